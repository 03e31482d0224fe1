// Panes, a second window, linking, the desk that comes back, hanging and priors, on phantoms.

#include "tests/gui/ReadingRoomFixture.h"
#include "ui/controllers/ReadingDesk.h"
#include "ui/controllers/StackShelf.h"
#include "ui/widgets/reading/GridPicker.h"
#include "ui/widgets/reading/LayoutMenu.h"
#include "ui/widgets/reading/PaneGrid.h"
#include "ui/widgets/reading/ReadingToolBar.h"
#include "ui/widgets/reading/SecondWindow.h"
#include "ui/widgets/reading/SeriesStrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QInputDialog>
#include <QMimeData>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace candela::test {

using viewer::ViewPlane;
using viewer::ViewState;

class ReadingPanes : public ReadingRoom {
protected:
    void TearDown() override {
        ReadingRoom::TearDown();
        std::error_code ignored;
        std::filesystem::remove_all(m_images, ignored);
    }

    [[nodiscard]] ReadingController* controller() const { return page->controller(); }
    [[nodiscard]] StackScene* sceneOf(int pane) const { return controller()->scene(pane); }
    [[nodiscard]] ViewportWidget* viewOf(int pane) const { return page->pane(pane)->currentView(); }
    [[nodiscard]] const ViewState& stateOf(int pane) const {
        return sceneOf(pane)->view(viewOf(pane)->plane());
    }
    [[nodiscard]] viewer::ViewTransform transformOf(int pane) const {
        const ViewportWidget* view = viewOf(pane);
        return {sceneOf(pane)->frame(view->plane()), stateOf(pane), view->width(), view->height()};
    }
    /// Where along the slices' normal a pane is, mm.
    [[nodiscard]] Vec3 sliceOf(int pane) const {
        return sceneOf(pane)->frame(viewOf(pane)->plane()).slicePosition(stateOf(pane).slice);
    }
    [[nodiscard]] Vec3 middleOf(int pane) const {
        return transformOf(pane).toPatient(viewOf(pane)->width() / 2.0, viewOf(pane)->height() / 2.0);
    }

    void showAndWait(int pane, const char* series) {
        controller()->showStack(pane, {SeriesUid(series), 0});
        ASSERT_NE(sceneOf(pane), nullptr);
        ASSERT_TRUE(waitFor([&] { return sceneOf(pane)->complete(); }));
    }

    void dropOn(int pane, const StackKey& key) const {
        QMimeData mime;
        mime.setData(StackPane::mimeType,
                     QByteArray::fromStdString(key.seriesUid.str()) + '\n' + QByteArray::number(key.stack));
        QWidget* target = page->pane(pane);
        QDragEnterEvent enter(QPoint(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent drop(QPointF(20, 20), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &drop);
    }

    void import(const phantoms::VolumeSpec& spec) {
        phantoms::writeDicomVolume(m_images / spec.seriesUid, spec);
        importAll();
    }
    void importAll() {
        ImportRequest request;
        request.paths = {m_images};
        const auto report = session->import(request);
        ASSERT_TRUE(report) << report.error().message;
    }

    /// An older CT of the same patient in a frame of reference of its own, 30 mm higher.
    static phantoms::VolumeSpec priorCt() {
        phantoms::VolumeSpec spec = ctVolume();
        spec.studyUid = "2.25.1101";
        spec.seriesUid = "2.25.11011";
        spec.frameOfReferenceUid = "2.25.11010";
        spec.studyDate = "20200110";
        spec.seriesDescription = "Axial prior";
        spec.sliceStep = 3;
        spec.slices = 32;
        spec.centre = {0, 0, 30};
        return spec;
    }

    static phantoms::VolumeSpec chestCt() {
        phantoms::VolumeSpec spec = ctVolume();
        spec.content = phantoms::Content::Thorax;
        spec.patientId = "PHANTOM-9";
        spec.patientName = "Phantom^Nine";
        spec.studyUid = "2.25.1901";
        spec.seriesUid = "2.25.19011";
        spec.frameOfReferenceUid = "2.25.19010";
        spec.seriesDescription = "Lung";
        spec.bodyPart = "CHEST";
        spec.columns = 96;
        spec.rows = 80;
        spec.columnSpacing = 3.6;
        spec.rowSpacing = 3.6;
        spec.sliceStep = 10;
        return spec;
    }

    [[nodiscard]] bool kept(const char* study, const std::function<bool(const Desk&)>& met) const {
        const auto text = session->desk(StudyUid(study));
        if (!text || !*text)
            return false;
        const auto desk = deskFrom(**text);
        return desk && met(*desk);
    }

    static constexpr const char* axialSeries = "2.25.10011";
    static constexpr const char* coronalSeries = "2.25.10012";
    std::filesystem::path m_images =
        std::filesystem::temp_directory_path() / ("candela-panes-" + std::to_string(getpid()));
};

// Panes --------------------------------------------------------------------------------------------

TEST_F(ReadingPanes, TheGridPickerChoosesByMouseAndKeys) {
    openCt();
    page->toolBar()->actionButton(ReadingAction::Layout)->click();
    ASSERT_TRUE(waitFor([this] { return page->layoutMenu()->isVisible(); }));
    GridPicker* picker = page->layoutMenu()->picker();
    // The middle of the second square of the third row.
    QTest::mouseClick(picker, Qt::LeftButton, {},
                      QPoint((picker->width() - 116) / 2 + 30 + 13, 10 + 60 + 13));
    EXPECT_EQ(controller()->grid(), (GridSize{3, 2}));
    EXPECT_FALSE(page->layoutMenu()->isVisible());
    for (int pane = 0; pane < 6; ++pane)
        EXPECT_TRUE(page->pane(pane)->isVisible()) << pane;

    key(Qt::Key_Q);
    ASSERT_TRUE(waitFor([this] { return page->layoutMenu()->isVisible(); }));
    QTest::keyClick(picker, Qt::Key_Up);
    QTest::keyClick(picker, Qt::Key_Return);
    EXPECT_EQ(controller()->grid(), (GridSize{2, 2}));
    EXPECT_FALSE(page->pane(4)->isVisible());
    EXPECT_NEAR(page->pane(0)->width(), page->pane(1)->width(), 1);
    EXPECT_NEAR(page->pane(0)->height(), page->pane(2)->height(), 1);
    EXPECT_EQ(page->pane(3)->geometry().bottom() + 1, page->grid()->height());
}

TEST_F(ReadingPanes, SeriesComeByDragAndByEnter) {
    openCt();
    controller()->setGrid({2, 2});
    EXPECT_EQ(sceneOf(2), nullptr);
    const auto& tiles = page->strip()->tiles();
    ASSERT_EQ(tiles.size(), 2U);
    dropOn(2, tiles.at(1)->key());
    ASSERT_NE(sceneOf(2), nullptr);
    EXPECT_EQ(sceneOf(2)->key(), tiles.at(1)->key());
    EXPECT_EQ(controller()->activePane(), 2);
    // V chooses the next pane; Enter on a series of the strip opens it there.
    key(Qt::Key_V);
    EXPECT_EQ(controller()->activePane(), 3);
    tiles.at(0)->setFocus();
    QTest::keyClick(tiles.at(0), Qt::Key_Return);
    ASSERT_NE(sceneOf(3), nullptr);
    EXPECT_EQ(sceneOf(3)->key(), tiles.at(0)->key());
    EXPECT_EQ(sceneOf(1), nullptr) << "it stays empty, and says what to do";
    EXPECT_TRUE(tiles.at(0)->isChecked());
    EXPECT_TRUE(tiles.at(1)->isChecked());
}

TEST_F(ReadingPanes, OneStackIsReadOnceForAllPanes) {
    openCt();
    controller()->setGrid({4, 4});
    for (int pane = 1; pane < 16; ++pane)
        controller()->showStack(pane, {SeriesUid(axialSeries), 0});
    ASSERT_TRUE(waitFor([this] { return sceneOf(15) != nullptr && sceneOf(15)->complete(); }));
    for (int pane = 1; pane < 16; ++pane) {
        EXPECT_NE(sceneOf(pane), sceneOf(0)) << "each pane has views of its own";
        EXPECT_EQ(sceneOf(pane)->stack().get(), sceneOf(0)->stack().get());
    }
    photograph("panes-4x4");
}

TEST_F(ReadingPanes, TheShelfKeepsNothingThatNobodyHolds) {
    StackShelf shelf;
    shelf.setSession(session);
    const auto axialInfo = session->series(SeriesUid(axialSeries));
    const auto coronalInfo = session->series(SeriesUid(coronalSeries));
    ASSERT_TRUE(axialInfo && coronalInfo);
    auto first = std::make_unique<StackScene>(*axialInfo, 0);
    auto second = std::make_unique<StackScene>(*axialInfo, 0);
    shelf.fill(first.get(), -1);
    shelf.fill(second.get(), 5);
    EXPECT_EQ(shelf.count(), 1U);
    shelf.leave(first.get());
    ASSERT_TRUE(waitFor([&] { return second->complete(); })) << "somebody still waits for it";
    EXPECT_EQ(first->stack().get(), second->stack().get());
    EXPECT_EQ(second->view(ViewPlane::Acquired).slice, 5);
    first.reset();
    second.reset();
    StackScene third(*coronalInfo, 0);
    shelf.fill(&third, -1);
    EXPECT_EQ(shelf.count(), 1U) << "the axial stack is gone with its scenes";
    shelf.leave(&third);
    EXPECT_EQ(shelf.count(), 0U) << "nobody waits for what is still being read";
    shelf.fill(&third, -1);
    EXPECT_TRUE(waitFor([&] { return third.complete(); })) << "it is read anew";
}

TEST_F(ReadingPanes, DoubleClickMakesAViewportLargeAndBack) {
    openCt();
    controller()->setGrid({2, 2});
    showAndWait(1, coronalSeries);
    showAndWait(3, axialSeries);
    const QRect place = page->pane(3)->geometry();
    QTest::mouseDClick(viewOf(3), Qt::LeftButton, {}, QPoint(40, 40));
    EXPECT_EQ(page->pane(3)->geometry(), page->grid()->rect());
    EXPECT_FALSE(page->pane(0)->isVisible());
    key(Qt::Key_V);
    EXPECT_TRUE(page->pane(0)->isVisible()) << "the next pane is large now";
    EXPECT_EQ(page->pane(0)->geometry(), page->grid()->rect());
    key(Qt::Key_V, Qt::ShiftModifier);
    QTest::mouseDClick(viewOf(3), Qt::LeftButton, {}, QPoint(40, 40));
    EXPECT_EQ(page->pane(3)->geometry(), place);
    EXPECT_TRUE(page->pane(0)->isVisible());
    key(Qt::Key_Return);
    EXPECT_EQ(page->pane(3)->geometry(), page->grid()->rect()) << "by key as well";
    key(Qt::Key_Return);
    EXPECT_EQ(page->pane(3)->geometry(), place);
}

TEST_F(ReadingPanes, ASmallerGridKeepsWhatItHides) {
    openCt();
    controller()->setGrid({1, 2});
    showAndWait(1, coronalSeries);
    wheel(viewOf(1), -3);
    const int slice = stateOf(1).slice;
    controller()->setGrid({1, 1});
    EXPECT_EQ(page->pane(0)->paneLayout(), PaneLayout::Four);
    controller()->setGrid({1, 2});
    ASSERT_NE(sceneOf(1), nullptr);
    EXPECT_EQ(stateOf(1).slice, slice);
    EXPECT_EQ(page->pane(0)->paneLayout(), PaneLayout::One);
}

TEST_F(ReadingPanes, APaneShowsOnePlaneOr3DAlone) {
    openCt();
    controller()->setGrid({1, 2});
    showAndWait(1, axialSeries);
    page->pane(1)->setPaneLayout(PaneLayout::Coronal);
    EXPECT_NE(page->pane(1)->viewOf(ViewPlane::Coronal), nullptr);
    EXPECT_EQ(page->pane(1)->viewOf(ViewPlane::Axial), nullptr);
    EXPECT_GT(page->pane(1)->viewOf(ViewPlane::Coronal)->width(), page->pane(1)->width() * 3 / 4);
    page->pane(1)->setPaneLayout(PaneLayout::Volume);
    EXPECT_TRUE(page->pane(1)->volumeView()->isVisible());
    EXPECT_EQ(page->pane(1)->volumeView()->size(), page->pane(1)->size());
    EXPECT_TRUE(waitFor([this] { return page->pane(1)->volumeView()->atRest(); }));
}

// Second window ------------------------------------------------------------------------------------

TEST_F(ReadingPanes, ASecondWindowHasPanesOfItsOwn) {
    openCt();
    controller()->setSecondWindow(true);
    SecondWindow* second = page->secondWindow();
    ASSERT_NE(second, nullptr);
    ASSERT_TRUE(waitFor([&] { return second->isVisible(); }));
    EXPECT_TRUE(second->isWindow());
    const int first = ReadingController::panesOfWindow;
    controller()->setGrid({1, 2}, 1);
    showAndWait(first, coronalSeries);
    showAndWait(first + 1, axialSeries);
    EXPECT_EQ(sceneOf(first + 1)->stack().get(), sceneOf(0)->stack().get());
    EXPECT_EQ(controller()->grid(0), (GridSize{1, 1}));
    // Keys work there, on the pane that is worked in.
    const int before = stateOf(first + 1).slice;
    QTest::keyClick(viewOf(first + 1), Qt::Key_Down);
    EXPECT_EQ(stateOf(first + 1).slice, before + 1);
    QTest::keyClick(viewOf(first + 1), Qt::Key_T);
    EXPECT_EQ(controller()->tool(), viewer::MouseTool::Pan);

    const QString folder = QString::fromLocal8Bit(qgetenv("CANDELA_SCREENSHOTS"));
    if (!folder.isEmpty()) {
        QTest::qWait(300);
        second->grab().save(folder + "/second-window.png");
    }

    // The lock of the desk closes it and finds it again; the reader's own closing is for good.
    second->close();
    EXPECT_TRUE(controller()->secondWindow());
    page->arrangeSecondWindow();
    EXPECT_TRUE(second->isVisible());
    QCloseEvent byReader;
    QSpontaneKeyEvent::setSpontaneous(&byReader);
    qApp->notify(second, &byReader); // sendEvent would take it for the program's own
    EXPECT_FALSE(controller()->secondWindow());
    EXPECT_EQ(controller()->activePane(), 0);
    page->setSession(nullptr);
    EXPECT_FALSE(second->isVisible());
}

// Linking ------------------------------------------------------------------------------------------

TEST_F(ReadingPanes, LinkedSeriesOfOneFrameFollowInMillimetres) {
    openCt();
    controller()->setGrid({1, 2});
    showAndWait(1, coronalSeries);
    page->pane(1)->setPaneLayout(PaneLayout::Axial);
    ASSERT_EQ(viewOf(1)->plane(), ViewPlane::Axial);
    key(Qt::Key_L);
    const double half = sceneOf(1)->frame(ViewPlane::Axial).sliceStep / 2 + 1e-6;
    for (const int notches : {-3, -4, 6, 9}) {
        wheel(viewOf(0), notches);
        EXPECT_NEAR(sliceOf(0).z, sliceOf(1).z, half);
    }
    drag(viewOf(0), Qt::RightButton, {0, -120}, {150, 200});
    EXPECT_NEAR(transformOf(0).screenPixelsPerMm(), transformOf(1).screenPixelsPerMm(), 1e-6);
    drag(viewOf(0), Qt::MiddleButton, {35, -18});
    EXPECT_NEAR(middleOf(0).x, middleOf(1).x, 0.1);
    EXPECT_NEAR(middleOf(0).y, middleOf(1).y, 0.1);

    key(Qt::Key_U);
    const Vec3 still = sliceOf(1);
    wheel(viewOf(0), -4);
    EXPECT_EQ(sliceOf(1), still);
}

TEST_F(ReadingPanes, LinkedPriorFollowsByItsOffset) {
    import(priorCt());
    openCt();
    controller()->setGrid({1, 2});
    showAndWait(1, "2.25.11011");
    ASSERT_EQ(sceneOf(1)->series().studyUid.str(), "2.25.1101");
    // The reader finds the same place in both, one of them alone, and links them there.
    key(Qt::Key_U);
    viewOf(1)->scrollBy(5);
    key(Qt::Key_L);
    const double offset = sliceOf(1).z - sliceOf(0).z;
    const double half = sceneOf(1)->frame(ViewPlane::Acquired).sliceStep / 2 + 1e-6;
    for (const int steps : {1, 3, -6, 4}) {
        viewOf(0)->scrollBy(steps);
        EXPECT_NEAR(sliceOf(1).z - sliceOf(0).z, offset, half);
    }
    const Vec3 beside = middleOf(1) - middleOf(0);
    drag(viewOf(0), Qt::MiddleButton, {40, 25});
    EXPECT_NEAR((middleOf(1) - middleOf(0)).x, beside.x, 0.1);
    EXPECT_NEAR((middleOf(1) - middleOf(0)).y, beside.y, 0.1);
}

TEST_F(ReadingPanes, TheCrosshairStandsInEveryViewOfTheFrame) {
    openCt();
    controller()->setGrid({1, 3});
    showAndWait(1, coronalSeries);
    showAndWait(2, axialSeries);
    page->pane(2)->setPaneLayout(PaneLayout::Sagittal);
    key(Qt::Key_U); // the crosshair needs no link
    controller()->setActivePane(0);
    key(Qt::Key_J);
    const QPoint aim(viewOf(0)->width() * 6 / 10, viewOf(0)->height() * 55 / 100);
    QTest::mouseClick(viewOf(0), Qt::LeftButton, {}, aim);
    ASSERT_TRUE(sceneOf(0)->crosshair());
    const Vec3 point = *sceneOf(0)->crosshair();
    for (const int pane : {1, 2}) {
        ASSERT_TRUE(sceneOf(pane)->crosshair()) << pane;
        EXPECT_LT(norm(*sceneOf(pane)->crosshair() - point), 1e-9);
        const viewer::PlaneFrame& frame = sceneOf(pane)->frame(viewOf(pane)->plane());
        EXPECT_LE(std::abs(dot(point - sliceOf(pane), frame.normal)), frame.sliceStep / 2 + 1e-6) << pane;
        // Under the crosshair's place on screen lies the point.
        const Vec3 shown = viewOf(pane)->pointAt(viewOf(pane)->positionOf(point));
        EXPECT_LE(norm(shown - point), frame.sliceStep / 2 + 0.1) << pane;
    }
}

TEST_F(ReadingPanes, LocalizerLinesShowTheOtherSeries) {
    openCt();
    controller()->setGrid({1, 2});
    showAndWait(1, coronalSeries);
    const auto blueAt = [this](double z) {
        const ViewportWidget* view = viewOf(1);
        const QPointF place = view->positionOf({-40, sliceOf(1).y, z});
        const QImage picture = grabOf(viewOf(1));
        int most = 0;
        for (int dy = -1; dy <= 1; ++dy) {
            const QColor colour(
                picture.pixel((place * picture.devicePixelRatio()).toPoint() + QPoint(0, dy)));
            most = std::max(most, colour.blue() - colour.red());
        }
        return most;
    };
    const double z = sliceOf(0).z;
    EXPECT_GT(blueAt(z), 25);
    key(Qt::Key_U);
    controller()->setActivePane(0);
    wheel(viewOf(0), -5);
    EXPECT_GT(blueAt(sliceOf(0).z), 25) << "also when it is not linked";
    EXPECT_LT(blueAt(z), 10);
    key(Qt::Key_O);
    EXPECT_LT(blueAt(sliceOf(0).z), 10);
}

TEST_F(ReadingPanes, AlikeWindowsChangeTogether) {
    openCt();
    controller()->setGrid({1, 3});
    showAndWait(1, axialSeries);
    showAndWait(2, axialSeries);
    controller()->setActivePane(2);
    key(Qt::Key_1);
    const viewer::Window lung = stateOf(2).window;
    EXPECT_EQ(stateOf(0).window, lung) << "they were alike";
    key(Qt::Key_U);
    key(Qt::Key_2);
    key(Qt::Key_L);
    drag(viewOf(0), Qt::LeftButton, {50, 0});
    EXPECT_NE(stateOf(0).window, lung);
    EXPECT_EQ(stateOf(1).window, stateOf(0).window);
    EXPECT_NE(stateOf(2).window, stateOf(0).window) << "another window is left alone";
}

// Desk ---------------------------------------------------------------------------------------------

TEST_F(ReadingPanes, WhatTheReaderLeftAsItWasIsNotKept) {
    openCt();
    QTest::qWait(900);
    const auto nothing = session->desk(StudyUid(ctStudy));
    ASSERT_TRUE(nothing);
    EXPECT_FALSE(nothing->has_value()) << "rules and priors that come later still lay it";
    wheel(axial(), -1);
    EXPECT_TRUE(waitFor([this] { return kept(ctStudy, [](const Desk&) { return true; }); }));
}

TEST_F(ReadingPanes, TheDeskComesBack) {
    openCt();
    controller()->setGrid({2, 2});
    showAndWait(1, coronalSeries);
    showAndWait(3, axialSeries);
    page->pane(3)->setPaneLayout(PaneLayout::Sagittal);
    viewOf(1)->scrollBy(-7);
    key(Qt::Key_1);
    drag(viewOf(1), Qt::RightButton, {0, -60});
    key(Qt::Key_T);
    key(Qt::Key_U);
    // The planes of one stack stand on slices of their own.
    viewOf(0)->scrollBy(4);
    page->pane(0)->setPaneLayout(PaneLayout::Axial);
    viewOf(0)->scrollBy(-9);
    const int axialSlice = stateOf(0).slice;
    const int acquiredSlice = sceneOf(0)->view(ViewPlane::Acquired).slice;
    ASSERT_NE(axialSlice, acquiredSlice);
    controller()->setActivePane(1);
    const ViewState left = stateOf(1);
    ASSERT_TRUE(waitFor([this] {
        return kept(ctStudy, [this](const Desk& desk) {
            return desk.panes.size() == 3 && desk.activePane == controller()->activePane() && !desk.linked;
        });
    }));
    page->openStudy(StudyUid(headStudy));
    ASSERT_TRUE(waitFor([this] { return controller()->study()->study.studyUid.str() == headStudy; }));
    EXPECT_EQ(controller()->grid(), (GridSize{1, 1}));
    page->openStudy(StudyUid(ctStudy));
    ASSERT_TRUE(waitFor([this] {
        return controller()->grid() == GridSize{2, 2} && sceneOf(1) != nullptr && sceneOf(1)->complete() &&
               sceneOf(3) != nullptr && sceneOf(3)->complete();
    }));
    EXPECT_EQ(page->pane(0)->paneLayout(), PaneLayout::Axial);
    EXPECT_EQ(stateOf(0).slice, axialSlice);
    EXPECT_EQ(sceneOf(0)->view(ViewPlane::Acquired).slice, acquiredSlice);
    EXPECT_EQ(sceneOf(2), nullptr);
    EXPECT_EQ(sceneOf(1)->series().seriesUid.str(), coronalSeries);
    EXPECT_EQ(controller()->activePane(), 1);
    EXPECT_EQ(stateOf(1).slice, left.slice);
    EXPECT_EQ(stateOf(1).window, left.window);
    EXPECT_DOUBLE_EQ(stateOf(1).zoom, left.zoom);
    EXPECT_EQ(page->pane(3)->paneLayout(), PaneLayout::Sagittal);
    EXPECT_EQ(controller()->tool(), viewer::MouseTool::Pan);
    EXPECT_FALSE(controller()->linked());

    // It is this reader's own.
    auto other = sessionOf("dora", Role::Radiologist);
    ASSERT_TRUE(other);
    page->setSession(other);
    open(ctStudy);
    EXPECT_EQ(controller()->grid(), (GridSize{1, 1}));
}

// Hanging and priors -------------------------------------------------------------------------------

TEST_F(ReadingPanes, AChestCtIsHungByItsRule) {
    import(chestCt());
    page->openStudy(StudyUid("2.25.1901"));
    ASSERT_TRUE(waitFor([this] {
        return controller()->grid() == GridSize{2, 2} && sceneOf(3) != nullptr && sceneOf(3)->complete();
    }));
    EXPECT_EQ(controller()->desk()->rule(), "Chest CT");
    EXPECT_EQ(stateOf(0).window, (viewer::Window{-500, 1400}));
    EXPECT_EQ(stateOf(1).window, (viewer::Window{50, 350}));
    EXPECT_NE(page->pane(2)->viewOf(ViewPlane::Coronal), nullptr);
    EXPECT_TRUE(page->pane(3)->volumeView()->isVisible());
    EXPECT_EQ(sceneOf(1)->stack().get(), sceneOf(0)->stack().get());
    photograph("hanging-chest-ct");

    key(Qt::Key_Period);
    EXPECT_EQ(controller()->grid(), (GridSize{1, 1}));
    EXPECT_EQ(page->pane(0)->paneLayout(), PaneLayout::Four);
    EXPECT_EQ(controller()->desk()->stage(), 1);
    key(Qt::Key_Comma);
    EXPECT_EQ(controller()->grid(), (GridSize{2, 2}));
    key(Qt::Key_Comma);
    EXPECT_EQ(controller()->desk()->stage(), 0) << "there is none before the first";
}

TEST_F(ReadingPanes, ThePriorHangsBesideAndIsListed) {
    phantoms::VolumeSpec older = chestCt();
    older.studyUid = "2.25.1900";
    older.seriesUid = "2.25.19001";
    older.frameOfReferenceUid = "2.25.19000";
    older.studyDate = "20210203";
    older.studyDescription = "Chest before";
    import(older);
    import(chestCt());
    page->openStudy(StudyUid("2.25.1901"));
    ASSERT_TRUE(waitFor([this] {
        return controller()->grid() == GridSize{2, 2} && sceneOf(3) != nullptr && sceneOf(3)->complete();
    }));
    EXPECT_EQ(controller()->desk()->rule(), "Chest CT with prior");
    EXPECT_EQ(controller()->studyOf(0)->studyUid.str(), "2.25.1901");
    EXPECT_EQ(controller()->studyOf(1)->studyUid.str(), "2.25.1900");
    ASSERT_EQ(page->strip()->priorHeads().size(), 1U);
    EXPECT_TRUE(page->strip()->priorHeads().front()->text().contains("2021"));
    ASSERT_EQ(page->strip()->priorTiles().size(), 1U);
    photograph("hanging-with-prior");
    // The audit knows that the prior was looked at.
    ASSERT_TRUE(waitFor([this] {
        auto chief = session->library()->logIn("chief", "seven green lanterns");
        if (!chief)
            return false;
        const auto entries = (*chief)->audit({});
        return entries && std::any_of(entries->begin(), entries->end(), [](const AuditEntry& entry) {
                   return entry.action == "open study" && entry.object == "2.25.1900";
               });
    }));
}

TEST_F(ReadingPanes, PriorsCanBeOpenedFromTheStrip) {
    phantoms::VolumeSpec head = priorCt(); // no modality in common: it is listed, but not hung
    head.modality = "MR";
    import(head);
    openCt();
    EXPECT_EQ(controller()->grid(), (GridSize{1, 1}));
    ASSERT_TRUE(waitFor([this] { return page->strip()->priorHeads().size() == 1; }));
    EXPECT_TRUE(page->strip()->priorTiles().empty());
    page->strip()->priorHeads().front()->click();
    ASSERT_TRUE(waitFor([this] { return page->strip()->priorTiles().size() == 1; }));
    controller()->setGrid({1, 2});
    controller()->setActivePane(1);
    page->strip()->priorTiles().front()->click();
    ASSERT_NE(sceneOf(1), nullptr);
    EXPECT_EQ(controller()->studyOf(1)->studyUid.str(), "2.25.1101");
}

TEST_F(ReadingPanes, TheReaderKeepsALayoutAsARule) {
    openCt();
    controller()->setGrid({1, 2});
    showAndWait(0, coronalSeries);
    showAndWait(1, axialSeries);
    key(Qt::Key_3);
    // By the menu, as a reader does it.
    page->toolBar()->actionButton(ReadingAction::Layout)->click();
    const auto actions = page->layoutMenu()->actions();
    const auto save = std::find_if(actions.begin(), actions.end(),
                                   [](const QAction* each) { return each->text().startsWith("Save"); });
    ASSERT_NE(save, actions.end());
    (*save)->trigger();
    auto* ask = page->findChild<QInputDialog*>();
    ASSERT_NE(ask, nullptr);
    ask->setTextValue("Coronal first");
    ask->accept();
    page->layoutMenu()->close();
    EXPECT_EQ(controller()->desk()->rule(), "Coronal first");
    EXPECT_TRUE(controller()->desk()->isOwnRule("Coronal first"));
    ASSERT_TRUE(waitFor(
        [this] { return session->setting("hanging-rules", "").find("Coronal first") != std::string::npos; }));

    // Another patient's study of the same kind opens so.
    for (const auto orientation : {phantoms::Orientation::Axial, phantoms::Orientation::Coronal}) {
        phantoms::VolumeSpec spec = ctVolume();
        spec.orientation = orientation;
        const bool axial = orientation == phantoms::Orientation::Axial;
        spec.patientId = "PHANTOM-8";
        spec.studyUid = "2.25.1801";
        spec.seriesUid = axial ? "2.25.18011" : "2.25.18012";
        spec.seriesNumber = axial ? 1 : 2;
        spec.seriesDescription = axial ? "Axial phantom" : "Coronal phantom";
        import(spec);
    }
    page->openStudy(StudyUid("2.25.1801"));
    ASSERT_TRUE(waitFor([this] {
        return sceneOf(1) != nullptr && sceneOf(1)->series().studyUid.str() == "2.25.1801" &&
               sceneOf(1)->complete();
    }));
    EXPECT_EQ(controller()->desk()->rule(), "Coronal first");
    EXPECT_EQ(sceneOf(0)->series().seriesUid.str(), "2.25.18012");
    EXPECT_EQ(sceneOf(1)->series().seriesUid.str(), "2.25.18011");
    EXPECT_EQ(stateOf(1).window, viewer::windowPresets(*sceneOf(1)->stack()).at(3).window);
    controller()->desk()->removeRule("Coronal first");
    EXPECT_FALSE(controller()->desk()->isOwnRule("Coronal first"));
}

TEST_F(ReadingPanes, ChestXraysHangFrontalThenLateral) {
    for (const char* view : {"LL", "PA"}) {
        phantoms::ProjectionSpec spec;
        spec.patientId = "PHANTOM-7";
        spec.studyUid = "2.25.1701";
        spec.seriesUid = std::string("2.25.1701") + (spec.viewPosition == view ? "1" : "2");
        spec.viewPosition = view;
        spec.seriesDescription = view;
        phantoms::writeProjection(m_images / (std::string(view) + ".dcm"), spec);
    }
    importAll();
    page->openStudy(StudyUid("2.25.1701"));
    ASSERT_TRUE(waitFor([this] { return sceneOf(1) != nullptr && sceneOf(1)->complete(); }));
    EXPECT_EQ(controller()->desk()->rule(), "Chest X-ray, frontal and lateral");
    EXPECT_EQ(sceneOf(0)->series().viewPosition, "PA");
    EXPECT_EQ(sceneOf(1)->series().viewPosition, "LL");
}

TEST_F(ReadingPanes, MammogramsHangBackToBack) {
    int image = 0;
    for (const char* view : {"CC", "MLO"}) {
        for (const char* laterality : {"L", "R"}) {
            phantoms::ProjectionSpec spec;
            spec.modality = "MG";
            spec.photometric = image % 2 == 0 ? "MONOCHROME2" : "MONOCHROME1";
            spec.patientId = "PHANTOM-6";
            spec.studyUid = "2.25.1601";
            spec.seriesUid = "2.25.16010" + std::to_string(++image);
            spec.viewPosition = view;
            spec.laterality = laterality;
            spec.seriesDescription = std::string(laterality) + ' ' + view;
            spec.bodyPart = "BREAST";
            spec.columns = 240;
            phantoms::writeProjection(m_images / (spec.seriesUid + ".dcm"), spec);
        }
    }
    importAll();
    page->openStudy(StudyUid("2.25.1601"));
    ASSERT_TRUE(waitFor([this] {
        const std::vector<int> panes = controller()->openPanes();
        return panes.size() == 4 && std::all_of(panes.begin(), panes.end(), [this](int pane) {
                   return sceneOf(pane) != nullptr && sceneOf(pane)->complete();
               });
    }));
    EXPECT_EQ(controller()->desk()->rule(), "Mammograms back to back");
    const std::vector<std::string> hung{"R CC", "L CC", "R MLO", "L MLO"};
    for (int pane = 0; pane < 4; ++pane) {
        EXPECT_EQ(sceneOf(pane)->series().description, hung.at(static_cast<std::size_t>(pane)));
        // The chest wall lies at the edge that the two breasts share.
        const bool right = pane % 2 == 0;
        const double wall = transformOf(pane).fromPlanePixel(right ? 239.5 : -0.5, 0)[0];
        EXPECT_NEAR(wall, right ? viewOf(pane)->width() : 0, 0.5) << pane;
        EXPECT_FALSE(stateOf(pane).flipped);
    }
    key(Qt::Key_Escape);
    EXPECT_DOUBLE_EQ(stateOf(0).side, 1) << "a reset view stays where it hangs";
    photograph("hanging-mammograms");
    key(Qt::Key_Period);
    EXPECT_EQ(controller()->grid(), (GridSize{1, 2}));
}

TEST_F(ReadingPanes, EmptyPanesSayWhatToDo) {
    openCt();
    controller()->setGrid({4, 4});
    photograph("panes-empty");
    const QImage empty = grabOf(viewOf(5));
    EXPECT_GT(brightest(empty), 60) << "words";
    EXPECT_EQ(page->pane(5)->accessibleName(), "Pane 6");
    page->toolBar()->actionButton(ReadingAction::Layout)->click();
    ASSERT_TRUE(waitFor([this] { return page->layoutMenu()->isVisible(); }));
    const QString folder = QString::fromLocal8Bit(qgetenv("CANDELA_SCREENSHOTS"));
    if (!folder.isEmpty())
        page->layoutMenu()->grab().save(folder + "/layout-menu.png");
    page->layoutMenu()->close();
}

TEST_F(ReadingPanes, ADetectionOpensOnTheDeskThatWasLeft) {
    const Detection detection = storedDetection();
    open(headStudy);
    controller()->setGrid({1, 2});
    showAndWait(1, headSeries);
    viewOf(1)->scrollBy(-20);
    ASSERT_TRUE(
        waitFor([this] { return kept(headStudy, [](const Desk& desk) { return desk.panes.size() == 2; }); }));
    page->openStudy(StudyUid(ctStudy));
    ASSERT_TRUE(waitFor([this] { return controller()->study()->study.studyUid.str() == ctStudy; }));
    page->openDetection(detection);
    ASSERT_TRUE(waitFor([this] { return sceneOf(1) != nullptr && sceneOf(1)->complete(); }));
    EXPECT_EQ(controller()->grid(), (GridSize{1, 2}));
    EXPECT_EQ(sceneOf(0)->stackPlane(ViewPlane::Acquired), detection.keySlice.slice);
    EXPECT_EQ(stateOf(1).slice, 0) << "the other pane is as it was left";
    EXPECT_TRUE(controller()->detection());
}

} // namespace candela::test
