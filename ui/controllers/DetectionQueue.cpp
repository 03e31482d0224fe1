#include "ui/controllers/DetectionQueue.h"

#include <algorithm>

namespace candela {

DetectionQueue::DetectionQueue(const DetectionWorkflow* workflow, QObject* parent)
    : QObject(parent), m_workflow(workflow) {
    qRegisterMetaType<candela::Detection>();
}

void DetectionQueue::setSession(std::shared_ptr<Session> session) {
    if (m_session == session)
        return;
    if (m_job)
        m_job->abandon();
    m_job.clear();
    m_entries.clear();
    m_session = std::move(session);
    Q_EMIT changed();
}

int DetectionQueue::enqueue(Task task, const DetectionTarget& target, const QString& description) {
    if (!m_session)
        return 0;
    QueueEntry entry;
    entry.id = ++m_lastId;
    entry.task = task;
    entry.target = target;
    entry.description = description;
    m_entries.push_back(entry);
    Q_EMIT queued(entry.id);
    startNext();
    Q_EMIT changed();
    return entry.id;
}

void DetectionQueue::cancel(int id) {
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const QueueEntry& e) { return e.id == id; });
    if (entry == m_entries.end())
        return;
    if (entry->state == QueueState::Running) {
        if (m_job)
            m_job->cancel();
        return;
    }
    m_entries.erase(entry);
    Q_EMIT failed(id, tr("Cancelled"));
    Q_EMIT changed();
}

void DetectionQueue::cancelAll() {
    std::vector<int> waiting;
    for (const QueueEntry& entry : m_entries) {
        if (entry.state == QueueState::Waiting)
            waiting.push_back(entry.id);
    }
    for (const int id : waiting)
        cancel(id);
    if (m_job)
        m_job->cancel();
}

std::vector<QueueEntry> DetectionQueue::entries() const {
    return {m_entries.begin(), m_entries.end()};
}

void DetectionQueue::startNext() {
    if (m_job || m_entries.empty() || !m_session)
        return;
    QueueEntry& entry = m_entries.front();
    entry.state = QueueState::Running;
    const int id = entry.id;
    m_job = Job::start(
        this,
        [workflow = m_workflow, session = m_session, task = entry.task,
         target = entry.target](JobContext& context) -> Result<Detection> {
            return workflow->detect(*session, task, target, context.progress, context.stop);
        },
        [this, id](Result<Detection> answer) {
            m_job.clear();
            m_entries.pop_front();
            if (answer)
                Q_EMIT finished(id, *answer);
            else if (answer.error().code == ErrorCode::Cancelled)
                Q_EMIT failed(id, tr("Cancelled"));
            else
                Q_EMIT failed(id, QString::fromStdString(answer.error().message));
            startNext();
            Q_EMIT changed();
        });
    connect(m_job, &Job::progressed, this, [this, id](const Progress& progress) {
        if (m_entries.empty() || m_entries.front().id != id)
            return;
        m_entries.front().progress = progress;
        Q_EMIT progressed(id, progress);
    });
}

} // namespace candela
