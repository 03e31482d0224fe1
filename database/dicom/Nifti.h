#pragma once

#include "database/dicom/Content.h"
#include "database/dicom/ImageFile.h"
#include "database/dicom/NativePixels.h"

namespace candela::dicom {

/// Whether the bytes begin with a NIfTI-1 or -2 header of either byte order, single file or of a pair.
[[nodiscard]] bool looksLikeNifti(ByteView beginning);

/// Frames of a NIfTI image are its slices, time point after time point.
/// Errors: Unsupported (data type, header of a pair), Corrupt.
[[nodiscard]] Result<InstanceHeader> readNiftiHeader(const Content& content, const HeaderDefaults& defaults,
                                                     const std::string& fileSha256);
[[nodiscard]] Result<StoredPixels> readNiftiPixels(const Content& content, std::optional<int> frame);
[[nodiscard]] Result<std::unique_ptr<FrameReader>> openNiftiFrames(std::shared_ptr<const Content> content);

/// Where the voxels lie. Nothing when the header cannot be read.
[[nodiscard]] std::optional<NativePixels> niftiPixels(const Content& content);

/// Fills what every image without a DICOM header gets: UIDs from its content and what the importer said.
void applyDefaults(InstanceHeader& header, const HeaderDefaults& defaults, const std::string& fileSha256);

} // namespace candela::dicom
