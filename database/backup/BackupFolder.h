#pragma once

#include "database/model/Result.h"
#include "database/store/FileDescriptor.h"

#include <filesystem>
#include <optional>

namespace candela {

/// A folder with a backup: its catalogue, which is the backup's only when all its objects are there, and the
/// objects.
class BackupFolder {
public:
    explicit BackupFolder(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] std::filesystem::path catalogue() const { return m_folder / "backup.sqlite"; }
    /// One that is not complete yet.
    [[nodiscard]] std::filesystem::path unfinishedCatalogue() const {
        return m_folder / ".backup-new.sqlite";
    }
    [[nodiscard]] std::filesystem::path objects() const { return m_folder / "objects"; }
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder; }
    [[nodiscard]] bool complete() const;

    enum class Use { Write, Read };
    /// Keeps other programs from writing, or from writing and reading, while it lives. Busy when they do.
    /// A medium that cannot be written or has no locks needs none.
    [[nodiscard]] Result<std::optional<FileDescriptor>> lock(Use use) const;

private:
    std::filesystem::path m_folder;
};

/// False when another program holds it so that `kind` (of flock) is not possible. File systems without locks
/// need none.
[[nodiscard]] bool tryLock(const FileDescriptor& file, int kind);

/// Makes a catalogue that nobody has open one file that may be moved.
[[nodiscard]] Status settleCatalogue(const std::filesystem::path& catalogue);

/// Renames are on the disk once their folder is.
[[nodiscard]] Status syncFolder(const std::filesystem::path& folder);

} // namespace candela
