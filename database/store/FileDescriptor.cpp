#include "database/store/FileDescriptor.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace candela {

Error systemError(const std::filesystem::path& file, const char* action) {
    const int number = errno;
    const ErrorCode code = number == ENOSPC || number == EDQUOT ? ErrorCode::NoSpace
                           : number == ENOENT                   ? ErrorCode::NotFound
                                                                : ErrorCode::Failed;
    return Error{code, file.string() + " could not be " + action + ": " +
                           std::generic_category().message(number) + "."};
}

Result<FileDescriptor> FileDescriptor::openForReading(const std::filesystem::path& file) {
    // Without O_NONBLOCK a FIFO put in a file's place would wait for ever.
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0)
        return fail(systemError(file, "opened"));
    return FileDescriptor(descriptor, file);
}

Result<FileDescriptor> FileDescriptor::openOrCreate(const std::filesystem::path& file) {
    constexpr mode_t permissions = 0666; // less the umask
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, permissions);
    if (descriptor < 0)
        return fail(systemError(file, "opened"));
    return FileDescriptor(descriptor, file);
}

Result<FileDescriptor> FileDescriptor::createUnique(const std::filesystem::path& prefix) {
    std::string name = prefix.string() + "XXXXXX";
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0)
        return fail(systemError(prefix, "written"));
    return FileDescriptor(descriptor, name);
}

FileDescriptor::~FileDescriptor() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<std::size_t> FileDescriptor::read(std::span<std::byte> buffer) {
    for (;;) {
        const ssize_t count = ::read(m_descriptor, buffer.data(), buffer.size());
        if (count >= 0)
            return static_cast<std::size_t>(count);
        if (errno != EINTR)
            return fail(systemError(m_path, "read"));
    }
}

Status FileDescriptor::readAt(std::uint64_t offset, std::span<std::byte> buffer) const {
    while (!buffer.empty()) {
        const ssize_t count = ::pread(m_descriptor, buffer.data(), buffer.size(), static_cast<off_t>(offset));
        if (count < 0) {
            if (errno == EINTR)
                continue;
            return fail(systemError(m_path, "read"));
        }
        if (count == 0)
            return fail(ErrorCode::Corrupt, m_path.string() + " ends early.");
        offset += static_cast<std::uint64_t>(count);
        buffer = buffer.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Result<std::int64_t> FileDescriptor::size() const {
    struct stat status {};
    if (::fstat(m_descriptor, &status) != 0)
        return fail(systemError(m_path, "read"));
    return static_cast<std::int64_t>(status.st_size);
}

Status FileDescriptor::write(std::span<const std::byte> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_descriptor, bytes.data(), bytes.size());
        if (count < 0) {
            if (errno == EINTR)
                continue;
            return fail(systemError(m_path, "written"));
        }
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Status FileDescriptor::sync() {
    if (::fdatasync(m_descriptor) != 0)
        return fail(systemError(m_path, "written"));
    return {};
}

} // namespace candela
