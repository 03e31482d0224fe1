#include "database/store/PackedContent.h"

#include "database/store/PixelCoding.h"
#include "database/store/Sha256.h"

#include <algorithm>

namespace candela {
namespace {

using dicom::Bytes;
using dicom::ByteView;
using packed::Part;

/// Up to this size the packed file is read at once.
constexpr std::uint64_t smallFile = 16ULL << 20U;
constexpr std::size_t chunkBytes = std::size_t{1} << 20U;
/// What lies before the pixels is held in memory; more than this is no header.
constexpr std::uint64_t largestHead = 1ULL << 30U;

Error damaged(const char* what) {
    return {ErrorCode::Corrupt, std::string("the packed object is damaged: ") + what};
}

} // namespace

Result<std::shared_ptr<const PackedContent>> PackedContent::open(std::unique_ptr<const StoredBytes> file,
                                                                 std::string name) {
    std::shared_ptr<PackedContent> content(new PackedContent(std::move(file), std::move(name)));
    if (Status read = content->readDirectory(); !read)
        return fail(read.error());
    return content;
}

Status PackedContent::readDirectory() {
    m_storedBytes = m_file->size();
    if (m_storedBytes < packed::magicBytes + packed::endBytes)
        return fail(damaged("it ends early"));
    if (m_storedBytes <= smallFile) {
        Bytes all(m_storedBytes);
        if (Status read = m_file->readAt(0, all); !read)
            return read;
        m_inMemory = std::move(all);
    }
    Bytes room;
    const std::uint64_t endAt = m_storedBytes - packed::endBytes;
    const Result<ByteView> last = stored(endAt, packed::endBytes, room);
    if (!last)
        return fail(last.error());
    const auto end = packed::endFrom(*last);
    if (!end || end->directoryAt > endAt)
        return fail(damaged("its end is not there"));
    const Result<ByteView> listed = stored(end->directoryAt, endAt - end->directoryAt, room);
    if (!listed)
        return fail(listed.error());
    if (packed::checksumOf(*listed) != end->directoryChecksum)
        return fail(damaged("its directory does not have its checksum"));
    auto directory = packed::directoryFrom(*listed, end->directoryAt);
    if (!directory || directory->parts.front().length > largestHead)
        return fail(damaged("its directory contradicts itself"));
    m_directory = std::move(*directory);
    m_storedSha256 = end->sha256;
    m_head.resize(m_directory.parts.front().length);
    if (Status head = restore(m_directory.parts.front(), m_head); !head)
        return head;
    setBytes(m_head);
    return {};
}

Result<ByteView> PackedContent::stored(std::uint64_t offset, std::size_t count, Bytes& room) const {
    if (!m_inMemory.empty())
        return ByteView(m_inMemory).subspan(offset, count);
    room.resize(count);
    if (Status read = m_file->readAt(offset, room); !read)
        return fail(read.error());
    return ByteView(room);
}

Status PackedContent::restore(const Part& part, std::span<std::byte> original) const {
    Bytes room;
    const Result<ByteView> coded = stored(part.storedAt, part.storedLength, room);
    if (!coded)
        return fail(coded.error());
    return packed::decode(*coded, part, original);
}

Result<ByteView> PackedContent::part(std::uint64_t offset, std::size_t count, Bytes& room) const {
    if (offset > size() || count > size() - offset)
        return fail(beyondTheEnd(offset));
    if (offset + count <= m_head.size())
        return ByteView(m_head).subspan(offset, count);
    room.resize(count);
    const std::uint64_t end = offset + count;
    auto part = std::upper_bound(m_directory.parts.begin(), m_directory.parts.end(), offset,
                                 [](std::uint64_t at, const Part& p) { return at < p.offset + p.length; });
    Bytes whole;
    for (; part != m_directory.parts.end() && part->offset < end; ++part) {
        const std::uint64_t from = std::max(offset, part->offset);
        const std::uint64_t to = std::min(end, part->offset + part->length);
        const std::span<std::byte> target = std::span(room).subspan(from - offset, to - from);
        if (target.size() == part->length) {
            if (Status done = restore(*part, target); !done)
                return fail(done.error());
            continue;
        }
        whole.resize(part->length);
        if (Status done = restore(*part, whole); !done)
            return fail(done.error());
        std::copy_n(whole.begin() + static_cast<std::ptrdiff_t>(from - part->offset), target.size(),
                    target.begin());
    }
    return ByteView(room);
}

Status PackedContent::checkStored() const {
    const std::uint64_t hashed = m_storedBytes - packed::hashBytes - packed::magicBytes;
    Sha256 hash;
    Bytes room;
    for (std::uint64_t at = 0; at < hashed;) {
        const std::size_t count = std::min<std::uint64_t>(chunkBytes, hashed - at);
        const Result<ByteView> bytes = stored(at, count, room);
        if (!bytes)
            return fail(bytes.error());
        hash.update(*bytes);
        at += count;
    }
    if (hash.finishDigest() != m_storedSha256)
        return fail(damaged("it does not have its checksum"));
    return {};
}

} // namespace candela
