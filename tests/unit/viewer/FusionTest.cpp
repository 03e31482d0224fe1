// Two series in one frame of reference, however each of them was acquired.

#include "viewer/render/Fusion.h"
#include "Phantom.h"
#include "viewer/render/SliceRenderer.h"
#include "viewer/tools/Tools.h"

#include <cmath>
#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

constexpr int width = 400;
constexpr int height = 360;

int grey(const QImage& picture, std::array<double, 2> at) {
    return qRed(picture.pixel(static_cast<int>(at[0]), static_cast<int>(at[1])));
}

class FusionOfEveryAcquisition : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Orientations, FusionOfEveryAcquisition,
                         testing::Range(0, static_cast<int>(test::acquisitions().size())));

/// The same body acquired in two ways leaves next to nothing when one is taken from the other.
TEST_P(FusionOfEveryAcquisition, TheSamePatientTakenAwayLeavesNothing) {
    const test::Acquisition acquisition = test::acquisitions()[static_cast<std::size_t>(GetParam())];
    SCOPED_TRACE(acquisition.name);
    const auto first = test::makePhantom(test::acquisitions()[0]);
    const auto second = test::makePhantom(acquisition);
    for (const ViewPlane plane : availablePlanes(first->info)) {
        for (const double slab : {0.0, 9.0}) {
            ViewState state = initialView(*first, plane);
            state.slab.thickness = slab;
            if (plane != ViewPlane::Acquired && slab > 0)
                state.turn = turnedAbout({}, test::corner(6), {1, 0.4, -0.6}, 21);
            const PlaneFrame frame = planeFrame(first->info, state);
            state.slice = frame.sliceAt(test::corner(6));
            Fusion fusion = beginFusion(second, FusionMode::Subtract, {0, 2 * test::peak(7)});
            EXPECT_EQ(fusion.window, (Window{0, test::peak(7)}));
            const QImage picture = renderDifference(*first, state, fusion, width, height);
            const ViewTransform transform(frame, state, width, height);
            for (int y = 2; y < height; y += 5) {
                for (int x = 2; x < width; x += 5) {
                    const Vec3 at = transform.toPatient(x + 0.5, y + 0.5);
                    if (norm(at) < 40) {
                        ASSERT_NEAR(qRed(picture.pixel(x, y)), 128, 18) << x << " " << y;
                    }
                }
            }
        }
    }
}

TEST_P(FusionOfEveryAcquisition, LaysEachCornerOverItself) {
    const test::Acquisition acquisition = test::acquisitions()[static_cast<std::size_t>(GetParam())];
    SCOPED_TRACE(acquisition.name);
    const auto first = test::makePhantom(test::acquisitions()[8]);
    std::get<Int16Values>(first->values).assign(std::get<Int16Values>(first->values).size(), 0);
    const auto second = test::makePhantom(acquisition);
    for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        ViewState state = initialView(*first, plane);
        const PlaneFrame frame = planeFrame(first->info, state);
        state.slice = frame.sliceAt(test::corner(5));
        state.window = {1000, 10}; // the first series is black
        QImage picture = renderSlice(*first, state, width, height);
        Fusion fusion = beginFusion(second, FusionMode::Overlay, state.window);
        fusion.window = {0.5 * test::peak(5), test::peak(5)};
        fusion.colours = ColourMap::Grey;
        fusion.opacity = 1;
        blendFusion(picture, *first, state, fusion);
        const ViewTransform transform(frame, state, width, height);
        EXPECT_GT(grey(picture, transform.toScreen(test::corner(5))), 215) << toString(plane);
        EXPECT_LT(grey(picture, transform.toScreen(test::corner(5) + Vec3{14, 14, 14})), 30);
    }
}

TEST(Fusion, MixesByItsOpacity) {
    const auto first = test::makePhantom(test::acquisitions()[0]);
    const auto second = test::makePhantom(test::acquisitions()[0]);
    std::get<Int16Values>(first->values).assign(std::get<Int16Values>(first->values).size(), 100);
    std::get<Int16Values>(second->values).assign(std::get<Int16Values>(second->values).size(), 1000);
    ViewState state = initialView(*first, ViewPlane::Axial);
    state.window = {100.5, 2}; // mid grey
    for (const double opacity : {0.0, 0.25, 1.0}) {
        QImage picture = renderSlice(*first, state, width, height);
        const QRgb below = picture.pixel(width / 2, height / 2);
        Fusion fusion{second, FusionMode::Overlay, opacity, ColourMap::Cool, {500, 1000}};
        blendFusion(picture, *first, state, fusion);
        const QRgb over = picture.pixel(width / 2, height / 2);
        EXPECT_NEAR(qRed(over), qRed(below) + opacity * (255 - qRed(below)), 1.5);
        EXPECT_EQ(picture.pixel(1, 1), qRgb(0, 0, 0)) << "outside of both nothing is drawn";
    }
}

TEST(Fusion, ValuesBelowTheWindowStayClear) {
    const auto first = test::makePhantom(test::acquisitions()[0]);
    const auto second = test::makePhantom(test::acquisitions()[0]);
    std::get<Int16Values>(second->values).assign(std::get<Int16Values>(second->values).size(), 0);
    ViewState state = initialView(*first, ViewPlane::Axial);
    const QImage before = renderSlice(*first, state, width, height);
    QImage after = before;
    blendFusion(after, *first, state, {second, FusionMode::Overlay, 0.8, ColourMap::HotIron, {500, 100}});
    EXPECT_EQ(after, before);
}

TEST(Fusion, IsForOneFrameOfReferenceOnly) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    SeriesInfo first;
    first.seriesUid = SeriesUid("1");
    first.frameOfReferenceUid = "9";
    SeriesInfo second;
    second.seriesUid = SeriesUid("2");
    second.frameOfReferenceUid = "9";
    EXPECT_TRUE(mayFuse(first, stack->info, second, stack->info));
    EXPECT_FALSE(mayFuse(first, stack->info, first, stack->info)) << "not with itself";
    EXPECT_FALSE(mayFuse(first, stack->info, second, test::makeImage(4, 4)->info));
    second.frameOfReferenceUid = "8";
    EXPECT_FALSE(mayFuse(first, stack->info, second, stack->info));
    first.frameOfReferenceUid = second.frameOfReferenceUid = "";
    EXPECT_FALSE(mayFuse(first, stack->info, second, stack->info));
}

} // namespace
} // namespace candela::viewer
