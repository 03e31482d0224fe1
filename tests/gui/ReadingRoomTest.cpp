// The reading room as a reader uses it: mouse and keys on a shown page, phantoms in a library.

#include "tests/gui/ReadingRoomFixture.h"
#include "ui/controllers/DisplayText.h"
#include "ui/widgets/reading/FeedbackForm.h"
#include "ui/widgets/reading/KnownCases.h"
#include "ui/widgets/reading/ReadingToolBar.h"
#include "ui/widgets/reading/ResultPanel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace candela::test {

using viewer::MouseTool;
using viewer::ViewPlane;

TEST_F(ReadingRoom, EmptyPageSaysWhatToDo) {
    const auto labels = page->findChildren<QLabel*>();
    const bool told = std::any_of(labels.begin(), labels.end(), [](const QLabel* each) {
        return each->isVisible() && each->text().contains("Library");
    });
    EXPECT_TRUE(told);
}

TEST_F(ReadingRoom, OpensVolumeInThreePlanesAnd3D) {
    openCt();
    scene()->setCrosshair(markedPoint());
    for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        ViewportWidget* view = page->pane(0)->viewOf(plane);
        ASSERT_NE(view, nullptr);
        EXPECT_TRUE(waitFor([&] { return brightest(view->picture()) > 60; })) << viewer::toString(plane);
    }
    EXPECT_TRUE(waitFor([&] { return page->pane(0)->volumeView()->atRest(); }));
    EXPECT_FALSE(page->pane(0)->volumeView()->picture().isNull());
    EXPECT_EQ(scene()->percent(), 100);
}

TEST_F(ReadingRoom, ShowsTheMarkedCornerOnTheRightSide) {
    openCt();
    // Left, posterior, head: the mark is at the right and low on an axial slice near the head.
    const Vec3 mark = markedPoint();
    page->controller()->moveCrosshair(0, ViewPlane::Axial, mark);
    scene()->setCrosshair(mark);
    scene()->clearCrosshair();
    for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        ViewportWidget* view = page->pane(0)->viewOf(plane);
        grabOf(view);
        const QPointF there = view->positionOf(mark);
        // The views that follow are drawn a moment later.
        EXPECT_TRUE(waitFor([&] { return greyAt(view, there) > greyAt(view, mirrored(view, there)) + 50; }))
            << viewer::toString(plane);
        const bool rightHalf = there.x() > view->width() / 2.0;
        EXPECT_TRUE(rightHalf) << viewer::toString(plane);
        EXPECT_EQ(there.y() > view->height() / 2.0, plane == ViewPlane::Axial) << viewer::toString(plane);
    }
    const auto letters = [&](ViewPlane plane) {
        const ViewportWidget* view = page->pane(0)->viewOf(plane);
        return viewer::edgeLetters(
            viewer::ViewTransform(scene()->frame(plane), scene()->view(plane), view->width(), view->height()),
            true);
    };
    EXPECT_EQ(letters(ViewPlane::Axial).left, "R");
    EXPECT_EQ(letters(ViewPlane::Axial).top, "A");
    EXPECT_EQ(letters(ViewPlane::Coronal).left, "R");
    EXPECT_EQ(letters(ViewPlane::Coronal).top, "H");
    EXPECT_EQ(letters(ViewPlane::Sagittal).left, "A");
}

TEST_F(ReadingRoom, ScrollsByWheelKeysAndBar) {
    openCt();
    ViewportWidget* view = axial();
    const int middle = slice();
    wheel(view, -1);
    EXPECT_EQ(slice(), middle + 1);
    wheel(view, 1);
    wheel(view, 1);
    EXPECT_EQ(slice(), middle - 1);
    key(Qt::Key_Home);
    EXPECT_EQ(slice(), 0);
    key(Qt::Key_Down);
    EXPECT_EQ(slice(), 1);
    key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(slice(), 11);
    key(Qt::Key_Up);
    EXPECT_EQ(slice(), 10);
    key(Qt::Key_End);
    const int last = scene()->frame(ViewPlane::Axial).slices - 1;
    EXPECT_EQ(slice(), last);
    wheel(view, -1);
    EXPECT_EQ(slice(), last);

    SliceScrollBar* bar = page->pane(0)->scrollBarOf(view);
    EXPECT_EQ(bar->value(), last);
    QTest::mouseClick(bar, Qt::LeftButton, {}, QPoint(bar->width() - 5, static_cast<int>(bar->heightOf(3))));
    EXPECT_EQ(slice(), 3);
}

TEST_F(ReadingRoom, OnlyTheScrolledPlaneMoves) {
    openCt();
    const int coronal = scene()->view(ViewPlane::Coronal).slice;
    wheel(axial(), -2);
    EXPECT_EQ(scene()->view(ViewPlane::Coronal).slice, coronal);
}

TEST_F(ReadingRoom, DragsTheWindow) {
    openCt();
    const viewer::Window start = state().window;
    drag(axial(), Qt::LeftButton, {60, 0});
    EXPECT_GT(state().window.width, start.width) << "right widens";
    EXPECT_DOUBLE_EQ(state().window.center, start.center);
    const viewer::Window wide = state().window;
    drag(axial(), Qt::LeftButton, {0, -60});
    EXPECT_LT(state().window.center, wide.center) << "up lowers the centre: brighter";
    // All planes of the stack share the window.
    EXPECT_EQ(scene()->view(ViewPlane::Coronal).window, state().window);
}

TEST_F(ReadingRoom, ZoomsPansAndResetsButKeepsSliceAndMeasurements) {
    openCt();
    wheel(axial(), -2);
    const int there = slice();
    const viewer::ViewState start = state();
    measure({-10, 0, 0}, {20, 0, 0});
    ASSERT_EQ(scene()->measurements().items().size(), 1U);

    drag(axial(), Qt::RightButton, {0, -100});
    EXPECT_GT(state().zoom, 1.3);
    drag(axial(), Qt::MiddleButton, {30, 20});
    EXPECT_NE(state().panX, start.panX);
    key(Qt::Key_3);
    key(Qt::Key_Escape);
    EXPECT_DOUBLE_EQ(state().zoom, 1);
    EXPECT_DOUBLE_EQ(state().panX, 0);
    EXPECT_EQ(state().window, start.window);
    EXPECT_EQ(slice(), there);
    EXPECT_EQ(scene()->measurements().items().size(), 1U);
}

TEST_F(ReadingRoom, PresetKeys) {
    openCt();
    const auto presets = viewer::windowPresets(*scene()->stack());
    ASSERT_GT(presets.size(), 3U);
    key(Qt::Key_1);
    EXPECT_EQ(state().window, presets[1].window);
    key(Qt::Key_3);
    EXPECT_EQ(state().window, presets[3].window);
    key(Qt::Key_0);
    EXPECT_EQ(state().window, presets[0].window);
}

TEST_F(ReadingRoom, ToolsExcludeEachOther) {
    openCt();
    ReadingToolBar* bar = page->toolBar();
    EXPECT_TRUE(bar->toolButton(MouseTool::Window)->isChecked());
    const std::vector<std::pair<Qt::Key, MouseTool>> keys{
        {Qt::Key_S, MouseTool::Scroll},    {Qt::Key_Z, MouseTool::Zoom},     {Qt::Key_T, MouseTool::Pan},
        {Qt::Key_J, MouseTool::Crosshair}, {Qt::Key_D, MouseTool::Distance}, {Qt::Key_A, MouseTool::Angle},
        {Qt::Key_W, MouseTool::Window}};
    for (const auto& [pressed, tool] : keys) {
        key(pressed);
        EXPECT_EQ(page->controller()->tool(), tool);
        for (const auto& each : keys)
            EXPECT_EQ(bar->toolButton(each.second)->isChecked(),
                      bar->toolButton(each.second) == bar->toolButton(tool));
    }
    bar->toolButton(MouseTool::Zoom)->click();
    EXPECT_EQ(page->controller()->tool(), MouseTool::Zoom);
    EXPECT_FALSE(bar->toolButton(MouseTool::Window)->isChecked());
}

TEST_F(ReadingRoom, CrosshairLinksTheViewsInMillimetres) {
    openCt();
    key(Qt::Key_J);
    const Vec3 aim = axial()->pointAt(QPointF(axial()->width() * 0.6, axial()->height() * 0.55));
    QTest::mouseClick(axial(), Qt::LeftButton, {}, axial()->positionOf(aim).toPoint());
    ASSERT_TRUE(scene()->crosshair());
    const Vec3 point = *scene()->crosshair();
    EXPECT_LT(norm(point - aim), 1);
    for (const ViewPlane plane : {ViewPlane::Coronal, ViewPlane::Sagittal}) {
        const viewer::PlaneFrame& frame = scene()->frame(plane);
        const double off = dot(point - frame.slicePosition(scene()->view(plane).slice), frame.normal);
        EXPECT_LE(std::abs(off), frame.sliceStep / 2 + 1e-6) << viewer::toString(plane);
        // The same point is under the crosshair of every view.
        ViewportWidget* view = page->pane(0)->viewOf(plane);
        const Vec3 back = view->pointAt(view->positionOf(point));
        EXPECT_LE(norm(back - point), frame.sliceStep / 2 + 1e-6);
    }
}

TEST_F(ReadingRoom, MeasuresMillimetresUndoesAndRedoes) {
    openCt();
    measure({-12, 6, 0}, {18, 6, 0});
    ASSERT_EQ(scene()->measurements().items().size(), 1U);
    EXPECT_NEAR(viewer::measurementValue(scene()->measurements().items().front()), 30, 0.6);
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(scene()->measurements().items().empty());
    key(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(scene()->measurements().items().size(), 1U);

    // Select it by a click on its line, move one end by its handle, then delete.
    key(Qt::Key_W);
    const Vec3 plane = planePoint();
    const QPoint end = axial()->positionOf({18, 6, plane.z}).toPoint();
    drag(axial(), Qt::LeftButton, axial()->positionOf({30, 6, plane.z}).toPoint() - end, end);
    EXPECT_NEAR(viewer::measurementValue(scene()->measurements().items().front()), 42, 1);
    EXPECT_EQ(scene()->selectedMeasurement(), 0);
    key(Qt::Key_Delete);
    EXPECT_TRUE(scene()->measurements().items().empty());
}

TEST_F(ReadingRoom, MeasuresAngles) {
    openCt();
    key(Qt::Key_A);
    const double z = planePoint().z;
    for (const Vec3 point : {Vec3{20, 0, z}, Vec3{0, 0, z}, Vec3{0, 20, z}})
        QTest::mouseClick(axial(), Qt::LeftButton, {}, axial()->positionOf(point).toPoint());
    ASSERT_EQ(scene()->measurements().items().size(), 1U);
    EXPECT_NEAR(viewer::measurementValue(scene()->measurements().items().front()), 90, 2);
}

TEST_F(ReadingRoom, DoubleClickMaximisesAndBack) {
    openCt();
    const QSize small = axial()->size();
    QTest::mouseDClick(axial(), Qt::LeftButton, {}, QPoint(50, 50));
    EXPECT_GT(axial()->width(), small.width() * 3 / 2);
    EXPECT_FALSE(page->pane(0)->viewOf(ViewPlane::Coronal)->isVisible());
    QTest::mouseDClick(axial(), Qt::LeftButton, {}, QPoint(50, 50));
    EXPECT_EQ(axial()->size(), small);
    EXPECT_TRUE(page->pane(0)->viewOf(ViewPlane::Coronal)->isVisible());
}

TEST_F(ReadingRoom, PageKeysStepThroughTheSeries) {
    openCt();
    ASSERT_EQ(page->controller()->frameSets().size(), 2U);
    const StackKey first = scene()->key();
    wheel(axial(), -3);
    const int left = slice();
    key(Qt::Key_PageDown);
    EXPECT_NE(scene()->key(), first);
    EXPECT_TRUE(waitFor([&] { return scene()->complete(); }));
    key(Qt::Key_PageUp);
    EXPECT_EQ(scene()->key(), first);
    EXPECT_TRUE(waitFor([&] { return scene()->complete(); }));
    EXPECT_EQ(slice(), left) << "the reader finds a series as it was left";
}

TEST_F(ReadingRoom, XrayInOneViewTurnsAndFlips) {
    open(xrayStudy);
    ViewportWidget* view = page->pane(0)->viewOf(ViewPlane::Acquired);
    ASSERT_NE(view, nullptr);
    EXPECT_FALSE(page->pane(0)->volumeView()->isVisible());
    EXPECT_TRUE(scene()->info().inverted);
    page->toolBar()->actionButton(ReadingAction::Rotate)->click();
    EXPECT_EQ(scene()->view(ViewPlane::Acquired).quarterTurns, 1);
    page->toolBar()->actionButton(ReadingAction::Flip)->click();
    EXPECT_TRUE(scene()->view(ViewPlane::Acquired).flipped);
}

TEST_F(ReadingRoom, CrossSectionsAreNeverTurned) {
    openCt();
    EXPECT_FALSE(page->toolBar()->actionButton(ReadingAction::Rotate)->isEnabled());
    EXPECT_FALSE(page->toolBar()->actionButton(ReadingAction::Flip)->isEnabled());
}

TEST_F(ReadingRoom, CinePlaysAndPauses) {
    openCt();
    const int start = slice();
    key(Qt::Key_C);
    EXPECT_TRUE(waitFor([&] { return slice() != start; }));
    key(Qt::Key_C);
    const int paused = slice();
    QTest::qWait(300);
    EXPECT_EQ(slice(), paused);
    photograph("cine");
}

TEST_F(ReadingRoom, TurnsTheVolumeCoarselyAndThenInFull) {
    openCt();
    VolumeViewWidget* volume = page->pane(0)->volumeView();
    ASSERT_TRUE(waitFor([&] { return volume->atRest(); }));
    const double before = scene()->volumeView().azimuth;
    drag(volume, Qt::LeftButton, {80, 0});
    EXPECT_LT(scene()->volumeView().azimuth, before) << "the volume follows the mouse";
    EXPECT_FALSE(volume->atRest());
    EXPECT_TRUE(waitFor([&] { return volume->atRest(); }));
    drag(volume, Qt::RightButton, {0, -80});
    EXPECT_GT(scene()->volumeView().zoom, 1.2);
    auto* preset = volume->findChild<QComboBox*>();
    ASSERT_NE(preset, nullptr);
    const int mip = preset->findText("MIP");
    ASSERT_GE(mip, 0);
    preset->setCurrentIndex(mip);
    Q_EMIT preset->activated(mip);
    EXPECT_EQ(scene()->volumeView().mode, viewer::VolumeMode::Mip);
    EXPECT_TRUE(waitFor([&] { return volume->atRest(); }));
}

TEST_F(ReadingRoom, OptionKeys) {
    openCt();
    const ReadingController* controller = page->controller();
    const bool lines = controller->localizerLines();
    key(Qt::Key_O);
    EXPECT_NE(controller->localizerLines(), lines);
    key(Qt::Key_U);
    EXPECT_FALSE(controller->linked());
    key(Qt::Key_L);
    EXPECT_TRUE(controller->linked());
    EXPECT_EQ(controller->annotations(), viewer::AnnotationLevel::Full);
    key(Qt::Key_I);
    EXPECT_EQ(controller->annotations(), viewer::AnnotationLevel::Minimal);
    key(Qt::Key_I);
    EXPECT_EQ(controller->annotations(), viewer::AnnotationLevel::Off);
    key(Qt::Key_I);
    EXPECT_EQ(controller->annotations(), viewer::AnnotationLevel::Full);
}

TEST_F(ReadingRoom, LogOutEmptiesEverything) {
    openCt();
    page->setSession(nullptr);
    EXPECT_EQ(page->controller()->activeScene(), nullptr);
    EXPECT_FALSE(page->controller()->study().has_value());
    EXPECT_EQ(page->pane(0)->currentView()->scene(), nullptr);
}

TEST_F(ReadingRoom, OpensASimilarCaseBeside) {
    openCt();
    const auto instances = session->instances(SeriesUid(headSeries));
    ASSERT_TRUE(instances);
    page->openBeside(SeriesUid(headSeries), instances->at(5).sopInstanceUid, 0);
    ASSERT_TRUE(waitFor([&] {
        const StackScene* beside = page->controller()->scene(1);
        return beside != nullptr && beside->complete();
    }));
    EXPECT_EQ(page->controller()->grid().count(), 2);
    EXPECT_GT(page->pane(1)->width(), 400);
    EXPECT_NEAR(page->pane(1)->width(), page->pane(0)->width(), 10);
    EXPECT_EQ(page->controller()->scene(1)->view(ViewPlane::Acquired).slice, 5);
    // Each half scrolls by itself.
    const int query = scene()->view(ViewPlane::Acquired).slice;
    wheel(page->pane(1)->currentView(), -1);
    EXPECT_EQ(page->controller()->scene(1)->view(ViewPlane::Acquired).slice, 6);
    EXPECT_EQ(scene()->view(ViewPlane::Acquired).slice, query);
    key(Qt::Key_L);
    wheel(page->pane(1)->currentView(), -1);
    EXPECT_NE(scene()->view(ViewPlane::Acquired).slice, query);
}

TEST_F(ReadingRoom, SimilarCasesAreAskedForTheShownSlice) {
    openCt();
    int asked = 0;
    SeriesUid series;
    SopInstanceUid instance;
    QObject::connect(page.get(), &ReadingRoomPage::similarRequested, page.get(),
                     [&](const SeriesUid& askedSeries, const SopInstanceUid& askedInstance, int) {
                         ++asked;
                         series = askedSeries;
                         instance = askedInstance;
                     });
    buttonNamed("Similar cases")->click();
    ASSERT_EQ(asked, 1);
    EXPECT_EQ(series, scene()->series().seriesUid);
    const int plane = *scene()->stackPlane(ViewPlane::Axial);
    EXPECT_EQ(instance, scene()->stack()->frameRefs.at(static_cast<std::size_t>(plane)).sopInstanceUid);
}

// Detection ----------------------------------------------------------------------------------------

TEST_F(ReadingRoom, DetectionButtonsSayWhyTheyAreClosed) {
    openCt();
    EXPECT_FALSE(buttonNamed("Look for brain tumour")->isEnabled());
    EXPECT_TRUE(buttonNamed("Look for brain tumour")->toolTip().contains("MR"));
    EXPECT_TRUE(buttonNamed("Look for lung cancer")->isEnabled());
}

TEST_F(ReadingRoom, DetectsAndShowsTheResult) {
    open(headStudy);
    QSignalSpy stored(page.get(), &ReadingRoomPage::detectionStored);
    buttonNamed("Look for brain tumour")->click();
    ASSERT_TRUE(waitFor([&] { return stored.count() == 1; }, 60'000));
    ASSERT_TRUE(page->controller()->detection().has_value());
    const Detection& detection = *page->controller()->detection();
    EXPECT_EQ(detection.task, Task::Brain);
    EXPECT_FALSE(detection.result.text.empty());
    auto* verdict = childNamed<QLabel>("Verdict");
    ASSERT_NE(verdict, nullptr);
    EXPECT_TRUE(verdict->isVisible());
    EXPECT_EQ(verdict->text().toStdString(), detection.result.text);
    const auto history = session->history({});
    ASSERT_TRUE(history);
    EXPECT_EQ(history->total, 1);
}

TEST_F(ReadingRoom, OpensADetectionAtItsKeySliceWithMapAndCurve) {
    const Detection detection = storedDetection();
    page->openDetection(detection);
    ASSERT_TRUE(waitFor([&] { return scene() != nullptr && scene()->complete(); }));
    const auto shown = scene()->stackPlane(ViewPlane::Axial);
    ASSERT_TRUE(shown);
    EXPECT_EQ(*shown, detection.keySlice.slice);
    const SliceScrollBar* bar = page->pane(0)->scrollBarOf(axial());
    ASSERT_FALSE(bar->curve().empty());
    EXPECT_NEAR(bar->curve().at(static_cast<std::size_t>(bar->keyStep())), 0.9, 1e-9);
    EXPECT_TRUE(childNamed<QCheckBox>("Activation map")->isChecked());
    EXPECT_TRUE(waitFor([&] { return !scene()->maps().empty(); }, 20'000)) << "the map is made";

    // Away and back by the button.
    key(Qt::Key_Home);
    EXPECT_NE(*scene()->stackPlane(ViewPlane::Axial), detection.keySlice.slice);
    buttonNamed(QStringLiteral("Slice %1 speaks most for it").arg(detection.keySlice.slice + 1))->click();
    EXPECT_EQ(*scene()->stackPlane(ViewPlane::Axial), detection.keySlice.slice);
    childNamed<QCheckBox>("Activation map")->setChecked(false);
    EXPECT_TRUE(scene()->maps().empty());
}

TEST_F(ReadingRoom, AResultSaysHowFarItCanBeTrusted) {
    const Detection detection = storedDetection();
    page->openDetection(detection);
    ASSERT_TRUE(waitFor([&] { return page->controller()->detection().has_value(); }));
    auto* panel = page->findChild<ResultPanel*>();
    EXPECT_TRUE(panel->findChild<QLabel*>("gate")->text().contains("the model knows"));
    EXPECT_TRUE(panel->findChild<QLabel*>("probability")->text().contains("likely"));
    EXPECT_TRUE(panel->findChild<QLabel*>("probability")->isVisibleTo(panel));
    Detection refused = detection;
    refused.result.inDistribution = false;
    refused.result.verdict = Verdict::Indeterminate;
    refused.result.reason = "unlike the training images";
    const auto stored = session->addDetection(refused);
    ASSERT_TRUE(stored) << stored.error().message;
    page->openDetection(*stored);
    ASSERT_TRUE(waitFor([&] { return page->controller()->detection()->id == stored->id; }));
    EXPECT_TRUE(panel->findChild<QLabel*>("gate")->text().contains("right answer"));
    EXPECT_FALSE(panel->findChild<QLabel*>("probability")->isVisibleTo(panel))
        << "no number without a judgement";
    EXPECT_FALSE(panel->findChild<KnownCases*>()->isVisibleTo(panel));
}

TEST_F(ReadingRoom, AKnownCaseOfAnotherPatientOpensBesideTheResult) {
    const Detection detection = storedDetection();
    // Another patient's images, indexed by the same model and labelled by a result of theirs.
    SimilarQuery index;
    index.target = {StudyUid(headStudy), {}, {}};
    index.task = Task::Brain;
    index.modality = "CT";
    const auto others = similar->find(*session, index);
    ASSERT_TRUE(others) << others.error().message;
    ASSERT_FALSE(others->cases.empty());
    const EmbeddingRow other = others->cases.front().image;
    Detection theirs = detection;
    theirs.studyUid = other.studyUid;
    theirs.seriesUid = other.seriesUid;
    theirs.slices.clear();
    theirs.keySlice = {other.sopInstanceUid, other.frame, 0};
    ASSERT_TRUE(session->addDetection(theirs));

    page->openDetection(detection);
    auto* known = page->findChild<KnownCases*>();
    ASSERT_NE(known, nullptr);
    ASSERT_TRUE(waitFor([&] { return !known->findChildren<QToolButton*>().isEmpty(); }, 20'000));
    QToolButton* nearest = known->findChildren<QToolButton*>().front();
    EXPECT_EQ(nearest->text(), labelText(detection.result.label));
    EXPECT_TRUE(nearest->accessibleName().contains("by detector"));
    nearest->click();
    EXPECT_TRUE(waitFor([&] {
        const std::vector<int> panes = page->controller()->openPanes();
        return std::any_of(panes.begin(), panes.end(), [&](int pane) {
            const StudyRow* shown = page->controller()->studyOf(pane);
            return shown != nullptr && shown->studyUid == other.studyUid;
        });
    }));
}

TEST_F(ReadingRoom, StoresTheReadersAnswer) {
    const Detection detection = storedDetection();
    page->openDetection(detection);
    ASSERT_TRUE(waitFor([&] { return page->controller()->detection().has_value(); }));
    QSignalSpy stored(page.get(), &ReadingRoomPage::detectionStored);
    buttonNamed("Disagree")->click();
    auto* label = childNamed<QComboBox>("Corrected label");
    ASSERT_NE(label, nullptr);
    ASSERT_GT(label->count(), 1);
    label->setCurrentIndex(1);
    buttonNamed("Store answer")->click();
    ASSERT_TRUE(waitFor([&] { return stored.count() == 1; }));
    const auto read = session->detection(detection.id);
    ASSERT_TRUE(read);
    ASSERT_TRUE(read->feedback.has_value());
    EXPECT_FALSE(read->feedback->agree);
    EXPECT_EQ(read->feedback->label, label->itemData(1).toString().toStdString());
}

TEST_F(ReadingRoom, OnlyRadiologistsAnswer) {
    const Detection detection = storedDetection();
    auto clinician = sessionOf("carla", Role::Clinician);
    ASSERT_TRUE(clinician);
    page->setSession(clinician);
    page->openDetection(detection);
    ASSERT_TRUE(waitFor([&] { return page->controller()->detection().has_value(); }));
    EXPECT_FALSE(buttonNamed("Agree")->isEnabled());
    EXPECT_FALSE(buttonNamed("Disagree")->isEnabled());
}

} // namespace candela::test
