#include "ui/controllers/LibraryController.h"

#include <algorithm>

namespace candela {

LibraryController::LibraryController(QObject* parent) : QObject(parent) {}

void LibraryController::setSession(std::shared_ptr<Session> session) {
    for (QPointer<Job>* job : {&m_detail, &m_import, &m_export}) {
        if (*job)
            (*job)->abandon();
        job->clear();
    }
    m_session = std::move(session);
    m_thumbnails.setSession(m_session);
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
                Q_EMIT detailFailed(text(answer.error().message));
        });
}

bool LibraryController::startImport(const ImportRequest& request) {
    if (!m_session || m_import)
        return false;
    m_import = Job::start(
        this,
        [session = m_session, request](JobContext& context) {
            return session->import(request, context.progress, context.stop);
        },
        [this](const Result<ImportReport>& answer) {
            m_import.clear();
            if (answer) {
                refresh();
                Q_EMIT importFinished(*answer);
            } else {
                Q_EMIT importFailed(text(answer.error().message));
            }
        });
    connect(m_import, &Job::progressed, this, &LibraryController::importProgressed);
    Q_EMIT importStarted();
    return true;
}

void LibraryController::cancelImport() {
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
                Q_EMIT exportFailed(text(answer.error().message));
        });
    connect(m_export, &Job::progressed, this, &LibraryController::exportProgressed);
    return true;
}

void LibraryController::cancelExport() {
    if (m_export)
        m_export->cancel();
}

} // namespace candela
