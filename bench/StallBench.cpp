// The longest time that the window did not answer while a study was imported, opened, read and searched by a
// detector. Needs a display, Xvfb's or QT_QPA_PLATFORM=offscreen. Arguments: slices of the chest CT (300).
#include "app/Services.h"
#include "bench/WindowSteps.h"
#include "tests/gui/StallWatch.h"
#include "tests/phantoms/Phantoms.h"
#include "ui/MainWindow.h"
#include "ui/controllers/LibraryController.h"
#include "ui/pages/HomePage.h"
#include "ui/pages/LogInPage.h"
#include "ui/pages/ReadingRoomPage.h"
#include "ui/widgets/reading/StackPane.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <unistd.h>

namespace {

using namespace candela;
using namespace candela::bench;
namespace fs = std::filesystem;

constexpr const char* password = "seven green lanterns";
constexpr const char* chestStudy = "2.25.501";
constexpr const char* headStudy = "2.25.502";

void writeStudies(const fs::path& folder, int slices) {
    phantoms::VolumeSpec chest;
    chest.content = phantoms::Content::Thorax;
    chest.columns = chest.rows = 512;
    chest.slices = slices;
    chest.columnSpacing = chest.rowSpacing = 0.65;
    chest.sliceStep = 1;
    chest.bodyPart = "ABDOMEN"; // no hanging rule: three planes and 3D
    chest.patientId = "PHANTOM-5";
    chest.studyUid = chestStudy;
    chest.seriesUid = "2.25.5011";
    phantoms::writeDicomVolume(folder / "chest", chest);
    phantoms::VolumeSpec head;
    head.modality = "MR";
    head.content = phantoms::Content::Head;
    head.columns = head.rows = 256;
    head.slices = 24;
    head.columnSpacing = head.rowSpacing = 0.9;
    head.sliceStep = 6;
    head.patientId = "PHANTOM-6";
    head.studyUid = headStudy;
    head.seriesUid = "2.25.5021";
    phantoms::writeDicomVolume(folder / "head", head);
}

class Phases {
public:
    /// Runs a phase until it is over, and says how long the window did not answer meanwhile.
    void run(const char* name, const std::function<void()>& begin, const std::function<bool()>& over) {
        waitUntil([] { return true; }, name);
        m_watch.reset();
        const auto start = SteadyClock::now();
        begin();
        waitUntil(over, name);
        std::printf("%-34s %8.1f s   longest without an answer %7.1f ms\n", name,
                    millisecondsSince(start) / 1000, m_watch.longest());
        std::fflush(stdout);
    }

private:
    test::StallWatch m_watch;
};

void measure(MainWindow& window, Services& services, const fs::path& images) {
    Phases phases;
    auto* page = window.findChild<LogInPage*>();
    page->findChild<QLineEdit*>("logInName")->setText("chief");
    page->findChild<QLineEdit*>("logInPassword")->setText(password);
    phases.run(
        "log in", [&] { page->findChild<QPushButton*>("logInButton")->click(); },
        [&] { return services.logIn().session() && window.homePage()->isVisible(); });
    LibraryController* library = services.context().library;
    window.showPage(PageId::Library);
    QSignalSpy imported(library, &LibraryController::importFinished);
    phases.run(
        "import", [&] { library->importPaths({images}); }, [&] { return imported.count() > 0; });
    ReadingRoomPage* reading = window.readingRoomPage();
    const auto shown = [reading](const char* study) {
        const StackScene* scene = reading->controller()->activeScene();
        return scene != nullptr && scene->complete() && scene->stack() &&
               scene->stack()->study.studyUid.str() == study;
    };
    phases.run(
        "open the chest CT, with 3D", [&] { window.openStudy(StudyUid(chestStudy)); },
        [&] { return shown(chestStudy) && reading->pane(0)->volumeView()->atRest(); });
    int step = 0;
    phases.run(
        "scroll and window", [] {},
        [&] {
            turnWheel(reading->pane(0)->currentView(), step);
            return ++step > steps;
        });
    phases.run(
        "open the head MR", [&] { window.openStudy(StudyUid(headStudy)); }, [&] { return shown(headStudy); });
    QSignalSpy stored(reading->controller(), &ReadingController::detectionStored);
    QSignalSpy failed(reading->controller(), &ReadingController::detectionFailed);
    phases.run(
        "detect", [&] { reading->controller()->detect(Task::Brain); },
        [&] { return stored.count() + failed.count() > 0; });
    if (failed.count() > 0)
        giveUp("the detection failed: " + failed.first().first().toString().toStdString());
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const int slices = argc > 1 ? std::atoi(argv[1]) : 300;
    if (slices < 2)
        giveUp("StallBench [slices]");
    std::string pattern = (fs::temp_directory_path() / "candela-stall-XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    if (const auto made = Library::create(folder / "library", {"chief", "", Role::Administrator, password});
        !made)
        giveUp(made.error().message);
    writeStudies(folder / "images", slices);
    {
        Services services(folder / "library", CANDELA_MODELS);
        MainWindow window(services.context());
        window.resize(1600, 1000);
        window.show();
        measure(window, services, folder / "images");
    }
    fs::remove_all(folder);
    return 0;
}
