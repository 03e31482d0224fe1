#include "database/audit/AuditChain.h"

#include "database/catalog/BackupRecords.h"

#include <algorithm>

namespace candela {
namespace {

using catalog::Query;

constexpr std::int64_t entriesBetweenReports = 5000;
constexpr const char* entryColumns = "id, at, user, action, object, patient_id, outcome, host";

std::array<std::byte, 8> numberBytes(std::uint64_t number) {
    std::array<std::byte, 8> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::byte>(number >> (8 * i));
    return bytes;
}

std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text.data(), text.size()));
}

AuditEntry readEntry(const Query& row) {
    return {row.integer(0), row.text(1), row.text(2), row.text(3),
            row.text(4),    row.text(5), row.text(6), row.text(7)};
}

bool same(std::span<const std::byte> stored, std::span<const std::byte> expected) {
    return std::ranges::equal(stored, expected);
}

} // namespace

AuditChain::AuditChain(catalog::Connection& connection, const AuditKey& key)
    : m_connection(connection), m_key(key) {}

AuditChain::Link AuditChain::firstLink() {
    const std::string library = catalog::libraryId(m_connection);
    const std::array parts{bytesOf("candela audit begins"), bytesOf(library)};
    return m_key.hash(parts);
}

AuditChain::Link AuditChain::linkOf(const Link& before, const AuditEntry& entry) const {
    const auto id = numberBytes(static_cast<std::uint64_t>(entry.id));
    const std::array<std::string_view, 7> fields{entry.when,      entry.user,    entry.action, entry.object,
                                                 entry.patientId, entry.outcome, entry.host};
    std::array<std::array<std::byte, 8>, fields.size()> lengths{};
    std::vector<std::span<const std::byte>> parts{bytesOf("candela audit entry"), before, id};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        lengths[i] = numberBytes(fields[i].size());
        parts.emplace_back(lengths[i]);
        parts.push_back(bytesOf(fields[i]));
    }
    return m_key.hash(parts);
}

AuditChain::Link AuditChain::sealOf(const Head& head) const {
    const auto entries = numberBytes(static_cast<std::uint64_t>(head.entries));
    const auto last = numberBytes(static_cast<std::uint64_t>(head.lastEntry));
    const std::array<std::span<const std::byte>, 4> parts{bytesOf("candela audit head"), entries, last,
                                                          head.lastLink};
    return m_key.hash(parts);
}

AuditChain::Head AuditChain::head() {
    Head head;
    Query row = m_connection.query("SELECT entries, last_entry, last_link, seal FROM audit_head");
    if (!row.step())
        return head;
    head.entries = row.integer(0);
    head.lastEntry = row.integer(1);
    const auto link = row.blob(2);
    if (link.size() != head.lastLink.size())
        return head;
    std::ranges::copy(link, head.lastLink.begin());
    head.sound = same(row.blob(3), sealOf(head));
    return head;
}

void AuditChain::keep(const Head& head) {
    m_connection
        .query("INSERT OR REPLACE INTO audit_head (id, entries, last_entry, last_link, seal) "
               "VALUES (1, ?, ?, ?, ?)")
        .bind(head.entries, head.lastEntry, std::span<const std::byte>(head.lastLink),
              std::span<const std::byte>(sealOf(head)))
        .run();
}

bool AuditChain::begun() {
    return m_connection.query("SELECT 1 FROM audit_head").step();
}

void AuditChain::begin() {
    Head head{0, 0, firstLink(), true};
    std::vector<std::pair<std::int64_t, Link>> links;
    {
        Query rows =
            m_connection.query(catalog::joined({"SELECT ", entryColumns, " FROM audit ORDER BY id"}));
        while (rows.step()) {
            const AuditEntry entry = readEntry(rows);
            head.lastLink = linkOf(head.lastLink, entry);
            head.lastEntry = entry.id;
            ++head.entries;
            links.emplace_back(entry.id, head.lastLink);
        }
    }
    for (const auto& [id, link] : links) {
        m_connection.query("UPDATE audit SET link = ? WHERE id = ?")
            .bind(std::span<const std::byte>(link), id)
            .run();
    }
    keep(head);
}

std::int64_t AuditChain::nextId(const Head& head) {
    Query row = m_connection.query("SELECT max(coalesce((SELECT max(id) FROM audit), 0), "
                                   "coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'audit'), 0))");
    row.step();
    return std::max(row.integer(0), head.lastEntry) + 1;
}

void AuditChain::append(const AuditEntry& entry) {
    Head now = head();
    AuditEntry next = entry;
    next.id = nextId(now);
    const Link before = now.sound ? now.lastLink : Link{};
    now.lastLink = linkOf(before, next);
    now.lastEntry = next.id;
    ++now.entries;
    m_connection
        .query(catalog::joined(
            {"INSERT INTO audit (", entryColumns, ", link) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"}))
        .bind(next.id, next.when, next.user, next.action, next.object, next.patientId, next.outcome,
              next.host, std::span<const std::byte>(now.lastLink))
        .run();
    keep(now);
}

AuditCheck AuditChain::check(const ProgressFunction& progress, const std::stop_token& stop) {
    std::int64_t total = 0;
    {
        Query count = m_connection.query("SELECT count(*) FROM audit");
        count.step();
        total = count.integer(0);
    }
    AuditCheck check;
    check.entries = total;
    const auto broken = [&check](std::int64_t id, const std::string& finding) {
        check.firstBroken = id;
        check.finding = finding;
    };
    Link before = firstLink();
    std::int64_t last = 0;
    std::int64_t seen = 0;
    Query rows =
        m_connection.query(catalog::joined({"SELECT ", entryColumns, ", link FROM audit ORDER BY id"}));
    while (rows.step()) {
        if (seen % entriesBetweenReports == 0) {
            if (stop.stop_requested())
                throw catalog::Failure(ErrorCode::Cancelled, "Checking the audit was stopped.");
            if (progress)
                progress({seen, total, "Checking the audit"});
        }
        const AuditEntry entry = readEntry(rows);
        const Link expected = linkOf(before, entry);
        if (!same(rows.blob(8), expected)) {
            if (entry.id > last + 1)
                broken(last + 1, "Entry " + std::to_string(last + 1) + " was removed.");
            else
                broken(entry.id, "Entry " + std::to_string(entry.id) + " was changed or put in.");
            return check;
        }
        before = expected;
        last = entry.id;
        ++seen;
    }
    const Head end = head();
    const std::string place = std::to_string(last + 1);
    if (!end.sound)
        broken(last + 1,
               "The end of the audit, at entry " + place + ", does not hold: its seal was changed.");
    else if (end.entries != seen || end.lastEntry != last || end.lastLink != before)
        broken(last + 1, "Entry " + place + " was removed, and all after it.");
    return check;
}

} // namespace candela
