#pragma once

#include "database/model/Ids.h"
#include "database/model/Result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

struct evp_md_ctx_st; // OpenSSL's EVP_MD_CTX

namespace candela {

using Sha256Digest = std::array<std::byte, 32>;

/// SHA-256 as bytes come along, with the processor's own instructions where it has them.
class Sha256 {
public:
    Sha256();
    void update(std::span<const std::byte> bytes);
    /// Lower-case hex; nothing may be added afterwards.
    [[nodiscard]] ObjectHash finish();
    [[nodiscard]] Sha256Digest finishDigest();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> m_context;
};

/// Lower-case hex of a digest, and back. A hash that is not hex gives a digest of zeros.
[[nodiscard]] ObjectHash hexOf(std::span<const std::byte> digest);
[[nodiscard]] Sha256Digest digestOf(const ObjectHash& hash);

struct HashedFile {
    ObjectHash hash;
    std::int64_t bytes = 0;
};

/// Reads a file through once. Errors: Failed (names the file and why).
[[nodiscard]] Result<HashedFile> hashFile(const std::filesystem::path& file);

} // namespace candela
