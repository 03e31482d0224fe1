#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Letters as the search compares them: in every script without case, width and diacritics.
namespace candela::catalog {

/// What a character of a text is to the search.
enum class CharacterKind {
    Letter,     ///< of a word; digits and marks too
    Ideograph,  ///< of a script whose words are not spaced: Han, kana, hangul, bopomofo, Yi
    Joiner,     ///< hyphens, dots, apostrophes: may stand inside a name, number or date
    Gap,        ///< blanks, and ^ between the components of a name
    Separator,  ///< everything else, = between the groups of a name included
    Transparent ///< invisible: soft hyphens, marks of direction, variation selectors
};

struct Character {
    CharacterKind kind = CharacterKind::Separator;
    std::size_t bytes = 1; ///< in the text; a byte that is no UTF-8 is one Separator
};

/// The first character of a text that is not empty.
[[nodiscard]] Character firstCharacter(std::string_view text);

/// A word folded in two ways; equal unless it has letters that are also spelled out.
struct FoldedWord {
    std::u32string plain;   ///< "Müller" → "muller", "Østergård" → "ostergard", "groß" → "gross"
    std::u32string spelled; ///< "Müller" → "mueller", "Østergård" → "oestergaard"
};

/// Folds a word of letters or ideographs. At most 64 of its characters count.
[[nodiscard]] FoldedWord fold(std::string_view word);

[[nodiscard]] std::string utf8(std::u32string_view text);

} // namespace candela::catalog
