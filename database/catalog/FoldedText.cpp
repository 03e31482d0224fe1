#include "database/catalog/FoldedText.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <utf8proc.h>
#include <utility>

namespace candela::catalog {
namespace {

constexpr std::size_t longestWord = 64; // characters

struct Range {
    char32_t first;
    char32_t last;
};

/// Scripts written without blanks between words, in order.
constexpr std::array<Range, 24> unspaced{{
    {0x1100, 0x11ff},   // hangul jamo
    {0x2e80, 0x2fdf},   // radicals
    {0x3005, 0x3007},   // iteration mark, closing mark, zero
    {0x3021, 0x3029},   // Hangzhou numerals
    {0x3031, 0x3035},   // kana repeat marks
    {0x3041, 0x309f},   // hiragana
    {0x30a1, 0x30fa},   // katakana
    {0x30fc, 0x30ff},   // katakana: lengthening and iteration
    {0x3105, 0x312f},   // bopomofo
    {0x3131, 0x318e},   // hangul compatibility jamo
    {0x31a0, 0x31bf},   // bopomofo
    {0x31f0, 0x31ff},   // katakana
    {0x3400, 0x4dbf},   // Han
    {0x4e00, 0x9fff},   // Han
    {0xa000, 0xa4cf},   // Yi
    {0xa960, 0xa97c},   // hangul jamo
    {0xac00, 0xd7fb},   // hangul
    {0xf900, 0xfaff},   // Han
    {0xff66, 0xff9f},   // katakana, half width
    {0xffa0, 0xffdc},   // hangul, half width
    {0x16fe0, 0x18d08}, // Tangut, Khitan, iteration marks
    {0x1aff0, 0x1b16f}, // kana
    {0x20000, 0x2ffff}, // Han
    {0x30000, 0x3ffff}, // Han
}};

bool isUnspaced(char32_t c) {
    const auto range = std::lower_bound(unspaced.begin(), unspaced.end(), c,
                                        [](const Range& r, char32_t value) { return r.last < value; });
    return range != unspaced.end() && c >= range->first;
}

bool isJoiner(char32_t c) {
    static constexpr std::u32string_view joiners = U"'-._/:`\u00b4\u00b7\u02b9\u02bc\u2010\u2011\u2013\u2018"
                                                   U"\u2019\u2032\u30fb\uff65";
    return joiners.find(c) != std::u32string_view::npos;
}

CharacterKind kindOf(char32_t c) {
    if (c < 0x80) {
        if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            return CharacterKind::Letter;
        if (c == ' ' || c == '^' || c == '\t' || c == '\n' || c == '\r')
            return CharacterKind::Gap;
        return isJoiner(c) ? CharacterKind::Joiner : CharacterKind::Separator;
    }
    if (isJoiner(c))
        return CharacterKind::Joiner;
    if ((c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef))
        return CharacterKind::Transparent;
    if (isUnspaced(c))
        return CharacterKind::Ideograph;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return CharacterKind::Letter;
    case UTF8PROC_CATEGORY_CF:
        return CharacterKind::Transparent;
    case UTF8PROC_CATEGORY_ZS:
        return CharacterKind::Gap;
    default:
        return CharacterKind::Separator;
    }
}

/// Letters that Unicode does not take apart but people do, and letters that stand for each other.
struct Substitute {
    char32_t letter;
    std::u32string_view plain;
    std::u32string_view spelled;
};
constexpr std::array<Substitute, 24> substitutes{{
    {U'æ', U"ae", U"ae"},    {U'ð', U"d", U"d"},      {U'ø', U"o", U"oe"},     {U'þ', U"th", U"th"},
    {U'đ', U"d", U"d"},      {U'ħ', U"h", U"h"},      {U'ı', U"i", U"i"},      {U'ĸ', U"k", U"k"},
    {U'ł', U"l", U"l"},      {U'ŋ', U"n", U"n"},      {U'œ', U"oe", U"oe"},    {U'ŧ', U"t", U"t"},
    {U'\u05da', U"כ", U"כ"}, // Hebrew final letters
    {U'\u05dd', U"מ", U"מ"}, {U'\u05df', U"נ", U"נ"}, {U'\u05e3', U"פ", U"פ"}, {U'\u05e5', U"צ", U"צ"},
    {U'\u0629', U"ه", U"ه"}, // Arabic teh marbuta, tatweel, alef maksura
    {U'\u0640', U"", U""},   {U'\u0649', U"ي", U"ي"}, {U'\u0671', U"ا", U"ا"}, // alef wasla
    {U'\u06a9', U"ك", U"ك"},                                                   // Persian kaf, yeh, heh
    {U'\u06cc', U"ي", U"ي"}, {U'\u06be', U"ه", U"ه"},
}};

/// Digits and kana that only look different.
char32_t sameLetter(char32_t c) {
    if (c >= 0x0660 && c <= 0x0669)
        return c - 0x0660 + U'0';
    if (c >= 0x06f0 && c <= 0x06f9)
        return c - 0x06f0 + U'0';
    if ((c >= 0x30a1 && c <= 0x30f6) || c == 0x30fd || c == 0x30fe)
        return c - 0x60; // katakana to hiragana
    return c;
}

/// A vowel sign of an Indic or South-East Asian script is a letter; an accent, a point or a tone is not.
bool isAccent(char32_t c) {
    constexpr int virama = 9;
    const utf8proc_property_t* property = utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
    return property->combining_class != 0 && property->combining_class != virama;
}

void append(FoldedWord& word, char32_t c) {
    const auto known = std::find_if(substitutes.begin(), substitutes.end(),
                                    [c](const Substitute& item) { return item.letter == c; });
    if (known != substitutes.end()) {
        word.plain += known->plain;
        word.spelled += known->spelled;
        return;
    }
    const CharacterKind kind = kindOf(c);
    if (kind != CharacterKind::Letter && kind != CharacterKind::Ideograph)
        return;
    word.plain += sameLetter(c);
    word.spelled += sameLetter(c);
}

/// The letter that an accent is spelled out with after `base`, or none.
char32_t spelledAccent(char32_t base, char32_t accent) {
    constexpr char32_t diaeresis = 0x308;
    constexpr char32_t ring = 0x30a;
    if (accent == diaeresis && (base == U'a' || base == U'o' || base == U'u'))
        return U'e';
    return accent == ring && base == U'a' ? U'a' : U'\0';
}

/// Syllables of hangul and vowel signs find together again.
void compose(std::u32string& text) {
    static_assert(sizeof(char32_t) == sizeof(utf8proc_int32_t));
    std::array<utf8proc_int32_t, 2048> buffer{};
    const std::size_t length = std::min(text.size(), buffer.size());
    std::copy_n(text.begin(), length, buffer.begin());
    const auto composed =
        utf8proc_normalize_utf32(buffer.data(), static_cast<utf8proc_ssize_t>(length),
                                 static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE));
    text.assign(buffer.begin(), buffer.begin() + std::max<utf8proc_ssize_t>(composed, 0));
}

/// The first characters of a word, whole ones.
std::string_view beginning(std::string_view word) {
    std::size_t end = 0;
    for (std::size_t count = 0; count < longestWord && end < word.size(); ++count)
        end += firstCharacter(word.substr(end)).bytes;
    return word.substr(0, end);
}

FoldedWord foldAscii(std::string_view word) {
    FoldedWord folded;
    for (const char c : word.substr(0, longestWord))
        folded.plain += static_cast<char32_t>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    folded.spelled = folded.plain;
    return folded;
}

} // namespace

Character firstCharacter(std::string_view text) {
    const auto first = static_cast<unsigned char>(text.front());
    if (first < 0x80)
        return {kindOf(first), 1};
    utf8proc_int32_t codepoint = -1;
    const auto bytes = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                        static_cast<utf8proc_ssize_t>(text.size()), &codepoint);
    if (bytes <= 0)
        return {};
    return {kindOf(static_cast<char32_t>(codepoint)), static_cast<std::size_t>(bytes)};
}

FoldedWord fold(std::string_view word) {
    if (std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return foldAscii(word);
    const std::string_view start = beginning(word);
    std::array<utf8proc_int32_t, 2048> letters{};
    constexpr auto how = static_cast<utf8proc_option_t>(
        UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    const auto count =
        utf8proc_decompose(reinterpret_cast<const utf8proc_uint8_t*>(start.data()),
                           static_cast<utf8proc_ssize_t>(start.size()), letters.data(), letters.size(), how);
    if (count < 0 || count > static_cast<utf8proc_ssize_t>(letters.size()))
        return {};
    FoldedWord folded;
    char32_t base = 0;
    for (const utf8proc_int32_t letter : std::span(letters).first(static_cast<std::size_t>(count))) {
        const auto c = static_cast<char32_t>(letter);
        if (!isAccent(c)) {
            append(folded, c);
            base = c;
        } else if (const char32_t spelled = spelledAccent(base, c)) {
            folded.spelled += spelled;
            base = 0;
        }
    }
    compose(folded.plain);
    compose(folded.spelled);
    return folded;
}

std::string utf8(std::u32string_view text) {
    std::string bytes;
    for (const char32_t c : text) {
        std::array<utf8proc_uint8_t, 4> encoded{};
        const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), encoded.data());
        bytes.append(reinterpret_cast<const char*>(encoded.data()), static_cast<std::size_t>(length));
    }
    return bytes;
}

} // namespace candela::catalog
