#include "LibraryFixture.h"

#include "tests/phantoms/Phantoms.h"

#include <atomic>
#include <csignal>
#include <sys/wait.h>
#include <thread>

namespace candela::test {
namespace {

using namespace std::chrono_literals;

class Interruption : public LibraryFixture {
protected:
    /// Four series of 60 images.
    void writeSeries() {
        for (int number = 1; number <= 4; ++number) {
            phantoms::VolumeSpec spec;
            spec.columns = 64;
            spec.rows = 64;
            spec.slices = 60;
            spec.seriesNumber = number;
            spec.studyUid = "2.25.77";
            spec.seriesUid = "2.25.77" + std::to_string(number);
            phantoms::writeDicomVolume(in / std::to_string(number), spec);
        }
    }

    /// Counts agree, every instance is in a stack and decodes, and its file is the one that was imported.
    void expectWhole(std::int64_t instances) {
        const auto stats = session->stats();
        ASSERT_TRUE(stats);
        EXPECT_EQ(stats->instances, instances);
        const auto check = catalogue().read([](catalog::Connection& connection) {
            auto query = connection.query("PRAGMA integrity_check");
            query.step();
            return query.text(0);
        });
        EXPECT_EQ(check.value(), "ok");
        if (instances == 0)
            return;
        std::int64_t inStacks = 0;
        const auto detail = session->study(StudyUid("2.25.77"));
        ASSERT_TRUE(detail);
        for (const SeriesInfo& series : detail->series) {
            for (const StackInfo& stack : series.stacks) {
                const auto loaded = session->loadStack(series.seriesUid, stack.stack);
                ASSERT_TRUE(loaded) << loaded.error().message;
                inStacks += (*loaded)->planes();
                for (const std::string& note : (*loaded)->sliceNotes)
                    EXPECT_TRUE(note.empty()) << note;
            }
        }
        EXPECT_EQ(inStacks, instances);
    }

    fs::path in = folder.path() / "in";
};

TEST_F(Interruption, CancelInTheMiddleKeepsWholeInstances) {
    writeSeries();
    std::stop_source stop;
    ImportRequest request;
    request.paths = {in};
    std::jthread canceller([&] {
        while (session->stats()->instances == 0)
            std::this_thread::sleep_for(5ms);
        stop.request_stop();
    });
    const auto report = session->import(request, {}, stop.get_token());
    ASSERT_TRUE(report);
    expectAccounted(*report);
    expectWhole(report->imported);
    const ImportReport rest = import({in});
    EXPECT_EQ(rest.imported + report->imported, 240);
    EXPECT_EQ(rest.duplicates, report->imported);
    expectWhole(240);
}

TEST_F(Interruption, CancelledBeforeItBegins) {
    writeSeries();
    std::stop_source stop;
    stop.request_stop();
    ImportRequest request;
    request.paths = {in};
    const auto report = session->import(request, {}, stop.get_token());
    ASSERT_TRUE(report);
    EXPECT_EQ(report->imported, 0);
}

TEST_F(Interruption, KilledInTheMiddleItStartsAgainWithoutRepair) {
    writeSeries();
    session.reset();
    library.reset();
    const fs::path directory = folder.path() / "library";
    for (int round = 0; round < 3; ++round) {
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto opened = LibraryAccess::open(directory, quickOptions());
            auto person = opened ? (*opened)->logIn("chief", goodPassword) : fail(opened.error());
            ImportRequest request;
            request.paths = {in};
            if (person)
                std::ignore = (*person)->import(request);
            _exit(person ? 0 : 1);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(60 + 90 * round));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        auto opened = LibraryAccess::open(directory, quickOptions());
        ASSERT_TRUE(opened) << opened.error().message;
        library = *opened;
        session = logIn("chief");
        ASSERT_TRUE(session);
        expectWhole(session->stats()->instances);
        session.reset();
        library.reset();
    }
    library = *LibraryAccess::open(directory, quickOptions());
    session = logIn("chief");
    const ImportReport rest = import({in});
    EXPECT_EQ(rest.imported + rest.duplicates, 240);
    expectWhole(240);
}

TEST_F(Interruption, TwoProcessesImportIntoOneLibrary) {
    writeSeries();
    session.reset();
    library.reset();
    const fs::path directory = folder.path() / "library";
    std::vector<pid_t> children;
    for (int i = 0; i < 2; ++i) {
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto opened = LibraryAccess::open(directory, quickOptions());
            auto person = opened ? (*opened)->logIn("chief", goodPassword) : fail(opened.error());
            ImportRequest request;
            request.paths = {in};
            auto report = person ? (*person)->import(request) : fail(person.error());
            const bool good = report && report->rejected.empty() && report->conflicts.empty() &&
                              report->imported + report->duplicates == 240;
            _exit(good ? 0 : 1);
        }
        children.push_back(child);
    }
    for (const pid_t child : children) {
        int status = 0;
        waitpid(child, &status, 0);
        EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }
    library = *LibraryAccess::open(directory, quickOptions());
    session = logIn("chief");
    expectWhole(240);
}

TEST_F(Interruption, TwoThreadsImportIntoOneLibrary) {
    writeSeries();
    std::atomic<std::int64_t> imported = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 2; ++i)
            threads.emplace_back([&] { imported += import({in}).imported; });
    }
    EXPECT_EQ(imported, 240);
    expectWhole(240);
}

} // namespace
} // namespace candela::test
