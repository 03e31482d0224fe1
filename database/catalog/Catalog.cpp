#include "database/catalog/Catalog.h"

#include <chrono>
#include <thread>

namespace candela::catalog {
namespace {

constexpr auto napBetweenTries = std::chrono::milliseconds(20);
constexpr std::size_t idleConnections = 8;

/// Turns whatever was thrown into an error with a sentence.
Error currentError() {
    try {
        throw;
    } catch (const Failure& failure) {
        return failure.error();
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::Failed, "There is not enough memory to read the catalogue."};
    } catch (const std::exception& exception) {
        return Error{ErrorCode::Corrupt,
                     std::string("An entry of the catalogue is damaged: ") + exception.what()};
    }
}

} // namespace

Catalog::~Catalog() = default;

Result<std::unique_ptr<Catalog>> Catalog::create(const std::filesystem::path& file, Seal seal) {
    try {
        if (std::filesystem::exists(file))
            return fail(ErrorCode::InvalidArgument, "There is a catalogue already: " + file.string());
        std::unique_ptr<Catalog> catalog(new Catalog(file, std::move(seal)));
        auto connection = std::make_unique<Connection>(file, Connection::Mode::Create, catalog->m_seal);
        migrate(*connection, file, migrations());
        catalog->m_version = connection->userVersion();
        catalog->giveBack(std::move(connection));
        return catalog;
    } catch (...) {
        return fail(currentError());
    }
}

Result<std::unique_ptr<Catalog>> Catalog::open(const std::filesystem::path& file,
                                               std::span<const Migration> steps, Seal seal) {
    try {
        if (!std::filesystem::exists(file))
            return fail(ErrorCode::NotFound, "There is no catalogue: " + file.string());
        std::unique_ptr<Catalog> catalog(new Catalog(file, std::move(seal)));
        auto connection = std::make_unique<Connection>(file, Connection::Mode::OpenExisting, catalog->m_seal);
        migrate(*connection, file, steps);
        // A copy that was put in the catalogue's place has another journal, with which readers block writers.
        connection->execute("PRAGMA journal_mode = WAL");
        catalog->m_version = connection->userVersion();
        catalog->giveBack(std::move(connection));
        return catalog;
    } catch (...) {
        return fail(currentError());
    }
}

std::unique_ptr<Connection> Catalog::borrow() const {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            auto connection = std::move(m_idle.back());
            m_idle.pop_back();
            return connection;
        }
    }
    return std::make_unique<Connection>(m_file, Connection::Mode::OpenExisting, m_seal);
}

void Catalog::giveBack(std::unique_ptr<Connection> connection) const {
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < idleConnections)
        m_idle.push_back(std::move(connection));
}

Status Catalog::transact(Transaction::Kind kind, const std::function<void(Connection&)>& work,
                         const std::stop_token& stop, StopEnds ends) const {
    return tryUntilFree(
        [&](Connection& connection) {
            Transaction transaction(connection, kind);
            work(connection);
            transaction.commit();
        },
        stop, ends);
}

/// SQLite gives up at once where waiting could be for ever (a journal that another process recovers, a
/// snapshot that became old); trying again with a new transaction is what helps.
Status Catalog::tryUntilFree(const std::function<void(Connection&)>& work, const std::stop_token& stop,
                             StopEnds ends) const {
    const auto giveUp = std::chrono::steady_clock::now() + longestWait;
    for (;;) {
        try {
            auto connection = borrow();
            connection->setStop(stop, ends);
            work(*connection);
            connection->setStop({});
            giveBack(std::move(connection));
            return {};
        } catch (const Failure& failure) {
            if (!failure.busy() || std::chrono::steady_clock::now() > giveUp)
                return fail(failure.error());
            std::this_thread::sleep_for(napBetweenTries);
        } catch (...) {
            return fail(currentError());
        }
    }
}

Status Catalog::copyTo(const std::filesystem::path& file, std::stop_token stop) const {
    return tryUntilFree([&](Connection& connection) { copyCatalog(connection, file); }, stop);
}

} // namespace candela::catalog
