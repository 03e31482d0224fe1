// Windows of a box, colours and their scale, and the keys of planes, as a reader uses them.

#include "tests/gui/ReadingRoomFixture.h"
#include "ui/controllers/KeyBindings.h"
#include "ui/widgets/reading/HelpDialog.h"
#include "ui/widgets/reading/ReadingToolBar.h"
#include "viewer/render/ColourMap.h"

#include <QMenu>
#include <QToolButton>
#include <algorithm>

namespace candela::test {

using viewer::ColourMap;
using viewer::MouseTool;
using viewer::ViewPlane;

namespace {

/// The slice alone, without lines over it.
QImage drawn(ViewportWidget* view) {
    QTest::qWait(60);
    view->grab();
    return view->picture().copy();
}

bool coloured(const QImage& picture) {
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3) {
            const QRgb pixel = picture.pixel(x, y);
            if (std::abs(qRed(pixel) - qBlue(pixel)) > 30)
                return true;
        }
    }
    return false;
}

QAction* actionNamed(const QMenu* menu, const QString& text) {
    for (QAction* action : menu->actions()) {
        if (action->text().section('\t', 0, 0) == text)
            return action;
    }
    return nullptr;
}

} // namespace

TEST_F(ReadingRoom, ADrawnBoxGivesTheWindowOfItsValues) {
    openCt();
    scene()->setCrosshair(markedPoint());
    scene()->clearCrosshair();
    key(Qt::Key_W, Qt::ShiftModifier);
    ASSERT_EQ(page->controller()->tool(), MouseTool::RegionWindow);
    ViewportWidget* view = axial();
    constexpr int reach = 90; // over the marked corner's edges
    const QPoint marked = view->positionOf(markedPoint()).toPoint();
    const QPoint from = marked - QPoint(reach, reach);
    const auto expected =
        viewer::windowOfBox(*scene()->stack(), state(), view->width(), view->height(),
                            {double(from.x()), double(from.y()), from.x() + 60.0, from.y() + 60.0});
    ASSERT_TRUE(expected);
    drag(view, Qt::LeftButton, {2 * reach, 2 * reach}, from);
    EXPECT_EQ(state().window, *expected);
    EXPECT_EQ(scene()->view(ViewPlane::Coronal).window, *expected) << "all planes share it";
    const viewer::Window before = state().window;
    QSignalSpy said(page->controller(), &ReadingController::statusMessage);
    drag(view, Qt::LeftButton, {30, 30}, QPoint(1, 1)); // outside of the image
    EXPECT_EQ(state().window, before);
    EXPECT_EQ(said.count(), 1);
    auto* button = childNamed<QToolButton>("Window");
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isChecked());
    EXPECT_TRUE(button->toolTip().contains("box"));
    key(Qt::Key_W);
    EXPECT_EQ(page->controller()->tool(), MouseTool::Window);
}

TEST_F(ReadingRoom, ColoursComeByKeyAndMenuWithAScale) {
    openCt();
    ViewportWidget* view = axial();
    EXPECT_FALSE(coloured(drawn(view)));
    key(Qt::Key_C, Qt::ShiftModifier);
    EXPECT_EQ(scene()->colours(), ColourMap::HotIron);
    EXPECT_EQ(scene()->view(ViewPlane::Sagittal).colours, ColourMap::HotIron) << "all planes share them";
    EXPECT_TRUE(coloured(drawn(view)));
    photograph("colours");
    key(Qt::Key_Escape);
    EXPECT_EQ(scene()->colours(), ColourMap::HotIron) << "kept when the view is reset";

    QMenu* menu = childNamed<QToolButton>("Window presets")->menu();
    Q_EMIT menu->aboutToShow();
    QAction* choice = actionNamed(menu, "Colours");
    ASSERT_NE(choice, nullptr);
    ASSERT_NE(choice->menu(), nullptr);
    ASSERT_NE(actionNamed(choice->menu(), "PET"), nullptr);
    EXPECT_TRUE(actionNamed(choice->menu(), "Hot iron")->isChecked());
    actionNamed(choice->menu(), "PET")->trigger();
    EXPECT_EQ(scene()->colours(), ColourMap::Pet);
    for (std::size_t n = 0; n + 2 < viewer::colourMaps().size(); ++n)
        key(Qt::Key_C, Qt::ShiftModifier);
    EXPECT_EQ(scene()->colours(), ColourMap::Grey) << "round and round";
    EXPECT_FALSE(coloured(drawn(view)));
}

TEST_F(ReadingRoom, KeysOfPlanesCanBeChangedAndOthersTakeThem) {
    openCt();
    page->showHelp();
    auto* help = page->window()->findChild<HelpDialog*>();
    ASSERT_NE(help, nullptr);
    KeyBindings* keys = page->findChild<KeyBindings*>();
    ASSERT_NE(keys, nullptr);
    help->close();
    keys->bind(ReadingCommand::NextSlab, {QKeySequence(Qt::Key_Y)});
    key(Qt::Key_B);
    EXPECT_EQ(scene()->slab().thickness, 0) << "no longer a key of anything";
    key(Qt::Key_Y);
    EXPECT_GT(scene()->slab().thickness, 0);
    QMenu* menu = childNamed<QToolButton>("Slab and oblique planes")->menu();
    EXPECT_EQ(actionNamed(menu, "Next kind of slab")->shortcut(), QKeySequence(Qt::Key_Y));
    // A key that the reader gave to something else does that and nothing else.
    keys->bind(ReadingCommand::ToolZoom, {QKeySequence(Qt::Key_K)});
    scene()->setCrosshair(markedPoint());
    key(Qt::Key_K);
    EXPECT_EQ(page->controller()->tool(), MouseTool::Zoom);
    EXPECT_TRUE(scene()->path().points.empty());
    keys->setProfile("candela");
    key(Qt::Key_K);
    EXPECT_EQ(scene()->path().points.size(), 1U);
    key(Qt::Key_Backspace);
    EXPECT_TRUE(scene()->path().points.empty());
}

} // namespace candela::test
