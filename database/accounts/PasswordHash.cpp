#include "database/accounts/PasswordHash.h"

#include <array>
#include <sodium.h>

namespace candela {

PasswordHash::PasswordHash(PasswordCost cost) : m_cost(cost) {
    m_decoy = "$argon2id$v=19$m=" + std::to_string(cost.memoryBytes / 1024) +
              ",t=" + std::to_string(cost.operations) + ",p=1$" + std::string(22, 'A') + "$" +
              std::string(43, 'A');
}

Result<std::string> PasswordHash::hash(const std::string& password) const {
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (sodium_init() < 0 ||
        crypto_pwhash_str_alg(text.data(), password.data(), password.size(), m_cost.operations,
                              m_cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return fail(ErrorCode::Failed, "The password could not be hashed: not enough memory.");
    return std::string(text.data());
}

bool PasswordHash::verify(const std::string& hash, const std::string& password) const {
    return sodium_init() >= 0 &&
           crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

} // namespace candela
