#pragma once

#include "database/model/Ids.h"
#include "database/sealing/LibraryKey.h"

#include <cstdint>
#include <vector>

/// How one file of the store is sealed: a head, then segments of one size but for the last, each a
/// crypto_secretstream of one message that is bound to its file and place. FORMAT.md describes the bytes.
namespace candela::sealing {

inline constexpr std::size_t segmentBytes = std::size_t{64} << 10U; ///< of the content
inline constexpr std::size_t segmentOverhead = 24 + 17;             ///< header, authentication
inline constexpr std::size_t sealedSegmentBytes = segmentBytes + segmentOverhead;
inline constexpr std::size_t fileIdBytes = 24;
inline constexpr std::size_t hashDigestBytes = 32;
inline constexpr std::size_t headBytes = 16 + 8 + fileIdBytes + hashDigestBytes + 1 + 16;

using FileId = std::array<std::byte, fileIdBytes>;
using Head = std::array<std::byte, headBytes>;

/// What the head of a file says, once it is opened.
struct FileHead {
    const LibraryKey* key = nullptr;
    FileId id{};
    ObjectHash object;   ///< of the file as it came in
    bool packed = false; ///< the content is a packed object
};

/// A head for a new file with an id of its own.
[[nodiscard]] FileHead newHead(const LibraryKey& key, const ObjectHash& object, bool packed);
[[nodiscard]] Head sealHead(const FileHead& head);
/// Errors: Corrupt (no sealed file, damaged, or sealed with another key). The ring must outlive the head.
[[nodiscard]] Result<FileHead> openHead(const Head& bytes, const KeyRing& keys);

/// Seals one segment into `sealed`, which has room for `segmentOverhead` more bytes than `content`.
void sealSegment(const FileHead& file, std::uint64_t index, bool isLast, std::span<const std::byte> content,
                 std::span<std::byte> sealed);
/// Opens one segment into `content`, which has room for `segmentOverhead` fewer bytes. False when it was not
/// sealed for this place of this file, or is or is not its last against `isLast`.
[[nodiscard]] bool openSegment(const FileHead& file, std::uint64_t index, bool isLast,
                               std::span<const std::byte> sealed, std::span<std::byte> content);

/// The name of an object in the store: 64 hexadecimal digits that tell nothing without the key.
[[nodiscard]] std::string sealedName(const LibraryKey& key, const ObjectHash& object);

/// Bytes of a file that holds `content`; every file has at least one segment.
[[nodiscard]] std::uint64_t sealedFileBytes(std::uint64_t content);
/// Bytes of content of a file of this size; nothing when no file has it.
[[nodiscard]] std::optional<std::uint64_t> contentBytes(std::uint64_t file);

} // namespace candela::sealing
