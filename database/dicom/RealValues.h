#pragma once

#include "database/dicom/Content.h"
#include "database/dicom/ImageFile.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <type_traits>

namespace candela::dicom {

/// stored · slope + intercept for every sample of type T; 16-bit integers when every result is one.
template <typename T>
[[nodiscard]] std::variant<Int16Values, FloatValues, RgbValues> realValues(ByteView bytes, double slope,
                                                                           double intercept) {
    const std::size_t count = bytes.size() / sizeof(T);
    const auto sample = [&bytes](std::size_t i) {
        T value;
        std::memcpy(&value, bytes.data() + i * sizeof(T), sizeof(T));
        return value;
    };
    if constexpr (std::is_integral_v<T> && sizeof(T) <= 4) {
        const bool whole = slope == std::round(slope) && intercept == std::round(intercept) &&
                           std::abs(slope) <= 16384 && std::abs(intercept) < 1e9;
        if (whole) {
            // 16-bit samples times at most 2^14 plus 10^9 stay within 32 bits, which compilers turn into
            // SIMD.
            using Wide = std::conditional_t<sizeof(T) <= 2, std::int32_t, std::int64_t>;
            const auto m = static_cast<Wide>(slope);
            const auto b = static_cast<Wide>(intercept);
            Int16Values values(count);
            Wide low = 0;
            Wide high = 0;
            for (std::size_t i = 0; i < count; ++i) {
                const Wide value = static_cast<Wide>(sample(i)) * m + b;
                low = std::min(low, value);
                high = std::max(high, value);
                values[i] = static_cast<std::int16_t>(value);
            }
            if (low >= std::numeric_limits<std::int16_t>::min() &&
                high <= std::numeric_limits<std::int16_t>::max())
                return values;
        }
    }
    FloatValues values(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double value = static_cast<double>(sample(i)) * slope + intercept;
        values[i] =
            std::isfinite(value) ? static_cast<float>(value) : 0.0F; // padding of float images is often NaN
    }
    return values;
}

/// The same for integer samples of `bits` (8, 16, 32 or 64).
[[nodiscard]] inline std::variant<Int16Values, FloatValues, RgbValues>
realValues(ByteView bytes, int bits, bool isSigned, double slope, double intercept) {
    switch (bits) {
    case 16:
        return isSigned ? realValues<std::int16_t>(bytes, slope, intercept)
                        : realValues<std::uint16_t>(bytes, slope, intercept);
    case 32:
        return isSigned ? realValues<std::int32_t>(bytes, slope, intercept)
                        : realValues<std::uint32_t>(bytes, slope, intercept);
    case 64:
        return isSigned ? realValues<std::int64_t>(bytes, slope, intercept)
                        : realValues<std::uint64_t>(bytes, slope, intercept);
    default:
        return isSigned ? realValues<std::int8_t>(bytes, slope, intercept)
                        : realValues<std::uint8_t>(bytes, slope, intercept);
    }
}

} // namespace candela::dicom
