// Copies that name nobody, from the library page: options, what was found in pixels, the person's word, the
// report.

#include "tests/gui/WindowFixture.h"
#include "tests/unit/deidentifying/PlantedFiles.h"
#include "ui/controllers/DeidentifyController.h"
#include "ui/pages/LibraryPage.h"
#include "ui/widgets/BurnedInDialog.h"
#include "ui/widgets/DeidentifyDialog.h"
#include "ui/widgets/DeidentifyReportDialog.h"
#include "ui/widgets/JobStrip.h"

#include <QApplication>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTimer>
#include <QTreeWidget>
#include <algorithm>

namespace candela::test {

namespace fs = std::filesystem;

namespace {

/// Says `directory` to the file dialog that will come.
void answerFolder(const fs::path& directory) {
    fs::create_directories(directory);
    auto* timer = new QTimer(qApp);
    QObject::connect(timer, &QTimer::timeout, timer, [timer, directory] {
        for (QWidget* widget : QApplication::topLevelWidgets()) {
            if (auto* dialog = qobject_cast<QFileDialog*>(widget); dialog && dialog->isVisible()) {
                dialog->setDirectory(text(directory.string()));
                timer->deleteLater();
                // An empty name is the folder that is shown.
                static_cast<QDialog*>(dialog)->done(QDialog::Accepted);
                return;
            }
        }
    });
    timer->start(50);
}

std::vector<fs::path> filesBelow(const fs::path& path) {
    std::vector<fs::path> files;
    if (fs::exists(path)) {
        for (const auto& entry : fs::recursive_directory_iterator(path)) {
            if (entry.is_regular_file())
                files.push_back(entry.path());
        }
    }
    return files;
}

class Deidentifying : public Window {
protected:
    /// The library page with one study, a capture with writing in it, selected.
    LibraryPage* openCapture() {
        open();
        logInReader();
        writeCapture(folder.path() / "disc" / "capture.dcm", "OKONKWO ADA 1957");
        EXPECT_TRUE(services->context().library->startImport({{folder.path() / "disc"}, {}, {}, {}, {}}));
        EXPECT_TRUE(waitFor([this] {
            return !services->context().library->importing() &&
                   services->context().library->studies().rowCount() == 1;
        }));
        for (auto* dialog : window->findChildren<ImportReportDialog*>())
            dialog->close();
        QTest::mouseClick(navigation(PageId::Library), Qt::LeftButton);
        auto* page = shown<LibraryPage>();
        EXPECT_TRUE(page &&
                    waitFor([page] { return page->findChild<QPushButton*>("exportStudies")->isEnabled(); }));
        return page;
    }
    template <typename Dialog>
    Dialog* waitForDialog() {
        Dialog* found = nullptr;
        EXPECT_TRUE(waitFor([&] {
            for (auto* each : window->findChildren<Dialog*>()) {
                if (each->isVisible())
                    found = each;
            }
            return found != nullptr;
        }));
        return found;
    }
    DeidentifyDialog* openOptions(LibraryPage* page) {
        page->findChild<QPushButton*>("exportStudies")->menu()->actions().at(1)->trigger();
        return waitForDialog<DeidentifyDialog>();
    }
    fs::path out() { return folder.path() / "copies"; }
};

TEST_F(Deidentifying, ShowsWhatWasFoundAndBlacksOutWhatWasAgreed) {
    LibraryPage* page = openCapture();
    ASSERT_TRUE(page);
    DeidentifyDialog* options = openOptions(page);
    ASSERT_TRUE(options);
    options->findChild<QRadioButton*>("shiftDates")->click();
    answerFolder(out());
    QTest::mouseClick(options->findChild<QPushButton*>("goOn"), Qt::LeftButton);

    auto* found = waitForDialog<BurnedInDialog>();
    ASSERT_TRUE(found);
    auto* list = found->findChild<QTreeWidget*>("foundText");
    ASSERT_EQ(list->topLevelItemCount(), 1);
    ASSERT_GE(list->topLevelItem(0)->childCount(), 1);
    EXPECT_EQ(list->topLevelItem(0)->child(0)->checkState(0), Qt::Checked);
    EXPECT_TRUE(filesBelow(out()).empty()) << "nothing leaves before it was agreed to";
    const auto boxes = found->agreed().begin()->second;
    QTest::mouseClick(found->findChild<QPushButton*>("agree"), Qt::LeftButton);

    auto* report = waitForDialog<DeidentifyReportDialog>();
    ASSERT_TRUE(report);
    EXPECT_FALSE(report->findChild<QTreeWidget*>("exportNotes")->isVisible()) << "nothing was left out";
    const auto files = filesBelow(out());
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(brightPixels(files[0], boxes), 0);
    EXPECT_EQ(files[0].string().find("MRN"), std::string::npos);
}

TEST_F(Deidentifying, PlacesCanBeKeptAndAdded) {
    LibraryPage* page = openCapture();
    ASSERT_TRUE(page);
    DeidentifyController& controller = services->context().library->deidentifying();
    QSignalSpy loaded(&controller, &DeidentifyController::pictureLoaded);
    std::vector<FoundText> found;
    QObject::connect(&controller, &DeidentifyController::textFound, window.get(),
                     [&found](const std::vector<FoundText>& all) { found = all; });
    const StudyRow* study = services->context().library->studies().rowAt(0);
    ASSERT_TRUE(study);
    ASSERT_TRUE(controller.lookForText({study->studyUid}));
    EXPECT_FALSE(controller.lookForText({study->studyUid})) << "one at a time";
    ASSERT_TRUE(waitFor([&] { return !found.empty(); }));
    for (auto* stray : window->findChildren<BurnedInDialog*>())
        stray->reject(); // the page's own
    loaded.clear();

    BurnedInDialog dialog(controller, found, window.get());
    dialog.show();
    ASSERT_TRUE(waitFor([&] { return loaded.count() > 0; }));
    auto* view = dialog.findChild<TextBoxesView*>("textBoxes");
    auto* list = dialog.findChild<QTreeWidget*>("foundText");
    const PixelBox first = found[0].text.boxes[0];
    const int boxes = list->topLevelItem(0)->childCount();
    const QPoint inside =
        view->placeOf({first.left + first.columns / 2.0, first.top + first.rows / 2.0}).toPoint();
    QTest::mouseClick(view, Qt::LeftButton, {}, inside);
    EXPECT_EQ(list->topLevelItem(0)->child(0)->checkState(0), Qt::Unchecked);
    EXPECT_EQ(dialog.agreed().begin()->second.size(), found[0].text.boxes.size() - 1);
    list->topLevelItem(0)->child(0)->setCheckState(0, Qt::Checked);
    EXPECT_EQ(dialog.agreed().begin()->second.size(), found[0].text.boxes.size());
    QTest::mousePress(view, Qt::LeftButton, {}, view->placeOf({100, 100}).toPoint());
    QTest::mouseMove(view, view->placeOf({130, 120}).toPoint());
    QTest::mouseRelease(view, Qt::LeftButton, {}, view->placeOf({140, 130}).toPoint());
    ASSERT_EQ(list->topLevelItem(0)->childCount(), boxes + 1);
    const PixelBox added = dialog.agreed().begin()->second.back();
    EXPECT_NEAR(added.left, 100, 2);
    EXPECT_NEAR(added.top, 100, 2);
    EXPECT_NEAR(added.columns, 40, 3);
    EXPECT_NEAR(added.rows, 30, 3);
}

TEST_F(Deidentifying, WhatIsLeftOutIsListed) {
    LibraryPage* page = openCapture();
    ASSERT_TRUE(page);
    DeidentifyDialog* options = openOptions(page);
    ASSERT_TRUE(options);
    options->findChild<QCheckBox*>("cleanPixels")->setChecked(false);
    EXPECT_FALSE(options->options().cleanPixels);
    EXPECT_EQ(options->options().dates, DateHandling::Remove);
    answerFolder(out());
    QTest::mouseClick(options->findChild<QPushButton*>("goOn"), Qt::LeftButton);
    auto* report = waitForDialog<DeidentifyReportDialog>();
    ASSERT_TRUE(report);
    auto* notes = report->findChild<QTreeWidget*>("exportNotes");
    ASSERT_EQ(notes->topLevelItemCount(), 1);
    EXPECT_TRUE(notes->topLevelItem(0)->text(2).contains("text"));
    EXPECT_TRUE(filesBelow(out()).empty());
}

TEST_F(Deidentifying, IsNotOpenToTrainees) {
    open();
    logIn("kim", readerPassword);
    DeidentifyController& controller = services->context().library->deidentifying();
    QSignalSpy failed(&controller, &DeidentifyController::failed);
    ASSERT_TRUE(controller.start({StudyUid("1.2.3")}, out(), {}));
    ASSERT_TRUE(waitFor([&] { return failed.count() == 1; }));
    EXPECT_FALSE(fs::exists(out()));
}

} // namespace
} // namespace candela::test
