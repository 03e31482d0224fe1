#include "database/backup/BackupFolder.h"

#include "database/catalog/BackupRecords.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace candela {
namespace fs = std::filesystem;

bool BackupFolder::complete() const {
    std::error_code ignored;
    return fs::is_regular_file(catalogue(), ignored);
}

Result<std::optional<FileDescriptor>> BackupFolder::lock(Use use) const {
    auto file = FileDescriptor::openLockFile(m_folder / "backup.lock");
    if (!file)
        return use == Use::Read ? Result<std::optional<FileDescriptor>>(std::nullopt) : fail(file.error());
    if (!tryLock(*file, use == Use::Write ? LOCK_EX : LOCK_SH)) {
        return fail(ErrorCode::Busy, "Another program is at the backup in " + m_folder.string() +
                                         "; try again when it is done.");
    }
    return std::optional<FileDescriptor>(std::move(*file));
}

bool tryLock(const FileDescriptor& file, int kind) {
    return ::flock(file.number(), kind | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

Status settleCatalogue(const fs::path& catalogue) {
    try {
        catalog::Connection connection(catalogue, catalog::Connection::Mode::OpenExisting);
        catalog::settle(connection);
        return {};
    } catch (const catalog::Failure& failure) {
        return fail(failure.error());
    }
}

Status syncFolder(const fs::path& folder) {
    auto opened = FileDescriptor::openForReading(folder);
    if (!opened)
        return fail(opened.error());
    if (::fsync(opened->number()) != 0)
        return fail(systemError(folder, "written"));
    return {};
}

} // namespace candela
