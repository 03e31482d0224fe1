#pragma once

#include "inference/Card.h"

#include <vector>

namespace candela::inference {

/// Share of a study's slices that must look like what the model knows. The gate refuses one in twenty of
/// the slices it was fitted on, and slices beyond the head or the lungs are fewer than the rest; where
/// most slices are refused, the study is of a sequence, scanner or body part that the model has not
/// learnt, and what the remaining few say is chance.
inline constexpr double kLeastShareInDistribution = 0.5;

/// Verdict for one image.
[[nodiscard]] DetectionResult decide(const Card& card, const SlicePrediction& slice);

/// Verdict for a study; see Detector::pool.
[[nodiscard]] DetectionResult decide(const Card& card, const std::vector<SlicePrediction>& slices,
                                     int& keySlice);

} // namespace candela::inference
