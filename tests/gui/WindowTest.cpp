#include "tests/gui/WindowFixture.h"
#include "ui/MainWindow.h"
#include "ui/controllers/LibrarySweep.h"
#include "ui/controllers/ReadingController.h"
#include "ui/pages/AdministrationPage.h"
#include "ui/pages/DetectionHistoryPage.h"
#include "ui/pages/FirstStartPage.h"
#include "ui/pages/HomePage.h"
#include "ui/pages/LibraryPage.h"
#include "ui/pages/LogInPage.h"
#include "ui/pages/ModelRoomPage.h"
#include "ui/pages/ReadingRoomPage.h"
#include "ui/pages/SimilarPage.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ImportReportDialog.h"
#include "ui/widgets/NavigationColumn.h"
#include "ui/widgets/ReliabilityPlot.h"
#include "ui/widgets/SimilarGrid.h"
#include "ui/widgets/reading/SecondWindow.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>
#include <fstream>
#include <gtest/gtest.h>

namespace candela::test {

namespace fs = std::filesystem;

TEST_F(Window, FirstStartMakesTheAdministrator) {
    open(true);
    auto* page = shown<FirstStartPage>();
    ASSERT_NE(page, nullptr);
    auto* create = page->findChild<QPushButton*>("createLibrary");
    type(page->findChild<QLineEdit*>("firstName"), "root");
    type(page->findChild<QLineEdit*>("newPassword"), "short");
    type(page->findChild<QLineEdit*>("newPasswordAgain"), "short");
    EXPECT_FALSE(create->isEnabled());
    type(page->findChild<QLineEdit*>("newPassword"), adminPassword);
    EXPECT_FALSE(create->isEnabled()) << "the two passwords differ";
    type(page->findChild<QLineEdit*>("newPasswordAgain"), adminPassword);
    ASSERT_TRUE(create->isEnabled());

    // The window goes on answering while the password is hashed.
    int ticks = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, [&ticks] { ++ticks; });
    heart.start(10);
    EXPECT_TRUE(page->findChild<QCheckBox*>("sealLibrary")->isChecked());
    QTest::mouseClick(create, Qt::LeftButton);
    auto* code = page->findChild<QLabel*>("recoveryCode");
    ASSERT_TRUE(waitFor([&] { return code->isVisible(); }));
    EXPECT_GT(ticks, 5);
    EXPECT_EQ(code->text().count(QRegularExpression(QStringLiteral("[0-9A-Z]{4}"))), 9);
    EXPECT_EQ(services->logIn().session(), nullptr);
    auto* goOn = page->findChild<QPushButton*>("codeGoOn");
    EXPECT_FALSE(goOn->isEnabled());
    QTest::mouseClick(page->findChild<QCheckBox*>("codeKept"), Qt::LeftButton, {}, QPoint(8, 8));
    ASSERT_TRUE(goOn->isEnabled());
    QTest::mouseClick(goOn, Qt::LeftButton);
    ASSERT_NE(services->logIn().session(), nullptr);
    EXPECT_TRUE(code->text().isEmpty());
    EXPECT_TRUE(services->logIn().session()->library()->sealed());
    EXPECT_NE(shown<HomePage>(), nullptr);
    EXPECT_EQ(services->logIn().session()->account().role, Role::Administrator);
    EXPECT_TRUE(navigation(PageId::Administration)->isEnabled());
}

TEST_F(Window, TheLibraryRefusesACommonPasswordInWords) {
    open(true);
    auto* page = shown<FirstStartPage>();
    type(page->findChild<QLineEdit*>("firstName"), "root");
    type(page->findChild<QLineEdit*>("newPassword"), "candela-root");
    type(page->findChild<QLineEdit*>("newPasswordAgain"), "candela-root");
    QSignalSpy refused(&services->logIn(), &LogInController::refused);
    QTest::mouseClick(page->findChild<QPushButton*>("createLibrary"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return refused.count() == 1; }));
    EXPECT_FALSE(refused.first().first().toString().isEmpty());
    EXPECT_FALSE(Library::exists(folder.path() / "library"));
}

TEST(EmptyStates, ShowTheirAdviceWhole) {
    static_cast<void>(waitFor([] { return true; }));
    EmptyState state("teaching");
    state.say("Nothing here",
              QString("Several lines of advice on what to do about it. ").repeated(4).trimmed());
    state.resize(900, 600);
    state.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&state));
    for (const QLabel* text : state.findChildren<QLabel*>())
        EXPECT_GE(text->height(), text->heightForWidth(text->width())) << text->text().toStdString();
}

TEST_F(Window, EverythingIsClosedUntilLogInAndAfterLogOut) {
    open();
    const auto closed = [this] {
        for (const PageId page : allPages) {
            if (page != PageId::Home && navigation(page)->isEnabled())
                return false;
        }
        for (const auto* tile : window->homePage()->findChildren<QPushButton*>("tile")) {
            if (tile->isEnabled())
                return false;
        }
        return true;
    };
    EXPECT_TRUE(closed());
    logIn("weber", "not the password");
    EXPECT_EQ(services->logIn().session(), nullptr);
    EXPECT_TRUE(closed());
    logInReader();
    EXPECT_NE(shown<HomePage>(), nullptr);
    EXPECT_TRUE(navigation(PageId::Library)->isEnabled());
    EXPECT_FALSE(navigation(PageId::Administration)->isEnabled());
    const auto session = services->logIn().session();
    window->showPage(PageId::Library);
    services->logIn().logOut();
    EXPECT_TRUE(closed());
    EXPECT_NE(shown<LogInPage>(), nullptr);
    EXPECT_EQ(services->context().library->studies().rowCount(), 0);
    ASSERT_TRUE(waitFor([&session] { return !session->studies({}); })) << "the session refuses after log-out";
}

TEST_F(Window, DropSearchAndOpen) {
    open();
    logInReader();
    window->showPage(PageId::Library);
    LibraryPage* page = window->libraryPage();
    ASSERT_TRUE(waitFor([&] { return page->findChild<EmptyState*>()->isVisible(); }));

    writeStudies(folder.path() / "disc");
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(text((folder.path() / "disc").string()))});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(page, &drop);
    auto* table = page->findChild<QTableView*>("studies");
    ASSERT_TRUE(
        waitFor([&] { return page->findChild<ImportReportDialog*>() && table->model()->rowCount() == 3; }));
    auto* report = page->findChild<ImportReportDialog*>();
    EXPECT_TRUE(report->isVisible());
    report->accept();

    auto* search = page->findChild<QLineEdit*>("search");
    QTest::keyClicks(search, "birch");
    ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 1; }));
    EXPECT_EQ(table->model()->index(0, StudyListModel::Patient).data().toString(), "Birch, Ben");
    search->setText("birch zebra");
    ASSERT_TRUE(waitFor([&] { return page->findChild<EmptyState*>()->isVisible(); }));
    search->setText("birch");
    ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 1 && table->isVisible(); }));
    ASSERT_TRUE(waitFor([&] { return page->findChild<QPushButton*>("openStudy")->isEnabled(); }));
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    EXPECT_NE(shown<ReadingRoomPage>(), nullptr);
    EXPECT_TRUE(navigation(PageId::ReadingRoom)->isChecked());
}

TEST_F(Window, TheModelRoomShowsEachCardWithItsMeasurements) {
    open();
    logInReader();
    window->showPage(PageId::Models);
    auto* page = shown<ModelRoomPage>();
    ASSERT_NE(page, nullptr);
    auto* models = page->findChild<QListWidget*>();
    ASSERT_TRUE(waitFor([&] { return models->count() == 4; }));
    for (int row = 0; row < models->count(); ++row) {
        models->setCurrentRow(row);
        const auto* sheet = page->findChild<QScrollArea*>()->widget();
        ASSERT_NE(sheet, nullptr);
        const QString name = models->item(row)->text();
        const bool router = name.contains("router");
        EXPECT_EQ(sheet->findChildren<ReliabilityPlot*>().size(), router ? 0 : 1) << utf8(name);
        for (const QTableView* table : sheet->findChildren<QTableView*>())
            EXPECT_GT(table->model()->rowCount(), 0) << utf8(name) << utf8(table->accessibleName());
        EXPECT_EQ(sheet->findChildren<QTableView*>().size(), router ? 2 : 3) << utf8(name);
    }
}

TEST_F(Window, WhatCameInIsCompressedWhileItIsLookedAt) {
    open();
    logInReader();
    importPhantoms();
    const auto session = services->logIn().session();
    EXPECT_TRUE(window->isEnabled()) << "nobody waits for it";
    ASSERT_TRUE(waitFor([&session] {
        const auto stats = session->stats();
        return stats && stats->bytesToCompress == 0;
    }));
    const auto stats = session->stats();
    ASSERT_TRUE(stats);
    EXPECT_GT(stats->bytesStored, 0);
    EXPECT_LT(stats->bytesStored, stats->bytesOriginal);
}

TEST_F(Window, StepsThroughTheStudiesOfTheList) {
    open();
    logInReader();
    window->showPage(PageId::Library);
    importPhantoms();
    auto* table = shown<LibraryPage>()->findChild<QTableView*>();
    const auto& studies = services->context().library->studies();
    std::vector<StudyUid> uids;
    for (int row = 0; row < 3; ++row)
        uids.push_back(studies.rowAt(row)->studyUid);
    table->selectRow(0);
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    ReadingController* reading = window->readingRoomPage()->controller();
    const auto isOpen = [&](int row) {
        return waitFor([&] {
            return reading->study() &&
                   reading->study()->study.studyUid == uids.at(static_cast<std::size_t>(row));
        });
    };
    ASSERT_TRUE(isOpen(0));
    QTest::keyClick(window->readingRoomPage(), Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_TRUE(isOpen(1));
    QTest::keyClick(window->readingRoomPage(), Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_TRUE(isOpen(2));
    QTest::keyClick(window->readingRoomPage(), Qt::Key_PageDown, Qt::ControlModifier);
    EXPECT_TRUE(isOpen(2)) << "there is none after the last";
    QTest::keyClick(window->readingRoomPage(), Qt::Key_PageUp, Qt::ControlModifier);
    EXPECT_TRUE(isOpen(1));
    EXPECT_NE(shown<ReadingRoomPage>(), nullptr);
}

TEST_F(Window, TheLockHidesTheSecondWindowAndBringsItBack) {
    open();
    logInReader();
    window->showPage(PageId::ReadingRoom);
    ReadingRoomPage* room = window->readingRoomPage();
    room->controller()->setSecondWindow(true);
    ASSERT_TRUE(waitFor([&] { return room->secondWindow()->isVisible(); }));
    services->logIn().lock();
    EXPECT_FALSE(room->secondWindow()->isVisible());
    logIn("weber", readerPassword);
    EXPECT_TRUE(room->secondWindow()->isVisible());
    services->logIn().lock();
    logIn("okoye", readerPassword);
    EXPECT_FALSE(room->secondWindow()->isVisible()) << "another user has an empty desk";
}

TEST_F(Window, DetectionsQueueLandInTheHistoryAndInCsv) {
    open();
    logInReader();
    window->showPage(PageId::Library);
    importPhantoms();
    LibraryPage* page = window->libraryPage();
    auto* table = page->findChild<QTableView*>("studies");
    page->findChild<QLineEdit*>("search")->setText("head");
    ASSERT_TRUE(waitFor([&] { return table->model()->rowCount() == 2; }));
    table->selectAll();
    DetectionQueue* queue = services->context().reading.queue;
    QSignalSpy finished(queue, &DetectionQueue::finished);
    QSignalSpy failed(queue, &DetectionQueue::failed);
    QTest::mouseClick(page->findChild<QPushButton*>("detectBrain"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return queue->entries().size() == 2; }));
    ASSERT_TRUE(waitFor([&] { return queue->empty(); }, 60'000));
    ASSERT_EQ(finished.count(), 2) << (failed.isEmpty() ? "" : failed.first().at(1).toString().toStdString());

    window->showPage(PageId::History);
    DetectionHistoryPage* history = window->historyPage();
    auto* rows = history->findChild<QTableView*>("history");
    ASSERT_TRUE(waitFor([&] { return rows->model()->rowCount() == 2; }));
    EXPECT_EQ(rows->model()->index(0, HistoryModel::Type).data().toString(), "Brain");
    EXPECT_EQ(rows->model()->index(0, HistoryModel::User).data().toString(), "weber");

    const QString file = text((folder.path() / "history.csv").string());
    QSignalSpy exported(services->context().history, &HistoryController::exported);
    services->context().history->exportCsv(file);
    ASSERT_TRUE(waitFor([&] { return exported.count() == 1; }));
    QFile csv(file);
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    const auto lines = csv.readAll().trimmed().split('\n');
    EXPECT_EQ(lines.size(), 3);
    EXPECT_TRUE(lines[1].contains("HEAD-"));

    // "View" leads back to the images.
    const QModelIndex view = rows->model()->index(0, HistoryModel::File);
    rows->scrollTo(view);
    QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(view).center());
    ASSERT_TRUE(waitFor([this] { return shown<ReadingRoomPage>() != nullptr; }));
}

TEST_F(Window, QueueTakesOutWhatIsCancelled) {
    open();
    logInReader();
    importPhantoms();
    DetectionQueue* queue = services->context().reading.queue;
    QSignalSpy failed(queue, &DetectionQueue::failed);
    QSignalSpy finished(queue, &DetectionQueue::finished);
    const int first = queue->enqueue(Task::Brain, {StudyUid("2.25.7701"), {}, {}}, "one");
    const int second = queue->enqueue(Task::Brain, {StudyUid("2.25.7702"), {}, {}}, "two");
    EXPECT_NE(first, 0);
    queue->cancel(second);
    EXPECT_EQ(failed.count(), 1);
    queue->cancelAll();
    ASSERT_TRUE(waitFor([&] { return queue->empty(); }, 60'000));
    EXPECT_EQ(failed.count() + finished.count(), 2);
    services->logIn().logOut();
    EXPECT_EQ(queue->enqueue(Task::Brain, {}, "nobody is logged in"), 0);
}

TEST_F(Window, WorkInTheBackgroundGivesWay) {
    open();
    logInReader();
    importPhantoms();
    DetectionQueue* queue = services->context().reading.queue;
    std::vector<int> ended;
    QObject::connect(queue, &DetectionQueue::finished, queue, [&ended](int id) { ended.push_back(id); });
    QSignalSpy failed(queue, &DetectionQueue::failed);
    const int background = queue->enqueueBackground(Task::Brain, {StudyUid("2.25.7701"), {}, {}}, "behind");
    const int later = queue->enqueueBackground(Task::Brain, {StudyUid("2.25.7702"), {}, {}}, "last");
    const int asked = queue->enqueue(Task::Brain, {StudyUid("2.25.7702"), {}, {}}, "asked for");
    const auto entries = queue->entries();
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[1].id, asked) << "before what only waits in the background";
    ASSERT_TRUE(waitFor([&] { return ended.size() == 3; }, 60'000));
    EXPECT_EQ(failed.count(), 0) << "giving way is no failure";
    EXPECT_LT(std::find(ended.begin(), ended.end(), asked), std::find(ended.begin(), ended.end(), later));
    EXPECT_NE(std::find(ended.begin(), ended.end(), background), ended.end());
}

TEST_F(Window, ADetectorLooksThroughTheWholeLibraryAndGoesOnAfterAPause) {
    open();
    logInReader();
    importPhantoms();
    window->showPage(PageId::Models);
    auto* page = shown<ModelRoomPage>();
    auto* models = page->findChild<QListWidget*>();
    ASSERT_TRUE(waitFor([&] { return models->count() == 4; }));
    models->setCurrentRow(0);
    LibrarySweep* sweep = services->context().sweep;
    QTest::mouseClick(page->findChild<QPushButton*>("sweepStart"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return sweep->status(Task::Brain).total == 2; }));
    QTest::mouseClick(page->findChild<QPushButton*>("sweepPause"), Qt::LeftButton);
    EXPECT_EQ(sweep->status(Task::Brain).state, SweepState::Paused);
    ASSERT_TRUE(waitFor([&] { return services->context().reading.queue->empty(); }, 60'000));
    const auto session = services->logIn().session();
    const std::int64_t before = session->history({})->total;
    EXPECT_LT(before, 2);

    // It is remembered at the next log-in, and goes on where it was.
    ASSERT_TRUE(waitFor([&] { return session->setting("sweep.brain", "") == "paused"; }));
    services->logIn().logOut();
    logInReader();
    ASSERT_TRUE(waitFor([&] { return sweep->status(Task::Brain).state == SweepState::Paused; }));
    window->showPage(PageId::Models);
    QTest::mouseClick(page->findChild<QPushButton*>("sweepStart"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return sweep->status(Task::Brain).state == SweepState::None; }, 60'000));
    EXPECT_EQ(services->logIn().session()->history({})->total, 2) << "each study once";
    EXPECT_EQ(sweep->status(Task::Brain).total, 2 - before);
}

TEST_F(Window, SimilarCasesOpenBesideTheQuery) {
    open();
    logInReader();
    window->showPage(PageId::Library);
    importPhantoms();
    window->showPage(PageId::Similar);
    QSignalSpy found(services->context().similar, &SimilarController::found);
    QSignalSpy failed(services->context().similar, &SimilarController::failed);
    window->similarPage()->openFor(StudyUid("2.25.7701"));
    ASSERT_TRUE(waitFor([&] { return found.count() + failed.count() == 1; }, 60'000));
    ASSERT_EQ(failed.count(), 0) << failed.first().first().toString().toStdString();
    auto* grid = window->similarPage()->findChild<SimilarGrid*>();
    ASSERT_GE(grid->count(), 1);
    const SimilarCard* best = grid->cardAt(0);
    EXPECT_EQ(best->study.patientId.str(), "HEAD-2");
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, grid->visualItemRect(grid->item(0)).center());
    EXPECT_NE(shown<ReadingRoomPage>(), nullptr);
}

TEST_F(Window, ATraineeSeesTeachingAlone) {
    open();
    logIn("kim", readerPassword);
    for (const PageId page :
         {PageId::Library, PageId::ReadingRoom, PageId::History, PageId::Similar, PageId::Administration}) {
        EXPECT_FALSE(navigation(page)->isEnabled()) << pageName(page).toStdString();
        window->showPage(page);
        EXPECT_NE(shown<HomePage>(), nullptr);
    }
    EXPECT_TRUE(navigation(PageId::Teaching)->isEnabled());
    // The disabled button is a courtesy; the library's refusal is the rule.
    const auto session = services->logIn().session();
    EXPECT_EQ(session->studies({}).error().code, ErrorCode::NotPermitted);
    EXPECT_EQ(session->accounts().error().code, ErrorCode::NotPermitted);
}

TEST_F(Window, LocksWhenIdleAndOnlyTheSameUserFindsTheDesk) {
    open();
    logInReader();
    window->showPage(PageId::Library);
    const auto session = services->logIn().session();
    services->logIn().setIdleLimit(std::chrono::milliseconds(150));
    services->logIn().noteInput();
    ASSERT_TRUE(waitFor([this] { return services->logIn().locked(); }));
    services->logIn().setIdleLimit(std::chrono::minutes(15));
    EXPECT_EQ(shown<LibraryPage>(), nullptr);
    EXPECT_TRUE(window->findChild<QLabel*>("disclaimer")->isVisible());

    logIn("weber", readerPassword);
    EXPECT_FALSE(services->logIn().locked());
    EXPECT_NE(shown<LibraryPage>(), nullptr) << "the desk is as it was";
    EXPECT_EQ(services->logIn().session(), session);

    services->logIn().lock();
    logIn("okoye", readerPassword);
    EXPECT_NE(shown<HomePage>(), nullptr) << "another user gets an empty desk";
    EXPECT_NE(services->logIn().session(), session);
    ASSERT_TRUE(waitFor([&session] { return !session->studies({}); }));
}

TEST_F(Window, KeepsTheThemePerLogIn) {
    open();
    logInReader();
    EXPECT_EQ(window->theme(), ThemeKind::Dark);
    Q_EMIT window->findChild<NavigationColumn*>()->themeChosen();
    EXPECT_EQ(window->theme(), ThemeKind::Light);
    const auto session = services->logIn().session();
    ASSERT_TRUE(waitFor([&] { return session->setting("theme", "") == "light"; }));
    services->logIn().logOut();
    window->setTheme(ThemeKind::Dark);
    logInReader();
    EXPECT_EQ(window->theme(), ThemeKind::Light);
    window->setTheme(ThemeKind::Dark);
}

TEST_F(Window, AdministrationAddsAndDisablesAccounts) {
    open();
    logIn("root", adminPassword);
    window->showPage(PageId::Administration);
    AdministrationController* administration = services->context().administration;
    ASSERT_TRUE(waitFor([&] { return administration->accounts().rowCount() == 4; }));
    QSignalSpy changed(administration, &AdministrationController::accountChanged);
    administration->addAccount({"novak", "Nina Novak", Role::Radiologist, readerPassword});
    ASSERT_TRUE(waitFor([&] { return administration->accounts().rowCount() == 5; }));
    administration->setEnabled("novak", false);
    ASSERT_TRUE(waitFor([&] { return changed.count() == 2; }));
    services->logIn().logOut();
    logIn("novak", readerPassword);
    EXPECT_EQ(services->logIn().session(), nullptr);
}

TEST_F(Window, EveryControlHasANameForScreenReaders) {
    open();
    logIn("root", adminPassword);
    for (const PageId id : allPages) {
        window->showPage(id);
        for (QWidget* widget : window->findChildren<QWidget*>()) {
            const bool control = qobject_cast<QAbstractButton*>(widget) || qobject_cast<QLineEdit*>(widget) ||
                                 qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractItemView*>(widget);
            if (!control || !widget->isVisible() || widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith("qt_"))
                continue;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(spoken, nullptr);
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
                << pageName(id).toStdString() << ": " << widget->metaObject()->className() << " "
                << widget->objectName().toStdString();
        }
    }
}

} // namespace candela::test
