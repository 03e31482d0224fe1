#include "database/catalog/BackupRecords.h"

namespace candela::catalog {
namespace {

constexpr const char* compressedForm = "compressed";
constexpr const char* originalForm = "original";

CataloguedObject readObject(const Query& query) {
    return {ObjectHash(query.text(0)), query.text(1) == compressedForm, query.integer(2)};
}

} // namespace

std::string libraryId(Connection& connection) {
    Query query = connection.query("SELECT id FROM library");
    if (!query.step())
        throw Failure(ErrorCode::Corrupt, "The catalogue does not say which library it belongs to.");
    return query.text(0);
}

void settle(Connection& connection) {
    Query query = connection.query("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!query.step() || query.flag(0))
        throw Failure(ErrorCode::Busy, "The catalogue is in use; it cannot be moved.");
}

std::int64_t objectCount(Connection& connection) {
    Query query = connection.query("SELECT count(*) FROM objects");
    query.step();
    return query.integer(0);
}

ObjectCursor::ObjectCursor(Connection& connection)
    : m_query(connection, "SELECT hash, form, stored_bytes FROM objects ORDER BY hash") {}

std::optional<CataloguedObject> ObjectCursor::next() {
    const std::lock_guard lock(m_mutex);
    if (!m_query.step())
        return std::nullopt;
    return readObject(m_query);
}

std::optional<CataloguedObject> findObject(Connection& connection, const ObjectHash& hash) {
    Query query = connection.query("SELECT hash, form, stored_bytes FROM objects WHERE hash = ?");
    if (!query.bind(hash.str()).step())
        return std::nullopt;
    return readObject(query);
}

void setStoredForm(Connection& connection, const CataloguedObject& object) {
    connection.query("UPDATE objects SET form = ?, stored_bytes = ? WHERE hash = ?")
        .bind(object.compressed ? compressedForm : originalForm, object.storedBytes, object.hash.str())
        .run();
}

} // namespace candela::catalog
