#pragma once

#include "database/Clock.h"
#include "database/Library.h"
#include "database/accounts/Accounts.h"
#include "database/audit/AuditTrail.h"
#include "database/catalog/Catalog.h"
#include "database/store/ObjectStore.h"

namespace candela {

/// What a test may put in the place of the real thing.
struct LibraryOptions {
    PasswordCost passwordCost;
    Clock clock = systemClock();
};

struct LibraryParts {
    LibraryParts(std::filesystem::path folder, std::unique_ptr<catalog::Catalog> openCatalog,
                 ObjectStore openStore, AuditKey auditKey, const LibraryOptions& options)
        : directory(std::move(folder)),
          catalog(std::move(openCatalog)),
          store(std::move(openStore)),
          clock(options.clock),
          accounts(*catalog, PasswordHash(options.passwordCost), options.clock),
          audit(*catalog, std::move(auditKey), options.clock) {}

    std::filesystem::path directory;
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

/// Makes and opens libraries with options of one's own; not for programs.
struct LibraryAccess {
    [[nodiscard]] static Result<std::shared_ptr<Library>> create(const std::filesystem::path& directory,
                                                                 const NewAccount& administrator,
                                                                 const LibraryOptions& options);
    [[nodiscard]] static Result<std::shared_ptr<Library>> open(const std::filesystem::path& directory,
                                                               const LibraryOptions& options);
    [[nodiscard]] static LibraryParts& parts(const Library& library) { return *library.m_parts; }
};

} // namespace candela
