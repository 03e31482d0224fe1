#include "database/catalog/ObjectRecords.h"

#include "database/catalog/HeaderJson.h"
#include "database/catalog/InstanceRecords.h"

#include <algorithm>
#include <set>

namespace candela::catalog {
namespace {

constexpr const char* columns = "SELECT hash, bytes, form = 'compressed' FROM objects ";
constexpr const char* pending = "form = 'original' AND compressible";

ObjectRow rowOf(Query& query) {
    return {ObjectHash(query.text(0)), query.integer(1), query.flag(2)};
}

std::vector<ObjectRow> rowsOf(Query& query) {
    std::vector<ObjectRow> rows;
    while (query.step())
        rows.push_back(rowOf(query));
    return rows;
}

std::int64_t numberOf(Query query) {
    query.step();
    return query.integer(0);
}

/// Changes the warnings of an object's instances where `change` says that it did.
template <typename Change>
std::vector<std::string> changeWarnings(Connection& connection, const ObjectHash& hash, Change&& change) {
    struct Changed {
        std::int64_t row;
        std::string warnings;
    };
    std::vector<Changed> rows;
    std::vector<std::string> uids;
    std::set<std::int64_t> series;
    Query query = connection.query("SELECT id, sop_uid, series, warnings FROM instances WHERE object = ?");
    query.bind(hash.str());
    while (query.step()) {
        std::vector<std::string> warnings = textsFromJson(query.text(3));
        if (!change(warnings))
            continue;
        rows.push_back({query.integer(0), textsToJson(warnings)});
        uids.push_back(query.text(1));
        series.insert(query.integer(2));
    }
    for (const Changed& row : rows)
        connection.query("UPDATE instances SET warnings = ? WHERE id = ?").bind(row.warnings, row.row).run();
    for (const std::int64_t row : series)
        rebuildStacks(connection, row);
    return uids;
}

} // namespace

std::vector<ObjectRow> objectsAfter(Connection& connection, const ObjectHash& after, int limit) {
    Query query = connection.query(joined({columns, "WHERE hash > ? ORDER BY hash LIMIT ?"}));
    return rowsOf(query.bind(after.str(), limit));
}

std::optional<ObjectRow> objectRow(Connection& connection, const ObjectHash& hash) {
    Query query = connection.query(joined({columns, "WHERE hash = ?"}));
    if (!query.bind(hash.str()).step())
        return std::nullopt;
    return rowOf(query);
}

std::int64_t knownObjects(Connection& connection) {
    return numberOf(connection.query("SELECT count(*) FROM objects"));
}

std::vector<ObjectRow> objectsToCompress(Connection& connection, const ObjectHash& after, int limit) {
    Query query =
        connection.query(joined({columns, "WHERE ", pending, " AND hash > ? ORDER BY hash LIMIT ?"}));
    return rowsOf(query.bind(after.str(), limit));
}

std::int64_t objectsToCompressCount(Connection& connection) {
    return numberOf(connection.query(joined({"SELECT count(*) FROM objects WHERE ", pending})));
}

std::vector<ObjectRow> objectsToCompress(Connection& connection, const SeriesUid& series) {
    Query query = connection.query(
        joined({columns, "WHERE ", pending,
                " AND hash IN (SELECT i.object FROM series s JOIN instances i ON i.series = s.id "
                "WHERE s.series_uid = ?1 UNION SELECT c.object FROM series s JOIN instances i ON i.series = "
                "s.id JOIN conflicts c ON c.instance = i.id WHERE s.series_uid = ?1)"}));
    return rowsOf(query.bind(series.str()));
}

void setCompressed(Connection& connection, const ObjectHash& hash, std::int64_t storedBytes) {
    connection.query("UPDATE objects SET form = 'compressed', stored_bytes = ? WHERE hash = ?")
        .bind(storedBytes, hash.str())
        .run();
}

void setIncompressible(Connection& connection, const ObjectHash& hash) {
    connection.query("UPDATE objects SET compressible = 0 WHERE hash = ?").bind(hash.str()).run();
}

void setOriginal(Connection& connection, const ObjectHash& hash, std::int64_t storedBytes) {
    connection.query("UPDATE objects SET form = 'original', stored_bytes = ? WHERE hash = ?")
        .bind(storedBytes, hash.str())
        .run();
}

std::vector<std::string> addWarning(Connection& connection, const ObjectHash& hash,
                                    const std::string& warning) {
    return changeWarnings(connection, hash, [&](std::vector<std::string>& warnings) {
        if (std::find(warnings.begin(), warnings.end(), warning) != warnings.end())
            return false;
        warnings.push_back(warning);
        return true;
    });
}

std::vector<std::string> removeWarning(Connection& connection, const ObjectHash& hash,
                                       const std::string& warning) {
    return changeWarnings(connection, hash, [&](std::vector<std::string>& warnings) {
        return std::erase(warnings, warning) > 0;
    });
}

std::vector<ObjectHash> objectsWithWarning(Connection& connection, const std::string& warning) {
    Query query = connection.query("SELECT DISTINCT i.object FROM instances i, json_each(i.warnings) w "
                                   "WHERE i.warnings <> '[]' AND i.warnings <> '' AND w.value = ?");
    query.bind(warning);
    std::vector<ObjectHash> objects;
    while (query.step())
        objects.emplace_back(query.text(0));
    return objects;
}

bool wasRemovedForGood(Connection& connection, const StudyUid& uid) {
    return connection
        .query("SELECT 1 FROM audit WHERE action = 'study removed for good' AND object = ? LIMIT 1")
        .bind(uid.str())
        .step();
}

} // namespace candela::catalog
