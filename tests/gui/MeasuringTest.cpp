// Measuring by mouse and keys: each kind drawn, changed, undone, kept by the library and back after it is
// opened again.

#include "ReadingRoomFixture.h"
#include "database/model/Measurement.h"
#include "ui/controllers/MeasurementReports.h"
#include "ui/controllers/ReadingController.h"
#include "ui/controllers/StudyMeasurements.h"
#include "ui/controllers/StudyObjects.h"
#include "ui/widgets/reading/HistogramView.h"
#include "ui/widgets/reading/MeasurementPanel.h"
#include "ui/widgets/reading/MeasurementTextEdit.h"
#include "ui/widgets/reading/ReadingToolBar.h"

#include <QAbstractItemModelTester>
#include <QMenu>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>

namespace candela::test {
namespace {

using viewer::MouseTool;
using viewer::ViewPlane;

class Measuring : public ReadingRoom {
protected:
    [[nodiscard]] Vec3 at(double x, double y) const { return {x, y, planePoint().z}; }
    [[nodiscard]] QPoint on(Vec3 point) const { return axial()->positionOf(point).toPoint(); }
    void click(Vec3 point) const { QTest::mouseClick(axial(), Qt::LeftButton, {}, on(point)); }
    void stroke(const std::vector<Vec3>& points) const {
        QTest::mousePress(axial(), Qt::LeftButton, {}, on(points.front()));
        const auto move = [this](QPoint to) {
            QMouseEvent event(QEvent::MouseMove, to, axial()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton,
                              Qt::NoModifier);
            QCoreApplication::sendEvent(axial(), &event);
        };
        for (std::size_t n = 1; n < points.size(); ++n) {
            const QPoint from = on(points[n - 1]);
            const QPoint to = on(points[n]);
            const int steps = std::max(1, (to - from).manhattanLength() / 4);
            for (int step = 1; step <= steps; ++step)
                move(from + (to - from) * step / steps);
        }
        QTest::mouseRelease(axial(), Qt::LeftButton, {}, on(points.back()));
    }
    void choose(MouseTool tool) const { page->controller()->setTool(tool); }
    [[nodiscard]] const std::vector<viewer::Measurement>& items() const {
        return scene()->measurements().items();
    }
    [[nodiscard]] const viewer::Measurement& newest() const { return items().back(); }
    [[nodiscard]] bool everythingStored() const {
        return waitFor([this] { return page->controller()->measurements()->everythingStored(); });
    }
    [[nodiscard]] std::vector<StoredMeasurement> kept() const {
        const auto found = session->measurements(StudyUid(ctStudy));
        return found.value_or(std::vector<StoredMeasurement>());
    }
    void openAnother(const std::string& study) {
        page->openStudy(StudyUid(study));
        ASSERT_TRUE(waitFor([&] {
            const auto& open = page->controller()->study();
            return open && open->study.studyUid.str() == study && scene() != nullptr && scene()->complete();
        }));
    }
    /// Every kind once, by the mouse.
    void drawEverything() {
        choose(MouseTool::Distance);
        stroke({at(-20, -20), at(10, -20)});
        choose(MouseTool::Polyline);
        for (const Vec3 point : {at(-25, -15), at(-5, -15), at(-5, -8)})
            click(point);
        QTest::keyClick(axial(), Qt::Key_Return);
        choose(MouseTool::Angle);
        for (const Vec3 point : {at(20, -5), at(10, -5), at(10, -12)})
            click(point);
        choose(MouseTool::Cobb);
        stroke({at(-25, 0), at(-15, 3)});
        stroke({at(-25, 10), at(-15, 7)});
        choose(MouseTool::Rectangle);
        stroke({at(-10, 0), at(2, 9)});
        choose(MouseTool::Ellipse);
        stroke({at(6, 0), at(22, 10)});
        choose(MouseTool::Freehand);
        stroke({at(-20, 14), at(-6, 14), at(-6, 24), at(-20, 24), at(-20, 14.6)});
        choose(MouseTool::Point);
        click(at(26, 18));
        choose(MouseTool::Cardiothoracic);
        stroke({at(4, 14), at(14, 14)});
        stroke({at(0, 18), at(20, 18)});
        choose(MouseTool::Bidirectional);
        stroke({at(2, 24), at(18, 24)});
        stroke({at(10, 21), at(10, 27)});
        choose(MouseTool::Arrow);
        stroke({at(24, -20), at(28, -14)});
        choose(MouseTool::Text);
        click(at(-27, -26));
        QTest::keyClicks(axial()->findChild<MeasurementTextEdit*>(), QStringLiteral("bone island"));
        QTest::keyClick(axial()->findChild<MeasurementTextEdit*>(), Qt::Key_Return);
        choose(MouseTool::Window);
    }
};

TEST_F(Measuring, EveryKindIsDrawnUndoneAndRedone) {
    openCt();
    drawEverything();
    ASSERT_EQ(items().size(), allMeasurementKinds.size());
    const auto valueOf = [this](MeasurementKind kind) {
        for (const viewer::Measurement& each : items()) {
            if (each.kind == kind)
                return viewer::measurementValue(each);
        }
        return -1.0;
    };
    // Within a screen pixel.
    const double pixel = 1 / (on(at(10, 0)).x() - on(at(0, 0)).x()) * 10.0 + 0.4;
    EXPECT_NEAR(valueOf(MeasurementKind::Distance), 30, pixel);
    EXPECT_NEAR(valueOf(MeasurementKind::Polyline), 27, 2 * pixel);
    EXPECT_NEAR(valueOf(MeasurementKind::Angle), 90, 4);
    EXPECT_NEAR(valueOf(MeasurementKind::Cobb), 2 * std::atan2(3, 10) * 180 / M_PI, 5);
    EXPECT_NEAR(valueOf(MeasurementKind::Rectangle) / 108, 1, 0.12);
    EXPECT_NEAR(valueOf(MeasurementKind::Ellipse) / (M_PI * 8 * 5), 1, 0.12);
    EXPECT_NEAR(valueOf(MeasurementKind::Freehand) / 140, 1, 0.12);
    EXPECT_NEAR(valueOf(MeasurementKind::Cardiothoracic), 0.5, 0.06);
    EXPECT_NEAR(valueOf(MeasurementKind::Bidirectional), 16, pixel);
    EXPECT_EQ(newest().text, "bone island");
    photograph("measuring");

    for (std::size_t n = 0; n < allMeasurementKinds.size(); ++n)
        key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(items().empty());
    for (std::size_t n = 0; n < allMeasurementKinds.size(); ++n)
        key(Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(items().size(), allMeasurementKinds.size());
}

TEST_F(Measuring, RegionsSayWhatTheirPixelsHold) {
    openCt();
    choose(MouseTool::Rectangle);
    stroke({at(-10, -10), at(10, 10)});
    ASSERT_EQ(items().size(), 1U);
    const auto figures = scene()->regionFigures(newest());
    ASSERT_TRUE(figures);
    EXPECT_GT(figures->pixels, 50);
    const auto lines = viewer::measurementLines(newest(), scene()->info(), &*figures);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_NE(lines[1].find("HU"), std::string::npos);
}

TEST_F(Measuring, AreKeptByTheLibraryAndComeBack) {
    openCt();
    drawEverything();
    ASSERT_EQ(items().size(), allMeasurementKinds.size());
    ASSERT_TRUE(everythingStored());
    EXPECT_EQ(kept().size(), allMeasurementKinds.size());
    const std::vector<viewer::Measurement> before = items();
    for (const viewer::Measurement& each : before)
        EXPECT_TRUE(scene()->measurementBook()->isStored(each.id));

    openAnother(headStudy);
    EXPECT_TRUE(items().empty());
    openAnother(ctStudy);
    ASSERT_TRUE(waitFor([&] { return items().size() == before.size(); }));
    for (std::size_t n = 0; n < before.size(); ++n)
        EXPECT_EQ(items()[n], before[n]);
    EXPECT_FALSE(scene()->measurements().canUndo()) << "what was kept is no step to undo";
}

TEST_F(Measuring, ChangesAndRemovalsAreKeptToo) {
    openCt();
    measure({-12, 6, 0}, {18, 6, 0});
    ASSERT_TRUE(everythingStored());
    ASSERT_EQ(kept().size(), 1U);
    const double before = kept()[0].points[1].x;
    drag(axial(), Qt::LeftButton, on(at(26, 6)) - on(at(18, 6)), on(at(18, 6)));
    ASSERT_TRUE(everythingStored());
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_NEAR(kept()[0].points[1].x, before + 8, 1);

    QTest::keyClick(axial(), Qt::Key_F2);
    auto* field = axial()->findChild<MeasurementTextEdit*>();
    ASSERT_NE(field, nullptr);
    QTest::keyClicks(field, QStringLiteral("wd"));
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_EQ(page->controller()->tool(), MouseTool::Window) << "letters went to the text";
    ASSERT_TRUE(everythingStored());
    EXPECT_EQ(kept()[0].text, "wd");
    key(Qt::Key_Delete);
    ASSERT_TRUE(everythingStored());
    EXPECT_TRUE(kept().empty());
    key(Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(everythingStored());
    ASSERT_EQ(kept().size(), 1U);
    EXPECT_EQ(kept()[0].text, "wd");
}

TEST_F(Measuring, IsNotLostWhenTheSessionEndsAtOnce) {
    openCt();
    measure({-12, 6, 0}, {18, 6, 0});
    page->setSession(nullptr);
    EXPECT_TRUE(waitFor([this] { return kept().size() == 1; }));
}

TEST_F(Measuring, WhatCannotBeStoredSaysSoAndIsTriedAgain) {
    openCt();
    ASSERT_TRUE(session->deleteStudy(StudyUid(ctStudy)));
    QSignalSpy messages(page.get(), &ReadingRoomPage::statusMessage);
    measure({-12, 6, 0}, {18, 6, 0});
    ASSERT_TRUE(waitFor([&] {
        return std::any_of(messages.begin(), messages.end(), [](const QList<QVariant>& message) {
            return message.front().toString().contains(QStringLiteral("not stored yet"));
        });
    }));
    EXPECT_FALSE(scene()->measurementBook()->isStored(newest().id));
    EXPECT_FALSE(page->controller()->measurements()->everythingStored());
    const QModelIndex value = page->measurementPanel()->model()->index(0, MeasurementModel::Value);
    EXPECT_TRUE(value.data().toString().endsWith(QStringLiteral("…")));
    ASSERT_TRUE(session->restoreStudy(StudyUid(ctStudy)));
    ASSERT_TRUE(everythingStored());
    EXPECT_TRUE(scene()->measurementBook()->isStored(newest().id));
    EXPECT_FALSE(value.data().toString().endsWith(QStringLiteral("…")));
    EXPECT_EQ(kept().size(), 1U);
}

TEST_F(Measuring, AnotherWindowsMeasurementsStay) {
    openCt();
    measure({-12, 6, 0}, {18, 6, 0});
    ASSERT_TRUE(everythingStored());
    ReadingRoomPage other(ReadingContext{workflow.get(), similar.get(), queue.get()});
    other.resize(1200, 800);
    other.setSession(session);
    other.openStudy(StudyUid(ctStudy));
    const auto otherScene = [&other] { return other.controller()->scene(0); };
    ASSERT_TRUE(waitFor([&] {
        return otherScene() != nullptr && otherScene()->complete() &&
               otherScene()->measurements().items().size() == 1;
    }));
    viewer::Measurement made = otherScene()->measurements().items().front();
    made.points[1].x += 5;
    otherScene()->addMeasurement(made);
    measure({-12, -6, 0}, {18, -6, 0});
    ASSERT_TRUE(everythingStored());
    ASSERT_TRUE(waitFor([&] { return other.controller()->measurements()->everythingStored(); }));
    EXPECT_EQ(kept().size(), 3U);
}

TEST_F(Measuring, TheMenuOffersEveryKind) {
    openCt();
    MeasureButton* button = page->toolBar()->measureButton();
    EXPECT_FALSE(button->isChecked());
    key(Qt::Key_M);
    ASSERT_TRUE(button->menu()->isVisible());
    QTest::keyClick(button->menu(), Qt::Key_E);
    EXPECT_EQ(page->controller()->tool(), MouseTool::Ellipse);
    EXPECT_TRUE(button->isChecked());
    EXPECT_EQ(button->kind(), MeasurementKind::Ellipse);
    key(Qt::Key_W);
    EXPECT_FALSE(button->isChecked());
    button->click();
    EXPECT_EQ(page->controller()->tool(), MouseTool::Ellipse) << "the kind used last";
    int kinds = 0;
    for (const QAction* action : button->menu()->actions())
        kinds += action->isSeparator() ? 0 : 1;
    EXPECT_EQ(kinds, static_cast<int>(allMeasurementKinds.size()));
}

TEST_F(Measuring, AnUnfinishedOneIsGivenUpByEscape) {
    openCt();
    choose(MouseTool::Polyline);
    click(at(0, 0));
    click(at(10, 0));
    key(Qt::Key_Escape);
    EXPECT_TRUE(items().empty());
    choose(MouseTool::Text);
    click(at(0, 0));
    QTest::keyClick(axial()->findChild<MeasurementTextEdit*>(), Qt::Key_Escape);
    EXPECT_TRUE(items().empty());
}

TEST_F(Measuring, TheListLeadsToTheImage) {
    openCt();
    wheel(axial(), -3);
    const int there = slice();
    measure({-12, 6, 0}, {18, 6, 0});
    wheel(axial(), 5);
    ASSERT_NE(slice(), there);
    MeasurementPanel* panel = page->measurementPanel();
    QAbstractItemModelTester tester(panel->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page->sidePanels()->setCurrentWidget(panel);
    ASSERT_EQ(panel->model()->rowCount(), 1);
    EXPECT_NE(panel->model()->index(0, MeasurementModel::Value).data().toString().indexOf("mm"), -1);
    const QRect row = panel->list()->visualRect(panel->model()->index(0, MeasurementModel::Value));
    QTest::mouseClick(panel->list()->viewport(), Qt::LeftButton, {}, row.center());
    EXPECT_EQ(slice(), there);
    EXPECT_EQ(scene()->selectedMeasurement(), 0);

    ASSERT_TRUE(panel->model()->setData(panel->model()->index(0, MeasurementModel::Name),
                                        QStringLiteral("index lesion")));
    EXPECT_EQ(newest().text, "index lesion");
    choose(MouseTool::Ellipse);
    stroke({at(6, 0), at(22, 10)});
    ASSERT_EQ(panel->model()->rowCount(), 2);
    EXPECT_EQ(panel->list()->currentIndex().row(), 1) << "what is drawn is selected";
    EXPECT_TRUE(panel->findChild<HistogramView*>()->isVisible());
    photograph("measurement-list");
    QTest::keyClick(panel->list(), Qt::Key_Delete);
    EXPECT_EQ(items().size(), 1U);
    EXPECT_EQ(panel->model()->rowCount(), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(panel->model()->rowCount(), 2);
}

TEST_F(Measuring, ATableHoldsEveryNumber) {
    openCt();
    drawEverything();
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("measured.csv"));
    page->findChild<MeasurementReports*>()->saveCsv(file);
    ASSERT_TRUE(waitFor([&file] { return QFile::exists(file); }));
    QFile table(file);
    ASSERT_TRUE(table.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = table.readAll().trimmed().split('\n');
    int figures = 0;
    for (const ReportedMeasurement& each :
         reportedForm(page->controller()->measurements()->books(StudyUid(ctStudy))))
        figures += std::max(1, static_cast<int>(each.figures.size()));
    EXPECT_EQ(lines.size(), figures + 1);
    EXPECT_TRUE(lines.front().contains("patient id")) << lines.front().constData();
    EXPECT_TRUE(std::any_of(lines.begin(), lines.end(), [](const QByteArray& line) {
        return line.contains("ellipse") && line.contains("median") && line.contains("HU");
    }));
}

TEST_F(Measuring, AReportOfTheStudyShowsItsMeasurementsAgain) {
    openCt();
    drawEverything();
    page->pane(0)->setPaneLayout(PaneLayout::One);
    ViewportWidget* acquired = page->pane(0)->currentView();
    choose(MouseTool::Distance);
    drag(acquired, Qt::LeftButton, {80, 20});
    choose(MouseTool::Window);
    ASSERT_EQ(items().size(), allMeasurementKinds.size() + 1);
    const std::vector<viewer::Measurement> before = items();
    const std::size_t reportsBefore = static_cast<std::size_t>(
        std::count_if(page->objects()->objects().begin(), page->objects()->objects().end(),
                      [](const StudyObject& each) { return each.what == "Structured report"; }));
    ASSERT_TRUE(everythingStored());
    page->findChild<MeasurementReports*>()->keepReport();
    const auto reports = [this] {
        std::vector<SopInstanceUid> uids;
        for (const StudyObject& each : page->objects()->objects()) {
            if (each.what == "Structured report")
                uids.push_back(each.sopInstanceUid);
        }
        return uids;
    };
    ASSERT_TRUE(waitFor([&] { return reports().size() == reportsBefore + 1; }, 40'000));
    // What was measured since is gone; the report says it again.
    while (!items().empty()) {
        scene()->selectMeasurement(0);
        scene()->removeSelectedMeasurement();
    }
    for (const SopInstanceUid& uid : reports()) {
        if (!scene()->measurementBook()->reported().empty())
            break;
        page->objects()->openDocument(uid);
        waitFor([&] {
            return page->objects()->document() != nullptr &&
                   page->objects()->document()->object.sopInstanceUid == uid;
        });
    }
    const auto& reported = scene()->measurementBook()->reported();
    std::string kinds;
    for (const viewer::Measurement& each : reported)
        kinds += std::string(toString(each.kind)) + " on " + viewer::toString(each.plane) + ", ";
    ASSERT_EQ(reported.size(), before.size()) << kinds;
    for (std::size_t n = 0; n < before.size(); ++n) {
        EXPECT_EQ(reported[n].id, before[n].id);
        EXPECT_EQ(reported[n].kind, before[n].kind);
        EXPECT_EQ(reported[n].text, before[n].text);
        EXPECT_EQ(reported[n].plane, before[n].plane);
        EXPECT_EQ(reported[n].slice, before[n].slice);
        EXPECT_NEAR(viewer::measurementValue(reported[n]), viewer::measurementValue(before[n]), 1e-3);
        ASSERT_EQ(reported[n].points.size(), before[n].points.size());
        for (const Vec3 point : reported[n].points) {
            EXPECT_TRUE(std::any_of(before[n].points.begin(), before[n].points.end(),
                                    [&](Vec3 other) { return norm(point - other) < 1e-3; }));
        }
    }
    photograph("measurement-report");
    page->objects()->closeDocument();
    EXPECT_TRUE(scene()->measurementBook()->reported().empty());
}

} // namespace
} // namespace candela::test
