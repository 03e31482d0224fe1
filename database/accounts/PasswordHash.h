#pragma once

#include "database/model/Result.h"

#include <cstdint>
#include <string>

namespace candela {

/// Cost of one Argon2id hash. The default takes about 0.3 s on one core of an office machine.
struct PasswordCost {
    unsigned long long operations = 3;
    std::size_t memoryBytes = std::size_t{128} << 20;
};

/// Argon2id through libsodium. Thread-safe.
class PasswordHash {
public:
    explicit PasswordHash(PasswordCost cost = {});

    [[nodiscard]] Result<std::string> hash(const std::string& password) const;
    [[nodiscard]] bool verify(const std::string& hash, const std::string& password) const;
    /// A hash that no password has, as costly to verify as a real one.
    [[nodiscard]] const std::string& decoy() const { return m_decoy; }

private:
    PasswordCost m_cost;
    std::string m_decoy;
};

} // namespace candela
