#pragma once

#include "database/model/Import.h"

#include <chrono>
#include <mutex>
#include <string>

namespace candela::ctl {

/// Shows a job's progress on standard error: a bar on a terminal, a line every few seconds elsewhere,
/// nothing when quiet. Thread-safe; outlives the job.
class ProgressLine {
public:
    /// `name` says what is going on: "import".
    ProgressLine(std::string name, bool quiet);
    /// Takes the bar off the terminal.
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;

    [[nodiscard]] ProgressFunction function();

private:
    void show(const Progress& progress);
    void drawBar(const Progress& progress);
    void writeLine(const Progress& progress);

    using Clock = std::chrono::steady_clock;
    std::mutex m_mutex;
    std::string m_name;
    bool m_quiet;
    bool m_terminal;
    bool m_drawn = false;
    Clock::time_point m_last;
};

} // namespace candela::ctl
