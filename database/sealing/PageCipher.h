#pragma once

#include "database/sealing/LibraryKey.h"

#include <cstdint>

/// Seals the pages of a catalogue where they lie in its file, its write-ahead log or its rollback journal.
/// FORMAT.md describes the bytes.
namespace candela::sealing {

inline constexpr std::size_t pageBytes = 4096;
inline constexpr std::size_t nonceBytes = 24;
inline constexpr std::size_t tagBytes = 16;
/// At the end of each page; SQLite leaves them alone.
inline constexpr std::size_t reservedBytes = nonceBytes + tagBytes;
/// In the place of SQLite's own first bytes: eight that say what it is, and the key's id.
inline constexpr std::size_t mastheadBytes = 16;

using Page = std::span<std::byte, pageBytes>;
using PageView = std::span<const std::byte, pageBytes>;

enum class PagePlace : std::uint8_t { Catalogue = 1, WriteAheadLog = 2, RollbackJournal = 3 };

/// To what a page is bound.
struct PageAddress {
    PagePlace place = PagePlace::Catalogue;
    std::uint32_t page = 0;   ///< number, from 1
    std::uint64_t offset = 0; ///< in the journal's file; 0 in the catalogue
};

/// Seals `plain`, whose reserved bytes must be zero, into `sealed`. False when they are not, or when page 1
/// of a catalogue does not say that pages have this size and keep these bytes free.
[[nodiscard]] bool sealPage(const LibraryKey& key, const PageAddress& address, PageView plain, Page sealed);

/// Opens a page in its place; reserved bytes become zero. False when it is not what was sealed for there.
[[nodiscard]] bool openPage(const LibraryKey& key, const PageAddress& address, Page page);

/// The id of the key of a catalogue that begins with these bytes; nothing when it is not a sealed one.
[[nodiscard]] std::optional<KeyId> keyOfCatalogue(std::span<const std::byte, mastheadBytes> masthead);

/// Changes the checksum of a frame of the log to what stands in the file, or back.
void maskFrameChecksum(const LibraryKey& key, std::span<const std::byte, 8> salts, std::uint64_t offset,
                       std::span<std::byte, 8> checksum);

} // namespace candela::sealing
