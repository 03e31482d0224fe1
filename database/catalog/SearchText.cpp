#include "database/catalog/SearchText.h"

#include "database/catalog/FoldedText.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace candela::catalog {
namespace {

constexpr std::size_t longestJoined = 64;   // bytes
constexpr std::size_t digitsOfTheirOwn = 4; // in a word with letters
constexpr std::size_t wordsInQuery = 24;

/// Letters, or ideographs, without anything between them.
struct Part {
    std::string_view text;
    std::size_t begin = 0;
    bool ideographs = false;
    bool joined = false; ///< a joiner stands before it
};

/// Parts up to the next gap or separator.
struct Chunk {
    std::vector<Part> parts;
    bool separated = false; ///< from the chunk before by more than gaps
    char joiner = 0;        ///< the first one, when it is ASCII
};

class Splitter {
public:
    explicit Splitter(std::string_view text) : m_text(text) {}

    /// The next chunk; one without parts at the end.
    Chunk next() {
        m_chunk = {};
        m_joiner = false;
        m_part = false;
        while (m_place < m_text.size()) {
            const Character c = firstCharacter(m_text.substr(m_place));
            const bool ends = c.kind == CharacterKind::Gap || c.kind == CharacterKind::Separator;
            if (ends && !m_chunk.parts.empty())
                break;
            m_chunk.separated |= c.kind == CharacterKind::Separator;
            take(c);
            m_place += c.bytes;
        }
        return std::move(m_chunk);
    }

private:
    void take(const Character& c) {
        switch (c.kind) {
        case CharacterKind::Letter:
        case CharacterKind::Ideograph:
            extend(c);
            break;
        case CharacterKind::Joiner:
            if (m_chunk.joiner == 0 && !m_chunk.parts.empty())
                m_chunk.joiner = m_text[m_place];
            m_joiner = true;
            m_part = false;
            break;
        case CharacterKind::Transparent:
            if (m_part)
                m_chunk.parts.back().text = {m_chunk.parts.back().text.data(),
                                             m_place + c.bytes - m_chunk.parts.back().begin};
            break;
        case CharacterKind::Gap:
        case CharacterKind::Separator:
            m_joiner = false;
            break;
        }
    }

    void extend(const Character& c) {
        const bool ideograph = c.kind == CharacterKind::Ideograph;
        if (!m_part || m_chunk.parts.back().ideographs != ideograph) {
            m_chunk.parts.push_back(
                {m_text.substr(m_place, 0), m_place, ideograph, m_joiner && !m_chunk.parts.empty()});
            m_part = true;
            m_joiner = false;
        }
        Part& part = m_chunk.parts.back();
        part.text = m_text.substr(part.begin, m_place + c.bytes - part.begin);
    }

    std::string_view m_text;
    std::size_t m_place = 0;
    Chunk m_chunk;
    bool m_joiner = false; ///< since the last part
    bool m_part = false;   ///< the last part can be extended
};

/// ae, oe, ue and aa inside a word may stand for ä, ö, ü and å; at its end ("Joe") and after a, e and q
/// ("Bauer", "Enrique") they do not.
std::u32string withoutSpelledAccents(const std::u32string& word) {
    std::u32string text;
    for (std::size_t i = 0; i < word.size(); ++i) {
        text += word[i];
        if (i + 2 >= word.size())
            continue;
        const std::u32string_view pair = std::u32string_view(word).substr(i, 2);
        const bool stands = pair == U"ae" || pair == U"oe" || pair == U"ue" || pair == U"aa";
        const char32_t before = i > 0 ? word[i - 1] : U'\0';
        if (stands && before != U'a' && before != U'e' && before != U'q')
            ++i;
    }
    return text;
}

/// Every spelling of a word, each once.
std::vector<std::string> spellings(std::string_view word) {
    const FoldedWord folded = fold(word);
    std::vector<std::string> all;
    for (const std::u32string& spelling : {folded.plain, folded.spelled, withoutSpelledAccents(folded.plain),
                                           withoutSpelledAccents(folded.spelled)}) {
        std::string text = utf8(spelling);
        if (!text.empty() && std::find(all.begin(), all.end(), text) == all.end())
            all.push_back(std::move(text));
    }
    return all;
}

/// The letters of a chunk without its joiners; empty unless it has joiners between words of letters.
std::string joinedText(const Chunk& chunk) {
    std::string text;
    bool joined = false;
    for (const Part& part : chunk.parts) {
        if (part.ideographs)
            return {};
        joined |= part.joined;
        text += part.text;
    }
    return joined && text.size() <= longestJoined ? text : std::string();
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

/// Runs of digits in a word that has letters too.
std::vector<std::string> digitRuns(const std::string& word) {
    std::vector<std::string> runs;
    for (std::size_t i = 0; i < word.size();) {
        const auto start = static_cast<std::ptrdiff_t>(i);
        const auto end = std::find_if_not(word.begin() + start, word.end(), isDigit);
        const auto length = static_cast<std::size_t>(end - word.begin()) - i;
        if (length >= digitsOfTheirOwn && length < word.size() && i > 0)
            runs.push_back(word.substr(i, length));
        i += std::max<std::size_t>(length, 1);
    }
    return runs;
}

/// Hands words on until one is refused.
class IndexWriter {
public:
    explicit IndexWriter(const std::function<bool(const IndexWord&)>& take) : m_take(take) {}

    void write(const Chunk& chunk) {
        if (chunk.separated)
            endIdeographs();
        for (const Part& part : chunk.parts) {
            if (part.ideographs) {
                writeIdeographs(part);
            } else {
                endIdeographs();
                writeWord(part);
            }
        }
        const std::string joined = joinedText(chunk);
        if (joined.empty())
            return;
        const Part& last = chunk.parts.back();
        for (std::string& spelling : spellings(joined))
            give({std::move(spelling), chunk.parts.front().begin, last.begin + last.text.size(), true});
    }

    /// The last of a row of ideographs stands alone: every other one begins a pair.
    void endIdeographs() {
        if (m_waiting)
            give({utf8(std::u32string_view(&*m_waiting, 1)), m_waitingBegin, m_waitingEnd, false});
        m_waiting.reset();
    }

    [[nodiscard]] bool open() const { return m_open; }

private:
    void writeWord(const Part& part) {
        bool again = false;
        for (std::string& spelling : spellings(part.text)) {
            const std::vector<std::string> runs = digitRuns(spelling);
            give({std::move(spelling), part.begin, part.begin + part.text.size(), again});
            again = true;
            for (const std::string& run : runs)
                give({run, part.begin, part.begin + part.text.size(), true});
        }
    }

    void writeIdeographs(const Part& part) {
        for (const char32_t c : fold(part.text).plain) {
            if (m_waiting) {
                const std::array<char32_t, 2> pair{*m_waiting, c};
                give(
                    {utf8({pair.data(), pair.size()}), m_waitingBegin, part.begin + part.text.size(), false});
            }
            m_waiting = c;
            m_waitingBegin = part.begin;
            m_waitingEnd = part.begin + part.text.size();
        }
    }

    void give(const IndexWord& word) { m_open = m_open && m_take(word); }

    const std::function<bool(const IndexWord&)>& m_take;
    std::optional<char32_t> m_waiting;
    std::size_t m_waitingBegin = 0;
    std::size_t m_waitingEnd = 0;
    bool m_open = true;
};

/// Words are letters and digits alone, so that there is nothing to escape.
std::string quoted(const std::string& word, bool beginning) {
    return "\"" + word + (beginning ? "\"*" : "\"");
}

std::string combined(const std::vector<std::string>& terms, const char* by) {
    std::string text;
    for (const std::string& term : terms)
        text += (text.empty() ? "" : by) + term;
    return terms.size() > 1 ? "(" + text + ")" : text;
}

std::string anyOf(const std::vector<std::string>& words, bool beginning) {
    std::vector<std::string> terms;
    for (const std::string& word : words)
        terms.push_back(quoted(word, beginning));
    return combined(terms, " OR ");
}

std::string ideographTerm(const Part& part) {
    const std::u32string row = fold(part.text).plain;
    if (row.size() == 1)
        return quoted(utf8(row), true);
    std::vector<std::string> pairs;
    for (std::size_t i = 0; i + 1 < row.size(); ++i)
        pairs.push_back(quoted(utf8(std::u32string_view(row).substr(i, 2)), false));
    return combined(pairs, " AND ");
}

std::string padded(std::string_view digits) {
    return digits.size() == 1 ? "0" + std::string(digits) : std::string(digits);
}

bool withinOneTo(std::string_view digits, int last) {
    const int value = digits.empty() || digits.size() > 2 ? 0 : std::stoi(std::string(digits));
    return value >= 1 && value <= last;
}

/// What a chunk of digits says as a date, as the beginning of YYYYMMDD: "19.01.2004", "1/19/2004",
/// "2004-1-9", "1.2004".
std::vector<std::string> dateReadings(const Chunk& chunk) {
    const std::vector<Part>& parts = chunk.parts;
    for (const Part& part : parts) {
        if (part.text.empty() || !std::all_of(part.text.begin(), part.text.end(), isDigit))
            return {};
    }
    std::vector<std::string> dates;
    const auto add = [&](std::string_view year, std::string_view month, std::string_view day) {
        if (year.size() == 4 && withinOneTo(month, 12) && withinOneTo(day, 31))
            dates.push_back(std::string(year) + padded(month) + padded(day));
    };
    if (parts.size() == 3) {
        add(parts[0].text, parts[1].text, parts[2].text);
        add(parts[2].text, parts[1].text, parts[0].text);
        if (chunk.joiner == '/')
            add(parts[2].text, parts[0].text, parts[1].text);
    } else if (parts.size() == 2 && parts[1].text.size() == 4 && withinOneTo(parts[0].text, 12)) {
        dates.push_back(std::string(parts[1].text) + padded(parts[0].text));
    }
    return dates;
}

/// Every part, the last one by its beginning; or all of them as one word; or a date.
std::string chunkTerm(const Chunk& chunk) {
    std::vector<std::string> parts;
    for (const Part& part : chunk.parts) {
        std::string term =
            part.ideographs ? ideographTerm(part) : anyOf(spellings(part.text), &part == &chunk.parts.back());
        if (!term.empty())
            parts.push_back(std::move(term));
    }
    std::vector<std::string> readings;
    if (!parts.empty())
        readings.push_back(combined(parts, " AND "));
    if (const std::string joined = joinedText(chunk); !joined.empty())
        readings.push_back(anyOf(spellings(joined), true));
    for (const std::string& date : dateReadings(chunk))
        readings.push_back(quoted(date, true));
    return combined(readings, " OR ");
}

} // namespace

void splitForIndex(std::string_view text, const std::function<bool(const IndexWord&)>& take) {
    Splitter splitter(text);
    IndexWriter writer(take);
    for (Chunk chunk = splitter.next(); !chunk.parts.empty() && writer.open(); chunk = splitter.next())
        writer.write(chunk);
    writer.endIdeographs();
}

std::string searchExpression(std::string_view text) {
    Splitter splitter(text);
    std::vector<std::string> terms;
    for (Chunk chunk = splitter.next(); !chunk.parts.empty() && terms.size() < wordsInQuery;
         chunk = splitter.next()) {
        std::string term = chunkTerm(chunk);
        if (!term.empty())
            terms.push_back(std::move(term));
    }
    return combined(terms, " AND ");
}

} // namespace candela::catalog
