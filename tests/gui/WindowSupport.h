#pragma once

#include "ui/controllers/DisplayText.h"

#include <QtTest>
#include <filesystem>
#include <functional>
#include <ostream>

namespace candela::test {

/// Lets events run until `met`; false after the time.
bool waitFor(const std::function<bool()>& met, int milliseconds = 20'000);

/// A folder that is gone with its owner.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

} // namespace candela::test

inline void PrintTo(const QString& text, std::ostream* out) {
    *out << '"' << text.toStdString() << '"';
}
