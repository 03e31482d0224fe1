#include "LibraryFixture.h"

#include "database/catalog/Catalog.h"
#include "database/catalog/HeaderJson.h"
#include "database/catalog/StudyList.h"
#include "database/catalog/StudyRecords.h"

#include <array>
#include <thread>

namespace candela::test {
namespace {

using catalog::Catalog;
using catalog::Connection;
using catalog::Migration;

constexpr const char* addedTable = "CREATE TABLE added (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;";

std::vector<Migration> stepsAnd(const char* sql) {
    const auto known = catalog::migrations();
    std::vector<Migration> steps(known.begin(), known.end());
    steps.push_back({steps.back().version + 1, sql});
    return steps;
}

std::size_t backupsIn(const fs::path& folder) {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder))
        count += entry.path().filename().string().starts_with("catalog-v") ? 1 : 0;
    return count;
}

TEST(Catalog, FreshCatalogueHasTheNewestVersion) {
    const TemporaryFolder folder;
    auto made = Catalog::create(folder.path() / "catalog.sqlite");
    ASSERT_TRUE(made) << made.error().message;
    EXPECT_EQ((*made)->version(), catalog::migrations().back().version);
    const auto mode = (*made)->read([](Connection& connection) {
        auto query = connection.query("PRAGMA journal_mode");
        query.step();
        auto keys = connection.query("PRAGMA foreign_keys");
        keys.step();
        return query.text(0) + keys.text(0);
    });
    EXPECT_EQ(mode.value(), "wal1");
    EXPECT_EQ(backupsIn(folder.path()), 0U);
}

TEST(Catalog, VersionsFollowEachOtherFromOne) {
    int expected = 1;
    for (const Migration& step : catalog::migrations())
        EXPECT_EQ(step.version, expected++);
}

TEST(Catalog, OlderIsBackedUpAndMigrated) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "catalog.sqlite";
    ASSERT_TRUE(Catalog::create(file));
    const auto steps = stepsAnd(addedTable);
    auto opened = Catalog::open(file, steps);
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_EQ((*opened)->version(), steps.back().version);
    EXPECT_TRUE((*opened)->write([](Connection& c) { c.execute("INSERT INTO added (word) VALUES ('x')"); }));
    EXPECT_EQ(backupsIn(folder.path()), 1U);
    ASSERT_TRUE(Catalog::open(file, steps));
    EXPECT_EQ(backupsIn(folder.path()), 1U) << "an up-to-date catalogue is not copied again";
}

TEST(Catalog, OlderSearchIndexIsMadeAnew) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "catalog.sqlite";
    {
        Connection connection(file, Connection::Mode::Create);
        catalog::migrate(connection, file, catalog::migrations().first(2));
        connection.execute(
            "INSERT INTO patients (id, patient_id, name, birth_date, sex) VALUES (1, 'P', '', '', '');"
            "INSERT INTO studies (study_uid, patient, patient_id, patient_name, birth_date, sex, study_date, "
            "study_time, description, accession, referring) "
            "VALUES ('1.2', 1, 'P', 'Müller^Hans=山田^太郎', '', '', '20040119', '', '', '', '');"
            "INSERT INTO objects (hash, bytes, stored_bytes) VALUES ('a', 100, 100), ('b', 50, 20);"
            "UPDATE objects SET form = 'compressed' WHERE hash = 'b'");
    }
    auto opened = Catalog::open(file);
    ASSERT_TRUE(opened) << opened.error().message;
    for (const char* typed : {"mueller", "MULLER", "田太", "19.01.2004"}) {
        StudyQuery query;
        query.text = typed;
        const auto page = (*opened)->read([&](Connection& c) { return catalog::findStudies(c, query); });
        ASSERT_TRUE(page) << page.error().message;
        EXPECT_EQ(page->total, 1) << typed;
    }
    const auto stats = (*opened)->read([](Connection& c) { return catalog::libraryStats(c); });
    ASSERT_TRUE(stats) << stats.error().message;
    EXPECT_EQ(stats->bytesOriginal, 150);
    EXPECT_EQ(stats->bytesStored, 120);
}

TEST(Catalog, TotalsFollowTheObjects) {
    const TemporaryFolder folder;
    auto made = Catalog::create(folder.path() / "catalog.sqlite");
    ASSERT_TRUE(made);
    const auto expectTotals = [&](const char* change) {
        const auto differ = (*made)->write([&](Connection& connection) {
            connection.execute(change);
            auto query = connection.query(
                "SELECT count(*) FROM object_totals t, (SELECT coalesce(sum(bytes), 0) AS b, "
                "coalesce(sum(stored_bytes), 0) AS s, "
                "coalesce(sum(bytes * (form = 'original' AND compressible)), 0) AS c FROM objects) o "
                "WHERE t.bytes = o.b AND t.stored_bytes = o.s AND t.bytes_to_compress = o.c");
            query.step();
            return query.integer(0);
        });
        ASSERT_TRUE(differ) << differ.error().message;
        EXPECT_EQ(*differ, 1) << change;
    };
    expectTotals("INSERT INTO objects (hash, bytes, stored_bytes) VALUES ('a', 10, 10), ('b', 7, 7)");
    expectTotals("INSERT OR IGNORE INTO objects (hash, bytes, stored_bytes) VALUES ('a', 10, 10)");
    expectTotals("UPDATE objects SET form = 'compressed', stored_bytes = 4 WHERE hash = 'a'");
    expectTotals("UPDATE objects SET compressible = 0 WHERE hash = 'b'");
    expectTotals("DELETE FROM objects WHERE hash = 'a'");
    expectTotals("DELETE FROM objects");
}

TEST(Catalog, FailedMigrationChangesNothing) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "catalog.sqlite";
    ASSERT_TRUE(Catalog::create(file));
    EXPECT_FALSE(
        Catalog::open(file, stepsAnd("CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT; CREATE nonsense;")));
    auto opened = Catalog::open(file);
    ASSERT_TRUE(opened) << opened.error().message;
    const auto tables = (*opened)->read([](Connection& connection) {
        auto query = connection.query("SELECT count(*) FROM sqlite_schema WHERE name = 'half'");
        query.step();
        return query.integer(0);
    });
    EXPECT_EQ(tables.value(), 0);
}

TEST(Catalog, NewerIsRefusedUntouched) {
    const TemporaryFolder folder;
    const fs::path file = folder.path() / "catalog.sqlite";
    ASSERT_TRUE(Catalog::create(file));
    ASSERT_TRUE(Catalog::open(file, stepsAnd(addedTable)));
    const auto opened = Catalog::open(file);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Unsupported);
    EXPECT_NE(opened.error().message.find("newer"), std::string::npos);
}

TEST(Catalog, NoDatabaseIsCorrupt) {
    const TemporaryFolder folder;
    writeFile(folder.path() / "catalog.sqlite", std::string(5000, 'x'));
    const auto opened = Catalog::open(folder.path() / "catalog.sqlite");
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Corrupt);
}

TEST(Catalog, FailedWriteLeavesNothing) {
    const TemporaryFolder folder;
    auto made = Catalog::create(folder.path() / "catalog.sqlite");
    ASSERT_TRUE(made);
    const Status written = (*made)->write([](Connection& connection) {
        connection.execute(
            "INSERT INTO patients (patient_id, name, birth_date, sex) VALUES ('P', '', '', '')");
        throw catalog::Failure(ErrorCode::NotFound, "stop here");
    });
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::NotFound);
    const auto count = (*made)->read([](Connection& connection) {
        auto query = connection.query("SELECT count(*) FROM patients");
        query.step();
        return query.integer(0);
    });
    EXPECT_EQ(count.value(), 0);
}

TEST(Catalog, ManyThreadsWriteWithoutLocking) {
    const TemporaryFolder folder;
    auto made = Catalog::create(folder.path() / "catalog.sqlite");
    ASSERT_TRUE(made);
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int thread = 0; thread < 4; ++thread) {
            threads.emplace_back([&, thread] {
                for (int i = 0; i < 25; ++i) {
                    const std::string id = std::to_string(thread) + "-" + std::to_string(i);
                    const Status written = (*made)->write([&](Connection& connection) {
                        connection
                            .query("INSERT INTO patients (patient_id, name, birth_date, sex) VALUES (?, '', "
                                   "'', '')")
                            .bind(id)
                            .run();
                    });
                    failures += written ? 0 : 1;
                }
            });
        }
    }
    EXPECT_EQ(failures, 0);
    const auto count = (*made)->read([](Connection& connection) {
        auto query = connection.query("SELECT count(*) FROM patients");
        query.step();
        return query.integer(0);
    });
    EXPECT_EQ(count.value(), 100);
}

TEST(HeaderJson, FramesComeBackAsTheyWere) {
    std::vector<dicom::FrameHeader> frames(3);
    frames[0].pose = PlanePose{{-173.1768, 0.1, 80}, {1, 0, 0}, {0, 0.9483237, -0.3173047}};
    frames[0].rowSpacing = 0.48828;
    frames[0].windows = {{40, 400, "soft \"tissue\""}, {-500, 1400, ""}};
    frames[0].splitKey = "echo 1";
    frames[1] = frames[0];
    frames[1].pose->position.z = 84.25;
    frames[2].sortTime = 17.5;
    const auto again = catalog::framesFromJson(catalog::framesToJson(frames));
    ASSERT_EQ(again.size(), frames.size());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        ASSERT_EQ(again[i].pose.has_value(), frames[i].pose.has_value()) << i;
        if (frames[i].pose) {
            EXPECT_EQ(again[i].pose->position, frames[i].pose->position);
            EXPECT_EQ(again[i].pose->columnDir, frames[i].pose->columnDir);
        }
        EXPECT_EQ(again[i].rowSpacing, frames[i].rowSpacing);
        EXPECT_EQ(again[i].splitKey, frames[i].splitKey);
        EXPECT_EQ(again[i].sortTime, frames[i].sortTime);
        ASSERT_EQ(again[i].windows.size(), frames[i].windows.size());
    }
    EXPECT_EQ(again[1].windows[0].name, "soft \"tissue\"");
}

TEST(HeaderJson, StackComesBackAsItWas) {
    StackInfo info;
    info.kind = StackKind::Volume;
    info.columns = 512;
    info.rows = 256;
    info.slices = 3;
    info.geometry.spacing = {0.1, 0.2, 0.3};
    info.geometry.direction[2] = {0, 0.3, 0.9};
    info.geometry.origin = {1.5, -2.25, 1e-7};
    info.geometry.spacingKnown = true;
    info.sliceOffsets = {0, 1.081, 5.083};
    info.valueUnit = "HU";
    info.lengthCalibration = "patient";
    info.inverted = true;
    info.warnings = {"the steps differ", "bytes \xff that are no UTF-8"};
    const StackInfo again = catalog::stackFromJson(catalog::stackToJson(info));
    EXPECT_EQ(again.kind, info.kind);
    EXPECT_EQ(again.rows, 256);
    EXPECT_EQ(again.geometry.spacing, info.geometry.spacing);
    EXPECT_EQ(again.geometry.direction[2], info.geometry.direction[2]);
    EXPECT_EQ(again.geometry.origin, info.geometry.origin);
    EXPECT_TRUE(again.geometry.spacingKnown);
    EXPECT_FALSE(again.geometry.orientationKnown);
    EXPECT_EQ(again.sliceOffsets, info.sliceOffsets);
    EXPECT_TRUE(again.inverted);
    EXPECT_EQ(again.warnings.size(), 2U);
}

} // namespace
} // namespace candela::test
