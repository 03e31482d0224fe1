// 3D, curved cuts and fusion as a reader uses them, and what is made of them on disk.

#include "tests/gui/ReadingRoomFixture.h"
#include "ui/controllers/FusionControl.h"
#include "ui/controllers/VolumeExport.h"
#include "ui/widgets/reading/CurvedPanel.h"
#include "ui/widgets/reading/FusionPanel.h"
#include "ui/widgets/reading/TransferEditor.h"
#include "ui/widgets/reading/VolumePanel.h"
#include "viewer/render/Surface.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QImageReader>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <algorithm>
#include <cmath>
#include <opencv2/videoio.hpp>

namespace candela::test {

namespace fs = std::filesystem;
using viewer::ViewPlane;

namespace {

/// A folder that goes with the test.
class Folder {
public:
    Folder() {
        std::string name = (fs::temp_directory_path() / "candela-output-XXXXXX").string();
        m_path = mkdtemp(name.data());
    }
    ~Folder() {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    [[nodiscard]] fs::path operator/(const char* name) const { return m_path / name; }
    [[nodiscard]] int files() const {
        return static_cast<int>(std::distance(fs::directory_iterator(m_path), fs::directory_iterator()));
    }

private:
    fs::path m_path;
};

int lit(const QImage& picture) {
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += qGray(picture.pixel(x, y)) > 20 ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_F(ReadingRoom, FusesASeriesOfTheSamePlace) {
    openCt();
    ViewportWidget* view = axial();
    view->grab();
    const QImage before = view->picture().copy();
    key(Qt::Key_F);
    auto* panel = page->findChild<FusionPanel*>();
    ASSERT_NE(panel, nullptr);
    ASSERT_TRUE(panel->isVisible());
    auto* series = panel->findChild<QComboBox*>(); // the first of the form
    ASSERT_EQ(series->accessibleName(), "Second series");
    ASSERT_EQ(series->count(), 2) << "none, and the coronal CT; not itself";
    series->setCurrentIndex(1);
    Q_EMIT series->activated(1);
    ASSERT_TRUE(waitFor([&] { return scene()->fusion().has_value(); }));
    EXPECT_EQ(scene()->fusion()->stack->series.seriesUid, SeriesUid("2.25.10012"));
    view->grab();
    const QImage fused = view->picture().copy();
    EXPECT_NE(fused, before);
    viewer::Fusion looks = *scene()->fusion();
    looks.window = {1200, 2400}; // the corner's 1000 lies in its coloured middle
    scene()->setFusion(looks);
    // Colours come in where the second series is bright: at the marked corner.
    const Vec3 corner{50, 40, 40}; // marked in both series
    scene()->setCrosshair(corner);
    ASSERT_TRUE(waitFor([&] {
        view->grab();
        const QPoint at = view->positionOf(corner).toPoint();
        const QRgb there = view->picture().pixel(at);
        return qRed(there) > qBlue(there) + 40;
    }));
    photograph("fusion");

    auto* opacity = panel->findChild<QSlider*>();
    opacity->setValue(0);
    EXPECT_DOUBLE_EQ(scene()->fusion()->opacity, 0);

    // The same body minus itself is all the same grey.
    QComboBox* mode = nullptr;
    for (QComboBox* each : panel->findChildren<QComboBox*>()) {
        if (each->accessibleName() == "How both are shown")
            mode = each;
    }
    ASSERT_NE(mode, nullptr);
    mode->setCurrentIndex(1);
    Q_EMIT mode->activated(1);
    ASSERT_EQ(scene()->fusion()->mode, viewer::FusionMode::Subtract);
    EXPECT_TRUE(waitFor([&] {
        view->grab();
        return std::abs(greyAt(view, view->rect().center()) - 128) <= 3;
    }));
    series->setCurrentIndex(0);
    Q_EMIT series->activated(0);
    EXPECT_FALSE(scene()->fusion());
    panel->hide();
}

TEST_F(ReadingRoom, CutsAlongAPathThroughSlices) {
    openCt();
    ViewportWidget* view = axial();
    view->setFocus();
    scene()->setCrosshair({-30, 0, 0});
    key(Qt::Key_K);
    scene()->setCrosshair({0, 10, 8});
    key(Qt::Key_K);
    scene()->setCrosshair({30, 0, 20});
    key(Qt::Key_K);
    key(Qt::Key_K);
    key(Qt::Key_Backspace);
    ASSERT_EQ(scene()->path().points.size(), 3U);
    EXPECT_LT(norm(scene()->path().points[1] - Vec3{0, 10, 8}), 1e-6) << "each lies on its own slice";
    key(Qt::Key_K, Qt::ShiftModifier);
    auto* panel = page->findChild<CurvedPanel*>();
    ASSERT_NE(panel, nullptr);
    ASSERT_NE(panel->reformat(), nullptr);
    EXPECT_NEAR(panel->reformat()->width() * panel->reformat()->step(),
                viewer::pathLength(scene()->path().points), 1);
    EXPECT_GT(lit(panel->view()->picture()), 1000);
    photograph("curved");
    const QString shots = qEnvironmentVariable("CANDELA_SCREENSHOTS");
    if (!shots.isEmpty())
        panel->grab().save(shots + "/curved-panel.png");
    // A click leads back to where the picture was taken.
    const QPointF middle(0.5 * panel->reformat()->width(), 0.5 * panel->reformat()->height());
    QTest::mouseClick(panel->view(), Qt::LeftButton, {}, panel->view()->positionOf(middle).toPoint());
    EXPECT_LT(norm(*scene()->crosshair() - panel->reformat()->toPatient(middle.x(), middle.y())), 1.5);

    const QImage straight = panel->view()->picture().copy();
    panel->findChild<QSpinBox*>()->setValue(90);
    EXPECT_NE(panel->view()->picture(), straight);
    scene()->clearPath();
    EXPECT_EQ(panel->reformat(), nullptr);
    delete panel;
}

TEST_F(ReadingRoom, CutsAwayWhatIsDrawnRoundIn3D) {
    openCt();
    VolumeViewWidget* view = page->pane(0)->volumeView();
    ASSERT_TRUE(waitFor([&] { return view->atRest(); }));
    viewer::VolumeView shown = scene()->volumeView();
    shown.preset = "bone";
    scene()->setVolumeView(shown);
    ASSERT_TRUE(waitFor([&] { return view->atRest(); }));
    const int whole = lit(view->picture());
    ASSERT_GT(whole, 100);
    view->openSettings();
    VolumePanel* panel = view->settings();
    ASSERT_NE(panel, nullptr);
    EXPECT_FALSE(panel->cutting());
    buttonNamed("Cut &freehand")->setChecked(true);
    ASSERT_TRUE(panel->cutting());
    // The marked corner is at the patient's left and towards the head: the upper right quarter.
    const QPoint middle = view->rect().center();
    const std::vector<QPoint> outline{middle + QPoint(4, -4),
                                      {view->width() - 3, middle.y() - 4},
                                      {view->width() - 3, 40},
                                      {middle.x() + 4, 40}};
    QTest::mousePress(view, Qt::LeftButton, {}, outline.front());
    for (const QPoint& point : outline) {
        QMouseEvent move(QEvent::MouseMove, point, view->mapToGlobal(point), Qt::NoButton, Qt::LeftButton,
                         {});
        QApplication::sendEvent(view, &move);
    }
    QTest::mouseRelease(view, Qt::LeftButton, {}, outline.back());
    ASSERT_EQ(scene()->volumeView().cuts.size(), 1U);
    EXPECT_EQ(scene()->volumeView().azimuth, shown.azimuth) << "a cut does not turn";
    EXPECT_TRUE(waitFor([&] { return view->atRest() && lit(view->picture()) < whole / 4; }));
    buttonNamed("Undo the last cut")->click();
    EXPECT_TRUE(
        waitFor([&] { return view->atRest() && std::abs(lit(view->picture()) - whole) < whole / 50; }));
    buttonNamed("Cut &freehand")->setChecked(false);

    // The same corner by the box.
    QSlider* fromLeft = childNamed<QSlider>("Clip: From L");
    ASSERT_NE(fromLeft, nullptr);
    fromLeft->setValue(fromLeft->maximum() / 2);
    EXPECT_DOUBLE_EQ(scene()->volumeView().box.high[0], 0.5);
    EXPECT_TRUE(waitFor([&] { return view->atRest() && lit(view->picture()) < whole / 4; }));
    buttonNamed("Nothing clipped")->click();
    EXPECT_EQ(scene()->volumeView().box, viewer::VolumeBox());
    panel->close();
}

TEST_F(ReadingRoom, EditsTheTransferFunction) {
    openCt();
    VolumeViewWidget* view = page->pane(0)->volumeView();
    ASSERT_TRUE(waitFor([&] { return view->atRest(); }));
    view->openSettings();
    TransferEditor* editor = view->settings()->editor();
    const auto before = editor->function();
    ASSERT_GE(before.points.size(), 3U);
    const QPoint from = editor->positionOf(2).toPoint();
    QTest::mousePress(editor, Qt::LeftButton, {}, from);
    QMouseEvent move(QEvent::MouseMove, from + QPoint(0, 30), editor->mapToGlobal(from), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(editor, &move);
    QTest::mouseRelease(editor, Qt::LeftButton, {}, from + QPoint(0, 30));
    ASSERT_TRUE(scene()->volumeView().looks);
    EXPECT_LT(scene()->volumeView().looks->points[2].opacity, before.points[2].opacity);
    QTest::keyClick(editor, Qt::Key_Delete);
    EXPECT_EQ(scene()->volumeView().looks->points.size(), before.points.size() - 1);
    QTest::mouseDClick(editor, Qt::LeftButton, {}, QPoint(editor->width() / 3, editor->height() / 2));
    EXPECT_EQ(scene()->volumeView().looks->points.size(), before.points.size());
    EXPECT_TRUE(std::is_sorted(
        editor->function().points.begin(), editor->function().points.end(),
        [](const viewer::TransferPoint& a, const viewer::TransferPoint& b) { return a.value < b.value; }));
    editor->setColour(0, QColor(10, 200, 30));
    EXPECT_NEAR(scene()->volumeView().looks->points[0].green, 200 / 255.0, 1e-3);
    const QString shots = qEnvironmentVariable("CANDELA_SCREENSHOTS");
    if (!shots.isEmpty())
        view->settings()->grab().save(shots + "/volume-panel.png");
    buttonNamed("As the preset")->click();
    EXPECT_FALSE(scene()->volumeView().looks);
    EXPECT_EQ(editor->function(), before);
    view->settings()->close();
}

TEST_F(ReadingRoom, ExportsSurfaceAndMovie) {
    openCt();
    const Folder folder;
    VolumeViewWidget* view = page->pane(0)->volumeView();
    view->openSettings();
    VolumePanel* panel = view->settings();
    ASSERT_NE(panel, nullptr);
    ASSERT_TRUE(waitFor([&] { return scene()->complete(); }));
    QDoubleSpinBox* value = nullptr;
    for (QDoubleSpinBox* each : panel->findChildren<QDoubleSpinBox*>()) {
        if (each->accessibleName() == "Value of the surface")
            value = each;
    }
    ASSERT_NE(value, nullptr);
    value->setValue(550);
    QSignalSpy exported(panel, &VolumePanel::exported);
    const fs::path stl = folder / "corner.stl";
    panel->exportSurface(QString::fromStdString(stl.string()));
    ASSERT_TRUE(waitFor([&] { return exported.count() == 1; }));
    EXPECT_GT(fs::file_size(stl), 1000U);
    viewer::VolumeView surface;
    surface.surface = 550;
    const auto mesh = viewer::makeSurface(*scene()->stack(), surface);
    ASSERT_TRUE(mesh);
    EXPECT_EQ(fs::file_size(stl), 84 + 50 * mesh->triangles.size());

    for (QSpinBox* each : panel->findChildren<QSpinBox*>()) {
        if (each->accessibleName() == "Pictures of a turn")
            each->setValue(8);
    }
    panel->exportMovie(QString::fromStdString((folder / "turn.png").string()));
    ASSERT_TRUE(waitFor([&] { return exported.count() == 2; }, 60'000));
    EXPECT_EQ(folder.files(), 9);
    const QImage first(QString::fromStdString((folder / "turn-001.png").string()));
    const QImage third(QString::fromStdString((folder / "turn-003.png").string()));
    EXPECT_GT(lit(first), 100);
    EXPECT_NE(first, third) << "it turns";
    panel->close();
}

TEST_F(ReadingRoom, WritesMoviesThatCanBeReadBack) {
    openCt();
    ASSERT_TRUE(waitFor([&] { return scene()->complete(); }));
    const Folder folder;
    RotationMovie movie;
    movie.width = 161; // odd: encoders want pairs
    movie.height = 140;
    movie.pictures = 12;
    for (const char* name : {"turn.mp4", "turn.avi"}) {
        const fs::path path = folder / name;
        int told = 0;
        const auto written =
            writeRotation(scene()->stack(), movie, path, {}, [&](int done, int) { told = done; });
        if (!written) {
            EXPECT_EQ(written.error().code, ErrorCode::Unsupported) << written.error().message;
            EXPECT_FALSE(fs::exists(path));
            continue;
        }
        EXPECT_EQ(told, 12);
        cv::VideoCapture back(path.string());
        ASSERT_TRUE(back.isOpened()) << name;
        EXPECT_EQ(static_cast<int>(back.get(cv::CAP_PROP_FRAME_WIDTH)), 160);
        cv::Mat picture;
        int count = 0;
        while (back.read(picture))
            ++count;
        EXPECT_EQ(count, 12) << name;
    }
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = writeRotation(scene()->stack(), movie, folder / "stopped.png", stop.get_token());
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
    EXPECT_FALSE(fs::exists(folder / "stopped-001.png"));
    EXPECT_EQ(writeRotation(scene()->stack(), movie, folder / "turn.xyz").error().code,
              ErrorCode::Unsupported);
    EXPECT_FALSE(writeRotation(scene()->stack(), movie, "/no/such/folder/turn.png"));
}

TEST_F(ReadingRoom, TurnsThe3DViewByKeys) {
    openCt();
    VolumeViewWidget* view = page->pane(0)->volumeView();
    view->setFocus();
    const double before = scene()->volumeView().azimuth;
    QTest::keyClick(view, Qt::Key_Left);
    EXPECT_DOUBLE_EQ(scene()->volumeView().azimuth, before + 10);
    QTest::keyClick(view, Qt::Key_Down);
    EXPECT_DOUBLE_EQ(scene()->volumeView().elevation, 10);
    QTest::keyClick(view, Qt::Key_Plus);
    EXPECT_GT(scene()->volumeView().zoom, 1);
}

} // namespace candela::test
