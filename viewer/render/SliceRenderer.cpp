#include "viewer/render/SliceRenderer.h"

#include "viewer/render/ColourMap.h"
#include "viewer/render/GreyMapping.h"
#include "viewer/render/HeatColours.h"
#include "viewer/render/ImageOverlays.h"
#include "viewer/render/RowPool.h"

namespace candela::viewer {
namespace {

constexpr std::uint32_t background = 0xFF000000;

bool holdsItsPlanes(const ImageStack& stack) {
    const std::size_t pixels = static_cast<std::size_t>(stack.planes()) * stack.planeSize();
    if (const auto* whole = std::get_if<Int16Values>(&stack.values))
        return pixels > 0 && whole->size() >= pixels;
    if (const auto* real = std::get_if<FloatValues>(&stack.values))
        return pixels > 0 && real->size() >= pixels;
    return pixels > 0 && std::get<RgbValues>(stack.values).bytes.size() >= 3 * pixels;
}

/// Greys become colours; where there is no value it stays black.
void colour(QImage& picture, ColourMap map) {
    const auto& colours = coloursOf(map);
    uchar* const bytes = picture.bits();
    const auto stride = static_cast<std::size_t>(picture.bytesPerLine());
    const int width = picture.width();
    forRowBands(picture.height(), [&](int begin, int end) {
        for (int y = begin; y < end; ++y) {
            auto* line = reinterpret_cast<QRgb*>(bytes + static_cast<std::size_t>(y) * stride);
            for (int x = 0; x < width; ++x)
                line[x] = line[x] == 0 ? background : colours[static_cast<std::size_t>(qGreen(line[x]))];
        }
    });
}

} // namespace

QImage renderSlice(const ImageStack& stack, const ViewState& state, int width, int height,
                   const std::vector<MapOverlay>& maps, bool storedOverlays) {
    QImage picture(std::max(width, 1), std::max(height, 1), QImage::Format_ARGB32_Premultiplied);
    if (!holdsItsPlanes(stack)) {
        picture.fill(background);
        return picture;
    }
    const VoxelMap map = voxelMap(stack, state, picture.width(), picture.height());
    const GreyMapping mapping(stack, state);
    const bool coloured = state.colours != ColourMap::Grey && !stack.isColour();
    sampleSlice(stack, map, state.interpolate, mapping.ramp(), coloured ? 0 : background,
                reinterpret_cast<std::uint32_t*>(picture.bits()), picture.width(), picture.height());
    if (coloured)
        colour(picture, state.colours);
    if (storedOverlays)
        drawImageOverlays(picture, stack, map);
    if (!maps.empty())
        blendMaps(picture, stack, map, maps);
    return picture;
}

} // namespace candela::viewer
