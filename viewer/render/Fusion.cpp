#include "viewer/render/Fusion.h"

#include "viewer/render/GreyMapping.h"
#include "viewer/render/RowPool.h"
#include "viewer/render/SliceSampler.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr QRgb background = 0xFF000000;
/// Grey levels over which an overlay comes in from nothing.
constexpr int clearLevels = 24;

bool placed(const StackInfo& stack) {
    return stack.kind == StackKind::Volume && stack.geometry.orientationKnown &&
           stack.geometry.spacingKnown && availablePlanes(stack).size() > 1;
}

/// How the second stack lies under a view of the first.
VoxelMap mapOfSecond(const ImageStack& first, const ViewState& state, const ImageStack& second, int width,
                     int height) {
    return voxelMapUnder(second, planeFrame(first.info, state), state, width, height);
}

} // namespace

bool mayFuse(const SeriesInfo& first, const StackInfo& firstStack, const SeriesInfo& second,
             const StackInfo& secondStack) {
    const bool same = first.seriesUid == second.seriesUid && firstStack.stack == secondStack.stack;
    return !same && !first.frameOfReferenceUid.empty() &&
           first.frameOfReferenceUid == second.frameOfReferenceUid && placed(firstStack) &&
           placed(secondStack);
}

Fusion beginFusion(std::shared_ptr<const ImageStack> second, FusionMode mode, const Window& first) {
    Fusion fusion;
    fusion.mode = mode;
    fusion.window = mode == FusionMode::Overlay ? initialView(*second, ViewPlane::Acquired).window
                                                : Window{0, std::max(0.5 * first.width, 1e-6)};
    fusion.stack = std::move(second);
    return fusion;
}

void blendFusion(QImage& picture, const ImageStack& first, const ViewState& state, const Fusion& fusion) {
    const int width = picture.width();
    const int height = picture.height();
    const ImageStack& second = *fusion.stack;
    ViewState shown = initialView(second, ViewPlane::Acquired);
    shown.window = fusion.window;
    const GreyMapping mapping(second, shown);
    std::vector<std::uint32_t> greys(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    sampleSlice(second, mapOfSecond(first, state, second, width, height), state.interpolate, mapping.ramp(),
                0, greys.data(), width, height);
    std::array<QRgb, 256> colours = coloursOf(fusion.colours);
    std::array<int, 256> shares{}; // of 256
    const double opacity = std::clamp(fusion.opacity, 0.0, 1.0);
    for (int level = 0; level < 256; ++level)
        shares[static_cast<std::size_t>(level)] =
            static_cast<int>(std::lround(256 * opacity * std::min(1.0, level / double{clearLevels})));
    uchar* const bytes = picture.bits();
    const auto stride = static_cast<std::size_t>(picture.bytesPerLine());
    forRowBands(height, [&](int begin, int end) {
        for (int y = begin; y < end; ++y) {
            auto* line = reinterpret_cast<QRgb*>(bytes + static_cast<std::size_t>(y) * stride);
            const std::uint32_t* over = greys.data() + static_cast<std::size_t>(y) * width;
            for (int x = 0; x < width; ++x) {
                if (over[x] == 0)
                    continue;
                const auto level = static_cast<std::size_t>(qGreen(over[x]));
                const int share = shares[level];
                const auto mixed = [share](int below, int above) {
                    return (below * (256 - share) + above * share + 128) >> 8;
                };
                const QRgb colour = colours[level];
                line[x] = qRgb(mixed(qRed(line[x]), qRed(colour)), mixed(qGreen(line[x]), qGreen(colour)),
                               mixed(qBlue(line[x]), qBlue(colour)));
            }
        }
    });
}

QImage renderDifference(const ImageStack& first, const ViewState& state, const Fusion& fusion, int width,
                        int height) {
    QImage picture(std::max(width, 1), std::max(height, 1), QImage::Format_ARGB32_Premultiplied);
    width = picture.width();
    height = picture.height();
    const std::size_t count = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
    std::vector<float> values(count);
    std::vector<float> taken(count);
    sampleValues(first, voxelMap(first, state, width, height), state.interpolate, values.data(), width,
                 height);
    sampleValues(*fusion.stack, mapOfSecond(first, state, *fusion.stack, width, height), state.interpolate,
                 taken.data(), width, height);
    const double low = fusion.window.center - 0.5 * fusion.window.width;
    const auto scale = static_cast<float>(255 / std::max(fusion.window.width, 1e-9));
    const auto bias = static_cast<float>(-low) * scale;
    uchar* const bytes = picture.bits();
    const auto stride = static_cast<std::size_t>(picture.bytesPerLine());
    forRowBands(height, [&](int begin, int end) {
        for (int y = begin; y < end; ++y) {
            auto* line = reinterpret_cast<QRgb*>(bytes + static_cast<std::size_t>(y) * stride);
            const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
            for (int x = 0; x < width; ++x) {
                const float difference =
                    values[row + static_cast<std::size_t>(x)] - taken[row + static_cast<std::size_t>(x)];
                if (std::isnan(difference)) {
                    line[x] = background;
                    continue;
                }
                const int grey = static_cast<int>(std::clamp(difference * scale + bias + 0.5F, 0.0F, 255.0F));
                const int shown = state.inverted ? 255 - grey : grey;
                line[x] = qRgb(shown, shown, shown);
            }
        }
    });
    return picture;
}

} // namespace candela::viewer
