#include "database/dicom/RealValues.h"

namespace candela::dicom {

namespace {

constexpr std::int32_t lowest = std::numeric_limits<std::int16_t>::min();
constexpr std::int32_t highest = std::numeric_limits<std::int16_t>::max();

/// Bits outside of the stored ones are pushed out to the left and, by a shift that keeps the sign, to the
/// right.
template <typename Word>
Word storedValue(const std::byte* word, unsigned left, unsigned right) {
    std::uint16_t value = 0;
    std::memcpy(&value, word, sizeof value);
    return static_cast<Word>(static_cast<Word>(value << left) >> right);
}

/// For results that are known to stay within 16 bits: nothing wider is needed on the way.
template <typename Word>
void addTo(const std::byte* words, unsigned left, unsigned right, std::uint16_t offset,
           std::span<std::int16_t> values) {
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<std::int16_t>(
            static_cast<std::uint16_t>(storedValue<Word>(words + 2 * i, left, right)) + offset);
}

template <typename Word>
bool scaleTo(const std::byte* words, unsigned left, unsigned right, std::int32_t slope,
             std::int32_t intercept, std::span<std::int16_t> values) {
    std::int32_t least = 0;
    std::int32_t most = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::int32_t value = storedValue<Word>(words + 2 * i, left, right) * slope + intercept;
        least = std::min(least, value);
        most = std::max(most, value);
        values[i] = static_cast<std::int16_t>(value);
    }
    return least >= lowest && most <= highest;
}

template <typename Word>
bool valuesOf(const std::byte* words, StoredBits bits, std::int32_t slope, std::int32_t intercept,
              std::span<std::int16_t> values) {
    const auto left = static_cast<unsigned>(15 - bits.high);
    const auto right = static_cast<unsigned>(16 - bits.stored);
    const std::int32_t range = std::int32_t{1} << bits.stored;
    const std::int32_t least = bits.isSigned ? -range / 2 : 0;
    if (slope == 1 && least + intercept >= lowest && least + range - 1 + intercept <= highest) {
        addTo<Word>(words, left, right, static_cast<std::uint16_t>(intercept), values);
        return true;
    }
    return scaleTo<Word>(words, left, right, slope, intercept, values);
}

} // namespace

bool wholeValues(ByteView words, StoredBits bits, double slope, double intercept,
                 std::span<std::int16_t> values) {
    if (words.size() < 2 * values.size() || !keepsWhole(slope, intercept))
        return false;
    const auto m = static_cast<std::int32_t>(slope);
    const auto b = static_cast<std::int32_t>(intercept);
    return bits.isSigned ? valuesOf<std::int16_t>(words.data(), bits, m, b, values)
                         : valuesOf<std::uint16_t>(words.data(), bits, m, b, values);
}

} // namespace candela::dicom
