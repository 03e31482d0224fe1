#pragma once

#include "database/LibraryParts.h"

#include <stop_token>

namespace candela {

/// Files of the store that the catalogue does not know.
struct OrphanedFile {
    ObjectHash hash;
    ObjectStore::StoredFile file;
};

/// What a look through the store found. Nothing was changed.
struct Findings {
    VerifyReport report;
    std::vector<OrphanedFile> orphans;
};

/// Holds every stored object against its hash, and catalogue and store against each other, on all cores. A
/// packed object is held against the digest of its stored bytes, which it got when what it restores to had
/// been compared with what came in; with `restoring` it is restored and hashed again, which takes much
/// longer.
class Verifier {
public:
    Verifier(const LibraryParts& parts, bool restoring) : m_parts(parts), m_restoring(restoring) {}
    /// Errors: Cancelled, Failed.
    [[nodiscard]] Result<Findings> run(const ProgressFunction& progress, const std::stop_token& stop) const;

private:
    const LibraryParts& m_parts;
    bool m_restoring;
};

/// What every import holds shared (see ImportLock).
[[nodiscard]] std::filesystem::path importLockOf(const LibraryParts& parts);

} // namespace candela
