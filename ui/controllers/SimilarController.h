#pragma once

#include "ui/controllers/Job.h"
#include "ui/controllers/SimilarWorkflow.h"

#include <QObject>
#include <QPointer>
#include <memory>
#include <vector>

namespace candela {

/// A similar case with what the reader wants to know of its study.
struct SimilarCard {
    SimilarCase found;
    StudyRow study;
};

struct SimilarPageAnswer {
    SimilarAnswer answer; ///< its cases are in `cards`
    StudyRow queryStudy;
    std::vector<SimilarCard> cards;
};

/// The similar-cases page's work: one search at a time. GUI thread.
class SimilarController : public QObject {
    Q_OBJECT

public:
    /// `workflow` must outlive the controller's jobs (both live as long as the program).
    explicit SimilarController(const SimilarWorkflow* workflow, QObject* parent = nullptr);

    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] std::shared_ptr<Session> session() const { return m_session; }

    /// Starts a search; an earlier one that is still running is stopped and dropped.
    void find(const SimilarQuery& query);
    void cancel();
    [[nodiscard]] bool searching() const { return !m_job.isNull(); }

Q_SIGNALS:
    void started();
    void progressed(const candela::Progress& progress);
    void found(const candela::SimilarPageAnswer& answer);
    /// Cancelled searches end here too, with `cancelled` true.
    void failed(const QString& reason, bool cancelled);

private:
    const SimilarWorkflow* m_workflow;
    std::shared_ptr<Session> m_session;
    QPointer<Job> m_job;
};

} // namespace candela

Q_DECLARE_METATYPE(candela::SimilarPageAnswer)
