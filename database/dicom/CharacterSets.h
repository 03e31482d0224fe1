#pragma once

#include <string>
#include <string_view>

namespace candela::dicom {

/// Text of a header as UTF-8.
struct DecodedText {
    std::string utf8;  ///< always valid
    std::string doubt; ///< what had to be guessed about its character set, in words; empty: nothing
};

/// Decodes a value of SpecificCharacterSet `characterSets` (its values parted by backslashes; ISO 2022
/// escapes included, PS3.3 C.12.1.1.2 and PS3.5 6.1.2.5). `isName`: the delimiters ^ and = end a designation
/// too. What does not fit its character set is read in the most likely other one, and `doubt` says so.
[[nodiscard]] DecodedText decodeText(const std::string& bytes, const std::string& characterSets, bool isName);

[[nodiscard]] bool isUtf8(std::string_view text);
/// The text itself when it is UTF-8, else its bytes taken for Latin-1.
[[nodiscard]] std::string asUtf8(const std::string& text);

} // namespace candela::dicom
