// Steps of the reading room on the CPU: 512 × 512 × 300, 16 bit, in a view of 1000 × 900 pixels, against
// VTK's own CPU pipeline (vtkImageReslice and vtkImageMapToWindowLevelColors) in the same run.

#include "viewer/render/SliceRenderer.h"
#include "viewer/render/VolumeRenderer.h"
#include "viewer/tools/Tools.h"

#include <vtkImageData.h>
#include <vtkImageMapToWindowLevelColors.h>
#include <vtkImageReslice.h>
#include <vtkMatrix4x4.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkShortArray.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

using namespace candela;
using namespace candela::viewer;

namespace {

constexpr int width = 1000;
constexpr int height = 900;

std::shared_ptr<ImageStack> makeVolume() {
    auto stack = std::make_shared<ImageStack>();
    StackInfo& info = stack->info;
    info.kind = StackKind::Volume;
    info.columns = 512;
    info.rows = 512;
    info.slices = 300;
    info.geometry.spacing = {0.7, 0.7, 1};
    info.geometry.origin = {-179, -179, -150};
    info.geometry.spacingKnown = true;
    info.geometry.orientationKnown = true;
    info.valueUnit = "HU";
    stack->series.modality = "CT";
    stack->frameRefs.resize(300);
    stack->resetReady();
    Int16Values values(stack->planeSize() * 300);
    std::size_t n = 0;
    unsigned noise = 1;
    for (int k = 0; k < 300; ++k) {
        for (int j = 0; j < 512; ++j) {
            for (int i = 0; i < 512; ++i, ++n) {
                noise = noise * 1664525U + 1013904223U;
                const double body = std::hypot((i - 256) / 220.0, (j - 256) / 150.0);
                const double spine = std::hypot((i - 256) / 28.0, (j - 340) / 28.0);
                const double lung = std::hypot((std::abs(i - 256) - 100) / 70.0, (j - 250) / 95.0);
                const double value = body > 1      ? -1000
                                     : spine < 1   ? 500
                                     : lung < 1    ? -850
                                     : body > 0.93 ? -90
                                                   : 45;
                values[n] = static_cast<std::int16_t>(value + static_cast<int>(noise >> 24) / 8 - 16);
            }
        }
        stack->setReady(k);
    }
    stack->values = std::move(values);
    return stack;
}

struct Times {
    double p50 = 0;
    double p95 = 0;
    double processor = 0; ///< ms of all threads a step, which other work on the machine changes little
};

double processorMilliseconds() {
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) * 1e3 + static_cast<double>(spent.tv_nsec) / 1e6;
}

Times timed(int steps, const std::function<void(int)>& step) {
    std::vector<double> times;
    double spent = 0;
    for (int n = 0; n < steps + 2; ++n) { // two to warm up
        const auto start = std::chrono::steady_clock::now();
        if (n == 2)
            spent = processorMilliseconds();
        step(n);
        const double ms =
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
        if (n >= 2)
            times.push_back(ms);
    }
    spent = processorMilliseconds() - spent;
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100], spent / steps};
}

/// VTK's CPU pipeline for one view.
class VtkSlices {
public:
    explicit VtkSlices(const ImageStack& stack) {
        const auto& values = std::get<Int16Values>(stack.values);
        vtkNew<vtkShortArray> scalars;
        scalars->SetArray(const_cast<short*>(values.data()), static_cast<vtkIdType>(values.size()), 1);
        vtkNew<vtkImageData> image;
        image->SetDimensions(stack.info.columns, stack.info.rows, stack.info.slices);
        image->SetSpacing(stack.info.geometry.spacing.data());
        image->SetOrigin(stack.info.geometry.origin.x, stack.info.geometry.origin.y,
                         stack.info.geometry.origin.z);
        image->GetPointData()->SetScalars(scalars);
        m_reslice->SetInputData(image);
        m_reslice->SetOutputDimensionality(2);
        m_reslice->SetInterpolationModeToLinear();
        m_reslice->SetBackgroundLevel(-1024);
        m_reslice->SetOutputExtent(0, width - 1, 0, height - 1, 0, 0);
        m_colours->SetInputConnection(m_reslice->GetOutputPort());
        m_colours->SetOutputFormatToRGBA();
    }

    void show(const PlaneFrame& frame, const ViewState& state) {
        const ViewTransform transform(frame, state, width, height);
        const Vec3 right = transform.screenRight();
        const Vec3 down = transform.screenDown();
        const Vec3 corner = transform.toPatient(0.5, 0.5);
        const Vec3 normal = cross(right, down);
        vtkNew<vtkMatrix4x4> axes;
        const std::array columns{right, down, normal, corner};
        for (int c = 0; c < 4; ++c) {
            const Vec3& v = columns[static_cast<std::size_t>(c)];
            axes->SetElement(0, c, v.x);
            axes->SetElement(1, c, v.y);
            axes->SetElement(2, c, v.z);
        }
        const double step = 1 / transform.screenPixelsPerMm();
        m_reslice->SetResliceAxes(axes);
        m_reslice->SetOutputOrigin(0, 0, 0);
        m_reslice->SetOutputSpacing(step, step, 1);
        m_colours->SetWindow(state.window.width);
        m_colours->SetLevel(state.window.center);
        m_colours->Update();
    }

private:
    vtkNew<vtkImageReslice> m_reslice;
    vtkNew<vtkImageMapToWindowLevelColors> m_colours;
};

void report(const std::string& what, Times ours, Times peer) {
    std::printf("%-28s p50 %7.2f ms  p95 %7.2f ms   VTK p50 %7.2f ms  p95 %7.2f ms   ratio %5.2f\n",
                what.c_str(), ours.p50, ours.p95, peer.p50, peer.p95, ours.p50 / peer.p50);
}

} // namespace

int main() {
    const auto stack = makeVolume();
    VtkSlices vtk(*stack);
    std::printf("512 x 512 x 300 int16, view %d x %d; ratio: Candela / VTK, less is faster\n", width, height);
    for (const ViewPlane plane : availablePlanes(stack->info)) {
        if (plane == ViewPlane::Acquired)
            continue; // the same as axial here
        const PlaneFrame frame = planeFrame(stack->info, plane);
        const ViewState start = initialView(*stack, plane);
        const auto window = [&](int n) { return dragWindow(start, 3 * n, -2 * n, 525); };
        const auto scrolled = [&](int n) { return scroll(start, frame, n - 20); };
        const auto zoomed = [&](int n) { return dragZoom(start, width, height, 300, 400, -8.0 * n); };
        const auto compare = [&](const std::string& what, const std::function<ViewState(int)>& state) {
            const Times ours = timed(40, [&](int n) { (void)renderSlice(*stack, state(n), width, height); });
            const Times peer = timed(40, [&](int n) { vtk.show(frame, state(n)); });
            report(std::string(toString(plane)) + " " + what, ours, peer);
        };
        compare("window", window);
        compare("scroll", scrolled);
        compare("zoom", zoomed);
    }
    {
        auto oblique = std::make_shared<ImageStack>();
        oblique->info = stack->info;
        oblique->frameRefs = stack->frameRefs;
        oblique->values = stack->values;
        oblique->resetReady();
        for (int k = 0; k < 300; ++k)
            oblique->setReady(k);
        const double c = std::cos(0.35);
        const double s = std::sin(0.35);
        oblique->info.geometry.direction = {Vec3{c, s, 0}, Vec3{-s * c, c * c, s}, Vec3{s * s, -c * s, c}};
        const PlaneFrame frame = planeFrame(oblique->info, ViewPlane::Coronal);
        const ViewState start = initialView(*oblique, ViewPlane::Coronal);
        const Times times =
            timed(40, [&](int n) { (void)renderSlice(*oblique, scroll(start, frame, n), width, height); });
        std::printf("%-28s p50 %7.2f ms  p95 %7.2f ms\n", "oblique coronal scroll", times.p50, times.p95);
    }
    for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        for (const bool turned : {false, true}) {
            for (const auto& [mode, thickness] :
                 {std::pair{SlabMode::Mean, 0.0}, {SlabMode::Maximum, 10.0}, {SlabMode::Mean, 30.0}}) {
                ViewState start = initialView(*stack, plane);
                start.slab = {mode, thickness};
                if (turned)
                    start.turn = turnedAbout({}, {0, 0, 0}, {1, 0.5, 0.25}, 25);
                const PlaneFrame frame = planeFrame(stack->info, start);
                start.slice = frame.slices / 2;
                const Times times = timed(20, [&](int n) {
                    (void)renderSlice(*stack, scroll(start, frame, n - 10), width, height);
                });
                std::printf("%-9s %-7s slab %-4s %4.0f mm  p50 %7.2f ms  p95 %7.2f ms  processor %7.2f ms\n",
                            toString(plane), turned ? "oblique" : "", toString(mode), thickness, times.p50,
                            times.p95, times.processor);
            }
        }
    }
    VolumeRenderer renderer(stack);
    for (const std::string preset : {"bone", "lung", "skin", "vessels", "mip"}) {
        VolumeView view;
        view.mode = preset == "mip" ? VolumeMode::Mip : VolumeMode::Composite;
        view.preset = preset;
        view.window = {300, 900};
        for (const double quality : {0.25, 0.5, 1.0}) {
            const auto start = std::chrono::steady_clock::now();
            (void)renderer.render(view, 616, 450, quality);
            const double first =
                std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
            const Times times = timed(quality < 1 ? 20 : 3, [&](int n) {
                view.azimuth = 7.0 * n;
                (void)renderer.render(view, 616, 450, quality);
            });
            std::printf("volume %-8s quality %.2f  first %8.1f ms   p50 %7.1f ms  p95 %7.1f ms  processor "
                        "%7.1f ms\n",
                        preset.c_str(), quality, first, times.p50, times.p95, times.processor);
        }
    }
    return 0;
}
