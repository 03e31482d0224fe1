#include "database/audit/AuditKey.h"

#include "database/store/FileDescriptor.h"

#include <cstdio>
#include <sodium.h>

namespace candela {
namespace {

Result<std::shared_ptr<std::byte>> lockedMemory() {
    if (sodium_init() >= 0) {
        if (auto* bytes = static_cast<std::byte*>(sodium_malloc(AuditKey::size)))
            return std::shared_ptr<std::byte>(bytes, sodium_free);
    }
    return fail(ErrorCode::Failed, "There is no memory that can be locked for the key of the audit.");
}

} // namespace

Result<AuditKey> AuditKey::random() {
    auto bytes = lockedMemory();
    if (!bytes)
        return fail(bytes.error());
    randombytes_buf(bytes->get(), size);
    AuditKey key;
    key.m_bytes = std::move(*bytes);
    return key;
}

Result<std::optional<AuditKey>> AuditKey::read(const std::filesystem::path& file) {
    auto opened = FileDescriptor::openForReading(file);
    if (!opened) {
        if (opened.error().code == ErrorCode::NotFound)
            return std::nullopt;
        return fail(opened.error());
    }
    const auto length = opened->size();
    if (!length)
        return fail(length.error());
    if (*length != static_cast<std::int64_t>(size))
        return fail(ErrorCode::Corrupt, file.string() + " does not hold the key of an audit.");
    auto bytes = lockedMemory();
    if (!bytes)
        return fail(bytes.error());
    if (Status done = opened->readAt(0, {bytes->get(), size}); !done)
        return fail(done.error());
    AuditKey key;
    key.m_bytes = std::move(*bytes);
    return key;
}

Status AuditKey::write(const std::filesystem::path& file) const {
    auto made = FileDescriptor::createUnique(file.string() + "-");
    if (!made)
        return fail(made.error());
    Status done = made->write({m_bytes.get(), size});
    if (done)
        done = made->sync();
    if (done && std::rename(made->path().c_str(), file.c_str()) != 0)
        done = fail(systemError(file, "written"));
    if (!done) {
        std::error_code ignored;
        std::filesystem::remove(made->path(), ignored);
    }
    return done;
}

AuditKey::Hash AuditKey::hash(std::span<const std::span<const std::byte>> parts) const {
    static_assert(size <= crypto_generichash_KEYBYTES_MAX && size >= crypto_generichash_KEYBYTES_MIN);
    crypto_generichash_state state;
    Hash result{};
    const auto* key = reinterpret_cast<const unsigned char*>(m_bytes.get());
    crypto_generichash_init(&state, key, size, result.size());
    for (const auto& part : parts)
        crypto_generichash_update(&state, reinterpret_cast<const unsigned char*>(part.data()), part.size());
    crypto_generichash_final(&state, reinterpret_cast<unsigned char*>(result.data()), result.size());
    return result;
}

} // namespace candela
