#include "viewer/tools/Tools.h"
#include "Phantom.h"

#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

class Tools : public testing::Test {
protected:
    const std::shared_ptr<ImageStack> stack = test::makePhantom(test::acquisitions()[0]);
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Axial);
    const ViewState start = initialView(*stack, ViewPlane::Axial);
};

TEST_F(Tools, WindowDragRightWidensAndUpBrightens) {
    ViewState state = start;
    state.window = {40, 350};
    const double span = windowSpan(*stack, state.window);
    EXPECT_GT(dragWindow(state, 50, 0, span).window.width, 350);
    EXPECT_LT(dragWindow(state, -50, 0, span).window.width, 350);
    EXPECT_DOUBLE_EQ(dragWindow(state, 50, 0, span).window.center, 40);
    EXPECT_LT(dragWindow(state, 0, -50, span).window.center, 40); // up
    EXPECT_GT(dragWindow(state, 0, 50, span).window.center, 40);
    EXPECT_DOUBLE_EQ(dragWindow(state, 500, 0, span).window.width, 350 + span);
    EXPECT_GT(dragWindow(state, -100000, 0, span).window.width, 0);
    // A narrow window moves more finely than a wide one.
    EXPECT_LT(windowSpan(*stack, {0, 200}), windowSpan(*stack, {0, 4000}));
}

TEST_F(Tools, ScrollStaysInsideTheStack) {
    EXPECT_EQ(scroll(start, frame, 3).slice, start.slice + 3);
    EXPECT_EQ(scroll(start, frame, -1000).slice, 0);
    EXPECT_EQ(scroll(start, frame, 1000).slice, frame.slices - 1);
    EXPECT_EQ(dragScroll(start, frame, 40, 500).slice, start.slice + 4); // 51 slices in 500 pixels
    EXPECT_EQ(dragScroll(start, frame, -10000, 500).slice, 0);
    EXPECT_EQ(scrollTo(start, frame, test::corner(4)).slice, 37); // (50 + 24) / 2
}

TEST_F(Tools, ZoomKeepsWhatIsUnderTheCursor) {
    ViewState state = start;
    state.panX = 12;
    for (const double factor : {2.0, 0.5, 7.0}) {
        const Vec3 before = ViewTransform(frame, state, 640, 480).toPatient(137, 401);
        state = zoomAbout(state, 640, 480, 137, 401, factor);
        const Vec3 after = ViewTransform(frame, state, 640, 480).toPatient(137, 401);
        EXPECT_NEAR(norm(after - before), 0, 1e-9);
    }
    EXPECT_DOUBLE_EQ(state.zoom, 7);
    EXPECT_LE(zoomAbout(state, 640, 480, 0, 0, 1e9).zoom, 64);
    EXPECT_GE(zoomAbout(state, 640, 480, 0, 0, 1e-9).zoom, 0.1);
    EXPECT_NEAR(dragZoom(start, 640, 480, 3, 4, -150).zoom, 2, 1e-12); // up enlarges
}

TEST_F(Tools, PanMovesThePictureWithTheMouse) {
    for (const double zoom : {1.0, 3.0}) {
        ViewState state = start;
        state.zoom = zoom;
        const Vec3 grabbed = ViewTransform(frame, state, 640, 480).toPatient(100, 100);
        const ViewState moved = pan(state, 35, -20);
        const auto [x, y] = ViewTransform(frame, moved, 640, 480).toScreen(grabbed);
        EXPECT_NEAR(x, 135, 1e-9);
        EXPECT_NEAR(y, 80, 1e-9);
    }
    const ViewState centred = centreOn(start, frame, 640, 480, test::corner(3));
    const auto [x, y] = ViewTransform(frame, centred, 640, 480).toScreen(test::corner(3));
    EXPECT_NEAR(x, 320, 1e-9);
    EXPECT_NEAR(y, 240, 1e-9);
}

TEST_F(Tools, ResetKeepsTheSlice) {
    ViewState state = zoomAbout(scroll(start, frame, 7), 640, 480, 10, 10, 3);
    state.inverted = true;
    state.window = {1, 2};
    const ViewState reset = resetView(*stack, state);
    EXPECT_EQ(reset.slice, state.slice);
    EXPECT_EQ(reset.plane, ViewPlane::Axial);
    EXPECT_DOUBLE_EQ(reset.zoom, 1);
    EXPECT_DOUBLE_EQ(reset.panX, 0);
    EXPECT_FALSE(reset.inverted);
    EXPECT_EQ(reset.window, start.window);
}

TEST_F(Tools, TurningIsForProjectionsOnly) {
    EXPECT_FALSE(mayTurn(*stack));
    EXPECT_TRUE(mayTurn(*test::makeImage(3, 3)));
    auto mr = test::makeImage(3, 3);
    mr->series.modality = "MR";
    EXPECT_FALSE(mayTurn(*mr));
}

TEST_F(Tools, TurnsAndFlipsKeepTheMiddleInPlace) {
    const auto image = test::makeImage(40, 30);
    const PlaneFrame plane = planeFrame(image->info, ViewPlane::Acquired);
    ViewState state = pan(initialView(*image, ViewPlane::Acquired), 20, 5);
    const auto at = [&](const ViewState& s) {
        return ViewTransform(plane, s, 400, 400).toScreen({10, 10, 0});
    };
    const auto before = at(state);
    const auto turned = at(turnClockwise(state));
    // About the view's middle: (x, y) goes to (−y, x).
    EXPECT_NEAR(turned[0] - 200, -(before[1] - 200), 1e-9);
    EXPECT_NEAR(turned[1] - 200, before[0] - 200, 1e-9);
    const auto flipped = at(flipLeftRight(state));
    EXPECT_NEAR(flipped[0] - 200, -(before[0] - 200), 1e-9);
    EXPECT_NEAR(flipped[1], before[1], 1e-9);
}

TEST_F(Tools, DevicePixelsShowTheSame) {
    const ViewState state = pan(zoomAbout(start, 300, 200, 40, 50, 2), 5, 6);
    const auto [x, y] = ViewTransform(frame, state, 300, 200).toScreen(test::corner(2));
    const auto [u, v] = ViewTransform(frame, forDevicePixels(state, 2), 600, 400).toScreen(test::corner(2));
    EXPECT_NEAR(u, 2 * x, 1e-9);
    EXPECT_NEAR(v, 2 * y, 1e-9);
}

} // namespace
} // namespace candela::viewer
