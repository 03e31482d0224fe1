#pragma once

#include <string>

namespace candela::dicom {

/// What kind of object a SOP class stands for, in words for the reader ("Structured report"); empty for
/// images. Segmentations, doses and parametric maps have pixels and are named all the same.
[[nodiscard]] std::string kindInWords(const std::string& sopClassUid, bool hasPixels);

} // namespace candela::dicom
