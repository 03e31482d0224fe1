#pragma once

#include "database/Clock.h"
#include "database/catalog/Catalog.h"
#include "database/model/Import.h"
#include "database/store/ObjectStore.h"

#include <stop_token>

namespace candela {

/// Imports files: several are examined at once, each by a process that may do nothing else, and those that
/// may enter are written to the catalogue in batches. A file is in the store before its instance is in the
/// catalogue, and a batch with its stacks is one transaction: whenever the process ends, the library holds
/// whole instances in whole stacks.
class Importer {
public:
    Importer(const catalog::Catalog& catalog, const ObjectStore& store, std::filesystem::path libraryFolder,
             Clock clock);
    /// Errors: NotFound (the program that reads foreign files is missing).
    [[nodiscard]] Result<ImportReport> run(const ImportRequest& request, const ProgressFunction& progress,
                                           const std::stop_token& stop) const;

private:
    const catalog::Catalog& m_catalog;
    const ObjectStore& m_store;
    std::filesystem::path m_libraryFolder;
    Clock m_clock;
};

} // namespace candela
