#include "database/store/FileLock.h"

#include <cerrno>
#include <sys/file.h>

namespace candela {
namespace {

int operationOf(FileLock::Kind kind) {
    return kind == FileLock::Kind::Shared ? LOCK_SH : LOCK_EX;
}

} // namespace

FileLock::~FileLock() {
    if (m_file.number() >= 0)
        ::flock(m_file.number(), LOCK_UN);
}

Result<std::optional<FileLock>> FileLock::tryLock(const std::filesystem::path& file, Kind kind) {
    auto opened = FileDescriptor::openOrCreate(file);
    if (!opened)
        return fail(opened.error());
    if (::flock(opened->number(), operationOf(kind) | LOCK_NB) == 0)
        return FileLock(std::move(*opened));
    if (errno == EWOULDBLOCK)
        return std::nullopt;
    return fail(systemError(file, "locked"));
}

Result<FileLock> FileLock::lock(const std::filesystem::path& file, Kind kind) {
    auto opened = FileDescriptor::openOrCreate(file);
    if (!opened)
        return fail(opened.error());
    while (::flock(opened->number(), operationOf(kind)) != 0) {
        if (errno != EINTR)
            return fail(systemError(file, "locked"));
    }
    return FileLock(std::move(*opened));
}

} // namespace candela
