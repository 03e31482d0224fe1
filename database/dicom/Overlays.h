#pragma once

#include "database/dicom/DicomPixels.h"

#include <vector>

namespace candela::dicom {

/// Overlays of the repeating groups 60xx that belong to one frame, also those in unused bits of the pixels
/// (PS3.3 C.9.2). What contradicts itself is left out.
[[nodiscard]] std::vector<OverlayPlane> overlaysOf(const DicomFile& file, const DicomPixels& pixels,
                                                   int frame);

} // namespace candela::dicom
