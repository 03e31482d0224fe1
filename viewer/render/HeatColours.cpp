#include "viewer/render/HeatColours.h"

#include "viewer/render/RowPool.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace candela::viewer {
namespace {

struct Colour {
    float red, green, blue;
};

/// Support points of the "inferno" colours (van der Walt and Smith, CC0), without the black end.
constexpr std::array<Colour, 7> heat{{{66, 10, 104},
                                      {120, 28, 109},
                                      {165, 44, 96},
                                      {207, 68, 70},
                                      {237, 105, 37},
                                      {251, 155, 6},
                                      {247, 209, 61}}};

Colour heatColour(float value) {
    const float place = std::clamp(value, 0.0F, 1.0F) * static_cast<float>(heat.size() - 1);
    const auto index = std::min(static_cast<std::size_t>(place), heat.size() - 2);
    const float f = place - static_cast<float>(index);
    const Colour& a = heat[index];
    const Colour& b = heat[index + 1];
    return {a.red + f * (b.red - a.red), a.green + f * (b.green - a.green), a.blue + f * (b.blue - a.blue)};
}

/// Value of a map at a pixel of its plane, between its cells' centres; negative outside its rectangle.
float mapValue(const MapOverlay& map, double column, double row) {
    // Pixel centres are whole numbers, so the rectangle's edge lies half a pixel before its first pixel.
    const double u = (column + 0.5 - map.left) / map.width;
    const double v = (row + 0.5 - map.top) / map.height;
    if (!(u >= 0 && u <= 1 && v >= 0 && v <= 1))
        return -1;
    const double x = std::clamp(u * map.columns - 0.5, 0.0, map.columns - 1.0);
    const double y = std::clamp(v * map.rows - 0.5, 0.0, map.rows - 1.0);
    const int x0 = std::min(static_cast<int>(x), std::max(map.columns - 2, 0));
    const int y0 = std::min(static_cast<int>(y), std::max(map.rows - 2, 0));
    const int x1 = std::min(x0 + 1, map.columns - 1);
    const int y1 = std::min(y0 + 1, map.rows - 1);
    const auto fx = static_cast<float>(x - x0);
    const auto fy = static_cast<float>(y - y0);
    const auto at = [&map](int c, int r) {
        return map.values[static_cast<std::size_t>(r) * static_cast<std::size_t>(map.columns) +
                          static_cast<std::size_t>(c)];
    };
    const float upper = at(x0, y0) * (1 - fx) + at(x1, y0) * fx;
    const float lower = at(x0, y1) * (1 - fx) + at(x1, y1) * fx;
    return upper * (1 - fy) + lower * fy;
}

bool valid(const MapOverlay& map, const ImageStack& stack) {
    return map.plane >= 0 && map.plane < stack.planes() && map.rows > 0 && map.columns > 0 && map.width > 0 &&
           map.height > 0 && map.opacity > 0 &&
           map.values.size() == static_cast<std::size_t>(map.rows) * static_cast<std::size_t>(map.columns);
}

QRgb blended(QRgb under, float value, double opacity) {
    const Colour colour = heatColour(value);
    const float alpha =
        static_cast<float>(std::min(opacity, 1.0)) * std::clamp((value - 0.1F) / 0.4F, 0.0F, 1.0F);
    const auto mix = [alpha](int below, float above) {
        return static_cast<int>(std::lround(static_cast<float>(below) * (1 - alpha) + above * alpha));
    };
    return qRgb(mix(qRed(under), colour.red), mix(qGreen(under), colour.green),
                mix(qBlue(under), colour.blue));
}

} // namespace

void blendMaps(QImage& picture, const ImageStack& stack, const VoxelMap& map,
               const std::vector<MapOverlay>& overlays) {
    std::vector<const MapOverlay*> ofPlane(static_cast<std::size_t>(stack.planes()), nullptr);
    bool any = false;
    for (const MapOverlay& overlay : overlays) {
        if (!valid(overlay, stack))
            continue;
        ofPlane[static_cast<std::size_t>(overlay.plane)] = &overlay;
        any = true;
    }
    if (!any)
        return;
    const bool onePlane = map.perX.z == 0 && map.perY.z == 0;
    const auto planeIndex = [&map, &stack](double third) {
        const double plane = std::floor(map.planeOf(third) + 0.5);
        return plane >= 0 && plane < stack.planes() ? static_cast<int>(plane) : -1;
    };
    const int fixedPlane = planeIndex(map.origin.z);
    if (onePlane && (fixedPlane < 0 || ofPlane[static_cast<std::size_t>(fixedPlane)] == nullptr))
        return;

    uchar* const bytes = picture.bits(); // once: it detaches
    const auto stride = static_cast<std::size_t>(picture.bytesPerLine());
    const int width = picture.width();
    forRowBands(picture.height(), [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            auto* line = reinterpret_cast<QRgb*>(bytes + static_cast<std::size_t>(y) * stride);
            for (int x = 0; x < width; ++x) {
                const Vec3 voxel = map.origin + map.perX * x + map.perY * y;
                const int plane = onePlane ? fixedPlane : planeIndex(voxel.z);
                if (plane < 0 || !stack.ready(plane))
                    continue;
                const MapOverlay* overlay = ofPlane[static_cast<std::size_t>(plane)];
                const float value = overlay != nullptr ? mapValue(*overlay, voxel.x, voxel.y) : -1;
                if (value > 0.1F)
                    line[x] = blended(line[x], value, overlay->opacity);
            }
        }
    });
}

} // namespace candela::viewer
