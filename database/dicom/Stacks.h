#pragma once

#include "database/dicom/ImageFile.h"

#include <vector>

namespace candela::dicom {

/// One stack of a series with the frames it is made of, in display order.
struct Stack {
    StackInfo info;
    std::vector<FrameRef> frames;
};

/// Splits a series into stacks by geometry and by what the frames' split keys say, and sorts each: volumes
/// along the normal of the images (DICOM direction: increasing position along rowDir × columnDir), never by
/// file order; the instance number only decides between images without positions. Volumes have at least three
/// slices at different places with equal size and orientation. Unequal steps, gaps, tilt, duplicates and
/// missing positions are named in `warnings`.
[[nodiscard]] std::vector<Stack> buildStacks(const std::vector<InstanceHeader>& instances);

/// What a reader must know at each slice of a volume about the step to its neighbours; empty where the step
/// is the usual one.
[[nodiscard]] std::vector<std::string> stepNotes(const StackInfo& info);

} // namespace candela::dicom
