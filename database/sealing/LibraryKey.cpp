#include "database/sealing/LibraryKey.h"

#include <algorithm>
#include <new>
#include <sodium.h>
#include <utility>

namespace candela {
namespace {

static_assert(keyBytes == crypto_kdf_KEYBYTES);
static_assert(keyBytes == crypto_secretstream_xchacha20poly1305_KEYBYTES);
static_assert(keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(keyBytes == crypto_stream_xchacha20_KEYBYTES);
static_assert(keyBytes == crypto_auth_KEYBYTES);
static_assert(keyBytes == crypto_generichash_KEYBYTES);

constexpr const char* derivationContext = "candela1"; // eight characters
constexpr std::uint64_t idOfKey = 1000;

unsigned char* raw(std::span<std::byte> bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

const unsigned char* raw(std::span<const std::byte> bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.data());
}

} // namespace

bool cryptographyIsReady() {
    static const bool ready = sodium_init() >= 0;
    return ready;
}

SecretBytes::SecretBytes(std::size_t size)
    : m_begin(cryptographyIsReady() ? static_cast<std::byte*>(sodium_malloc(size)) : nullptr), m_size(size) {
    if (!m_begin)
        throw std::bad_alloc();
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_begin(std::exchange(other.m_begin, nullptr)), m_size(std::exchange(other.m_size, 0)) {}

SecretBytes::~SecretBytes() {
    sodium_free(m_begin);
}

LibraryKey::LibraryKey(KeyView master) : m_keys(parts * keyBytes) {
    const std::span<std::byte> keys = m_keys.bytes();
    std::copy(master.begin(), master.end(), keys.begin());
    for (std::size_t i = 1; i < parts; ++i)
        crypto_kdf_derive_from_key(raw(keys.subspan(i * keyBytes, keyBytes)), keyBytes, i, derivationContext,
                                   raw(master));
    std::array<std::byte, crypto_kdf_BYTES_MIN> id{};
    crypto_kdf_derive_from_key(raw(std::span<std::byte>(id)), id.size(), idOfKey, derivationContext,
                               raw(master));
    std::copy_n(id.begin(), m_id.size(), m_id.begin());
}

Result<std::shared_ptr<const LibraryKey>> LibraryKey::make() {
    if (!cryptographyIsReady())
        return fail(ErrorCode::Failed, "The system gives no random numbers, so that nothing can be sealed.");
    SecretBytes master(keyBytes);
    crypto_kdf_keygen(raw(master.bytes()));
    return of(KeyView(master.bytes()));
}

std::shared_ptr<const LibraryKey> LibraryKey::of(KeyView master) {
    return std::shared_ptr<const LibraryKey>(new LibraryKey(master));
}

const LibraryKey* KeyRing::find(const KeyId& id) const {
    if (m_current->id() == id)
        return m_current.get();
    return m_previous && m_previous->id() == id ? m_previous.get() : nullptr;
}

std::string toString(const KeyId& id) {
    std::string hex(2 * id.size() + 1, '\0');
    sodium_bin2hex(hex.data(), hex.size(), raw(std::span<const std::byte>(id)), id.size());
    hex.pop_back();
    return hex;
}

} // namespace candela
