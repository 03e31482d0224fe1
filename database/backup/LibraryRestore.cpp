#include "database/backup/LibraryRestore.h"

#include "database/backup/BackupFolder.h"
#include "database/backup/ObjectTransfer.h"
#include "database/model/Operation.h"

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace candela {
namespace fs = std::filesystem;
namespace {

using catalog::Connection;

constexpr const char* unfinishedName = ".restore.sqlite";
constexpr const char* unfinishedPrefix = ".restore";

void removeUnfinished(const fs::path& directory) {
    std::error_code error;
    for (fs::directory_iterator entry(directory, error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        const std::string name = entry->path().filename().string();
        if (name.starts_with(unfinishedPrefix) && name.find(".sqlite") != std::string::npos)
            fs::remove(entry->path(), ignored);
    }
}

class LibraryRestore {
public:
    LibraryRestore(BackupFolder backup, fs::path directory, const LibraryOptions& options,
                   const ProgressFunction& progress, const std::stop_token& stop)
        : m_backup(std::move(backup)),
          m_directory(std::move(directory)),
          m_options(options),
          m_progress(progress),
          m_stop(stop) {}

    Result<BackupReport> run(const std::string& name, const std::string& password) {
        const auto started = std::chrono::steady_clock::now();
        if (!m_backup.complete())
            return fail(ErrorCode::NotFound,
                        "There is no complete backup in " + m_backup.path().string() + ".");
        if (Library::exists(m_directory))
            return fail(ErrorCode::InvalidArgument, "There is a library already: " + m_directory.string());
        auto lock = m_backup.lock(FileLock::Kind::Shared);
        if (!lock)
            return fail(lock.error());
        auto targetLock = lockTarget();
        if (!targetLock)
            return fail(targetLock.error());
        removeUnfinished(m_directory);
        Status done = openKeys(name, password);
        if (done)
            done = copyCatalogue();
        if (done)
            done = checkPerson(name, password);
        if (done)
            done = copyObjects();
        if (done)
            done = finish(name);
        removeUnfinished(m_directory);
        if (!done)
            return fail(done.error());
        std::error_code ignored;
        fs::remove(lockFile(), ignored); // the library is there now and refuses another restore
        if (!m_lost.empty()) {
            return fail(ErrorCode::Corrupt,
                        "The library " + m_directory.string() +
                            " is made, but these objects of the backup are missing or damaged: " +
                            namesOf(m_lost) + ".");
        }
        m_report.verified = true;
        m_report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
        return m_report;
    }

private:
    Result<FileLock> lockTarget() const {
        std::error_code error;
        const bool made = fs::create_directories(m_directory, error);
        if (error)
            return fail(ErrorCode::Failed,
                        m_directory.string() + " could not be made: " + error.message() + ".");
        if (made)
            fs::permissions(m_directory, fs::perms::owner_all, error);
        auto lock = FileLock::tryLock(lockFile(), FileLock::Kind::Exclusive);
        if (!lock)
            return fail(lock.error());
        if (!*lock)
            return fail(ErrorCode::Busy,
                        "Another program restores a library to " + m_directory.string() + ".");
        return std::move(**lock);
    }

    /// A sealed backup opens with the password that the person had when it was made.
    Status openKeys(const std::string& name, const std::string& password) {
        const auto key = keyOfCatalogue(m_backup.catalogue());
        if (!key)
            return fail(key.error());
        if (!*key)
            return {};
        auto keys = KeyFile::readFile(m_backup.keyFile(**key));
        if (!keys)
            return fail(keys.error());
        const auto ring = keys->unlock(name, password, m_options.passwordCost);
        if (!ring)
            return fail(ring.error());
        if (!*ring)
            return fail(ErrorCode::NotPermitted, "Log-in refused: the name or the password is wrong.");
        m_keys = std::move(*keys);
        m_seal = std::make_shared<const LibrarySeal>(**ring);
        return {};
    }

    /// The copy gets what a catalogue in use needs: its journal and the newest tables.
    Status copyCatalogue() {
        if (m_progress)
            m_progress({0, 0, "Copying the catalogue"});
        std::error_code error;
        fs::copy_file(m_backup.catalogue(), unfinished(), fs::copy_options::overwrite_existing, error);
        if (error) {
            const ErrorCode code =
                error == std::errc::no_space_on_device ? ErrorCode::NoSpace : ErrorCode::Failed;
            return fail(code, unfinished().string() + " could not be written: " + error.message() + ".");
        }
        fs::permissions(unfinished(), fs::perms::owner_read | fs::perms::owner_write, error);
        auto catalogue = catalog::Catalog::open(unfinished(), m_seal);
        if (!catalogue)
            return fail(catalogue.error());
        return copyAuditKey();
    }

    /// With its key, the audit of the new library goes on where the backup's ended.
    Status copyAuditKey() const {
        std::error_code ignored;
        fs::remove(auditKeyFile(m_directory), ignored); // of an earlier try, or of a library that is gone
        const auto key = AuditKey::read(auditKeyFile(m_backup.path()));
        if (!key)
            return fail(key.error());
        return *key ? (*key)->write(auditKeyFile(m_directory)) : Status();
    }

    Status checkPerson(const std::string& name, const std::string& password) const {
        auto catalogue = catalog::Catalog::open(unfinished(), m_seal);
        if (!catalogue)
            return fail(catalogue.error());
        const Accounts accounts(**catalogue, PasswordHash(m_options.passwordCost), m_options.clock);
        const auto record = accounts.logIn(name, password);
        if (!record)
            return fail(record.error());
        if (!*record)
            return fail(ErrorCode::NotPermitted, "Log-in refused: the name or the password is wrong.");
        const Role role = (*record)->account.role;
        if (!permits(role, rowOf(Operation::RestoreLibrary).permission)) {
            return fail(ErrorCode::NotPermitted,
                        "The role " + std::string(toString(role)) + " does not permit this: restore.");
        }
        return {};
    }

    Status copyObjects() {
        auto copies = ObjectStore::open(m_directory / "objects", m_seal);
        if (!copies)
            return fail(copies.error());
        auto copier = ObjectCopier::between(m_backup.objects(), m_directory / "objects", ObjectNames(m_seal));
        if (!copier)
            return fail(copier.error());
        try {
            Connection catalogue(unfinished(), Connection::Mode::OpenExisting, m_seal);
            ObjectTransfer transfer(catalogue, std::move(*copier), *copies, m_progress, m_stop);
            Status done = transfer.copy();
            if (done)
                done = transfer.readBack();
            m_report.objects = transfer.objects();
            m_report.copied = transfer.copied();
            m_report.bytes = transfer.bytes();
            m_lost = transfer.damaged();
            return done;
        } catch (const catalog::Failure& failure) {
            return fail(failure.error());
        }
    }

    /// From here on it is a library.
    Status finish(const std::string& name) {
        {
            auto catalogue = catalog::Catalog::open(unfinished(), m_seal);
            if (!catalogue)
                return fail(catalogue.error());
            auto auditKey = openAuditKey(m_directory, **catalogue);
            if (!auditKey)
                return fail(auditKey.error());
            AuditEntry entry;
            entry.user = name;
            entry.action = rowOf(Operation::RestoreLibrary).action;
            entry.object = m_backup.path().string();
            entry.outcome = m_lost.empty() ? "success" : "failed";
            if (Status written =
                    AuditTrail(**catalogue, std::move(*auditKey), m_options.clock).append({entry});
                !written)
                return written;
        }
        if (Status settled = settleCatalogue(unfinished(), m_seal); !settled)
            return settled;
        if (m_seal) {
            // Keys without a catalogue do no harm; a catalogue without keys would be lost.
            if (Status keys = m_keys->write(m_directory, m_seal->keys()); !keys)
                return keys;
        } else {
            KeyFile::remove(m_directory);
        }
        const fs::path catalogue = m_directory / "catalog.sqlite";
        // link() refuses to replace a catalogue made meanwhile; file systems without links have only
        // rename().
        if (::link(unfinished().c_str(), catalogue.c_str()) != 0) {
            if (errno == EEXIST)
                return fail(ErrorCode::InvalidArgument,
                            "There is a library already: " + m_directory.string());
            if (std::rename(unfinished().c_str(), catalogue.c_str()) != 0)
                return fail(systemError(catalogue, "written"));
        }
        return syncFolder(m_directory);
    }

    [[nodiscard]] fs::path lockFile() const { return m_directory / "restore.lock"; }
    [[nodiscard]] fs::path unfinished() const { return m_directory / unfinishedName; }

    BackupFolder m_backup;
    fs::path m_directory;
    const LibraryOptions& m_options;
    const ProgressFunction& m_progress;
    std::stop_token m_stop;
    std::optional<KeyFile> m_keys; ///< of a sealed backup
    Seal m_seal;
    std::vector<ObjectHash> m_lost;
    BackupReport m_report;
};

} // namespace

Result<BackupReport> restoreLibrary(const fs::path& backup, const fs::path& directory,
                                    const std::string& name, const std::string& password,
                                    const LibraryOptions& options, const ProgressFunction& progress,
                                    const std::stop_token& stop) {
    return LibraryRestore(BackupFolder(backup), directory, options, progress, stop).run(name, password);
}

} // namespace candela
