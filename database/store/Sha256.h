#pragma once

#include "database/model/Ids.h"
#include "database/model/Result.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>

struct crypto_hash_sha256_state;

namespace candela {

/// SHA-256 as bytes come along.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    void update(std::span<const std::byte> bytes);
    /// Lower-case hex; nothing may be added afterwards.
    [[nodiscard]] ObjectHash finish();

private:
    std::unique_ptr<crypto_hash_sha256_state> m_state;
};

struct HashedFile {
    ObjectHash hash;
    std::int64_t bytes = 0;
};

/// Reads a file through once. Errors: Failed (names the file and why).
[[nodiscard]] Result<HashedFile> hashFile(const std::filesystem::path& file);

} // namespace candela
