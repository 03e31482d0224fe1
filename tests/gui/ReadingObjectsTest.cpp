// What is read beside the images and what is laid over them.

#include "tests/gui/ReadingRoomFixture.h"
#include "tests/phantoms/PhantomObjects.h"
#include "ui/controllers/ImageOverlays.h"
#include "ui/controllers/StudyObjects.h"
#include "ui/widgets/reading/DocumentView.h"
#include "ui/widgets/reading/OverlayPanel.h"
#include "ui/widgets/reading/ReadingToolBar.h"
#include "ui/widgets/reading/SeriesStrip.h"

#include <QAbstractItemModelTester>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeView>
#include <algorithm>

namespace candela::test {

using viewer::ViewPlane;

namespace {

ObjectTile* tileOf(const ReadingRoomPage* page, const SopInstanceUid& uid) {
    for (ObjectTile* tile : page->strip()->objectTiles()) {
        if (tile->uid() == uid)
            return tile;
    }
    return nullptr;
}

/// How much redder than green a pixel is: the marked corner is drawn red, the other segment green.
int rednessAt(const ViewportWidget* view, QPointF position) {
    const QColor colour(view->picture().pixel((position * view->picture().devicePixelRatio()).toPoint()));
    return colour.red() - colour.green();
}

} // namespace

/// The CT study with its objects listed.
class ReadingObjects : public ReadingRoom {
protected:
    void openWithObjects() {
        openCt();
        ASSERT_TRUE(waitFor([this] { return page->objects()->objects().size() == 6; }));
    }
    void readDocument(const QString& what) {
        QTest::mouseClick(tileOf(page.get(), objectNamed(what)), Qt::LeftButton);
        ASSERT_TRUE(waitFor([this] { return page->objects()->document() != nullptr; })) << what.toStdString();
    }
    [[nodiscard]] QString readText() const { return page->documentView()->plainText(); }
};

TEST_F(ReadingObjects, StandInTheStripByKind) {
    openWithObjects();
    ASSERT_EQ(page->strip()->objectTiles().size(), 6U);
    for (const char* what :
         {"Segmentation", "Presentation state", "Structured report", "Key images", "PDF document", "ECG"}) {
        const ObjectTile* tile = tileOf(page.get(), objectNamed(what));
        ASSERT_NE(tile, nullptr) << what;
        EXPECT_TRUE(tile->accessibleName().contains(what)) << what;
        EXPECT_FALSE(tile->icon().isNull());
    }
    // A segmentation is no series of images.
    for (const SeriesTile* tile : page->strip()->tiles())
        EXPECT_FALSE(tile->accessibleName().contains("SEG"));
    photograph("objects");
}

TEST_F(ReadingObjects, ReportIsReadBesideTheImages) {
    openWithObjects();
    readDocument("Structured report");
    ASSERT_TRUE(waitFor([this] { return readText().contains("Findings"); }));
    const QString words = readText();
    EXPECT_TRUE(words.startsWith("CT report"));
    EXPECT_TRUE(words.contains("12.5 mm"));
    EXPECT_TRUE(words.contains(QString::fromUtf8("β-receptor")));
    EXPECT_TRUE(words.contains("<b>or earlier</b>")) << "mark-up of the file stays text";
    EXPECT_TRUE(words.contains("Kim, Dr. Jo"));
    EXPECT_TRUE(page->documentView()->isVisible());
    EXPECT_TRUE(page->pane(0)->isVisible());
    EXPECT_EQ(page->objects()->document()->patient, QString::fromUtf8("Phantom, One · ID PHANTOM-1"));
    photograph("report");

    // Its link leads to the image.
    scene()->showPlane(2);
    page->objects()->showImage(0);
    EXPECT_TRUE(waitFor([this] { return scene()->stackPlane(ViewPlane::Axial) == 20; }));

    QTest::keyClick(page->documentView(), Qt::Key_Escape);
    EXPECT_FALSE(page->documentView()->isVisible());
    EXPECT_EQ(page->objects()->document(), nullptr);
}

TEST_F(ReadingObjects, KeyImagesLeadToTheirImages) {
    openWithObjects();
    readDocument("Key images");
    ASSERT_EQ(page->objects()->document()->places.size(), 2U);
    EXPECT_EQ(page->objects()->document()->places[0].plane, 4);
    EXPECT_TRUE(page->objects()->document()->places[0].words.contains("Axial phantom"));
    page->objects()->showImage(0);
    EXPECT_TRUE(waitFor([this] { return scene()->stackPlane(ViewPlane::Axial) == 4; }));
}

TEST_F(ReadingObjects, PdfIsReadPageByPage) {
    if (QStandardPaths::findExecutable("pdftoppm").isEmpty())
        GTEST_SKIP() << "poppler-utils is not installed";
    openWithObjects();
    readDocument("PDF document");
    const DocumentView* view = page->documentView();
    ASSERT_TRUE(waitFor([&] { return !view->pagePicture().isNull(); }));
    const QImage first = view->pagePicture();
    EXPECT_GT(first.height(), first.width()) << "A4 upright";
    photograph("pdf");
    QTest::keyClick(page->documentView(), Qt::Key_PageDown);
    EXPECT_EQ(view->page(), 1);
    ASSERT_TRUE(waitFor([&] { return view->pagePicture() != first; }));
    QTest::keyClick(page->documentView(), Qt::Key_PageDown);
    EXPECT_EQ(view->page(), 1) << "there are two pages";
}

TEST_F(ReadingObjects, OtherKindsSayWhatTheyAre) {
    openWithObjects();
    readDocument("ECG");
    ASSERT_TRUE(waitFor([this] { return readText().contains("12 channels, 10 s at 500 Hz"); }));
    EXPECT_TRUE(readText().contains("exports it unchanged"));
}

TEST_F(ReadingObjects, StudyWithoutImagesOpensWithItsReport) {
    page->openStudy(StudyUid(reportStudy));
    ASSERT_TRUE(waitFor([this] { return page->objects()->document() != nullptr; }));
    EXPECT_TRUE(waitFor([this] { return page->documentView()->isVisible() && !page->pane(0)->isVisible(); }));
    photograph("report-alone");
}

TEST_F(ReadingObjects, SegmentsLieOnTheMarkedCornerInAllPlanes) {
    openWithObjects();
    const QAbstractItemModelTester tester(page->overlays(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    scene()->setCrosshair(markedPoint());
    scene()->clearCrosshair();
    const SopInstanceUid uid = objectNamed("Segmentation");
    QTest::mouseClick(tileOf(page.get(), uid), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return scene()->overlays().segments.size() == 2; }));
    EXPECT_TRUE(tileOf(page.get(), uid)->isChecked());
    for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        ViewportWidget* view = page->pane(0)->viewOf(plane);
        const QPointF there = view->positionOf(markedPoint());
        EXPECT_TRUE(waitFor([&] {
            grabOf(view);
            return rednessAt(view, there) > 25;
        })) << viewer::toString(plane);
        EXPECT_LT(rednessAt(view, mirrored(view, there)), 10) << viewer::toString(plane);
    }
    photograph("segmentation");

    // One segment off: the corner is grey again, the other stays.
    QModelIndex object = page->overlays()->index(0, 0);
    if (page->overlays()->rowCount(object) == 0)
        object = page->overlays()->index(1, 0);
    ASSERT_EQ(page->overlays()->rowCount(object), 2);
    const QModelIndex corner = page->overlays()->index(0, 0, object);
    EXPECT_EQ(corner.data().toString(), "Marked corner");
    EXPECT_TRUE(page->overlays()->setData(corner, Qt::Unchecked, Qt::CheckStateRole));
    EXPECT_EQ(scene()->overlays().segments.size(), 1U);
    page->overlays()->setData(corner, Qt::Checked, Qt::CheckStateRole);

    // G switches all off and on again.
    key(Qt::Key_G);
    EXPECT_TRUE(scene()->overlays().segments.empty());
    EXPECT_FALSE(tileOf(page.get(), uid)->isChecked());
    key(Qt::Key_G);
    EXPECT_EQ(scene()->overlays().segments.size(), 2U);
}

TEST_F(ReadingObjects, SegmentsFollowTheFrameOfReference) {
    openWithObjects();
    // The coronal series lies in the same frame of reference; the segmentation names images of the axial one.
    page->controller()->showStack(0, {SeriesUid("2.25.10012"), 0});
    ASSERT_TRUE(waitFor([this] { return scene()->complete(); }));
    page->overlays()->setShown(objectNamed("Segmentation"), true);
    ASSERT_TRUE(waitFor([this] { return scene()->overlays().segments.size() == 2; }));
    EXPECT_EQ(scene()->series().seriesUid.str(), "2.25.10012") << "it stays with these images";
    scene()->setCrosshair(markedPoint());
    scene()->clearCrosshair();
    ViewportWidget* view = page->pane(0)->viewOf(ViewPlane::Coronal);
    const QPointF there = view->positionOf(markedPoint());
    EXPECT_TRUE(waitFor([&] {
        grabOf(view);
        return rednessAt(view, there) > 25;
    }));
    EXPECT_LT(rednessAt(view, mirrored(view, there)), 10);
}

TEST_F(ReadingObjects, PresentationStateShowsItsImageItsWay) {
    openWithObjects();
    scene()->showPlane(3);
    const viewer::ViewState before = state();
    const SopInstanceUid uid = objectNamed("Presentation state");
    page->overlays()->setShown(uid, true);
    ASSERT_TRUE(waitFor([this] { return scene()->overlays().presentations.size() == 1; }));
    EXPECT_EQ(scene()->stackPlane(ViewPlane::Axial), 20) << "it goes to the image that it speaks of";
    EXPECT_DOUBLE_EQ(state().window.center, 300);
    EXPECT_DOUBLE_EQ(state().window.width, 200);
    EXPECT_LT(state().panX, -10) << "its displayed area, the right half of the image, is in the middle";
    photograph("presentation");
    // Something yellow is drawn on this slice and nothing on the next.
    const auto yellow = [this] {
        const QImage picture = grabOf(axial());
        int count = 0;
        for (int y = 40; y < picture.height() - 40; ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor colour(picture.pixel(x, y));
                count += colour.red() > 200 && colour.green() > 205 && colour.blue() < 120 ? 1 : 0;
            }
        }
        return count;
    };
    EXPECT_GT(yellow(), 60);
    wheel(axial(), -1);
    EXPECT_EQ(yellow(), 0);
    page->overlays()->setShown(uid, false);
    EXPECT_EQ(state().window, before.window) << "as it was before";
    EXPECT_DOUBLE_EQ(state().zoom, before.zoom);
    EXPECT_DOUBLE_EQ(state().panX, before.panX);
}

TEST_F(ReadingObjects, PanelListsObjectsAndSegments) {
    openWithObjects();
    page->overlays()->setShown(objectNamed("Segmentation"), true);
    ASSERT_TRUE(waitFor([this] { return scene()->overlays().segments.size() == 2; }));
    QTest::mouseClick(page->toolBar()->actionButton(ReadingAction::Overlays), Qt::LeftButton);
    ASSERT_TRUE(page->overlayPanel()->isVisible());
    const QTreeView* tree = page->overlayPanel()->tree();
    EXPECT_EQ(tree->model()->rowCount(), 2);
    EXPECT_TRUE(tree->isExpanded(tree->model()->index(0, 0)) || tree->isExpanded(tree->model()->index(1, 0)));
    const QString folder = QString::fromLocal8Bit(qgetenv("CANDELA_SCREENSHOTS"));
    if (!folder.isEmpty())
        page->overlayPanel()->grab().save(folder + "/overlay-panel.png");
    page->overlayPanel()->close();
}

TEST_F(ReadingObjects, WarningsOfAnImageStandOnItInEveryMode) {
    openWithObjects();
    const std::string words = "another object of this identifier is kept beside it";
    auto warnings = std::make_shared<ImageWarnings>();
    (*warnings)[SopInstanceUid(phantoms::sliceUid(ctVolume(), 20))] = {words};
    scene()->setImageWarnings(warnings);
    scene()->showPlane(20);
    EXPECT_EQ(scene()->imageWarnings(ViewPlane::Axial), std::vector<std::string>{words});
    EXPECT_EQ(scene()->imageWarnings(ViewPlane::Coronal), std::vector<std::string>{words})
        << "it is cut by all images";
    const auto amber = [this] {
        const QImage picture = grabOf(axial());
        int count = 0;
        for (int y = 10; y < picture.height() / 2; ++y) {
            for (int x = 0; x < picture.width() / 2; ++x) {
                const QColor colour(picture.pixel(x, y));
                count += colour.red() > 200 && colour.green() > 140 && colour.blue() < 130 ? 1 : 0;
            }
        }
        return count;
    };
    for (const auto level :
         {viewer::AnnotationLevel::Full, viewer::AnnotationLevel::Minimal, viewer::AnnotationLevel::Off}) {
        page->controller()->setAnnotations(level);
        EXPECT_GT(amber(), 50);
    }
    scene()->showPlane(19);
    EXPECT_TRUE(scene()->imageWarnings(ViewPlane::Axial).empty());
    EXPECT_EQ(amber(), 0);
}

} // namespace candela::test
