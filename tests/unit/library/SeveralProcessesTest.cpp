#include "LibraryFixture.h"

#include "tests/phantoms/Phantoms.h"

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sqlite3.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace candela::test {
namespace {

using namespace std::chrono_literals;

/// Several programs at one library, each a process of its own.
class SeveralProcesses : public LibraryFixture {
protected:
    using Part = std::function<Status(Session&)>;

    void SetUp() override {
        LibraryFixture::SetUp();
        for (int number = 1; number <= studies; ++number) {
            phantoms::VolumeSpec spec;
            spec.columns = 32;
            spec.rows = 32;
            spec.slices = slices;
            spec.studyUid = "2.25." + std::to_string(number);
            spec.seriesUid = spec.studyUid + "1";
            spec.patientId = "P" + std::to_string(number);
            phantoms::writeDicomVolume(in / std::to_string(number), spec);
        }
    }

    /// Each part in a process of its own, all at once; every one must succeed.
    void together(const std::vector<Part>& parts) {
        session.reset();
        library.reset();
        std::vector<pid_t> children;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const pid_t child = fork();
            ASSERT_GE(child, 0);
            if (child == 0)
                _exit(runPart(parts[i], complaint(i)));
            children.push_back(child);
        }
        for (std::size_t i = 0; i < children.size(); ++i) {
            int status = 0;
            waitpid(children[i], &status, 0);
            EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0)
                << "part " << i << ": " << contentOf(complaint(i));
        }
        library = *LibraryAccess::open(directory, quickOptions());
        session = logIn("chief");
        ASSERT_TRUE(session);
    }

    int runPart(const Part& part, const fs::path& complaints) {
        auto opened = LibraryAccess::open(directory, quickOptions());
        auto person = opened ? (*opened)->logIn("chief", goodPassword) : fail(opened.error());
        const Status done = person ? part(**person) : fail(person.error());
        if (!done)
            writeFile(complaints, done.error().message);
        return done ? 0 : 1;
    }

    fs::path complaint(std::size_t part) { return folder.path() / ("complaint-" + std::to_string(part)); }

    /// What another process deletes meanwhile may be gone.
    template <typename Outcome>
    static Status unlessGone(const Outcome& outcome) {
        if (outcome || outcome.error().code == ErrorCode::NotFound)
            return {};
        return fail(outcome.error());
    }

    static constexpr int studies = 6;
    static constexpr int slices = 10;
    const fs::path in = folder.path() / "in";
    const fs::path directory = folder.path() / "library";
};

TEST_F(SeveralProcesses, ImportDeleteSearchAndEmptyTheBinAtOnce) {
    const Part importing = [this](Session& person) -> Status {
        for (int round = 0; round < 4; ++round) {
            ImportRequest request;
            request.paths = {in};
            const auto report = person.import(request);
            if (!report)
                return fail(report.error());
            for (const PathReason& rejected : report->rejected) {
                if (rejected.reason.find("import the file again") == std::string::npos)
                    return fail(ErrorCode::Failed, rejected.path + ": " + rejected.reason);
            }
            if (!report->conflicts.empty())
                return fail(ErrorCode::Failed, report->conflicts.front().reason);
        }
        return {};
    };
    const Part deleting = [](Session& person) -> Status {
        for (int round = 0; round < 30; ++round) {
            const StudyUid uid("2.25." + std::to_string(1 + round % studies));
            Status done = unlessGone(person.deleteStudy(uid));
            if (done && round % 3 == 0)
                done = unlessGone(person.restoreStudy(uid));
            if (done && round % 5 == 0)
                done = unlessGone(person.emptyBin());
            if (!done)
                return done;
            std::this_thread::sleep_for(20ms);
        }
        return {};
    };
    const Part looking = [](Session& person) -> Status {
        for (int round = 0; round < 40; ++round) {
            const StudyUid uid("2.25." + std::to_string(1 + round % studies));
            const auto page = person.studies({.text = "P"});
            if (!page)
                return fail(page.error());
            Detection detection;
            detection.studyUid = uid;
            for (const Status& done :
                 {unlessGone(person.study(uid)), unlessGone(person.loadStack(SeriesUid(uid.str() + "1"), 0)),
                  unlessGone(person.addDetection(detection)), unlessGone(person.stats())}) {
                if (!done)
                    return done;
            }
        }
        return {};
    };
    together({importing, importing, deleting, looking});

    ASSERT_TRUE(session->emptyBin());
    const ImportReport rest = import({in});
    EXPECT_EQ(rest.imported + rest.duplicates, studies * slices);
    EXPECT_EQ(session->stats()->instances, studies * slices);
    for (int number = 1; number <= studies; ++number) {
        const auto stack = session->loadStack(SeriesUid("2.25." + std::to_string(number) + "1"), 0);
        ASSERT_TRUE(stack) << stack.error().message;
        EXPECT_EQ((*stack)->planes(), slices);
        for (const std::string& note : (*stack)->sliceNotes)
            EXPECT_TRUE(note.empty()) << note;
    }
}

TEST_F(SeveralProcesses, OpenAnOlderLibraryAtOnce) {
    session.reset();
    library.reset();
    fs::remove_all(directory);
    fs::create_directories(directory);
    const auto all = catalog::migrations();
    {
        catalog::Connection(directory / "catalog.sqlite", catalog::Connection::Mode::Create)
            .execute("PRAGMA user_version");
        auto old = catalog::Catalog::open(directory / "catalog.sqlite", all.first(1));
        ASSERT_TRUE(old) << old.error().message;
        const LibraryOptions options = quickOptions();
        ASSERT_TRUE(Accounts(**old, PasswordHash(options.passwordCost), options.clock)
                        .add(newAccount("chief", Role::Administrator)));
    }
    const Part opening = [](Session& person) -> Status {
        const auto page = person.studies({});
        return page ? Status() : fail(page.error());
    };
    together({opening, opening, opening, opening});
    EXPECT_EQ(library->schemaVersion(), all.back().version);
    int copies = 0;
    for (const auto& entry : fs::directory_iterator(directory)) {
        if (!entry.path().filename().string().starts_with("catalog-v1-"))
            continue;
        ++copies;
        EXPECT_EQ(catalog::Connection(entry.path(), catalog::Connection::Mode::OpenExisting).userVersion(),
                  1);
    }
    EXPECT_GE(copies, 1);
}

TEST_F(SeveralProcesses, WaitingForAnotherWriterCanBeStopped) {
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open((directory / "catalog.sqlite").c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    std::stop_source stop;
    std::jthread impatient([&] {
        std::this_thread::sleep_for(200ms);
        stop.request_stop();
    });
    const auto began = std::chrono::steady_clock::now();
    const Status written =
        catalogue().write([](catalog::Connection& connection) { connection.execute("DELETE FROM patients"); },
                          stop.get_token());
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - began, 20s);
    EXPECT_EQ(sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(other);
    EXPECT_TRUE(catalogue().write(
        [](catalog::Connection& connection) { connection.execute("DELETE FROM patients"); }));
}

TEST_F(SeveralProcesses, AnImportThatWaitsForAnotherWriterCanBeStopped) {
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open((directory / "catalog.sqlite").c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    std::stop_source stop;
    std::jthread impatient([&] {
        std::this_thread::sleep_for(3s); // all files are read by then, and their entry is what waits
        stop.request_stop();
        std::this_thread::sleep_for(2s); // the import's line in the audit needs the other one to be done
        sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr);
        sqlite3_close(other);
    });
    ImportRequest request;
    request.paths = {in / "1"};
    const auto report = session->import(request, {}, stop.get_token());
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_TRUE(report->cancelled);
    EXPECT_EQ(report->imported, 0);
    EXPECT_TRUE(report->rejected.empty());
    EXPECT_EQ(import({in / "1"}).imported, slices) << "nothing is in the way of the next one";
}

TEST_F(SeveralProcesses, AWriterThatTakesItsTimeIsWaitedFor) {
    sqlite3* other = nullptr;
    ASSERT_EQ(sqlite3_open((directory / "catalog.sqlite").c_str(), &other), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
    std::jthread finishing([&] {
        std::this_thread::sleep_for(1500ms);
        sqlite3_exec(other, "COMMIT", nullptr, nullptr, nullptr);
        sqlite3_close(other);
    });
    ASSERT_EQ(import({in / "1"}).imported, slices);
}

/// What another process sees of SQLite's shared lock on a catalogue (its bytes 0x40000002 and on).
bool lockedForOthers(const fs::path& catalogue) {
    const pid_t child = fork();
    if (child == 0) {
        const int file = ::open(catalogue.c_str(), O_RDWR);
        struct flock wanted {};
        wanted.l_type = F_WRLCK;
        wanted.l_whence = SEEK_SET;
        wanted.l_start = 0x40000002;
        wanted.l_len = 510;
        _exit(file >= 0 && ::fcntl(file, F_GETLK, &wanted) == 0 && wanted.l_type != F_UNLCK ? 0 : 1);
    }
    int status = 0;
    return ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

TEST(OpeningTwice, LeavesTheLocksOfTheFirst) {
    for (const bool sealed : {false, true}) {
        const TemporaryFolder folder;
        const fs::path directory = folder.path() / "library";
        const NewAccount chief = newAccount("chief", Role::Administrator);
        std::shared_ptr<Library> first;
        if (sealed)
            first = LibraryAccess::createSealed(directory, chief, quickOptions()).value().library;
        else
            first = LibraryAccess::create(directory, chief, quickOptions()).value();
        const auto session = first->logIn("chief", goodPassword);
        ASSERT_TRUE(session) << session.error().message;
        ASSERT_TRUE((*session)->studies({}));
        ASSERT_TRUE(lockedForOthers(directory / "catalog.sqlite")) << sealed;
        ASSERT_TRUE(LibraryAccess::open(directory, quickOptions()));
        EXPECT_TRUE(lockedForOthers(directory / "catalog.sqlite"))
            << "closing any descriptor of a file drops the process's locks on it; sealed: " << sealed;
    }
}

} // namespace
} // namespace candela::test
