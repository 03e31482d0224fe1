#pragma once

#include "database/model/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace candela::dicom {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

/// No image, decoded or inflated, may need more than this; larger claims are refused before allocating.
inline constexpr std::uint64_t maxContentBytes = 4ULL << 30U;
/// What a compressed file may inflate to, all of which is held in memory.
inline constexpr std::uint64_t maxInflatedBytes = 512ULL << 20U;
/// One frame, decoded. Decoders need several times as much while they work.
inline constexpr std::uint64_t maxFrameBytes = 256ULL << 20U;
inline constexpr std::uint64_t maxFrameSamples = 100'000'000;
/// Frames of one file; each has a header of its own.
inline constexpr int maxFrames = 250'000;

/// What a file holds, wherever it lies: small files in memory, large ones mapped, packed objects restored
/// part by part. Gzip is inflated. Immutable, so that it may be shared by threads.
class Content {
public:
    /// Errors: NotFound, Failed (cannot be read), Unsupported (not a regular file), Corrupt (damaged gzip).
    [[nodiscard]] static Result<std::shared_ptr<const Content>> open(const std::filesystem::path& file);
    /// Of a descriptor that the caller has opened for reading and keeps; `name` is what errors call it.
    /// Errors: as open.
    [[nodiscard]] static Result<std::shared_ptr<const Content>> open(int descriptor, std::string name);
    /// Of bytes in memory. Errors: Corrupt (damaged gzip).
    [[nodiscard]] static Result<std::shared_ptr<const Content>> of(Bytes bytes, std::string name);

    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;
    virtual ~Content() = default;

    /// What errors call it.
    [[nodiscard]] const std::string& name() const { return m_name; }
    /// All bytes, or those before the first part that must be restored (at least the header of an image).
    [[nodiscard]] ByteView bytes() const { return m_view; }
    /// Bytes of the whole.
    [[nodiscard]] virtual std::uint64_t size() const { return m_view.size(); }
    /// Any bytes: a view of what is in memory, or of `room`, into which they were read or restored.
    /// Errors: NotFound (beyond the end), Failed (cannot be read), Corrupt (damaged).
    [[nodiscard]] virtual Result<ByteView> part(std::uint64_t offset, std::size_t count, Bytes& room) const;
    [[nodiscard]] bool wasGzipped() const { return m_gzipped; }

protected:
    explicit Content(std::string name) : m_name(std::move(name)) {}
    void setBytes(ByteView view) { m_view = view; }
    [[nodiscard]] static Error beyondTheEnd(std::uint64_t offset);

private:
    friend class FileContent;
    std::string m_name;
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
