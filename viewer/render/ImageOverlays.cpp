#include "viewer/render/ImageOverlays.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr QRgb graphicsColour = 0xFFFFE14D;
constexpr QRgb regionColour = 0xFF4DC3FF;
constexpr int regionShare = 96; ///< of 256
constexpr int largestFootprint = 4;

/// Whether any pixel of the overlay is set in a square of `side` image pixels around a place.
bool isSet(const OverlayPlane& overlay, double column, double row, int side) {
    const int left = static_cast<int>(std::floor(column + 0.5)) - overlay.left - (side - 1) / 2;
    const int top = static_cast<int>(std::floor(row + 0.5)) - overlay.top - (side - 1) / 2;
    for (int y = std::max(top, 0); y < std::min(top + side, overlay.rows); ++y) {
        for (int x = std::max(left, 0); x < std::min(left + side, overlay.columns); ++x) {
            if (overlay.bits[static_cast<std::size_t>(y) * static_cast<std::size_t>(overlay.columns) +
                             static_cast<std::size_t>(x)] != 0)
                return true;
        }
    }
    return false;
}

QRgb blended(QRgb below, QRgb above, int share) {
    const auto mix = [share](int a, int b) { return a + (b - a) * share / 256; };
    return qRgb(mix(qRed(below), qRed(above)), mix(qGreen(below), qGreen(above)),
                mix(qBlue(below), qBlue(above)));
}

} // namespace

void drawImageOverlays(QImage& picture, const ImageStack& stack, const VoxelMap& map) {
    const auto planes = static_cast<std::size_t>(stack.planes());
    if (stack.overlays.size() != planes)
        return;
    bool any = false;
    for (std::size_t k = 0; k < planes && !any; ++k)
        any = stack.ready(static_cast<int>(k)) && !stack.overlays[k].empty();
    if (!any)
        return;
    const double step =
        std::max({std::abs(map.perX.x), std::abs(map.perX.y), std::abs(map.perY.x), std::abs(map.perY.y)});
    const int side = std::clamp(static_cast<int>(std::lround(step)), 1, largestFootprint);
    for (int y = 0; y < picture.height(); ++y) {
        auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
        for (int x = 0; x < picture.width(); ++x) {
            const Vec3 voxel = map.origin + map.perX * x + map.perY * y;
            const double depth = std::floor((map.offsets.empty() ? voxel.z : map.planeOf(voxel.z)) + 0.5);
            if (depth < 0 || depth >= static_cast<double>(planes) || !stack.ready(static_cast<int>(depth)))
                continue;
            for (const OverlayPlane& overlay : stack.overlays[static_cast<std::size_t>(depth)]) {
                if (isSet(overlay, voxel.x, voxel.y, side))
                    line[x] = overlay.region ? blended(line[x], regionColour, regionShare) : graphicsColour;
            }
        }
    }
}

} // namespace candela::viewer
