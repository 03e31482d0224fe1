// Keys that the reader chooses, the help, and what leaves the reading room.

#include "tests/gui/ReadingRoomFixture.h"

#include "ui/controllers/KeyBindings.h"
#include "ui/widgets/DisplayCheck.h"
#include "ui/widgets/reading/HelpDialog.h"
#include "ui/widgets/reading/ReviewChecklist.h"
#include "ui/widgets/reading/ViewOutput.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QTemporaryDir>
#include <QTreeWidget>

namespace candela::test {
namespace {

QTreeWidgetItem* lineOf(const HelpDialog& help, ReadingCommand command) {
    for (QTreeWidgetItem* item : help.keys()->findItems({}, Qt::MatchContains | Qt::MatchRecursive)) {
        if (item->parent() != nullptr && item->data(0, Qt::UserRole).toInt() == static_cast<int>(command))
            return item;
    }
    return nullptr;
}

HelpDialog* openHelp(ReadingRoomPage* page) {
    page->showHelp();
    return page->window()->findChild<HelpDialog*>();
}

} // namespace

TEST_F(ReadingRoom, HelpShowsEveryKeyAndAChangedKeyWorksAtOnceAndStaysWithTheLogin) {
    openCt();
    HelpDialog* help = openHelp(page.get());
    ASSERT_NE(help, nullptr);
    for (const CommandInfo& info : readingCommands()) {
        const QTreeWidgetItem* line = lineOf(*help, info.command);
        ASSERT_NE(line, nullptr) << info.id;
        EXPECT_EQ(line->text(0), KeyBindings::nameOf(info.command));
    }
    EXPECT_EQ(lineOf(*help, ReadingCommand::ToolZoom)->text(1), "Z");

    help->keys()->setCurrentItem(lineOf(*help, ReadingCommand::ToolZoom));
    Q_EMIT help->keys()->itemActivated(lineOf(*help, ReadingCommand::ToolZoom), 0);
    QTest::keyClick(help->keys()->itemWidget(lineOf(*help, ReadingCommand::ToolZoom), 1), Qt::Key_X);
    ASSERT_TRUE(waitFor([&] { return lineOf(*help, ReadingCommand::ToolZoom)->text(1) == "X"; }));
    help->close();
    key(Qt::Key_W);
    key(Qt::Key_Z); // no longer a key of anything
    EXPECT_EQ(page->controller()->tool(), viewer::MouseTool::Window);
    key(Qt::Key_X);
    EXPECT_EQ(page->controller()->tool(), viewer::MouseTool::Zoom);

    ASSERT_TRUE(waitFor([&] {
        return page->controller()->session()->setting("reading.keys", {}).find("tool.zoom") !=
               std::string::npos;
    }));
    KeyBindings again;
    again.setSession(page->controller()->session());
    EXPECT_EQ(again.commandOf(QKeySequence(Qt::Key_X)), ReadingCommand::ToolZoom);
    again.setProfile("candela");
    ASSERT_TRUE(waitFor([&] {
        return page->controller()->session()->setting("reading.keys", {}).find("tool.zoom") ==
               std::string::npos;
    }));
}

TEST_F(ReadingRoom, WhatTheReaderSeesOfTheDisplayStaysWithTheLogin) {
    openCt();
    HelpDialog* help = openHelp(page.get());
    ASSERT_NE(help, nullptr);
    const auto says = [](const HelpDialog* dialog, const QString& words) {
        for (const QLabel* each : dialog->findChildren<QLabel*>()) {
            if (each->text().contains(words))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(says(help, "Uncalibrated display"));
    for (QPushButton* each : help->findChildren<QPushButton*>()) {
        if (each->text().startsWith("Check the display"))
            each->click();
    }
    auto* check = help->findChild<DisplayCheck*>();
    ASSERT_NE(check, nullptr);
    ASSERT_TRUE(waitFor([&] { return check->isVisible(); }));
    const auto press = [check](const QString& name) {
        for (QAbstractButton* each : check->findChildren<QAbstractButton*>()) {
            if (each->accessibleName() == name || each->text().remove('&') == name) {
                each->click();
                return true;
            }
        }
        return false;
    };
    ASSERT_TRUE(press("Gamma 2.2"));
    ASSERT_TRUE(press("All of it is seen"));
    if (const QByteArray folder = qgetenv("CANDELA_SCREENSHOTS"); !folder.isEmpty()) {
        check->resize(1280, 720);
        EXPECT_TRUE(check->grab().save(QString::fromUtf8(folder) + "/display-check.png"));
    }
    ASSERT_TRUE(press("Keep the answer"));
    EXPECT_TRUE(says(help, "gamma about 2.2"));
    help->close();
    ASSERT_TRUE(
        waitFor([&] { return session->setting("display.judgement", {}).find("2.2") != std::string::npos; }));
    HelpDialog* again = openHelp(page.get());
    EXPECT_TRUE(says(again, "gamma about 2.2"));
    EXPECT_FALSE(says(again, "Uncalibrated display"));
}

TEST_F(ReadingRoom, EachLineOfTheReviewProfileHasAStatus) {
    for (const ReviewLine& line : reviewChecklist()) {
        EXPECT_FALSE(line.asked.isEmpty());
        EXPECT_FALSE(line.status.isEmpty()) << line.asked.toStdString();
    }
    EXPECT_GE(reviewChecklist().size(), 15u);
}

TEST_F(ReadingRoom, AViewIsCopiedAndSavedWithAndWithoutThePatient) {
    openCt();
    QGuiApplication::clipboard()->clear();
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->image().size(), axial()->size() * axial()->devicePixelRatioF());

    auto* output = page->findChild<ViewOutput*>();
    ASSERT_NE(output, nullptr);
    QTemporaryDir folder;
    const auto saved = [&](const QString& name, bool named) {
        const QString file = folder.filePath(name);
        output->write(axial(), file, named);
        EXPECT_TRUE(waitFor([&] { return QFileInfo::exists(file); })) << name.toStdString();
        return file;
    };
    const QImage named(saved("named.png", true));
    const QImage anonymous(saved("anonymous.png", false));
    ASSERT_EQ(named.size(), anonymous.size());
    // The patient's name stands in the corner above at the left, and nothing in its place without it.
    const QRect corner(0, 4, named.width() / 3, 60);
    EXPECT_GT(brightest(named.copy(corner)), 100);
    EXPECT_NE(named.copy(corner), anonymous.copy(corner));
    EXPECT_EQ(anonymous.copy(QRect(4, 4, 200, 14)),
              axial()->capture(viewer::AnnotationLevel::Anonymous).copy(4, 4, 200, 14));

    QFile pdf(saved("view.pdf", false));
    ASSERT_TRUE(pdf.open(QIODevice::ReadOnly));
    EXPECT_TRUE(pdf.read(5) == "%PDF-");
    QFile capture(saved("view.dcm", true));
    ASSERT_TRUE(capture.open(QIODevice::ReadOnly));
    const QByteArray bytes = capture.readAll();
    EXPECT_EQ(bytes.mid(128, 4), "DICM");
    EXPECT_GT(bytes.size(), 3 * named.width() * named.height());
}

} // namespace candela::test
