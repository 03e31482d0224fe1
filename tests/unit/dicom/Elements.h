#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

/// Data sets built element by element, so that any of them can lie.
namespace candela::test {

[[nodiscard]] inline std::string little(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = 0; i < bytes; ++i)
        text += static_cast<char>(value >> (8 * i) & 0xffU);
    return text;
}

[[nodiscard]] inline std::string tag(unsigned group, unsigned element) {
    return little(group, 2) + little(element, 2);
}

/// An explicit little-endian element of a two-byte length.
[[nodiscard]] inline std::string shortElement(unsigned group, unsigned element, const char* vr,
                                              std::string value) {
    if (value.size() % 2 != 0)
        value += '\0';
    return tag(group, element) + vr + little(value.size(), 2) + value;
}

/// One of a four-byte length, stated as `length` whatever the value.
[[nodiscard]] inline std::string longElement(unsigned group, unsigned element, const char* vr,
                                             std::uint64_t length, const std::string& value) {
    return tag(group, element) + vr + std::string(2, '\0') + little(length, 4) + value;
}

inline constexpr std::uint64_t undefined = 0xffffffffU;
inline const std::string item = tag(0xfffe, 0xe000);

[[nodiscard]] inline std::string identity() {
    return shortElement(0x0008, 0x0016, "UI", "1.2.840.10008.5.1.4.1.1.7") +
           shortElement(0x0008, 0x0018, "UI", "2.25.1") + shortElement(0x0020, 0x000d, "UI", "2.25.2") +
           shortElement(0x0020, 0x000e, "UI", "2.25.3");
}

[[nodiscard]] inline std::string dicomFile(const std::string& dataset,
                                           const char* syntax = "1.2.840.10008.1.2.1") {
    return std::string(128, '\0') + "DICM" + shortElement(0x0002, 0x0010, "UI", syntax) + dataset;
}

[[nodiscard]] inline bool mentions(const std::vector<std::string>& warnings, const std::string& word) {
    return std::any_of(warnings.begin(), warnings.end(),
                       [&word](const std::string& w) { return w.find(word) != std::string::npos; });
}

} // namespace candela::test
