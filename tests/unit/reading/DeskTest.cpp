// How a desk is written down, and what is taken of a text that was not written so.

#include "ui/controllers/Desk.h"
#include "ui/controllers/ReadingController.h"

#include <gtest/gtest.h>

namespace candela::test {
namespace {

Desk filledDesk() {
    Desk desk;
    desk.grids = {{2, 3}, {1, 2}};
    desk.secondWindow = true;
    desk.activePane = 17;
    desk.tool = viewer::MouseTool::Crosshair;
    desk.annotations = viewer::AnnotationLevel::Minimal;
    desk.localizerLines = false;
    desk.linked = false;
    desk.parts = {true, false, true, false};
    desk.rule = "Brüste \"Rücken an Rücken\"";
    desk.stage = 2;
    DeskPane pane{17, StudyUid("1.2"), {SeriesUid("1.2.3"), 1}, PaneLayout::Coronal, 41, {}, {}};
    viewer::ViewState view;
    view.plane = viewer::ViewPlane::Coronal;
    view.slice = 99;
    view.window = {-512.25, 1400.5};
    view.inverted = true;
    view.zoom = 2.75;
    view.panX = -31.5;
    view.panY = 12;
    view.quarterTurns = 3;
    view.flipped = true;
    view.side = -1;
    pane.views = {view};
    pane.volume.mode = viewer::VolumeMode::Mip;
    pane.volume.preset = "lung";
    pane.volume.azimuth = 33;
    pane.volume.zoom = 1.5;
    pane.slab = {viewer::SlabMode::Maximum, 12.5};
    pane.colours = viewer::ColourMap::Pet;
    pane.turn = viewer::turnedAbout({}, {12, -7.5, 30}, {1, 0.5, 0.25}, 25);
    pane.fusion = DeskFusion{
        {SeriesUid("1.2.4"), 2}, viewer::FusionMode::Overlay, 0.75, viewer::ColourMap::Spectral, {5.5, 11}};
    desk.panes = {pane};
    return desk;
}

TEST(Desk, ComesBackAsItWas) {
    const Desk desk = filledDesk();
    const auto again = deskFrom(toJson(desk));
    ASSERT_TRUE(again);
    EXPECT_EQ(toJson(*again), toJson(desk));
    EXPECT_EQ(again->grids, desk.grids);
    EXPECT_EQ(again->activePane, 17);
    EXPECT_EQ(again->tool, desk.tool);
    EXPECT_EQ(again->annotations, desk.annotations);
    EXPECT_FALSE(again->parts.zoom);
    EXPECT_EQ(again->rule, desk.rule);
    ASSERT_EQ(again->panes.size(), 1U);
    const DeskPane& pane = again->panes.front();
    EXPECT_EQ(pane.key, desk.panes.front().key);
    EXPECT_EQ(pane.layout, PaneLayout::Coronal);
    EXPECT_EQ(pane.views, desk.panes.front().views);
    EXPECT_EQ(pane.volume.preset, "lung");
    EXPECT_EQ(pane.slab, desk.panes.front().slab);
    EXPECT_EQ(pane.colours, viewer::ColourMap::Pet);
    EXPECT_EQ(pane.turn, desk.panes.front().turn);
    EXPECT_EQ(pane.fusion, desk.panes.front().fusion);
}

TEST(Desk, OfAnotherKindIsNone) {
    for (const char* text : {"", "null", "[]", "{}", R"({"version":2})", "two by two"})
        EXPECT_FALSE(deskFrom(text)) << text;
}

TEST(Desk, NumbersOutOfRangeAreTakenForTheirNearest) {
    const auto desk = deskFrom(
        R"({"version":1,"grids":[[9,-3]],"active":4711,"stage":-1,"tool":"hammer",
            "panes":[{"pane":99,"stack":-5,"layout":"round","plane":-7,
                      "views":[{"plane":"axial","zoom":1e300,"width":0,"turns":17,"slice":-2}],
                      "volume":{"zoom":0}}]})");
    ASSERT_TRUE(desk);
    ASSERT_EQ(desk->grids.size(), static_cast<std::size_t>(ReadingController::windows));
    EXPECT_EQ(desk->grids[0], (GridSize{4, 1}));
    EXPECT_EQ(desk->grids[1], (GridSize{1, 1}));
    EXPECT_EQ(desk->activePane, ReadingController::maxPanes - 1);
    EXPECT_EQ(desk->stage, 0);
    EXPECT_EQ(desk->tool, viewer::MouseTool::Window);
    const DeskPane& pane = desk->panes.at(0);
    EXPECT_EQ(pane.pane, ReadingController::maxPanes - 1);
    EXPECT_EQ(pane.key.stack, 0);
    EXPECT_EQ(pane.layout, PaneLayout::One);
    EXPECT_EQ(pane.plane, -1);
    EXPECT_DOUBLE_EQ(pane.views.at(0).zoom, 64);
    EXPECT_GT(pane.views.at(0).window.width, 0);
    EXPECT_EQ(pane.views.at(0).quarterTurns, 3);
    EXPECT_EQ(pane.views.at(0).slice, 0);
    EXPECT_DOUBLE_EQ(pane.volume.zoom, 0.2);
}

TEST(Desk, ATurnWhoseAxesAreNotPerpendicularIsNone) {
    Desk desk = filledDesk();
    desk.panes.front().turn->axes[1] = desk.panes.front().turn->axes[0];
    const auto again = deskFrom(toJson(desk));
    ASSERT_TRUE(again);
    EXPECT_FALSE(again->panes.at(0).turn);
    const auto old = deskFrom(R"({"version":1,"panes":[{"pane":0}]})"); // before there were slabs
    ASSERT_TRUE(old);
    EXPECT_EQ(old->panes.at(0).slab.thickness, 0);
    EXPECT_EQ(old->panes.at(0).colours, viewer::ColourMap::Grey);
    EXPECT_FALSE(old->panes.at(0).fusion);
}

TEST(Desk, KeepsTheToolThatMeasures) {
    for (const MeasurementKind kind : allMeasurementKinds) {
        Desk desk;
        desk.tool = viewer::measuringTool(kind);
        const auto again = deskFrom(toJson(desk));
        ASSERT_TRUE(again);
        EXPECT_EQ(again->tool, desk.tool) << toString(kind);
    }
}

} // namespace
} // namespace candela::test
