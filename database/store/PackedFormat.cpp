#include "database/store/PackedFormat.h"

#include "database/store/Sha256.h"

#include <algorithm>
#include <cstring>
#define XXH_INLINE_ALL
#include <xxhash.h>

namespace candela::packed {
namespace {

using dicom::Bytes;
using dicom::ByteView;

constexpr std::size_t partBytes = 5 * 8 + 8;
constexpr std::size_t headBytes = 8 + hashBytes + 4;

class Writer {
public:
    void number(std::uint64_t value, std::size_t bytes) {
        for (std::size_t i = 0; i < bytes; ++i)
            m_bytes.push_back(static_cast<std::byte>(value >> 8 * i & 0xffU));
    }
    void append(ByteView bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }
    [[nodiscard]] Bytes take() { return std::move(m_bytes); }

private:
    Bytes m_bytes;
};

/// The caller has made sure that what is read is there.
class Reader {
public:
    explicit Reader(ByteView bytes) : m_bytes(bytes) {}
    std::uint64_t number(std::size_t bytes) {
        std::uint64_t value = 0;
        for (std::size_t i = 0; i < bytes; ++i)
            value |= std::to_integer<std::uint64_t>(m_bytes[m_at + i]) << 8 * i;
        m_at += bytes;
        return value;
    }
    ByteView take(std::size_t bytes) {
        m_at += bytes;
        return m_bytes.subspan(m_at - bytes, bytes);
    }

private:
    ByteView m_bytes;
    std::size_t m_at = 0;
};

Part partFrom(Reader& in) {
    Part part;
    part.offset = in.number(8);
    part.length = in.number(8);
    part.storedAt = in.number(8);
    part.storedLength = in.number(8);
    part.checksum = in.number(8);
    part.coding = static_cast<Coding>(in.number(1));
    part.sampleBytes = static_cast<std::uint8_t>(in.number(1));
    part.smallest = static_cast<std::uint16_t>(in.number(2));
    part.swapped = in.number(1) != 0;
    in.take(3);
    return part;
}

bool isPossible(const Part& part, std::uint64_t offset, std::uint64_t originalSize, std::uint64_t storedEnd) {
    return part.offset == offset && part.length <= originalSize - offset && part.storedAt <= storedEnd &&
           part.storedLength <= storedEnd - part.storedAt && part.coding <= Coding::JpegLs &&
           part.sampleBytes >= 1 && part.sampleBytes <= 8 &&
           (part.coding != Coding::Raw || part.length == part.storedLength);
}

} // namespace

std::array<std::byte, magicBytes> magic() {
    std::array<std::byte, magicBytes> bytes{};
    std::memcpy(bytes.data(),
                "\x89"
                "CANDELA PACK\r\n",
                magicBytes - 1);
    bytes.back() = std::byte{version};
    return bytes;
}

std::uint64_t checksumOf(ByteView bytes) {
    return XXH3_64bits(bytes.data(), bytes.size());
}

Bytes toBytes(const Directory& directory) {
    Writer out;
    out.number(directory.originalSize, 8);
    out.append(digestOf(directory.original));
    out.number(directory.parts.size(), 4);
    for (const Part& part : directory.parts) {
        for (const std::uint64_t value :
             {part.offset, part.length, part.storedAt, part.storedLength, part.checksum})
            out.number(value, 8);
        out.number(static_cast<std::uint8_t>(part.coding), 1);
        out.number(part.sampleBytes, 1);
        out.number(part.smallest, 2);
        out.number(part.swapped ? 1 : 0, 1);
        out.number(0, 3);
    }
    return out.take();
}

std::optional<Directory> directoryFrom(ByteView bytes, std::uint64_t storedEnd) {
    if (bytes.size() < headBytes)
        return std::nullopt;
    Reader in(bytes);
    Directory directory;
    directory.originalSize = in.number(8);
    directory.original = hexOf(in.take(hashBytes));
    const std::uint64_t count = in.number(4);
    if (count == 0 || bytes.size() - headBytes != count * partBytes)
        return std::nullopt;
    std::uint64_t offset = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        const Part part = partFrom(in);
        if (!isPossible(part, offset, directory.originalSize, storedEnd))
            return std::nullopt;
        offset += part.length;
        directory.parts.push_back(part);
    }
    if (offset != directory.originalSize)
        return std::nullopt;
    return directory;
}

Bytes toBytes(const End& end) {
    Writer out;
    out.number(end.directoryAt, 8);
    out.number(end.directoryChecksum, 8);
    out.append(end.sha256);
    out.append(magic());
    return out.take();
}

std::optional<End> endFrom(ByteView bytes) {
    const auto expected = magic();
    if (bytes.size() != endBytes || !std::equal(expected.begin(), expected.end(), bytes.end() - magicBytes))
        return std::nullopt;
    Reader in(bytes);
    End end;
    end.directoryAt = in.number(8);
    end.directoryChecksum = in.number(8);
    const ByteView digest = in.take(hashBytes);
    std::copy(digest.begin(), digest.end(), end.sha256.begin());
    return end;
}

} // namespace candela::packed
