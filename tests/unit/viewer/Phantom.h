#pragma once

#include "database/model/Pixels.h"

#include <array>
#include <cmath>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace candela::test {

/// Half the edge of the cube at whose corners the phantom's blobs sit, mm.
constexpr double cubeHalf = 24;
/// Width of a blob: a Gaussian, so that its centroid is the same in any cut and between voxels.
constexpr double blobSigma = 4;

/// Corner n: bit 0 set: patient's left, bit 1: posterior, bit 2: head.
inline Vec3 corner(int n) {
    return {n & 1 ? cubeHalf : -cubeHalf, n & 2 ? cubeHalf : -cubeHalf, n & 4 ? cubeHalf : -cubeHalf};
}
/// Each corner's blob has a peak of its own.
inline double peak(int n) {
    return 300 + 100 * n;
}

inline double phantomValue(Vec3 p) {
    double value = 0;
    for (int n = 0; n < 8; ++n) {
        const Vec3 d = p - corner(n);
        value += peak(n) * std::exp(-0.5 * dot(d, d) / (blobSigma * blobSigma));
    }
    return value;
}

struct Acquisition {
    std::string name;
    GridGeometry grid; ///< origin is set when the phantom is made
    bool unequalSteps = false;
    bool real = false; ///< 32-bit float values
};

inline GridGeometry gridOf(std::array<Vec3, 3> direction, std::array<double, 3> spacing) {
    GridGeometry grid;
    grid.direction = direction;
    grid.spacing = spacing;
    grid.spacingKnown = true;
    grid.orientationKnown = true;
    return grid;
}

inline Vec3 turned(Vec3 v, double aboutX, double aboutZ) {
    const double cx = std::cos(aboutX * M_PI / 180);
    const double sx = std::sin(aboutX * M_PI / 180);
    const Vec3 a{v.x, cx * v.y - sx * v.z, sx * v.y + cx * v.z};
    const double cz = std::cos(aboutZ * M_PI / 180);
    const double sz = std::sin(aboutZ * M_PI / 180);
    return {cz * a.x - sz * a.y, sz * a.x + cz * a.y, a.z};
}

inline std::vector<Acquisition> acquisitions() {
    const Vec3 x{1, 0, 0};
    const Vec3 y{0, 1, 0};
    const Vec3 z{0, 0, 1};
    const auto minus = [](Vec3 v) { return v * -1; };
    const double tilt = 20 * M_PI / 180;
    return {
        {"axial", gridOf({x, y, z}, {1.5, 1.5, 2})},
        {"axial feet first", gridOf({minus(x), y, minus(z)}, {1.5, 1.5, 2})},
        {"axial prone", gridOf({minus(x), minus(y), z}, {1.5, 1.5, 2})},
        {"axial reversed", gridOf({x, y, minus(z)}, {1.5, 1.5, 2})},
        {"coronal", gridOf({x, minus(z), y}, {1.5, 1.5, 2})},
        {"sagittal", gridOf({y, minus(z), minus(x)}, {1.5, 1.5, 2})},
        {"sagittal reversed", gridOf({y, minus(z), x}, {1.5, 1.5, 2})},
        {"anisotropic", gridOf({x, y, z}, {0.9, 1.7, 2.5})},
        {"oblique", gridOf({turned(x, 25, 15), turned(y, 25, 15), turned(z, 25, 15)}, {1.5, 1.5, 2})},
        {"gantry tilt", gridOf({x, Vec3{0, std::cos(tilt), std::sin(tilt)}, z}, {1.5, 1.5, 2})},
        {"unequal steps", gridOf({x, y, z}, {1.5, 1.5, 2}), true},
        {"unequal steps, tilted", gridOf({x, Vec3{0, std::cos(tilt), std::sin(tilt)}, z}, {1.5, 1.5, 2}),
         true},
        {"real numbers", gridOf({x, y, z}, {1.5, 1.5, 2}), false, true},
    };
}

/// Covers ±50 mm along each axis; every slice is loaded.
inline std::shared_ptr<ImageStack> makePhantom(const Acquisition& acquisition) {
    auto stack = std::make_shared<ImageStack>();
    StackInfo& info = stack->info;
    info.kind = StackKind::Volume;
    info.geometry = acquisition.grid;
    const auto& s = info.geometry.spacing;
    info.columns = static_cast<int>(100 / s[0]) + 1;
    info.rows = static_cast<int>(100 / s[1]) + 1;
    std::vector<double> offsets;
    double at = 0;
    for (int k = 0; at <= 100; ++k) {
        offsets.push_back(at);
        at += acquisition.unequalSteps ? (k % 3 == 1 ? 1.5 * s[2] : 0.75 * s[2]) : s[2];
    }
    info.slices = static_cast<int>(offsets.size());
    const auto& d = info.geometry.direction;
    info.geometry.origin = (d[0] * (0.5 * (info.columns - 1) * s[0]) + d[1] * (0.5 * (info.rows - 1) * s[1]) +
                            d[2] * (0.5 * offsets.back())) *
                           -1;
    if (acquisition.unequalSteps)
        info.sliceOffsets = offsets;
    info.valueUnit = "HU";
    info.lengthCalibration = "patient";
    stack->series.modality = "CT";
    stack->frameRefs.resize(static_cast<std::size_t>(info.slices));
    std::vector<double> values;
    for (int k = 0; k < info.slices; ++k) {
        for (int j = 0; j < info.rows; ++j) {
            for (int i = 0; i < info.columns; ++i)
                values.push_back(phantomValue(info.geometry.origin + d[0] * (i * s[0]) + d[1] * (j * s[1]) +
                                              d[2] * offsets[static_cast<std::size_t>(k)]));
        }
    }
    if (acquisition.real) {
        stack->values = FloatValues(values.begin(), values.end());
    } else {
        Int16Values whole(values.size());
        for (std::size_t n = 0; n < values.size(); ++n)
            whole[n] = static_cast<std::int16_t>(std::lround(values[n]));
        stack->values = std::move(whole);
    }
    stack->resetReady();
    for (int k = 0; k < info.slices; ++k)
        stack->setReady(k);
    return stack;
}

/// A projection image: columns × rows with the value 1000·row + column (uncalibrated, no orientation).
inline std::shared_ptr<ImageStack> makeImage(int columns, int rows, double pixelAspect = 1) {
    auto stack = std::make_shared<ImageStack>();
    StackInfo& info = stack->info;
    info.kind = StackKind::Image;
    info.columns = columns;
    info.rows = rows;
    info.slices = 1;
    info.pixelAspect = pixelAspect;
    info.lengthCalibration = "uncalibrated";
    stack->series.modality = "DX";
    stack->frameRefs.resize(1);
    FloatValues values;
    for (int j = 0; j < rows; ++j) {
        for (int i = 0; i < columns; ++i)
            values.push_back(static_cast<float>(1000 * j + i));
    }
    stack->values = std::move(values);
    stack->resetReady();
    stack->setReady(0);
    return stack;
}

} // namespace candela::test
