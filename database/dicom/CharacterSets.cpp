#include "database/dicom/CharacterSets.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <iconv.h>
#include <optional>
#include <vector>

namespace candela::dicom {

namespace {

/// How the bytes of one half of the code table (below or above 0x80) are to be converted.
enum class Half {
    Ascii,
    SingleByte, ///< the upper half of an ISO 8859 set, or half-width katakana as Shift JIS has them
    PairsHigh,  ///< pairs of bytes above 0xa0 (EUC)
    PairsLow,   ///< pairs of bytes below 0x80 behind an escape (ISO-2022-JP)
};

struct Designation {
    Half half = Half::Ascii;
    const char* encoding = "ASCII";
    const char* escape = ""; ///< of pairs below 0x80, as ISO-2022-JP-2 wants it
};

struct CharacterSet {
    int number = 0; ///< of the ISO registration, as in "ISO_IR 100" and "ISO 2022 IR 100"
    const char* escape = "";
    bool upper = true; ///< the half above 0x80
    Designation designation;
};

constexpr std::array<CharacterSet, 20> sets{{
    {6, "(B", false, {Half::Ascii, "ASCII"}},
    {100, "-A", true, {Half::SingleByte, "ISO-8859-1"}},
    {101, "-B", true, {Half::SingleByte, "ISO-8859-2"}},
    {109, "-C", true, {Half::SingleByte, "ISO-8859-3"}},
    {110, "-D", true, {Half::SingleByte, "ISO-8859-4"}},
    {144, "-L", true, {Half::SingleByte, "ISO-8859-5"}},
    {127, "-G", true, {Half::SingleByte, "ISO-8859-6"}},
    {126, "-F", true, {Half::SingleByte, "ISO-8859-7"}},
    {138, "-H", true, {Half::SingleByte, "ISO-8859-8"}},
    {148, "-M", true, {Half::SingleByte, "ISO-8859-9"}},
    {203, "-b", true, {Half::SingleByte, "ISO-8859-15"}},
    {166, "-T", true, {Half::SingleByte, "TIS-620"}},
    {13, ")I", true, {Half::SingleByte, "SJIS"}},
    {14,
     "(J",
     false,
     {Half::Ascii, "ASCII"}}, // JIS X 0201 romaji; its yen sign is kept as the delimiter it is
    {87, "$B", false, {Half::PairsLow, "ISO-2022-JP-2", "\x1b$B"}},
    {87, "$@", false, {Half::PairsLow, "ISO-2022-JP-2", "\x1b$@"}},
    {159, "$(D", false, {Half::PairsLow, "ISO-2022-JP-2", "\x1b$(D"}},
    {149, "$)C", true, {Half::PairsHigh, "EUC-KR"}},
    {58, "$)A", true, {Half::PairsHigh, "EUC-CN"}},
    {58, "$A", false, {Half::Ascii, "ASCII"}},
}};

std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
    const iconv_t converter = iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1))
        return std::nullopt;
    std::string source(bytes);
    std::string target(4 * source.size() + 16, '\0');
    char* in = source.data();
    char* out = target.data();
    std::size_t left = source.size();
    std::size_t room = target.size();
    const bool good = iconv(converter, &in, &left, &out, &room) != static_cast<std::size_t>(-1) && left == 0;
    iconv_close(converter);
    if (!good)
        return std::nullopt;
    target.resize(target.size() - room);
    return target;
}

bool isHigh(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isPlain(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return isHigh(c) || c == '\x1b'; });
}

/// Whether an escape of ISO 2022 designates a set; other escapes are control characters like any.
bool hasDesignation(std::string_view text) {
    for (std::size_t at = text.find('\x1b'); at != std::string_view::npos; at = text.find('\x1b', at + 1)) {
        for (const CharacterSet& set : sets) {
            if (text.substr(at + 1).starts_with(set.escape))
                return true;
        }
    }
    return false;
}

/// What the defined terms are meant to be, also where their writing is not the standard's ("ISO-IR 100",
/// "UTF-8"): the number of the registration, or one of these.
constexpr int utf8Set = 192;
constexpr int gb18030Set = -1;
constexpr int unknownSet = -2;

int setNumber(std::string term) {
    std::string letters;
    std::string digits;
    for (const char c : term) {
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c >= 'a' && c <= 'z')
            letters += static_cast<char>(c - 'a' + 'A');
        else if (c >= 'A' && c <= 'Z')
            letters += c;
    }
    if (letters.empty() && digits.empty())
        return 6; // an empty value is the default repertoire
    if (letters == "GB" || letters == "GBK")
        return gb18030Set; // GB 18030 contains GBK
    if (letters == "UTF")
        return utf8Set;
    if (letters != "ISOIR")
        return unknownSet;
    if (digits.rfind("2022", 0) == 0 && digits.size() > 4)
        digits.erase(0, 4);
    const int number = digits.empty() || digits.size() > 4 ? unknownSet : std::stoi(digits);
    const bool known = number == utf8Set || std::any_of(sets.begin(), sets.end(), [number](const auto& set) {
                           return set.number == number;
                       });
    return known ? number : unknownSet;
}

std::vector<int> setNumbers(const std::string& characterSets) {
    std::vector<int> numbers;
    std::size_t begin = 0;
    while (begin <= characterSets.size()) {
        const std::size_t end = std::min(characterSets.find('\\', begin), characterSets.size());
        numbers.push_back(setNumber(characterSets.substr(begin, end - begin)));
        begin = end + 1;
    }
    return numbers;
}

/// Reads text with code extensions: escapes designate what the halves of the code table mean.
class Iso2022Reader {
public:
    Iso2022Reader(const std::string& bytes, int initial, bool isName) : m_bytes(bytes), m_isName(isName) {
        for (const CharacterSet& set : sets) {
            const bool half =
                set.designation.half == Half::SingleByte || set.designation.half == Half::PairsHigh;
            if (set.number == initial && half)
                m_initialUpper = &set.designation;
        }
        reset();
    }

    /// Nothing when the bytes are not such text.
    [[nodiscard]] std::optional<std::string> read() {
        while (m_at < m_bytes.size()) {
            if (m_bytes[m_at] == '\x1b' ? !designate() : !convertRun())
                return std::nullopt;
        }
        return m_text;
    }

private:
    void reset() {
        m_lower = {};
        m_upper = m_initialUpper ? *m_initialUpper : Designation{};
    }

    [[nodiscard]] bool designate() {
        for (const CharacterSet& set : sets) {
            const std::string_view escape = set.escape;
            if (m_bytes.compare(m_at + 1, escape.size(), escape) != 0)
                continue;
            (set.upper ? m_upper : m_lower) = set.designation;
            m_at += 1 + escape.size();
            return true;
        }
        return false;
    }

    /// Converts what follows up to the next escape or the change of halves.
    [[nodiscard]] bool convertRun() {
        const bool high = isHigh(m_bytes[m_at]);
        const Designation& now = high ? m_upper : m_lower;
        if (!high && now.half == Half::Ascii) {
            convertAscii();
            return true;
        }
        std::size_t end = m_at;
        while (end < m_bytes.size() && isHigh(m_bytes[end]) == high && m_bytes[end] != '\x1b' &&
               !(!high && isControl(m_bytes[end])))
            ++end;
        if (end == m_at) { // a control character ends a designation of pairs
            reset();
            return true;
        }
        if (now.half == Half::Ascii)
            return false; // nothing is designated above 0x80
        const std::string run = now.escape + m_bytes.substr(m_at, end - m_at);
        const std::optional<std::string> text = converted(run, now.encoding);
        if (!text)
            return false;
        m_text += *text;
        m_at = end;
        return true;
    }

    void convertAscii() {
        const char c = m_bytes[m_at++];
        m_text += c;
        if (isControl(c) || (m_isName && (c == '^' || c == '=')) || c == '\\')
            reset();
    }

    [[nodiscard]] static bool isControl(char c) { return c == '\r' || c == '\n' || c == '\f' || c == '\t'; }

    const std::string& m_bytes;
    bool m_isName;
    const Designation* m_initialUpper = nullptr;
    Designation m_lower;
    Designation m_upper;
    std::size_t m_at = 0;
    std::string m_text;
};

bool isLatin(int set) {
    for (const int latin : {6, 100, 101, 109, 110, 148, 203}) {
        if (set == latin)
            return true;
    }
    return false;
}

std::optional<std::string> decodedAs(int set, const std::string& bytes, bool isName) {
    if (set == utf8Set)
        return isUtf8(bytes) && !hasDesignation(bytes) ? std::optional(bytes) : std::nullopt;
    if (set == gb18030Set)
        return converted(bytes, "GB18030");
    return Iso2022Reader(bytes, set, isName).read();
}

std::string latin1(const std::string& bytes) {
    std::string out;
    for (const char c : bytes) {
        const auto u = static_cast<unsigned char>(c);
        if (u >= 0x80) {
            out += static_cast<char>(0xc0U | u >> 6U);
            out += static_cast<char>(0x80U | (u & 0x3fU));
        } else if (c != '\x1b') {
            out += c;
        }
    }
    return out;
}

/// What texts of these sets are in truth, where the escapes were left out.
const char* usualInstead(const std::vector<int>& numbers) {
    for (const int number : numbers) {
        if (number == 13 || number == 87 || number == 159)
            return "SJIS";
        if (number == 149)
            return "UHC";
        if (number == 58)
            return "GB18030";
    }
    return nullptr;
}

/// The likeliest reading of bytes whose character set is missing, unknown or wrong.
DecodedText guessed(const std::string& bytes, bool isName, const std::string& why,
                    const char* instead = nullptr) {
    if (isUtf8(bytes) && !hasDesignation(bytes))
        return {bytes, why + ": read as UTF-8"};
    if (hasDesignation(bytes)) {
        if (const auto text = Iso2022Reader(bytes, 100, isName).read())
            return {*text, why + ": read by its ISO 2022 escapes"};
    }
    if (instead) {
        if (const auto text = converted(bytes, instead))
            return {*text, why + ": read as " + instead};
    }
    return {latin1(bytes), why + ": read as Latin-1"};
}

} // namespace

bool isUtf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const auto first = static_cast<unsigned char>(text[i]);
        const std::size_t more = first < 0x80                    ? 0
                                 : first >= 0xc2 && first < 0xe0 ? 1
                                 : first >= 0xe0 && first < 0xf0 ? 2
                                 : first >= 0xf0 && first < 0xf5 ? 3
                                                                 : 9;
        if (more == 9 || i + more >= text.size())
            return false;
        for (std::size_t k = 1; k <= more; ++k) {
            if ((static_cast<unsigned char>(text[i + k]) & 0xc0U) != 0x80)
                return false;
        }
        if (more >= 2) { // overlong forms, surrogates and what lies beyond Unicode
            const auto second = static_cast<unsigned char>(text[i + 1]);
            if ((first == 0xe0 && second < 0xa0) || (first == 0xed && second >= 0xa0) ||
                (first == 0xf0 && second < 0x90) || (first == 0xf4 && second >= 0x90))
                return false;
        }
        i += more + 1;
    }
    return true;
}

std::string asUtf8(const std::string& text) {
    return isUtf8(text) ? text : latin1(text);
}

DecodedText decodeText(const std::string& bytes, const std::string& characterSets, bool isName) {
    if (isPlain(bytes))
        return {bytes, {}};
    const std::vector<int> numbers = setNumbers(characterSets);
    const int first = numbers.front();
    if (std::find(numbers.begin(), numbers.end(), unknownSet) != numbers.end())
        return guessed(bytes, isName, "unknown character set \"" + asUtf8(characterSets) + "\"");
    // UTF-8 under a Latin name is a common mistake; real Latin text hardly ever is valid UTF-8.
    const bool anyHigh = std::any_of(bytes.begin(), bytes.end(), isHigh);
    if (anyHigh && isLatin(first) && numbers.size() == 1 && isUtf8(bytes))
        return guessed(bytes, isName,
                       characterSets.empty() ? "no character set is stated"
                                             : "text is not in the stated character set " + characterSets);
    if (const std::optional<std::string> text = decodedAs(first, bytes, isName); text && isUtf8(*text))
        return {*text, {}};
    return guessed(bytes, isName,
                   characterSets.empty() ? "no character set is stated"
                                         : "text is not in the stated character set " + characterSets,
                   usualInstead(numbers));
}

} // namespace candela::dicom
