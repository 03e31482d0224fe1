#include "tests/gui/StallWatch.h"

#include <QCoreApplication>
#include <QEvent>

namespace candela::test {

namespace {

constexpr std::chrono::milliseconds interval{2};

const QEvent::Type beat = static_cast<QEvent::Type>(QEvent::registerEventType());

} // namespace

StallWatch::StallWatch() {
    m_thread = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

StallWatch::~StallWatch() {
    m_thread.request_stop();
    m_thread.join();
}

double StallWatch::longest() const {
    return static_cast<double>(m_longest.load()) / 1e6;
}

void StallWatch::reset() {
    m_posted = 0;
    QCoreApplication::removePostedEvents(this, beat);
    m_longest = 0;
}

void StallWatch::count(std::int64_t nanoseconds) {
    std::int64_t before = m_longest.load();
    while (nanoseconds > before && !m_longest.compare_exchange_weak(before, nanoseconds)) {
    }
}

void StallWatch::watch(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        const std::int64_t now = Clock::now().time_since_epoch().count();
        if (const std::int64_t posted = m_posted.load()) {
            count(now - posted);
        } else {
            m_posted = now;
            QCoreApplication::postEvent(this, new QEvent(beat), Qt::HighEventPriority);
        }
        std::this_thread::sleep_for(interval);
    }
}

bool StallWatch::event(QEvent* event) {
    if (event->type() != beat)
        return QObject::event(event);
    if (const std::int64_t posted = m_posted.exchange(0))
        count(Clock::now().time_since_epoch().count() - posted);
    return true;
}

} // namespace candela::test
