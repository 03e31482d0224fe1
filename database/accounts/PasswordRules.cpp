#include "database/accounts/PasswordRules.h"

#include "database/accounts/CommonPasswords.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <sstream>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace candela {
namespace {

constexpr std::size_t shortest = 12;
constexpr std::size_t longest = 128;
constexpr std::size_t longestName = 64;
/// So many characters must be left when names are taken out of a password.
constexpr std::size_t ownCharacters = 6;

constexpr std::array<std::string_view, 20> commonWords{
    "password",  "passw0rd", "p@ssword", "p@ssw0rd", "passwort", "admin",  "administrator",
    "letmein",   "welcome",  "iloveyou", "qwerty",   "changeme", "secret", "hospital",
    "radiology", "doctor",   "test",     "login",    "default",  "master",
};

constexpr std::array<std::string_view, 8> keyRows{
    "01234567890123456789",       "09876543210987654321",       "abcdefghijklmnopqrstuvwxyz",
    "zyxwvutsrqponmlkjihgfedcba", "qwertyuiopasdfghjklzxcvbnm", "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn", "1234567890qwertyuiop",
};

std::string lowerCase(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

/// Characters, not bytes, of UTF-8.
std::size_t characters(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

/// The bundled list, in lower case.
const std::unordered_set<std::string>& commonPasswords() {
    static const std::unordered_set<std::string> passwords = [] {
        std::unordered_set<std::string> list;
        std::istringstream lines{std::string(commonPasswordList)};
        for (std::string line; std::getline(lines, line);) {
            if (!line.starts_with('#'))
                list.insert(lowerCase(line));
        }
        return list;
    }();
    return passwords;
}

/// Long enough, and more than digits and signs.
bool isWord(const std::string& password) {
    constexpr std::size_t shortestWord = 4;
    return password.size() >= shortestWord &&
           std::any_of(password.begin(), password.end(),
                       [](unsigned char c) { return c >= 0x80 || std::isalpha(c) != 0; });
}

bool isRepetition(const std::string& text) {
    for (std::size_t unit = 1; unit <= text.size() / 2; ++unit) {
        if (unit > 4 && text.size() % unit != 0)
            continue;
        bool repeats = true;
        for (std::size_t i = unit; i < text.size() && repeats; ++i)
            repeats = text[i] == text[i - unit];
        if (repeats)
            return true;
    }
    return false;
}

bool isKeyRow(const std::string& text) {
    return std::any_of(keyRows.begin(), keyRows.end(),
                       [&](std::string_view row) { return row.find(text) != std::string_view::npos; });
}

/// A common word with nothing but digits and signs around it.
bool isDecoratedWord(const std::string& text) {
    const auto decorates = [&](std::string_view word) {
        const std::size_t at = text.find(word);
        if (at == std::string::npos)
            return false;
        const std::string rest = text.substr(0, at) + text.substr(at + word.size());
        return std::none_of(rest.begin(), rest.end(),
                            [](unsigned char c) { return c >= 0x80 || std::isalpha(c) != 0; });
    };
    const auto& passwords = commonPasswords();
    return std::any_of(commonWords.begin(), commonWords.end(), decorates) ||
           std::any_of(passwords.begin(), passwords.end(),
                       [&](const std::string& password) { return isWord(password) && decorates(password); });
}

std::vector<std::string> namesIn(const std::string& userName, const std::string& fullName) {
    std::vector<std::string> names{"candela", lowerCase(userName)};
    std::string word;
    for (const char c : lowerCase(fullName) + " ") {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || std::isalnum(byte) != 0) {
            word += c;
        } else if (!word.empty()) {
            names.push_back(word);
            word.clear();
        }
    }
    std::erase_if(names, [](const std::string& name) { return name.size() < 3; });
    return names;
}

bool isMadeOfNames(std::string text, const std::vector<std::string>& names) {
    bool found = false;
    for (const std::string& name : names) {
        for (std::size_t at = text.find(name); at != std::string::npos; at = text.find(name)) {
            text.erase(at, name.size());
            found = true;
        }
    }
    const auto left = std::count_if(text.begin(), text.end(),
                                    [](unsigned char c) { return c >= 0x80 || std::isalpha(c) != 0; });
    return found && static_cast<std::size_t>(left) < ownCharacters;
}

} // namespace

Status checkPassword(const std::string& password, const std::string& userName, const std::string& fullName) {
    const std::size_t length = characters(password);
    if (length < shortest)
        return fail(ErrorCode::InvalidArgument, "The password must have at least 12 characters.");
    if (length > longest)
        return fail(ErrorCode::InvalidArgument, "The password may have at most 128 characters.");
    const std::string lower = lowerCase(password);
    if (commonPasswords().contains(lower) || isRepetition(lower) || isKeyRow(lower) || isDecoratedWord(lower))
        return fail(ErrorCode::InvalidArgument, "The password is one of the commonest: choose another.");
    if (isMadeOfNames(lower, namesIn(userName, fullName)))
        return fail(ErrorCode::InvalidArgument,
                    "The password is made of the user's or the product's name: choose another.");
    return {};
}

Status checkUserName(const std::string& name) {
    const bool control = std::any_of(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    if (name.empty() || characters(name) > longestName || control || name.front() == ' ' ||
        name.back() == ' ') {
        return fail(ErrorCode::InvalidArgument,
                    "A user name has 1 to 64 characters and no spaces at its ends.");
    }
    return {};
}

} // namespace candela
