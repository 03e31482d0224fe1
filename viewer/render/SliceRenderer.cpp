#include "viewer/render/SliceRenderer.h"

#include "viewer/render/HeatColours.h"
#include "viewer/render/SliceSampler.h"

#include <cmath>

namespace candela::viewer {
namespace {

constexpr std::uint32_t background = 0xFF000000;

/// DICOM PS3.3 C.11.2.1.2: LINEAR for whole numbers, LINEAR_EXACT for real ones and windows below 1.
GreyRamp rampOf(const ImageStack& stack, const ViewState& state) {
    GreyRamp ramp;
    if (!stack.isColour()) {
        const bool whole = std::holds_alternative<Int16Values>(stack.values) && state.window.width > 1.5;
        const double width = whole ? state.window.width - 1 : std::max(state.window.width, 1e-9);
        const double center = whole ? state.window.center - 0.5 : state.window.center;
        ramp.scale = static_cast<float>(255 / width);
        ramp.bias = static_cast<float>(127.5 - center * 255 / width);
    }
    const bool inverted = state.inverted != (stack.info.inverted && !stack.isColour());
    return inverted ? GreyRamp{-ramp.scale, 255 - ramp.bias} : ramp;
}

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
                   const std::vector<MapOverlay>& maps) {
    QImage picture(std::max(width, 1), std::max(height, 1), QImage::Format_ARGB32_Premultiplied);
    if (!holdsItsPlanes(stack)) {
        picture.fill(background);
        return picture;
    }
    const VoxelMap map = voxelMap(stack, state, picture.width(), picture.height());
    sampleSlice(stack, map, state.interpolate, rampOf(stack, state), background,
                reinterpret_cast<std::uint32_t*>(picture.bits()), picture.width(), picture.height());
    if (!maps.empty())
        blendMaps(picture, stack, map, maps);
    return picture;
}

} // namespace candela::viewer
