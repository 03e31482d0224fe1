#include "Phantom.h"
#include "viewer/render/CurvedReformat.h"
#include "viewer/render/Fusion.h"
#include "viewer/render/SliceRenderer.h"
#include "viewer/render/VolumeRenderer.h"
#include "viewer/tools/Tools.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <gtest/gtest.h>

// Pictures of generated phantoms against small PNG files. A missing baseline fails; the picture that was
// drawn is then written next to the build. To accept it, copy it to tests/render/baselines after looking at
// it.

namespace candela::viewer {
namespace {

namespace fs = std::filesystem;

/// Most grey levels by which a pixel may differ, and how many in a thousand may differ by more.
struct Tolerance {
    int levels = 2;
    int perMille = 1;
};

void compareWithBaseline(const QImage& drawn, const std::string& name, Tolerance tolerance = {}) {
    const fs::path baselinePath = fs::path(CANDELA_RENDER_BASELINES) / (name + ".png");
    const fs::path actualPath = fs::path(CANDELA_RENDER_ACTUAL) / (name + ".png");
    const QImage picture = drawn.convertToFormat(QImage::Format_RGB32);
    const auto keepActual = [&] {
        fs::create_directories(actualPath.parent_path());
        EXPECT_TRUE(picture.save(QString::fromStdString(actualPath.string()), "PNG"));
        return "the picture drawn is in " + actualPath.string();
    };
    const QImage baseline =
        QImage(QString::fromStdString(baselinePath.string())).convertToFormat(QImage::Format_RGB32);
    if (baseline.isNull()) {
        ADD_FAILURE() << "no baseline " << baselinePath << "; " << keepActual();
        return;
    }
    if (baseline.size() != picture.size()) {
        ADD_FAILURE() << "size differs from " << baselinePath << "; " << keepActual();
        return;
    }
    int different = 0;
    int most = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb a = picture.pixel(x, y);
            const QRgb b = baseline.pixel(x, y);
            const int change = std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                                         std::abs(qBlue(a) - qBlue(b))});
            most = std::max(most, change);
            different += change > tolerance.levels;
        }
    }
    if (different * 1000 > tolerance.perMille * picture.width() * picture.height())
        ADD_FAILURE() << different << " pixels differ from " << baselinePath << ", by up to " << most
                      << " levels; " << keepActual();
}

/// A head-like solid, different on each side: a skull with a ventricle, an ear at the patient's left, a nose
/// in front, a neck below.
std::shared_ptr<ImageStack> head(const test::Acquisition& acquisition) {
    auto stack = test::makePhantom(acquisition);
    auto& values = std::get<Int16Values>(stack->values);
    const GridGeometry& grid = stack->info.geometry;
    std::size_t n = 0;
    for (int k = 0; k < stack->info.slices; ++k) {
        const double along = stack->info.sliceOffsets.empty()
                                 ? k * grid.spacing[2]
                                 : stack->info.sliceOffsets[static_cast<std::size_t>(k)];
        for (int j = 0; j < stack->info.rows; ++j) {
            for (int i = 0; i < stack->info.columns; ++i, ++n) {
                const Vec3 p = grid.origin + grid.direction[0] * (i * grid.spacing[0]) +
                               grid.direction[1] * (j * grid.spacing[1]) + grid.direction[2] * along;
                const auto ball = [&p](Vec3 c, double rx, double ry, double rz) {
                    return std::hypot((p.x - c.x) / rx, std::hypot((p.y - c.y) / ry, (p.z - c.z) / rz));
                };
                const double skull = ball({0, 0, 6}, 28, 34, 32);
                // Steep but not sharp edges: rounding of a compiler must not move a pixel across.
                const auto inside = [](double r) { return std::clamp((1.03 - r) / 0.06, 0.0, 1.0); };
                double value = -1000;
                const auto put = [&value](double amount, double to) { value += amount * (to - value); };
                put(inside(std::hypot(p.x / 12, (p.y - 4) / 14) + (p.z < -10 && p.z > -46 ? 0 : 9)), 60);
                put(inside(ball({0, -36, 2}, 5, 8, 9)), 80);
                put(inside(ball({31, 4, 2}, 5, 8, 11)), 100);
                put(inside(skull), 900);
                put(inside(skull * 1.12), 35);
                put(inside(ball({9, 2, 12}, 5, 14, 8)), 5);
                put(inside(ball({-13, -12, 14}, 5, 5, 5)), 75);
                values[n] = static_cast<std::int16_t>(std::lround(value));
            }
        }
    }
    return stack;
}

constexpr int width = 160;
constexpr int height = 140;

class Baselines : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Acquisitions, Baselines, testing::Values(0, 4, 5, 7, 8, 9, 10));

TEST_P(Baselines, EveryPlaneOfEveryAcquisition) {
    const test::Acquisition acquisition = test::acquisitions()[static_cast<std::size_t>(GetParam())];
    const auto stack = head(acquisition);
    std::string name = acquisition.name;
    std::replace(name.begin(), name.end(), ' ', '-');
    for (const ViewPlane plane : availablePlanes(stack->info)) {
        ViewState state = scrollTo(initialView(*stack, plane), planeFrame(stack->info, plane), {6, -3, 9});
        state.window = {50, 200};
        compareWithBaseline(renderSlice(*stack, state, width, height), name + "-" + toString(plane));
    }
}

TEST(SliceBaselines, ZoomedNearestInvertedTurned) {
    const auto stack = head(test::acquisitions()[0]);
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Axial);
    ViewState state = scrollTo(initialView(*stack, ViewPlane::Axial), frame, {6, -3, 9});
    state.window = {50, 200};
    const ViewState zoomed = zoomAbout(state, width, height, 100, 50, 3);
    compareWithBaseline(renderSlice(*stack, zoomed, width, height), "zoomed");
    ViewState nearest = zoomed;
    nearest.interpolate = false;
    compareWithBaseline(renderSlice(*stack, nearest, width, height), "zoomed-nearest");
    state.inverted = true;
    compareWithBaseline(renderSlice(*stack, state, width, height), "inverted");
    state.inverted = false;
    state.plane = ViewPlane::Acquired;
    compareWithBaseline(renderSlice(*stack, flipLeftRight(turnClockwise(state)), width, height),
                        "turned-flipped");
    compareWithBaseline(renderSlice(*stack, state, 40, 36), "shrunken");
}

TEST(SliceBaselines, SlabsStraightAndOblique) {
    const auto stack = head(test::acquisitions()[9]); // tilted
    ViewState state = scrollTo(initialView(*stack, ViewPlane::Coronal),
                               planeFrame(stack->info, ViewPlane::Coronal), {6, -3, 9});
    state.window = {300, 1400};
    for (const SlabMode mode : {SlabMode::Mean, SlabMode::Maximum, SlabMode::Minimum}) {
        state.slab = {mode, 20};
        compareWithBaseline(renderSlice(*stack, state, width, height),
                            std::string("slab-coronal-") + toString(mode));
    }
    state.window = {50, 200};
    state.turn = turnedAbout({}, {6, -3, 9}, {0.3, 0.2, 1}, 35);
    state.slice = planeFrame(stack->info, state).sliceAt({6, -3, 9});
    state.slab.thickness = 0;
    compareWithBaseline(renderSlice(*stack, state, width, height), "turned-coronal");
    state.slab = {SlabMode::Mean, 8};
    compareWithBaseline(renderSlice(*stack, state, width, height), "turned-slab");
}

TEST(SliceBaselines, FusedAndSubtracted) {
    const auto first = head(test::acquisitions()[0]);
    const auto second = test::makePhantom(test::acquisitions()[8]); // acquired obliquely
    ViewState state = scrollTo(initialView(*first, ViewPlane::Axial),
                               planeFrame(first->info, ViewPlane::Axial), test::corner(5));
    state.window = {50, 200};
    Fusion fusion = beginFusion(second, FusionMode::Overlay, state.window);
    fusion.window = {300, 600};
    QImage picture = renderSlice(*first, state, width, height);
    blendFusion(picture, *first, state, fusion);
    compareWithBaseline(picture, "fusion-axial");
    fusion = beginFusion(second, FusionMode::Subtract, {0, 3000});
    compareWithBaseline(renderDifference(*first, state, fusion, width, height), "subtraction-axial");
}

TEST(SliceBaselines, CurvedAroundTheSkull) {
    const auto stack = head(test::acquisitions()[9]); // tilted
    std::vector<Vec3> points;
    for (int n = 0; n <= 12; ++n)
        points.push_back({27 * std::cos(n * M_PI / 12), -33 * std::sin(n * M_PI / 12), 6});
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.window = {300, 1400};
    const CurvedReformat cut(points, {0, 0, -1}, 0, 40, 0.6);
    compareWithBaseline(cut.render(*stack, state), "curved-skull");
}

TEST(SliceBaselines, ActivationMap) {
    const auto stack = head(test::acquisitions()[0]);
    ViewState state = scrollTo(initialView(*stack, ViewPlane::Axial),
                               planeFrame(stack->info, ViewPlane::Axial), {6, -3, 9});
    state.window = {50, 200};
    MapOverlay map;
    map.plane = state.slice;
    map.rows = map.columns = 8;
    for (int n = 0; n < 64; ++n)
        map.values.push_back(static_cast<float>(std::max(0.0, 1 - std::hypot(n % 8 - 2.5, n / 8 - 2.5) / 3)));
    map.width = map.height = stack->info.columns;
    map.opacity = 0.6;
    compareWithBaseline(renderSlice(*stack, state, width, height, {map}), "activation-map");
}

TEST(VolumeBaselines, FromSeveralSides) {
    // Light is looked up in tables of rounded normals: single pixels differ between compilers.
    const Tolerance tolerance{12, 15};
    VolumeRenderer renderer(head(test::acquisitions()[9])); // tilted
    VolumeView view;
    view.preset = "skin";
    compareWithBaseline(renderer.render(view, width, height), "volume-front", tolerance);
    view.azimuth = 60;
    view.elevation = 20;
    compareWithBaseline(renderer.render(view, width, height), "volume-left", tolerance);
    view.preset = "bone";
    compareWithBaseline(renderer.render(view, width, height), "volume-bone", tolerance);
    view.box.high[0] = 0.6;
    view.cuts.push_back({{{-40, 10}, {40, 10}, {40, 60}, {-40, 60}}, view.azimuth, view.elevation, false});
    compareWithBaseline(renderer.render(view, width, height), "volume-clipped-and-cut", tolerance);
    view.box = {};
    view.cuts.clear();
    view.mode = VolumeMode::Mip;
    view.window = {300, 1200};
    compareWithBaseline(renderer.render(view, width, height), "volume-mip", tolerance);
    compareWithBaseline(renderer.render(view, width, height, 0.5), "volume-mip-moving", tolerance);
}

} // namespace
} // namespace candela::viewer
