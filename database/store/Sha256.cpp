#include "database/store/Sha256.h"

#include "database/store/FileDescriptor.h"

#include <array>
#include <sodium.h>
#include <vector>

namespace candela {

Sha256::Sha256() : m_state(std::make_unique<crypto_hash_sha256_state>()) {
    crypto_hash_sha256_init(m_state.get());
}

Sha256::~Sha256() = default;

void Sha256::update(std::span<const std::byte> bytes) {
    crypto_hash_sha256_update(m_state.get(), reinterpret_cast<const unsigned char*>(bytes.data()),
                              bytes.size());
}

ObjectHash Sha256::finish() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256_final(m_state.get(), digest.data());
    std::array<char, 2 * crypto_hash_sha256_BYTES + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), digest.data(), digest.size());
    return ObjectHash(hex.data());
}

Result<HashedFile> hashFile(const std::filesystem::path& file) {
    auto input = FileDescriptor::openForReading(file);
    if (!input)
        return fail(input.error());
    Sha256 hash;
    HashedFile result;
    std::vector<std::byte> buffer(1 << 18);
    for (;;) {
        const auto count = input->read(buffer);
        if (!count)
            return fail(count.error());
        if (*count == 0)
            break;
        hash.update(std::span(buffer).first(*count));
        result.bytes += static_cast<std::int64_t>(*count);
    }
    result.hash = hash.finish();
    return result;
}

} // namespace candela
