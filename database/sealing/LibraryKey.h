#pragma once

#include "database/model/Result.h"

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace candela {

inline constexpr std::size_t keyBytes = 32;
using KeyView = std::span<const std::byte, keyBytes>;
/// Says which key a file was sealed with; tells nothing of the key.
using KeyId = std::array<std::byte, 8>;

/// Bytes that are kept out of the swap as far as the system allows, and wiped when they are given back.
class SecretBytes {
public:
    /// Throws std::bad_alloc.
    explicit SecretBytes(std::size_t size);
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&&) = delete;
    ~SecretBytes();

    [[nodiscard]] std::span<std::byte> bytes() { return {m_begin, m_size}; }
    [[nodiscard]] std::span<const std::byte> bytes() const { return {m_begin, m_size}; }

private:
    std::byte* m_begin = nullptr;
    std::size_t m_size = 0;
};

/// The one random key of a library, and what is derived from it: a key for each use. Immutable.
class LibraryKey {
public:
    /// Errors: Failed (the system has no random numbers).
    [[nodiscard]] static Result<std::shared_ptr<const LibraryKey>> make();
    [[nodiscard]] static std::shared_ptr<const LibraryKey> of(KeyView master);

    [[nodiscard]] const KeyId& id() const { return m_id; }
    /// For wrapping alone.
    [[nodiscard]] KeyView master() const { return part(0); }
    /// Of what the store's files hold.
    [[nodiscard]] KeyView objects() const { return part(1); }
    /// Of the store's file names.
    [[nodiscard]] KeyView names() const { return part(2); }
    /// Of the catalogue's pages.
    [[nodiscard]] KeyView pages() const { return part(3); }
    /// Of the checksums of frames in the catalogue's journal.
    [[nodiscard]] KeyView frames() const { return part(4); }
    /// Of the key file's signature.
    [[nodiscard]] KeyView keyFile() const { return part(5); }
    /// Of the key pair for refused log-ins.
    [[nodiscard]] KeyView refusals() const { return part(6); }

private:
    explicit LibraryKey(KeyView master);
    static constexpr std::size_t parts = 7;
    [[nodiscard]] KeyView part(std::size_t which) const {
        return KeyView(m_keys.bytes().subspan(which * keyBytes, keyBytes));
    }

    SecretBytes m_keys;
    KeyId m_id{};
};

/// The key that everything new is sealed with and, while a rotation is under way, the one before it.
class KeyRing {
public:
    explicit KeyRing(std::shared_ptr<const LibraryKey> current,
                     std::shared_ptr<const LibraryKey> previous = nullptr)
        : m_current(std::move(current)), m_previous(std::move(previous)) {}

    [[nodiscard]] const LibraryKey& current() const { return *m_current; }
    /// Null but for a rotation.
    [[nodiscard]] const LibraryKey* previous() const { return m_previous.get(); }
    /// Null when it is none of these.
    [[nodiscard]] const LibraryKey* find(const KeyId& id) const;
    /// This ring's current key under a new one.
    [[nodiscard]] KeyRing rotatedTo(std::shared_ptr<const LibraryKey> next) const {
        return KeyRing(std::move(next), m_current);
    }
    [[nodiscard]] KeyRing withoutPrevious() const { return KeyRing(m_current); }

private:
    std::shared_ptr<const LibraryKey> m_current;
    std::shared_ptr<const LibraryKey> m_previous;
};

/// Lower-case hex.
[[nodiscard]] std::string toString(const KeyId& id);

/// Prepares libsodium; false when the system has no random numbers.
[[nodiscard]] bool cryptographyIsReady();

} // namespace candela
