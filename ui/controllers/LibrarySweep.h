#pragma once

#include "ui/controllers/DetectionQueue.h"

#include <QObject>
#include <QString>
#include <deque>
#include <map>
#include <memory>
#include <set>

namespace candela {

enum class SweepState { None, Running, Paused };

/// How far a detector has come with the library.
struct SweepStatus {
    SweepState state = SweepState::None;
    std::int64_t done = 0;    ///< studies since it began or was gone on with
    std::int64_t skipped = 0; ///< of them, those that had no image for it or could not be read
    std::int64_t total = 0;
    QString failure; ///< why it stopped by itself; empty otherwise
};

/// Lets a detector look through every study of the library that its model has not seen yet, in the
/// background: one study at a time through the queue, behind what somebody waits for. What is left is read
/// from the library, so that a sweep goes on where it was after a pause, a log-out or a crash. GUI thread.
class LibrarySweep : public QObject {
    Q_OBJECT

public:
    /// Both must outlive the sweep.
    LibrarySweep(DetectionQueue* queue, const DetectionWorkflow* workflow, QObject* parent = nullptr);

    /// Goes on with what this account had running.
    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] SweepStatus status(Task task) const;
    /// Tasks that look at whole studies.
    [[nodiscard]] static bool suits(Task task) { return task == Task::Brain || task == Task::Lung; }

    void start(Task task);
    void pause(Task task);
    void resume(Task task) { start(task); }
    void stop(Task task);

Q_SIGNALS:
    void changed();

private:
    struct Sweep {
        SweepStatus status;
        std::deque<StudyUid> left; ///< the first one is in the queue while `entry` is not 0
        int entry = 0;
        bool listing = false;
    };

    void list(Task task);
    void feed(Task task);
    void finish(int entry, const QString& reason);
    void leave(Task task, SweepState state);
    void keep(Task task);

    DetectionQueue* m_queue;
    const DetectionWorkflow* m_workflow;
    std::shared_ptr<Session> m_session;
    std::map<Task, Sweep> m_sweeps;
    std::set<Task> m_writing; ///< whose state is being kept
};

} // namespace candela
