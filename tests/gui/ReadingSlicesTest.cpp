// Slices that leave as pictures or as a movie; turned planes of linked series; what the desk keeps of them.

#include "tests/gui/ReadingRoomFixture.h"
#include "ui/controllers/Desk.h"
#include "ui/widgets/reading/SliceDialog.h"

#include <QCheckBox>
#include <QDir>
#include <QSpinBox>
#include <QTemporaryDir>
#include <cmath>
#include <opencv2/videoio.hpp>

namespace candela::test {

using viewer::AnnotationLevel;
using viewer::ColourMap;
using viewer::SlabMode;
using viewer::ViewPlane;

namespace {

const StackKey coronalCt{SeriesUid("2.25.10012"), 0};

QStringList filesIn(const QTemporaryDir& folder) {
    return QDir(folder.path()).entryList(QDir::Files, QDir::Name);
}

double degreesBetween(Vec3 a, Vec3 b) {
    return std::atan2(norm(cross(a, b)), dot(a, b)) * 180 / M_PI;
}

} // namespace

TEST_F(ReadingRoom, ARangeOfSlicesIsSavedAsPicturesWithAndWithoutThePatient) {
    openCt();
    key(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = page->findChild<SliceDialog*>();
    ASSERT_NE(dialog, nullptr);
    const QList<QSpinBox*> range = dialog->findChildren<QSpinBox*>();
    ASSERT_EQ(range.size(), 2);
    EXPECT_EQ(range.at(1)->value(), scene()->frame(ViewPlane::Axial).slices);
    range.at(0)->setValue(5);
    range.at(1)->setValue(7);
    QTemporaryDir folder;
    QSignalSpy written(dialog, &SliceDialog::written);
    dialog->write(folder.filePath("anonymous.png"));
    ASSERT_TRUE(waitFor([&] { return written.count() == 1; }));
    EXPECT_EQ(filesIn(folder), QStringList({"anonymous-001.png", "anonymous-002.png", "anonymous-003.png"}));
    dialog->findChild<QCheckBox*>()->setChecked(true);
    dialog->write(folder.filePath("named.png"));
    ASSERT_TRUE(waitFor([&] { return written.count() == 2; }));
    EXPECT_TRUE(written.at(1).at(1).toBool());

    // The sixth slice as the view shows it.
    viewer::ViewState there = state();
    there.slice = 5;
    scene()->setView(ViewPlane::Axial, there);
    scene()->clearCrosshair();
    page->controller()->setLocalizerLines(false);
    QTest::qWait(60);
    const QImage shown = axial()->capture(AnnotationLevel::Anonymous).convertToFormat(QImage::Format_RGB888);
    const QImage saved(folder.filePath("anonymous-002.png"));
    const QImage named(folder.filePath("named-002.png"));
    ASSERT_FALSE(saved.isNull());
    const QSize even(shown.width() - shown.width() % 2, shown.height() - shown.height() % 2);
    ASSERT_EQ(saved.size(), even);
    const QRect middle(even.width() / 4, even.height() / 4, even.width() / 2, even.height() / 2);
    if (even == shown.size()) {
        EXPECT_EQ(saved.copy(middle).convertToFormat(QImage::Format_RGB888), shown.copy(middle));
    }
    const QRect corner(0, 0, even.width() / 3, 40);
    EXPECT_NE(named.copy(corner), saved.copy(corner)) << "the name stands in the corner";
    EXPECT_NE(QImage(folder.filePath("anonymous-001.png")), saved) << "another slice";
    photograph("save-slices");
}

TEST_F(ReadingRoom, SlicesBecomeAMovieThatPlaysAndAStoppedOneIsGone) {
    openCt();
    SliceSeries series = sliceSeriesOf(*scene(), ViewPlane::Axial, {161, 121}, AnnotationLevel::Anonymous);
    QTemporaryDir folder;
    const std::string path = folder.filePath("slices.avi").toStdString();
    ASSERT_TRUE(writeSlices(series, path));
    cv::VideoCapture movie(path);
    ASSERT_TRUE(movie.isOpened());
    int frames = 0;
    for (cv::Mat frame; movie.read(frame); ++frames)
        EXPECT_EQ(frame.cols, 160);
    EXPECT_EQ(frames, series.last + 1);

    std::stop_source stop;
    const Status stopped = writeSlices(series, folder.filePath("stopped.png").toStdString(), stop.get_token(),
                                       [&](int done, int) {
                                           if (done == 2)
                                               stop.request_stop();
                                       });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(filesIn(folder), QStringList("slices.avi"));
    series.last = series.first - 1;
    EXPECT_EQ(writeSlices(series, path).error().code, ErrorCode::InvalidArgument);
}

TEST_F(ReadingRoom, TurnedPlanesOfLinkedSeriesTurnTogether) {
    openCt();
    ReadingController* reading = page->controller();
    reading->setGrid({1, 2});
    reading->showStack(1, coronalCt);
    ASSERT_TRUE(waitFor([&] { return reading->scene(1) != nullptr && reading->scene(1)->complete(); }));
    StackScene* other = reading->scene(1);
    reading->setActivePane(0);
    reading->moveCrosshair(0, ViewPlane::Axial, markedPoint());
    reading->turnPlanes(0, ViewPlane::Axial, 20);
    ASSERT_TRUE(other->turn());
    for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        EXPECT_NEAR(degreesBetween(scene()->frame(plane).normal, other->frame(plane).normal), 0, 1e-6);
        // Both show the plane that goes through the crosshair.
        const viewer::PlaneFrame& frame = other->frame(plane);
        const Vec3 off = markedPoint() - frame.slicePosition(other->view(plane).slice);
        EXPECT_LE(std::abs(dot(off, frame.normal)), 0.51 * frame.sliceStep) << viewer::toString(plane);
    }
    reading->straightenPlanes(0);
    EXPECT_FALSE(other->turn());
    reading->setLinked(false);
    reading->turnPlanes(0, ViewPlane::Axial, 20);
    EXPECT_TRUE(reading->scene(0)->turn());
    EXPECT_FALSE(other->turn()) << "not linked";
}

TEST_F(ReadingRoom, TheDeskKeepsSlabTurnColoursAndFusion) {
    openCt();
    ReadingController* reading = page->controller();
    scene()->setSlab({SlabMode::Maximum, 14});
    scene()->setColours(ColourMap::Pet);
    reading->moveCrosshair(0, ViewPlane::Axial, markedPoint());
    reading->turnPlanes(0, ViewPlane::Axial, 25);
    const auto loaded = session->loadStack(coronalCt.seriesUid, coronalCt.stack);
    ASSERT_TRUE(loaded);
    scene()->setFusion(
        viewer::Fusion{*loaded, viewer::FusionMode::Overlay, 0.25, ColourMap::Spectral, {40, 80}});
    const viewer::PlaneTurn turn = *scene()->turn();
    const int slice = scene()->view(ViewPlane::Coronal).slice;
    ASSERT_TRUE(waitFor([&] {
        const auto text = session->desk(StudyUid(ctStudy));
        const auto desk = text && *text ? deskFrom(**text) : std::nullopt;
        return desk && !desk->panes.empty() && desk->panes.front().fusion && desk->panes.front().turn;
    }));
    open(headStudy);
    page->openStudy(StudyUid(ctStudy));
    ASSERT_TRUE(waitFor([&] {
        return reading->study()->study.studyUid.str() == ctStudy && scene() != nullptr &&
               scene()->complete() && scene()->fusion();
    }));
    EXPECT_EQ(scene()->slab(), (viewer::Slab{SlabMode::Maximum, 14}));
    EXPECT_EQ(scene()->colours(), ColourMap::Pet);
    ASSERT_TRUE(scene()->turn());
    for (std::size_t axis = 0; axis < 3; ++axis)
        EXPECT_NEAR(degreesBetween(scene()->turn()->axes[axis], turn.axes[axis]), 0, 1e-4);
    EXPECT_EQ(scene()->view(ViewPlane::Coronal).slice, slice);
    EXPECT_EQ(scene()->fusion()->stack->series.seriesUid, coronalCt.seriesUid);
    EXPECT_DOUBLE_EQ(scene()->fusion()->opacity, 0.25);
    EXPECT_EQ(scene()->fusion()->colours, ColourMap::Spectral);
    photograph("fusion-colours");
}

} // namespace candela::test
