#pragma once

#include "database/dicom/DicomFile.h"
#include "database/model/Overlays.h"

#include <stop_token>

namespace candela::dicom {

/// Segments and their frames: binary, fractional and label map. At most 1 GiB of cut-out frames is kept.
/// Errors: Unsupported (another kind of object), Corrupt, Cancelled.
[[nodiscard]] Result<Segmentation> readSegmentation(const DicomFile& file, const std::stop_token& stop = {});

/// sRGB of a CIELab value as DICOM encodes it (PS3.3 C.10.7.1.1, white point D50).
[[nodiscard]] std::array<std::uint8_t, 3> colourOfLab(std::uint16_t lightness, std::uint16_t a,
                                                      std::uint16_t b);

} // namespace candela::dicom
