// The window as a reader meets it: start to the log-in page, the answer to a log-in click, the first image of
// a 512 × 512 × 30 chest CT, and a step of scrolling, windowing and zooming in the reading room, from the
// event to the painted widget. Beside each stands the least that could be done in its place, measured in the
// same run. Needs a display, Xvfb's or QT_QPA_PLATFORM=offscreen.
#include "app/Services.h"
#include "bench/WindowSteps.h"
#include "database/accounts/PasswordHash.h"
#include "tests/phantoms/Phantoms.h"
#include "ui/MainWindow.h"
#include "ui/pages/HomePage.h"
#include "ui/pages/LogInPage.h"
#include "ui/pages/ReadingRoomPage.h"
#include "ui/widgets/reading/StackPane.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QProcess>
#include <QPushButton>
#include <cstdio>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmimgle/dcmimage.h>
#include <unistd.h>

namespace {

using namespace candela;
using namespace candela::bench;
namespace fs = std::filesystem;

constexpr const char* password = "seven green lanterns";
constexpr int startRepetitions = 7;
constexpr int studies = 7;

void report(const char* what, Times ours, const char* peerName, Times peer) {
    std::printf("%-30s %8.1f %8.1f   %-42s %8.1f   ratio %5.2f\n", what, ours.median, ours.p95, peerName,
                peer.median, ours.median / peer.median);
}

/// Milliseconds from starting a program until it prints its first line.
Times firstLineOf(const QString& program, const QStringList& arguments) {
    std::vector<double> times;
    for (int i = 0; i < startRepetitions; ++i) {
        QProcess process;
        const auto start = SteadyClock::now();
        process.start(program, arguments);
        if (!process.waitForReadyRead(30'000))
            giveUp(program.toStdString() + " said nothing");
        times.push_back(millisecondsSince(start));
        process.kill();
        process.waitForFinished();
    }
    return summary(times);
}

/// Says so when it is painted for the first time.
class BareWindow : public QWidget {
protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        std::puts("painted");
        std::fflush(stdout);
    }
};

/// The same number of pixels, ready to be copied to the screen.
class Picture : public QWidget {
public:
    explicit Picture(QSize size) : m_image(size, QImage::Format_RGB32) {
        m_image.fill(Qt::darkGray);
        resize(size);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override { QPainter(this).drawImage(0, 0, m_image); }

private:
    QImage m_image;
};

std::string studyUid(int study) {
    return "2.25.1" + std::to_string(study);
}

/// A library with chest CTs of 512 × 512 × 30; `files` receives those of the last.
void fill(const fs::path& folder, std::vector<fs::path>& files) {
    auto library = Library::create(folder / "library", {"chief", "", Role::Administrator, password});
    if (!library)
        giveUp(library.error().message);
    auto session = (*library)->logIn("chief", password);
    if (!session)
        giveUp(session.error().message);
    phantoms::VolumeSpec chest;
    chest.content = phantoms::Content::Thorax;
    chest.columns = chest.rows = 512;
    chest.slices = 30;
    chest.columnSpacing = chest.rowSpacing = 0.65;
    chest.sliceStep = 8;
    chest.bodyPart = "ABDOMEN"; // no hanging rule: three planes and 3D
    for (int study = 0; study < studies; ++study) {
        chest.patientId = "PHANTOM-" + std::to_string(study);
        chest.studyUid = studyUid(study);
        chest.seriesUid = chest.studyUid + ".1";
        files = phantoms::writeDicomVolume(folder / "chests" / chest.patientId, chest);
    }
    ImportRequest request;
    request.paths = {folder / "chests"};
    if (const auto imported = (*session)->import(request); !imported)
        giveUp(imported.error().message);
}

void measureStart(const fs::path& library) {
    const QString folder = QCoreApplication::applicationDirPath();
    const Times ours = firstLineOf(folder + "/candela", {"--library", library.c_str(), "--startup-time"});
    const Times bare = firstLineOf(QCoreApplication::applicationFilePath(), {"--bare"});
    report("start to log-in page", ours, "an empty Qt window", bare);
}

void measureLogIn(MainWindow& window, Services& services) {
    const PasswordHash hash;
    const auto stored = hash.hash(password);
    if (!stored)
        giveUp(stored.error().message);
    std::vector<double> bare;
    for (int i = 0; i < 3; ++i) {
        const auto start = SteadyClock::now();
        if (!hash.verify(*stored, password))
            giveUp("the hash does not fit");
        bare.push_back(millisecondsSince(start));
    }
    auto* page = window.findChild<LogInPage*>();
    page->findChild<QLineEdit*>("logInName")->setText("chief");
    page->findChild<QLineEdit*>("logInPassword")->setText(password);
    const auto start = SteadyClock::now();
    page->findChild<QPushButton*>("logInButton")->click();
    waitUntil([&] { return services.logIn().session() && window.homePage()->isVisible(); }, "the home page");
    const double took = millisecondsSince(start);
    report("log-in click to home page", {took, took}, "the password's hash alone", summary(bare));
}

ViewportWidget* firstView(MainWindow& window) {
    return window.readingRoomPage()->pane(0)->currentView();
}

void measureOpening(MainWindow& window, const std::vector<fs::path>& files) {
    std::vector<double> bare;
    std::vector<double> ours;
    for (int study = 0; study < studies; ++study) {
        auto start = SteadyClock::now();
        DicomImage image(files[static_cast<std::size_t>(study)].c_str());
        if (image.getStatus() != EIS_Normal || !image.getOutputData(8))
            giveUp("DCMTK cannot render the phantom");
        bare.push_back(millisecondsSince(start));

        start = SteadyClock::now();
        window.openStudy(StudyUid(studyUid(study)));
        waitUntil(
            [&] {
                const ViewportWidget* view = firstView(window);
                const StackScene* scene = view ? view->scene() : nullptr;
                return scene && scene->stack() &&
                       scene->stack()->study.studyUid == StudyUid(studyUid(study)) &&
                       !view->picture().isNull();
            },
            "the first image");
        ours.push_back(millisecondsSince(start));
        waitUntil([&] { return firstView(window)->scene()->stack()->ready(0); }, "the whole volume");
    }
    report("opening to first image", summary(ours), "DCMTK renders that one file", summary(bare));
}

void measureSteps(MainWindow& window) {
    ViewportWidget* view = firstView(window);
    Picture picture(view->size());
    picture.show();
    QCoreApplication::processEvents();
    std::vector<double> copying;
    for (int n = 0; n < steps; ++n) {
        const auto start = SteadyClock::now();
        picture.repaint();
        copying.push_back(millisecondsSince(start));
    }
    picture.hide();
    const Times bare = summary(copying);
    constexpr const char* peer = "a ready picture painted as large";
    report("scroll step", stepsOf(view, [&](int n) { turnWheel(view, n); }), peer, bare);
    report("window step", dragSteps(view, Qt::LeftButton), peer, bare);
    report("zoom step", dragSteps(view, Qt::RightButton), peer, bare);
}

/// From the wheel or the mouse until the last of four linked panes is painted.
void measureLinked(MainWindow& window) {
    ReadingRoomPage* page = window.readingRoomPage();
    ReadingController* reading = page->controller();
    const StackKey key = reading->scene(0)->key();
    reading->scene(0)->resetViews(); // windows are linked where they are alike
    reading->setGrid({2, 2});
    std::vector<ViewportWidget*> views;
    for (int pane = 0; pane < 4; ++pane) {
        reading->showStack(pane, key);
        views.push_back(page->pane(pane)->currentView());
    }
    reading->setLinked(true);
    waitUntil([&] { return reading->scene(3)->complete(); }, "four panes");
    QCoreApplication::processEvents(QEventLoop::AllEvents, 300);
    PaintWatch watch(views);
    ViewportWidget* view = views.front();
    view->setFocus();
    const QPointF at(view->width() / 2.0, view->height() / 2.0);
    const auto timesOf = [&](const std::function<void(int)>& step) {
        std::vector<double> times;
        for (int n = 0; n < steps; ++n) {
            watch.forget();
            const auto start = SteadyClock::now();
            step(n);
            waitUntil([&] { return watch.all(); }, "four painted panes");
            times.push_back(millisecondsSince(start));
        }
        return summary(times);
    };
    Picture picture(view->size());
    picture.show();
    QCoreApplication::processEvents();
    std::vector<double> copying;
    for (int n = 0; n < steps; ++n) {
        const auto start = SteadyClock::now();
        for (int pane = 0; pane < 4; ++pane)
            picture.repaint();
        copying.push_back(millisecondsSince(start));
    }
    picture.hide();
    const Times bare = summary(copying);
    constexpr const char* peer = "four ready pictures as large";
    const Times scroll = timesOf([&](int n) { turnWheel(view, n); });
    report("scroll, four linked panes", scroll, peer, bare);
    send(view, QEvent::MouseButtonPress, at, Qt::LeftButton);
    const Times levels = timesOf([&](int n) {
        send(view, QEvent::MouseMove, at + QPointF(20 + 3 * (n % 20), 10 + 2 * (n % 20)), Qt::LeftButton);
    });
    send(view, QEvent::MouseButtonRelease, at, Qt::LeftButton);
    report("window, four linked panes", levels, peer, bare);
}

int run() {
    std::string pattern = (fs::temp_directory_path() / "candela-bench-XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    std::vector<fs::path> files;
    fill(folder, files);
    std::printf("%-30s %8s %8s   %-42s %8s\n", "milliseconds", "median", "p95", "beside it", "median");
    measureStart(folder / "library");
    {
        Services services(folder / "library", CANDELA_MODELS);
        MainWindow window(services.context());
        window.resize(1600, 1000);
        window.show();
        measureLogIn(window, services);
        measureOpening(window, files);
        measureSteps(window);
        measureLinked(window);
    }
    fs::remove_all(folder);
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    if (argc > 1 && std::string(argv[1]) == "--bare") {
        BareWindow window;
        window.resize(1600, 1000);
        window.show();
        return QApplication::exec();
    }
    return run();
}
