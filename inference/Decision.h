#pragma once

#include "inference/Card.h"

#include <vector>

namespace candela::inference {

/// Share of a study's slices that must look like what the model knows. Below it the study is another body
/// part or sequence in which a few slices pass by chance; slices beyond the top of the head or the
/// lungs are far fewer than the rest.
inline constexpr double kLeastShareInDistribution = 0.2;

/// Verdict for one image.
[[nodiscard]] DetectionResult decide(const Card& card, const SlicePrediction& slice);

/// Verdict for a study; see Detector::pool.
[[nodiscard]] DetectionResult decide(const Card& card, const std::vector<SlicePrediction>& slices,
                                     int& keySlice);

} // namespace candela::inference
