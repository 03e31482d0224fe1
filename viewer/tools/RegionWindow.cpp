#include "viewer/render/SliceSampler.h"
#include "viewer/tools/Tools.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr std::size_t fewestValues = 4;
constexpr double lowShare = 0.01;
constexpr double highShare = 0.99;

double percentile(std::vector<float>& values, double share) {
    const auto at = values.begin() + std::lround(share * static_cast<double>(values.size() - 1));
    std::nth_element(values.begin(), at, values.end());
    return static_cast<double>(*at);
}

} // namespace

std::optional<Window> windowOfBox(const ImageStack& stack, const ViewState& state, int width, int height,
                                  const ScreenBox& box) {
    if (stack.isColour())
        return std::nullopt;
    const auto clamped = [](double at, int most) {
        return static_cast<int>(std::lround(std::clamp(at, 0.0, static_cast<double>(most))));
    };
    const int left = clamped(std::min(box.left, box.right), width);
    const int top = clamped(std::min(box.top, box.bottom), height);
    const int columns = clamped(std::max(box.left, box.right), width) - left;
    const int rows = clamped(std::max(box.top, box.bottom), height) - top;
    if (columns < 1 || rows < 1)
        return std::nullopt;
    VoxelMap map = voxelMap(stack, state, width, height);
    map.origin = map.origin + map.perX * left + map.perY * top;
    std::vector<float> values(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows));
    // The voxels' own values: those between them are not the image's.
    sampleValues(stack, map, false, values.data(), columns, rows);
    const auto& padding = stack.info.padding;
    std::erase_if(values, [&](float value) {
        return !std::isfinite(value) || (padding && value >= padding->low && value <= padding->high);
    });
    if (values.size() < fewestValues)
        return std::nullopt;
    const double low = percentile(values, lowShare);
    const double high = percentile(values, highShare);
    if (!(high > low))
        return std::nullopt;
    // A LINEAR window of whole numbers reaches from c − 0.5 − (w − 1) / 2 to c − 0.5 + (w − 1) / 2
    // (PS3.3 C.11.2.1.2.1).
    const double whole = std::holds_alternative<Int16Values>(stack.values) ? 1 : 0;
    return Window{0.5 * (low + high + whole), high - low + whole};
}

} // namespace candela::viewer
