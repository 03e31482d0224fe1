#include "database/deidentifying/KnownIdentity.h"

#include "database/deidentifying/ConfidentialityTable.h"

#include <algorithm>
#include <array>

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

namespace candela::deidentifying {
namespace {

constexpr std::size_t shortestName = 3;
constexpr std::size_t shortestText = 4;
constexpr std::size_t shortestNumber = 6; ///< that is not some number of an image as well
constexpr std::size_t shortestHint = 5;
constexpr std::size_t longestHarmless = 64;
constexpr std::size_t longestIdentifying = 1024;

/// What writers put where a name is missing or was removed: names nobody.
constexpr auto placeholders = std::to_array<std::string_view>(
    {"anon", "anonymous", "anonymized", "anonymised", "removed", "unknown", "none", "null", "deidentified",
     "de-identified", "unspecified", "undefined", "default", "patient", "noname", "no name", "n/a",
     "not available"});

constexpr auto titles = std::to_array<std::string_view>(
    {"dr",  "dr.",   "prof", "prof.", "mr",  "mr.", "mrs",  "mrs.", "ms",   "ms.",  "herr",   "frau",
     "mme", "phone", "tel",  "tel.",  "fax", "dob", "born", "geb",  "geb.", "name", "patient"});

bool isWordCharacter(char c) {
    const auto u = static_cast<unsigned char>(c);
    return (u >= '0' && u <= '9') || (u >= 'a' && u <= 'z') || (u >= 'A' && u <= 'Z') || u >= 0x80;
}

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string lowered(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

std::string trimmed(std::string_view text) {
    const auto isPadding = [](char c) {
        return c == ' ' || c == '\0' || c == '\t' || c == '\r' || c == '\n';
    };
    while (!text.empty() && isPadding(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isPadding(text.back()))
        text.remove_suffix(1);
    return std::string(text);
}

bool hasWord(std::string_view text, std::string_view word) {
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
        const bool begins = at == 0 || !isWordCharacter(text[at - 1]);
        const std::size_t end = at + word.size();
        if (begins && (end == text.size() || !isWordCharacter(text[end])))
            return true;
    }
    return false;
}

/// Whether the table removes an attribute because of whom or what it names, not because it is a date, a UID
/// of the standard or a description.
bool isIdentifying(const DcmTagKey& tag) {
    if (tag.getGroup() % 2 != 0)
        return false;
    const ConfidentialityRow* row = rowOf(tag.getGroup(), tag.getElement());
    constexpr unsigned says = option::dates | option::descriptors | option::uids | option::graphics |
                              option::structuredContent | option::patient | option::patientCleaned;
    return row && (row->options & says) == 0;
}

bool isText(DcmEVR vr) {
    return vr == EVR_LO || vr == EVR_SH || vr == EVR_LT || vr == EVR_ST || vr == EVR_UT || vr == EVR_UC;
}

} // namespace

void KnownIdentity::add(std::string word) {
    word = lowered(trimmed(word));
    if (word.size() < shortestName || word.size() > longestIdentifying ||
        std::ranges::find(placeholders, word) != placeholders.end())
        return;
    insert(m_words, std::move(word));
}

void KnownIdentity::insert(std::vector<std::string>& words, std::string word) {
    const auto place = std::ranges::lower_bound(words, word);
    if (place == words.end() || *place != word)
        words.insert(place, std::move(word));
}

void KnownIdentity::addName(std::string_view name) {
    std::string part;
    for (const char c : name) {
        if (c == '^' || c == '=' || c == '\\' || c == ' ' || c == ',' || c == '\0' || c == '\x1b') {
            add(std::exchange(part, {}));
        } else {
            part += c;
        }
    }
    add(part);
}

void KnownIdentity::addText(std::string_view text) {
    std::string part;
    for (const char c : std::string(text) + '\\') {
        if (c != '\\') {
            part += c;
            continue;
        }
        const std::string whole = trimmed(std::exchange(part, {}));
        if (whole.size() >= shortestText)
            add(whole);
        std::string hint;
        for (const char letter : lowered(whole) + ' ') {
            if (isWordCharacter(letter))
                hint += letter;
            else if (std::string word = std::exchange(hint, {}); word.size() >= shortestHint)
                insert(m_hints, std::move(word));
        }
    }
}

void KnownIdentity::addDate(std::string_view date) {
    if (std::string digits = trimmed(date); digits.size() == 8)
        insert(m_dates, std::move(digits));
}

void KnownIdentity::addFrom(DcmItem& data) {
    for (DcmObject* each = data.nextInContainer(nullptr); each; each = data.nextInContainer(each)) {
        const DcmEVR vr = each->ident();
        if (vr == EVR_SQ) {
            auto& sequence = *dynamic_cast<DcmSequenceOfItems*>(each);
            for (unsigned long i = 0; i < sequence.card(); ++i)
                addFrom(*sequence.getItem(i));
            continue;
        }
        OFString value;
        if (each->getTag() == DCM_PatientBirthDate) {
            if (dynamic_cast<DcmElement*>(each)->getOFStringArray(value).good())
                addDate(std::string_view(value.c_str(), value.size()));
            continue;
        }
        const bool name = vr == EVR_PN;
        const bool number = vr == EVR_UI && !each->getTag().isPrivate();
        if (!(name || number || (isText(vr) && isIdentifying(each->getTag()))) ||
            dynamic_cast<DcmElement*>(each)->getOFStringArray(value).bad())
            continue;
        const std::string text(value.c_str(), value.size());
        if (name)
            addName(text);
        else if (!number)
            addText(text);
        else if (const ConfidentialityRow* row = rowOf(each->getGTag(), each->getETag());
                 row && row->action == Action::U && !text.starts_with("1.2.840.10008."))
            addText(text);
    }
}

bool KnownIdentity::isNamedIn(std::string_view text) const {
    const std::string low = lowered(text);
    const auto isIn = [&low](const std::string& date) { return low.find(date) != std::string::npos; };
    return std::ranges::any_of(m_dates, isIn) ||
           std::ranges::any_of(m_words, [&low](const std::string& word) {
               return word.size() > shortestText ? low.find(word) != std::string::npos : hasWord(low, word);
           });
}

bool KnownIdentity::isHintedIn(std::string_view text) const {
    const std::string low = lowered(text);
    return std::ranges::any_of(m_hints, [&low](const std::string& hint) { return hasWord(low, hint); });
}

bool KnownIdentity::isNamedInBytes(std::string_view bytes, std::size_t shortest) const {
    const std::string low = lowered(bytes);
    return std::ranges::any_of(
        m_words, [&](const std::string& word) { return word.size() >= shortest && hasWord(low, word); });
}

bool looksHarmless(std::string_view text) {
    if (text.size() > longestHarmless || text.find('@') != std::string_view::npos ||
        text.find_first_of("\r\n") != std::string_view::npos)
        return false;
    std::size_t digits = 0;
    std::size_t numbers = 0; // joined by what joins the parts of a date
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        digits = digit ? digits + 1 : 0;
        if (digits >= 5)
            return false;
        if (digit && digits == 1)
            ++numbers;
        const bool joins = text[i] == '-' || text[i] == '/' || text[i] == '.';
        if (!digit && !joins)
            numbers = 0;
        if (numbers >= 3)
            return false;
    }
    const std::string low = lowered(text);
    return std::ranges::none_of(titles, [&low](std::string_view title) { return hasWord(low, title); });
}

} // namespace candela::deidentifying
