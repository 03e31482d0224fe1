#include "viewer/render/SliceSampler.h"

#include "viewer/render/AlignedSampler.h"
#include "viewer/render/ObliqueSampler.h"
#include "viewer/render/RowPool.h"
#include "viewer/render/SampleSinks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace candela::viewer {
namespace {

/// The voxel axis along which alone a screen step moves, or −1.
int onlyAxis(Vec3 step) {
    const Triple parts = asTriple(step);
    int axis = -1;
    for (int n = 0; n < 3; ++n) {
        if (parts[static_cast<std::size_t>(n)] == 0)
            continue;
        if (axis >= 0)
            return -1;
        axis = n;
    }
    return axis;
}

template <typename Value, int Channels, typename Sink>
void sample(const Value* values, const ImageStack& stack, const VoxelMap& map, bool interpolate,
            const Sink& sink, int width, int height) {
    const auto columns = static_cast<std::ptrdiff_t>(stack.info.columns);
    const auto planeSize = static_cast<std::ptrdiff_t>(stack.planeSize());
    SampleSource<Value, Channels> source{values,
                                         {GridAxis{stack.info.columns, Channels},
                                          GridAxis{stack.info.rows, columns * Channels},
                                          GridAxis{stack.planes(), planeSize * Channels}},
                                         stack,
                                         true};
    for (int plane = 0; plane < stack.planes() && source.allReady; ++plane)
        source.allReady = stack.ready(plane);

    const int a = onlyAxis(map.perX);
    const int b = onlyAxis(map.perY);
    const bool straightThrough = map.slab.thickness <= 0 || onlyAxis(map.perMm) == 3 - a - b;
    if (a >= 0 && b >= 0 && a != b && straightThrough) {
        const AlignedSampler<Value, Channels> sampler(source, map, {a, b}, interpolate, width, height);
        forRowBands(height, [&](int first, int end) { sampler.draw(sink, width, first, end); });
    } else {
        const ObliqueSampler<Value, Channels> sampler(source, map, interpolate);
        sampler.draw(sink, width, height);
    }
}

template <typename Sink>
void sampleInto(const ImageStack& stack, const VoxelMap& map, bool interpolate, const Sink& sink, int width,
                int height) {
    std::visit(
        [&](const auto& held) {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, RgbValues>)
                sample<std::uint8_t, 3>(held.bytes.data(), stack, map, interpolate, sink, width, height);
            else
                sample<typename Held::value_type, 1>(held.data(), stack, map, interpolate, sink, width,
                                                     height);
        },
        stack.values);
}

/// Rounding of the geometry must not turn an aligned cut into an oblique one.
Vec3 withoutNoise(Vec3 step) {
    const double least = 1e-6 * std::max({std::abs(step.x), std::abs(step.y), std::abs(step.z)});
    const auto clean = [least](double part) { return std::abs(part) <= least ? 0 : part; };
    return {clean(step.x), clean(step.y), clean(step.z)};
}

} // namespace

double VoxelMap::planeOf(double third) const {
    if (offsets.size() < 2)
        return third;
    const auto after = std::upper_bound(offsets.begin() + 1, offsets.end() - 1, third);
    const double before = *(after - 1);
    const double step = *after - before;
    return static_cast<double>(after - 1 - offsets.begin()) + (step > 0 ? (third - before) / step : 0);
}

VoxelMap voxelMap(const ImageStack& stack, const ViewState& state, int width, int height) {
    return voxelMapUnder(stack, planeFrame(stack.info, state), state, width, height, true);
}

VoxelMap voxelMapUnder(const ImageStack& stack, const PlaneFrame& frame, const ViewState& state, int width,
                       int height, bool own) {
    const ViewTransform transform(frame, state, width, height);
    const bool acquired = own && frame.plane == ViewPlane::Acquired;
    const int slice = std::clamp(state.slice, 0, std::max(frame.slices - 1, 0));
    const Vec3 corner = frame.slicePosition(slice);
    const GridGeometry& grid = stack.info.geometry;
    const bool slab = state.slab.thickness > 0 && slabPossible(stack.info);
    const bool unequal =
        (!acquired || slab) && static_cast<int>(stack.info.sliceOffsets.size()) == stack.planes();
    const auto voxelOf = [&](Vec3 point) {
        Vec3 voxel = grid.toVoxel(point);
        if (unequal)
            voxel.z *= grid.spacing[2];
        return voxel;
    };
    const auto voxelAt = [&](double x, double y) -> Vec3 {
        const auto [column, row] = transform.toPlanePixel(x, y);
        if (acquired)
            return {column, row,
                    unequal ? stack.info.sliceOffsets[static_cast<std::size_t>(slice)]
                            : static_cast<double>(slice)};
        return voxelOf(corner + frame.right * (column * frame.pixelWidth) +
                       frame.down * (row * frame.pixelHeight));
    };
    VoxelMap map;
    map.origin = voxelAt(0.5, 0.5);
    // Over the whole width, so that the difference keeps its digits.
    map.perX = withoutNoise((voxelAt(0.5 + width, 0.5) - map.origin) * (1.0 / width));
    map.perY = withoutNoise((voxelAt(0.5, 0.5 + height) - map.origin) * (1.0 / height));
    if (slab) {
        constexpr double far = 1000; // mm; as above
        const Vec3 across = normalized(cross(frame.right, frame.down));
        map.slab = state.slab;
        map.perMm = withoutNoise((voxelOf(corner + across * far) - voxelOf(corner)) * (1 / far));
    }
    if (unequal)
        map.offsets = stack.info.sliceOffsets;
    // A coordinate that does not change over the picture lies on a voxel's centre when it nearly does.
    const auto settle = [](double value, double dx, double dy) {
        return dx == 0 && dy == 0 && std::abs(value - std::round(value)) < 1e-4 ? std::round(value) : value;
    };
    map.origin.x = settle(map.origin.x, map.perX.x, map.perY.x);
    map.origin.y = settle(map.origin.y, map.perX.y, map.perY.y);
    if (!unequal)
        map.origin.z = settle(map.origin.z, map.perX.z, map.perY.z);
    return map;
}

void sampleSlice(const ImageStack& stack, const VoxelMap& map, bool interpolate, GreyRamp ramp,
                 std::uint32_t background, std::uint32_t* pixels, int width, int height) {
    ramp.bias += 0.5F;
    sampleInto(stack, map, interpolate, GreySink{ramp, background, pixels}, width, height);
}

void sampleValues(const ImageStack& stack, const VoxelMap& map, bool interpolate, float* values, int width,
                  int height) {
    sampleInto(stack, map, interpolate, ValueSink{values}, width, height);
}

} // namespace candela::viewer
