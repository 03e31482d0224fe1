#include "database/backup/BackupFolder.h"

#include "database/catalog/BackupRecords.h"
#include "database/sealing/PageCipher.h"

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

void BackupFolder::removeOtherKeyFiles(const KeyId& needed) const {
    std::error_code error;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        const std::string name = entry->path().filename().string();
        if (name.starts_with("keys-") && entry->path() != keyFile(needed))
            fs::remove(entry->path(), ignored);
    }
}

Result<std::optional<KeyId>> keyOfCatalogue(const fs::path& catalogue) {
    auto file = FileDescriptor::openForReading(catalogue);
    if (!file)
        return fail(file.error());
    std::array<std::byte, sealing::mastheadBytes> masthead{};
    const auto size = file->size();
    if (!size)
        return fail(size.error());
    if (static_cast<std::size_t>(*size) < masthead.size())
        return std::optional<KeyId>();
    if (Status read = file->readAt(0, masthead); !read)
        return fail(read.error());
    return sealing::keyOfCatalogue(masthead);
}

Status settleCatalogue(const fs::path& catalogue, const Seal& seal) {
    try {
        catalog::Connection connection(catalogue, catalog::Connection::Mode::OpenExisting, seal);
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
