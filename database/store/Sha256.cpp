#include "database/store/Sha256.h"

#include "database/store/FileDescriptor.h"

#include <new>
#include <openssl/evp.h>
#include <string>
#include <string_view>
#include <vector>

namespace candela {
namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

} // namespace

void Sha256::Free::operator()(evp_md_ctx_st* context) const {
    EVP_MD_CTX_free(context);
}

Sha256::Sha256() : m_context(EVP_MD_CTX_new()) {
    // Looking the algorithm up costs more than hashing a small file.
    static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    if (!m_context || EVP_DigestInit_ex(m_context.get(), algorithm, nullptr) != 1)
        throw std::bad_alloc();
}

void Sha256::update(std::span<const std::byte> bytes) {
    EVP_DigestUpdate(m_context.get(), bytes.data(), bytes.size());
}

Sha256Digest Sha256::finishDigest() {
    Sha256Digest digest{};
    EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(digest.data()), nullptr);
    return digest;
}

ObjectHash Sha256::finish() {
    return hexOf(finishDigest());
}

ObjectHash hexOf(std::span<const std::byte> digest) {
    std::string hex;
    for (const std::byte byte : digest) {
        hex += hexDigits[std::to_integer<std::size_t>(byte >> 4)];
        hex += hexDigits[std::to_integer<std::size_t>(byte & std::byte{15})];
    }
    return ObjectHash(std::move(hex));
}

Sha256Digest digestOf(const ObjectHash& hash) {
    Sha256Digest digest{};
    const std::string& hex = hash.str();
    for (std::size_t i = 0; i < digest.size() && 2 * i + 1 < hex.size(); ++i) {
        const std::size_t high = hexDigits.find(hex[2 * i]);
        const std::size_t low = hexDigits.find(hex[2 * i + 1]);
        if (high == std::string_view::npos || low == std::string_view::npos)
            return {};
        digest[i] = static_cast<std::byte>(high << 4U | low);
    }
    return digest;
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
