#include "database/backup/BackupFolder.h"

#include "database/catalog/BackupRecords.h"

#include <unistd.h>

namespace candela {
namespace fs = std::filesystem;

bool BackupFolder::complete() const {
    std::error_code ignored;
    return fs::is_regular_file(catalogue(), ignored);
}

Result<std::optional<FileLock>> BackupFolder::lock(FileLock::Kind kind) const {
    auto lock = FileLock::tryLock(m_folder / "backup.lock", kind);
    if (!lock)
        return std::nullopt;
    if (!*lock) {
        return fail(ErrorCode::Busy, "Another program is at the backup in " + m_folder.string() +
                                         "; try again when it is done.");
    }
    return lock;
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
