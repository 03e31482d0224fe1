#include "database/importing/Importer.h"

#include "database/importing/FileExaminer.h"
#include "database/importing/FileWalk.h"

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <set>
#include <thread>

namespace candela {
namespace {

using catalog::InsertOutcome;
using Kind = ExaminedFile::Kind;
using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t batchSize = 128;
constexpr auto batchTime = std::chrono::milliseconds(700);
constexpr auto progressInterval = std::chrono::milliseconds(200);
constexpr std::size_t queueLimit = 64;

/// Examines files on several threads and hands the results over one at a time.
class ExaminingThreads {
public:
    ExaminingThreads(const FileExaminer& examiner, const std::vector<FoundFile>& files,
                     const std::stop_token& stop)
        : m_examiner(examiner), m_files(files), m_stop(stop) {
        const unsigned count = std::clamp(std::thread::hardware_concurrency(), 2U, 8U);
        m_working = count;
        for (unsigned i = 0; i < count; ++i)
            m_threads.emplace_back([this] { work(); });
    }

    /// Whoever leaves early (a progress function that throws) does not wait for the rest.
    ~ExaminingThreads() {
        const std::lock_guard lock(m_mutex);
        m_abandoned = true;
        m_taken.notify_all();
    }
    ExaminingThreads(const ExaminingThreads&) = delete;
    ExaminingThreads& operator=(const ExaminingThreads&) = delete;

    /// The next result; nothing when `deadline` passed or all are done (see `finished`).
    std::optional<ExaminedFile> next(SteadyClock::time_point deadline) {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_until(lock, deadline, [this] { return !m_results.empty() || m_working == 0; });
        if (m_results.empty())
            return std::nullopt;
        ExaminedFile file = std::move(m_results.front());
        m_results.pop_front();
        m_taken.notify_one();
        return file;
    }

    bool finished() {
        const std::lock_guard lock(m_mutex);
        return m_results.empty() && m_working == 0;
    }

    /// From now on files are rejected unread: nothing more can be written.
    void refuseRest(const std::string& reason) {
        const std::lock_guard lock(m_mutex);
        m_refusal = reason;
    }

private:
    void work() {
        while (!m_stop.stop_requested() && !m_abandoned) {
            const std::size_t index = m_next.fetch_add(1);
            if (index >= m_files.size())
                break;
            deliver(look(m_files[index]));
        }
        const std::lock_guard lock(m_mutex);
        --m_working;
        m_arrived.notify_one();
    }

    ExaminedFile look(const FoundFile& found) {
        ExaminedFile file;
        file.path = found.path;
        file.reason = found.reason;
        if (found.kind != FoundFile::Kind::Candidate) {
            file.kind = found.kind == FoundFile::Kind::Skipped ? Kind::Skipped : Kind::Rejected;
            return file;
        }
        {
            const std::lock_guard lock(m_mutex);
            file.reason = m_refusal;
        }
        return file.reason.empty() ? m_examiner.examine(found.path) : file;
    }

    void deliver(ExaminedFile file) {
        std::unique_lock lock(m_mutex);
        m_taken.wait(lock, [this] { return m_results.size() < queueLimit || m_abandoned; });
        m_results.push_back(std::move(file));
        m_arrived.notify_one();
    }

    const FileExaminer& m_examiner;
    const std::vector<FoundFile>& m_files;
    const std::stop_token& m_stop;
    std::atomic<std::size_t> m_next = 0;
    std::atomic<bool> m_abandoned = false;
    std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_arrived;
    std::condition_variable m_taken;
    std::deque<ExaminedFile> m_results;
    std::string m_refusal;
    unsigned m_working = 0;
    std::vector<std::jthread> m_threads;
};

/// Writes batches to the catalogue and keeps the account of every file.
class Bookkeeping {
public:
    Bookkeeping(const catalog::Catalog& catalog, const Clock& clock) : m_catalog(catalog), m_clock(clock) {}

    ImportReport report;

    void enter(ExaminedFile file) {
        ++report.filesSeen;
        report.bytesRead += file.bytesRead;
        switch (file.kind) {
        case Kind::Ready:
            m_batch.push_back(std::move(file));
            break;
        case Kind::Duplicate:
            ++report.duplicates;
            break;
        case Kind::Conflict:
            conflict(file, file.reason);
            break;
        case Kind::Rejected:
            report.rejected.push_back({file.path.string(), file.reason, {}});
            break;
        case Kind::Skipped:
            report.skipped.push_back({file.path.string(), file.reason, {}});
            break;
        }
    }

    [[nodiscard]] std::size_t waiting() const { return m_batch.size(); }

    /// @return false when the disk is full
    bool writeBatch() {
        if (m_batch.empty())
            return true;
        const std::vector<ExaminedFile> batch = std::exchange(m_batch, {});
        const Status written = write(batch);
        if (written)
            return true;
        if (written.error().code == ErrorCode::NoSpace || batch.size() == 1) {
            for (const ExaminedFile& file : batch)
                report.rejected.push_back({file.path.string(), written.error().message, {}});
            return written.error().code != ErrorCode::NoSpace;
        }
        // One instance may spoil a transaction; the others must not suffer for it.
        bool room = true;
        for (const ExaminedFile& file : batch) {
            m_batch.push_back(file);
            room = writeBatch() && room;
        }
        return room;
    }

    void finish() {
        report.studyUids.assign(m_studies.begin(), m_studies.end());
        report.seriesUids.assign(m_series.begin(), m_series.end());
    }

private:
    Status write(const std::vector<ExaminedFile>& batch) {
        const std::string now = isoTime(m_clock());
        const auto outcomes = m_catalog.write([&](catalog::Connection& connection) {
            std::vector<InsertOutcome> list;
            std::set<std::int64_t> touched;
            for (const ExaminedFile& file : batch) {
                catalog::StoredInstance instance = file.instance;
                instance.imported = now;
                list.push_back(catalog::insertInstance(connection, instance));
                if (list.back().kind == InsertOutcome::Kind::Imported)
                    touched.insert(list.back().seriesRow);
            }
            for (const std::int64_t series : touched)
                catalog::rebuildStacks(connection, series);
            return list;
        });
        if (!outcomes)
            return fail(outcomes.error());
        for (std::size_t i = 0; i < batch.size(); ++i)
            count(batch[i], (*outcomes)[i]);
        return {};
    }

    void count(const ExaminedFile& file, const InsertOutcome& outcome) {
        switch (outcome.kind) {
        case InsertOutcome::Kind::Duplicate:
            ++report.duplicates;
            return;
        case InsertOutcome::Kind::Conflict:
            conflict(file, outcome.reason);
            return;
        case InsertOutcome::Kind::Imported:
            break;
        }
        ++report.imported;
        ++report.newInstances;
        report.newPatients += outcome.newPatient ? 1 : 0;
        report.newStudies += outcome.newStudy ? 1 : 0;
        report.newSeries += outcome.newSeries ? 1 : 0;
        report.bytesStored += file.instance.storedBytes;
        m_studies.insert(file.instance.header.study.studyUid.str());
        m_series.insert(file.instance.header.series.seriesUid.str());
    }

    void conflict(const ExaminedFile& file, const std::string& reason) {
        report.conflicts.push_back({file.path.string(), reason, file.instance.header.sopInstanceUid.str()});
    }

    const catalog::Catalog& m_catalog;
    const Clock& m_clock;
    std::vector<ExaminedFile> m_batch;
    std::set<std::string> m_studies;
    std::set<std::string> m_series;
};

} // namespace

Importer::Importer(const catalog::Catalog& catalog, const ObjectStore& store,
                   std::filesystem::path libraryFolder, Clock clock)
    : m_catalog(catalog),
      m_store(store),
      m_libraryFolder(std::move(libraryFolder)),
      m_clock(std::move(clock)) {}

ImportReport Importer::run(const ImportRequest& request, const ProgressFunction& progress,
                           const std::stop_token& stop) const {
    const auto started = SteadyClock::now();
    const auto tell = [&](std::int64_t done, std::int64_t total, const std::string& what) {
        if (progress)
            progress({done, total, what});
    };
    tell(0, 0, "Looking for files");
    const std::vector<FoundFile> files = findFiles(request.paths, m_libraryFolder, stop);
    const auto total = static_cast<std::int64_t>(files.size());

    const FileExaminer examiner(m_catalog, m_store,
                                {request.patientId, request.modality, request.description, request.bodyPart});
    Bookkeeping books(m_catalog, m_clock);
    {
        ExaminingThreads threads(examiner, files, stop);
        auto lastProgress = started;
        auto lastBatch = started;
        const auto writeBatch = [&] {
            if (!books.writeBatch())
                threads.refuseRest("the disk is full");
            lastBatch = SteadyClock::now();
        };
        while (!threads.finished()) {
            if (auto file = threads.next(SteadyClock::now() + progressInterval)) {
                const std::string name = file->path.filename().string();
                if (file->diskFull)
                    threads.refuseRest("the disk is full");
                books.enter(std::move(*file));
                if (const auto now = SteadyClock::now(); now - lastProgress >= progressInterval) {
                    lastProgress = now;
                    tell(books.report.filesSeen, total, name);
                }
            }
            if (books.waiting() >= batchSize || SteadyClock::now() - lastBatch >= batchTime)
                writeBatch();
        }
        writeBatch();
    }
    books.finish();
    books.report.cancelled = stop.stop_requested() && books.report.filesSeen < total;
    books.report.seconds = std::chrono::duration<double>(SteadyClock::now() - started).count();
    tell(books.report.filesSeen, total, {});
    return std::move(books.report);
}

} // namespace candela
