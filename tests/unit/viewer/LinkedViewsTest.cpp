// Views that follow one another: by position, scale and point, in millimetres.

#include "viewer/tools/LinkedViews.h"
#include "viewer/tools/Tools.h"

#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

StackInfo volume(double spacing, double step, int columns, int slices, Vec3 origin) {
    StackInfo info;
    info.kind = StackKind::Volume;
    info.columns = columns;
    info.rows = columns;
    info.slices = slices;
    info.geometry.spacing = {spacing, spacing, step};
    info.geometry.origin = origin;
    info.geometry.spacingKnown = true;
    info.geometry.orientationKnown = true;
    return info;
}

struct View {
    View(const StackInfo& info, ViewPlane plane, int w, int h)
        : frame(planeFrame(info, plane)), width(w), height(h) {
        state.plane = plane;
        state.slice = frame.slices / 2;
    }
    [[nodiscard]] LinkedView linked() const { return {frame, state, width, height, true}; }
    [[nodiscard]] ViewTransform transform() const { return {frame, state, width, height}; }

    PlaneFrame frame;
    ViewState state;
    int width;
    int height;
};

/// Thin slices with fine pixels, and thick ones of a larger field in the same patient.
class LinkedViews : public testing::Test {
protected:
    View thin{volume(0.5, 1, 512, 200, {-128, -128, -100}), ViewPlane::Acquired, 600, 500};
    View thick{volume(1, 5, 400, 50, {-190, -210, -120}), ViewPlane::Acquired, 300, 450};
    LinkedParts parts;

    void followFrom(const ViewState& before, const LinkedPlaces& places = {}) {
        thick.state = follow(thin.linked(), before, thick.linked(), places, parts);
    }
};

TEST_F(LinkedViews, ScrollByPosition) {
    const ViewState before = thin.state;
    for (const int slice : {0, 17, 63, 140, 199}) {
        thin.state.slice = slice;
        followFrom(before);
        const double there = thin.frame.slicePosition(slice).z;
        const double shown = thick.frame.slicePosition(thick.state.slice).z;
        EXPECT_LE(std::abs(there - shown), 2.5 + 1e-9) << slice;
    }
    EXPECT_DOUBLE_EQ(thick.state.zoom, 1) << "only what changed is followed";
}

TEST_F(LinkedViews, ScrollByOffsetBetweenFramesOfReference) {
    // The prior lies 37 mm lower and 12 mm to the left of the current study.
    const LinkedPlaces places{{0, 0, 20}, {12, 0, -17}};
    const ViewState before = thin.state;
    thin.state.slice = 150; // z = 50
    followFrom(before, places);
    EXPECT_NEAR(thick.frame.slicePosition(thick.state.slice).z, 13, 2.5);
}

TEST_F(LinkedViews, ZoomAndPanByMillimetres) {
    const ViewState before = thin.state;
    thin.state = zoomAbout(thin.state, thin.width, thin.height, 420, 130, 2.7);
    followFrom(before);
    EXPECT_NEAR(thick.transform().screenPixelsPerMm(), thin.transform().screenPixelsPerMm(), 1e-9);
    const Vec3 a = middleOf(thin.linked());
    const Vec3 b = middleOf(thick.linked());
    EXPECT_NEAR(a.x, b.x, 1e-6);
    EXPECT_NEAR(a.y, b.y, 1e-6);

    const ViewState zoomed = thin.state;
    thin.state = pan(thin.state, 33, -21);
    followFrom(zoomed);
    EXPECT_NEAR(middleOf(thin.linked()).x, middleOf(thick.linked()).x, 1e-6);
    EXPECT_NEAR(middleOf(thin.linked()).y, middleOf(thick.linked()).y, 1e-6);
}

TEST_F(LinkedViews, PanByOffset) {
    const LinkedPlaces places{{0, 0, 20}, {12, -4, -17}};
    const ViewState before = thin.state;
    thin.state = pan(thin.state, 50, 10);
    followFrom(before, places);
    EXPECT_NEAR(middleOf(thick.linked()).x - middleOf(thin.linked()).x, 12, 1e-6);
    EXPECT_NEAR(middleOf(thick.linked()).y - middleOf(thin.linked()).y, -4, 1e-6);
}

TEST_F(LinkedViews, OtherPlanesTakeTheScaleOnly) {
    View coronal(volume(1, 5, 400, 50, {-190, -210, -120}), ViewPlane::Coronal, 300, 300);
    const int slice = coronal.state.slice;
    const ViewState before = thin.state;
    thin.state = zoomAbout(scroll(thin.state, thin.frame, 30), thin.width, thin.height, 300, 250, 1.5);
    coronal.state = follow(thin.linked(), before, coronal.linked(), {}, parts);
    EXPECT_EQ(coronal.state.slice, slice);
    EXPECT_DOUBLE_EQ(coronal.state.panX, 0);
    EXPECT_NEAR(coronal.transform().screenPixelsPerMm(), thin.transform().screenPixelsPerMm(), 1e-9);
}

TEST_F(LinkedViews, AlikeWindowsStayAlike) {
    const Window lung{-500, 1400};
    thin.state.window = thick.state.window = lung;
    ViewState before = thin.state;
    thin.state.window = {-450, 1200};
    followFrom(before);
    EXPECT_EQ(thick.state.window, thin.state.window);
    thick.state.window = {50, 350}; // the reader chose another here
    before = thin.state;
    thin.state.window = lung;
    followFrom(before);
    EXPECT_EQ(thick.state.window, (Window{50, 350}));
}

TEST_F(LinkedViews, PartsCanBeLeftOut) {
    parts = {false, false, false, false};
    const ViewState before = thin.state;
    const ViewState still = thick.state;
    thin.state = zoomAbout(scroll(thin.state, thin.frame, 30), thin.width, thin.height, 100, 250, 1.5);
    thin.state.window = {1, 2};
    followFrom(before);
    EXPECT_EQ(thick.state.slice, still.slice);
    EXPECT_DOUBLE_EQ(thick.state.zoom, still.zoom);
    EXPECT_DOUBLE_EQ(thick.state.panX, still.panX);
    EXPECT_EQ(thick.state.window, still.window);
}

TEST_F(LinkedViews, ReversedSlicesAreFollowedByPosition) {
    StackInfo reversed = volume(1, 5, 400, 50, {-190, -210, 125});
    reversed.geometry.direction[2] = {0, 0, -1};
    View down(reversed, ViewPlane::Acquired, 300, 300);
    const ViewState before = thin.state;
    thin.state.slice = 180; // z = 80
    down.state = follow(thin.linked(), before, down.linked(), {}, parts);
    EXPECT_NEAR(down.frame.slicePosition(down.state.slice).z, 80, 2.5);
}

TEST_F(LinkedViews, WithoutDirectionsSlicesFollowSlices) {
    StackInfo unknown = volume(1, 2, 400, 100, {});
    unknown.geometry.orientationKnown = false;
    View other(unknown, ViewPlane::Acquired, 300, 300);
    const LinkedPlaces places{middleOf(thin.linked()), middleOf(other.linked())};
    const ViewState before = thin.state;
    thin.state.slice += 20; // 20 mm
    const int start = other.state.slice;
    other.state = follow(thin.linked(), before, other.linked(), places, parts);
    EXPECT_EQ(other.state.slice, start + 10);
}

TEST_F(LinkedViews, FramesOfCineLoopsGoOneForOne) {
    StackInfo loop;
    loop.kind = StackKind::Cine;
    loop.columns = loop.rows = 64;
    loop.slices = 1;
    loop.frames = 30;
    View a(loop, ViewPlane::Acquired, 200, 200);
    View b(loop, ViewPlane::Acquired, 200, 200);
    a.state.slice = 4;
    b.state.slice = 20;
    const ViewState before = a.state;
    a.state.slice = 9;
    b.state = follow(a.linked(), before, b.linked(), {}, parts);
    EXPECT_EQ(b.state.slice, 25);
}

} // namespace
} // namespace candela::viewer
