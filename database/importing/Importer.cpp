#include "database/importing/Importer.h"

#include "database/importing/ImportPipeline.h"

#include <set>

namespace candela {
namespace {

using catalog::InsertOutcome;
using Kind = ExaminedFile::Kind;
using SteadyClock = ImportPipeline::SteadyClock;

constexpr std::size_t batchSize = 512;
constexpr auto batchTime = std::chrono::milliseconds(1500);
constexpr auto progressInterval = std::chrono::milliseconds(200);

/// Writes batches to the catalogue and keeps the account of every file.
class Bookkeeping {
public:
    Bookkeeping(const catalog::Catalog& catalog, const ObjectStore& store, const Clock& clock)
        : m_catalog(catalog), m_store(store), m_clock(clock) {}

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
            report.rejected.push_back({file.path, file.reason, {}});
            break;
        case Kind::Skipped:
            report.skipped.push_back({file.path, file.reason, {}});
            break;
        }
    }

    [[nodiscard]] std::size_t waiting() const { return m_batch.size(); }

    /// @return false when the disk is full
    bool writeBatch() {
        if (m_batch.empty())
            return true;
        std::vector<ExaminedFile> batch = std::exchange(m_batch, {});
        const Status written = write(batch);
        if (written)
            return true;
        if (written.error().code == ErrorCode::NoSpace || batch.size() == 1) {
            for (const ExaminedFile& file : batch)
                report.rejected.push_back({file.path, written.error().message, {}});
            return written.error().code != ErrorCode::NoSpace;
        }
        // One instance may spoil a transaction; the others must not suffer for it.
        bool room = true;
        for (ExaminedFile& file : batch) {
            m_batch.push_back(std::move(file));
            room = writeBatch() && room;
        }
        return room;
    }

    void finish() {
        report.studyUids.assign(m_studies.begin(), m_studies.end());
        report.seriesUids.assign(m_series.begin(), m_series.end());
    }

private:
    /// The files are on the disk before the catalogue says so.
    Status keepFiles(std::vector<ExaminedFile>& batch) const {
        std::vector<StagedObject> objects;
        for (ExaminedFile& file : batch)
            objects.push_back(std::move(*file.staged));
        const Status kept = m_store.keep(objects);
        for (std::size_t i = 0; i < batch.size(); ++i)
            batch[i].staged = std::move(objects[i]);
        return kept;
    }

    Status write(std::vector<ExaminedFile>& batch) {
        if (Status kept = keepFiles(batch); !kept)
            return kept;
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
        report.conflicts.push_back({file.path, reason, file.instance.header.sopInstanceUid.str()});
    }

    const catalog::Catalog& m_catalog;
    const ObjectStore& m_store;
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

Result<ImportReport> Importer::run(const ImportRequest& request, const ProgressFunction& progress,
                                   const std::stop_token& stop) const {
    const Result<std::filesystem::path> program = findReaderProgram();
    if (!program)
        return fail(program.error());
    const auto started = SteadyClock::now();
    const auto tell = [&](std::int64_t done, std::int64_t total, const std::string& what) {
        if (progress)
            progress({done, total, what});
    };
    tell(0, 0, "Looking for files");
    const std::vector<FoundFile> files = findFiles(request.paths, m_libraryFolder, stop);
    const auto total = static_cast<std::int64_t>(files.size());

    const dicom::HeaderDefaults defaults{request.patientId, request.modality, request.description,
                                         request.bodyPart, request.patientName};
    Bookkeeping books(m_catalog, m_store, m_clock);
    {
        ImportPipeline pipeline(
            [&] { return std::make_unique<FileExaminer>(m_catalog, m_store, defaults, *program); }, files,
            stop);
        auto lastProgress = started;
        auto lastBatch = started;
        const auto writeBatch = [&] {
            if (!books.writeBatch())
                pipeline.refuseRest("the disk is full");
            lastBatch = SteadyClock::now();
        };
        while (!pipeline.finished()) {
            if (auto file = pipeline.next(SteadyClock::now() + progressInterval)) {
                const std::string name = std::filesystem::path(file->path).filename().string();
                if (file->diskFull)
                    pipeline.refuseRest("the disk is full");
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
        for (const std::string& limit : pipeline.missingLimits())
            books.report.warnings.push_back("Foreign files were read without this limit, which the system "
                                            "does not allow to be set: " +
                                            limit + ".");
    }
    books.finish();
    books.report.cancelled = stop.stop_requested() && books.report.filesSeen < total;
    books.report.seconds = std::chrono::duration<double>(SteadyClock::now() - started).count();
    tell(books.report.filesSeen, total, {});
    return std::move(books.report);
}

} // namespace candela
