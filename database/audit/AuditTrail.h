#pragma once

#include "database/Clock.h"
#include "database/audit/AuditKey.h"
#include "database/catalog/Catalog.h"
#include "database/model/Audit.h"
#include "database/model/Import.h"

#include <functional>
#include <string>
#include <vector>

namespace candela {

/// Who did what to whose data, in the order it happened. Entries are only ever added, each linked to the one
/// before it (AuditChain). Thread-safe; several processes may add.
class AuditTrail {
public:
    AuditTrail(const catalog::Catalog& catalog, AuditKey key, Clock clock);

    /// Time and machine are filled in.
    [[nodiscard]] Status append(const std::vector<AuditEntry>& entries) const;
    /// The same in a write transaction of the caller, so that what happened and its entry are there together
    /// or not at all. Throws catalog::Failure.
    void append(catalog::Connection& connection, AuditEntry entry) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<AuditEntry>> find(const AuditQuery& query) const;
    /// Calls `take` with each entry that is asked for, the oldest first, until it fails; limit and offset do
    /// not count. `total` is how many there are.
    [[nodiscard]] Status
    forEach(const AuditQuery& query,
            const std::function<Status(const AuditEntry&, std::int64_t total)>& take) const;
    [[nodiscard]] Result<AuditCheck> check(const ProgressFunction& progress,
                                           const std::stop_token& stop) const;
    [[nodiscard]] const AuditKey& key() const { return m_key; }

private:
    const catalog::Catalog& m_catalog;
    AuditKey m_key;
    Clock m_clock;
    std::string m_host;
};

/// The file in a library's or a backup's folder that holds the key of its audit.
[[nodiscard]] std::filesystem::path auditKeyFile(const std::filesystem::path& folder);

/// The key of the audit of the library in `folder`; the one place that says where it comes from. A catalogue
/// of before there was a chain is chained now. A chain whose key is lost gets another key and does not hold.
/// Errors: Corrupt (the file holds no key), Failed, NoSpace, Busy.
[[nodiscard]] Result<AuditKey> openAuditKey(const std::filesystem::path& folder,
                                            const catalog::Catalog& catalog);
/// The key for a library that is being made, with nothing in its audit yet.
[[nodiscard]] Result<AuditKey> makeAuditKey(const std::filesystem::path& folder,
                                            const catalog::Catalog& catalog);

} // namespace candela
