#pragma once

#include "database/dicom/Content.h"
#include "database/dicom/ImageFile.h"

namespace candela::dicom {

/// Decodes PNG, JPEG or TIFF: grey (1 sample) or RGB (3 samples), 8 or 16 bits (TIFF also 32-bit float as
/// Unsupported). Alpha is dropped, palettes are expanded; pages of a TIFF are frames.
/// Errors: Unsupported, Corrupt.
[[nodiscard]] Result<StoredPixels> decodePicture(const Content& content, FileFormat format);

/// Header from the picture's own header, without decoding it (`decodePicture` may still fail later).
[[nodiscard]] Result<InstanceHeader> readPictureHeader(const Content& content, FileFormat format,
                                                       const HeaderDefaults& defaults,
                                                       const std::string& fileSha256);

[[nodiscard]] Result<std::unique_ptr<FrameReader>> openPictureFrames(const Content& content,
                                                                     FileFormat format);

} // namespace candela::dicom
