#pragma once

#include "database/Clock.h"
#include "database/Library.h"
#include "database/accounts/Accounts.h"
#include "database/audit/AuditTrail.h"
#include "database/catalog/Catalog.h"
#include "database/sealing/LibrarySeal.h"
#include "database/store/FileLock.h"
#include "database/store/ObjectStore.h"

namespace candela {

/// What a test may put in the place of the real thing.
struct LibraryOptions {
    PasswordCost passwordCost;
    Clock clock = systemClock();
};

struct LibraryParts {
    LibraryParts(std::filesystem::path folder, std::unique_ptr<catalog::Catalog> openCatalog,
                 ObjectStore openStore, AuditKey auditKey, const LibraryOptions& options,
                 Seal openSeal = nullptr, std::optional<FileLock> openUse = std::nullopt)
        : directory(std::move(folder)),
          use(std::move(openUse)),
          seal(std::move(openSeal)),
          passwordCost(options.passwordCost),
          catalog(std::move(openCatalog)),
          store(std::move(openStore)),
          clock(options.clock),
          accounts(*catalog, PasswordHash(options.passwordCost), options.clock),
          audit(*catalog, std::move(auditKey), options.clock) {}

    std::filesystem::path directory;
    std::optional<FileLock> use; ///< keeps those away who seal the library or exchange its key
    Seal seal;                   ///< null: the library is not sealed
    PasswordCost passwordCost;
    std::unique_ptr<catalog::Catalog> catalog;
    ObjectStore store;
    Clock clock;
    Accounts accounts;
    AuditTrail audit;
};

/// Removes from the store what studies that were removed for good have left there, also those of a removal
/// that was interrupted. Each object goes while the catalogue's write lock is held, so that no import can
/// enter it at that moment.
[[nodiscard]] Status removeWaitingObjects(const LibraryParts& parts, const std::stop_token& stop = {});

struct SealingPerson;
struct SealingReport;

/// Makes, opens and seals libraries with options of one's own; not for programs.
struct LibraryAccess {
    [[nodiscard]] static Result<std::shared_ptr<Library>> create(const std::filesystem::path& directory,
                                                                 const NewAccount& administrator,
                                                                 const LibraryOptions& options);
    [[nodiscard]] static Result<Library::Sealed> createSealed(const std::filesystem::path& directory,
                                                              const NewAccount& administrator,
                                                              const LibraryOptions& options);
    [[nodiscard]] static Result<std::shared_ptr<Library>> open(const std::filesystem::path& directory,
                                                               const LibraryOptions& options);
    /// Of one that is open: not sealed, or somebody is logged in.
    [[nodiscard]] static LibraryParts& parts(const Library& library) { return *library.openParts(); }

    /// As the functions of LibrarySealing.h.
    [[nodiscard]] static Result<SealingReport>
    seal(const std::filesystem::path& directory, const SealingPerson& person,
         const std::filesystem::path& backup, const LibraryOptions& options,
         const ProgressFunction& progress = {}, std::stop_token stop = {});
    [[nodiscard]] static Result<SealingReport> rotateKey(const std::filesystem::path& directory,
                                                         const SealingPerson& person,
                                                         const LibraryOptions& options,
                                                         const ProgressFunction& progress = {},
                                                         std::stop_token stop = {});
    [[nodiscard]] static Status recover(const std::filesystem::path& directory, const std::string& code,
                                        const SealingPerson& newPassword, const LibraryOptions& options);

    /// For those who hold its lock: everybody who uses a library holds it shared, whoever makes or changes
    /// its seals alone.
    static constexpr const char* useLockName = "library.lock";
    [[nodiscard]] static Result<std::unique_ptr<LibraryParts>>
    openParts(const std::filesystem::path& directory, const LibraryOptions& options, const Seal& seal,
              std::optional<FileLock> use = std::nullopt);
    [[nodiscard]] static Error sealingInterrupted(const std::filesystem::path& directory);

private:
    enum class Protection { None, Sealed };
    [[nodiscard]] static Result<Library::Sealed> make(const std::filesystem::path& directory,
                                                      const NewAccount& administrator,
                                                      const LibraryOptions& options, Protection protection);
};

} // namespace candela
