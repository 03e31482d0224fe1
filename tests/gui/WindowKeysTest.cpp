// Reading by the keyboard alone, what a screen reader says of every control, and the watch over the window.

#include "tests/gui/StallWatch.h"
#include "tests/gui/WindowFixture.h"
#include "ui/controllers/ReadingController.h"
#include "ui/pages/AdministrationPage.h"
#include "ui/pages/HomePage.h"
#include "ui/pages/LibraryPage.h"
#include "ui/pages/ReadingRoomPage.h"
#include "ui/widgets/reading/StackPane.h"

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTextEdit>
#include <QTimer>
#include <chrono>
#include <functional>
#include <thread>
#include <utility>

namespace candela::test {

namespace {

constexpr int mostTabs = 120;

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
}

/// Goes on by Tab until what has the focus is wanted.
bool tabTo(const std::function<bool(const QWidget*)>& wanted) {
    for (int n = 0; n < mostTabs; ++n) {
        const QWidget* focus = QApplication::focusWidget();
        if (focus != nullptr && wanted(focus))
            return true;
        press(Qt::Key_Tab);
    }
    return false;
}

bool isControl(const QWidget* widget) {
    if (widget->objectName().startsWith("qt_") || widget->inherits("QLineEditIconButton") ||
        qobject_cast<const QScrollBar*>(widget) != nullptr ||
        qobject_cast<const QHeaderView*>(widget) != nullptr)
        return false;
    // A picture: it takes neither the focus nor a click.
    if (widget->focusPolicy() == Qt::NoFocus &&
        (!widget->isEnabled() || widget->testAttribute(Qt::WA_TransparentForMouseEvents)))
        return false;
    for (const QWidget* parent = widget->parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (qobject_cast<const QComboBox*>(parent) != nullptr ||
            qobject_cast<const QAbstractSpinBox*>(parent) != nullptr ||
            qobject_cast<const QTabBar*>(parent) != nullptr ||
            qobject_cast<const QAbstractItemView*>(parent) != nullptr)
            return false; // a part of it
    }
    return qobject_cast<const QAbstractButton*>(widget) != nullptr ||
           qobject_cast<const QComboBox*>(widget) != nullptr ||
           qobject_cast<const QLineEdit*>(widget) != nullptr ||
           qobject_cast<const QTextEdit*>(widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox*>(widget) != nullptr ||
           qobject_cast<const QAbstractSlider*>(widget) != nullptr ||
           qobject_cast<const QAbstractItemView*>(widget) != nullptr ||
           qobject_cast<const ViewportWidget*>(widget) != nullptr ||
           qobject_cast<const VolumeViewWidget*>(widget) != nullptr;
}

/// Controls of which a screen reader would say nothing, with where they are.
QStringList namelessControls(const QWidget* top) {
    QStringList found;
    for (QWidget* widget : top->findChildren<QWidget*>()) {
        if (!widget->isVisible() || !isControl(widget))
            continue;
        const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken != nullptr && !spoken->text(QAccessible::Name).trimmed().isEmpty())
            continue;
        QStringList path;
        for (const QObject* each = widget; each != nullptr && each != top; each = each->parent())
            path.prepend(QString::fromUtf8(each->metaObject()->className()) +
                         (each->objectName().isEmpty() ? QString() : "#" + each->objectName()));
        found << path.join(" > ");
    }
    return found;
}

} // namespace

TEST_F(Window, EveryControlOfEveryPageHasAName) {
    open();
    EXPECT_EQ(namelessControls(window.get()).join("\n").toStdString(), "") << "the log-in page";
    logInReader();
    importPhantoms();
    window->openStudy(StudyUid("2.25.7701"));
    ASSERT_TRUE(waitFor([this] {
        const StackScene* scene = window->readingRoomPage()->controller()->activeScene();
        return scene != nullptr && scene->complete();
    }));
    for (const PageId page : allPages) {
        window->showPage(page);
        QTest::qWait(100);
        EXPECT_EQ(namelessControls(window.get()).join("\n").toStdString(), "")
            << pageName(page).toStdString();
    }
    services->logIn().logOut();
    ASSERT_TRUE(waitFor([this] { return shown<LogInPage>() != nullptr; }));
    logIn("root", adminPassword);
    window->showPage(PageId::Administration);
    ASSERT_NE(shown<AdministrationPage>(), nullptr);
    EXPECT_EQ(namelessControls(window.get()).join("\n").toStdString(), "") << "administration";
}

TEST_F(Window, AStudyIsReadByTheKeyboardAlone) {
    open();
    window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    // Log in.
    ASSERT_TRUE(tabTo([](const QWidget* focus) { return focus->objectName() == "logInName"; }));
    QTest::keyClicks(QApplication::focusWidget(), "weber");
    press(Qt::Key_Tab);
    ASSERT_EQ(QApplication::focusWidget()->objectName(), "logInPassword");
    QTest::keyClicks(QApplication::focusWidget(), readerPassword);
    press(Qt::Key_Return);
    ASSERT_TRUE(waitFor([this] { return shown<HomePage>() != nullptr; }));
    importPhantoms();

    // Open a study from the library.
    window->activateWindow();
    press(Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(waitFor([this] { return shown<LibraryPage>() != nullptr; }));
    ASSERT_TRUE(tabTo([](const QWidget* focus) {
        const auto* table = qobject_cast<const QTableView*>(focus);
        return table != nullptr && table->model()->rowCount() == 3;
    }));
    auto* table = qobject_cast<QTableView*>(QApplication::focusWidget());
    const auto isHead = [table] {
        const int row = table->currentIndex().row();
        for (int column = 0; row >= 0 && column < table->model()->columnCount(); ++column) {
            if (table->model()->index(row, column).data().toString().contains("Alder"))
                return true;
        }
        return false;
    };
    press(Qt::Key_Home, Qt::ControlModifier);
    for (int n = 0; n < 3 && !isHead(); ++n)
        press(Qt::Key_Down);
    ASSERT_TRUE(isHead());
    press(Qt::Key_Return);
    ReadingRoomPage* page = window->readingRoomPage();
    ReadingController* reading = page->controller();
    ASSERT_TRUE(waitFor([&] {
        const StackScene* scene = reading->activeScene();
        return page->isVisible() && scene != nullptr && scene->complete() &&
               qobject_cast<const ViewportWidget*>(QApplication::focusWidget()) != nullptr;
    }));
    StackScene* scene = reading->activeScene();
    const StudyUid first = reading->study()->study.studyUid;

    // Scroll, window, measure.
    const auto* view = qobject_cast<const ViewportWidget*>(QApplication::focusWidget());
    const viewer::ViewState before = scene->view(view->plane());
    press(Qt::Key_Down);
    EXPECT_EQ(scene->view(view->plane()).slice, before.slice + 1);
    press(Qt::Key_2);
    EXPECT_NE(scene->view(view->plane()).window, before.window);
    press(Qt::Key_D);
    press(Qt::Key_Space);
    for (int n = 0; n < 5; ++n)
        press(Qt::Key_Right, Qt::AltModifier);
    press(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_Space);
    ASSERT_EQ(scene->measurements().items().size(), 1U);
    const viewer::Measurement& distance = scene->measurements().items().front();
    const double scale = viewer::ViewTransform(scene->frame(view->plane()), scene->view(view->plane()),
                                               view->width(), view->height())
                             .screenPixelsPerMm();
    EXPECT_NEAR(norm(distance.points.at(1) - distance.points.at(0)), std::hypot(50, 1) / scale, 0.1);

    // A window of a box, and the crosshair.
    press(Qt::Key_W, Qt::ShiftModifier);
    press(Qt::Key_Space);
    for (int n = 0; n < 6; ++n) {
        press(Qt::Key_Right, Qt::AltModifier);
        press(Qt::Key_Down, Qt::AltModifier);
    }
    const viewer::Window preset = scene->view(view->plane()).window;
    press(Qt::Key_Space);
    EXPECT_NE(scene->view(view->plane()).window, preset);
    press(Qt::Key_J);
    press(Qt::Key_Space);
    EXPECT_TRUE(scene->crosshair());

    // Detect, and save the report.
    ASSERT_TRUE(tabTo([](const QWidget* focus) {
        const auto* button = qobject_cast<const QAbstractButton*>(focus);
        return button != nullptr && button->text() == "Look for brain tumour";
    }));
    QSignalSpy stored(reading, &ReadingController::detectionStored);
    press(Qt::Key_Space);
    ASSERT_TRUE(waitFor([&] { return stored.count() == 1; }, 120'000));
    ASSERT_TRUE(waitFor([&] { return reading->detection().has_value() && !reading->running(); }));
    const QString report = QString::fromStdString((folder.path() / "report.json").string());
    QTimer answer;
    bool typed = false;
    QObject::connect(&answer, &QTimer::timeout, [&] {
        const auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        if (dialog == nullptr)
            return;
        auto* name = dialog->findChild<QLineEdit*>();
        if (!std::exchange(typed, true)) {
            name->selectAll();
            QTest::keyClicks(name, report);
        }
        QTest::keyClick(name, Qt::Key_Return); // the first may only close what completes the name
    });
    answer.start(100);
    press(Qt::Key_R);
    EXPECT_TRUE(waitFor([&] { return QFileInfo::exists(report); }));

    // The next study.
    window->activateWindow(); // nobody manages the windows here
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    ASSERT_NE(QApplication::focusWidget(), nullptr);
    press(Qt::Key_PageDown, Qt::ControlModifier);
    if (!waitFor([&] { return reading->study()->study.studyUid != first; }, 3'000))
        press(Qt::Key_PageUp, Qt::ControlModifier); // it was the list's last
    EXPECT_TRUE(waitFor([&] { return reading->study()->study.studyUid != first; }));
}

TEST_F(Window, TheWatchSeesAStall) {
    open();
    StallWatch watch;
    QTest::qWait(50);
    watch.reset();
    QTimer::singleShot(20, window.get(), [] { std::this_thread::sleep_for(std::chrono::milliseconds(250)); });
    QTest::qWait(400);
    EXPECT_GT(watch.longest(), 200);
    watch.reset();
    EXPECT_LT(watch.longest(), 200) << "counted anew";
}

} // namespace candela::test
