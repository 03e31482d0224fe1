#include "database/sealing/RecoveryCode.h"

#include "database/sealing/LibraryKey.h"

#include <array>
#include <sodium.h>

namespace candela::sealing {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t secretCharacters = 32;
constexpr std::size_t checkCharacters = 4;
constexpr std::size_t groupCharacters = 4;

std::string checkOf(std::string_view secret) {
    std::array<unsigned char, crypto_generichash_BYTES> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(secret.data()),
                       secret.size(), nullptr, 0);
    std::string check;
    for (std::size_t i = 0; i < checkCharacters; ++i)
        check += alphabet[hash[i] % alphabet.size()];
    return check;
}

std::optional<char> meant(char typed) {
    const char upper = typed >= 'a' && typed <= 'z' ? static_cast<char>(typed - 'a' + 'A') : typed;
    const char read = upper == 'O' ? '0' : upper == 'I' || upper == 'L' ? '1' : upper;
    return alphabet.find(read) == std::string_view::npos ? std::nullopt : std::optional(read);
}

} // namespace

Result<std::string> makeRecoveryCode() {
    if (!cryptographyIsReady())
        return fail(ErrorCode::Failed, "The system gives no random numbers, so that nothing can be sealed.");
    std::string characters;
    for (std::size_t i = 0; i < secretCharacters; ++i)
        characters += alphabet[randombytes_uniform(alphabet.size())];
    characters += checkOf(characters);
    std::string code;
    for (std::size_t i = 0; i < characters.size(); ++i) {
        if (i > 0 && i % groupCharacters == 0)
            code += '-';
        code += characters[i];
    }
    return code;
}

std::optional<std::string> recoverySecret(std::string_view typed) {
    std::string characters;
    for (const char c : typed) {
        if (c == '-' || c == ' ' || c == '\t' || c == '\r')
            continue;
        const auto read = meant(c);
        if (!read)
            return std::nullopt;
        characters += *read;
    }
    if (characters.size() != secretCharacters + checkCharacters)
        return std::nullopt;
    const std::string check = characters.substr(secretCharacters);
    characters.resize(secretCharacters);
    return check == checkOf(characters) ? std::optional(characters) : std::nullopt;
}

} // namespace candela::sealing
