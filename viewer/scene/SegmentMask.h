#pragma once

#include "database/model/Overlays.h"
#include "database/model/Pixels.h"

#include <array>
#include <map>
#include <stop_token>
#include <vector>

namespace candela::viewer {

/// Where a segment lies on one plane of a stack: a rectangle of the plane's pixels.
struct PlaneMask {
    int left = 0;
    int top = 0;
    int columns = 0;
    int rows = 0;
    std::vector<std::uint8_t> values; ///< rows × columns, 0 outside … 255 inside

    /// 0 outside the rectangle.
    [[nodiscard]] std::uint8_t at(int column, int row) const {
        if (column < left || row < top || column >= left + columns || row >= top + rows)
            return 0;
        return values[static_cast<std::size_t>(row - top) * static_cast<std::size_t>(columns) +
                      static_cast<std::size_t>(column - left)];
    }
};

/// One segment over the planes of a stack.
struct SegmentMask {
    int segment = 0; ///< SegmentInfo::number
    std::array<std::uint8_t, 3> colour{255, 255, 255};
    bool fractional = false;         ///< values are shown as strength, not only as inside or outside
    std::map<int, PlaneMask> planes; ///< by plane of the stack; only those that hold anything
};

/// A stack's grid, and what ties a segmentation to it.
struct SegmentTarget {
    StackInfo info;
    std::vector<FrameRef> frames; ///< one per plane
    std::string frameOfReferenceUid;
};

/// Lays the segments on a stack: a frame on the image that it names as its only source when both have the
/// same size, else by its place in the frame of reference (nearest plane of the segmentation, linear within
/// it). Segments that meet the stack nowhere are left out. Stops early, with what it has, when asked to.
[[nodiscard]] std::vector<SegmentMask> placeSegments(const Segmentation& segmentation,
                                                     const SegmentTarget& target,
                                                     const std::stop_token& stop = {});

} // namespace candela::viewer
