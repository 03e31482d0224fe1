#include "SealedFixture.h"

#include "database/LibrarySealing.h"
#include "database/sealing/KeyFile.h"
#include "database/sealing/PageCipher.h"
#include "database/sealing/RecoveryCode.h"
#include "database/store/StoredBytes.h"

#include <csignal>
#include <sys/wait.h>

namespace candela::test {
namespace {

class SealingALibrary : public SealedLibrary {
protected:
    void SetUp() override {
        auto made =
            LibraryAccess::create(directory, newAccount("chief", Role::Administrator), quickOptions());
        ASSERT_TRUE(made) << made.error().message;
        library = *made;
        session = logIn();
        ASSERT_TRUE(session);
        ASSERT_TRUE(session->addAccount({"ben", "", Role::Clinician, otherPassword}));
        in = writeStudy();
        ASSERT_EQ(importInto(*session, in).imported, slices);
        secrets = secretsOf(in);
    }

    void close() {
        session.reset();
        library.reset();
    }

    Result<SealingReport> seal(std::stop_token stop = {}, const std::string& password = goodPassword) const {
        return LibraryAccess::seal(directory, {"chief", password}, backup, quickOptions(), {},
                                   std::move(stop));
    }

    void expectSealedAndWhole() {
        expectNothingReadable(directory, secrets, "after sealing");
        openAgain();
        EXPECT_TRUE(library->sealed());
        session = logIn();
        ASSERT_TRUE(session);
        const auto report = session->verify(false);
        ASSERT_TRUE(report) << report.error().message;
        EXPECT_EQ(report->objects, slices);
        EXPECT_TRUE(report->damaged.empty());
        EXPECT_TRUE(report->missing.empty());
        EXPECT_TRUE(report->orphaned.empty());
        EXPECT_TRUE(session->loadStack(SeriesUid("2.25.47111"), 0));
    }

    static constexpr int slices = 6;
    fs::path in;
    fs::path backup = folder.path() / "backup";
    std::shared_ptr<Session> session;
    std::vector<std::string> secrets;
};

TEST_F(SealingALibrary, HidesWhatWasReadable) {
    ASSERT_TRUE(session->compress());
    close();
    const auto sealed = seal();
    ASSERT_TRUE(sealed) << sealed.error().message;
    EXPECT_EQ(sealed->objects, slices);
    EXPECT_EQ(sealed->needPasswords, std::vector<std::string>{"ben"});
    expectSealedAndWhole();
    EXPECT_EQ(seal().error().code, ErrorCode::Busy);
    EXPECT_EQ(session->setPassword("ben", "a third good password 9")->name, "ben");
    EXPECT_TRUE(session->audit({})->size() > 4);
    close();
    EXPECT_EQ(seal().error().code, ErrorCode::InvalidArgument);
    openAgain();
    EXPECT_TRUE(logIn("a third good password 9", "ben"));
    // The backup that was made first becomes a sealed one with the next.
    session = logIn();
    ASSERT_TRUE(session->backup(backup));
    expectNothingReadable(backup, secrets, "in the next backup");
}

TEST_F(SealingALibrary, SealsWhatWasSetAsideAndOldCatalogues) {
    const auto files = objectFiles();
    const fs::path aside =
        directory / "damaged" / (files[0].parent_path().filename().string() + files[0].filename().string());
    fs::create_directories(aside.parent_path());
    fs::copy_file(files[0], aside);
    ASSERT_TRUE(catalog::Catalog::open(directory / "catalog.sqlite")
                    .value()
                    ->copyTo(directory / "catalog-v3-1700000000000.sqlite"));
    close();
    ASSERT_TRUE(seal());
    EXPECT_FALSE(fs::exists(aside));
    expectSealedAndWhole();
}

TEST_F(SealingALibrary, IsForAdministratorsAndForOneAtATime) {
    EXPECT_EQ(seal().error().code, ErrorCode::Busy); // it is open here
    close();
    EXPECT_EQ(seal({}, otherPassword).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(LibraryAccess::seal(directory, {"ben", otherPassword}, backup, quickOptions()).error().code,
              ErrorCode::NotPermitted);
    EXPECT_FALSE(KeyFile::exists(directory));
    openAgain();
    EXPECT_TRUE(logIn());
}

TEST_F(SealingALibrary, StoppedItIsClosedUntilItIsGoneOnWith) {
    close();
    std::stop_source stop;
    const ProgressFunction stopSoon = [&](const Progress& progress) {
        if (progress.what == "Sealing")
            stop.request_stop();
    };
    const auto stopped = LibraryAccess::seal(directory, {"chief", goodPassword}, backup, quickOptions(),
                                             stopSoon, stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    const auto opened = LibraryAccess::open(directory, quickOptions());
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().message.find("candelactl seal"), std::string::npos) << opened.error().message;
    const auto sealed = seal();
    ASSERT_TRUE(sealed) << sealed.error().message;
    expectSealedAndWhole();
}

/// Forks, does `work` and kills itself after `microseconds`, at whatever point that is.
template <typename Work>
void killedAfter(int microseconds, Work&& work) {
    const pid_t child = fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        work();
        _exit(0);
    }
    ::usleep(static_cast<useconds_t>(microseconds));
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
}

TEST_F(SealingALibrary, KilledAnywhereItIsGoneOnWith) {
    close();
    for (int round = 0; round < 12; ++round)
        killedAfter(20'000 + 35'000 * round, [&] { std::ignore = seal(); });
    const auto sealed = seal();
    if (!sealed) { // the last round may have come to its end
        EXPECT_EQ(sealed.error().code, ErrorCode::InvalidArgument) << sealed.error().message;
    }
    expectSealedAndWhole();
}

TEST_F(SealingALibrary, DamagedObjectsStopIt) {
    const auto files = objectFiles();
    std::string bytes = contentOf(files[2]);
    bytes[bytes.size() / 2] ^= 1;
    writeFile(files[2], bytes);
    close();
    const auto sealed = seal();
    ASSERT_FALSE(sealed);
    EXPECT_EQ(sealed.error().code, ErrorCode::Corrupt);
    openAgain();
    EXPECT_TRUE(logIn()); // nothing was changed
}

class ExchangingTheKey : public SealedLibrary {
protected:
    void SetUp() override {
        SealedLibrary::SetUp();
        auto session = logIn();
        ASSERT_TRUE(session->addAccount({"ben", "", Role::Clinician, otherPassword}));
        ASSERT_EQ(importInto(*session, writeStudy()).imported, 6);
        session.reset();
        library.reset();
        before = keyId();
    }

    [[nodiscard]] KeyId keyId() const {
        const std::string bytes = contentOf(directory / "catalog.sqlite").substr(0, sealing::mastheadBytes);
        return *sealing::keyOfCatalogue(std::as_bytes(std::span(bytes)).first<sealing::mastheadBytes>());
    }

    Result<SealingReport> rotate() const {
        return LibraryAccess::rotateKey(directory, {"chief", goodPassword}, quickOptions());
    }

    void expectWhole() {
        openAgain();
        auto session = logIn();
        ASSERT_TRUE(session);
        const auto report = session->verify(false);
        ASSERT_TRUE(report) << report.error().message;
        EXPECT_EQ(report->objects, 6);
        EXPECT_TRUE(report->damaged.empty());
        EXPECT_TRUE(report->missing.empty());
        EXPECT_TRUE(session->loadStack(SeriesUid("2.25.47111"), 0));
        session.reset();
        library.reset();
    }

    KeyId before{};
};

TEST_F(ExchangingTheKey, SealsEverythingAnewAndPasswordsStay) {
    const auto old = KeyFile::read(directory)->unlock("chief", goodPassword, quickOptions().passwordCost);
    const auto files = objectFiles();
    const auto done = rotate();
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_EQ(done->objects, 6);
    EXPECT_TRUE(done->recoveryCode.empty());
    EXPECT_NE(keyId(), before);
    for (const fs::path& file : files)
        EXPECT_FALSE(fs::exists(file)) << file;
    for (const fs::path& file : objectFiles())
        EXPECT_FALSE(objectOfSealed(file, std::make_shared<const LibrarySeal>(**old), false)) << file;
    expectWhole();
    openAgain();
    EXPECT_TRUE(logIn(otherPassword, "ben"));
    const auto keys = *KeyFile::read(directory);
    const auto recovered = keys.recover(recoveryCode);
    ASSERT_TRUE(recovered && *recovered);
    EXPECT_EQ((*recovered)->current().id(), keyId());
    EXPECT_FALSE((*recovered)->previous());
}

TEST_F(ExchangingTheKey, KilledAnywhereItCanBeUsedAndIsGoneOnWith) {
    for (int round = 0; round < 8; ++round) {
        killedAfter(15'000 + 30'000 * round, [&] { std::ignore = rotate(); });
        expectWhole();
    }
    const auto done = rotate();
    ASSERT_TRUE(done) << done.error().message;
    expectWhole();
    EXPECT_FALSE(KeyFile::read(directory)
                     ->unlock("chief", goodPassword, quickOptions().passwordCost)
                     .value()
                     ->previous());
}

TEST_F(ExchangingTheKey, IsForAdministratorsAndSealedLibraries) {
    EXPECT_EQ(LibraryAccess::rotateKey(directory, {"ben", otherPassword}, quickOptions()).error().code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(LibraryAccess::rotateKey(directory, {"chief", otherPassword}, quickOptions()).error().code,
              ErrorCode::NotPermitted);
    EXPECT_EQ(keyId(), before);
    openAgain();
    auto session = logIn();
    EXPECT_EQ(rotate().error().code, ErrorCode::Busy);
}

TEST_F(ExchangingTheKey, TheNextBackupFollows) {
    openAgain();
    auto session = logIn();
    ASSERT_TRUE(session->backup(folder.path() / "backup"));
    session.reset();
    library.reset();
    ASSERT_TRUE(rotate());
    openAgain();
    session = logIn();
    const auto backup = session->backup(folder.path() / "backup");
    ASSERT_TRUE(backup) << backup.error().message;
    EXPECT_EQ(backup->copied, 6);
    const auto restored =
        Library::restore(folder.path() / "backup", folder.path() / "again", "chief", goodPassword);
    ASSERT_TRUE(restored) << restored.error().message;
    int keyFiles = 0;
    for (const auto& entry : fs::directory_iterator(folder.path() / "backup"))
        keyFiles += entry.path().filename().string().starts_with("keys-") ? 1 : 0;
    EXPECT_EQ(keyFiles, 1);
}

TEST_F(SealedLibrary, RecoveryCodeGivesAnAdministratorANewPassword) {
    auto session = logIn();
    ASSERT_TRUE(session->addAccount({"ben", "", Role::Clinician, otherPassword}));
    session.reset();
    library.reset();
    const auto recover = [&](const std::string& code, const std::string& name, const std::string& password) {
        const Status done = LibraryAccess::recover(directory, code, {name, password}, quickOptions());
        return done ? ErrorCode::Cancelled : done.error().code;
    };
    EXPECT_EQ(recover("nonsense", "chief", otherPassword), ErrorCode::InvalidArgument);
    EXPECT_EQ(recover(*sealing::makeRecoveryCode(), "chief", otherPassword), ErrorCode::NotPermitted);
    EXPECT_EQ(recover(recoveryCode, "ben", otherPassword), ErrorCode::InvalidArgument);
    EXPECT_EQ(recover(recoveryCode, "chief", "short"), ErrorCode::InvalidArgument);
    EXPECT_EQ(recover(recoveryCode, "chief", otherPassword), ErrorCode::Cancelled); // done
    openAgain();
    EXPECT_FALSE(logIn(goodPassword));
    session = logIn(otherPassword);
    ASSERT_TRUE(session);
    const auto audit = session->audit({});
    ASSERT_TRUE(audit);
    EXPECT_TRUE(std::ranges::any_of(
        *audit, [](const AuditEntry& entry) { return entry.action == "password recovered"; }));
}

} // namespace
} // namespace candela::test
