#include "database/backup/BackupWriter.h"

#include "database/backup/BackupFolder.h"
#include "database/backup/ObjectTransfer.h"
#include "database/catalog/BinRecords.h"

#include <cstdio>

namespace candela {
namespace fs = std::filesystem;
namespace {

using catalog::Connection;

/// Objects that are removed for good while they are copied ask for a newer catalogue; more often than this in
/// a row is not to be expected.
constexpr int mostRounds = 20;
constexpr const char* packedEnding = ".packed";

bool isInside(const fs::path& inner, const fs::path& outer) {
    std::error_code error;
    const fs::path below = fs::weakly_canonical(inner, error);
    const fs::path above = fs::weakly_canonical(outer, error);
    const auto differ = std::mismatch(above.begin(), above.end(), below.begin(), below.end());
    return differ.first == above.end();
}

class BackupWriter {
public:
    BackupWriter(const LibraryParts& library, BackupFolder folder, const ProgressFunction& progress,
                 const std::stop_token& stop)
        : m_library(library), m_folder(std::move(folder)), m_progress(progress), m_stop(stop) {}

    Result<BackupReport> run() {
        const auto started = std::chrono::steady_clock::now();
        if (Status good = checkFolder(); !good)
            return fail(good.error());
        auto lock = m_folder.lock(FileLock::Kind::Exclusive);
        if (!lock)
            return fail(lock.error());
        if (Status mine = checkOwner(); !mine)
            return fail(mine.error());
        auto copies = ObjectStore::open(m_folder.objects(), m_library.seal);
        if (!copies)
            return fail(copies.error());
        auto lost = copyLibrary(*copies);
        if (!lost)
            return fail(lost.error());
        if (Status kept = m_library.audit.key().write(auditKeyFile(m_folder.path())); !kept)
            return fail(kept.error());
        if (Status done = complete(); !done)
            return fail(done.error());
        if (!lost->empty()) {
            return fail(
                ErrorCode::Corrupt,
                "The backup in " + m_folder.path().string() +
                    " holds everything but these objects, which are missing or damaged in the library: " +
                    namesOf(*lost) + ". Verify the library.");
        }
        if (Status pruned = prune(*copies); !pruned)
            return fail(pruned.error());
        m_report.verified = true;
        m_report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        return m_report;
    }

private:
    Status checkFolder() const {
        if (Library::exists(m_folder.path()))
            return fail(ErrorCode::InvalidArgument,
                        m_folder.path().string() + " is a library, not a place for backups.");
        if (isInside(m_folder.path(), m_library.directory)) {
            return fail(ErrorCode::InvalidArgument,
                        m_folder.path().string() +
                            " is inside the library; a backup belongs on another disk.");
        }
        std::error_code error;
        fs::create_directories(m_folder.path(), error);
        if (error)
            return fail(ErrorCode::Failed,
                        m_folder.path().string() + " could not be made: " + error.message() + ".");
        return {};
    }

    Status checkOwner() const {
        if (!m_folder.complete())
            return {};
        const auto mine =
            m_library.catalog->read([](Connection& connection) { return catalog::libraryId(connection); });
        if (!mine)
            return fail(mine.error());
        const auto theirs = ownerOfBackup();
        if (!theirs)
            return fail(theirs.error());
        if (*theirs == *mine)
            return {};
        return fail(ErrorCode::InvalidArgument,
                    m_folder.path().string() +
                        " holds the backup of another library; choose another folder.");
    }

    /// A sealed one may have been written with an earlier key; its key file says whose it is.
    Result<std::string> ownerOfBackup() const {
        const auto key = keyOfCatalogue(m_folder.catalogue());
        if (!key)
            return fail(key.error());
        if (*key) {
            const auto keys = KeyFile::readFile(m_folder.keyFile(**key));
            return keys ? Result<std::string>(keys->library()) : fail(keys.error());
        }
        try {
            Connection there(m_folder.catalogue(), Connection::Mode::OpenExisting);
            return catalog::libraryId(there);
        } catch (const catalog::Failure& failure) {
            return fail(failure.error());
        }
    }

    /// @return objects that cannot be had
    Result<std::vector<ObjectHash>> copyLibrary(const ObjectStore& copies) {
        for (int round = 0; round < mostRounds; ++round) {
            if (Status copied = copyCatalogue(); !copied)
                return fail(copied.error());
            auto lost = copyObjects(copies);
            if (!lost || !*lost)
                return lost ? Result<std::vector<ObjectHash>>(m_lost) : fail(lost.error());
        }
        return fail(ErrorCode::Busy,
                    "Studies are being removed from the library faster than it can be copied.");
    }

    Status copyCatalogue() const {
        if (m_progress)
            m_progress({0, 0, "Copying the catalogue"});
        std::error_code error;
        fs::remove(m_folder.unfinishedCatalogue(), error);
        return m_library.catalog->copyTo(m_folder.unfinishedCatalogue(), m_stop);
    }

    /// @return whether a newer catalogue is needed, since objects were removed for good meanwhile
    Result<bool> copyObjects(const ObjectStore& copies) {
        try {
            Connection catalogue(m_folder.unfinishedCatalogue(), Connection::Mode::OpenExisting,
                                 m_library.seal);
            auto copier = ObjectCopier::between(m_library.directory / "objects", m_folder.objects(),
                                                ObjectNames(m_library.seal));
            if (!copier)
                return fail(copier.error());
            ObjectTransfer transfer(catalogue, std::move(*copier), copies, m_progress, m_stop);
            const auto count = [this, &transfer, before = m_report] {
                m_report.copied = before.copied + transfer.copied();
                m_report.bytes = before.bytes + transfer.bytes();
            };
            Status done = transfer.copy();
            count();
            if (!done)
                return fail(done.error());
            const Result<bool> gone = someAreNotNeeded(transfer.missing());
            if (!gone || *gone)
                return gone;
            done = transfer.readBack();
            count(); // what was mended too
            if (!done)
                return fail(done.error());
            m_report.objects = transfer.objects();
            m_lost = transfer.damaged();
            return false;
        } catch (const catalog::Failure& failure) {
            return fail(failure.error());
        }
    }

    Result<bool> someAreNotNeeded(const std::vector<ObjectHash>& missing) const {
        return m_library.catalog->read([&](Connection& connection) {
            return std::ranges::any_of(
                missing, [&](const ObjectHash& hash) { return !catalog::findObject(connection, hash); });
        });
    }

    /// From here on the new backup is the backup.
    Status complete() const {
        if (Status keys = copyKeys(); !keys)
            return keys;
        auto file = FileDescriptor::openForReading(m_folder.unfinishedCatalogue());
        if (!file)
            return fail(file.error());
        if (Status done = file->sync(); !done)
            return done;
        if (std::rename(m_folder.unfinishedCatalogue().c_str(), m_folder.catalogue().c_str()) != 0)
            return fail(systemError(m_folder.catalogue(), "written"));
        return syncFolder(m_folder.path());
    }

    /// The keys are there before the catalogue that needs them.
    Status copyKeys() const {
        if (!m_library.seal)
            return {};
        auto keys = KeyFile::read(m_library.directory);
        if (!keys)
            return fail(keys.error());
        const KeyRing& ring = m_library.seal->keys();
        if (!keys->isGenuine(ring)) {
            return fail(ErrorCode::Corrupt,
                        "The library's key file was changed by something other than Candela; "
                        "it was not backed up.");
        }
        return keys->writeFile(m_folder.keyFile(ring.current().id()), ring);
    }

    /// Removes objects that only earlier backups had.
    Status prune(const ObjectStore& copies) const {
        if (m_library.seal)
            m_folder.removeOtherKeyFiles(m_library.seal->keys().current().id());
        try {
            Connection catalogue(m_folder.catalogue(), Connection::Mode::OpenExisting, m_library.seal);
            std::error_code error;
            for (fs::recursive_directory_iterator entry(m_folder.objects(), error), end;
                 !error && entry != end; entry.increment(error)) {
                std::error_code ignored;
                if (entry->is_regular_file(ignored) && !isWanted(catalogue, copies, entry->path()))
                    fs::remove(entry->path(), ignored); // the next backup tries again
            }
            return {};
        } catch (const catalog::Failure& failure) {
            return fail(failure.error());
        }
    }

    static bool isWanted(Connection& catalogue, const ObjectStore& copies, const fs::path& file) {
        const bool packed = file.extension() == packedEnding;
        const auto hash = copies.objectOf(file);
        if (!hash)
            return false;
        const auto object = catalog::findObject(catalogue, *hash);
        return object && object->compressed == packed;
    }

    const LibraryParts& m_library;
    BackupFolder m_folder;
    const ProgressFunction& m_progress;
    std::stop_token m_stop;
    std::vector<ObjectHash> m_lost;
    BackupReport m_report;
};

} // namespace

Result<BackupReport> writeBackup(const LibraryParts& library, const fs::path& directory,
                                 const ProgressFunction& progress, const std::stop_token& stop) {
    return BackupWriter(library, BackupFolder(directory), progress, stop).run();
}

} // namespace candela
