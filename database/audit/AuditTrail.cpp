#include "database/audit/AuditTrail.h"

#include <algorithm>
#include <array>
#include <unistd.h>

namespace candela {
namespace {

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data())
                                                            : std::string("unknown");
}

} // namespace

AuditTrail::AuditTrail(const catalog::Catalog& catalog, Clock clock)
    : m_catalog(catalog), m_clock(std::move(clock)), m_host(hostName()) {}

Status AuditTrail::append(const std::vector<AuditEntry>& entries) const {
    return m_catalog.write([&](catalog::Connection& connection) {
        for (const AuditEntry& entry : entries)
            append(connection, entry);
    });
}

void AuditTrail::append(catalog::Connection& connection, const AuditEntry& entry) const {
    connection
        .query("INSERT INTO audit (at, user, action, object, patient_id, outcome, host) "
               "VALUES (?, ?, ?, ?, ?, ?, ?)")
        .bind(isoTime(m_clock()), entry.user, entry.action, entry.object, entry.patientId, entry.outcome,
              m_host)
        .run();
}

Result<std::vector<AuditEntry>> AuditTrail::find(const AuditQuery& query) const {
    return m_catalog.read([&](catalog::Connection& connection) {
        std::string where = " WHERE 1";
        std::vector<std::string> values;
        const auto demand = [&](const char* condition, const std::string& value) {
            if (!value.empty()) {
                where.append(" AND ").append(condition);
                values.push_back(value);
            }
        };
        demand("at >= ?", query.fromDate);
        // A day is inclusive: everything that begins with it comes before the day followed by a letter after
        // T.
        demand("at < ?", query.toDate.empty() ? "" : query.toDate + "U");
        demand("user = ? COLLATE NOCASE", query.user);
        catalog::Query rows = connection.query(
            catalog::joined({"SELECT id, at, user, action, object, patient_id, outcome, host FROM audit",
                             where, " ORDER BY id DESC LIMIT ? OFFSET ?"}));
        for (const std::string& value : values)
            rows.bind(value);
        rows.bind(std::max<std::int64_t>(query.limit, 0), std::max<std::int64_t>(query.offset, 0));
        std::vector<AuditEntry> entries;
        while (rows.step()) {
            entries.push_back({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                               rows.text(5), rows.text(6), rows.text(7)});
        }
        return entries;
    });
}

} // namespace candela
