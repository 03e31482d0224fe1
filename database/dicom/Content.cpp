#include "database/dicom/Content.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

namespace candela::dicom {

namespace {

/// Files up to this size are read, which survives a medium that is pulled out; larger ones are mapped.
constexpr std::uint64_t readLimit = 64ULL << 20U;

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

Result<std::uint64_t> regularSize(const OpenFile& file) {
    if (file.descriptor() < 0)
        return fail(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Failed,
                    std::string("cannot be opened: ") + std::strerror(errno));
    struct stat status {};
    if (::fstat(file.descriptor(), &status) != 0)
        return fail(ErrorCode::Failed, std::string("cannot be read: ") + std::strerror(errno));
    if (!S_ISREG(status.st_mode))
        return fail(ErrorCode::Unsupported, "is not a regular file");
    return static_cast<std::uint64_t>(status.st_size);
}

Result<Bytes> readUpTo(const OpenFile& file, std::uint64_t count) {
    Bytes bytes(count);
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = ::read(file.descriptor(), bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(ErrorCode::Failed, std::string("cannot be read: ") + std::strerror(errno));
        if (n == 0)
            break;
        done += static_cast<std::size_t>(n);
    }
    bytes.resize(done);
    return bytes;
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
        if (written == out.size()) {
            const std::uint64_t grown =
                std::max<std::uint64_t>(std::uint64_t{compressed.size()} * 2, 2 * out.size());
            out.resize(std::min<std::uint64_t>(
                std::clamp<std::uint64_t>(grown, 1U << 16U, 1U << 30U) + out.size(), limit));
        }
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
        return fail(ErrorCode::Unsupported, "inflates to more than is allowed");
    return fail(ErrorCode::Corrupt, "its compressed content is damaged or ends early");
}

Result<std::shared_ptr<const Content>> Content::open(const std::filesystem::path& path) {
    const OpenFile file(path);
    const Result<std::uint64_t> size = regularSize(file);
    if (!size)
        return fail(size.error());
    std::shared_ptr<Content> content(new Content);
    if (*size <= readLimit) {
        Result<Bytes> bytes = readUpTo(file, *size);
        if (!bytes)
            return fail(bytes.error());
        content->m_owned = std::move(*bytes);
        content->m_view = content->m_owned;
    } else {
        void* const mapped = ::mmap(nullptr, *size, PROT_READ, MAP_PRIVATE, file.descriptor(), 0);
        if (mapped == MAP_FAILED)
            return fail(ErrorCode::Failed, std::string("cannot be read: ") + std::strerror(errno));
        content->m_mapped = mapped;
        content->m_mappedSize = *size;
        content->m_view = {static_cast<const std::byte*>(mapped), static_cast<std::size_t>(*size)};
    }
    if (isGzip(content->m_view)) {
        Result<Bytes> plain = inflated(content->m_view, false, maxContentBytes, false);
        if (!plain)
            return fail(plain.error());
        content->m_owned = std::move(*plain);
        content->m_view = content->m_owned;
        content->m_gzipped = true;
    }
    return content;
}

Content::~Content() {
    if (m_mapped)
        ::munmap(m_mapped, m_mappedSize);
}

Result<Bytes> readBeginning(const std::filesystem::path& path, std::size_t count) {
    const OpenFile file(path);
    const Result<std::uint64_t> size = regularSize(file);
    if (!size)
        return fail(size.error());
    Result<Bytes> bytes = readUpTo(file, std::min<std::uint64_t>(*size, count));
    if (bytes && isGzip(*bytes))
        return inflated(*bytes, false, count, true);
    return bytes;
}

} // namespace candela::dicom
