#include "ui/controllers/Job.h"

#include <algorithm>

namespace candela {

namespace {

constexpr std::chrono::milliseconds progressInterval(100);

/// Jobs wait for the disk or have workers of their own, so there may be more of them than cores.
constexpr int poolThreads = 12;

} // namespace

Job::Job(QObject* receiver) : QObject(receiver), m_link(std::make_shared<Link>()) {
    qRegisterMetaType<candela::Progress>();
    m_link->job = this;
    auto* pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(std::max(pool->maxThreadCount(), poolThreads));
}

Job::~Job() {
    {
        const std::lock_guard lock(m_link->mutex);
        m_link->job = nullptr;
    }
    m_link->stop.request_stop();
}

void Job::cancel() {
    m_link->stop.request_stop();
}

bool Job::cancelled() const {
    return m_link->stop.stop_requested();
}

void Job::abandon() {
    {
        const std::lock_guard lock(m_link->mutex);
        m_link->job = nullptr;
    }
    m_link->stop.request_stop();
    deleteLater();
}

void Job::report(Link& link, const Progress& progress) {
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(link.mutex);
    if (!link.job || now - link.lastProgress < progressInterval)
        return;
    link.lastProgress = now;
    Job* job = link.job;
    QMetaObject::invokeMethod(
        job, [job, progress] { Q_EMIT job->progressed(progress); }, Qt::QueuedConnection);
}

void Job::deliver(const std::shared_ptr<Link>& link, std::function<void()> done) {
    const std::lock_guard lock(link->mutex);
    if (!link->job)
        return;
    Job* job = link->job;
    QMetaObject::invokeMethod(
        job,
        [job, link, done = std::move(done)] {
            {
                const std::lock_guard guard(link->mutex);
                if (!link->job)
                    return; // abandoned while the result was on its way
                link->job = nullptr;
            }
            job->deleteLater();
            done();
        },
        Qt::QueuedConnection);
}

} // namespace candela
