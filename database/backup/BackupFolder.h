#pragma once

#include "database/model/Result.h"
#include "database/sealing/KeyFile.h"
#include "database/sealing/LibrarySeal.h"
#include "database/store/FileLock.h"

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
    /// The keys of a sealed catalogue; each key has a file of its own, so that no moment leaves a catalogue
    /// without its keys.
    [[nodiscard]] std::filesystem::path keyFile(const KeyId& key) const {
        return m_folder / ("keys-" + toString(key) + ".json");
    }
    /// Removes the key files of catalogues that are not there any more.
    void removeOtherKeyFiles(const KeyId& needed) const;
    [[nodiscard]] const std::filesystem::path& path() const { return m_folder; }
    [[nodiscard]] bool complete() const;

    /// Keeps other programs from writing, or from writing and reading, while it lives. Busy when they do.
    /// Nothing on a medium that cannot be written or has no locks, which needs none.
    [[nodiscard]] Result<std::optional<FileLock>> lock(FileLock::Kind kind) const;

private:
    std::filesystem::path m_folder;
};

/// Makes a catalogue that nobody has open one file that may be moved.
[[nodiscard]] Status settleCatalogue(const std::filesystem::path& catalogue, const Seal& seal);

/// Which key a catalogue is sealed with; nothing when it is plain. Errors: NotFound, Failed.
[[nodiscard]] Result<std::optional<KeyId>> keyOfCatalogue(const std::filesystem::path& catalogue);

/// Renames are on the disk once their folder is.
[[nodiscard]] Status syncFolder(const std::filesystem::path& folder);

} // namespace candela
