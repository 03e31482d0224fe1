#include "database/importing/Importer.h"

#include "database/importing/ImportBooks.h"
#include "database/importing/ImportLock.h"
#include "database/importing/ImportPipeline.h"

namespace candela {
namespace {

using SteadyClock = ImportPipeline::SteadyClock;

constexpr std::size_t batchSize = 512;
constexpr auto batchTime = std::chrono::milliseconds(1500);
constexpr auto progressInterval = std::chrono::milliseconds(200);

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
    const ImportLock lock(m_libraryFolder, stop);
    ImportBooks books(m_catalog, m_store, m_clock, *program, stop);
    {
        ImportPipeline pipeline(
            [&] { return std::make_unique<FileExaminer>(m_catalog, m_store, defaults, *program, stop); },
            files, stop);
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
                    tell(books.report.filesSeen, std::max(total, books.report.filesSeen), name);
                }
            }
            if (books.waiting() >= batchSize || SteadyClock::now() - lastBatch >= batchTime)
                writeBatch();
        }
        writeBatch();
        books.report.cancelled = books.report.cancelled || pipeline.leftSome();
        for (const std::string& limit : pipeline.missingLimits())
            books.report.warnings.push_back("Foreign files were read without this limit, which the system "
                                            "does not allow to be set: " +
                                            limit + ".");
    }
    books.finish();
    books.report.seconds = std::chrono::duration<double>(SteadyClock::now() - started).count();
    tell(books.report.filesSeen, std::max(total, books.report.filesSeen), {});
    return std::move(books.report);
}

} // namespace candela
