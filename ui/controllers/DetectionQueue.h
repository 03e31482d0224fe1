#pragma once

#include "ui/controllers/DetectionWorkflow.h"
#include "ui/controllers/Job.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <deque>
#include <memory>
#include <vector>

namespace candela {

enum class QueueState { Waiting, Running };

/// A detection that waits or runs.
struct QueueEntry {
    int id = 0;
    Task task = Task::Brain;
    DetectionTarget target;
    QString description;     ///< for the reader: patient and study
    bool background = false; ///< nobody waits for it
    QueueState state = QueueState::Waiting;
    Progress progress;
};

/// Detections one after the other, each over all cores; what somebody waits for goes before work in the
/// background, which gives way even when it has begun and begins anew later. Lives on the GUI thread.
class DetectionQueue : public QObject {
    Q_OBJECT

public:
    /// `workflow` must outlive the queue's jobs (both live as long as the program).
    explicit DetectionQueue(const DetectionWorkflow* workflow, QObject* parent = nullptr);

    /// Everything waiting or running for another session is cancelled and dropped. nullptr: logged out.
    void setSession(std::shared_ptr<Session> session);

    /// Returns the entry's id (from 1), or 0 when nobody is logged in.
    int enqueue(Task task, const DetectionTarget& target, const QString& description);
    /// The same for work in the background.
    int enqueueBackground(Task task, const DetectionTarget& target, const QString& description);
    /// Takes a waiting entry out, or asks the running one to stop (then `failed` follows).
    void cancel(int id);
    void cancelAll();

    /// The running entry first, then those that wait.
    [[nodiscard]] std::vector<QueueEntry> entries() const;
    [[nodiscard]] bool empty() const { return m_entries.empty(); }
    [[nodiscard]] static QString cancelledReason() { return tr("Cancelled"); }

Q_SIGNALS:
    void queued(int id);
    void progressed(int id, const candela::Progress& progress);
    void finished(int id, const candela::Detection& detection);
    /// `reason` is a sentence for the reader; `cancelledReason` when it was stopped.
    void failed(int id, const QString& reason);
    /// Something was added, started, ended or taken out.
    void changed();

private:
    int add(QueueEntry entry);
    void startNext();
    void finishRunning(Result<Detection> answer);

    const DetectionWorkflow* m_workflow;
    std::shared_ptr<Session> m_session;
    std::deque<QueueEntry> m_entries;
    QPointer<Job> m_job;
    int m_lastId = 0;
    bool m_gaveWay = false; ///< the running entry was stopped for one that somebody waits for
};

} // namespace candela

Q_DECLARE_METATYPE(candela::Detection)
