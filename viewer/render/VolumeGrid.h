#pragma once

#include "database/model/Pixels.h"

#include <array>
#include <cstdint>
#include <vector>

namespace candela::viewer {

/// A stack as ray casting needs it: equal steps along three perpendicular axes, 16-bit values.
struct VolumeGrid {
    std::array<int, 3> size{};
    std::array<double, 3> spacing{1, 1, 1}; ///< mm
    std::array<Vec3, 3> axes;               ///< unit vectors, LPS
    Vec3 origin;                            ///< centre of the first voxel
    const std::int16_t* values = nullptr;   ///< the stack's own, or those below
    std::vector<std::int16_t> resampled;
    double scale = 1; ///< real value = stored · scale + shift
    double shift = 0;
    int planesSeen = 0; ///< planes that were loaded when the grid was made
};

/// Borrows the values of a complete, regular, 16-bit stack; resamples any other (tilted, unequal steps, real
/// numbers, colour as luminance, partly loaded: missing slices get the least value, or larger than
/// `mostVoxels`). The stack must outlive the grid.
[[nodiscard]] VolumeGrid makeVolumeGrid(const ImageStack& stack, std::size_t mostVoxels);

[[nodiscard]] int readyPlanes(const ImageStack& stack);

} // namespace candela::viewer
