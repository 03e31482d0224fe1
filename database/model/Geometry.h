#pragma once

#include <array>
#include <cmath>
#include <optional>

namespace candela {

/// A point or direction in the patient's coordinates: millimetres, LPS (+x left, +y posterior, +z head).
struct Vec3 {
    double x = 0;
    double y = 0;
    double z = 0;

    friend Vec3 operator+(Vec3 a, Vec3 b) { return {a.x + b.x, a.y + b.y, a.z + b.z}; }
    friend Vec3 operator-(Vec3 a, Vec3 b) { return {a.x - b.x, a.y - b.y, a.z - b.z}; }
    friend Vec3 operator*(Vec3 a, double s) { return {a.x * s, a.y * s, a.z * s}; }
    friend bool operator==(Vec3 a, Vec3 b) = default;
};

[[nodiscard]] inline double dot(Vec3 a, Vec3 b) {
    return a.x * b.x + a.y * b.y + a.z * b.z;
}
[[nodiscard]] inline Vec3 cross(Vec3 a, Vec3 b) {
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}
[[nodiscard]] inline double norm(Vec3 a) {
    return std::sqrt(dot(a, a));
}
[[nodiscard]] inline Vec3 normalized(Vec3 a) {
    const double n = norm(a);
    return n > 0 ? a * (1 / n) : a;
}

/// Where one image plane lies, from ImagePositionPatient, ImageOrientationPatient and PixelSpacing.
struct PlanePose {
    Vec3 position;  ///< centre of the first pixel, mm LPS
    Vec3 rowDir;    ///< unit vector along a row (increasing column index)
    Vec3 columnDir; ///< unit vector along a column (increasing row index)
};

/// Voxel grid in the patient: voxel (i, j, k) lies at origin + i·s₀·d₀ + j·s₁·d₁ + k·s₂·d₂.
/// The directions need not be orthogonal: the shear of a tilted gantry is kept.
struct GridGeometry {
    std::array<double, 3> spacing{1, 1, 1}; ///< column, row, slice step; mm
    std::array<Vec3, 3> direction{Vec3{1, 0, 0}, Vec3{0, 1, 0},
                                  Vec3{0, 0, 1}}; ///< unit vectors of i, j, k, LPS
    Vec3 origin;                                  ///< centre of voxel (0, 0, 0), mm LPS
    bool spacingKnown = false;                    ///< false: spacing is 1 per pixel and lengths are in pixels
    bool orientationKnown = false;                ///< false: no letters can be given

    [[nodiscard]] Vec3 toPatient(double i, double j, double k) const {
        return origin + direction[0] * (i * spacing[0]) + direction[1] * (j * spacing[1]) +
               direction[2] * (k * spacing[2]);
    }
    /// Continuous voxel index of a point; the inverse of toPatient. Undefined for a singular grid.
    [[nodiscard]] Vec3 toVoxel(Vec3 point) const {
        const Vec3 a = direction[0] * spacing[0];
        const Vec3 b = direction[1] * spacing[1];
        const Vec3 c = direction[2] * spacing[2];
        const double det = dot(a, cross(b, c));
        const Vec3 p = point - origin;
        return {dot(p, cross(b, c)) / det, dot(a, cross(p, c)) / det, dot(a, cross(b, p)) / det};
    }
};

} // namespace candela
