#include "database/accounts/PasswordRules.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <vector>

namespace candela {
namespace {

constexpr std::size_t shortest = 12;
constexpr std::size_t longest = 128;
constexpr std::size_t longestName = 64;
/// So many characters must be left when names are taken out of a password.
constexpr std::size_t ownCharacters = 6;

/// The commonest passwords of twelve characters and more in published leaks; rows of keys, runs and
/// repetitions are recognised by rule.
constexpr std::array<std::string_view, 60> commonPasswords{
    "1q2w3e4r5t6y",     "q1w2e3r4t5y6",
    "1qaz2wsx3edc",     "1qaz2wsx3edc4rfv",
    "qazwsxedcrfv",     "qazwsxedc123",
    "zaq12wsxcde3",     "qwerty123456",
    "qwertyuiop123",    "qwerty1234567",
    "123456qwerty",     "1234567890qwe",
    "1234qwerasdf",     "asdfghjkl123",
    "asdf1234asdf",     "abcd1234abcd",
    "abc123abc123",     "123qwe123qwe",
    "123456abcdef",     "a1b2c3d4e5f6",
    "password1234",     "passwordpassword",
    "password12345",    "password123456",
    "mypassword123",    "passw0rd1234",
    "p@ssw0rd1234",     "p@ssword1234",
    "letmeinletmein",   "iloveyou1234",
    "iloveyouforever",  "iloveyoubaby",
    "iloveyousomuch",   "welcome12345",
    "welcome123456",    "administrator",
    "administrator1",   "admin1234567",
    "adminadminadmin",  "changeme1234",
    "changemenow1",     "trustno1trustno1",
    "manchesterunited", "manchester1",
    "unbelievable",     "thunderstorm",
    "basketball23",     "football1234",
    "baseball1234",     "superman1234",
    "dragonball123",    "pokemon12345",
    "computer1234",     "princess1234",
    "sunshine1234",     "christopher1",
    "constantine",      "correcthorsebatterystaple",
    "onetwothreefour",  "qweasdzxc123",
};

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
    return std::any_of(commonWords.begin(), commonWords.end(), [&](std::string_view word) {
        const std::size_t at = text.find(word);
        if (at == std::string::npos)
            return false;
        const std::string rest = text.substr(0, at) + text.substr(at + word.size());
        return std::none_of(rest.begin(), rest.end(),
                            [](unsigned char c) { return c >= 0x80 || std::isalpha(c) != 0; });
    });
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
    if (std::find(commonPasswords.begin(), commonPasswords.end(), lower) != commonPasswords.end() ||
        isRepetition(lower) || isKeyRow(lower) || isDecoratedWord(lower))
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
