#pragma once

#include "database/Clock.h"
#include "database/Library.h"
#include "ui/controllers/Job.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTimer>
#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace candela {

/// Who is at the desk: first start, log-in, log-out, lock. Passwords are checked in a job, since Argon2
/// takes its time by design. Lives on the GUI thread.
class LogInController : public QObject {
    Q_OBJECT

public:
    explicit LogInController(std::filesystem::path libraryDirectory, QObject* parent = nullptr);

    [[nodiscard]] const std::filesystem::path& libraryDirectory() const { return m_directory; }
    [[nodiscard]] bool libraryExists() const;
    [[nodiscard]] bool busy() const { return !m_job.isNull(); }
    [[nodiscard]] bool locked() const { return m_locked; }
    [[nodiscard]] std::shared_ptr<Session> session() const { return m_session; }

    /// Makes the library and its first administrator, and logs them in; into a sealed one once its recovery
    /// code was kept.
    void createLibrary(const NewAccount& administrator, bool sealed);
    /// After `recoveryCodeMade`: somebody has it on paper.
    void recoveryCodeKept();
    /// While locked: the same user unlocks, another one gets an empty desk.
    void logIn(const QString& name, const QString& password);
    void logOut();
    /// Work that must be done in the session before it ends; for who hears `aboutToLogOut`. Null: none.
    void finishBeforeEnd(std::function<void()> work);
    void lock();

    /// Somebody pressed a key or moved the mouse.
    void noteInput();
    void setIdleLimit(std::chrono::milliseconds limit);
    /// Another time of day, for a test.
    void setClock(Clock clock);
    /// Locks when nobody touched anything for too long, and when the log-in is twelve hours old. The time of
    /// day counts, so that the hours that a machine sleeps do.
    void checkLimits();

Q_SIGNALS:
    void busyChanged(bool busy);
    /// To be shown this once.
    void recoveryCodeMade(const QString& code);
    /// A new desk: everything of an earlier session must go.
    void loggedIn();
    void aboutToLogOut();
    void loggedOut();
    void lockedNow();
    /// The same user is back; the desk is as it was.
    void unlocked();
    /// A sentence for the person at the desk.
    void refused(const QString& reason);

private:
    struct Entrance {
        std::shared_ptr<Library> library;
        std::shared_ptr<Session> session;
        bool samePerson = false; ///< as at the locked desk, which goes on
        std::string recoveryCode;
    };
    template <typename Work>
    void enter(Work work);
    void take(Result<Entrance> entrance);
    void end(std::shared_ptr<Session> session);
    void startWatch();

    std::filesystem::path m_directory;
    std::shared_ptr<Library> m_library;
    std::shared_ptr<Session> m_session;
    std::vector<std::function<void()>> m_lastWork;
    std::optional<Entrance> m_waiting; ///< for the recovery code to be kept
    QPointer<Job> m_job;
    QTimer m_watch;
    Clock m_clock = systemClock();
    std::chrono::milliseconds m_idleLimit;
    std::chrono::system_clock::time_point m_lastInput;
    std::chrono::system_clock::time_point m_loggedIn;
    bool m_locked = false;
};

} // namespace candela
