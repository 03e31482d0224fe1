#pragma once

#include "database/dicom/Content.h"
#include "database/model/Ids.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

/// A packed object: a file whose uncompressed pixels are kept as lossless JPEG-LS, and which can be restored
/// to the same bytes. Numbers are little-endian.
///
///     magic       16 bytes: "\x89CANDELA PACK\r\n\x1a", the version in place of the last
///     parts       as the directory says, one after the other
///     directory   u64 bytes of the original
///                 32 bytes: SHA-256 of the original
///                 u32 number of parts, then of each, in the order of the original:
///                     u64 offset in the original, u64 bytes there
///                     u64 offset in this file, u64 bytes there
///                     u64 XXH3 of its original bytes
///                     u8 coding, u8 bytes of a sample, u16 smallest sample, u8 swapped, 3 bytes zero
///     end         u64 offset of the directory
///                 u64 XXH3 of the directory
///                 32 bytes: SHA-256 of everything before it
///                 16 bytes: the magic again
///
/// The parts cover the original without gap: what lies before the pixels, each frame, what lies after them.
namespace candela::packed {

inline constexpr std::uint8_t version = 1;
inline constexpr std::size_t magicBytes = 16;
inline constexpr std::size_t hashBytes = 32;
inline constexpr std::size_t endBytes = 8 + 8 + hashBytes + magicBytes;

/// How the bytes of a part are kept.
enum class Coding : std::uint8_t {
    Raw = 0,
    Deflate = 1, ///< zlib, of the bytes sorted by their place in a sample
    JpegLs = 2,  ///< a codestream of the samples less the smallest, in as many bits as they need
};

/// A piece of the original and where it is.
struct Part {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::uint64_t storedAt = 0;
    std::uint64_t storedLength = 0;
    std::uint64_t checksum = 0;
    Coding coding = Coding::Raw;
    std::uint8_t sampleBytes = 1;
    std::uint16_t smallest = 0;
    bool swapped = false; ///< the bytes of each 16-bit word are exchanged in the original
};

struct Directory {
    std::uint64_t originalSize = 0;
    ObjectHash original;
    std::vector<Part> parts;
};

using Digest = std::array<std::byte, hashBytes>;

[[nodiscard]] std::array<std::byte, magicBytes> magic();
[[nodiscard]] std::uint64_t checksumOf(dicom::ByteView bytes);

[[nodiscard]] dicom::Bytes toBytes(const Directory& directory);
/// Nothing when the bytes are no directory whose parts cover its original and lie before `storedEnd`.
[[nodiscard]] std::optional<Directory> directoryFrom(dicom::ByteView bytes, std::uint64_t storedEnd);

/// The last bytes of a packed object, but for the SHA-256 of what is before them.
struct End {
    std::uint64_t directoryAt = 0;
    std::uint64_t directoryChecksum = 0;
    Digest sha256{};
};
[[nodiscard]] dicom::Bytes toBytes(const End& end);
/// Nothing when they are not the end of a packed object of this version.
[[nodiscard]] std::optional<End> endFrom(dicom::ByteView bytes);

} // namespace candela::packed
