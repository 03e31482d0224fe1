#pragma once

#include "database/upkeep/Verifier.h"

namespace candela {

/// Puts right what a verification found, as far as the library itself can, and says in words what it did.
/// Nothing is thrown away: what is damaged or belongs to nothing is moved to the library's folder `damaged`.
class Repair {
public:
    explicit Repair(const LibraryParts& parts) : m_parts(parts) {}
    /// Adds to `findings.report.repaired`. Errors: NoSpace, Failed.
    [[nodiscard]] Status run(Findings& findings, const std::stop_token& stop) const;

private:
    [[nodiscard]] Result<std::string> mend(const ObjectHash& hash) const;
    [[nodiscard]] Result<std::string> markLost(const ObjectHash& hash, const std::string& what) const;
    [[nodiscard]] Result<std::string> takeIn(const OrphanedFile& orphan, const std::stop_token& stop) const;
    [[nodiscard]] Result<bool> binWhatWasRemoved(const ImportReport& report) const;
    [[nodiscard]] Result<std::vector<std::string>> unmarkSound(const Findings& findings) const;

    const LibraryParts& m_parts;
};

} // namespace candela
