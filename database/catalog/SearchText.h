#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

/// How texts become words of the search index, and what people type an expression over it.
///
/// Words are folded (see FoldedText.h) and found by their beginning. A word with umlauts, or with what stands
/// for them, is kept in each of its spellings: "Müller", "Mueller" and "Muller" find each other. Names,
/// numbers and dates with joiners ("O'Brien", "A-0017", "2004-01-19") are kept in parts and as one ("obrien",
/// "a0017", "20040119"); four and more digits in a word also for themselves. Ideographs are kept in pairs,
/// also across the components of a name, so that any part of a name is found.
namespace candela::catalog {

struct IndexWord {
    std::string text;      ///< folded UTF-8 of letters and digits
    std::size_t begin = 0; ///< bytes in the text
    std::size_t end = 0;
    bool samePlace = false; ///< another spelling of the word before
};

/// Calls `take` for every word of a text that is kept; stops when it says false.
void splitForIndex(std::string_view text, const std::function<bool(const IndexWord&)>& take);

/// An FTS5 expression whose strings are words as the index keeps them: every word of `text` must begin a word
/// of the row. Whatever is typed, it is well-formed; empty when there are no words.
[[nodiscard]] std::string searchExpression(std::string_view text);

} // namespace candela::catalog
