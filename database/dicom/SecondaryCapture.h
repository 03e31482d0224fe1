#pragma once

#include "database/model/CapturedPictures.h"
#include "database/model/Result.h"
#include "database/model/Study.h"

#include <cstddef>
#include <string>
#include <vector>

namespace candela::dicom {

/// Pictures as a DICOM file: Secondary Capture for one, Multi-frame True Color Secondary Capture for several
/// (PS3.3 A.8), explicit little endian. UIDs are derived from `identity`, the SHA-256 of the content in hex:
/// the same pictures of the same study are the same object. `created` is ISO 8601 in UTC. Errors:
/// InvalidArgument (no frames, or frames of another size than columns × rows), Failed.
[[nodiscard]] Result<std::vector<std::byte>> secondaryCapture(const StudyRow& study,
                                                              const CapturedPictures& pictures,
                                                              const std::string& identity,
                                                              const std::string& created);

} // namespace candela::dicom
