#pragma once

#include <atomic>
#include <csignal>
#include <stop_token>
#include <thread>

namespace candela::ctl {

/// While it lives, Ctrl-C (SIGINT) and SIGTERM ask the running job to stop; a second one ends the program.
/// Make it before the job starts threads, so that they inherit the blocked signals.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }
    /// Whether any job of this process was asked to stop: signals reach the process, not a job.
    [[nodiscard]] static bool everAsked();

private:
    void waitForSignals();

    std::stop_source m_stop;
    std::atomic<bool> m_finished = false;
    sigset_t m_signals{};
    sigset_t m_before{};
    std::thread m_watcher; ///< last: starts when everything else is there
};

} // namespace candela::ctl
