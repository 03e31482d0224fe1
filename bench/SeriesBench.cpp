// Long series in the window: the first image after the click, a step of scrolling and windowing in one large
// view and in four linked ones, from the event to the painted widget, beside VTK's own image mapper in the
// same run; then a longer series opened, scrolled and closed again and again, with the memory after each
// time. Needs a display (Xvfb's); arguments: slices to scroll (1000), slices to open and close (3000), how
// often (10).
#include "app/Services.h"
#include "bench/WindowSteps.h"
#include "tests/phantoms/Phantoms.h"
#include "ui/MainWindow.h"
#include "ui/controllers/ReadingController.h"
#include "ui/pages/ReadingRoomPage.h"
#include "ui/widgets/reading/StackPane.h"

#include <fcntl.h>
#include <fstream>
#include <unistd.h>
#include <vtkCamera.h>
#include <vtkImageData.h>
#include <vtkImageProperty.h>
#include <vtkImageResliceMapper.h>
#include <vtkImageSlice.h>
#include <vtkNew.h>
#include <vtkPlane.h>
#include <vtkPointData.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkShortArray.h>

namespace {

using namespace candela;
using namespace candela::bench;
namespace fs = std::filesystem;

constexpr const char* password = "seven green lanterns";
constexpr const char* scrolledStudy = "2.25.601";
constexpr const char* cycledStudy = "2.25.602";
constexpr const char* smallStudy = "2.25.603";

void fill(const fs::path& folder, int scrolled, int cycled) {
    auto library = Library::create(folder / "library", {"chief", "", Role::Administrator, password});
    if (!library)
        giveUp(library.error().message);
    auto session = (*library)->logIn("chief", password);
    if (!session)
        giveUp(session.error().message);
    for (const auto& [study, slices] :
         {std::pair(scrolledStudy, scrolled), std::pair(cycledStudy, cycled), std::pair(smallStudy, 4)}) {
        phantoms::VolumeSpec spec;
        spec.columns = spec.rows = 512;
        spec.slices = slices;
        spec.columnSpacing = spec.rowSpacing = 0.7;
        spec.sliceStep = 0.6;
        spec.bodyPart = "ABDOMEN";
        spec.patientId = study;
        spec.studyUid = study;
        spec.seriesUid = std::string(study) + "1";
        phantoms::writeDicomVolume(folder / "images" / study, spec);
        ImportRequest request;
        request.paths = {folder / "images" / study};
        if (const auto imported = (*session)->import(request); !imported)
            giveUp(imported.error().message);
        fs::remove_all(folder / "images" / study);
    }
}

/// Takes the library's files out of the system's cache, as far as it lets them go.
void coolDown(const fs::path& library) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(library)) {
        if (!entry.is_regular_file())
            continue;
        const int file = open(entry.path().c_str(), O_RDONLY);
        if (file < 0)
            continue;
        fdatasync(file);
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED);
        close(file);
    }
}

double residentMegabytes() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:"))
            return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

/// VTK's image mapper in a window of its own, as large as the view.
class VtkSlice {
public:
    VtkSlice(const ImageStack& stack, QSize size)
        : m_step(stack.info.geometry.spacing[2]), m_slices(stack.planes()) {
        const auto* values = std::get_if<Int16Values>(&stack.values);
        if (values == nullptr)
            giveUp("the phantom does not hold whole numbers");
        vtkNew<vtkShortArray> scalars;
        scalars->SetArray(const_cast<short*>(values->data()), static_cast<vtkIdType>(values->size()), 1);
        vtkNew<vtkImageData> image;
        image->SetDimensions(stack.info.columns, stack.info.rows, stack.planes());
        image->SetSpacing(stack.info.geometry.spacing.data());
        image->GetPointData()->SetScalars(scalars);
        m_mapper->SetInputData(image);
        m_mapper->SetSlicePlane(m_plane);
        m_plane->SetNormal(0, 0, 1);
        m_slice->SetMapper(m_mapper);
        m_slice->GetProperty()->SetInterpolationTypeToLinear();
        m_renderer->AddViewProp(m_slice);
        m_window->SetOffScreenRendering(1);
        m_window->SetSize(size.width(), size.height());
        m_window->AddRenderer(m_renderer);
        m_renderer->GetActiveCamera()->ParallelProjectionOn();
        show(0);
        m_renderer->ResetCamera();
    }
    void show(int n) {
        m_plane->SetOrigin(0, 0, m_step * (m_slices / 2 + n % 20));
        m_slice->GetProperty()->SetColorWindow(400);
        m_window->Render();
    }
    void level(int n) {
        m_slice->GetProperty()->SetColorWindow(400 + 5 * (n % 20));
        m_window->Render();
    }

private:
    double m_step;
    int m_slices;
    vtkNew<vtkPlane> m_plane;
    vtkNew<vtkImageResliceMapper> m_mapper;
    vtkNew<vtkImageSlice> m_slice;
    vtkNew<vtkRenderer> m_renderer;
    vtkNew<vtkRenderWindow> m_window;
};

Times timesOf(const std::function<void(int)>& step) {
    std::vector<double> times;
    for (int n = 0; n < steps; ++n) {
        const auto start = SteadyClock::now();
        step(n);
        times.push_back(millisecondsSince(start));
    }
    return summary(times);
}

void report(const char* what, Times ours, Times peer) {
    std::printf("%-32s p50 %7.1f ms  p95 %7.1f ms   VTK p50 %7.1f ms  p95 %7.1f ms   ratio %5.2f\n", what,
                ours.median, ours.p95, peer.median, peer.p95, ours.p95 / peer.p95);
    std::fflush(stdout);
}

class Reading {
public:
    explicit Reading(MainWindow& window)
        : m_window(window), m_page(window.readingRoomPage()), m_controller(m_page->controller()) {}

    /// Milliseconds from the click until the first image is painted; returns when all of it is loaded.
    double open(const char* study) {
        const auto start = SteadyClock::now();
        m_window.openStudy(StudyUid(study));
        waitUntil([&] { return shows(study) && !view()->picture().isNull(); }, "the first image");
        const double first = millisecondsSince(start);
        waitUntil([&] { return m_controller->scene(0)->complete(); }, "the whole series");
        return first;
    }
    void oneView() {
        m_controller->setGrid({1, 1});
        m_page->pane(0)->setPaneLayout(PaneLayout::One);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 200);
    }
    [[nodiscard]] ViewportWidget* view() const { return m_page->pane(0)->currentView(); }

    void measureOneView() {
        oneView();
        VtkSlice vtk(*m_controller->scene(0)->stack(), view()->size());
        report("scroll, one view", stepsOf(view(), [&](int n) { turnWheel(view(), n); }),
               timesOf([&](int n) { vtk.show(n); }));
        report("window, one view", dragSteps(view(), Qt::LeftButton), timesOf([&](int n) { vtk.level(n); }));
    }

    void measureLinkedViews() {
        const StackKey key = m_controller->scene(0)->key();
        m_controller->setGrid({2, 2});
        std::vector<ViewportWidget*> views;
        for (int pane = 0; pane < 4; ++pane) {
            m_controller->showStack(pane, key);
            views.push_back(m_page->pane(pane)->currentView());
        }
        m_controller->setLinked(true);
        waitUntil([&] { return m_controller->scene(3) != nullptr && m_controller->scene(3)->complete(); },
                  "four panes");
        QCoreApplication::processEvents(QEventLoop::AllEvents, 300);
        PaintWatch watch(views);
        ViewportWidget* leader = views.front();
        leader->setFocus();
        VtkSlice vtk(*m_controller->scene(0)->stack(), leader->size());
        const auto all = [&](const std::function<void(int)>& step) {
            return timesOf([&](int n) {
                watch.forget();
                step(n);
                waitUntil([&] { return watch.all(); }, "four painted views");
            });
        };
        const auto four = [](const std::function<void()>& once) {
            for (int pane = 0; pane < 4; ++pane)
                once();
        };
        report("scroll, four linked views", all([&](int n) { turnWheel(leader, n); }),
               timesOf([&](int n) { four([&] { vtk.show(n); }); }));
        const QPointF at(leader->width() / 2.0, leader->height() / 2.0);
        send(leader, QEvent::MouseButtonPress, at, Qt::LeftButton);
        const Times levels = all([&](int n) {
            send(leader, QEvent::MouseMove, at + QPointF(20 + 3 * (n % 20), 10 + 2 * (n % 20)),
                 Qt::LeftButton);
        });
        send(leader, QEvent::MouseButtonRelease, at, Qt::LeftButton);
        report("window, four linked views", levels, timesOf([&](int n) { four([&] { vtk.level(n); }); }));
    }

    void measureCycles(int times) {
        open(smallStudy);
        std::printf("before: %.0f MB\n", residentMegabytes());
        for (int n = 1; n <= times; ++n) {
            const double first = open(cycledStudy);
            oneView();
            const Times scroll = stepsOf(view(), [&](int step) { turnWheel(view(), step); });
            const double open3000 = residentMegabytes();
            open(smallStudy);
            std::printf("%2d: first image %6.0f ms   scroll p95 %6.1f ms   open %6.0f MB   closed %6.0f MB\n",
                        n, first, scroll.p95, open3000, residentMegabytes());
            std::fflush(stdout);
        }
    }

private:
    [[nodiscard]] bool shows(const char* study) const {
        const StackScene* scene = m_controller->scene(0);
        return scene != nullptr && scene->stack() && scene->stack()->study.studyUid.str() == study;
    }

    MainWindow& m_window;
    ReadingRoomPage* m_page;
    ReadingController* m_controller;
};

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    const auto number = [&](int n, int fallback) { return argc > n ? std::atoi(argv[n]) : fallback; };
    const int scrolled = number(1, 1000);
    const int cycled = number(2, 3000);
    const int times = number(3, 10);
    if (scrolled < 2 || cycled < 2 || times < 0)
        giveUp("SeriesBench [slices to scroll] [slices to open and close] [how often]");
    std::string pattern = (fs::temp_directory_path() / "candela-series-XXXXXX").string();
    const fs::path folder = mkdtemp(pattern.data());
    fill(folder, scrolled, cycled);
    {
        Services services(folder / "library", CANDELA_MODELS);
        MainWindow window(services.context());
        window.resize(1600, 1000);
        window.show();
        services.logIn().logIn("chief", password);
        waitUntil([&] { return services.logIn().session() != nullptr; }, "the log-in");
        Reading reading(window);
        coolDown(folder / "library");
        std::printf("%d slices of 512 x 512: first image %.0f ms after the click\n", scrolled,
                    reading.open(scrolledStudy));
        reading.measureOneView();
        reading.measureLinkedViews();
        reading.measureCycles(times);
    }
    fs::remove_all(folder);
    return 0;
}
