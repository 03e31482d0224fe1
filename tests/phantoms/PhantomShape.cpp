#include "tests/phantoms/Phantoms.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace candela::phantoms {

namespace {

Vec3 rotated(Vec3 v, double aboutX, double aboutZ) {
    const Vec3 a{v.x, v.y * std::cos(aboutX) - v.z * std::sin(aboutX),
                 v.y * std::sin(aboutX) + v.z * std::cos(aboutX)};
    return {a.x * std::cos(aboutZ) - a.y * std::sin(aboutZ), a.x * std::sin(aboutZ) + a.y * std::cos(aboutZ),
            a.z};
}

constexpr double radians(double degrees) {
    return degrees * std::numbers::pi / 180;
}

/// Inside an ellipsoid with the given centre and radii.
bool inside(Vec3 p, Vec3 centre, Vec3 radii) {
    const Vec3 d = p - centre;
    return d.x * d.x / (radii.x * radii.x) + d.y * d.y / (radii.y * radii.y) +
               d.z * d.z / (radii.z * radii.z) <=
           1;
}

struct Axes {
    Vec3 row;
    Vec3 column;
    Vec3 step; ///< from one slice to the next, mm
};

Axes axesOf(const VolumeSpec& spec) {
    Axes axes;
    switch (spec.orientation) {
    case Orientation::Axial:
        axes = {{1, 0, 0}, {0, 1, 0}, {}};
        break;
    case Orientation::Coronal:
        axes = {{1, 0, 0}, {0, 0, -1}, {}};
        break;
    case Orientation::Sagittal:
        axes = {{0, 1, 0}, {0, 0, -1}, {}};
        break;
    case Orientation::Oblique:
        axes = {
            rotated({1, 0, 0}, radians(15), radians(10)), rotated({0, 1, 0}, radians(15), radians(10)), {}};
        break;
    }
    axes.step = cross(axes.row, axes.column) * spec.sliceStep;
    if (spec.tiltDegrees != 0) {
        axes.column = {0, std::cos(radians(spec.tiltDegrees)), -std::sin(radians(spec.tiltDegrees))};
        axes.step = Vec3{0, 0, spec.sliceStep};
    }
    return axes;
}

/// The volume's half extent along the patient's axes, mm (of its central block, without tilt or rotation).
Vec3 halfExtent(const VolumeSpec& spec) {
    VolumeSpec upright = spec;
    upright.tiltDegrees = 0;
    const Axes axes = axesOf(upright);
    const Vec3 i = axes.row * (spec.columnSpacing * (spec.columns - 1) / 2);
    const Vec3 j = axes.column * (spec.rowSpacing * (spec.rows - 1) / 2);
    const Vec3 k = axes.step * ((spec.slices - 1) / 2.0);
    return {std::abs(i.x) + std::abs(j.x) + std::abs(k.x), std::abs(i.y) + std::abs(j.y) + std::abs(k.y),
            std::abs(i.z) + std::abs(j.z) + std::abs(k.z)};
}

/// Repeatable noise in -1…1, a function of the place.
double noiseAt(Vec3 p) {
    auto h =
        static_cast<std::uint64_t>(std::llround(p.x * 7) * 73856093LL ^ std::llround(p.y * 7) * 19349663LL ^
                                   std::llround(p.z * 7) * 83492791LL);
    h ^= h >> 33U;
    h *= 0xff51afd7ed558ccdULL;
    h ^= h >> 33U;
    return static_cast<double>(h & 0xffffU) / 32767.5 - 1;
}

double headAt(Vec3 u, Vec3 place) {
    const double noise = 12 * noiseAt(place);
    if (!inside(u, {}, {0.78, 0.92, 0.95}))
        return std::abs(noise);
    if (!inside(u, {}, {0.72, 0.86, 0.9}))
        return 820 + noise; // skin and fat
    if (!inside(u, {}, {0.67, 0.81, 0.86}))
        return 60 + noise; // bone
    if (!inside(u, {}, {0.64, 0.78, 0.83}))
        return 180 + noise; // fluid around the brain
    if (inside(u, {0.3, -0.3, 0.35}, {0.17, 0.2, 0.22}))
        return 930 + noise; // the enhancing mass
    if (inside(u, {0.1, 0.05, 0.15}, {0.07, 0.28, 0.16}) || inside(u, {-0.1, 0.05, 0.15}, {0.07, 0.28, 0.16}))
        return 170 + noise; // ventricles
    if (inside(u, {}, {0.5, 0.62, 0.66}))
        return 600 + noise; // white matter
    return 450 + noise;     // grey matter
}

double thoraxAt(const VolumeSpec& spec, Vec3 u, Vec3 place) {
    const double noise = 15 * noiseAt(place);
    if (!inside({u.x, u.y, 0}, {}, {0.92, 0.72, 1}))
        return -1000;
    if (!inside({u.x, u.y, 0}, {}, {0.87, 0.66, 1}))
        return -100 + noise; // fat
    if (norm(place - noduleCentre(spec)) <= noduleDiameter(spec) / 2)
        return 30 + noise;
    if (inside({u.x, u.y, 0}, {0, 0.45, 0}, {0.13, 0.15, 1}))
        return 420 + noise; // spine
    if (inside(u, {0.16, -0.18, -0.2}, {0.24, 0.22, 0.5}))
        return 45 + noise; // heart
    if (inside(u, {0.45, 0, 0.05}, {0.34, 0.52, 1.05}) || inside(u, {-0.45, 0, 0.05}, {0.34, 0.52, 1.05})) {
        const double vessel = std::sin(place.x / 6) * std::sin(place.y / 7 + 1) * std::sin(place.z / 9);
        return (vessel > 0.8 ? -300 : -860) + noise;
    }
    return 50 + noise;
}

} // namespace

PlanePose poseOf(const VolumeSpec& spec, int slice) {
    const Axes axes = axesOf(spec);
    const Vec3 position = spec.centre - axes.row * (spec.columnSpacing * (spec.columns - 1) / 2) -
                          axes.column * (spec.rowSpacing * (spec.rows - 1) / 2) +
                          axes.step * (slice - (spec.slices - 1) / 2.0);
    return {position, axes.row, axes.column};
}

Vec3 noduleCentre(const VolumeSpec& spec) {
    const Vec3 half = halfExtent(spec);
    return spec.centre + Vec3{-0.45 * half.x, 0.1 * half.y, 0.1 * half.z};
}

double noduleDiameter(const VolumeSpec& spec) {
    return 0.12 * halfExtent(spec).x;
}

double valueAt(const VolumeSpec& spec, Vec3 place) {
    const Vec3 half = halfExtent(spec);
    const Vec3 d = place - spec.centre;
    const Vec3 u{d.x / half.x, d.y / half.y, d.z / half.z};
    switch (spec.content) {
    case Content::MarkedCorner:
        return u.x > 0.5 && u.y > 0.5 && u.z > 0.5 ? 1000 : 100;
    case Content::Head:
        return headAt(u, place);
    case Content::Thorax:
        return thoraxAt(spec, u, place);
    }
    return 0;
}

std::string uidFrom(const std::string& text) {
    const auto fnv = [&text](std::uint64_t hash) {
        for (const char c : text) {
            hash ^= static_cast<unsigned char>(c);
            hash *= 1099511628211ULL;
        }
        return hash;
    };
    return "2.25." + std::to_string(fnv(14695981039346656037ULL)) +
           std::to_string(fnv(88172645463325252ULL) >> 4U);
}

} // namespace candela::phantoms
