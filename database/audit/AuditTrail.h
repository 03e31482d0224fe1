#pragma once

#include "database/Clock.h"
#include "database/catalog/Catalog.h"
#include "database/model/Audit.h"

#include <string>
#include <vector>

namespace candela {

/// Who did what to whose data, in the order it happened. Entries are only ever added. Thread-safe.
class AuditTrail {
public:
    AuditTrail(const catalog::Catalog& catalog, Clock clock);

    /// Time and machine are filled in.
    [[nodiscard]] Status append(const std::vector<AuditEntry>& entries) const;
    /// The same in a write transaction of the caller, so that what happened and its entry are there together
    /// or not at all. Throws catalog::Failure.
    void append(catalog::Connection& connection, const AuditEntry& entry) const;
    /// Newest first.
    [[nodiscard]] Result<std::vector<AuditEntry>> find(const AuditQuery& query) const;

private:
    const catalog::Catalog& m_catalog;
    Clock m_clock;
    std::string m_host;
};

} // namespace candela
