#pragma once

#include "database/model/Result.h"
#include "database/sealing/LibrarySeal.h"

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace candela::catalog {

/// Thrown inside the catalogue; Catalog::read and Catalog::write turn it into a Result.
class Failure : public std::exception {
public:
    explicit Failure(Error error, bool busy = false) : m_error(std::move(error)), m_busy(busy) {}
    Failure(ErrorCode code, std::string message) : Failure(Error{code, std::move(message)}) {}
    [[nodiscard]] const Error& error() const { return m_error; }
    /// Another connection held the lock: the transaction may be tried again.
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] const char* what() const noexcept override { return m_error.message.c_str(); }

private:
    Error m_error;
    bool m_busy;
};

class Connection;
class RowSet;

/// One statement of its parts.
[[nodiscard]] std::string joined(std::initializer_list<std::string_view> parts);

/// A prepared statement borrowed from its connection; parameters bind in order.
class Query {
public:
    Query(Connection& connection, std::string_view sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    template <typename... Values>
    Query& bind(const Values&... values) {
        (bindNext(values), ...);
        return *this;
    }
    /// True while there is a row.
    bool step();
    /// Runs a statement that returns no rows.
    void run();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] int small(int column) const { return static_cast<int>(integer(column)); }
    [[nodiscard]] bool flag(int column) const { return integer(column) != 0; }
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::span<const std::byte> blob(int column) const;

private:
    template <std::integral Value>
    void bindNext(Value value) {
        bindInteger(static_cast<std::int64_t>(value));
    }
    void bindNext(double value);
    void bindNext(const char* value) { bindText(value); }
    void bindNext(const std::string& value) { bindText(value); }
    void bindNext(std::string_view value) { bindText(value); }
    void bindNext(std::span<const std::byte> value);
    /// For in_rows; the rows must outlive the query.
    void bindNext(const RowSet& rows);
    template <typename Value>
    void bindNext(const std::optional<Value>& value) {
        if (value)
            bindNext(*value);
        else
            ++m_parameter;
    }
    void bindInteger(std::int64_t value);
    void bindText(std::string_view value);
    void check(int code) const;

    Connection& m_connection;
    std::string m_sql;
    sqlite3_stmt* m_statement = nullptr;
    int m_parameter = 0;
};

/// How long the catalogue waits for whoever else writes to it before it says so.
inline constexpr auto longestWait = std::chrono::seconds(60);

/// One connection to a catalogue file, used by one thread at a time. Throws Failure.
class Connection {
public:
    enum class Mode { OpenExisting, Create };
    /// With a seal the file is, or becomes, a sealed one.
    Connection(const std::filesystem::path& file, Mode mode, Seal seal = nullptr);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// What a stop ends with Cancelled: only waiting for a lock, or long statements too.
    enum class StopEnds { Waiting, Statements };
    /// Until the next call.
    void setStop(std::stop_token stop, StopEnds ends = StopEnds::Statements) {
        m_stop = std::move(stop);
        m_stopEnds = ends;
    }

    /// Runs one or more statements without parameters.
    void execute(const std::string& sql);
    [[nodiscard]] Query query(std::string_view sql) { return {*this, sql}; }
    [[nodiscard]] std::int64_t lastInsertId() const;
    /// Rows changed by the last statement.
    [[nodiscard]] std::int64_t changes() const;
    [[nodiscard]] int userVersion();
    [[nodiscard]] const Seal& seal() const { return m_seal; }
    /// What another file is called in a statement so that `seal` seals it; null: it is plain.
    [[nodiscard]] std::string nameFor(const std::filesystem::path& file, const Seal& seal);
    [[noreturn]] void raise(int code) const;

private:
    friend class Query;
    void reserveForSeals();
    static int waitForLock(void* self, int attempt);
    static int stopStatement(void* self);

    Seal m_seal;
    sqlite3* m_handle = nullptr;
    std::stop_token m_stop;
    StopEnds m_stopEnds = StopEnds::Statements;
    std::chrono::steady_clock::time_point m_waitingSince;
    std::filesystem::path m_file;
    std::map<std::string, std::vector<sqlite3_stmt*>, std::less<>> m_idle; ///< prepared and not in use
};

/// Rolls back unless committed.
class Transaction {
public:
    enum class Kind { Read, Write };
    Transaction(Connection& connection, Kind kind);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

} // namespace candela::catalog
