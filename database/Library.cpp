#include "database/Library.h"

#include "database/LibraryParts.h"
#include "database/SessionState.h"
#include "database/accounts/PasswordRules.h"
#include "database/backup/BackupFolder.h"
#include "database/backup/LibraryRestore.h"
#include "database/catalog/BackupRecords.h"
#include "database/importing/ImportLock.h"
#include "database/model/Operation.h"
#include "database/sealing/KeyHolders.h"
#include "database/sealing/RefusedLogIns.h"
#include "database/store/FileDescriptor.h"

#include <cerrno>
#include <cstdio>
#include <mutex>
#include <unistd.h>

namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr const char* catalogName = "catalog.sqlite";
constexpr const char* storeName = "objects";
constexpr const char* refusalsName = "refused.json";
constexpr const char* refused = "Log-in refused: the name or the password is wrong.";

Result<std::unique_ptr<LibraryParts>> partsOf(const fs::path& directory, const LibraryOptions& options,
                                              const Seal& seal) {
    auto use = FileLock::tryLock(directory / LibraryAccess::useLockName, FileLock::Kind::Shared);
    if (!use)
        return fail(use.error());
    if (!*use)
        return fail(ErrorCode::Busy, "The seals of the library " + directory.string() +
                                         " are being made or changed; try again when that is done.");
    return LibraryAccess::openParts(directory, options, seal, std::move(*use));
}

/// An entry about an account by itself.
AuditEntry accountEntry(Operation operation, const std::string& user, const char* outcome) {
    AuditEntry entry;
    entry.user = user;
    entry.action = rowOf(operation).action;
    entry.object = user;
    entry.outcome = outcome;
    return entry;
}

/// Writes a catalogue with its administrator under a temporary name. `id` receives the library's.
Status makeCatalog(const fs::path& temporary, const NewAccount& administrator, const LibraryOptions& options,
                   const Seal& seal, std::string& id) {
    {
        auto catalog = catalog::Catalog::create(temporary, seal);
        if (!catalog)
            return fail(catalog.error());
        const Accounts accounts(**catalog, PasswordHash(options.passwordCost), options.clock);
        if (auto added = accounts.add(administrator); !added)
            return fail(added.error());
        auto auditKey = makeAuditKey(temporary.parent_path(), **catalog);
        if (!auditKey)
            return fail(auditKey.error());
        const AuditTrail audit(**catalog, std::move(*auditKey), options.clock);
        if (Status written =
                audit.append({accountEntry(Operation::CreateLibrary, administrator.name, "success")});
            !written)
            return fail(written.error());
        auto named = (*catalog)->read([](catalog::Connection& own) { return catalog::libraryId(own); });
        if (!named)
            return fail(named.error());
        id = std::move(*named);
    }
    return settleCatalogue(temporary, seal);
}

/// A catalogue is a library once it has its own name.
Status publishCatalog(const fs::path& temporary, const fs::path& file) {
    // link() refuses to replace a catalogue made meanwhile; file systems without links have only rename().
    if (::link(temporary.c_str(), file.c_str()) == 0)
        return {};
    if (errno == EEXIST)
        return fail(ErrorCode::InvalidArgument, "There is a library already: " + file.parent_path().string());
    if (::rename(temporary.c_str(), file.c_str()) != 0)
        return fail(systemError(file, "written"));
    return {};
}

/// The audit learns who was refused while the library was locked.
Status tellRefusals(const LibraryParts& parts, const RefusedLogIns& refusals) {
    std::vector<AuditEntry> entries;
    for (const RefusedLogIns::Refusal& refusal : refusals.all(parts.seal->keys())) {
        AuditEntry entry = accountEntry(Operation::LogIn, refusal.name, "refused");
        entry.object += ", while the library was locked, at " +
                        isoTime(std::chrono::system_clock::time_point(std::chrono::seconds(refusal.time)));
        entries.push_back(std::move(entry));
    }
    return entries.empty() ? Status{} : parts.audit.append(entries);
}

/// @return the recovery code
Result<std::string> writeFirstKeys(const fs::path& directory, const std::string& id,
                                   const NewAccount& administrator, const LibraryOptions& options,
                                   const Seal& seal) {
    KeyFile keys = KeyFile::make(id);
    if (Status added =
            keys.add(administrator.name, administrator.password, options.passwordCost, seal->keys());
        !added)
        return fail(added.error());
    auto code = keys.renewRecovery(options.passwordCost, seal->keys());
    if (!code)
        return code;
    if (Status written = keys.write(directory, seal->keys()); !written)
        return fail(written.error());
    return code;
}

void removeCatalog(const fs::path& file) {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"})
        fs::remove(file.string() + ending, ignored);
}

} // namespace

/// What is open of a library that is not sealed stays open; of a sealed one, as long as a session needs it.
struct Library::State {
    fs::path directory;
    LibraryOptions options;
    bool sealed = false;
    std::mutex mutex; ///< guards what follows
    std::shared_ptr<LibraryParts> kept;
    std::weak_ptr<LibraryParts> lent;
    int version = 0;

    /// Opens what is not open. Nothing when name or password is wrong.
    Result<std::shared_ptr<LibraryParts>> unlock(const std::string& name, const std::string& password) {
        const std::lock_guard lock(mutex);
        if (auto open = kept ? kept : lent.lock())
            return open;
        const auto keys = KeyFile::read(directory);
        if (!keys)
            return fail(keys.error());
        const auto ring = keys->unlock(name, password, options.passwordCost);
        if (!ring)
            return fail(ring.error());
        const RefusedLogIns refusals(directory / refusalsName);
        const std::string owner = keys->ownerOf(name);
        const std::int64_t now = secondsOf(options.clock());
        const auto [inARow, last] = refusals.of(owner);
        const bool slowed = now < last + Accounts::delayAfter(inARow);
        if (!*ring || slowed) {
            refusals.note(owner, {name, now}, keys->refusals(), !slowed);
            return std::shared_ptr<LibraryParts>();
        }
        auto parts = partsOf(directory, options, std::make_shared<const LibrarySeal>(**ring));
        if (!parts)
            return fail(parts.error());
        std::shared_ptr<LibraryParts> open = std::move(*parts);
        if (Status told = tellRefusals(*open, refusals); !told)
            return fail(told.error());
        refusals.forget(owner);
        lent = open;
        version = open->catalog->version();
        return open;
    }
};

Result<std::unique_ptr<LibraryParts>> LibraryAccess::openParts(const fs::path& directory,
                                                               const LibraryOptions& options,
                                                               const Seal& seal,
                                                               std::optional<FileLock> use) {
    auto catalog = catalog::Catalog::open(directory / catalogName, seal);
    if (!catalog)
        return fail(catalog.error());
    auto store = ObjectStore::open(directory / storeName, seal);
    if (!store)
        return fail(store.error());
    auto auditKey = openAuditKey(directory, **catalog);
    if (!auditKey)
        return fail(auditKey.error());
    finishInterruptedImports(**catalog, directory);
    return std::make_unique<LibraryParts>(directory, std::move(*catalog), std::move(*store),
                                          std::move(*auditKey), options, seal, std::move(use));
}

Error LibraryAccess::sealingInterrupted(const fs::path& directory) {
    return {ErrorCode::Busy,
            "The library " + directory.string() +
                " is sealed in part: its sealing was interrupted. Go on with it by `candelactl "
                "seal`."};
}

Library::Library(std::unique_ptr<State> state) : m_state(std::move(state)) {}

Library::~Library() = default;

std::shared_ptr<LibraryParts> Library::openParts() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->kept ? m_state->kept : m_state->lent.lock();
}

Result<Library::Sealed> LibraryAccess::make(const fs::path& directory, const NewAccount& administrator,
                                            const LibraryOptions& options, Protection protection) {
    if (Library::exists(directory))
        return fail(ErrorCode::InvalidArgument, "There is a library already: " + directory.string());
    NewAccount first = administrator;
    first.role = Role::Administrator;
    if (Status name = checkUserName(first.name); !name)
        return fail(name.error());
    if (Status password = checkPassword(first.password, first.name, first.fullName); !password)
        return fail(password.error());
    std::error_code error;
    const bool isNew = fs::create_directories(directory, error);
    if (error)
        return fail(ErrorCode::Failed, directory.string() + " could not be made: " + error.message() + ".");
    if (isNew)
        fs::permissions(directory, fs::perms::owner_all, error);
    Seal seal;
    if (protection == Protection::Sealed) {
        auto key = LibraryKey::make();
        if (!key)
            return fail(key.error());
        seal = std::make_shared<const LibrarySeal>(KeyRing(std::move(*key)));
    }
    const fs::path temporary = directory / (".catalog-" + std::to_string(::getpid()) + ".sqlite");
    std::string id;
    Library::Sealed made;
    Status written = makeCatalog(temporary, first, options, seal, id);
    if (written && seal) {
        // Keys without a catalogue do no harm; a catalogue without keys would be lost.
        auto code = writeFirstKeys(directory, id, first, options, seal);
        written = code ? Status{} : fail(code.error());
        made.recoveryCode = std::move(code).value_or(std::string());
    }
    if (!seal)
        KeyFile::remove(directory);
    if (written)
        written = publishCatalog(temporary, directory / catalogName);
    removeCatalog(temporary);
    if (!written)
        return fail(written.error());
    auto library = open(directory, options);
    if (!library)
        return fail(library.error());
    made.library = std::move(*library);
    if (seal)
        made.library->m_state->version = catalog::migrations().back().version;
    return made;
}

Result<std::shared_ptr<Library>> LibraryAccess::create(const fs::path& directory,
                                                       const NewAccount& administrator,
                                                       const LibraryOptions& options) {
    auto made = make(directory, administrator, options, Protection::None);
    return made ? Result<std::shared_ptr<Library>>(std::move(made->library)) : fail(made.error());
}

Result<Library::Sealed> LibraryAccess::createSealed(const fs::path& directory,
                                                    const NewAccount& administrator,
                                                    const LibraryOptions& options) {
    return make(directory, administrator, options, Protection::Sealed);
}

Result<std::shared_ptr<Library>> LibraryAccess::open(const fs::path& directory,
                                                     const LibraryOptions& options) {
    if (!Library::exists(directory))
        return fail(ErrorCode::NotFound, "There is no library: " + directory.string());
    auto state = std::make_unique<Library::State>();
    state->directory = directory;
    state->options = options;
    // The catalogue itself is left to SQLite: who closes a file gives up every lock of the process on it,
    // those of a library that is open here already included.
    state->sealed = KeyFile::exists(directory);
    if (state->sealed) {
        // What cannot be opened at all is said before anyone types a password.
        const auto keys = KeyFile::read(directory);
        if (!keys)
            return fail(keys.error());
        if (keys->state() == KeyFile::State::Sealing)
            return fail(sealingInterrupted(directory));
    }
    if (!state->sealed) {
        auto parts = partsOf(directory, options, nullptr);
        if (!parts) {
            // One that SQLite cannot read may be sealed, and its key file lost; nobody has it open plainly.
            const auto key = keyOfCatalogue(directory / catalogName);
            const auto keys = KeyFile::read(directory);
            if (key && *key && !keys)
                return fail(keys.error());
            return fail(parts.error());
        }
        state->kept = std::move(*parts);
        state->version = state->kept->catalog->version();
    }
    return std::shared_ptr<Library>(new Library(std::move(state)));
}

bool Library::exists(const fs::path& directory) {
    std::error_code ignored;
    return fs::is_regular_file(directory / catalogName, ignored);
}

Result<std::shared_ptr<Library>> Library::create(const fs::path& directory, const NewAccount& administrator) {
    return LibraryAccess::create(directory, administrator, {});
}

Result<Library::Sealed> Library::createSealed(const fs::path& directory, const NewAccount& administrator) {
    return LibraryAccess::createSealed(directory, administrator, {});
}

Result<std::shared_ptr<Library>> Library::open(const fs::path& directory) {
    return LibraryAccess::open(directory, {});
}

Result<BackupReport> Library::restore(const fs::path& backup, const fs::path& directory,
                                      const std::string& name, const std::string& password,
                                      const ProgressFunction& progress, std::stop_token stop) {
    return restoreLibrary(backup, directory, name, password, {}, progress, stop);
}

Result<std::shared_ptr<Session>> Library::logIn(const std::string& name, const std::string& password) {
    const auto unlocked = m_state->unlock(name, password);
    if (!unlocked)
        return fail(unlocked.error());
    const std::shared_ptr<LibraryParts>& parts = *unlocked;
    if (!parts)
        return fail(ErrorCode::NotPermitted, refused);
    const auto record = parts->accounts.logIn(name, password);
    if (!record)
        return fail(record.error());
    const bool accepted = record->has_value();
    const std::string user = accepted ? (*record)->account.name : name.substr(0, 64);
    const Status written =
        parts->audit.append({accountEntry(Operation::LogIn, user, accepted ? "success" : "refused")});
    if (!accepted)
        return fail(ErrorCode::NotPermitted, refused);
    if (!written)
        return fail(written.error());
    if (Status admitted =
            KeyHolders(parts->directory, parts->seal, parts->passwordCost).admitIfMissing(user, password);
        !admitted)
        return fail(admitted.error());
    auto state = std::make_unique<Session::State>(shared_from_this(), parts, **record);
    return std::shared_ptr<Session>(new Session(std::move(state)));
}

const fs::path& Library::directory() const {
    return m_state->directory;
}

int Library::schemaVersion() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->version;
}

bool Library::sealed() const {
    return m_state->sealed;
}

} // namespace candela
