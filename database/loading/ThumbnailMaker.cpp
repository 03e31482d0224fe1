#include "database/loading/ThumbnailMaker.h"

#include <algorithm>
#include <cmath>

namespace candela {
namespace {

constexpr double longestSide = 128;

struct Range {
    float low = 0;
    float high = 1;
};

Range displayRange(const ImageStack& stack, int plane) {
    if (!stack.info.windows.empty() && stack.info.windows.front().width > 0) {
        const VoiWindow& window = stack.info.windows.front();
        return {static_cast<float>(window.center - window.width / 2),
                static_cast<float>(window.center + window.width / 2)};
    }
    std::vector<float> values;
    values.reserve(stack.planeSize());
    for (int row = 0; row < stack.info.rows; ++row) {
        for (int column = 0; column < stack.info.columns; ++column) {
            const float value = stack.at(column, row, plane);
            const auto& padding = stack.info.padding;
            if (std::isfinite(value) && !(padding && value >= padding->low && value <= padding->high))
                values.push_back(value);
        }
    }
    if (values.empty())
        return {};
    const auto part = [&values](double share) {
        const auto at =
            values.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
        std::nth_element(values.begin(), at, values.end());
        return *at;
    };
    Range range;
    range.low = part(0.01);
    range.high = std::max(part(0.99), range.low + 1e-6F);
    return range;
}

} // namespace

Thumbnail makeThumbnail(const ImageStack& stack, int plane) {
    const StackInfo& info = stack.info;
    const double aspect = info.pixelAspect > 0.01 && info.pixelAspect < 100 ? info.pixelAspect : 1;
    const double height = info.rows * aspect;
    const double scale = std::min(1.0, longestSide / std::max<double>(info.columns, height));
    Thumbnail thumbnail;
    thumbnail.columns = std::clamp(static_cast<int>(std::lround(info.columns * scale)), 1, 128);
    thumbnail.rows = std::clamp(static_cast<int>(std::lround(height * scale)), 1, 128);
    thumbnail.samples = stack.isColour() ? 3 : 1;
    const Range range = stack.isColour() ? Range{0, 255} : displayRange(stack, plane);
    const std::size_t first = static_cast<std::size_t>(plane) * stack.planeSize();
    const auto value = [&](int column, int row, int sample) {
        if (!stack.isColour())
            return stack.at(column, row, plane);
        const std::size_t index = first +
                                  static_cast<std::size_t>(row) * static_cast<std::size_t>(info.columns) +
                                  static_cast<std::size_t>(column);
        return static_cast<float>(
            std::get<RgbValues>(stack.values).bytes[3 * index + static_cast<std::size_t>(sample)]);
    };
    thumbnail.bytes.reserve(static_cast<std::size_t>(thumbnail.columns * thumbnail.rows * thumbnail.samples));
    for (int y = 0; y < thumbnail.rows; ++y) {
        const int top = y * info.rows / thumbnail.rows;
        const int bottom = std::max(top + 1, (y + 1) * info.rows / thumbnail.rows);
        for (int x = 0; x < thumbnail.columns; ++x) {
            const int left = x * info.columns / thumbnail.columns;
            const int right = std::max(left + 1, (x + 1) * info.columns / thumbnail.columns);
            for (int sample = 0; sample < thumbnail.samples; ++sample) {
                double sum = 0;
                for (int row = top; row < bottom; ++row) {
                    for (int column = left; column < right; ++column) {
                        const float v = value(column, row, sample);
                        sum += std::isfinite(v)
                                   ? std::clamp((v - range.low) / (range.high - range.low), 0.0F, 1.0F)
                                   : 0.0F;
                    }
                }
                double grey = 255 * sum / ((bottom - top) * (right - left));
                if (info.inverted)
                    grey = 255 - grey;
                thumbnail.bytes.push_back(static_cast<std::uint8_t>(std::lround(grey)));
            }
        }
    }
    return thumbnail;
}

} // namespace candela
