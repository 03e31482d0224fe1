#include "ui/controllers/ModelRoomController.h"

#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/FeedbackExport.h"
#include "ui/controllers/LibraryWords.h"

namespace candela {

ModelRoomController::ModelRoomController(const DetectionWorkflow* workflow, QObject* parent)
    : QObject(parent), m_workflow(workflow) {}

void ModelRoomController::setSession(std::shared_ptr<Session> session) {
    if (m_export) {
        m_export->abandon();
        Q_EMIT exported({});
    }
    m_session = std::move(session);
}

void ModelRoomController::load() {
    if (!m_session)
        return;
    Job::start(
        this,
        [session = m_session,
         directory = m_workflow->modelDirectory()](JobContext&) -> Result<ModelRoomContent> {
            auto sheets = inference::readModelSheets(directory);
            if (!sheets)
                return fail(sheets.error());
            auto feedback = session->feedbackCounts();
            if (!feedback)
                return fail(feedback.error());
            return ModelRoomContent{std::move(*sheets), std::move(*feedback)};
        },
        [this, asked = m_session](const Result<ModelRoomContent>& content) {
            if (asked != m_session)
                return;
            if (content)
                Q_EMIT loaded(*content);
            else
                Q_EMIT failed(messageText(content.error()));
        });
}

void ModelRoomController::exportFeedback(const QString& folder) {
    if (!m_session || m_export)
        return;
    m_export = Job::start(
        this,
        [session = m_session, path = std::filesystem::path(utf8(folder))](JobContext& job) {
            return candela::exportFeedback(*session, path, job.progress, job.stop);
        },
        [this, folder](const Result<FeedbackExportReport>& report) {
            Q_EMIT exported(report ? tr("%1 labelled images of %2 patients are in %3; %4 answers have none")
                                         .arg(countText(report->images), countText(report->patients), folder,
                                              countText(report->left))
                                   : messageText(report.error()));
        });
    connect(m_export, &Job::progressed, this, &ModelRoomController::exporting);
}

void ModelRoomController::cancelExport() {
    if (m_export)
        m_export->cancel();
}

} // namespace candela
