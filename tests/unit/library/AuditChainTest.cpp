#include "LibraryFixture.h"

#include "database/audit/AuditTrail.h"
#include "database/model/Operation.h"

#include <functional>
#include <sys/stat.h>
#include <thread>

namespace candela::test {
namespace {

/// A library whose audit holds eight entries or more, and ways to change it behind the library's back.
class AuditChain : public LibraryFixture {
protected:
    void SetUp() override {
        LibraryFixture::SetUp();
        while (entries() < 8)
            session->record(Operation::RenderView, "1.2." + std::to_string(entries()), "P1");
        ASSERT_TRUE(check().intact()) << check().finding;
    }

    std::int64_t entries() { return number("SELECT count(*) FROM audit"); }

    std::int64_t number(const char* sql) {
        return *catalogue().read([&](catalog::Connection& connection) {
            catalog::Query query = connection.query(sql);
            query.step();
            return query.integer(0);
        });
    }

    void tamper(const std::string& sql) {
        const Status done =
            catalogue().write([&](catalog::Connection& connection) { connection.execute(sql); });
        ASSERT_TRUE(done) << done.error().message;
    }

    /// Without an entry of its own.
    AuditCheck check() { return *LibraryAccess::parts(*library).audit.check({}, {}); }

    void expectBroken(std::int64_t where) {
        const AuditCheck found = check();
        ASSERT_FALSE(found.intact());
        EXPECT_EQ(*found.firstBroken, where) << found.finding;
        EXPECT_NE(found.finding.find(std::to_string(where)), std::string::npos) << found.finding;
        // What happens later does not hide it.
        session->record(Operation::RenderView, "later", "P1");
        session->record(Operation::RenderView, "later still", "P1");
        ASSERT_FALSE(check().intact());
        EXPECT_EQ(*check().firstBroken, where) << check().finding;
    }
};

TEST_F(AuditChain, EachFieldIsHeld) {
    for (const char* field : {"at", "user", "action", "object", "patient_id", "outcome", "host"}) {
        const std::string column = field;
        tamper("UPDATE audit SET " + column + " = " + column + " || ' ' WHERE id = 4");
        const AuditCheck found = check();
        EXPECT_EQ(found.firstBroken, 4) << field;
        tamper("UPDATE audit SET " + column + " = rtrim(" + column + ") WHERE id = 4");
        EXPECT_TRUE(check().intact()) << field;
    }
}

TEST_F(AuditChain, TextThatMovesFromFieldToFieldShows) {
    tamper("UPDATE audit SET action = action || substr(object, 1, 1), object = substr(object, 2) "
           "WHERE id = 5");
    expectBroken(5);
}

TEST_F(AuditChain, RemovedEntryShows) {
    tamper("DELETE FROM audit WHERE id = 4");
    expectBroken(4);
}

TEST_F(AuditChain, RemovedFirstEntryShows) {
    tamper("DELETE FROM audit WHERE id = 1");
    expectBroken(1);
}

TEST_F(AuditChain, RemovedEntryWhoseNumberIsTakenShows) {
    tamper("DELETE FROM audit WHERE id = 4; UPDATE audit SET id = id - 1 WHERE id > 4");
    expectBroken(4);
}

TEST_F(AuditChain, SwappedEntriesShow) {
    tamper("UPDATE audit SET id = -1 WHERE id = 3; UPDATE audit SET id = 3 WHERE id = 6; "
           "UPDATE audit SET id = 6 WHERE id = -1");
    expectBroken(3);
}

TEST_F(AuditChain, EntryThatWasPutInShows) {
    tamper("INSERT INTO audit (id, at, user, action, object, patient_id, outcome, host, link) "
           "SELECT 0, at, user, action, object, patient_id, outcome, host, link FROM audit WHERE id = 5");
    expectBroken(0);
}

TEST_F(AuditChain, EntryThatWasAddedShows) {
    const std::int64_t next = entries() + 1;
    tamper("INSERT INTO audit (at, user, action, object, patient_id, outcome, host, link) "
           "SELECT at, user, action, object, patient_id, outcome, host, link FROM audit WHERE id = 5");
    expectBroken(next);
}

TEST_F(AuditChain, EndThatWasCutOffShows) {
    const std::int64_t last = entries();
    tamper("DELETE FROM audit WHERE id > " + std::to_string(last - 3));
    expectBroken(last - 2);
}

TEST_F(AuditChain, EndThatWasCutOffWithItsHeadShows) {
    const std::string last = std::to_string(entries() - 3);
    tamper("DELETE FROM audit WHERE id > " + last + "; UPDATE audit_head SET entries = " + last +
           ", last_entry = " + last + ", last_link = (SELECT link FROM audit WHERE id = " + last + "); " +
           "UPDATE sqlite_sequence SET seq = " + last + " WHERE name = 'audit'");
    expectBroken(entries() + 1);
}

TEST_F(AuditChain, RemovingAllShows) {
    tamper("DELETE FROM audit; DELETE FROM sqlite_sequence WHERE name = 'audit'");
    expectBroken(1);
}

TEST_F(AuditChain, RemovingAllWithTheHeadShows) {
    tamper("DELETE FROM audit; DELETE FROM audit_head; DELETE FROM sqlite_sequence WHERE name = 'audit'");
    expectBroken(1);
}

TEST_F(AuditChain, ChangedHeadShows) {
    const std::int64_t next = entries() + 1;
    tamper("UPDATE audit_head SET entries = entries + 1");
    expectBroken(next);
}

TEST_F(AuditChain, LinksOfAnotherLibraryDoNotHold) {
    tamper("UPDATE library SET id = 'another'");
    expectBroken(1);
}

TEST_F(AuditChain, LostKeyShows) {
    session.reset();
    library.reset();
    fs::remove(auditKeyFile(folder.path() / "library"));
    library = *LibraryAccess::open(folder.path() / "library", quickOptions());
    EXPECT_EQ(check().firstBroken, 1);
}

TEST_F(AuditChain, KeyIsForItsOwnerAlone) {
    struct stat status {};
    ASSERT_EQ(::stat(auditKeyFile(folder.path() / "library").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
    EXPECT_EQ(status.st_size, 32);
}

TEST_F(AuditChain, IsCheckedByAdministratorsAndWritten) {
    const auto found = session->verifyAudit();
    ASSERT_TRUE(found);
    EXPECT_TRUE(found->intact());
    EXPECT_EQ(found->entries, entries() - 1);
    tamper("UPDATE audit SET user = 'mallory' WHERE id = 2");
    EXPECT_EQ(session->verifyAudit()->firstBroken, 2);
    const auto written = session->audit({.action = "verify audit"});
    ASSERT_TRUE(written);
    ASSERT_EQ(written->size(), 2U);
    EXPECT_EQ(written->at(0).outcome, "failed");
    EXPECT_EQ(written->at(1).outcome, "success");
}

TEST_F(AuditChain, CheckTellsItsProgressAndStops) {
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = session->verifyAudit({}, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    int told = 0;
    ASSERT_TRUE(session->verifyAudit([&](const Progress& progress) {
        ++told;
        EXPECT_GT(progress.total, 0);
    }));
    EXPECT_GT(told, 0);
}

TEST_F(AuditChain, ManyWritersMakeOneChain) {
    std::vector<std::jthread> writers;
    for (int writer = 0; writer < 4; ++writer) {
        writers.emplace_back([&, writer] {
            // Another opening of the library, as another process has it.
            const auto other = LibraryAccess::open(folder.path() / "library", quickOptions());
            ASSERT_TRUE(other);
            for (int i = 0; i < 25; ++i) {
                AuditEntry entry;
                entry.user = "writer " + std::to_string(writer);
                entry.action = "render";
                entry.outcome = "success";
                ASSERT_TRUE(LibraryAccess::parts(**other).audit.append({entry, entry}));
            }
        });
    }
    writers.clear();
    EXPECT_EQ(number("SELECT count(*) FROM audit WHERE user LIKE 'writer %'"), 200);
    EXPECT_TRUE(check().intact()) << check().finding;
}

TEST_F(AuditChain, OldAuditIsChainedOnce) {
    const fs::path place = folder.path() / "library";
    // As a catalogue of before there was a chain comes out of its migration.
    tamper("UPDATE audit SET link = x''; DELETE FROM audit_head");
    session.reset();
    library.reset();
    fs::remove(auditKeyFile(place));
    library = *LibraryAccess::open(place, quickOptions());
    EXPECT_TRUE(check().intact()) << check().finding;
    EXPECT_FALSE(fs::exists(place / "audit-new.key"));
    session = logIn("chief");
    ASSERT_TRUE(session);
    EXPECT_TRUE(session->verifyAudit()->intact());
    // With the key there, a chain that is gone is not made again.
    tamper("UPDATE audit SET link = x''; DELETE FROM audit_head");
    session.reset();
    library.reset();
    library = *LibraryAccess::open(place, quickOptions());
    EXPECT_EQ(check().firstBroken, 1);
}

TEST_F(AuditChain, ChainingThatWasInterruptedGoesOn) {
    const fs::path place = folder.path() / "library";
    session.reset();
    library.reset();
    // The chain was begun, but its key had not its name yet.
    fs::rename(auditKeyFile(place), place / "audit-new.key");
    library = *LibraryAccess::open(place, quickOptions());
    EXPECT_TRUE(check().intact()) << check().finding;
    EXPECT_TRUE(fs::exists(auditKeyFile(place)));
}

TEST_F(AuditChain, GoesOnInARestoredLibrary) {
    ASSERT_TRUE(session->backup(folder.path() / "backup"));
    const fs::path place = folder.path() / "restored";
    ASSERT_TRUE(Library::restore(folder.path() / "backup", place, "chief", goodPassword));
    library = *LibraryAccess::open(place, quickOptions());
    session = logIn("chief");
    ASSERT_TRUE(session);
    const auto restored = session->verifyAudit();
    ASSERT_TRUE(restored);
    EXPECT_TRUE(restored->intact()) << restored->finding;
    EXPECT_EQ(session->audit({.action = "library restored"})->size(), 1U);
    tamper("DELETE FROM audit WHERE id = 4");
    EXPECT_EQ(session->verifyAudit()->firstBroken, 4);
}

} // namespace
} // namespace candela::test
