#include "viewer/render/SliceRenderer.h"

#include "viewer/render/GreyMapping.h"
#include "viewer/render/HeatColours.h"
#include "viewer/render/ImageOverlays.h"

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
    sampleSlice(stack, map, state.interpolate, mapping.ramp(), background,
                reinterpret_cast<std::uint32_t*>(picture.bits()), picture.width(), picture.height());
    if (storedOverlays)
        drawImageOverlays(picture, stack, map);
    if (!maps.empty())
        blendMaps(picture, stack, map, maps);
    return picture;
}

} // namespace candela::viewer
