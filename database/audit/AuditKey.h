#pragma once

#include "database/model/Result.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>

namespace candela {

/// The key of a library's audit: 32 random bytes, kept in locked memory and wiped at the end.
class AuditKey {
public:
    static constexpr std::size_t size = 32;
    using Hash = std::array<std::byte, 32>;

    /// Errors: Failed (no locked memory).
    [[nodiscard]] static Result<AuditKey> random();
    /// Nothing when there is no such file. Errors: Corrupt (it holds no key), Failed.
    [[nodiscard]] static Result<std::optional<AuditKey>> read(const std::filesystem::path& file);
    /// A new file that its owner alone may read, on the disk when this returns.
    [[nodiscard]] Status write(const std::filesystem::path& file) const;

    /// Keyed BLAKE2b of the parts one after the other.
    [[nodiscard]] Hash hash(std::span<const std::span<const std::byte>> parts) const;

private:
    AuditKey() = default;
    std::shared_ptr<std::byte> m_bytes;
};

} // namespace candela
