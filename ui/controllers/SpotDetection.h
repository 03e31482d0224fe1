#pragma once

#include "database/Library.h"
#include "inference/Detector.h"
#include "ui/controllers/SeriesChoice.h"

#include <stop_token>
#include <string>
#include <vector>

namespace candela {

namespace inference {
class DetectorPool;
}

/// Why no spot in a stack can be judged, in words; empty when it can: a volume in Hounsfield units of known,
/// equal steps.
[[nodiscard]] std::string unsuitableForSpots(const StackInfo& stack);

/// The neighbourhood of a place as the nodule model takes it. The stack must be suitable.
/// Errors: InvalidArgument (the place lies outside).
[[nodiscard]] Result<inference::SpotVolume> spotVolume(const ImageStack& stack, Vec3 position);

/// Judges the place in the first of the stacks that holds it: result, key slice and spot of `detection`,
/// which has everything else already. Errors: InvalidArgument (no stack holds the place), and as loading.
[[nodiscard]] Result<Detection> judgeSpot(Session& session, inference::DetectorPool& detectors,
                                          const std::vector<StackChoice>& stacks, Vec3 position,
                                          Detection detection, const std::stop_token& stop);

/// Activation map of class `label` around a spot on a plane of `stack`; all 0 where the plane is not near it.
/// Errors: InvalidArgument (the spot is not in the stack).
[[nodiscard]] Result<inference::ActivationMap> spotMap(inference::Detector& detector, const ImageStack& stack,
                                                       int plane, const Spot& spot, int label);

} // namespace candela
