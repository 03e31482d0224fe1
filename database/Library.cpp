#include "database/Library.h"

#include "database/LibraryParts.h"
#include "database/SessionState.h"
#include "database/accounts/PasswordRules.h"
#include "database/backup/BackupFolder.h"
#include "database/backup/LibraryRestore.h"
#include "database/importing/ImportLock.h"
#include "database/model/Operation.h"
#include "database/store/FileDescriptor.h"

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr const char* catalogName = "catalog.sqlite";
constexpr const char* storeName = "objects";

Result<std::unique_ptr<LibraryParts>> openParts(const fs::path& directory, const LibraryOptions& options) {
    auto catalog = catalog::Catalog::open(directory / catalogName);
    if (!catalog)
        return fail(catalog.error());
    auto store = ObjectStore::open(directory / storeName);
    if (!store)
        return fail(store.error());
    auto auditKey = openAuditKey(directory, **catalog);
    if (!auditKey)
        return fail(auditKey.error());
    finishInterruptedImports(**catalog, directory);
    return std::make_unique<LibraryParts>(directory, std::move(*catalog), std::move(*store),
                                          std::move(*auditKey), options);
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

/// Writes a catalogue with its administrator under a temporary name; it is a library once it has its own.
Status makeCatalog(const fs::path& temporary, const fs::path& file, const NewAccount& administrator,
                   const LibraryOptions& options) {
    {
        auto catalog = catalog::Catalog::create(temporary);
        if (!catalog)
            return fail(catalog.error());
        const Accounts accounts(**catalog, PasswordHash(options.passwordCost), options.clock);
        if (auto added = accounts.add(administrator); !added)
            return fail(added.error());
        auto auditKey = makeAuditKey(file.parent_path(), **catalog);
        if (!auditKey)
            return fail(auditKey.error());
        const AuditTrail audit(**catalog, std::move(*auditKey), options.clock);
        if (Status written =
                audit.append({accountEntry(Operation::CreateLibrary, administrator.name, "success")});
            !written)
            return fail(written.error());
    }
    if (Status settled = settleCatalogue(temporary); !settled)
        return settled;
    // link() refuses to replace a catalogue made meanwhile; file systems without links have only rename().
    if (::link(temporary.c_str(), file.c_str()) == 0)
        return {};
    if (errno == EEXIST)
        return fail(ErrorCode::InvalidArgument, "There is a library already: " + file.parent_path().string());
    if (::rename(temporary.c_str(), file.c_str()) != 0)
        return fail(systemError(file, "written"));
    return {};
}

void removeCatalog(const fs::path& file) {
    std::error_code ignored;
    for (const char* ending : {"", "-wal", "-shm"})
        fs::remove(file.string() + ending, ignored);
}

} // namespace

Library::Library(std::unique_ptr<LibraryParts> parts) : m_parts(std::move(parts)) {}

Library::~Library() = default;

Result<std::shared_ptr<Library>> LibraryAccess::create(const fs::path& directory,
                                                       const NewAccount& administrator,
                                                       const LibraryOptions& options) {
    if (Library::exists(directory))
        return fail(ErrorCode::InvalidArgument, "There is a library already: " + directory.string());
    NewAccount first = administrator;
    first.role = Role::Administrator;
    if (Status name = checkUserName(first.name); !name)
        return fail(name.error());
    if (Status password = checkPassword(first.password, first.name, first.fullName); !password)
        return fail(password.error());
    std::error_code error;
    const bool made = fs::create_directories(directory, error);
    if (error)
        return fail(ErrorCode::Failed, directory.string() + " could not be made: " + error.message() + ".");
    if (made)
        fs::permissions(directory, fs::perms::owner_all, error);
    const fs::path temporary = directory / (".catalog-" + std::to_string(::getpid()) + ".sqlite");
    const Status written = makeCatalog(temporary, directory / catalogName, first, options);
    removeCatalog(temporary);
    if (!written)
        return fail(written.error());
    return open(directory, options);
}

Result<std::shared_ptr<Library>> LibraryAccess::open(const fs::path& directory,
                                                     const LibraryOptions& options) {
    if (!Library::exists(directory))
        return fail(ErrorCode::NotFound, "There is no library: " + directory.string());
    auto parts = openParts(directory, options);
    if (!parts)
        return fail(parts.error());
    return std::shared_ptr<Library>(new Library(std::move(*parts)));
}

bool Library::exists(const fs::path& directory) {
    std::error_code ignored;
    return fs::is_regular_file(directory / catalogName, ignored);
}

Result<std::shared_ptr<Library>> Library::create(const fs::path& directory, const NewAccount& administrator) {
    return LibraryAccess::create(directory, administrator, {});
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
    const auto record = m_parts->accounts.logIn(name, password);
    if (!record)
        return fail(record.error());
    const bool accepted = record->has_value();
    const std::string user = accepted ? (*record)->account.name : name.substr(0, 64);
    const Status written =
        m_parts->audit.append({accountEntry(Operation::LogIn, user, accepted ? "success" : "refused")});
    if (!accepted)
        return fail(ErrorCode::NotPermitted, "Log-in refused: the name or the password is wrong.");
    if (!written)
        return fail(written.error());
    auto state = std::make_unique<Session::State>(shared_from_this(), m_parts, **record);
    return std::shared_ptr<Session>(new Session(std::move(state)));
}

const fs::path& Library::directory() const {
    return m_parts->directory;
}

int Library::schemaVersion() const {
    return m_parts->catalog->version();
}

} // namespace candela
