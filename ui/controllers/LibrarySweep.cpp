#include "ui/controllers/LibrarySweep.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"
#include "ui/controllers/SeriesChoice.h"

#include <algorithm>
#include <array>

namespace candela {
namespace {

constexpr std::array sweepTasks{Task::Brain, Task::Lung};

std::string settingOf(Task task) {
    return std::string("sweep.") + toString(task);
}

const char* nameOf(SweepState state) {
    switch (state) {
    case SweepState::None:
        return "";
    case SweepState::Running:
        return "running";
    case SweepState::Paused:
        return "paused";
    }
    return "";
}

} // namespace

LibrarySweep::LibrarySweep(DetectionQueue* queue, const DetectionWorkflow* workflow, QObject* parent)
    : QObject(parent), m_queue(queue), m_workflow(workflow) {
    connect(queue, &DetectionQueue::finished, this, [this](int id) { finish(id, {}); });
    connect(queue, &DetectionQueue::failed, this, &LibrarySweep::finish);
}

void LibrarySweep::setSession(std::shared_ptr<Session> session) {
    m_session = std::move(session);
    m_sweeps.clear();
    m_writing.clear();
    Q_EMIT changed();
    if (!m_session || !m_session->may(Permission::Detect))
        return;
    using States = std::map<Task, std::string>;
    Job::start(
        this,
        [session = m_session](JobContext&) -> Result<States> {
            States states;
            for (const Task task : sweepTasks)
                states[task] = session->setting(settingOf(task), {});
            return states;
        },
        [this, asked = m_session](const Result<States>& states) {
            if (!states || asked != m_session)
                return;
            for (const auto& [task, state] : *states) {
                if (state == nameOf(SweepState::Running))
                    start(task);
                else if (state == nameOf(SweepState::Paused))
                    m_sweeps[task].status.state = SweepState::Paused;
            }
            Q_EMIT changed();
        });
}

SweepStatus LibrarySweep::status(Task task) const {
    const auto found = m_sweeps.find(task);
    return found == m_sweeps.end() ? SweepStatus{} : found->second.status;
}

void LibrarySweep::start(Task task) {
    Sweep& sweep = m_sweeps[task];
    if (!m_session || sweep.status.state == SweepState::Running)
        return;
    sweep.status.failure.clear();
    sweep.status.state = SweepState::Running;
    keep(task);
    if (sweep.left.empty())
        list(task);
    else
        feed(task);
    Q_EMIT changed();
}

void LibrarySweep::pause(Task task) {
    leave(task, SweepState::Paused);
}

void LibrarySweep::stop(Task task) {
    leave(task, SweepState::None);
    m_sweeps.erase(task);
    Q_EMIT changed();
}

void LibrarySweep::leave(Task task, SweepState state) {
    Sweep& sweep = m_sweeps[task];
    sweep.status.state = state;
    keep(task);
    if (sweep.entry != 0)
        m_queue->cancel(std::exchange(sweep.entry, 0)); // the study stays at the front
    Q_EMIT changed();
}

/// What is left, read anew.
void LibrarySweep::list(Task task) {
    if (std::exchange(m_sweeps[task].listing, true))
        return;
    Job::start(
        this,
        [session = m_session, workflow = m_workflow, task](JobContext&) -> Result<std::vector<StudyUid>> {
            for (const inference::ModelCard& card : workflow->cards()) {
                if (card.task == task)
                    return session->studiesToDetect(task, card.model.sha256, modalityOf(task));
            }
            return fail(ErrorCode::NotFound,
                        std::string("No model for ") + toString(task) + " is installed.");
        },
        [this, task, asked = m_session](const Result<std::vector<StudyUid>>& studies) {
            const auto found = m_sweeps.find(task);
            if (asked != m_session || found == m_sweeps.end())
                return;
            Sweep& sweep = found->second;
            sweep.listing = false;
            if (!studies) {
                sweep.status.state = SweepState::None;
                sweep.status.failure = messageText(studies.error());
                keep(task);
            } else {
                sweep.left.assign(studies->begin(), studies->end());
                sweep.status.done = 0;
                sweep.status.skipped = 0;
                sweep.status.total = static_cast<std::int64_t>(studies->size());
                feed(task);
            }
            Q_EMIT changed();
        });
}

void LibrarySweep::feed(Task task) {
    Sweep& sweep = m_sweeps[task];
    if (sweep.status.state != SweepState::Running || sweep.entry != 0 || sweep.listing)
        return;
    if (sweep.left.empty()) {
        sweep.status.state = SweepState::None;
        keep(task);
        return;
    }
    sweep.entry =
        m_queue->enqueueBackground(task, {sweep.left.front(), {}, {}},
                                   tr("whole library, study %1 of %2")
                                       .arg(countText(sweep.status.done + 1), countText(sweep.status.total)));
}

void LibrarySweep::finish(int entry, const QString& reason) {
    const auto found = std::find_if(m_sweeps.begin(), m_sweeps.end(), [entry](const auto& each) {
        return each.second.entry == entry && entry != 0;
    });
    if (found == m_sweeps.end())
        return;
    auto& [task, sweep] = *found;
    sweep.entry = 0;
    if (reason == DetectionQueue::cancelledReason()) {
        leave(task, SweepState::Paused); // by the reader, at the queue
        return;
    }
    sweep.left.pop_front();
    ++sweep.status.done;
    sweep.status.skipped += reason.isEmpty() ? 0 : 1;
    feed(task);
    Q_EMIT changed();
}

/// So that the sweep goes on at the next log-in. Of changes in quick succession the last one is kept.
void LibrarySweep::keep(Task task) {
    if (!m_session || !m_writing.insert(task).second)
        return;
    const std::string value = nameOf(status(task).state);
    Job::start(
        this,
        [session = m_session, key = settingOf(task), value](JobContext&) -> Status {
            session->setSetting(key, value);
            return {};
        },
        [this, task, value, asked = m_session](const Status&) {
            if (asked != m_session)
                return;
            m_writing.erase(task);
            if (nameOf(status(task).state) != value)
                keep(task);
        });
}

} // namespace candela
