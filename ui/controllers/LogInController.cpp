#include "ui/controllers/LogInController.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"

#include <utility>

namespace candela {

namespace {

constexpr std::chrono::minutes idleLimit(15);
constexpr std::chrono::hours sessionLimit(12); // the library's own limit, which refuses everything then
constexpr std::chrono::seconds betweenLooks(5);

} // namespace

LogInController::LogInController(std::filesystem::path libraryDirectory, QObject* parent)
    : QObject(parent), m_directory(std::move(libraryDirectory)), m_idleLimit(idleLimit) {
    m_watch.setInterval(betweenLooks);
    connect(&m_watch, &QTimer::timeout, this, &LogInController::checkLimits);
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

void LogInController::createLibrary(const NewAccount& administrator, bool sealed) {
    enter([directory = m_directory, administrator, sealed](JobContext&) -> Result<Entrance> {
        Library::Sealed made;
        if (sealed) {
            auto library = Library::createSealed(directory, administrator);
            if (!library)
                return fail(library.error());
            made = std::move(*library);
        } else {
            auto library = Library::create(directory, administrator);
            if (!library)
                return fail(library.error());
            made.library = std::move(*library);
        }
        auto session = made.library->logIn(administrator.name, administrator.password);
        if (!session)
            return fail(session.error());
        return Entrance{std::move(made.library), std::move(*session), false, std::move(made.recoveryCode)};
    });
}

void LogInController::recoveryCodeKept() {
    if (!m_waiting)
        return;
    Entrance entrance = std::move(*m_waiting);
    m_waiting.reset();
    entrance.recoveryCode.clear();
    take(std::move(entrance));
}

void LogInController::logIn(const QString& name, const QString& password) {
    enter([directory = m_directory, library = m_library, name = utf8(name), password = utf8(password),
           desk = m_locked ? m_session : nullptr](JobContext&) mutable -> Result<Entrance> {
        if (!library) {
            auto opened = Library::open(directory);
            if (!opened)
                return fail(opened.error());
            library = *opened;
        }
        auto session = library->logIn(name, password);
        if (!session)
            return fail(session.error());
        const bool samePerson = desk && desk->renew(**session);
        return Entrance{library, *session, samePerson, {}};
    });
}

void LogInController::take(Result<Entrance> entrance) {
    if (!entrance) {
        Q_EMIT refused(messageText(entrance.error()));
        return;
    }
    if (!entrance->recoveryCode.empty()) {
        m_waiting = std::move(*entrance);
        Q_EMIT recoveryCodeMade(text(m_waiting->recoveryCode));
        return;
    }
    m_library = entrance->library;
    startWatch();
    if (m_locked && m_session && entrance->samePerson) {
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
    startWatch();
    Q_EMIT loggedIn();
}

void LogInController::logOut() {
    m_watch.stop();
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
    m_locked = true;
    Q_EMIT lockedNow();
}

void LogInController::noteInput() {
    if (m_session && !m_locked)
        m_lastInput = m_clock();
}

void LogInController::checkLimits() {
    const auto now = m_clock();
    if (now - m_lastInput >= m_idleLimit || now - m_loggedIn >= sessionLimit)
        lock();
}

void LogInController::startWatch() {
    m_loggedIn = m_clock();
    m_lastInput = m_loggedIn;
    m_watch.start();
}

void LogInController::setIdleLimit(std::chrono::milliseconds limit) {
    m_idleLimit = limit;
    m_watch.setInterval(std::min<std::chrono::milliseconds>(
        betweenLooks, std::max(limit / 4, std::chrono::milliseconds(10))));
}

void LogInController::setClock(Clock clock) {
    m_clock = std::move(clock);
    startWatch();
}

} // namespace candela
