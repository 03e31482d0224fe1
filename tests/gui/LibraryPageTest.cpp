// The library page: images without a header, the import's report, the bin; and the administrator's upkeep.

#include "ui/pages/LibraryPage.h"
#include "tests/gui/WindowFixture.h"
#include "tests/phantoms/Phantoms.h"
#include "ui/controllers/HeaderlessFiles.h"
#include "ui/controllers/ImportText.h"
#include "ui/controllers/LibraryController.h"
#include "ui/controllers/UpkeepController.h"
#include "ui/pages/AdministrationPage.h"
#include "ui/widgets/ImageLabelsDialog.h"
#include "ui/widgets/NoticeStrip.h"
#include "ui/widgets/UpkeepPanel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTableView>
#include <QTreeWidget>
#include <fstream>

namespace candela::test {

namespace fs = std::filesystem;

namespace {

/// A picture without a header.
fs::path writePicture(const fs::path& path, int grey) {
    fs::create_directories(path.parent_path());
    QImage picture(64, 48, QImage::Format_Grayscale8);
    picture.fill(grey);
    picture.save(text(path.string()), "PNG");
    return path;
}

ImportReport fullReport() {
    ImportReport report;
    report.filesSeen = 8;
    report.imported = 3;
    report.duplicates = 1;
    report.conflicts = {{"/disc/a.dcm", "other pixels than the object that was there first", "2.25.1"}};
    report.samePixels = {{"/disc/b.dcm", "same pixels as 2.25.2", "2.25.3"}};
    report.rejected = {{"/disc/c.dcm", "is cut short", ""}};
    report.skipped = {{"/disc/readme.txt", "is not an image", ""}};
    report.newStudies = 1;
    report.bytesRead = 1'000'000;
    report.identifiers = {8, 2, 0.5};
    return report;
}

/// Agrees to the question that is asked.
void agree(QWidget* parent) {
    auto* box = parent->findChild<QMessageBox*>("question");
    ASSERT_NE(box, nullptr);
    auto* action = box->findChild<QPushButton*>("agree");
    ASSERT_NE(action, nullptr);
    QTest::mouseClick(action, Qt::LeftButton);
}

} // namespace

// Report -------------------------------------------------------------------------------------------

TEST(ImportReport, IsToldInWords) {
    const ImportReport report = fullReport();
    EXPECT_EQ(importSummary(report),
              "3 images imported; 1 new study; 1 there already; 1 in conflict; 1 with the "
              "pixels of another; 1 rejected; 1 skipped");
    EXPECT_TRUE(importExplanation(report).contains("Both are kept; the one that was there first is shown."));
    EXPECT_TRUE(importFigures(report).contains("identifiers: 8 compared, 2 alike"));
    ASSERT_EQ(importLines(report).size(), 4U);
    EXPECT_EQ(importLines(report).front().outcome, "Conflict");
    EXPECT_TRUE(importText(report).contains("Rejected\t/disc/c.dcm\tis cut short"));
    EXPECT_TRUE(importExplanation(ImportReport()).isEmpty());
}

TEST(ImportReport, IsCopiedAndSaved) {
    TemporaryFolder folder;
    ImportReportDialog dialog(fullReport());
    dialog.show();
    auto* list = dialog.findChild<QTreeWidget*>();
    ASSERT_EQ(list->topLevelItemCount(), 4);
    list->topLevelItem(1)->setSelected(true);
    for (auto* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == "Copy")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    EXPECT_EQ(QApplication::clipboard()->text(), "Rejected\t/disc/c.dcm\tis cut short\n");
    const fs::path file = folder.path() / "report.txt";
    ASSERT_TRUE(dialog.saveTo(text(file.string())));
    std::ifstream in(file);
    const std::string saved((std::istreambuf_iterator<char>(in)), {});
    EXPECT_EQ(saved, utf8(importText(fullReport())));
    EXPECT_FALSE(dialog.saveTo(text((folder.path() / "no" / "such" / "folder.txt").string())));
}

// Images without a header --------------------------------------------------------------------------

TEST(HeaderlessFiles, AreFoundByContent) {
    TemporaryFolder folder;
    writePicture(folder.path() / "a" / "one.png", 10);
    fs::rename(folder.path() / "a" / "one.png", folder.path() / "a" / "named.dcm");
    phantoms::VolumeSpec spec;
    spec.slices = 2;
    phantoms::writeDicomVolume(folder.path() / "b", spec);
    const HeaderlessFiles found = findHeaderless({folder.path()}, {});
    EXPECT_EQ(found.count, 1);
    EXPECT_FALSE(found.more);
    ASSERT_EQ(found.first.size(), 1U);
    EXPECT_EQ(found.first.front().filename(), "named.dcm");
    EXPECT_EQ(findHeaderless({folder.path() / "b"}, {}).count, 0);
}

TEST(HeaderlessFiles, LabelsBecomeARequest) {
    ImportRequest request;
    apply({" P-1 ", "Müller, Hans", "mr", "Head  T1", "head"}, request);
    EXPECT_EQ(request.patientId, "P-1");
    EXPECT_EQ(request.patientName, "Müller^Hans");
    EXPECT_EQ(request.modality, "MR");
    EXPECT_EQ(request.description, "Head T1");
    EXPECT_EQ(request.bodyPart, "HEAD");
    apply({"", "Cher", "", "", ""}, request);
    EXPECT_EQ(request.patientName, "Cher");
}

class LibraryInWindow : public Window {
protected:
    void openLibrary() {
        open();
        logInReader();
        window->showPage(PageId::Library);
    }
    [[nodiscard]] LibraryPage* page() const { return window->libraryPage(); }
    [[nodiscard]] LibraryController* library() const { return services->context().library; }
    [[nodiscard]] QTableView* table() const { return page()->findChild<QTableView*>("studies"); }
    [[nodiscard]] QPushButton* named(const char* name) const { return page()->findChild<QPushButton*>(name); }
    [[nodiscard]] bool rows(int count) const {
        return waitFor([this, count] { return table()->model()->rowCount() == count; });
    }
};

TEST_F(LibraryInWindow, AsksOnceWhoseImagesWithoutHeaderAre) {
    openLibrary();
    const fs::path disc = folder.path() / "pictures";
    writePicture(disc / "one.png", 40);
    writePicture(disc / "two.png", 80);
    ASSERT_TRUE(library()->importPaths({disc}));
    ASSERT_TRUE(waitFor([this] { return page()->findChild<ImageLabelsDialog*>() != nullptr; }));
    auto* dialog = page()->findChild<ImageLabelsDialog*>();
    EXPECT_TRUE(dialog->isVisible());
    const auto edits = dialog->findChildren<QLineEdit*>();
    for (QLineEdit* edit : edits) {
        EXPECT_TRUE(edit->accessibleName().size() > 0 || edit->parent() != dialog);
        if (edit->accessibleName() == "Patient ID")
            edit->setText("PIC-1");
        if (edit->accessibleName() == "Description")
            edit->setText("Photographs");
    }
    dialog->findChild<QComboBox*>()->setCurrentText("OT");
    const QString folderOfShots = QString::fromLocal8Bit(qgetenv("CANDELA_SCREENSHOTS"));
    if (!folderOfShots.isEmpty())
        dialog->grab().save(folderOfShots + "/labels.png");
    dialog->accept();
    ASSERT_TRUE(waitFor([this] { return !library()->importing() && table()->model()->rowCount() > 0; }));
    const StudyRow* study = library()->studies().rowAt(0);
    ASSERT_NE(study, nullptr);
    EXPECT_EQ(study->patientId.str(), "PIC-1");
    EXPECT_EQ(study->description, "Photographs");

    // The next time what was said is there already.
    writePicture(folder.path() / "more" / "three.png", 120);
    for (auto* report : window->findChildren<ImportReportDialog*>())
        report->close();
    ASSERT_TRUE(waitFor([this] { return page()->findChild<ImageLabelsDialog*>() == nullptr; }));
    ASSERT_TRUE(library()->importPaths({folder.path() / "more"}));
    ASSERT_TRUE(waitFor([this] { return page()->findChild<ImageLabelsDialog*>() != nullptr; }));
    EXPECT_EQ(page()->findChild<ImageLabelsDialog*>()->labels().patientId, "PIC-1");
    page()->findChild<ImageLabelsDialog*>()->reject();
    EXPECT_FALSE(library()->importing());
}

TEST_F(LibraryInWindow, DicomFilesAskNothing) {
    openLibrary();
    writeStudies(folder.path() / "disc");
    QSignalSpy asked(library(), &LibraryController::labelsWanted);
    ASSERT_TRUE(library()->importPaths({folder.path() / "disc"}));
    ASSERT_TRUE(rows(3));
    EXPECT_EQ(asked.count(), 0);
}

// Bin ----------------------------------------------------------------------------------------------

TEST_F(LibraryInWindow, StudyGoesToTheBinAndComesBack) {
    openLibrary();
    importPhantoms();
    table()->selectRow(0);
    ASSERT_TRUE(waitFor([this] { return named("moveToBin")->isEnabled(); }));
    const StudyUid uid = library()->studies().rowAt(0)->studyUid;
    QTest::mouseClick(named("moveToBin"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return page()->findChild<QMessageBox*>("question") != nullptr; }));
    agree(page());
    ASSERT_TRUE(rows(2));
    auto* notice = page()->findChild<NoticeStrip*>();
    ASSERT_TRUE(waitFor([&] { return notice->isVisible(); }));
    ASSERT_TRUE(waitFor([this] { return named("showBin")->text() == "Bin (1)"; }));

    // Undo by the notice.
    QTest::mouseClick(notice->findChild<QPushButton*>("noticeAction"), Qt::LeftButton);
    ASSERT_TRUE(rows(3));

    // And by the bin.
    ASSERT_TRUE(library()->moveToBin({uid}));
    ASSERT_TRUE(rows(2));
    QTest::mouseClick(named("showBin"), Qt::LeftButton);
    ASSERT_TRUE(rows(1));
    EXPECT_FALSE(named("openStudy")->isVisible());
    EXPECT_FALSE(named("emptyBin")->isVisible()) << "a radiologist may not empty the bin";
    table()->selectRow(0);
    ASSERT_TRUE(waitFor([this] { return named("restoreStudy")->isEnabled(); }));
    QTest::mouseClick(named("restoreStudy"), Qt::LeftButton);
    ASSERT_TRUE(rows(0));
    QTest::mouseClick(named("showBin"), Qt::LeftButton);
    ASSERT_TRUE(rows(3));
}

TEST_F(LibraryInWindow, AdministratorEmptiesTheBinAfterAWarning) {
    open();
    logIn("root", adminPassword);
    window->showPage(PageId::Library);
    importPhantoms();
    ASSERT_TRUE(library()->moveToBin({library()->studies().rowAt(0)->studyUid}));
    ASSERT_TRUE(rows(2));
    QTest::mouseClick(named("showBin"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return named("emptyBin")->isEnabled(); }));
    ASSERT_TRUE(named("emptyBin")->isVisible());
    QTest::mouseClick(named("emptyBin"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([this] { return page()->findChild<QMessageBox*>("question") != nullptr; }));
    auto* box = page()->findChild<QMessageBox*>("question");
    ASSERT_NE(box, nullptr);
    EXPECT_TRUE(box->informativeText().contains("cannot be undone"));
    EXPECT_NE(box->defaultButton(), box->findChild<QPushButton*>("agree")) << "Enter must not destroy";
    agree(page());
    ASSERT_TRUE(rows(0));
    QTest::mouseClick(named("showBin"), Qt::LeftButton);
    EXPECT_TRUE(rows(2));
}

TEST_F(LibraryInWindow, OthersMayNotDelete) {
    open();
    logIn("okoye", readerPassword);
    window->showPage(PageId::Library);
    importPhantoms();
    table()->selectRow(0);
    EXPECT_FALSE(named("moveToBin")->isEnabled());
    EXPECT_FALSE(named("showBin")->isVisible());
}

// Upkeep -------------------------------------------------------------------------------------------

TEST(Upkeep, ResultsAreTold) {
    BackupReport backup{120, 20, 5'000'000, 3, true};
    EXPECT_TRUE(backupResult(backup, "/mnt/backup").good);
    EXPECT_TRUE(backupResult(backup, "/mnt/backup").words.contains("read back"));
    backup.verified = false;
    EXPECT_FALSE(backupResult(backup, "/mnt/backup").good);

    VerifyReport verify;
    verify.objects = 10;
    EXPECT_TRUE(verifyResult(verify, false).good);
    EXPECT_TRUE(verifyResult(verify, false).details.isEmpty());
    verify.damaged = {"abc"};
    verify.orphaned = {"def"};
    const UpkeepResult bad = verifyResult(verify, false);
    EXPECT_FALSE(bad.good);
    EXPECT_TRUE(bad.words.contains("1 object is damaged, 1 belongs to nothing"));
    EXPECT_EQ(bad.details, "Damaged: abc\nBelongs to nothing: def");

    CompressionReport compression{4, 1, 1000, 250, 0.2};
    EXPECT_TRUE(compressionResult(compression).words.contains("25 %"));
    EXPECT_TRUE(compressionResult({}).words.contains("Nothing"));
}

TEST_F(LibraryInWindow, AdministratorVerifiesAndBacksUp) {
    open();
    logIn("root", adminPassword);
    importPhantoms();
    window->showPage(PageId::Administration);
    UpkeepPanel* panel = window->findChild<AdministrationPage*>()->upkeep();
    QSignalSpy finished(&panel->controller(), &UpkeepController::finished);
    QSignalSpy failed(&panel->controller(), &UpkeepController::failed);
    const auto ended = [&](int count) {
        return waitFor([&] { return finished.count() + failed.count() == count; }, 60'000);
    };
    const auto reasons = [&] {
        return failed.isEmpty() ? std::string() : utf8(failed.last().at(1).toString());
    };
    ASSERT_TRUE(panel->controller().verify(false));
    EXPECT_FALSE(panel->controller().compress()) << "one thing at a time";
    ASSERT_TRUE(ended(1));
    EXPECT_EQ(finished.count(), 1) << reasons();
    ASSERT_TRUE(panel->controller().backUp(text((folder.path() / "backup").string())));
    ASSERT_TRUE(ended(2));
    EXPECT_EQ(finished.count(), 2) << reasons();
    ASSERT_TRUE(waitFor([panel] {
        for (const QLabel* label : panel->findChildren<QLabel*>()) {
            if (label->text().startsWith("Last backup:"))
                return true;
        }
        return false;
    }));
    ASSERT_TRUE(panel->controller().compress());
    ASSERT_TRUE(ended(3));
    EXPECT_EQ(finished.count(), 3) << reasons();
}

} // namespace candela::test
