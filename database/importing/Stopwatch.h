#pragma once

#include <chrono>

namespace candela {

/// Adds the time of its life to an account of seconds.
class Stopwatch {
public:
    explicit Stopwatch(double& seconds) : m_seconds(seconds), m_started(Clock::now()) {}
    ~Stopwatch() { m_seconds += std::chrono::duration<double>(Clock::now() - m_started).count(); }
    Stopwatch(const Stopwatch&) = delete;
    Stopwatch& operator=(const Stopwatch&) = delete;

private:
    using Clock = std::chrono::steady_clock;
    double& m_seconds;
    Clock::time_point m_started;
};

} // namespace candela
