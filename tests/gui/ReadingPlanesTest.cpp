// Slabs and oblique planes as a reader uses them.

#include "tests/gui/ReadingRoomFixture.h"
#include "ui/widgets/reading/ReadingToolBar.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QToolButton>
#include <cmath>

namespace candela::test {

using viewer::MouseTool;
using viewer::SlabMode;
using viewer::ViewPlane;

namespace {

/// Views that nobody works in are drawn a moment later.
QImage drawn(ViewportWidget* view) {
    QTest::qWait(120);
    view->grab();
    return view->picture().copy();
}

double degreesBetween(Vec3 a, Vec3 b) {
    return std::atan2(norm(cross(a, b)), dot(a, b)) * 180 / M_PI;
}

} // namespace

TEST_F(ReadingRoom, SlabsComeByTheirKeys) {
    openCt();
    ViewportWidget* view = axial();
    scene()->setCrosshair({0, 0, 20}); // a slab reaches into the marked corner from here
    scene()->clearCrosshair();
    const QImage one = drawn(view);
    key(Qt::Key_B);
    EXPECT_EQ(scene()->slab(), (viewer::Slab{SlabMode::Mean, 10}));
    EXPECT_EQ(scene()->view(ViewPlane::Coronal).slab, scene()->slab()) << "all planes share it";
    EXPECT_NE(drawn(view), one);
    key(Qt::Key_B);
    EXPECT_EQ(scene()->slab().mode, SlabMode::Maximum);
    key(Qt::Key_Up, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(scene()->slab().thickness, 12.5);
    key(Qt::Key_Down, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(scene()->slab().thickness, 10);
    photograph("slab-mip");
    key(Qt::Key_B);
    EXPECT_EQ(scene()->slab().mode, SlabMode::Minimum);
    key(Qt::Key_B);
    EXPECT_EQ(scene()->slab().thickness, 0);
    EXPECT_EQ(drawn(view), one);
}

TEST_F(ReadingRoom, SlabMenuSetsKindAndThickness) {
    openCt();
    QMenu* menu = childNamed<QToolButton>("Slab and oblique planes")->menu();
    ASSERT_NE(menu, nullptr);
    const auto choose = [menu](const QString& text) {
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
                return true;
            }
        }
        return false;
    };
    auto* thickness = menu->findChild<QDoubleSpinBox*>();
    ASSERT_NE(thickness, nullptr);
    thickness->setValue(25);
    EXPECT_EQ(scene()->slab().thickness, 0) << "a thickness alone makes no slab";
    ASSERT_TRUE(choose("Maximum (MIP)"));
    EXPECT_EQ(scene()->slab(), (viewer::Slab{SlabMode::Maximum, 25}));
    thickness->setValue(40);
    EXPECT_DOUBLE_EQ(scene()->slab().thickness, 40);
    ASSERT_TRUE(choose("One plane"));
    EXPECT_DOUBLE_EQ(scene()->slab().thickness, 0);
}

TEST_F(ReadingRoom, DragsALineOfTheCrosshairToTurnThePlanes) {
    openCt();
    page->controller()->setTool(MouseTool::Crosshair);
    ViewportWidget* view = axial();
    const Vec3 pivot = planePoint();
    QTest::mouseClick(view, Qt::LeftButton, {}, view->positionOf(pivot).toPoint());
    ASSERT_TRUE(scene()->crosshair());
    const Vec3 crosshair = *scene()->crosshair();
    const QPointF middle = view->positionOf(crosshair);
    const viewer::PlaneFrame before = scene()->frame(ViewPlane::Coronal);
    const Vec3 axialNormal = scene()->frame(ViewPlane::Axial).normal;
    const QPointF coronalPlace = page->pane(0)->viewOf(ViewPlane::Coronal)->positionOf(crosshair);

    // From the right end of the horizontal line by 30 degrees clockwise.
    const double reach = 0.3 * view->height();
    const QPoint from = (middle + QPointF(reach, 0)).toPoint();
    QTest::mousePress(view, Qt::LeftButton, {}, from);
    for (int n = 1; n <= 10; ++n) {
        const double angle = 3.0 * n * M_PI / 180;
        const QPointF at = middle + QPointF(reach * std::cos(angle), reach * std::sin(angle));
        QMouseEvent move(QEvent::MouseMove, at, view->mapToGlobal(at.toPoint()), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(view, &move);
    }
    QTest::mouseRelease(view, Qt::LeftButton, {}, from);
    ASSERT_TRUE(scene()->turn());
    const viewer::PlaneFrame& after = scene()->frame(ViewPlane::Coronal);
    EXPECT_NEAR(degreesBetween(before.normal, after.normal), 30, 0.3);
    EXPECT_NEAR(degreesBetween(scene()->frame(ViewPlane::Axial).normal, axialNormal), 0, 1e-6);
    EXPECT_EQ(*scene()->crosshair(), crosshair) << "it was turned about, not moved";
    // The turned plane goes through the crosshair, which stays where it was on its screen.
    const int slice = scene()->view(ViewPlane::Coronal).slice;
    EXPECT_NEAR(dot(after.slicePosition(slice) - crosshair, after.normal), 0, 1e-6);
    const QPointF moved = page->pane(0)->viewOf(ViewPlane::Coronal)->positionOf(crosshair) - coronalPlace;
    EXPECT_NEAR(moved.x(), 0, 1e-3);
    EXPECT_NEAR(moved.y(), 0, 1e-3);
    photograph("oblique");

    key(Qt::Key_Home, Qt::ControlModifier);
    EXPECT_FALSE(scene()->turn());
    EXPECT_NEAR(degreesBetween(before.normal, scene()->frame(ViewPlane::Coronal).normal), 0, 1e-9);
}

TEST_F(ReadingRoom, TurnsPlanesByKeysAndFindsTheMarkInThem) {
    openCt();
    scene()->setCrosshair(markedPoint());
    axial()->setFocus();
    for (int n = 0; n < 5; ++n)
        key(Qt::Key_Right, Qt::ControlModifier);
    key(Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    ASSERT_TRUE(scene()->turn());
    EXPECT_NEAR(degreesBetween({1, 0, 0}, scene()->turn()->axes[0]), 24, 1e-6);
    for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        ViewportWidget* view = page->pane(0)->viewOf(plane);
        grabOf(view);
        const QPointF there = view->positionOf(markedPoint());
        EXPECT_TRUE(waitFor([&] { return greyAt(view, there) > 100; })) << viewer::toString(plane);
    }
    key(Qt::Key_Escape);
    EXPECT_FALSE(scene()->turn()) << "the view is reset";
}

TEST_F(ReadingRoom, ADragBesideTheLinesMovesTheCrosshair) {
    openCt();
    page->controller()->setTool(MouseTool::Crosshair);
    ViewportWidget* view = axial();
    QTest::mouseClick(view, Qt::LeftButton, {}, view->rect().center());
    const Vec3 before = *scene()->crosshair();
    QTest::mouseClick(view, Qt::LeftButton, {}, view->rect().center() + QPoint(60, 60));
    EXPECT_GT(norm(*scene()->crosshair() - before), 5);
    EXPECT_FALSE(scene()->turn());
}

} // namespace candela::test
