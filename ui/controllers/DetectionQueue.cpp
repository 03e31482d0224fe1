#include "ui/controllers/DetectionQueue.h"

#include <algorithm>
#include <utility>

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
    m_gaveWay = false;
    m_entries.clear();
    m_session = std::move(session);
    Q_EMIT changed();
}

int DetectionQueue::enqueue(Task task, const DetectionTarget& target, const QString& description) {
    QueueEntry entry;
    entry.task = task;
    entry.target = target;
    entry.description = description;
    return add(std::move(entry));
}

int DetectionQueue::enqueueBackground(Task task, const DetectionTarget& target, const QString& description) {
    QueueEntry entry;
    entry.task = task;
    entry.target = target;
    entry.description = description;
    entry.background = true;
    return add(std::move(entry));
}

int DetectionQueue::add(QueueEntry entry) {
    if (!m_session)
        return 0;
    entry.id = ++m_lastId;
    const int id = entry.id;
    const auto place = entry.background
                           ? m_entries.end()
                           : std::find_if(m_entries.begin(), m_entries.end(), [](const QueueEntry& each) {
                                 return each.background && each.state == QueueState::Waiting;
                             });
    const bool urgent = !entry.background;
    m_entries.insert(place, std::move(entry));
    if (urgent && m_job && m_entries.front().background) {
        m_gaveWay = true;
        m_job->cancel();
    }
    Q_EMIT queued(id);
    startNext();
    Q_EMIT changed();
    return id;
}

void DetectionQueue::cancel(int id) {
    const auto entry =
        std::find_if(m_entries.begin(), m_entries.end(), [id](const QueueEntry& e) { return e.id == id; });
    if (entry == m_entries.end())
        return;
    if (entry->state == QueueState::Running) {
        m_gaveWay = false;
        if (m_job)
            m_job->cancel();
        return;
    }
    m_entries.erase(entry);
    Q_EMIT failed(id, cancelledReason());
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
    m_gaveWay = false;
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
        [this](Result<Detection> answer) { finishRunning(std::move(answer)); });
    connect(m_job, &Job::progressed, this, [this, id](const Progress& progress) {
        if (m_entries.empty() || m_entries.front().id != id)
            return;
        m_entries.front().progress = progress;
        Q_EMIT progressed(id, progress);
    });
}

void DetectionQueue::finishRunning(Result<Detection> answer) {
    m_job.clear();
    QueueEntry entry = std::move(m_entries.front());
    m_entries.pop_front();
    const bool stopped = !answer && answer.error().code == ErrorCode::Cancelled;
    if (stopped && std::exchange(m_gaveWay, false)) {
        entry.state = QueueState::Waiting;
        entry.progress = {};
        const auto place = std::find_if(m_entries.begin(), m_entries.end(),
                                        [](const QueueEntry& each) { return each.background; });
        m_entries.insert(place, std::move(entry));
    } else if (answer) {
        Q_EMIT finished(entry.id, *answer);
    } else {
        Q_EMIT failed(entry.id, stopped ? cancelledReason() : QString::fromStdString(answer.error().message));
    }
    m_gaveWay = false;
    startNext();
    Q_EMIT changed();
}

} // namespace candela
