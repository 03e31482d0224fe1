#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace candela {

/// The character of UTF-8 text that begins at `at`, and its bytes: 0 when there is none.
[[nodiscard]] inline std::pair<char32_t, std::size_t> characterAt(std::string_view text, std::size_t at) {
    const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    if (first < 0x80)
        return {first, 1};
    const std::size_t bytes = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (bytes == 0 || at + bytes > text.size())
        return {0, 0};
    char32_t code = first & (0xFFU >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80U)
            return {0, 0};
        code = code << 6U | (byte(at + i) & 0x3FU);
    }
    return {code, bytes};
}

/// Whether a terminal or a text field does something else with a character than to show it: controls (C0, C1,
/// delete), and what turns the direction of the text around it.
[[nodiscard]] constexpr bool isObeyed(char32_t code) {
    return code < 0x20 || (code >= 0x7F && code < 0xA0) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069);
}

/// Foreign text that can only be shown: what would be obeyed is a blank, what is no UTF-8 a question mark.
/// Line ends and tabs stay when `lines`.
[[nodiscard]] inline std::string visibleText(std::string_view text, bool lines) {
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const auto [code, bytes] = characterAt(text, i);
        const bool layout = code == '\n' || code == '\r' || code == '\t';
        if (bytes == 0)
            safe += '?';
        else if (isObeyed(code) && !(lines && layout))
            safe += ' ';
        else
            safe.append(text, i, bytes);
        i += std::max<std::size_t>(bytes, 1);
    }
    return safe;
}

} // namespace candela
