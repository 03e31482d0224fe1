#include "viewer/render/VolumeGrid.h"

#include "viewer/render/RowPool.h"
#include "viewer/render/SliceSampler.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace candela::viewer {
namespace {

bool isRegular(const StackInfo& info) {
    const auto& d = info.geometry.direction;
    return info.sliceOffsets.empty() && std::abs(dot(d[0], d[1])) < 1e-3 &&
           std::abs(dot(d[0], d[2])) < 1e-3 && std::abs(dot(d[1], d[2])) < 1e-3;
}

/// Least and greatest value of the loaded planes.
std::pair<float, float> valueRange(const ImageStack& stack) {
    if (stack.isColour())
        return {0.0F, 255.0F};
    const Window window = fullRange(stack);
    return {static_cast<float>(window.center - 0.5 * window.width),
            static_cast<float>(window.center + 0.5 * window.width)};
}

/// Perpendicular axes, bounding box and steps of a stack.
void layOut(VolumeGrid& grid, const StackInfo& info, int planes) {
    const GridGeometry& geometry = info.geometry;
    const auto& d = geometry.direction;
    Vec3 across = normalized(cross(d[0], d[1]));
    if (dot(across, d[2]) < 0)
        across = across * -1;
    grid.axes = {d[0], normalized(d[1] - d[0] * dot(d[0], d[1])), across};
    const double depth =
        info.sliceOffsets.empty() ? (planes - 1) * geometry.spacing[2] : info.sliceOffsets.back();
    std::array<double, 3> low{};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        low[axis] = std::numeric_limits<double>::max();
        double high = std::numeric_limits<double>::lowest();
        for (int corner = 0; corner < 8; ++corner) {
            const Vec3 point = geometry.origin +
                               d[0] * ((corner & 1 ? info.columns - 1 : 0) * geometry.spacing[0]) +
                               d[1] * ((corner & 2 ? info.rows - 1 : 0) * geometry.spacing[1]) +
                               d[2] * (corner & 4 ? depth : 0);
            low[axis] = std::min(low[axis], dot(point, grid.axes[axis]));
            high = std::max(high, dot(point, grid.axes[axis]));
        }
        double step = geometry.spacing[axis];
        if (axis == 2)
            step *= std::abs(dot(d[2], across)); // slices of a tilted gantry lie closer than the table moves
        grid.spacing[axis] = step;
        grid.size[axis] =
            static_cast<int>(std::min(std::floor((high - low[axis]) / step + 1e-3), 4095.0)) + 1;
    }
    grid.origin = grid.axes[0] * low[0] + grid.axes[1] * low[1] + grid.axes[2] * low[2];
}

/// Halves the finest axes until the grid is small enough; samples move to the middle of what they stand for.
void coarsen(VolumeGrid& grid, std::size_t mostVoxels) {
    const auto voxels = [&grid] {
        return static_cast<std::size_t>(grid.size[0]) * static_cast<std::size_t>(grid.size[1]) *
               static_cast<std::size_t>(grid.size[2]);
    };
    while (voxels() > mostVoxels) {
        const double finest = *std::min_element(grid.spacing.begin(), grid.spacing.end());
        for (std::size_t axis = 0; axis < 3; ++axis) {
            if (grid.spacing[axis] > 1.5 * finest || grid.size[axis] < 2)
                continue;
            grid.origin = grid.origin + grid.axes[axis] * (0.5 * grid.spacing[axis]);
            grid.spacing[axis] *= 2;
            grid.size[axis] = std::max(1, grid.size[axis] / 2);
        }
    }
}

template <typename At>
void resample(VolumeGrid& grid, const ImageStack& stack, float missing, const At& at) {
    const GridGeometry& geometry = stack.info.geometry;
    VoxelMap steps; // only for unequal steps
    const bool unequal = static_cast<int>(stack.info.sliceOffsets.size()) == stack.planes();
    if (unequal)
        steps.offsets = stack.info.sliceOffsets;
    const auto sizeX = static_cast<std::size_t>(grid.size[0]);
    grid.resampled.resize(sizeX * static_cast<std::size_t>(grid.size[1]) *
                          static_cast<std::size_t>(grid.size[2]));
    const int lines = grid.size[1] * grid.size[2];
    const Vec3 first = geometry.toVoxel(grid.origin);
    const auto change = [&](std::size_t axis) {
        return geometry.toVoxel(grid.origin + grid.axes[axis] * grid.spacing[axis]) - first;
    };
    const Vec3 perI = change(0);
    const Vec3 perJ = change(1);
    const Vec3 perK = change(2);
    const int columns = stack.info.columns;
    const int rows = stack.info.rows;
    const int planes = stack.planes();
    forRowBands(lines, [&](int begin, int end) {
        for (int n = begin; n < end; ++n) {
            const Vec3 start = first + perJ * (n % grid.size[1]) + perK * (n / grid.size[1]);
            std::int16_t* out = grid.resampled.data() + static_cast<std::size_t>(n) * sizeX;
            for (int i = 0; i < grid.size[0]; ++i) {
                const Vec3 v = start + perI * i;
                const double third = unequal ? steps.planeOf(v.z * geometry.spacing[2]) : v.z;
                float value = missing;
                if (v.x > -0.501 && v.y > -0.501 && third > -0.501 && v.x < columns - 0.499 &&
                    v.y < rows - 0.499 && third < planes - 0.499) {
                    const double x = std::clamp(v.x, 0.0, columns - 1.0);
                    const double y = std::clamp(v.y, 0.0, rows - 1.0);
                    const double z = std::clamp(third, 0.0, planes - 1.0);
                    const int x0 = std::min(static_cast<int>(x), std::max(columns - 2, 0));
                    const int y0 = std::min(static_cast<int>(y), std::max(rows - 2, 0));
                    const int z0 = std::min(static_cast<int>(z), std::max(planes - 2, 0));
                    const int x1 = std::min(x0 + 1, columns - 1);
                    const int y1 = std::min(y0 + 1, rows - 1);
                    const int z1 = std::min(z0 + 1, planes - 1);
                    const auto fx = static_cast<float>(x - x0);
                    const auto fy = static_cast<float>(y - y0);
                    const auto fz = static_cast<float>(z - z0);
                    const auto face = [&](int plane) {
                        if (!stack.ready(plane))
                            return missing;
                        const float upper = at(x0, y0, plane) * (1 - fx) + at(x1, y0, plane) * fx;
                        const float lower = at(x0, y1, plane) * (1 - fx) + at(x1, y1, plane) * fx;
                        return upper * (1 - fy) + lower * fy;
                    };
                    value = face(z0);
                    if (fz > 0)
                        value = value * (1 - fz) + face(z1) * fz;
                }
                const auto stored = (static_cast<double>(value) - grid.shift) / grid.scale;
                out[i] = static_cast<std::int16_t>(
                    stored > -32768 ? (stored < 32767 ? std::lround(stored) : 32767) : -32768);
            }
        }
    });
}

/// Where the values of a halved axis lie between two of the stack's: how many of these one stands for, and
/// the first of the two in their middle.
struct Halved {
    int step = 1;
    int first = 0;
    int second = 0;
};

/// The same as `resample` for a stack of whole numbers on a regular grid, all of whose planes are there:
/// means of neighbours, in a fraction of the time.
void average(VolumeGrid& grid, const ImageStack& stack, const Int16Values& values) {
    const std::array<int, 3> sizes{stack.info.columns, stack.info.rows, stack.planes()};
    std::array<Halved, 3> axes;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const int step =
            static_cast<int>(std::lround(grid.spacing[axis] / stack.info.geometry.spacing[axis]));
        axes[axis] = {step, step > 1 ? step / 2 - 1 : 0, step > 1 ? step / 2 : 0};
    }
    const auto sizeX = static_cast<std::size_t>(grid.size[0]);
    grid.resampled.resize(sizeX * static_cast<std::size_t>(grid.size[1]) *
                          static_cast<std::size_t>(grid.size[2]));
    const auto rowAt = [&](int row, int plane) {
        return values.data() +
               (static_cast<std::size_t>(std::min(plane, sizes[2] - 1)) * static_cast<std::size_t>(sizes[1]) +
                static_cast<std::size_t>(std::min(row, sizes[1] - 1))) *
                   static_cast<std::size_t>(sizes[0]);
    };
    forRowBands(grid.size[1] * grid.size[2], [&](int begin, int end) {
        for (int n = begin; n < end; ++n) {
            const int row = n % grid.size[1] * axes[1].step;
            const int plane = n / grid.size[1] * axes[2].step;
            const std::array rows{rowAt(row + axes[1].first, plane + axes[2].first),
                                  rowAt(row + axes[1].second, plane + axes[2].first),
                                  rowAt(row + axes[1].first, plane + axes[2].second),
                                  rowAt(row + axes[1].second, plane + axes[2].second)};
            std::int16_t* out = grid.resampled.data() + static_cast<std::size_t>(n) * sizeX;
            for (int i = 0; i < grid.size[0]; ++i) {
                const int first = std::min(i * axes[0].step + axes[0].first, sizes[0] - 1);
                const int second = std::min(i * axes[0].step + axes[0].second, sizes[0] - 1);
                int sum = 4; // half of eight: rounds
                for (const std::int16_t* each : rows)
                    sum += each[first] + each[second];
                out[i] = static_cast<std::int16_t>(sum >> 3);
            }
        }
    });
}

} // namespace

int readyPlanes(const ImageStack& stack) {
    int count = 0;
    for (int plane = 0; plane < stack.planes(); ++plane)
        count += stack.ready(plane) ? 1 : 0;
    return count;
}

VolumeGrid makeVolumeGrid(const ImageStack& stack, std::size_t mostVoxels) {
    VolumeGrid grid;
    grid.planesSeen = readyPlanes(stack);
    layOut(grid, stack.info, stack.planes());
    const auto* whole = std::get_if<Int16Values>(&stack.values);
    const std::size_t voxels = stack.planeSize() * static_cast<std::size_t>(stack.planes());
    if (whole != nullptr && isRegular(stack.info) && grid.planesSeen == stack.planes() &&
        voxels <= mostVoxels) {
        grid.size = {stack.info.columns, stack.info.rows, stack.planes()};
        grid.spacing = stack.info.geometry.spacing;
        grid.axes = stack.info.geometry.direction;
        grid.origin = stack.info.geometry.origin;
        grid.values = whole->data();
        return grid;
    }
    const auto [low, high] = valueRange(stack);
    if (whole == nullptr) { // real numbers and colours are spread over 0…30,000
        grid.shift = low;
        grid.scale = std::max(static_cast<double>(high) - low, 1e-12) / 30000;
    }
    coarsen(grid, mostVoxels);
    const auto index = [&stack](int x, int y, int plane) {
        return static_cast<std::size_t>(plane) * stack.planeSize() +
               static_cast<std::size_t>(y) * static_cast<std::size_t>(stack.info.columns) +
               static_cast<std::size_t>(x);
    };
    if (whole != nullptr && isRegular(stack.info) && grid.planesSeen == stack.planes())
        average(grid, stack, *whole);
    else if (whole != nullptr)
        resample(grid, stack, low,
                 [&](int x, int y, int plane) { return static_cast<float>((*whole)[index(x, y, plane)]); });
    else if (const auto* real = std::get_if<FloatValues>(&stack.values))
        resample(grid, stack, low, [&](int x, int y, int plane) { return (*real)[index(x, y, plane)]; });
    else
        resample(grid, stack, low, [&](int x, int y, int plane) { return stack.at(x, y, plane); });
    grid.values = grid.resampled.data();
    return grid;
}

} // namespace candela::viewer
