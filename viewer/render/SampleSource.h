#pragma once

#include "viewer/render/SliceSampler.h"

#include <array>
#include <cstddef>

namespace candela::viewer {

using Triple = std::array<double, 3>;

[[nodiscard]] inline Triple asTriple(Vec3 v) {
    return {v.x, v.y, v.z};
}

/// One axis of the voxel grid in memory, in units of values.
struct GridAxis {
    int count = 1;
    std::ptrdiff_t stride = 1;
};

/// The values of a stack as the samplers read them.
template <typename Value, int Channels>
struct SampleSource {
    const Value* values;
    std::array<GridAxis, 3> axes;
    const ImageStack& stack;
    bool allReady = true;

    [[nodiscard]] bool ready(int plane) const { return allReady || stack.ready(plane); }
};

} // namespace candela::viewer
