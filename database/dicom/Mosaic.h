#pragma once

#include "database/dicom/DicomFile.h"
#include "database/dicom/ImageFile.h"

#include <memory>
#include <optional>
#include <vector>

namespace candela::dicom {

/// A volume whose slices lie side by side in one image, row by row from the upper left corner, as MR scanners
/// of Siemens ("MOSAIC") and UIH ("VFRAME") write them.
struct Mosaic {
    int columns = 0;              ///< of one slice
    int rows = 0;                 ///< of one slice
    int across = 1;               ///< slices beside each other
    std::vector<PlanePose> poses; ///< of each slice, in the order in which they lie
    double step = 0;              ///< mm between neighbours
};

/// How an image is made of slices. Of Siemens' the number of slices and the side to which they follow each
/// other come from the private elements of group 0019 or the CSA header, the first one's position from the
/// image's: that of an image as large as the whole with the same centre
/// (https://nipy.org/nibabel/dicom/dicom_mosaic.html); UIH states each position. Nothing when it is no
/// mosaic, or when it does not say enough.
[[nodiscard]] std::optional<Mosaic> mosaicOf(const DicomFile& file, const PixelLayout& layout);

/// Whether an image's type says that it is a mosaic.
[[nodiscard]] bool saysMosaic(const DicomFile& file);

/// The slices of a mosaic as frames; `whole` reads the image that they lie in.
[[nodiscard]] std::unique_ptr<FrameReader> openMosaicSlices(std::unique_ptr<FrameReader> whole,
                                                            Mosaic mosaic);

} // namespace candela::dicom
