#pragma once

#include <QObject>
#include <atomic>
#include <chrono>
#include <thread>

namespace candela::test {

/// How long the GUI thread does not answer: a thread of its own posts it an event every few milliseconds and
/// counts how long each one waits. Lives on the GUI thread.
class StallWatch : public QObject {
public:
    StallWatch();
    ~StallWatch() override;

    /// The longest wait since the beginning, or since the last `reset`, in milliseconds; also one that still
    /// goes on.
    [[nodiscard]] double longest() const;
    void reset();

protected:
    bool event(QEvent* event) override;

private:
    using Clock = std::chrono::steady_clock;

    void watch(const std::stop_token& stop);
    void count(std::int64_t nanoseconds);

    std::atomic<std::int64_t> m_posted{
        0}; ///< of the event that waits, nanoseconds of the clock; 0: none does
    std::atomic<std::int64_t> m_longest{0};
    std::jthread m_thread; ///< last, so that it ends before what it uses
};

} // namespace candela::test
