#include "database/importing/SourceFile.h"

#include "database/store/FileDescriptor.h"
#include "database/store/Sha256.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace candela {
namespace {

constexpr std::size_t chunkBytes = std::size_t{1} << 20U;

Error notARegularFile() {
    return {ErrorCode::Unsupported, "not a regular file (a pipe, socket or device)"};
}

Error isEmpty() {
    return {ErrorCode::Corrupt, "the file is empty"};
}

/// Bytes at an offset; 0 at the end.
Result<std::size_t> readAt(int descriptor, std::int64_t offset, std::span<std::byte> bytes,
                           const std::string& name) {
    for (;;) {
        const ssize_t count = ::pread(descriptor, bytes.data(), bytes.size(), offset);
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            return fail(systemError(name, "read"));
    }
}

/// Memory behind a descriptor, as long as it lives.
class Mapping {
public:
    Mapping(int descriptor, std::int64_t bytes, int protection)
        : m_bytes(static_cast<std::size_t>(bytes)),
          m_begin(::mmap(nullptr, m_bytes, protection, MAP_SHARED | MAP_POPULATE, descriptor, 0)) {}
    ~Mapping() {
        if (*this)
            ::munmap(m_begin, m_bytes);
    }
    Mapping(const Mapping&) = delete;
    Mapping& operator=(const Mapping&) = delete;
    [[nodiscard]] explicit operator bool() const { return m_begin != MAP_FAILED; }
    [[nodiscard]] std::span<std::byte> bytes() const { return {static_cast<std::byte*>(m_begin), m_bytes}; }

private:
    std::size_t m_bytes;
    void* m_begin;
};

/// Copies a file of `bytes` in one go. A file that is shorter or longer by now is being written.
Status copyToMemory(int from, const OwnedDescriptor& to, std::int64_t bytes, const std::string& name) {
    const auto changed = [&] { return fail(ErrorCode::Failed, name + " changed while it was being read."); };
    if (::ftruncate(to.get(), bytes) != 0)
        return fail(systemError(name, "kept in memory"));
    const Mapping memory(to.get(), bytes, PROT_READ | PROT_WRITE);
    if (!memory)
        return fail(systemError(name, "kept in memory"));
    std::int64_t offset = 0;
    while (offset < bytes) {
        const Result<std::size_t> count =
            readAt(from, offset, memory.bytes().subspan(static_cast<std::size_t>(offset)), name);
        if (!count)
            return fail(count.error());
        if (*count == 0)
            return changed();
        offset += static_cast<std::int64_t>(*count);
    }
    std::array<std::byte, 1> more{};
    const Result<std::size_t> beyond = readAt(from, bytes, more, name);
    return beyond && *beyond > 0 ? changed() : Status{};
}

} // namespace

Result<OwnedDescriptor> SourceFile::newMemory() {
    OwnedDescriptor memory(::memfd_create("candela-import", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory)
        return fail(systemError("A file", "kept in memory"));
    return memory;
}

Status SourceFile::append(const OwnedDescriptor& memory, std::span<const std::byte> bytes,
                          const std::string& name) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(memory.get(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(systemError(name, "kept in memory"));
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Result<SourceFile> SourceFile::inMemory(OwnedDescriptor memory, std::string name) {
    struct stat info {};
    if (::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0 ||
        ::fstat(memory.get(), &info) != 0)
        return fail(systemError(name, "kept in memory"));
    if (info.st_size == 0)
        return fail(isEmpty());
    return SourceFile(std::move(memory), std::move(name), info.st_size, true);
}

Result<SourceFile> SourceFile::read(const std::filesystem::path& file) {
    // Without O_NONBLOCK a FIFO put in a file's place would wait for ever.
    OwnedDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!opened)
        return fail(systemError(file, "opened"));
    struct stat info {};
    if (::fstat(opened.get(), &info) != 0)
        return fail(systemError(file, "read"));
    if (!S_ISREG(info.st_mode))
        return fail(notARegularFile());
    if (info.st_size > memoryLimit)
        return SourceFile(std::move(opened), file.string(), info.st_size, false);
    if (info.st_size == 0)
        return fail(isEmpty());
    Result<OwnedDescriptor> memory = newMemory();
    if (!memory)
        return fail(memory.error());
    if (const Status copied = copyToMemory(opened.get(), *memory, info.st_size, file.string()); !copied)
        return fail(copied.error());
    return inMemory(std::move(*memory), file.string());
}

Result<ObjectHash> SourceFile::hash() const {
    Sha256 hash;
    if (isSealed()) {
        const Mapping content(descriptor(), m_bytes, PROT_READ);
        if (!content)
            return fail(systemError(m_name, "read"));
        hash.update(content.bytes());
        return hash.finish();
    }
    std::vector<std::byte> chunk(chunkBytes);
    std::int64_t offset = 0;
    for (;;) {
        const Result<std::size_t> count = readAt(descriptor(), offset, chunk, m_name);
        if (!count)
            return fail(count.error());
        if (*count == 0)
            return hash.finish();
        hash.update(std::span(chunk).first(*count));
        offset += static_cast<std::int64_t>(*count);
    }
}

std::string SourceFile::beginning(std::size_t count) const {
    std::string text(count, '\0');
    const auto read = readAt(descriptor(), 0, std::as_writable_bytes(std::span(text)), m_name);
    text.resize(read.value_or(0));
    return text;
}

} // namespace candela
