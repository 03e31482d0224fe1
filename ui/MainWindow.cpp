#include "ui/MainWindow.h"

#include "ui/controllers/AdministrationController.h"
#include "ui/controllers/DetectionQueue.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/HistoryController.h"
#include "ui/controllers/LibraryController.h"
#include "ui/controllers/LibrarySweep.h"
#include "ui/controllers/LogInController.h"
#include "ui/controllers/ModelRoomController.h"
#include "ui/controllers/ReadingController.h"
#include "ui/controllers/SimilarController.h"
#include "ui/controllers/StudyMeasurements.h"
#include "ui/pages/AdministrationPage.h"
#include "ui/pages/DetectionHistoryPage.h"
#include "ui/pages/FirstStartPage.h"
#include "ui/pages/HomePage.h"
#include "ui/pages/LibraryPage.h"
#include "ui/pages/LogInPage.h"
#include "ui/pages/ModelRoomPage.h"
#include "ui/pages/ReadingRoomPage.h"
#include "ui/pages/SimilarPage.h"
#include "ui/pages/TeachingPage.h"
#include "ui/widgets/AccountDialogs.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/NavigationColumn.h"
#include "ui/widgets/QueueStrip.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace candela {

namespace {

constexpr int statusMs = 12000;
constexpr char themeSetting[] = "theme";

} // namespace

MainWindow::MainWindow(const PageContext& context, QWidget* parent)
    : QMainWindow(parent),
      m_context(context),
      m_outer(new QStackedWidget(this)),
      m_pages(new QStackedWidget(this)),
      m_desk(new QWidget(this)),
      m_navigation(new NavigationColumn(this)) {
    setWindowTitle(tr("Candela"));
    setWindowIcon(themedIcon("candela"));
    resize(1600, 1000);
    setMinimumSize(1024, 640);

    auto* middle = new QVBoxLayout;
    middle->setContentsMargins(0, 0, 0, 0);
    middle->setSpacing(0);
    middle->addWidget(m_pages, 1);
    middle->addWidget(new QueueStrip(m_context.reading.queue, m_desk));
    m_desk->setObjectName("desk");
    auto* desk = new QHBoxLayout(m_desk);
    desk->setContentsMargins(0, 0, 0, 0);
    desk->setSpacing(0);
    desk->addWidget(m_navigation);
    desk->addLayout(middle, 1);
    m_outer->addWidget(m_desk);

    auto* all = new QWidget(this);
    auto* layout = new QVBoxLayout(all);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_outer, 1);
    layout->addWidget(makeFooter());
    setCentralWidget(all);

    m_statusTime.setSingleShot(true);
    connect(&m_statusTime, &QTimer::timeout, m_status, &QLabel::clear);
    connectNavigation();
    connectLogIn();
    makeShortcuts();
    connect(m_context.reading.queue, &DetectionQueue::finished, this,
            [this](int, const Detection& detection) { tellDetection(detection); });
    connect(m_context.reading.queue, &DetectionQueue::failed, this,
            [this](int, const QString& reason) { say(tr("Detection: %1").arg(reason)); });
    qApp->installEventFilter(this);
    showEntrance();
}

MainWindow::~MainWindow() {
    qApp->removeEventFilter(this);
}

QWidget* MainWindow::makeFooter() {
    auto* footer = new QWidget(this);
    footer->setObjectName("footer");
    footer->setAttribute(Qt::WA_StyledBackground);
    auto* notice = label(tr("Decision support, not a diagnosis. Not a medical device."), "", footer);
    notice->setObjectName("disclaimer");
    m_status = label({}, "dim", footer);
    m_status->setObjectName("status");
    m_status->setAccessibleName(tr("Message"));
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_status->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* layout = new QHBoxLayout(footer);
    layout->setContentsMargins(14, 5, 14, 5);
    layout->addWidget(notice);
    layout->addWidget(m_status, 1);
    return footer;
}

void MainWindow::connectNavigation() {
    connect(m_navigation, &NavigationColumn::pageChosen, this, &MainWindow::showPage);
    connect(m_navigation, &NavigationColumn::themeChosen, this, &MainWindow::toggleTheme);
    connect(m_navigation, &NavigationColumn::helpChosen, this, &MainWindow::showHelp);
    connect(m_navigation, &NavigationColumn::logInChosen, this, &MainWindow::showEntrance);
    connect(m_navigation, &NavigationColumn::logOutChosen, m_context.logIn, &LogInController::logOut);
    connect(m_navigation, &NavigationColumn::lockChosen, m_context.logIn, &LogInController::lock);
    connect(m_navigation, &NavigationColumn::passwordChosen, this, &MainWindow::changePassword);
    connect(m_navigation, &NavigationColumn::languageChosen, this, &MainWindow::say);
}

void MainWindow::connectLogIn() {
    LogInController* logIn = m_context.logIn;
    connect(logIn, &LogInController::loggedIn, this, [this] {
        takeSession(m_context.logIn->session());
        m_outer->setCurrentWidget(m_desk);
        showPage(PageId::Home);
    });
    connect(logIn, &LogInController::aboutToLogOut, this, [this] {
        if (m_readingRoom)
            m_context.logIn->finishBeforeEnd(m_readingRoom->controller()->measurements()->takeUnstored());
    });
    connect(logIn, &LogInController::loggedOut, this, [this] {
        takeSession(nullptr);
        m_outer->setCurrentWidget(m_desk);
        showEntrance();
    });
    connect(logIn, &LogInController::lockedNow, this, &MainWindow::lockDesk);
    connect(logIn, &LogInController::unlocked, this, [this] {
        m_outer->setCurrentWidget(m_desk);
        if (m_readingRoom)
            m_readingRoom->arrangeSecondWindow();
    });
}

void MainWindow::makeShortcuts() {
    connect(new QShortcut(QKeySequence(Qt::Key_F1), this), &QShortcut::activated, this,
            &MainWindow::showHelp);
    auto* lock = new QShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | Qt::Key_L), this);
    lock->setContext(Qt::ApplicationShortcut); // the reading room may have a second window
    connect(lock, &QShortcut::activated, m_context.logIn, &LogInController::lock);
    int key = Qt::Key_1;
    for (const PageId page : allPages) {
        connect(new QShortcut(QKeySequence(static_cast<int>(Qt::CTRL) | key++), this), &QShortcut::activated,
                this, [this, page] {
                    if (!m_context.logIn->locked())
                        showPage(page);
                });
    }
}

void MainWindow::showPage(PageId page) {
    if (m_session && m_session->account().role != m_role) {
        // An administrator gave this account another role meanwhile.
        m_role = m_session->account().role;
        m_navigation->setAccount(m_session->account());
        homePage()->setAccount(m_session->account());
    }
    if (!m_navigation->isOpen(page)) {
        m_navigation->setCurrent(std::nullopt);
        return;
    }
    QWidget* widget = widgetOf(page);
    m_pages->setCurrentWidget(widget);
    m_navigation->setCurrent(page);
    if (page == PageId::Administration)
        administrationPage()->refresh();
    if (page == PageId::Models)
        m_models->refresh();
    widget->setFocus(Qt::OtherFocusReason);
}

QWidget* MainWindow::widgetOf(PageId page) {
    switch (page) {
    case PageId::Home:
        return homePage();
    case PageId::Library:
        return libraryPage();
    case PageId::ReadingRoom:
        return readingRoomPage();
    case PageId::History:
        return historyPage();
    case PageId::Similar:
        return similarPage();
    case PageId::Models:
        if (!m_models) {
            m_models = new ModelRoomPage(m_context.models, m_context.sweep, this);
            m_pages->addWidget(m_models);
            connect(m_models, &ModelRoomPage::statusMessage, this, &MainWindow::say);
        }
        return m_models;
    case PageId::Teaching:
        if (!m_teaching) {
            m_teaching = new TeachingPage(this);
            m_pages->addWidget(m_teaching);
        }
        return m_teaching;
    case PageId::Administration:
        return administrationPage();
    }
    return nullptr;
}

HomePage* MainWindow::homePage() {
    if (m_home)
        return m_home;
    m_home = new HomePage(this);
    m_pages->addWidget(m_home);
    m_home->setAccount(m_session ? std::optional(m_session->account()) : std::nullopt);
    connect(m_home, &HomePage::logInChosen, this, &MainWindow::showEntrance);
    connect(m_home, &HomePage::pageChosen, this, &MainWindow::showPage);
    connect(m_home, &HomePage::importChosen, this, [this] {
        showPage(PageId::Library);
        libraryPage()->chooseImport();
    });
    return m_home;
}

LibraryPage* MainWindow::libraryPage() {
    if (m_library)
        return m_library;
    m_library = new LibraryPage(m_context, this);
    m_pages->addWidget(m_library);
    m_library->setSession(m_session);
    connect(m_library, &LibraryPage::openChosen, this, &MainWindow::openStudy);
    connect(m_library, &LibraryPage::statusMessage, this, &MainWindow::say);
    connect(m_library, &LibraryPage::similarStudyChosen, this, [this](const StudyUid& study) {
        showPage(PageId::Similar);
        similarPage()->openFor(study);
    });
    connect(m_library, &LibraryPage::similarSeriesChosen, this, [this](const SeriesUid& series) {
        showPage(PageId::Similar);
        similarPage()->openFor(series);
    });
    return m_library;
}

ReadingRoomPage* MainWindow::readingRoomPage() {
    if (m_readingRoom)
        return m_readingRoom;
    m_readingRoom = new ReadingRoomPage(m_context.reading, this);
    m_pages->addWidget(m_readingRoom);
    m_readingRoom->setSession(m_session);
    connect(m_readingRoom, &ReadingRoomPage::statusMessage, this, &MainWindow::say);
    connect(m_readingRoom, &ReadingRoomPage::studyStepWanted, this, &MainWindow::stepStudy);
    connect(m_readingRoom, &ReadingRoomPage::detectionStored, this,
            [this](const Detection&) { m_context.history->history().reload(); });
    connect(m_readingRoom, &ReadingRoomPage::similarRequested, this,
            [this](const SeriesUid& series, const SopInstanceUid& instance, int frame) {
                showPage(PageId::Similar);
                similarPage()->openFor(series, instance, frame);
            });
    return m_readingRoom;
}

DetectionHistoryPage* MainWindow::historyPage() {
    if (m_history)
        return m_history;
    m_history = new DetectionHistoryPage(m_context.history, this);
    m_pages->addWidget(m_history);
    m_history->setSession(m_session);
    connect(m_history, &DetectionHistoryPage::viewChosen, this, &MainWindow::openDetection);
    connect(m_history, &DetectionHistoryPage::statusMessage, this, &MainWindow::say);
    return m_history;
}

SimilarPage* MainWindow::similarPage() {
    if (m_similar)
        return m_similar;
    m_similar = new SimilarPage(m_context, this);
    m_pages->addWidget(m_similar);
    m_similar->setSession(m_session);
    connect(m_similar, &SimilarPage::statusMessage, this, &MainWindow::say);
    connect(m_similar, &SimilarPage::besideChosen, this,
            [this](const EmbeddingRow& query, const EmbeddingRow& similar) {
                openStudy(query.studyUid);
                readingRoomPage()->openBeside(similar.seriesUid, similar.sopInstanceUid, similar.frame);
            });
    return m_similar;
}

AdministrationPage* MainWindow::administrationPage() {
    if (m_administration)
        return m_administration;
    m_administration = new AdministrationPage(m_context.administration, this);
    m_pages->addWidget(m_administration);
    m_administration->setSession(m_session);
    connect(m_administration, &AdministrationPage::statusMessage, this, &MainWindow::say);
    return m_administration;
}

void MainWindow::openStudy(const StudyUid& study) {
    showPage(PageId::ReadingRoom);
    readingRoomPage()->openStudy(study);
}

void MainWindow::stepStudy(int step) {
    if (m_navigation->isOpen(PageId::Library))
        libraryPage()->openNeighbour(step);
}

void MainWindow::openDetection(const Detection& detection) {
    showPage(PageId::ReadingRoom);
    readingRoomPage()->openDetection(detection);
}

void MainWindow::showEntrance() {
    QWidget* entrance = nullptr;
    if (m_context.logIn->libraryExists()) {
        if (!m_logIn) {
            m_logIn = new LogInPage(m_context.logIn, this);
            m_pages->addWidget(m_logIn);
        }
        m_logIn->prepare();
        entrance = m_logIn;
    } else {
        if (!m_firstStart) {
            m_firstStart = new FirstStartPage(m_context.logIn, this);
            m_pages->addWidget(m_firstStart);
        }
        entrance = m_firstStart;
    }
    m_pages->setCurrentWidget(entrance);
    m_navigation->setCurrent(std::nullopt);
    entrance->setFocus();
}

void MainWindow::takeSession(const std::shared_ptr<Session>& session) {
    m_session = session;
    const auto account = session ? std::optional(session->account()) : std::nullopt;
    m_role = account ? account->role : Role::Trainee;
    m_context.reading.queue->setSession(session);
    m_context.library->setSession(session);
    m_context.history->setSession(session);
    m_context.similar->setSession(session);
    m_context.models->setSession(session);
    m_context.sweep->setSession(session);
    m_context.administration->setSession(session);
    m_navigation->setAccount(account);
    homePage()->setAccount(account);
    if (m_library)
        m_library->setSession(session);
    if (m_readingRoom)
        m_readingRoom->setSession(session);
    if (m_history)
        m_history->setSession(session);
    if (m_similar)
        m_similar->setSession(session);
    if (m_administration)
        m_administration->setSession(session);
    m_status->clear();
    if (session)
        setTheme(themeFromName(text(session->setting(themeSetting, utf8(themeName(m_theme))))));
}

void MainWindow::lockDesk() {
    // Dialogs, menus and tips could show patients.
    for (QWidget* other : QApplication::topLevelWidgets()) {
        if (other != this && other->isVisible())
            other->close();
    }
    if (!m_lock) {
        m_lock = new LogInPage(m_context.logIn, this);
        m_outer->addWidget(m_lock);
    }
    m_status->clear();
    m_lock->prepare(text(m_session->account().name));
    m_outer->setCurrentWidget(m_lock);
    m_lock->setFocus();
}

void MainWindow::changePassword() {
    if (!m_session)
        return;
    const QString name = text(m_session->account().name);
    auto* dialog = new PasswordDialog(name, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, name] { m_context.administration->setPassword(name, dialog->password()); });
    // The administration page says the outcome too, but most people have no such page.
    connect(m_context.administration, &AdministrationController::accountChanged, dialog,
            &QObject::deleteLater);
    connect(m_context.administration, &AdministrationController::accountChanged, this, &MainWindow::say,
            Qt::UniqueConnection);
    connect(m_context.administration, &AdministrationController::failed, this, &MainWindow::say,
            Qt::UniqueConnection);
    dialog->open();
}

void MainWindow::setTheme(ThemeKind theme) {
    if (theme == m_theme && qApp->property("candelaColours").isValid())
        return;
    m_theme = theme;
    applyTheme(*qApp, theme);
}

void MainWindow::toggleTheme() {
    setTheme(m_theme == ThemeKind::Dark ? ThemeKind::Light : ThemeKind::Dark);
    if (!m_session)
        return;
    // A write may wait for an import's transaction.
    Job::start(
        this,
        [session = m_session, name = utf8(themeName(m_theme))](JobContext&) -> Status {
            session->setSetting(themeSetting, name);
            return {};
        },
        [](const Status&) {});
}

void MainWindow::showHelp() {
    readingRoomPage()->showHelp();
}

void MainWindow::say(const QString& message) {
    if (m_context.logIn->locked())
        return; // messages name patients
    m_status->setText(message);
    m_status->setToolTip(message);
    m_statusTime.start(statusMs);
    Q_EMIT statusShown(message);
}

void MainWindow::tellDetection(const Detection& detection) {
    m_context.history->history().reload();
    const QString result = text(detection.result.text);
    say(tr("%1 detection of %2: %3")
            .arg(taskText(detection.task), patientText(detection.patientName, detection.patientId.str()),
                 result.isEmpty() ? verdictText(detection.result.verdict) : result));
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
    case QEvent::TabletPress:
        m_context.logIn->noteInput();
        break;
    default:
        break;
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_context.library->importing() && m_context.reading.queue->empty()) {
        event->accept();
        return;
    }
    event->ignore();
    auto* ask = new QMessageBox(QMessageBox::Question, tr("Close Candela"),
                                tr("An import or a detection is still running. Stop it and close?"),
                                QMessageBox::Close | QMessageBox::Cancel, this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    connect(ask, &QMessageBox::buttonClicked, this, [this, ask](QAbstractButton* chosen) {
        if (ask->standardButton(chosen) != QMessageBox::Close)
            return;
        m_context.library->cancelImport();
        m_context.reading.queue->cancelAll();
        QApplication::quit();
    });
    ask->open();
}

} // namespace candela
