#include "database/catalog/Sqlite.h"

#include "database/catalog/RowSet.h"
#include "database/catalog/SearchTokenizer.h"
#include "database/sealing/PageCipher.h"

#include <algorithm>
#include <sqlite3.h>
#include <thread>

namespace candela::catalog {
namespace {

constexpr int longestNapMs = 20;
constexpr int stepsBetweenStops = 20000; ///< of SQLite's virtual machine, some milliseconds
/// Longer journals are cut short again once their content is in the file.
constexpr const char* journalLimit = "PRAGMA journal_size_limit = 67108864;";

ErrorCode codeFor(int sqliteCode) {
    if (sqliteCode == SQLITE_IOERR_DATA)
        return ErrorCode::Corrupt;
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    case SQLITE_FULL:
        return ErrorCode::NoSpace;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    default:
        return ErrorCode::Failed;
    }
}

} // namespace

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const std::string_view part : parts)
        text += part;
    return text;
}

Query::Query(Connection& connection, std::string_view sql) : m_connection(connection), m_sql(sql) {
    auto& idle = connection.m_idle[m_sql];
    if (!idle.empty()) {
        m_statement = idle.back();
        idle.pop_back();
        return;
    }
    const int code = sqlite3_prepare_v3(connection.m_handle, m_sql.c_str(), static_cast<int>(m_sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
    if (code != SQLITE_OK)
        connection.raise(code);
}

Query::~Query() {
    if (!m_statement)
        return;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_connection.m_idle[m_sql].push_back(m_statement);
}

void Query::check(int code) const {
    if (code != SQLITE_OK)
        m_connection.raise(code);
}

void Query::bindInteger(std::int64_t value) {
    check(sqlite3_bind_int64(m_statement, ++m_parameter, value));
}

void Query::bindNext(double value) {
    check(sqlite3_bind_double(m_statement, ++m_parameter, value));
}

void Query::bindText(std::string_view value) {
    check(sqlite3_bind_text64(m_statement, ++m_parameter, value.data() ? value.data() : "", value.size(),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::bindNext(std::span<const std::byte> value) {
    check(sqlite3_bind_blob64(m_statement, ++m_parameter,
                              value.empty() ? static_cast<const void*>("") : value.data(), value.size(),
                              SQLITE_TRANSIENT));
}

void Query::bindNext(const RowSet& rows) {
    check(
        sqlite3_bind_pointer(m_statement, ++m_parameter, const_cast<RowSet*>(&rows), rowSetPointer, nullptr));
}

bool Query::step() {
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        m_connection.raise(code);
    return false;
}

void Query::run() {
    while (step()) {
    }
    sqlite3_reset(m_statement);
    m_parameter = 0;
}

std::int64_t Query::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Query::real(int column) const {
    return sqlite3_column_double(m_statement, column);
}

std::string Query::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data ? std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                : std::string();
}

bool Query::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::span<const std::byte> Query::blob(int column) const {
    const auto* data = static_cast<const std::byte*>(sqlite3_column_blob(m_statement, column));
    return {data, data ? static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)) : 0};
}

Connection::Connection(const std::filesystem::path& file, Mode mode, Seal seal)
    : m_seal(std::move(seal)), m_file(file) {
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI |
                      (mode == Mode::Create ? SQLITE_OPEN_CREATE : 0);
    // An absolute path is never taken for a URI.
    const std::string name = m_seal ? m_seal->uri(file) : std::filesystem::absolute(file).string();
    const int code = sqlite3_open_v2(name.c_str(), &m_handle, flags, nullptr);
    try {
        if (code != SQLITE_OK)
            raise(code);
        sqlite3_extended_result_codes(m_handle, 1);
        sqlite3_busy_handler(m_handle, &Connection::waitForLock, this);
        sqlite3_progress_handler(m_handle, stepsBetweenStops, &Connection::stopStatement, this);
        for (const auto add : {addSearchTokenizer, addRowSetFunction}) {
            if (const int added = add(m_handle); added != SQLITE_OK)
                raise(added);
        }
        execute("PRAGMA temp_store = MEMORY");
        if (m_seal)
            reserveForSeals();
        if (mode == Mode::Create)
            execute("PRAGMA journal_mode = WAL");
        execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                "PRAGMA cache_size = -16000;");
        execute(journalLimit);
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

/// What is written anew, this file or a copy of it, keeps room in each page.
void Connection::reserveForSeals() {
    int bytes = static_cast<int>(sealing::reservedBytes);
    if (const int code = sqlite3_file_control(m_handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &bytes);
        code != SQLITE_OK)
        raise(code);
}

std::string Connection::nameFor(const std::filesystem::path& file, const Seal& seal) {
    if (!seal)
        return std::filesystem::absolute(file).string();
    reserveForSeals();
    return seal->uri(file);
}

Connection::~Connection() {
    for (const auto& [sql, statements] : m_idle) {
        for (sqlite3_stmt* statement : statements)
            sqlite3_finalize(statement);
    }
    sqlite3_close_v2(m_handle);
}

void Connection::execute(const std::string& sql) {
    const int code = sqlite3_exec(m_handle, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(code);
}

std::int64_t Connection::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_handle);
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(m_handle);
}

int Connection::userVersion() {
    Query version = query("PRAGMA user_version");
    version.step();
    return version.small(0);
}

/// Naps grow, and differ between processes, so that nobody is always late.
int Connection::waitForLock(void* self, int attempt) {
    auto& connection = *static_cast<Connection*>(self);
    const auto now = std::chrono::steady_clock::now();
    if (attempt == 0)
        connection.m_waitingSince = now;
    if (connection.m_stop.stop_requested() || now - connection.m_waitingSince > longestWait)
        return 0;
    const int nap = std::min(1 + attempt, longestNapMs) * 500;
    std::this_thread::sleep_for(std::chrono::microseconds(nap + now.time_since_epoch().count() % nap));
    return 1;
}

int Connection::stopStatement(void* self) {
    const auto& connection = *static_cast<Connection*>(self);
    return connection.m_stopEnds == StopEnds::Statements && connection.m_stop.stop_requested() ? 1 : 0;
}

void Connection::raise(int code) const {
    const ErrorCode what = codeFor(code);
    if (what == ErrorCode::Cancelled || (what == ErrorCode::Busy && m_stop.stop_requested()))
        throw Failure(ErrorCode::Cancelled, "The work on the catalogue was stopped.");
    if (what == ErrorCode::Busy) {
        throw Failure(Error{what, "The library " + m_file.parent_path().string() +
                                      " is busy: another program has been writing to it all the time. Try "
                                      "again when that one is done."},
                      true);
    }
    if (what == ErrorCode::NoSpace)
        throw Failure(what, "The catalogue " + m_file.string() + " could not be written: the disk is full.");
    if (m_handle && sqlite3_extended_errcode(m_handle) == SQLITE_IOERR_DATA) {
        throw Failure(
            ErrorCode::Corrupt,
            "The catalogue " + m_file.string() +
                " is damaged: a page of it was changed by something other than Candela, or lies where "
                "another belongs. Restore it from a backup.");
    }
    if (code == SQLITE_NOTADB && m_seal) {
        throw Failure(ErrorCode::Corrupt, "The catalogue " + m_file.string() +
                                              " is damaged, or was sealed with another library's key.");
    }
    const std::string detail = m_handle ? sqlite3_errmsg(m_handle) : sqlite3_errstr(code);
    throw Failure(Error{what, "The catalogue " + m_file.string() + " could not be used: " + detail});
}

Transaction::Transaction(Connection& connection, Kind kind) : m_connection(connection) {
    connection.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    if (!m_open)
        return;
    try {
        m_connection.execute("ROLLBACK");
    } catch (const Failure&) {
        // SQLite has rolled back by itself after some errors; there is nothing left to undo.
    }
}

void Transaction::commit() {
    m_connection.execute("COMMIT");
    m_open = false;
}

} // namespace candela::catalog
