#include "ui/controllers/ModelRoomController.h"

#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/Job.h"
#include "ui/controllers/LibraryWords.h"

namespace candela {

ModelRoomController::ModelRoomController(const DetectionWorkflow* workflow, QObject* parent)
    : QObject(parent), m_workflow(workflow) {}

void ModelRoomController::setSession(std::shared_ptr<Session> session) {
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

} // namespace candela
