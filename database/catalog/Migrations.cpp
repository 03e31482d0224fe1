#include "database/catalog/Migrations.h"

#include "database/catalog/migrations/Migration0001.h"
#include "database/catalog/migrations/Migration0002.h"
#include "database/catalog/migrations/Migration0003.h"
#include "database/catalog/migrations/Migration0004.h"
#include "database/catalog/migrations/Migration0005.h"
#include "database/catalog/migrations/Migration0006.h"
#include "database/catalog/migrations/Migration0007.h"
#include "database/catalog/migrations/Migration0008.h"
#include "database/catalog/migrations/Migration0009.h"
#include "database/catalog/migrations/Migration0010.h"

#include "database/store/FileDescriptor.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace candela::catalog {
namespace {

constexpr std::array allMigrations{
    Migration{1, migration0001},  Migration{2, migration0002}, Migration{3, migration0003},
    Migration{4, migration0004},  Migration{5, migration0005}, Migration{6, migration0006},
    Migration{7, migration0007},  Migration{8, migration0008}, Migration{9, migration0009},
    Migration{10, migration0010},
};

constexpr const char* unfinishedCopy = ".catalog-copy-";

std::filesystem::path backupName(const std::filesystem::path& file, int version) {
    const auto seconds = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now().time_since_epoch());
    return file.parent_path() / (file.stem().string() + "-v" + std::to_string(version) + "-" +
                                 std::to_string(seconds.count()) + ".sqlite");
}

void refuseNewer(int version, int newest) {
    if (version > newest) {
        throw Failure(ErrorCode::Unsupported, "The library was made by a newer Candela (catalogue version " +
                                                  std::to_string(version) + ", this program knows up to " +
                                                  std::to_string(newest) + ").");
    }
}

constexpr auto copyLife = std::chrono::hours(1);

/// What a process that died left of a copy.
void removeAbandonedCopies(const std::filesystem::path& folder) {
    namespace fs = std::filesystem;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        const auto age = fs::file_time_type::clock::now() - entry->last_write_time(ignored);
        if (entry->path().filename().string().starts_with(unfinishedCopy) && age > copyLife)
            fs::remove(entry->path(), ignored);
    }
}

/// Copies a catalogue of version `version` before its migration; it has its name only once it is whole.
void keepCopy(Connection& connection, const std::filesystem::path& file, int version) {
    namespace fs = std::filesystem;
    removeAbandonedCopies(file.parent_path());
    const auto made = FileDescriptor::createUnique(file.parent_path() / unfinishedCopy);
    if (!made)
        throw Failure(made.error());
    const fs::path unfinished = made->path();
    std::error_code ignored;
    copyCatalog(connection, unfinished);
    // Another process may have migrated between the look at the version and the copy, and has its own copy.
    const int copied =
        Connection(unfinished, Connection::Mode::OpenExisting, connection.seal()).userVersion();
    if (copied != version) {
        fs::remove(unfinished, ignored);
        return;
    }
    const fs::path copy = backupName(file, version);
    if (std::rename(unfinished.c_str(), copy.c_str()) != 0) {
        const Error error = systemError(copy, "written");
        fs::remove(unfinished, ignored);
        throw Failure(error);
    }
}

} // namespace

void copyCatalog(Connection& connection, const std::filesystem::path& file) {
    copyCatalog(connection, file, connection.seal());
}

void copyCatalog(Connection& connection, const std::filesystem::path& file, const Seal& seal) {
    std::error_code ignored;
    try {
        connection.query("VACUUM INTO ?").bind(connection.nameFor(file, seal)).run();
        auto copy = FileDescriptor::openForReading(file);
        if (!copy)
            throw Failure(copy.error());
        if (Status done = copy->sync(); !done)
            throw Failure(done.error());
    } catch (const Failure& failure) {
        std::filesystem::remove(file, ignored);
        if (failure.busy() || failure.error().code == ErrorCode::Cancelled)
            throw;
        throw Failure(failure.error().code, "The catalogue could not be copied to " + file.string() + ": " +
                                                failure.error().message);
    }
}

std::span<const Migration> migrations() {
    return allMigrations;
}

void migrate(Connection& connection, const std::filesystem::path& file, std::span<const Migration> steps) {
    const int newest = steps.empty() ? 0 : steps.back().version;
    const int before = connection.userVersion();
    refuseNewer(before, newest);
    if (before == newest)
        return;
    if (before > 0)
        keepCopy(connection, file, before);
    for (const Migration& step : steps) {
        Transaction transaction(connection, Transaction::Kind::Write);
        // Read again under the lock: another process may have migrated meanwhile.
        const int version = connection.userVersion();
        refuseNewer(version, newest);
        if (version >= step.version)
            continue;
        connection.execute(step.sql);
        connection.execute("PRAGMA user_version = " + std::to_string(step.version));
        transaction.commit();
    }
}

} // namespace candela::catalog
