#include "app/ctl/ProgressLine.h"

#include "app/ctl/Output.h"

#include <algorithm>
#include <iostream>
#include <unistd.h>

namespace candela::ctl {
namespace {

constexpr auto betweenLines = std::chrono::seconds(5);
constexpr auto betweenBars = std::chrono::milliseconds(100);
constexpr int barWidth = 30;
constexpr std::size_t longestName = 32; ///< of what is being worked on; bytes
constexpr const char* clearLine = "\r\033[K";

std::string counts(const Progress& progress) {
    std::string text = std::to_string(progress.done);
    if (progress.total > 0)
        text += " of " + std::to_string(progress.total);
    return text;
}

} // namespace

ProgressLine::ProgressLine(std::string name, bool quiet)
    : m_name(std::move(name)), m_quiet(quiet), m_terminal(isatty(STDERR_FILENO) != 0), m_last(Clock::now()) {}

ProgressLine::~ProgressLine() {
    if (m_drawn)
        std::cerr << clearLine << std::flush;
}

ProgressFunction ProgressLine::function() {
    if (m_quiet)
        return {};
    return [this](const Progress& progress) { show(progress); };
}

void ProgressLine::show(const Progress& progress) {
    const std::scoped_lock lock(m_mutex);
    const auto now = Clock::now();
    if (now - m_last < (m_terminal ? Clock::duration(betweenBars) : Clock::duration(betweenLines)))
        return;
    m_last = now;
    if (m_terminal)
        drawBar(progress);
    else
        writeLine(progress);
}

void ProgressLine::drawBar(const Progress& progress) {
    std::string line = clearLine + m_name + " ";
    if (progress.total > 0) {
        const auto filled = static_cast<std::size_t>(
            std::clamp<std::int64_t>(progress.done * barWidth / progress.total, 0, barWidth));
        line += "[" + std::string(filled, '#') + std::string(barWidth - filled, '.') + "] ";
    }
    std::string what = printable(progress.what);
    if (what.size() > longestName)
        what = "..." + what.substr(what.size() - longestName + 3);
    std::cerr << line << counts(progress) << " " << what << std::flush;
    m_drawn = true;
}

void ProgressLine::writeLine(const Progress& progress) {
    std::cerr << m_name << ": " << counts(progress);
    if (!progress.what.empty())
        std::cerr << ", " << printable(progress.what);
    std::cerr << std::endl;
}

} // namespace candela::ctl
