#include "ui/controllers/LogInController.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"

#include <utility>

namespace candela {

namespace {

constexpr std::chrono::minutes idleLimit(15);
constexpr std::chrono::hours sessionLimit(12);

} // namespace

LogInController::LogInController(std::filesystem::path libraryDirectory, QObject* parent)
    : QObject(parent), m_directory(std::move(libraryDirectory)) {
    m_idle.setSingleShot(true);
    m_idle.setInterval(idleLimit);
    m_sessionEnd.setSingleShot(true);
    m_sessionEnd.setInterval(sessionLimit);
    connect(&m_idle, &QTimer::timeout, this, &LogInController::lock);
    connect(&m_sessionEnd, &QTimer::timeout, this, &LogInController::lock);
}

bool LogInController::libraryExists() const {
    return m_library || Library::exists(m_directory);
}

template <typename Work>
void LogInController::enter(Work work) {
    if (m_job)
        return;
    m_job = Job::start(this, std::move(work), [this](Result<Entrance> entrance) {
        m_job.clear();
        Q_EMIT busyChanged(false);
        take(std::move(entrance));
    });
    Q_EMIT busyChanged(true);
}

void LogInController::createLibrary(const NewAccount& administrator) {
    enter([directory = m_directory, administrator](JobContext&) -> Result<Entrance> {
        auto library = Library::create(directory, administrator);
        if (!library)
            return fail(library.error());
        auto session = (*library)->logIn(administrator.name, administrator.password);
        if (!session)
            return fail(session.error());
        return Entrance{*library, *session};
    });
}

void LogInController::logIn(const QString& name, const QString& password) {
    enter([directory = m_directory, library = m_library, name = utf8(name),
           password = utf8(password)](JobContext&) mutable -> Result<Entrance> {
        if (!library) {
            auto opened = Library::open(directory);
            if (!opened)
                return fail(opened.error());
            library = *opened;
        }
        auto session = library->logIn(name, password);
        if (!session)
            return fail(session.error());
        return Entrance{library, *session};
    });
}

void LogInController::take(Result<Entrance> entrance) {
    if (!entrance) {
        Q_EMIT refused(messageText(entrance.error()));
        return;
    }
    m_library = entrance->library;
    m_idle.start();
    m_sessionEnd.start();
    if (m_locked && m_session && m_session->account().name == entrance->session->account().name) {
        // The desk keeps the session it was opened with; the second one was only the proof of who is back.
        end(std::move(entrance->session));
        m_locked = false;
        Q_EMIT unlocked();
        return;
    }
    if (m_session)
        logOut();
    m_locked = false;
    m_session = entrance->session;
    m_idle.start();
    m_sessionEnd.start();
    Q_EMIT loggedIn();
}

void LogInController::logOut() {
    m_idle.stop();
    m_sessionEnd.stop();
    m_locked = false;
    if (!m_session)
        return;
    Q_EMIT aboutToLogOut();
    end(std::move(m_session));
    m_session.reset();
    Q_EMIT loggedOut();
}

void LogInController::finishBeforeEnd(std::function<void()> work) {
    if (work)
        m_lastWork.push_back(std::move(work));
}

void LogInController::end(std::shared_ptr<Session> session) {
    // The audit entry is written by a worker, which also lets go of what the session holds.
    Job::start(
        this,
        [session = std::move(session), lastWork = std::exchange(m_lastWork, {})](JobContext&) -> Status {
            for (const auto& work : lastWork)
                work();
            session->logOut();
            return {};
        },
        [](const Status&) {});
}

void LogInController::lock() {
    if (!m_session || m_locked)
        return;
    m_idle.stop();
    m_locked = true;
    Q_EMIT lockedNow();
}

void LogInController::noteInput() {
    if (m_session && !m_locked)
        m_idle.start();
}

void LogInController::setIdleLimit(std::chrono::milliseconds limit) {
    m_idle.setInterval(limit);
}

void LogInController::setSessionLimit(std::chrono::milliseconds limit) {
    m_sessionEnd.setInterval(limit);
}

} // namespace candela
