#include "database/sealing/PageCipher.h"

#include <algorithm>
#include <cstring>
#include <sodium.h>
#include <string_view>

namespace candela::sealing {
namespace {

static_assert(nonceBytes == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
static_assert(tagBytes == crypto_aead_xchacha20poly1305_ietf_ABYTES);

constexpr std::string_view masthead = "CNDLSEAL";
constexpr std::string_view sqliteMasthead{"SQLite format 3\0", mastheadBytes};
/// What SQLite must be able to read of page 1 before anything else: page size, versions, reserved bytes.
constexpr std::size_t readableBytes = 8;
constexpr std::size_t cipherEnd = pageBytes - reservedBytes;
constexpr std::size_t addressBytes = 1 + 4 + 8;

using Associated = std::array<unsigned char, addressBytes + readableBytes>;

void put(unsigned char* to, std::uint64_t value, std::size_t bytes) {
    for (std::size_t i = 0; i < bytes; ++i)
        to[i] = static_cast<unsigned char>(value >> 8 * i);
}

bool hasMasthead(const PageAddress& address) {
    return address.place == PagePlace::Catalogue && address.page == 1;
}

Associated associatedData(const PageAddress& address, const std::byte* page) {
    Associated data{};
    data[0] = static_cast<unsigned char>(address.place);
    put(&data[1], address.page, 4);
    put(&data[5], address.offset, 8);
    if (hasMasthead(address))
        std::memcpy(&data[addressBytes], page + mastheadBytes, readableBytes);
    return data;
}

unsigned char* raw(std::byte* bytes) {
    return reinterpret_cast<unsigned char*>(bytes);
}

const unsigned char* raw(const std::byte* bytes) {
    return reinterpret_cast<const unsigned char*>(bytes);
}

/// Page size 4096 and the reserved bytes, as SQLite writes them.
bool saysHowPagesAre(PageView page) {
    return page[16] == std::byte{0x10} && page[17] == std::byte{0} && page[20] == std::byte{reservedBytes};
}

} // namespace

bool sealPage(const LibraryKey& key, const PageAddress& address, PageView plain, Page sealed) {
    const auto reserved = plain.last<reservedBytes>();
    if (!std::ranges::all_of(reserved, [](std::byte byte) { return byte == std::byte{0}; }))
        return false;
    std::size_t begin = 0;
    if (hasMasthead(address)) {
        if (!saysHowPagesAre(plain))
            return false;
        std::memcpy(sealed.data(), masthead.data(), masthead.size());
        std::copy(key.id().begin(), key.id().end(), sealed.begin() + masthead.size());
        std::copy_n(plain.begin() + mastheadBytes, readableBytes, sealed.begin() + mastheadBytes);
        begin = mastheadBytes + readableBytes;
    }
    const Associated data = associatedData(address, plain.data());
    unsigned char* const nonce = raw(sealed.data() + cipherEnd);
    randombytes_buf(nonce, nonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt_detached(
        raw(sealed.data() + begin), raw(sealed.data() + cipherEnd + nonceBytes), nullptr,
        raw(plain.data() + begin), cipherEnd - begin, data.data(), data.size(), nullptr, nonce,
        raw(key.pages().data()));
    return true;
}

bool openPage(const LibraryKey& key, const PageAddress& address, Page page) {
    const std::size_t begin = hasMasthead(address) ? mastheadBytes + readableBytes : 0;
    const Associated data = associatedData(address, page.data());
    const unsigned char* const nonce = raw(page.data() + cipherEnd);
    const bool whole = crypto_aead_xchacha20poly1305_ietf_decrypt_detached(
                           raw(page.data() + begin), nullptr, raw(page.data() + begin), cipherEnd - begin,
                           raw(page.data() + cipherEnd + nonceBytes), data.data(), data.size(), nonce,
                           raw(key.pages().data())) == 0;
    if (!whole)
        return false;
    if (hasMasthead(address))
        std::memcpy(page.data(), sqliteMasthead.data(), mastheadBytes);
    std::ranges::fill(page.last<reservedBytes>(), std::byte{0});
    return true;
}

std::optional<KeyId> keyOfCatalogue(std::span<const std::byte, mastheadBytes> bytes) {
    if (std::memcmp(bytes.data(), masthead.data(), masthead.size()) != 0)
        return std::nullopt;
    KeyId id{};
    std::copy_n(bytes.begin() + masthead.size(), id.size(), id.begin());
    return id;
}

void maskFrameChecksum(const LibraryKey& key, std::span<const std::byte, 8> salts, std::uint64_t offset,
                       std::span<std::byte, 8> checksum) {
    std::array<unsigned char, crypto_stream_xchacha20_NONCEBYTES> nonce{};
    std::memcpy(nonce.data(), salts.data(), salts.size());
    put(&nonce[8], offset, 8);
    crypto_stream_xchacha20_xor(raw(checksum.data()), raw(checksum.data()), checksum.size(), nonce.data(),
                                raw(key.frames().data()));
}

} // namespace candela::sealing
