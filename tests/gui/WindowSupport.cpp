#include "tests/gui/WindowSupport.h"

#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QThreadPool>
#include <gtest/gtest.h>
#include <memory>

namespace candela::test {

namespace {

/// One QApplication for all tests of the program; without a display it draws into memory.
class Application : public testing::Environment {
public:
    void SetUp() override {
        if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
        static int count = 1;
        static char name[] = "window_test";
        static char* arguments[] = {name, nullptr};
        m_application = std::make_unique<QApplication>(count, arguments);
        applyTheme(*m_application, ThemeKind::Dark);
    }

    void TearDown() override {
        QThreadPool::globalInstance()->waitForDone();
        m_application.reset();
    }

private:
    std::unique_ptr<QApplication> m_application;
};

const testing::Environment* const application = testing::AddGlobalTestEnvironment(new Application);

} // namespace

bool waitFor(const std::function<bool()>& met, int milliseconds) {
    static_cast<void>(application);
    return QTest::qWaitFor(met, milliseconds);
}

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "candela-window-XXXXXX").string();
    m_path = mkdtemp(pattern.data());
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

} // namespace candela::test
