#include "database/audit/AuditTrail.h"

#include "database/audit/AuditChain.h"
#include "database/store/FileDescriptor.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <unistd.h>

namespace candela {
namespace fs = std::filesystem;
namespace {

using catalog::Connection;
using catalog::Query;

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data())
                                                            : std::string("unknown");
}

/// What a query asks for, as a WHERE clause and the values of its parameters.
struct Condition {
    explicit Condition(const AuditQuery& query) {
        demand("at >= ?", query.fromDate);
        // A day is inclusive: everything that begins with it comes before the day followed by a letter after
        // T.
        demand("at < ?", query.toDate.empty() ? "" : query.toDate + "U");
        demand("user = ? COLLATE NOCASE", query.user);
        demand("action = ?", query.action);
        demand("patient_id = ? AND patient_id <> ''", query.patientId);
        demand("outcome = ?", query.outcome);
    }
    void demand(const char* condition, const std::string& value) {
        if (value.empty())
            return;
        where.append(" AND ").append(condition);
        values.push_back(value);
    }
    void bindTo(Query& rows) const {
        for (const std::string& value : values)
            rows.bind(value);
    }

    std::string where = " WHERE 1";
    std::vector<std::string> values;
};

constexpr const char* columns = "SELECT id, at, user, action, object, patient_id, outcome, host FROM audit";

AuditEntry readEntry(const Query& rows) {
    return {rows.integer(0), rows.text(1), rows.text(2), rows.text(3),
            rows.text(4),    rows.text(5), rows.text(6), rows.text(7)};
}

} // namespace

AuditTrail::AuditTrail(const catalog::Catalog& catalog, AuditKey key, Clock clock)
    : m_catalog(catalog), m_key(std::move(key)), m_clock(std::move(clock)), m_host(hostName()) {}

Status AuditTrail::append(const std::vector<AuditEntry>& entries) const {
    return m_catalog.write([&](Connection& connection) {
        for (const AuditEntry& entry : entries)
            append(connection, entry);
    });
}

void AuditTrail::append(Connection& connection, AuditEntry entry) const {
    entry.when = isoTime(m_clock());
    entry.host = m_host;
    AuditChain(connection, m_key).append(entry);
}

Result<std::vector<AuditEntry>> AuditTrail::find(const AuditQuery& query) const {
    return m_catalog.read([&](Connection& connection) {
        const Condition condition(query);
        Query rows = connection.query(
            catalog::joined({columns, condition.where, " ORDER BY id DESC LIMIT ? OFFSET ?"}));
        condition.bindTo(rows);
        rows.bind(std::max<std::int64_t>(query.limit, 0), std::max<std::int64_t>(query.offset, 0));
        std::vector<AuditEntry> entries;
        while (rows.step())
            entries.push_back(readEntry(rows));
        return entries;
    });
}

Status AuditTrail::forEach(const AuditQuery& query,
                           const std::function<Status(const AuditEntry&, std::int64_t)>& take) const {
    return m_catalog.read([&](Connection& connection) {
        const Condition condition(query);
        Query count = connection.query(catalog::joined({"SELECT count(*) FROM audit", condition.where}));
        condition.bindTo(count);
        count.step();
        const std::int64_t total = count.integer(0);
        Query rows = connection.query(catalog::joined({columns, condition.where, " ORDER BY id"}));
        condition.bindTo(rows);
        while (rows.step()) {
            if (Status taken = take(readEntry(rows), total); !taken)
                throw catalog::Failure(taken.error());
        }
    });
}

Result<AuditCheck> AuditTrail::check(const ProgressFunction& progress, const std::stop_token& stop) const {
    return m_catalog.read(
        [&](Connection& connection) { return AuditChain(connection, m_key).check(progress, stop); });
}

fs::path auditKeyFile(const fs::path& folder) {
    return folder / "audit.key";
}

Result<AuditKey> openAuditKey(const fs::path& folder, const catalog::Catalog& catalog) {
    const fs::path file = auditKeyFile(folder);
    auto known = AuditKey::read(file);
    if (!known)
        return fail(known.error());
    if (*known)
        return **known;
    // The key has its name only once the chain is begun: an interruption between them is gone on with.
    const fs::path unnamed = folder / "audit-new.key";
    auto made = catalog.write([&](Connection& connection) -> AuditKey {
        for (const fs::path& place : {file, unnamed}) { // of another process, or of an interrupted one
            auto found = AuditKey::read(place);
            if (!found)
                throw catalog::Failure(found.error());
            if (!*found)
                continue;
            if (AuditChain chain(connection, **found); place == unnamed && !chain.begun())
                chain.begin();
            return **found;
        }
        auto fresh = AuditKey::random();
        if (!fresh)
            throw catalog::Failure(fresh.error());
        if (Status written = fresh->write(unnamed); !written)
            throw catalog::Failure(written.error());
        if (AuditChain chain(connection, *fresh); !chain.begun())
            chain.begin();
        return std::move(*fresh);
    });
    if (!made)
        return made;
    if (std::rename(unnamed.c_str(), file.c_str()) != 0 && !fs::exists(file))
        return fail(systemError(file, "written"));
    return made;
}

Result<AuditKey> makeAuditKey(const fs::path& folder, const catalog::Catalog& catalog) {
    auto key = openAuditKey(folder, catalog);
    if (!key)
        return key;
    // A key that an interrupted start left has no chain yet.
    const Status begun = catalog.write([&](Connection& connection) {
        if (AuditChain chain(connection, *key); !chain.begun())
            chain.begin();
    });
    if (!begun)
        return fail(begun.error());
    return key;
}

} // namespace candela
