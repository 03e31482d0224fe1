#include "ui/controllers/DetectionWorkflow.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace candela {

inference::SliceImage sliceImage(const ImageStack& stack, int plane) {
    inference::SliceImage image;
    image.rows = stack.info.rows;
    image.columns = stack.info.columns;
    image.unit = stack.info.valueUnit == "HU" ? inference::ValueUnit::Hounsfield
                 : stack.info.valueUnit == "grey" || stack.info.valueUnit == "rgb"
                     ? inference::ValueUnit::Grey8
                     : inference::ValueUnit::Unspecified;
    if (stack.info.geometry.spacingKnown) {
        image.columnSpacing = stack.info.geometry.spacing[0];
        image.rowSpacing = stack.info.geometry.spacing[1];
    } else if (stack.info.pixelAspect > 0) {
        image.rowSpacing = stack.info.pixelAspect;
        image.columnSpacing = 1;
    }

    const std::size_t size = stack.planeSize();
    const std::size_t first = static_cast<std::size_t>(plane) * size;
    image.values.resize(size);
    if (const auto* rgb = std::get_if<RgbValues>(&stack.values)) {
        for (std::size_t i = 0; i < size; ++i) {
            const std::uint8_t* pixel = &rgb->bytes[3 * (first + i)];
            image.values[i] =
                std::floor(0.299F * static_cast<float>(pixel[0]) + 0.587F * static_cast<float>(pixel[1]) +
                           0.114F * static_cast<float>(pixel[2]) + 0.5F);
        }
    } else if (const auto* whole = std::get_if<Int16Values>(&stack.values)) {
        std::copy_n(whole->begin() + static_cast<std::ptrdiff_t>(first), size, image.values.begin());
    } else {
        const auto& real = std::get<FloatValues>(stack.values);
        std::copy_n(real.begin() + static_cast<std::ptrdiff_t>(first), size, image.values.begin());
    }
    if (stack.info.inverted && !image.values.empty()) {
        float low = std::numeric_limits<float>::max();
        float high = std::numeric_limits<float>::lowest();
        for (const float value : image.values) {
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
        for (float& value : image.values)
            value = low + high - value;
    }
    return image;
}

} // namespace candela
