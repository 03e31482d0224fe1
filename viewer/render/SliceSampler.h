#pragma once

#include "viewer/scene/ViewState.h"

#include <cstdint>
#include <vector>

namespace candela::viewer {

/// Continuous voxel of the stack under screen pixel (x, y): origin + x·perX + y·perY. The third coordinate
/// counts planes of `values`, or is in mm along the third direction when `offsets` is not empty.
struct VoxelMap {
    Vec3 origin; ///< under the middle of the screen's first pixel
    Vec3 perX;
    Vec3 perY;
    Vec3 perMm; ///< one millimetre on across the view, where there is a slab
    Slab slab;
    std::vector<double> offsets; ///< mm of each plane where the steps are unequal and the view crosses them

    /// Plane coordinate of a third coordinate: linear between the neighbouring planes, less than -0.5 or
    /// more than planes − 0.5 outside.
    [[nodiscard]] double planeOf(double third) const;
};
[[nodiscard]] VoxelMap voxelMap(const ImageStack& stack, const ViewState& state, int width, int height);
/// The same of a stack whose values are shown in a plane of another stack of the same frame of reference
/// (`own` false), or in one of its own.
[[nodiscard]] VoxelMap voxelMapUnder(const ImageStack& stack, const PlaneFrame& frame, const ViewState& state,
                                     int width, int height, bool own = false);

/// How values become grey: value · scale + bias, clamped to 0…255, or, with a curve, the curve's entry there.
struct GreyRamp {
    float scale = 1;
    float bias = 0;
    const std::uint8_t* curve = nullptr;
    float curveEnd = 0;    ///< index of the curve's last entry
    float paddingLow = 1;  ///< values from here …
    float paddingHigh = 0; ///< … to here are black
    bool plain = true;     ///< neither curve nor padding
};

/// Samples a stack at every screen pixel and writes opaque grey or colour (0xAARRGGBB); where there is no
/// value (outside, not loaded) it writes `background`. Colour images pass the ramp only to be inverted.
void sampleSlice(const ImageStack& stack, const VoxelMap& map, bool interpolate, GreyRamp ramp,
                 std::uint32_t background, std::uint32_t* pixels, int width, int height);
/// The real values themselves (luminance of colours), width × height; NaN where there is none.
void sampleValues(const ImageStack& stack, const VoxelMap& map, bool interpolate, float* values, int width,
                  int height);

} // namespace candela::viewer
