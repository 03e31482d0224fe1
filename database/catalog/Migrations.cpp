#include "database/catalog/Migrations.h"

#include "database/catalog/migrations/Migration0001.h"
#include "database/catalog/migrations/Migration0002.h"
#include "database/catalog/migrations/Migration0003.h"

#include <array>
#include <chrono>

namespace candela::catalog {
namespace {

constexpr std::array allMigrations{
    Migration{1, migration0001},
    Migration{2, migration0002},
    Migration{3, migration0003},
};

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

} // namespace

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
        connection.query("VACUUM INTO ?").bind(backupName(file, before).string()).run();
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
