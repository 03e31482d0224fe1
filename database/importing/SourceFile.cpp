#include "database/importing/SourceFile.h"

#include "database/store/FileDescriptor.h"
#include "database/store/Sha256.h"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
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

/// Copies a file of `bytes`, within the system. A file that is shorter or longer by now is being written.
Status copyToMemory(int from, const OwnedDescriptor& to, std::int64_t bytes, const std::string& name) {
    const auto changed = [&] { return fail(ErrorCode::Failed, name + " changed while it was being read."); };
    off_t offset = 0;
    while (offset < bytes) {
        const ssize_t count = ::sendfile(to.get(), from, &offset, static_cast<std::size_t>(bytes - offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(systemError(name, "read"));
        if (count == 0)
            return changed();
    }
    std::array<std::byte, 1> more{};
    const Result<std::size_t> beyond = readAt(from, bytes, more, name);
    return beyond && *beyond > 0 ? changed() : Status{};
}

} // namespace

SourceFile::Mapping::Mapping(int descriptor, std::int64_t bytes)
    : m_bytes(static_cast<std::size_t>(bytes)),
      m_begin(::mmap(nullptr, m_bytes, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor, 0)) {}

SourceFile::Mapping::~Mapping() {
    if (*this)
        ::munmap(m_begin, m_bytes);
}

SourceFile::Mapping::operator bool() const {
    return m_begin != MAP_FAILED;
}

Result<OwnedDescriptor> SourceFile::newMemory() {
    OwnedDescriptor memory(::memfd_create("candela-import", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory)
        return fail(systemError("A file", "kept in memory"));
    return memory;
}

std::filesystem::path SourceFile::pathOf(const OwnedDescriptor& memory) {
    return "/proc/self/fd/" + std::to_string(memory.get());
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
    auto content = std::make_unique<const Mapping>(memory.get(), info.st_size);
    if (!*content)
        return fail(systemError(name, "kept in memory"));
    return SourceFile(std::move(memory), std::move(name), info.st_size, std::move(content));
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
        return SourceFile(std::move(opened), file.string(), info.st_size, nullptr);
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
        hash.update(m_content->bytes());
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
