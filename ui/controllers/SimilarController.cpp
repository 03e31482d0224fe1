#include "ui/controllers/SimilarController.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"

namespace candela {

SimilarController::SimilarController(const SimilarWorkflow* workflow, QObject* parent)
    : QObject(parent), m_workflow(workflow) {
    qRegisterMetaType<candela::SimilarPageAnswer>();
}

void SimilarController::setSession(std::shared_ptr<Session> session) {
    if (m_job)
        m_job->abandon();
    m_job.clear();
    m_session = std::move(session);
}

void SimilarController::find(const SimilarQuery& query) {
    if (m_job)
        m_job->abandon();
    m_job.clear();
    if (!m_session)
        return;
    m_job = Job::start(
        this,
        [workflow = m_workflow, session = m_session,
         query](JobContext& context) -> Result<SimilarPageAnswer> {
            auto answer = workflow->find(*session, query, context.progress, context.stop);
            if (!answer)
                return fail(answer.error());
            SimilarPageAnswer page;
            if (const auto study = session->study(answer->query.studyUid))
                page.queryStudy = study->study;
            for (SimilarCase& found : answer->cases) {
                SimilarCard card;
                if (const auto study = session->study(found.image.studyUid))
                    card.study = study->study;
                card.found = std::move(found);
                page.cards.push_back(std::move(card));
            }
            answer->cases.clear();
            page.answer = std::move(*answer);
            return page;
        },
        [this](const Result<SimilarPageAnswer>& answer) {
            m_job.clear();
            if (answer)
                Q_EMIT found(*answer);
            else
                Q_EMIT failed(messageText(answer.error()), answer.error().code == ErrorCode::Cancelled);
        });
    connect(m_job, &Job::progressed, this, &SimilarController::progressed);
    Q_EMIT started();
}

void SimilarController::cancel() {
    if (m_job)
        m_job->cancel();
}

} // namespace candela
