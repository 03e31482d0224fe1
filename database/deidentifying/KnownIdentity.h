#pragma once

#include <string>
#include <string_view>
#include <vector>

class DcmItem;

namespace candela::deidentifying {

/// The words that identify the people, places and objects of a study: components of names, numbers, UIDs.
/// What is kept of a header is held against them.
class KnownIdentity {
public:
    /// Adds a person's name (DICOM PN): each component of three letters or more, in the bytes that it is
    /// written in.
    void addName(std::string_view name);
    /// Adds a number, an address or another text as a whole; below four characters it says nothing.
    void addText(std::string_view text);
    /// Adds a birth date (YYYYMMDD); bytes are not held against it, since other dates may be the same.
    void addDate(std::string_view date);
    /// Adds all that a data set holds in attributes which name somebody or something, also in nested and
    /// private ones.
    void addFrom(DcmItem& data);

    /// Whether a text has one of the words in it, whatever their case: short ones as words of their own.
    [[nodiscard]] bool isNamedIn(std::string_view text) const;
    /// Whether a description has a longer word of a text that was added, such as a part of a hospital's name.
    [[nodiscard]] bool isHintedIn(std::string_view text) const;
    /// The same as isNamedIn of any bytes, for words of at least `shortest` characters; short
    /// numbers stand there by chance.
    [[nodiscard]] bool isNamedInBytes(std::string_view bytes, std::size_t shortest = 4) const;
    [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }

private:
    void add(std::string word);
    static void insert(std::vector<std::string>& words, std::string word);
    std::vector<std::string> m_words; ///< lower case, sorted
    std::vector<std::string> m_hints; ///< likewise
    std::vector<std::string> m_dates; ///< likewise
};

/// Whether a description may stay when descriptions are cleaned (113105): short, without anything that looks
/// like a date, a number of a person, an address or a title. When in doubt it may not.
[[nodiscard]] bool looksHarmless(std::string_view text);

} // namespace candela::deidentifying
