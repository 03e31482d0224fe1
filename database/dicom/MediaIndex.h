#pragma once

#include "database/dicom/Content.h"

#include <memory>
#include <string>
#include <vector>

namespace candela::dicom {

/// The files that a DICOMDIR lists, each as the components of its path below the DICOMDIR's folder, as they
/// stand there: nothing vouches for them. PS3.3 F.3 (Referenced File ID), PS3.10 8. Errors: Corrupt.
[[nodiscard]] Result<std::vector<std::vector<std::string>>>
readMediaIndex(std::shared_ptr<const Content> content);

} // namespace candela::dicom
