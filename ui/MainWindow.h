#pragma once

#include "database/Library.h"
#include "ui/pages/PageContext.h"
#include "ui/pages/PageId.h"
#include "ui/widgets/Theme.h"

#include <QMainWindow>
#include <QTimer>
#include <memory>

class QLabel;
class QStackedWidget;

namespace candela {

class AdministrationPage;
class FirstStartPage;
class DetectionHistoryPage;
class HomePage;
class LibraryPage;
class LogInPage;
class ModelRoomPage;
class NavigationColumn;
class ReadingRoomPage;
class SimilarPage;
class TeachingPage;

/// The one window: the pages, who is at the desk, and the notice that is always in sight. Pages are made
/// when they are first needed.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const PageContext& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// The page, when the role may see it; otherwise nothing happens.
    void showPage(PageId page);
    [[nodiscard]] ThemeKind theme() const { return m_theme; }
    void setTheme(ThemeKind theme);

    HomePage* homePage();
    LibraryPage* libraryPage();
    ReadingRoomPage* readingRoomPage();
    DetectionHistoryPage* historyPage();
    SimilarPage* similarPage();
    AdministrationPage* administrationPage();

    void openStudy(const StudyUid& study);
    void openDetection(const Detection& detection);
    /// Opens the next (1) or previous (−1) study of the library's list.
    void stepStudy(int step);

Q_SIGNALS:
    /// What the footer says now.
    void statusShown(const QString& message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeFooter();
    void connectNavigation();
    void connectLogIn();
    void makeShortcuts();
    QWidget* widgetOf(PageId page);
    void showEntrance();
    void takeSession(const std::shared_ptr<Session>& session);
    void lockDesk();
    void changePassword();
    void toggleTheme();
    void showHelp();
    void say(const QString& message);
    void tellDetection(const Detection& detection);

    PageContext m_context;
    std::shared_ptr<Session> m_session;
    Role m_role = Role::Trainee;       ///< that the navigation shows
    QStackedWidget* m_outer = nullptr; ///< the desk, or the lock screen over it
    QStackedWidget* m_pages = nullptr;
    QWidget* m_desk = nullptr;
    NavigationColumn* m_navigation = nullptr;
    LogInPage* m_logIn = nullptr;
    LogInPage* m_lock = nullptr;
    FirstStartPage* m_firstStart = nullptr;
    HomePage* m_home = nullptr;
    LibraryPage* m_library = nullptr;
    ReadingRoomPage* m_readingRoom = nullptr;
    DetectionHistoryPage* m_history = nullptr;
    SimilarPage* m_similar = nullptr;
    ModelRoomPage* m_models = nullptr;
    TeachingPage* m_teaching = nullptr;
    AdministrationPage* m_administration = nullptr;
    QLabel* m_status = nullptr;
    QTimer m_statusTime;
    ThemeKind m_theme = ThemeKind::Dark;
};

} // namespace candela
