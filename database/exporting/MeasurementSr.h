#pragma once

#include "database/model/MeasurementReport.h"
#include "database/model/Result.h"

#include <cstddef>

namespace candela {

/// What was measured as a Comprehensive 3D SR (TID 1500) in a file: each measurement a group with its numbers
/// and outlines, on an image or, of planes across the images, in the frame of reference. `created` is ISO
/// 8601 UTC. Errors: InvalidArgument (nothing measured, points or images missing), Failed.
[[nodiscard]] Result<std::vector<std::byte>> measurementSr(const MeasurementReport& report,
                                                           const std::string& created);

} // namespace candela
