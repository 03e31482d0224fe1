#pragma once

#include "database/dicom/DicomFile.h"
#include "database/model/Overlays.h"

namespace candela::dicom {

/// What a softcopy presentation state says of its images. Errors: Unsupported (another kind of object).
[[nodiscard]] Result<PresentationState> readPresentationState(const DicomFile& file);

} // namespace candela::dicom
