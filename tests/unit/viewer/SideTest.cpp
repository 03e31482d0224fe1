// Images laid against one side of their viewport, as mammograms are, and which side that may be.

#include "Phantom.h"
#include "viewer/scene/DenserEdge.h"
#include "viewer/scene/ViewState.h"
#include "viewer/tools/Tools.h"

#include <gtest/gtest.h>

namespace candela::test {
namespace {

using namespace viewer;

/// A breast-like image: bright from one edge to the middle.
std::shared_ptr<ImageStack> breast(bool wallAtRight, bool inverted, float tissue = 800, float air = 20) {
    auto stack = std::make_shared<ImageStack>();
    stack->info.kind = StackKind::Image;
    stack->info.columns = 100;
    stack->info.rows = 200;
    stack->info.slices = 1;
    stack->info.inverted = inverted;
    FloatValues values;
    for (int row = 0; row < 200; ++row) {
        for (int column = 0; column < 100; ++column) {
            const int fromWall = wallAtRight ? 99 - column : column;
            const bool inside = fromWall < 60;
            values.push_back(inside != inverted ? tissue : air);
        }
    }
    stack->values = std::move(values);
    stack->frameRefs.resize(1);
    stack->resetReady();
    stack->setReady(0);
    return stack;
}

TEST(Side, LiesAgainstTheEdgeOfAWiderViewport) {
    StackInfo info;
    info.kind = StackKind::Image;
    info.columns = 100;
    info.rows = 200;
    info.slices = 1;
    const PlaneFrame frame = planeFrame(info, ViewPlane::Acquired);
    for (const auto& [side, left] : {std::pair(-1.0, 0.0), std::pair(0.0, 200.0), std::pair(1.0, 400.0)}) {
        ViewState state;
        state.side = side;
        const ViewTransform transform(frame, state, 600, 400); // fitted: 200 × 400
        EXPECT_NEAR(transform.fromPlanePixel(-0.5, 0)[0], left, 1e-9);
        EXPECT_NEAR(transform.fromPlanePixel(99.5, 0)[0], left + 200, 1e-9);
        // What is zoomed about keeps its place there too.
        const auto place = transform.fromPlanePixel(30, 70);
        const ViewTransform zoomed(frame, zoomAbout(state, 600, 400, place[0], place[1], 1.7), 600, 400);
        EXPECT_NEAR(zoomed.fromPlanePixel(30, 70)[0], place[0], 1e-9);
        EXPECT_NEAR(zoomed.fromPlanePixel(30, 70)[1], place[1], 1e-9);
    }
    ViewState state;
    state.side = 1;
    const ViewTransform narrow(frame, state, 100, 400); // no room beside it
    EXPECT_NEAR(narrow.fromPlanePixel(49.5, 0)[0], 50, 1e-9);
}

TEST(Side, TheChestWallIsTheDenserEdge) {
    for (const bool inverted : {false, true}) {
        EXPECT_EQ(denserEdge(*breast(true, inverted), 0), 1);
        EXPECT_EQ(denserEdge(*breast(false, inverted), 0), -1);
    }
    EXPECT_EQ(denserEdge(*breast(true, false, 500, 500), 0), 0) << "nothing to tell them apart";
    EXPECT_EQ(denserEdge(*breast(true, false), 1), 0) << "no such image";
}

} // namespace
} // namespace candela::test
