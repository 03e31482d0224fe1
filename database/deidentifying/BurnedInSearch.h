#pragma once

#include "database/dicom/DicomFile.h"
#include "database/model/Deidentification.h"

#include <stop_token>

namespace candela::deidentifying {

/// What the pixels of one file say.
struct BurnedInFinding {
    int columns = 0;
    int rows = 0;
    int firstFrame = -1;         ///< with text; -1: none has
    std::vector<PixelBox> boxes; ///< of all frames together
    bool stated = false;         ///< the header says that text is burned in (0028,0301)
};

/// Looks for text in the pixels of each frame. Of grey images both the whole range of values and, where
/// nothing is measured in it (not CT, MR or PET), the range without its rarest hundredth are looked at.
/// Segmentations and images of floating-point numbers have none. Errors: Cancelled, those of DicomPixels.
[[nodiscard]] Result<BurnedInFinding> findBurnedIn(const dicom::DicomFile& file, const std::stop_token& stop);

} // namespace candela::deidentifying
