#pragma once

#include "viewer/scene/ViewState.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace candela::viewer {

struct Measurement;

/// The real values (Hounsfield units for CT; luminance of colour) of the pixels whose centres lie in a
/// region.
struct RegionStatistics {
    std::int64_t pixels = 0;
    double mean = 0;
    double deviation = 0; ///< standard deviation of these pixels (divided by their number)
    double least = 0;
    double greatest = 0;
    double median = 0;   ///< of an even number the mean of the two in the middle
    double firstBin = 0; ///< lower edge of the histogram
    double binWidth = 1;
    std::vector<std::int64_t> histogram; ///< at most 64 bins; whole values are never split unevenly
    friend bool operator==(const RegionStatistics&, const RegionStatistics&) = default;
};

/// Of a region, or of the one pixel that a point lies in. Pixels are those of the plane's own grid; across
/// the acquired images each takes the voxel nearest to its centre, as the value under the mouse does. Padding
/// is left out. Nothing while a plane is still loading, for other kinds, and where no pixel lies inside.
[[nodiscard]] std::optional<RegionStatistics>
regionStatistics(const ImageStack& stack, const PlaneFrame& frame, const Measurement& measurement);
/// Pixels of the rectangle around a region: what its statistics cost at most.
[[nodiscard]] std::int64_t regionExtent(const PlaneFrame& frame, const Measurement& measurement);

/// Statistics of values as they are, for `regionStatistics`; nothing without values. Reorders them.
[[nodiscard]] std::optional<RegionStatistics> statisticsOf(std::vector<float>& values);

/// The voxel (column, row, plane of the stack) that a pixel of a plane's slice shows; empty outside.
[[nodiscard]] std::optional<std::array<int, 3>> voxelAt(const ImageStack& stack, const PlaneFrame& frame,
                                                        int slice, double column, double row);
/// Continuous pixel (column, row) of a plane's slice under a point of the patient.
[[nodiscard]] std::array<double, 2> planePixelOf(const PlaneFrame& frame, int slice, Vec3 point);

} // namespace candela::viewer
