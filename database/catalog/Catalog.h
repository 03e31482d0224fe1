#pragma once

#include "database/catalog/Migrations.h"
#include "database/catalog/Sqlite.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <type_traits>
#include <vector>

namespace candela::catalog {

/// The catalogue of a library: the one place that owns connections, transactions, commits and retries.
/// Thread-safe; what runs inside `read` or `write` has a connection of its own and must not call either
/// again.
class Catalog {
public:
    /// Makes the file with all its tables, sealed when there is a seal; fails when there is one.
    [[nodiscard]] static Result<std::unique_ptr<Catalog>> create(const std::filesystem::path& file,
                                                                 Seal seal = nullptr);
    /// Opens and migrates. Errors: NotFound, Unsupported (newer), Corrupt, Busy, Failed.
    [[nodiscard]] static Result<std::unique_ptr<Catalog>>
    open(const std::filesystem::path& file, std::span<const Migration> steps = migrations(),
         Seal seal = nullptr);
    [[nodiscard]] static Result<std::unique_ptr<Catalog>> open(const std::filesystem::path& file, Seal seal) {
        return open(file, migrations(), std::move(seal));
    }

    /// Runs `work(Connection&)` in one consistent snapshot. Cancelled when `stop` was asked for meanwhile.
    template <typename Work>
    [[nodiscard]] auto read(Work&& work, std::stop_token stop = {}) const {
        return perform(Transaction::Kind::Read, std::forward<Work>(work), std::move(stop));
    }
    /// Runs `work(Connection&)` in one write transaction; it may run again when the lock was lost. Waits for
    /// other writers, at most for `longestWait` (then Busy) or until `stop` (then Cancelled).
    template <typename Work>
    [[nodiscard]] auto write(Work&& work, std::stop_token stop = {}) const {
        return perform(Transaction::Kind::Write, std::forward<Work>(work), std::move(stop));
    }
    /// As write, but what has begun comes to its end: `stop` ends the waiting alone.
    template <typename Work>
    [[nodiscard]] auto writeOnceFree(Work&& work, std::stop_token stop) const {
        return perform(Transaction::Kind::Write, std::forward<Work>(work), std::move(stop),
                       Connection::StopEnds::Waiting);
    }
    /// Writes a consistent copy, on the disk and in one file, while others go on. `file` must not be there
    /// yet, or be empty; when the copy fails, nothing is left of it.
    [[nodiscard]] Status copyTo(const std::filesystem::path& file, std::stop_token stop = {}) const;

    [[nodiscard]] int version() const { return m_version; }

    ~Catalog();
    Catalog(const Catalog&) = delete;
    Catalog& operator=(const Catalog&) = delete;

private:
    Catalog(std::filesystem::path file, Seal seal) : m_file(std::move(file)), m_seal(std::move(seal)) {}
    using StopEnds = Connection::StopEnds;
    [[nodiscard]] Status transact(Transaction::Kind kind, const std::function<void(Connection&)>& work,
                                  const std::stop_token& stop, StopEnds ends) const;
    [[nodiscard]] Status tryUntilFree(const std::function<void(Connection&)>& work,
                                      const std::stop_token& stop,
                                      StopEnds ends = StopEnds::Statements) const;
    [[nodiscard]] std::unique_ptr<Connection> borrow() const;
    void giveBack(std::unique_ptr<Connection> connection) const;

    template <typename Work>
    [[nodiscard]] auto perform(Transaction::Kind kind, Work&& work, const std::stop_token& stop,
                               StopEnds ends = StopEnds::Statements) const {
        using Value = std::invoke_result_t<Work, Connection&>;
        if constexpr (std::is_void_v<Value>) {
            return transact(
                kind, [&](Connection& connection) { work(connection); }, stop, ends);
        } else {
            std::optional<Value> value;
            Status done = transact(
                kind, [&](Connection& connection) { value.emplace(work(connection)); }, stop, ends);
            return done ? Result<Value>(std::move(*value)) : Result<Value>(fail(done.error()));
        }
    }

    std::filesystem::path m_file;
    Seal m_seal;
    int m_version = 0;
    mutable std::mutex m_mutex; ///< guards m_idle
    mutable std::vector<std::unique_ptr<Connection>> m_idle;
};

} // namespace candela::catalog
