#pragma once

#include "database/importing/FileExaminer.h"
#include "database/importing/FileWalk.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <stop_token>
#include <thread>

namespace candela {

/// One thread reads files ahead, in the order of the walk, which slow media like; several examine them; the
/// outcomes come out one at a time.
class ImportPipeline {
public:
    using SteadyClock = std::chrono::steady_clock;
    /// Makes the examiner of a thread, in that thread.
    using NewExaminer = std::function<std::unique_ptr<FileExaminer>()>;

    ImportPipeline(NewExaminer newExaminer, const std::vector<FoundFile>& files, const std::stop_token& stop);
    /// Whoever leaves early (a progress function that throws) does not wait for the rest.
    ~ImportPipeline();
    ImportPipeline(const ImportPipeline&) = delete;
    ImportPipeline& operator=(const ImportPipeline&) = delete;

    /// The next outcome; nothing when `deadline` passed or all are done (see `finished`).
    [[nodiscard]] std::optional<ExaminedFile> next(SteadyClock::time_point deadline);
    [[nodiscard]] bool finished();
    /// Whether a stop was requested before every file was looked at.
    [[nodiscard]] bool leftSome();
    /// From now on files are rejected unread: nothing more can be written.
    void refuseRest(const std::string& reason);
    /// Limits that some reader had to do without.
    [[nodiscard]] std::set<std::string> missingLimits();

private:
    struct ReadAhead {
        const FoundFile* found = nullptr;
        Result<SourceFile> source = fail(ErrorCode::Failed, "");
        std::int64_t bytes = 0;
    };
    void readFiles();
    void examineFiles();
    [[nodiscard]] std::optional<ReadAhead> nextSource();
    void examine(FileExaminer& examiner, const ReadAhead& file);
    void deliver(ExaminedFile file);
    [[nodiscard]] bool givenUp() const { return m_stop.stop_requested() || m_abandoned; }

    NewExaminer m_newExaminer;
    const std::vector<FoundFile>& m_files;
    const std::stop_token& m_stop;
    std::atomic<bool> m_abandoned = false;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_room;
    std::condition_variable m_readable;
    std::condition_variable m_arrived;
    std::condition_variable m_taken;
    std::deque<ReadAhead> m_sources;
    std::int64_t m_bytesAhead = 0;
    bool m_allRead = false;
    bool m_leftSome = false;
    std::deque<ExaminedFile> m_results;
    std::string m_refusal;
    std::set<std::string> m_missingLimits;
    unsigned m_working = 0;
    std::vector<std::jthread> m_threads;
};

} // namespace candela
