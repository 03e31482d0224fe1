#pragma once

#include "database/dicom/Content.h"
#include "database/dicom/ImageFile.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <span>
#include <type_traits>

namespace candela::dicom {

/// Where the stored bits of a 16-bit word lie.
struct StoredBits {
    int stored = 16;
    int high = 15;
    bool isSigned = false;
};

/// stored · slope + intercept of little-endian words, as many as there are `values`. False when not every
/// result is a whole number within 16 bits; `values` are of no use then.
[[nodiscard]] bool wholeValues(ByteView words, StoredBits bits, double slope, double intercept,
                               std::span<std::int16_t> values);

/// Whether whole samples stay whole, and within 32 bits when they have at most 16.
[[nodiscard]] inline bool keepsWhole(double slope, double intercept) {
    return slope == std::round(slope) && intercept == std::round(intercept) && std::abs(slope) <= 16384 &&
           std::abs(intercept) < 1e9;
}

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
        if (keepsWhole(slope, intercept)) {
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
