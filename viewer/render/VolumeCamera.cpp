#include "viewer/render/VolumeCamera.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {

CameraAxes cameraAxes(double azimuthDegrees, double elevationDegrees) {
    const double azimuth = azimuthDegrees * M_PI / 180;
    const double elevation = elevationDegrees * M_PI / 180;
    return {{std::sin(azimuth) * std::cos(elevation), -std::cos(azimuth) * std::cos(elevation),
             std::sin(elevation)},
            {std::cos(azimuth), std::sin(azimuth), 0},
            {-std::sin(azimuth) * std::sin(elevation), std::cos(azimuth) * std::sin(elevation),
             std::cos(elevation)}};
}

VolumeBounds volumeBounds(const ImageStack& stack) {
    const StackInfo& info = stack.info;
    const GridGeometry& grid = info.geometry;
    const double depth =
        info.sliceOffsets.empty() ? (stack.planes() - 1) * grid.spacing[2] : info.sliceOffsets.back();
    std::array<double, 3> low{1e30, 1e30, 1e30};
    std::array<double, 3> high{-1e30, -1e30, -1e30};
    for (int corner = 0; corner < 8; ++corner) {
        const Vec3 p = grid.origin +
                       grid.direction[0] * ((corner & 1 ? info.columns - 1 : 0) * grid.spacing[0]) +
                       grid.direction[1] * ((corner & 2 ? info.rows - 1 : 0) * grid.spacing[1]) +
                       grid.direction[2] * (corner & 4 ? depth : 0);
        const std::array<double, 3> at{p.x, p.y, p.z};
        for (std::size_t n = 0; n < 3; ++n) {
            low[n] = std::min(low[n], at[n]);
            high[n] = std::max(high[n], at[n]);
        }
    }
    return {{0.5 * (low[0] + high[0]), 0.5 * (low[1] + high[1]), 0.5 * (low[2] + high[2])},
            {high[0] - low[0], high[1] - low[1], high[2] - low[2]}};
}

double halfHeight(const VolumeBounds& bounds, const VolumeView& view, int width, int height) {
    const double across = std::max(bounds.extent[0], bounds.extent[1]);
    const double half = 0.525 * std::max(std::max(bounds.extent[2], 0.7 * across),
                                         across * height / static_cast<double>(std::max(width, 1)));
    return half / std::max(view.zoom, 1e-3);
}

std::array<double, 2> seenAt(const ImageStack& stack, const VolumeView& view, Vec3 point) {
    const CameraAxes axes = cameraAxes(view.azimuth, view.elevation);
    const Vec3 away = point - volumeBounds(stack).middle;
    return {dot(away, axes.right), dot(away, axes.up)};
}

double millimetresPerPixel(const ImageStack& stack, const VolumeView& view, int width, int height) {
    return 2 * halfHeight(volumeBounds(stack), view, width, height) / std::max(height, 1);
}

} // namespace candela::viewer
