// What a person feels at the study list of a library of hospital size: the window is driven offscreen while
// it scrolls, is typed into, sorted and filtered.
//
//     ListBench [INSTANCES] [FOLDER]
//
// Prints how long the window's thread was busy with one event at most, how long after the last key the list
// was there (the pause after typing included), and the memory of the process.

#include "app/Services.h"
#include "bench/HospitalCatalogue.h"
#include "ui/MainWindow.h"
#include "ui/controllers/StudyListModel.h"
#include "ui/pages/LibraryPage.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QtTest>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>

namespace {

using namespace candela;

double processorMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1000.0 * static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e6;
}

/// Knows the longest event.
class Application : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        QElapsedTimer time;
        time.start();
        const double before = processorMilliseconds();
        ++m_depth;
        const bool done = QApplication::notify(receiver, event);
        --m_depth;
        m_longest = std::max(m_longest, static_cast<double>(time.nsecsElapsed()) / 1e6);
        m_longestProcessor = std::max(m_longestProcessor, processorMilliseconds() - before);
        return done;
    }

    void report(const char* what) {
        std::printf("%-36s longest event %7.1f ms, %7.1f ms of processor time\n", what, m_longest,
                    m_longestProcessor);
        std::fflush(stdout);
        m_longest = m_longestProcessor = 0;
    }

private:
    int m_depth = 0;
    double m_longest = 0;
    double m_longestProcessor = 0;
};

/// Of this process, in MiB: "VmRSS" now, "VmHWM" at most.
double memory(const std::string& what) {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(what + ":"))
            return std::stod(line.substr(what.size() + 1)) / 1024;
    }
    return 0;
}

[[noreturn]] void giveUp(const char* why) {
    std::fprintf(stderr, "ListBench: %s\n", why);
    std::exit(1);
}

void waitFor(const std::function<bool()>& met, const char* what) {
    if (!QTest::qWaitFor(met, 60'000))
        giveUp(what);
}

class Bench {
public:
    Bench(Application& application, const std::filesystem::path& library)
        : m_application(application), m_services(library, CANDELA_MODELS), m_window(m_services.context()) {
        m_window.resize(1600, 1000);
        m_window.show();
        m_services.logIn().logIn(bench::hospitalUser, bench::hospitalPassword);
        waitFor([this] { return m_services.logIn().session() != nullptr; }, "the log-in failed");
        m_window.showPage(PageId::Library);
        m_table = m_window.libraryPage()->findChild<QTableView*>("studies");
        m_search = m_window.libraryPage()->findChild<QLineEdit*>("search");
        waitFor([this] { return m_table->model()->rowCount() > 0; }, "the list stays empty");
        settle();
    }

    void run() {
        std::printf("%d studies in the list\n", m_table->model()->rowCount());
        m_application.report("opening the library page");
        scroll();
        type();
        sort();
        std::printf("%-36s %.0f MiB, at most %.0f MiB\n", "memory (resident)", memory("VmRSS"),
                    memory("VmHWM"));
    }

private:
    StudyListModel& studies() { return m_services.context().library->studies(); }

    /// Until every row in sight is there.
    void settle() {
        waitFor(
            [this] {
                const int first = std::max(m_table->rowAt(0), 0);
                const int last = m_table->rowAt(m_table->viewport()->height() - 1);
                for (int row = first; row <= std::max(first, last); ++row) {
                    if (!studies().rowAt(row))
                        return false;
                }
                return !studies().loading();
            },
            "rows stay away");
    }

    double settledAfter() {
        QElapsedTimer time;
        time.start();
        settle();
        return static_cast<double>(time.nsecsElapsed()) / 1e6;
    }

    void scroll() {
        QScrollBar* bar = m_table->verticalScrollBar();
        for (int step = 0; step < 200; ++step) {
            bar->setValue(bar->value() + 3 * 28);
            QTest::qWait(8);
        }
        m_application.report("scrolling by the wheel");
        constexpr int steps = 300;
        for (int step = 0; step <= steps; ++step) {
            bar->setValue(static_cast<int>(std::int64_t{bar->maximum()} * step / steps));
            QTest::qWait(8);
        }
        m_application.report("dragging the bar through all of it");
        std::printf("%-36s %.1f ms\n", "rows in sight after the drag", settledAfter());
        double slowest = 0;
        for (int jump = 1; jump <= 40; ++jump) {
            bar->setValue(static_cast<int>(std::int64_t{bar->maximum()} * (jump * 7 % 40) / 40));
            slowest = std::max(slowest, settledAfter());
        }
        m_application.report("forty jumps");
        std::printf("%-36s %.1f ms\n", "rows in sight after a jump, at most", slowest);
    }

    void type() {
        double slowest = 0;
        for (const char* word : {"mueller anna", "kh-0012", "thorax", "smith"}) {
            m_search->clear();
            QTest::qWait(300);
            QTest::keyClicks(m_search, word, Qt::NoModifier, 60);
            QElapsedTimer time;
            time.start();
            waitFor([&] { return studies().query().text == word && !studies().loading(); },
                    "no answer to a search");
            settle();
            slowest = std::max(slowest, static_cast<double>(time.nsecsElapsed()) / 1e6);
        }
        m_application.report("typing");
        std::printf("%-36s %.1f ms\n", "list after the last key, at most", slowest);
        m_search->clear();
        QTest::qWait(300);
        settle();
    }

    void sort() {
        double slowest = 0;
        for (int column = 0; column < StudyListModel::ColumnCount; ++column) {
            for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                m_table->sortByColumn(column, order);
                slowest = std::max(slowest, settledAfter());
            }
        }
        m_application.report("sorting by every column");
        std::printf("%-36s %.1f ms\n", "list after a sort, at most", slowest);
    }

    Application& m_application;
    Services m_services;
    MainWindow m_window;
    QTableView* m_table = nullptr;
    QLineEdit* m_search = nullptr;
};

} // namespace

int main(int count, char** arguments) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const std::int64_t instances = count > 1 ? std::atoll(arguments[1]) : 1'000'000;
    if (instances < bench::instancesPerStudy || count > 3)
        giveUp("usage: ListBench [INSTANCES] [FOLDER]");
    std::string temporary = (std::filesystem::temp_directory_path() / "candela-bench-XXXXXX").string();
    if (count < 3 && !mkdtemp(temporary.data()))
        giveUp("no temporary folder");
    const std::filesystem::path folder = count > 2 ? arguments[2] : temporary;
    // Filling needs memory that the window does not.
    if (std::system(("\"" + std::string(CANDELA_CATALOG_BENCH) + "\" --fill " + std::to_string(instances) +
                     " \"" + folder.string() + "\"")
                        .c_str()) != 0)
        giveUp("the library could not be filled");
    Application application(count, arguments);
    applyTheme(application, ThemeKind::Dark);
    {
        Bench bench(application, folder / "library");
        bench.run();
    }
    if (count < 3)
        std::filesystem::remove_all(temporary);
    return 0;
}
