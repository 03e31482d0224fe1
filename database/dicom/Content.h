#pragma once

#include "database/model/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace candela::dicom {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

/// No image, decoded or inflated, may need more than this; larger claims are refused before allocating.
inline constexpr std::uint64_t maxContentBytes = 4ULL << 30U;

/// The bytes of a file: small files in memory, large ones mapped; gzip is inflated. Immutable, so that it may
/// be shared by threads.
class Content {
public:
    /// Errors: NotFound, Failed (cannot be read), Unsupported (not a regular file), Corrupt (damaged gzip).
    [[nodiscard]] static Result<std::shared_ptr<const Content>> open(const std::filesystem::path& file);

    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;
    ~Content();

    [[nodiscard]] ByteView bytes() const { return m_view; }
    [[nodiscard]] bool wasGzipped() const { return m_gzipped; }

private:
    Content() = default;

    Bytes m_owned;
    void* m_mapped = nullptr;
    std::size_t m_mappedSize = 0;
    ByteView m_view;
    bool m_gzipped = false;
};

/// The first bytes of a file, at most `count`; gzip is looked into.
[[nodiscard]] Result<Bytes> readBeginning(const std::filesystem::path& file, std::size_t count);

/// Inflates gzip (`raw` false) or a headerless deflate stream (`raw` true), at most `limit` bytes; what comes
/// out before an error is returned when `keepPartial`.
[[nodiscard]] Result<Bytes> inflated(ByteView compressed, bool raw, std::uint64_t limit, bool keepPartial);

[[nodiscard]] inline bool isGzip(ByteView bytes) {
    return bytes.size() > 2 && bytes[0] == std::byte{0x1f} && bytes[1] == std::byte{0x8b};
}

} // namespace candela::dicom
