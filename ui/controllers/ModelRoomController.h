#pragma once

#include "database/Library.h"
#include "database/model/FeedbackCount.h"
#include "inference/ModelSheet.h"
#include "ui/controllers/Job.h"

#include <QObject>
#include <QPointer>
#include <memory>
#include <vector>

namespace candela {

class DetectionWorkflow;

/// Each installed model as its card tells it, and what readers made of its results so far.
struct ModelRoomContent {
    std::vector<inference::ModelSheet> sheets;
    std::vector<FeedbackCount> feedback;
};

/// The model room's work. GUI thread.
class ModelRoomController : public QObject {
    Q_OBJECT

public:
    /// `workflow` must outlive the controller.
    explicit ModelRoomController(const DetectionWorkflow* workflow, QObject* parent = nullptr);

    void setSession(std::shared_ptr<Session> session);
    void load();
    /// Readers' answers as labelled images (see FeedbackExport.h), into a new folder.
    void exportFeedback(const QString& folder);
    void cancelExport();

Q_SIGNALS:
    void loaded(const candela::ModelRoomContent& content);
    void failed(const QString& reason);
    void exporting(const candela::Progress& progress);
    /// It ended; `words` say how.
    void exported(const QString& words);

private:
    const DetectionWorkflow* m_workflow;
    std::shared_ptr<Session> m_session;
    QPointer<Job> m_export;
};

} // namespace candela
