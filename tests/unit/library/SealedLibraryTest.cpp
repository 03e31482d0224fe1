#include "SealedFixture.h"

#include "database/sealing/KeyFile.h"

#include <chrono>
#include <csignal>
#include <sys/wait.h>

namespace candela::test {
namespace {

TEST_F(SealedLibrary, IsLockedUntilSomebodyLogsIn) {
    EXPECT_TRUE(library->sealed());
    EXPECT_FALSE(LibraryAccess::create(folder.path() / "plain", newAccount("chief", Role::Administrator),
                                       quickOptions())
                     .value()
                     ->sealed());
    openAgain();
    EXPECT_EQ(library->schemaVersion(), 0);
    const auto wrong = library->logIn("chief", otherPassword);
    const auto nobody = library->logIn("nobody", otherPassword);
    ASSERT_FALSE(wrong);
    ASSERT_FALSE(nobody);
    EXPECT_EQ(wrong.error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(wrong.error().message, nobody.error().message);
    auto session = logIn();
    ASSERT_TRUE(session);
    EXPECT_TRUE(session->stats()->sealed);
    EXPECT_GT(library->schemaVersion(), 0);
}

TEST_F(SealedLibrary, RefusalsWhileItIsLockedSlowDownAndComeToTheAudit) {
    LibraryOptions options = quickOptions();
    auto now = std::chrono::system_clock::now();
    options.clock = [&now] { return now; };
    library = *LibraryAccess::open(directory, options);
    for (int i = 0; i < 11; ++i)
        EXPECT_FALSE(library->logIn("chief", otherPassword));
    EXPECT_FALSE(library->logIn("Quokkasson", otherPassword));
    EXPECT_FALSE(library->logIn("chief", goodPassword)) << "it is slowed down";
    EXPECT_EQ(contentOf(directory / "refused.json").find("Quokkasson"), std::string::npos);
    EXPECT_EQ(contentOf(directory / "refused.json").find("chief"), std::string::npos);
    now += std::chrono::minutes(1);
    const auto session = library->logIn("chief", goodPassword);
    ASSERT_TRUE(session) << session.error().message;
    const auto audit = (*session)->audit({});
    ASSERT_TRUE(audit);
    const auto refusedLogIns = [&](const std::string& name) {
        return std::ranges::count_if(*audit, [&](const AuditEntry& entry) {
            return entry.user == name && entry.outcome == "refused";
        });
    };
    EXPECT_EQ(refusedLogIns("chief"), 12);
    EXPECT_EQ(refusedLogIns("Quokkasson"), 1);
    // Told once.
    session.value()->logOut();
    library = *LibraryAccess::open(directory, options);
    EXPECT_EQ((*library->logIn("chief", goodPassword))->audit({})->size(), audit->size() + 2 + 1);
}

TEST_F(SealedLibrary, ShowsNothingOnTheDiskOpenClosedOrKilled) {
    const fs::path in = writeStudy();
    const auto secrets = secretsOf(in);
    ASSERT_GT(secrets.size(), 60U);
    auto session = logIn();
    ASSERT_TRUE(session);
    ASSERT_EQ(importInto(*session, in).imported, 6);
    ASSERT_TRUE(session->thumbnail(SeriesUid("2.25.47111")));
    ASSERT_TRUE(session->loadStack(SeriesUid("2.25.47111"), 0));
    expectNothingReadable(directory, secrets, "while it is open");
    ASSERT_TRUE(session->compress());
    expectNothingReadable(directory, secrets, "compressed");
    ASSERT_TRUE(session->loadStack(SeriesUid("2.25.47111"), 0));
    session.reset();
    openAgain();
    expectNothingReadable(directory, secrets, "after closing");
    library.reset();
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto opened = LibraryAccess::open(directory, quickOptions());
        auto person = opened ? (*opened)->logIn("chief", goodPassword) : fail(opened.error());
        if (!person)
            _exit(1);
        ImportRequest request;
        request.paths = {in};
        std::ignore = (*person)->deleteStudy(StudyUid("2.25.4711"));
        std::ignore = (*person)->emptyBin();
        std::ignore = (*person)->import(request);
        kill(getpid(), SIGKILL);
    }
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    EXPECT_TRUE(fs::exists(directory / "catalog.sqlite-wal"));
    expectNothingReadable(directory, secrets, "after kill -9");
    openAgain();
    session = logIn();
    ASSERT_TRUE(session);
    EXPECT_EQ(session->stats()->instances, 6);
    EXPECT_TRUE(session->verify(true)->damaged.empty());
}

/// Killed while files are on their way into the store.
TEST_F(SealedLibrary, ShowsNothingWhenKilledInTheMiddleOfAnImport) {
    const fs::path in = writeStudy(60);
    const auto secrets = secretsOf(in);
    library.reset();
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        auto opened = LibraryAccess::open(directory, quickOptions());
        auto person = opened ? (*opened)->logIn("chief", goodPassword) : fail(opened.error());
        ImportRequest request;
        request.paths = {in};
        if (person)
            std::ignore = (*person)->import(request);
        _exit(0);
    }
    // As soon as a file is there, staged or kept.
    for (int i = 0; i < 3000 && objectFiles().empty(); ++i)
        ::usleep(1000);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_FALSE(objectFiles().empty());
    expectNothingReadable(directory, secrets, "in the middle of an import");
}

TEST_F(SealedLibrary, ExportsWhatCameIn) {
    const fs::path in = writeStudy();
    auto session = logIn();
    importInto(*session, in, true);
    const auto exported = session->exportStudy(StudyUid("2.25.4711"), folder.path() / "out");
    ASSERT_TRUE(exported) << exported.error().message;
    std::multiset<std::string> before;
    std::multiset<std::string> after;
    for (const auto& entry : fs::recursive_directory_iterator(in)) {
        if (entry.is_regular_file())
            before.insert(contentOf(entry.path()));
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder.path() / "out")) {
        if (entry.is_regular_file())
            after.insert(contentOf(entry.path()));
    }
    EXPECT_EQ(before, after);
}

TEST_F(SealedLibrary, BackupAndRestoreAreSealedTheSameWay) {
    const fs::path in = writeStudy();
    const auto secrets = secretsOf(in);
    auto session = logIn();
    importInto(*session, in, true);
    const auto backup = session->backup(folder.path() / "backup");
    ASSERT_TRUE(backup) << backup.error().message;
    EXPECT_TRUE(backup->verified);
    EXPECT_EQ(backup->objects, 6);
    expectNothingReadable(folder.path() / "backup", secrets, "in the backup");
    const auto again = session->backup(folder.path() / "backup");
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(again->copied, 0);
    session.reset();
    library.reset();
    fs::remove_all(directory);
    EXPECT_EQ(Library::restore(folder.path() / "backup", directory, "chief", otherPassword).error().code,
              ErrorCode::NotPermitted);
    const auto restored = Library::restore(folder.path() / "backup", directory, "chief", goodPassword);
    ASSERT_TRUE(restored) << restored.error().message;
    expectNothingReadable(directory, secrets, "in the restored library");
    openAgain();
    session = logIn();
    ASSERT_TRUE(session);
    EXPECT_EQ(session->stats()->instances, 6);
    EXPECT_TRUE(session->loadStack(SeriesUid("2.25.47111"), 0));
}

TEST_F(SealedLibrary, EveryoneOpensItWithTheirOwnPassword) {
    auto session = logIn();
    ASSERT_TRUE(session->addAccount({"ben", "", Role::Clinician, otherPassword}));
    session.reset();
    openAgain();
    session = logIn(otherPassword, "ben");
    ASSERT_TRUE(session);
    ASSERT_TRUE(session->setPassword("ben", "a third good password 9"));
    session.reset();
    openAgain();
    EXPECT_FALSE(logIn(otherPassword, "ben"));
    EXPECT_TRUE(logIn("a third good password 9", "BEN"));
    EXPECT_TRUE(logIn());
}

TEST_F(SealedLibrary, ChangingAPasswordEncryptsNothingAnew) {
    auto session = logIn();
    importInto(*session, writeStudy());
    std::vector<std::string> before;
    for (const fs::path& file : objectFiles())
        before.push_back(contentOf(file));
    ASSERT_TRUE(session->setPassword("chief", otherPassword));
    std::vector<std::string> after;
    for (const fs::path& file : objectFiles())
        after.push_back(contentOf(file));
    EXPECT_EQ(before, after);
}

TEST_F(SealedLibrary, ARefusedPasswordChangesNothing) {
    auto session = logIn();
    EXPECT_FALSE(session->setPassword("chief", "short"));
    EXPECT_FALSE(session->setPassword("nobody", otherPassword));
    session.reset();
    openAgain();
    EXPECT_FALSE(logIn("short"));
    EXPECT_TRUE(logIn());
}

TEST_F(SealedLibrary, DisabledAccountsStayOut) {
    auto session = logIn();
    ASSERT_TRUE(session->addAccount({"ben", "", Role::Clinician, otherPassword}));
    ASSERT_TRUE(session->setAccountEnabled("ben", false));
    session.reset();
    openAgain();
    EXPECT_FALSE(logIn(otherPassword, "ben"));
}

TEST_F(SealedLibrary, KeysLeaveMemoryWithTheLastSession) {
    auto session = logIn();
    const std::weak_ptr<const LibrarySeal> seal = LibraryAccess::parts(*library).seal;
    EXPECT_FALSE(seal.expired());
    session.reset();
    EXPECT_TRUE(seal.expired());
    EXPECT_TRUE(logIn());
}

TEST_F(SealedLibrary, RecoveryCodeIsRenewedByTheAdministratorAlone) {
    auto session = logIn();
    ASSERT_TRUE(session->addAccount({"ben", "", Role::Radiologist, otherPassword}));
    const auto code = session->renewRecoveryCode();
    ASSERT_TRUE(code) << code.error().message;
    EXPECT_NE(*code, recoveryCode);
    const auto keys = *KeyFile::read(directory);
    EXPECT_TRUE(keys.recover(*code).value().has_value());
    EXPECT_FALSE(keys.recover(recoveryCode).value().has_value());
    EXPECT_EQ(logIn(otherPassword, "ben")->renewRecoveryCode().error().code, ErrorCode::NotPermitted);
}

TEST_F(SealedLibrary, DamagedAndExchangedObjectsAreFoundAndNamed) {
    auto session = logIn();
    importInto(*session, writeStudy());
    const auto files = objectFiles();
    ASSERT_EQ(files.size(), 6U);
    std::string flipped = contentOf(files[0]);
    flipped[flipped.size() / 2] ^= 1;
    writeFile(files[0], flipped);
    fs::resize_file(files[1], fs::file_size(files[1]) / 2);
    fs::rename(files[2], folder.path() / "held");
    fs::rename(files[3], files[2]);
    fs::rename(folder.path() / "held", files[3]);
    const auto report = session->verify(false);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->damaged.size(), 4U);
    EXPECT_TRUE(report->missing.empty());
    const auto loaded = session->loadStack(SeriesUid("2.25.47111"), 0);
    ASSERT_TRUE(loaded);
    EXPECT_EQ(std::ranges::count_if((*loaded)->sliceNotes, [](const auto& note) { return !note.empty(); }),
              4);
}

TEST_F(SealedLibrary, ADamagedKeyFileIsSaidSo) {
    for (const char* name : {"keys.json", "keys-copy.json"}) {
        std::string text = contentOf(directory / name);
        text[text.size() / 2] ^= 1;
        writeFile(directory / name, text);
    }
    library.reset();
    const auto opened = LibraryAccess::open(directory, quickOptions());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Corrupt);
    EXPECT_NE(opened.error().message.find("key file"), std::string::npos) << opened.error().message;
    fs::remove(directory / "keys.json");
    fs::remove(directory / "keys-copy.json");
    EXPECT_EQ(LibraryAccess::open(directory, quickOptions()).error().code, ErrorCode::NotFound);
}

TEST_F(SealedLibrary, ADamagedFirstPageIsSaidSo) {
    logIn();
    library.reset();
    std::string bytes = contentOf(directory / "catalog.sqlite");
    bytes[200] ^= 1;
    writeFile(directory / "catalog.sqlite", bytes);
    openAgain();
    const auto session = library->logIn("chief", goodPassword);
    ASSERT_FALSE(session);
    EXPECT_EQ(session.error().code, ErrorCode::Corrupt);
    EXPECT_NE(session.error().message.find("damaged"), std::string::npos) << session.error().message;
}

TEST_F(SealedLibrary, OrphansAreTakenInWithoutATraceOnTheDisk) {
    auto session = logIn();
    importInto(*session, writeStudy());
    const auto files = objectFiles();
    const auto object = LibraryAccess::parts(*library).store.objectOf(files.front());
    ASSERT_TRUE(object);
    const std::string kept = contentOf(files.front());
    ASSERT_TRUE(session->deleteStudy(StudyUid("2.25.4711")));
    ASSERT_TRUE(session->emptyBin());
    writeFile(files.front(), kept);
    const auto report = session->verify(true);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->orphaned, std::vector<std::string>{object->str()});
    ASSERT_EQ(report->repaired.size(), 1U);
    EXPECT_NE(report->repaired.front().find("imported"), std::string::npos) << report->repaired.front();
    expectNothingReadable(directory, secretsOf(folder.path() / "in"), "after a repair");
}

} // namespace
} // namespace candela::test
