#include "database/LibrarySealing.h"

#include "database/LibraryParts.h"
#include "database/accounts/PasswordRules.h"
#include "database/backup/BackupFolder.h"
#include "database/backup/BackupWriter.h"
#include "database/catalog/BackupRecords.h"
#include "database/model/Operation.h"
#include "database/sealing/KeyHolders.h"
#include "database/upkeep/Resealer.h"

#include <chrono>

namespace candela {
namespace {

namespace fs = std::filesystem;
using SteadyClock = std::chrono::steady_clock;
using Parts = std::unique_ptr<LibraryParts>;

constexpr const char* catalogName = "catalog.sqlite";

Error refused() {
    return {ErrorCode::NotPermitted, "Log-in refused: the name or the password is wrong."};
}

/// Keeps everybody else out, and says with what the catalogue is sealed.
struct Alone {
    FileLock lock;
    std::optional<KeyId> key;
};

Result<Alone> alone(const fs::path& directory) {
    if (!Library::exists(directory))
        return fail(ErrorCode::NotFound, "There is no library: " + directory.string());
    auto lock = FileLock::tryLock(directory / LibraryAccess::useLockName, FileLock::Kind::Exclusive);
    if (!lock)
        return fail(lock.error());
    if (!*lock) {
        return fail(ErrorCode::Busy,
                    "The library " + directory.string() + " is open; close it everywhere, and try again.");
    }
    const auto key = keyOfCatalogue(directory / catalogName);
    if (!key)
        return fail(key.error());
    return Alone{std::move(**lock), *key};
}

/// Nothing, but an error, unless the person may do this.
Status checkPerson(const LibraryParts& parts, const SealingPerson& person, Operation operation) {
    const auto record = parts.accounts.logIn(person.name, person.password);
    if (!record)
        return fail(record.error());
    if (!*record)
        return fail(refused());
    const Role role = (*record)->account.role;
    if (permits(role, rowOf(operation).permission))
        return {};
    return fail(ErrorCode::NotPermitted,
                "The role " + std::string(toString(role)) +
                    " does not permit this: " + std::string(rowOf(operation).action) + ".");
}

Status note(const LibraryParts& parts, const SealingPerson& person, Operation operation,
            const std::string& object = {}) {
    AuditEntry entry;
    entry.user = person.name;
    entry.action = rowOf(operation).action;
    entry.object = object;
    entry.outcome = "success";
    return parts.audit.append({entry});
}

Result<KeyRing> unlocked(const KeyFile& keys, const SealingPerson& person, const LibraryOptions& options) {
    auto ring = keys.unlock(person.name, person.password, options.passwordCost);
    if (!ring)
        return fail(ring.error());
    return *ring ? Result<KeyRing>(std::move(**ring)) : fail(refused());
}

class Sealing {
public:
    Sealing(const fs::path& directory, const SealingPerson& person, const LibraryOptions& options,
            const ProgressFunction& progress, std::stop_token stop)
        : m_directory(directory),
          m_person(person),
          m_options(options),
          m_progress(progress),
          m_stop(std::move(stop)) {}

    Result<SealingReport> seal(const fs::path& backup) {
        auto others = alone(m_directory);
        if (!others)
            return fail(others.error());
        const bool begun = KeyFile::exists(m_directory);
        if (others->key) {
            if (Status open = openKeys(); !open)
                return fail(open.error());
            if (m_keys->state() != KeyFile::State::Sealing)
                return fail(ErrorCode::InvalidArgument, "The library is sealed already.");
        } else {
            if (Status done = sealPlain(begun, backup); !done)
                return fail(done.error());
        }
        return settle();
    }

    Result<SealingReport> rotate() {
        auto others = alone(m_directory);
        if (!others)
            return fail(others.error());
        if (!others->key)
            return fail(ErrorCode::InvalidArgument, "The library is not sealed; it has no key to exchange.");
        if (Status open = openKeys(); !open)
            return fail(open.error());
        if (m_keys->state() == KeyFile::State::Sealing)
            return fail(LibraryAccess::sealingInterrupted(m_directory));
        const bool begun = m_ring->previous() != nullptr;
        {
            const auto parts = LibraryAccess::openParts(m_directory, m_options,
                                                        std::make_shared<const LibrarySeal>(*m_ring));
            if (!parts)
                return fail(parts.error());
            if (Status may = checkPerson(**parts, m_person, Operation::ExchangeKey); !may)
                return fail(may.error());
            if (Status noted = note(**parts, m_person, Operation::ExchangeKey, begun ? "gone on with" : "");
                !noted)
                return fail(noted.error());
        }
        if (!begun) {
            auto next = LibraryKey::make();
            if (!next)
                return fail(next.error());
            m_ring = m_ring->rotatedTo(std::move(*next));
            m_keys->wrapAgain(*m_ring);
            m_keys->setState(KeyFile::State::Rotating);
            if (Status written = m_keys->write(m_directory, *m_ring); !written)
                return fail(written.error());
        }
        const Seal seal = std::make_shared<const LibrarySeal>(*m_ring);
        if (Status done = reseal(seal, seal); !done)
            return fail(done.error());
        m_ring = m_ring->withoutPrevious();
        m_keys->wrapAgain(*m_ring);
        m_keys->setState(KeyFile::State::Settled);
        if (Status written = m_keys->write(m_directory, *m_ring); !written)
            return fail(written.error());
        return finished();
    }

private:
    Status openKeys() {
        auto keys = KeyFile::read(m_directory);
        if (!keys)
            return fail(keys.error());
        auto ring = unlocked(*keys, m_person, m_options);
        if (!ring)
            return fail(ring.error());
        m_keys = std::move(*keys);
        m_ring = std::move(*ring);
        return {};
    }

    Status sealPlain(bool begun, const fs::path& backup) {
        {
            const auto parts = LibraryAccess::openParts(m_directory, m_options, nullptr);
            if (!parts)
                return fail(parts.error());
            if (Status may = checkPerson(**parts, m_person, Operation::SealLibrary); !may)
                return may;
            if (Status ready = begun ? openKeys() : begin(**parts, backup); !ready)
                return ready;
        }
        return reseal(nullptr, std::make_shared<const LibrarySeal>(*m_ring));
    }

    Status begin(const LibraryParts& parts, const fs::path& backup) {
        if (const auto copied = writeBackup(parts, backup, m_progress, m_stop); !copied)
            return fail(copied.error());
        if (Status noted = note(parts, m_person, Operation::BackUp, backup.string()); !noted)
            return noted;
        if (Status noted = note(parts, m_person, Operation::SealLibrary); !noted)
            return noted;
        const auto id = parts.catalog->read(
            [](catalog::Connection& connection) { return catalog::libraryId(connection); });
        auto key = LibraryKey::make();
        if (!id || !key)
            return fail(id ? key.error() : id.error());
        m_ring = KeyRing(std::move(*key));
        m_keys = KeyFile::make(*id);
        m_keys->setState(KeyFile::State::Sealing);
        if (Status added = m_keys->add(m_person.name, m_person.password, m_options.passwordCost, *m_ring);
            !added)
            return added;
        return m_keys->write(m_directory, *m_ring);
    }

    Status reseal(const Seal& from, const Seal& to) {
        Resealer resealer(m_directory, from, to, m_progress, m_stop);
        {
            const auto parts = LibraryAccess::openParts(m_directory, m_options, from);
            if (!parts)
                return fail(parts.error());
            Status done = resealer.objects(*(*parts)->catalog);
            m_report.objects = resealer.count();
            m_report.bytes = resealer.bytes();
            if (!done)
                return done;
        }
        return resealer.catalogues();
    }

    /// The code is made last: whoever was interrupted never saw an earlier one.
    Result<SealingReport> settle() {
        const auto parts =
            LibraryAccess::openParts(m_directory, m_options, std::make_shared<const LibrarySeal>(*m_ring));
        if (!parts)
            return fail(parts.error());
        if (Status may = checkPerson(**parts, m_person, Operation::SealLibrary); !may)
            return fail(may.error());
        const auto accounts = (*parts)->accounts.list();
        if (!accounts)
            return fail(accounts.error());
        for (const Account& account : *accounts) {
            if (!m_keys->has(account.name))
                m_report.needPasswords.push_back(account.name);
        }
        auto code = m_keys->renewRecovery(m_options.passwordCost, *m_ring);
        if (!code)
            return fail(code.error());
        m_report.recoveryCode = std::move(*code);
        m_keys->setState(KeyFile::State::Settled);
        if (Status written = m_keys->write(m_directory, *m_ring); !written)
            return fail(written.error());
        return finished();
    }

    SealingReport finished() {
        m_report.seconds = std::chrono::duration<double>(SteadyClock::now() - m_began).count();
        return m_report;
    }

    const fs::path& m_directory;
    const SealingPerson& m_person;
    const LibraryOptions& m_options;
    const ProgressFunction& m_progress;
    std::stop_token m_stop;
    SteadyClock::time_point m_began = SteadyClock::now();
    std::optional<KeyFile> m_keys;
    std::optional<KeyRing> m_ring;
    SealingReport m_report;
};

} // namespace

Result<SealingReport> LibraryAccess::seal(const fs::path& directory, const SealingPerson& person,
                                          const fs::path& backup, const LibraryOptions& options,
                                          const ProgressFunction& progress, std::stop_token stop) {
    return Sealing(directory, person, options, progress, std::move(stop)).seal(backup);
}

Result<SealingReport> LibraryAccess::rotateKey(const fs::path& directory, const SealingPerson& person,
                                               const LibraryOptions& options,
                                               const ProgressFunction& progress, std::stop_token stop) {
    return Sealing(directory, person, options, progress, std::move(stop)).rotate();
}

Status LibraryAccess::recover(const fs::path& directory, const std::string& code,
                              const SealingPerson& newPassword, const LibraryOptions& options) {
    if (!Library::exists(directory))
        return fail(ErrorCode::NotFound, "There is no library: " + directory.string());
    const auto key = keyOfCatalogue(directory / catalogName);
    if (!key)
        return fail(key.error());
    if (!*key)
        return fail(ErrorCode::InvalidArgument, "The library is not sealed; there is nothing to recover.");
    const auto keys = KeyFile::read(directory);
    if (!keys)
        return fail(keys.error());
    auto ring = keys->recover(code);
    if (!ring)
        return fail(ring.error());
    if (!*ring) {
        return fail(ErrorCode::NotPermitted,
                    "This is not the recovery code of this library, or a newer one was made since.");
    }
    if (keys->state() == KeyFile::State::Sealing)
        return fail(sealingInterrupted(directory));
    auto lock = FileLock::tryLock(directory / useLockName, FileLock::Kind::Shared);
    if (!lock || !*lock)
        return lock ? fail(ErrorCode::Busy, "The seals of the library are being changed.")
                    : fail(lock.error());
    const auto parts = openParts(directory, options, std::make_shared<const LibrarySeal>(**ring));
    if (!parts)
        return fail(parts.error());
    const auto account = (*parts)->accounts.find(newPassword.name);
    if (!account || account->account.role != Role::Administrator || !account->account.enabled) {
        return fail(ErrorCode::InvalidArgument,
                    newPassword.name + " is no active administrator of this library.");
    }
    const std::string& name = account->account.name;
    if (Status good = checkPassword(newPassword.password, name, account->account.fullName); !good)
        return good;
    const KeyHolders holders(directory, (*parts)->seal, options.passwordCost);
    if (Status admitted = holders.admit(name, newPassword.password); !admitted)
        return admitted;
    if (const auto changed = (*parts)->accounts.setPassword(name, newPassword.password); !changed)
        return fail(changed.error());
    if (Status settled = holders.keepNewest(name); !settled)
        return settled;
    return note(**parts, {name, {}}, Operation::RecoverPassword, name);
}

Result<SealingReport> sealLibrary(const fs::path& directory, const SealingPerson& person,
                                  const fs::path& backup, const ProgressFunction& progress,
                                  std::stop_token stop) {
    return LibraryAccess::seal(directory, person, backup, {}, progress, std::move(stop));
}

Result<SealingReport> rotateLibraryKey(const fs::path& directory, const SealingPerson& person,
                                       const ProgressFunction& progress, std::stop_token stop) {
    return LibraryAccess::rotateKey(directory, person, {}, progress, std::move(stop));
}

Status recoverLibrary(const fs::path& directory, const std::string& code, const SealingPerson& newPassword) {
    return LibraryAccess::recover(directory, code, newPassword, {});
}

} // namespace candela
