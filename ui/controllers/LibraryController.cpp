#include "ui/controllers/LibraryController.h"

#include "ui/controllers/LibraryWords.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace candela {

LibraryController::LibraryController(QObject* parent) : QObject(parent) {}

void LibraryController::setSession(std::shared_ptr<Session> session) {
    for (QPointer<Job>* job : {&m_detail, &m_looking, &m_import, &m_export, &m_bin, &m_compression}) {
        if (*job)
            (*job)->abandon();
        job->clear();
    }
    m_session = std::move(session);
    m_inBin = false;
    m_thumbnails.setSession(m_session);
    m_deidentifying.setSession(m_session);
    const bool open = m_session && m_session->may(Permission::ViewStudies);
    m_studies.setSource({});
    m_studies.setFilter({});
    m_studies.setSource(open ? StudyListModel::Source([desk = m_session](const StudyQuery& query) {
        return desk->studies(query);
    })
                             : StudyListModel::Source());
    if (open)
        refresh();
}

void LibraryController::refresh() {
    if (!m_session)
        return;
    m_studies.reload();
    countBin();
    Job::start(
        this, [session = m_session](JobContext&) { return session->modalities(); },
        [this, asked = m_session](const Result<std::vector<std::string>>& answer) {
            if (!answer || asked != m_session)
                return;
            QStringList modalities;
            for (const std::string& modality : *answer)
                modalities << text(modality);
            Q_EMIT modalitiesLoaded(modalities);
        });
}

void LibraryController::loadDetail(const StudyUid& uid) {
    if (m_detail)
        m_detail->abandon();
    m_detail.clear();
    if (!m_session)
        return;
    m_detail = Job::start(
        this, [session = m_session, uid](JobContext&) { return session->study(uid); },
        [this](const Result<StudyDetail>& answer) {
            m_detail.clear();
            if (answer)
                Q_EMIT detailLoaded(*answer);
            else
                Q_EMIT detailFailed(messageText(answer.error()));
        });
}

bool LibraryController::importPaths(const std::vector<std::filesystem::path>& paths) {
    if (!m_session || importing() || paths.empty())
        return false;
    struct Looked {
        HeaderlessFiles files;
        ImageLabels earlier;
    };
    m_looking = Job::start(
        this,
        [session = m_session, paths](JobContext& context) -> Result<Looked> {
            Looked looked{findHeaderless(paths, context.stop), {}};
            if (context.stop.stop_requested())
                return fail(ErrorCode::Cancelled, "The import was stopped.");
            if (looked.files.count > 0)
                looked.earlier = earlierLabels(*session);
            return looked;
        },
        [this, paths](const Result<Looked>& looked) {
            m_looking.clear();
            ImportRequest request;
            request.paths = paths;
            if (!looked)
                Q_EMIT importFailed(messageText(looked.error()));
            else if (looked->files.count > 0)
                Q_EMIT labelsWanted(request, looked->files, looked->earlier);
            else
                startImport(request);
        });
    Q_EMIT importStarted();
    return true;
}

bool LibraryController::startLabelled(ImportRequest request, const ImageLabels& labels) {
    apply(labels, request);
    if (!startImport(request))
        return false;
    if (labels != ImageLabels()) {
        Job::start(
            this,
            [session = m_session, labels](JobContext&) -> Status {
                keepLabels(*session, labels);
                return {};
            },
            [](const Status&) {});
    }
    return true;
}

bool LibraryController::startImport(const ImportRequest& request) {
    if (!m_session || importing())
        return false;
    ImportRequest quick = request;
    quick.compress = false; // afterwards, while people look at what came in
    m_import = Job::start(
        this,
        [session = m_session, quick](JobContext& context) {
            return session->import(quick, context.progress, context.stop);
        },
        [this](const Result<ImportReport>& answer) {
            m_import.clear();
            if (answer) {
                refresh();
                compressQuietly();
                Q_EMIT importFinished(*answer);
            } else {
                Q_EMIT importFailed(messageText(answer.error()));
            }
        });
    connect(m_import, &Job::progressed, this, &LibraryController::importProgressed);
    Q_EMIT importStarted();
    return true;
}

/// Nobody waits for it and nothing is said of it: what is not compressed now is compressed another time.
void LibraryController::compressQuietly() {
    m_compressAgain = m_compression != nullptr;
    if (!m_session || m_compression)
        return;
    m_compression = Job::start(
        this, [session = m_session](JobContext& context) { return session->compress({}, context.stop); },
        [this](const Result<CompressionReport>&) {
            m_compression.clear();
            if (m_compressAgain)
                compressQuietly();
        });
}

void LibraryController::cancelImport() {
    if (m_looking)
        m_looking->cancel();
    if (m_import)
        m_import->cancel();
}

bool LibraryController::startExport(const std::vector<StudyUid>& studies,
                                    const std::filesystem::path& directory) {
    if (!m_session || m_export || studies.empty())
        return false;
    m_export = Job::start(
        this,
        [session = m_session, studies, directory](JobContext& context) -> Result<ExportReport> {
            ExportReport sum;
            for (const StudyUid& uid : studies) {
                const auto report = session->exportStudy(uid, directory, context.progress, context.stop);
                if (!report)
                    return fail(report.error());
                sum.files += report->files;
                sum.bytes += report->bytes;
            }
            return sum;
        },
        [this](const Result<ExportReport>& answer) {
            m_export.clear();
            if (answer)
                Q_EMIT exportFinished(*answer);
            else
                Q_EMIT exportFailed(messageText(answer.error()));
        });
    connect(m_export, &Job::progressed, this, &LibraryController::exportProgressed);
    return true;
}

void LibraryController::cancelExport() {
    if (m_export)
        m_export->cancel();
}

// Bin ----------------------------------------------------------------------------------------------

bool LibraryController::moveToBin(const std::vector<StudyUid>& studies) {
    return moveStudies(studies, &Session::deleteStudy,
                       [this, studies](const BinReport& moved) { Q_EMIT movedToBin(studies, moved); });
}

bool LibraryController::restoreFromBin(const std::vector<StudyUid>& studies) {
    return moveStudies(studies, &Session::restoreStudy,
                       [this](const BinReport& restored) { Q_EMIT restoredFromBin(restored); });
}

/// Study after study; what was moved before a failure stays moved, and is told.
bool LibraryController::moveStudies(const std::vector<StudyUid>& studies, MoveStudy move,
                                    std::function<void(const BinReport&)> done) {
    if (!m_session || m_bin || studies.empty())
        return false;
    struct Moved {
        BinReport sum;
        std::optional<Error> trouble;
    };
    m_bin = Job::start(
        this,
        [session = m_session, studies, move](JobContext& context) -> Result<Moved> {
            Moved moved;
            const auto total = static_cast<std::int64_t>(studies.size());
            for (const StudyUid& uid : studies) {
                if (context.stop.stop_requested())
                    break;
                const Result<BinReport> one = ((*session).*move)(uid);
                if (!one) {
                    moved.trouble = one.error();
                    break;
                }
                moved.sum.studies += one->studies;
                moved.sum.instances += one->instances;
                moved.sum.bytes += one->bytes;
                context.progress({moved.sum.studies, total, {}});
            }
            return moved;
        },
        [this, done = std::move(done)](const Result<Moved>& moved) {
            binDone();
            if (!moved) {
                Q_EMIT binFailed(messageText(moved.error()));
                return;
            }
            if (moved->sum.studies > 0)
                done(moved->sum);
            if (moved->trouble)
                Q_EMIT binFailed(text(moved->trouble->message));
        });
    connect(m_bin, &Job::progressed, this, &LibraryController::binProgressed);
    return true;
}

bool LibraryController::emptyBin() {
    if (!m_session || m_bin)
        return false;
    m_bin = Job::start(
        this,
        [session = m_session](JobContext& context) {
            return session->emptyBin(context.progress, context.stop);
        },
        [this](const Result<BinReport>& removed) {
            binDone();
            if (removed)
                Q_EMIT binEmptied(*removed);
            else
                Q_EMIT binFailed(messageText(removed.error()));
        });
    connect(m_bin, &Job::progressed, this, &LibraryController::binProgressed);
    return true;
}

void LibraryController::binDone() {
    m_bin.clear();
    refresh();
}

void LibraryController::cancelBin() {
    if (m_bin)
        m_bin->cancel();
}

void LibraryController::countBin() {
    if (!m_session || !m_session->may(Permission::DeleteStudy))
        return;
    Job::start(
        this,
        [session = m_session](JobContext&) {
            StudyQuery query;
            query.inBin = true;
            query.limit = 1;
            return session->studies(query);
        },
        [this, asked = m_session](const Result<StudyPage>& page) {
            if (page && asked == m_session)
                Q_EMIT binCounted(page->total);
        });
}

void LibraryController::weighBin() {
    if (!m_session)
        return;
    Job::start(
        this, [session = m_session](JobContext&) { return session->stats(); },
        [this, asked = m_session](const Result<LibraryStats>& stats) {
            if (asked != m_session)
                return;
            if (stats)
                Q_EMIT binWeighed(stats->bin);
            else
                Q_EMIT binFailed(messageText(stats.error()));
        });
}

} // namespace candela
