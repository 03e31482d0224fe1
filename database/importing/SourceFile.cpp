#include "database/importing/SourceFile.h"

#include "database/store/FileDescriptor.h"
#include "database/store/Sha256.h"

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

Status writeAll(int descriptor, std::span<const std::byte> bytes, const std::string& name) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(systemError(name, "kept in memory"));
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

/// Copies what is there to its end, whatever the size was said to be.
Status copyToMemory(int from, int to, const std::string& name) {
    std::vector<std::byte> chunk(chunkBytes);
    std::int64_t offset = 0;
    for (;;) {
        const Result<std::size_t> count = readAt(from, offset, chunk, name);
        if (!count)
            return fail(count.error());
        if (*count == 0)
            return {};
        offset += static_cast<std::int64_t>(*count);
        if (offset > SourceFile::memoryLimit)
            return fail(ErrorCode::Failed, name + " changed while it was being read.");
        if (const Status done = writeAll(to, std::span(chunk).first(*count), name); !done)
            return done;
    }
}

} // namespace

Result<OwnedDescriptor> SourceFile::newMemory() {
    OwnedDescriptor memory(::memfd_create("candela-import", MFD_CLOEXEC | MFD_ALLOW_SEALING));
    if (!memory)
        return fail(systemError("A file", "kept in memory"));
    return memory;
}

Result<SourceFile> SourceFile::inMemory(OwnedDescriptor memory, std::string name) {
    struct stat info {};
    if (::fcntl(memory.get(), F_ADD_SEALS, F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0 ||
        ::fstat(memory.get(), &info) != 0)
        return fail(systemError(name, "kept in memory"));
    if (info.st_size == 0)
        return fail(ErrorCode::Corrupt, "the file is empty");
    return SourceFile(std::move(memory), std::move(name), info.st_size);
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
        return SourceFile(std::move(opened), file.string(), info.st_size);
    Result<OwnedDescriptor> memory = newMemory();
    if (!memory)
        return fail(memory.error());
    if (const Status copied = copyToMemory(opened.get(), memory->get(), file.string()); !copied)
        return fail(copied.error());
    return inMemory(std::move(*memory), file.string());
}

Result<ObjectHash> SourceFile::hash() const {
    Sha256 hash;
    std::vector<std::byte> chunk(chunkBytes / 4); // stays in the processor's cache
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
