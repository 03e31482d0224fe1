#include "database/dicom/Content.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <optional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace candela::dicom {

namespace {

/// Files up to this size are read, which survives a medium that is pulled out; larger ones are mapped.
constexpr std::uint64_t readLimit = 64ULL << 20U;

/// What a file is read into. Each thread keeps the last block that it gave back, so that a series, file after
/// file, does not ask the system for new pages each time.
class ReadMemory {
public:
    explicit ReadMemory(std::size_t size) {
        Block& spare = spareBlock();
        if (spare.size >= size && spare.size / 2 <= size)
            m_block = std::exchange(spare, {});
        else
            m_block = {std::make_unique_for_overwrite<std::byte[]>(size), size};
    }
    ReadMemory(ReadMemory&&) = default;
    ReadMemory& operator=(ReadMemory&&) = delete;
    ~ReadMemory() {
        if (m_block.bytes && m_block.size <= largestSpare)
            spareBlock() = std::move(m_block);
    }
    [[nodiscard]] std::byte* data() const { return m_block.bytes.get(); }

private:
    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };
    static constexpr std::size_t largestSpare = std::size_t{4} << 20U;

    [[nodiscard]] static Block& spareBlock() {
        thread_local Block spare;
        return spare;
    }

    Block m_block;
};

class OpenFile {
public:
    explicit OpenFile(const std::filesystem::path& file)
        // Non-blocking, so that a FIFO in an import folder does not wait for a writer.
        : m_descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;
    ~OpenFile() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

Error cannotBeOpened() {
    return {errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Failed,
            std::string("cannot be opened: ") + std::strerror(errno)};
}

Error cannotBeRead() {
    return {ErrorCode::Failed, std::string("cannot be read: ") + std::strerror(errno)};
}

Result<std::uint64_t> regularSize(int descriptor) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0)
        return fail(cannotBeRead());
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Unsupported, "is not a regular file");
    return static_cast<std::uint64_t>(status.st_size);
}

/// @return bytes that were there
Result<std::size_t> readSome(int descriptor, std::uint64_t offset, std::span<std::byte> bytes) {
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n =
            ::pread(descriptor, bytes.data() + done, bytes.size() - done, static_cast<off_t>(offset + done));
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(cannotBeRead());
        if (n == 0)
            break;
        done += static_cast<std::size_t>(n);
    }
    return done;
}

Status readAt(int descriptor, std::uint64_t offset, std::span<std::byte> bytes) {
    const Result<std::size_t> done = readSome(descriptor, offset, bytes);
    if (!done)
        return fail(done.error());
    if (*done < bytes.size())
        return fail(ErrorCode::Corrupt, "has become shorter while it was read");
    return {};
}

Result<Bytes> readUpTo(int descriptor, std::uint64_t count) {
    Bytes bytes(count);
    const Result<std::size_t> done = readSome(descriptor, 0, bytes);
    if (!done)
        return fail(done.error());
    bytes.resize(*done);
    return bytes;
}

/// What to allocate first. A gzip file ends with the size of its content (modulo 2^32), which is believed as
/// far as deflate's best ratio of about 1032 : 1 allows, so that honest files are inflated without copying.
std::uint64_t expectedSize(ByteView compressed, bool raw) {
    const std::uint64_t most = 1040 * std::uint64_t{compressed.size()};
    std::uint64_t stated = 4 * std::uint64_t{compressed.size()};
    if (!raw && compressed.size() >= 18) {
        std::uint32_t trailer = 0;
        std::memcpy(&trailer, compressed.data() + compressed.size() - 4, 4);
        stated = std::uint64_t{trailer} + 1; // room to see that it ends there
    }
    return std::clamp<std::uint64_t>(stated, 1U << 16U, std::max<std::uint64_t>(most, 1U << 16U));
}

} // namespace

Result<Bytes> inflated(ByteView compressed, bool raw, std::uint64_t limit, bool keepPartial) {
    z_stream stream{};
    if (inflateInit2(&stream, raw ? -MAX_WBITS : MAX_WBITS + 16) != Z_OK)
        return fail(ErrorCode::Failed, "cannot be inflated");
    Bytes out;
    std::size_t written = 0;
    std::size_t read = 0;
    int status = Z_OK;
    while (status == Z_OK && written < limit) {
        if (stream.avail_in == 0 && read < compressed.size()) {
            const std::size_t chunk = std::min<std::size_t>(compressed.size() - read, 1U << 30U);
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<std::byte*>(compressed.data() + read));
            stream.avail_in = static_cast<uInt>(chunk);
            read += chunk;
        }
        if (written == out.size())
            out.resize(std::min<std::uint64_t>(
                out.empty() ? expectedSize(compressed, raw) : out.size() + out.size() / 4, limit));
        stream.next_out = reinterpret_cast<Bytef*>(out.data() + written);
        const std::size_t room = std::min<std::size_t>(out.size() - written, 1U << 30U);
        stream.avail_out = static_cast<uInt>(room);
        status = inflate(&stream, Z_NO_FLUSH);
        written += room - stream.avail_out;
    }
    inflateEnd(&stream);
    out.resize(written);
    if (status == Z_STREAM_END || keepPartial)
        return out;
    if (written >= limit)
        return fail(ErrorCode::Unsupported,
                    "unpacks to more than " + std::to_string(limit >> 20U) + " MiB; unpack it first");
    return fail(ErrorCode::Corrupt, "its compressed content is damaged or ends early");
}

/// A file in memory or mapped.
class FileContent final : public Content {
public:
    FileContent(std::string name, Bytes bytes) : Content(std::move(name)), m_owned(std::move(bytes)) {
        setBytes(m_owned);
    }
    FileContent(std::string name, ReadMemory bytes, std::size_t size)
        : Content(std::move(name)), m_read(std::move(bytes)) {
        setBytes({m_read->data(), size});
    }
    /// Takes over descriptor and mapping.
    FileContent(std::string name, int descriptor, void* mapped, std::size_t size)
        : Content(std::move(name)), m_descriptor(descriptor), m_mapped(mapped), m_mappedSize(size) {
        setBytes({static_cast<const std::byte*>(mapped), size});
    }
    ~FileContent() override {
        if (m_mapped)
            ::munmap(m_mapped, m_mappedSize);
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }

    /// What was mapped is read instead, so that walking through a large file keeps none of it in memory.
    [[nodiscard]] Result<ByteView> part(std::uint64_t offset, std::size_t count, Bytes& room) const override {
        if (!m_mapped)
            return Content::part(offset, count, room);
        if (offset > m_mappedSize || count > m_mappedSize - offset)
            return fail(beyondTheEnd(offset));
        room.resize(count);
        if (const Status done = readAt(m_descriptor, offset, room); !done)
            return fail(done.error());
        return ByteView(room);
    }

    /// Replaces gzip by what is in it.
    [[nodiscard]] Status inflateGzip() {
        if (!isGzip(bytes()))
            return {};
        Result<Bytes> plain = inflated(bytes(), false, maxInflatedBytes, false);
        if (!plain)
            return fail(plain.error());
        if (m_mapped)
            ::munmap(std::exchange(m_mapped, nullptr), m_mappedSize);
        m_owned = std::move(*plain);
        m_read.reset();
        setBytes(m_owned);
        m_gzipped = true;
        return {};
    }

private:
    Bytes m_owned;
    std::optional<ReadMemory> m_read;
    int m_descriptor = -1;
    void* m_mapped = nullptr;
    std::size_t m_mappedSize = 0;
};

namespace {

Result<std::shared_ptr<const Content>> withoutGzip(std::shared_ptr<FileContent> content) {
    if (const Status plain = content->inflateGzip(); !plain)
        return fail(plain.error());
    return content;
}

} // namespace

Result<std::shared_ptr<const Content>> Content::of(Bytes bytes, std::string name) {
    return withoutGzip(std::make_shared<FileContent>(std::move(name), std::move(bytes)));
}

Result<std::shared_ptr<const Content>> Content::open(int descriptor, std::string name) {
    const Result<std::uint64_t> size = regularSize(descriptor);
    if (!size)
        return fail(size.error());
    if (*size <= readLimit) {
        ReadMemory bytes(*size);
        const Result<std::size_t> there = readSome(descriptor, 0, {bytes.data(), *size});
        if (!there)
            return fail(there.error());
        return withoutGzip(std::make_shared<FileContent>(std::move(name), std::move(bytes), *there));
    }
    const int own = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    if (own < 0)
        return fail(cannotBeRead());
    void* const mapped = ::mmap(nullptr, *size, PROT_READ, MAP_PRIVATE, own, 0);
    if (mapped == MAP_FAILED) {
        const Error error = cannotBeRead();
        ::close(own);
        return fail(error);
    }
    return withoutGzip(std::make_shared<FileContent>(std::move(name), own, mapped, *size));
}

Result<std::shared_ptr<const Content>> Content::open(const std::filesystem::path& path) {
    const OpenFile file(path);
    if (file.descriptor() < 0)
        return fail(cannotBeOpened());
    return open(file.descriptor(), path.filename().string());
}

Result<ByteView> Content::part(std::uint64_t offset, std::size_t count, Bytes&) const {
    if (offset > m_view.size() || count > m_view.size() - offset)
        return fail(beyondTheEnd(offset));
    return m_view.subspan(offset, count);
}

Error Content::beyondTheEnd(std::uint64_t offset) {
    return {ErrorCode::NotFound, "ends before byte " + std::to_string(offset)};
}

Result<Bytes> readBeginning(const std::filesystem::path& path, std::size_t count) {
    const OpenFile file(path);
    if (file.descriptor() < 0)
        return fail(cannotBeOpened());
    const Result<std::uint64_t> size = regularSize(file.descriptor());
    if (!size)
        return fail(size.error());
    Result<Bytes> bytes = readUpTo(file.descriptor(), std::min<std::uint64_t>(*size, count));
    if (bytes && isGzip(*bytes))
        return inflated(*bytes, false, count, true);
    return bytes;
}

} // namespace candela::dicom
