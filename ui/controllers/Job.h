#pragma once

#include "database/model/Import.h"
#include "database/model/Result.h"

#include <QMetaType>
#include <QObject>
#include <QRunnable>
#include <QThreadPool>
#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <type_traits>
#include <utility>

namespace candela {

/// What a job's function is given: when to stop, and where to tell how far it has come.
struct JobContext {
    std::stop_token stop;
    ProgressFunction
        progress; ///< may be called as often as one likes; at most ten signals a second come of it
};

/// Long work off the GUI thread. The function runs on a worker thread and returns a `Result<T>`; exactly
/// one result is delivered on the receiver's thread, then the job deletes itself. A job is a child of its
/// receiver: when the receiver goes, the work is asked to stop and its result is dropped.
class Job : public QObject {
    Q_OBJECT

public:
    /// `work(JobContext&)` returns Result<T> or Status; `done` takes it. Call on the receiver's thread.
    /// What `work` captures must outlive the receiver or be shared.
    template <typename Work, typename Done>
    static Job* start(QObject* receiver, Work work, Done done) {
        using Answer = std::invoke_result_t<Work&, JobContext&>;
        static_assert(std::is_constructible_v<Answer, tl::unexpected<Error>>, "a job returns a Result");
        auto* job = new Job(receiver);
        run([link = job->m_link, work = std::move(work), done = std::move(done)]() mutable {
            Answer answer = answerOf<Answer>(*link, work);
            // The work is released here, on the worker: what it captured may be large.
            auto shared = std::make_shared<Answer>(std::move(answer));
            deliver(link, [shared, done = std::move(done)]() mutable { done(std::move(*shared)); });
        });
        return job;
    }

    ~Job() override;

    /// Asks the work to stop. The result (usually ErrorCode::Cancelled) is still delivered.
    void cancel();
    [[nodiscard]] bool cancelled() const;
    /// Asks the work to stop and drops its result.
    void abandon();

Q_SIGNALS:
    void progressed(const candela::Progress& progress);

private:
    /// The tie between the worker and the job on the receiver's thread; `job` is cleared under the lock
    /// when the job goes, so that nothing is ever posted to a deleted object.
    struct Link {
        std::mutex mutex;
        Job* job = nullptr;
        std::stop_source stop;
        std::chrono::steady_clock::time_point lastProgress;
    };

    explicit Job(QObject* receiver);

    template <typename Body>
    static void run(Body body) {
        QThreadPool::globalInstance()->start(new Runnable<Body>(std::move(body)));
    }

    template <typename Body>
    class Runnable : public QRunnable {
    public:
        explicit Runnable(Body body) : m_body(std::move(body)) {}
        void run() override { m_body(); }

    private:
        Body m_body;
    };

    template <typename Answer, typename Work>
    static Answer answerOf(Link& link, Work& work) {
        JobContext context{link.stop.get_token(),
                           [&link](const Progress& progress) { report(link, progress); }};
        if (context.stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped before it began");
        try {
            return work(context);
        } catch (const std::exception& error) {
            return fail(ErrorCode::Failed, error.what());
        }
    }

    static void report(Link& link, const Progress& progress);
    static void deliver(const std::shared_ptr<Link>& link, std::function<void()> done);

    std::shared_ptr<Link> m_link;
};

} // namespace candela

Q_DECLARE_METATYPE(candela::Progress)
