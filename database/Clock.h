#pragma once

#include <chrono>
#include <ctime>
#include <functional>
#include <string>

namespace candela {

/// The time of day; tests put another in its place.
using Clock = std::function<std::chrono::system_clock::time_point()>;

[[nodiscard]] inline Clock systemClock() {
    return [] { return std::chrono::system_clock::now(); };
}

[[nodiscard]] inline std::int64_t secondsOf(std::chrono::system_clock::time_point time) {
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

/// ISO 8601 in UTC to the second.
[[nodiscard]] inline std::string isoTime(std::chrono::system_clock::time_point time) {
    const std::time_t seconds = secondsOf(time);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

} // namespace candela
