#include "app/ctl/Interrupt.h"

#include <unistd.h>

namespace candela::ctl {
namespace {

std::atomic<bool> asked = false;

} // namespace

bool Interrupt::everAsked() {
    return asked;
}

Interrupt::Interrupt() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_watcher = std::thread([this] { waitForSignals(); });
}

Interrupt::~Interrupt() {
    m_finished = true;
    pthread_kill(m_watcher.native_handle(), SIGINT); // wakes the watcher
    m_watcher.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

void Interrupt::waitForSignals() {
    for (;;) {
        int received = 0;
        if (sigwait(&m_signals, &received) != 0 || m_finished)
            return;
        if (m_stop.stop_requested())
            _exit(128 + received);
        asked = true;
        m_stop.request_stop();
    }
}

} // namespace candela::ctl
