#include "ui/pages/ReadingRoomPage.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/ImageOverlays.h"
#include "ui/controllers/ReadingController.h"
#include "ui/controllers/StudyObjects.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/KeysDialog.h"
#include "ui/widgets/WarningsDialog.h"
#include "ui/widgets/reading/DocumentView.h"
#include "ui/widgets/reading/OverlayPanel.h"
#include "ui/widgets/reading/ReadingActions.h"
#include "ui/widgets/reading/ReadingToolBar.h"
#include "ui/widgets/reading/ResultPanel.h"
#include "ui/widgets/reading/SeriesStrip.h"
#include "ui/widgets/reading/StackPane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace candela {

namespace {

constexpr int panelWidth = 296;
constexpr int widestDocument = 640;
constexpr int narrowDesk = 1000;

} // namespace

ReadingRoomPage::ReadingRoomPage(ReadingContext context, QWidget* parent)
    : QWidget(parent),
      m_controller(new ReadingController(context, this)),
      m_objects(new StudyObjects(m_controller, this)),
      m_overlays(new ImageOverlays(m_controller, m_objects, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(QStringLiteral("reading-room"), this)),
      m_toolBar(new ReadingToolBar(m_controller, this)),
      m_strip(new SeriesStrip(m_controller, m_objects, this)),
      m_document(new DocumentView(m_objects, this)),
      m_overlayPanel(new OverlayPanel(m_overlays, this)),
      m_panel(new ResultPanel(m_controller, this)),
      m_actions(new ReadingActions(
          m_controller, [this] { return activePane(); }, this)) {
    setAccessibleName(tr("Reading room"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_empty->say(tr("No study is open"),
                 tr("Open a study in the Library by a double click, or drop files there to import them."));
    m_stack->addWidget(m_empty);

    auto* desk = new QWidget(m_stack);
    auto* column = new QVBoxLayout(desk);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolBar);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_strip);
    auto* panes = new QSplitter(Qt::Horizontal, desk);
    panes->setHandleWidth(4);
    panes->setChildrenCollapsible(false);
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        m_panes.at(i) = new StackPane(m_controller, static_cast<int>(i), panes);
        panes->addWidget(m_panes.at(i));
        panes->setStretchFactor(static_cast<int>(i), 1);
        connect(m_panes.at(i), &StackPane::menuRequested, m_actions, &ReadingActions::showMenu);
        connect(m_panes.at(i), &StackPane::layoutChanged, this, &ReadingRoomPage::refreshBar);
        connect(m_panes.at(i), &StackPane::closeRequested, this, [this] { m_controller->setPaneCount(1); });
    }
    m_panes.back()->hide();
    panes->addWidget(m_document);
    panes->setStretchFactor(static_cast<int>(m_panes.size()), 1);
    m_document->hide();
    m_desk = panes;
    row->addWidget(panes, 1);
    m_panel->setFixedWidth(panelWidth);
    row->addWidget(m_panel);
    column->addLayout(row, 1);
    m_stack->addWidget(desk);
    connectActions();
    connectController(panes);
    connect(m_objects, &StudyObjects::documentChanged, this, &ReadingRoomPage::arrangeDocument);
    connect(m_strip, &SeriesStrip::overlayToggled, this,
            [this](const SopInstanceUid& uid) { m_overlays->setShown(uid, !m_overlays->isShown(uid)); });
    connect(m_overlays, &ImageOverlays::shownChanged, this, [this] {
        m_strip->markOverlays([this](const SopInstanceUid& uid) { return m_overlays->isShown(uid); });
    });
    connect(m_overlays, &ImageOverlays::message, this, &ReadingRoomPage::statusMessage);
    connect(m_objects, &StudyObjects::failed, this, &ReadingRoomPage::statusMessage);
    connect(m_controller, &ReadingController::sceneChanged, this, &ReadingRoomPage::arrangeDocument);
    connect(m_controller, &ReadingController::sceneChanged, this, &ReadingRoomPage::passWarnings);
    connect(m_objects, &StudyObjects::objectsChanged, this, &ReadingRoomPage::passWarnings);
    refreshBar();
}

ReadingRoomPage::~ReadingRoomPage() = default;

void ReadingRoomPage::connectActions() {
    connect(m_toolBar, &ReadingToolBar::triggered, m_actions, &ReadingActions::carryOut);
    connect(m_toolBar, &ReadingToolBar::presetChosen, m_actions, &ReadingActions::applyPreset);
    connect(m_panel, &ResultPanel::similarWanted, m_actions, &ReadingActions::askForSimilar);
    connect(m_actions, &ReadingActions::pageActionWanted, this, &ReadingRoomPage::carryOut);
    connect(m_actions, &ReadingActions::carriedOut, this, &ReadingRoomPage::refreshBar);
    connect(m_actions, &ReadingActions::warningsWanted, this,
            [this](const StackScene* scene) { showWarnings(*scene); });
    connect(m_actions, &ReadingActions::similarRequested, this, &ReadingRoomPage::similarRequested);
}

void ReadingRoomPage::connectController(QSplitter* panes) {
    connect(m_controller, &ReadingController::studyChanged, this, [this] {
        m_stack->setCurrentIndex(m_controller->study() ? 1 : 0);
        refreshTitles();
    });
    connect(m_controller, &ReadingController::paneCountChanged, this, [this, panes] {
        const bool two = m_controller->paneCount() > 1;
        m_panes.back()->setVisible(two);
        if (two)
            panes->setSizes({panes->width() / 2, panes->width() / 2});
        // Beside each other there is room for one view each.
        for (StackPane* pane : m_panes)
            pane->setPaneLayout(two ? PaneLayout::One : PaneLayout::Four);
        refreshTitles();
    });
    const auto follow = [this] {
        disconnect(m_sceneOverlay);
        disconnect(m_sceneStack);
        if (StackScene* scene = m_controller->activeScene()) {
            m_sceneOverlay = connect(scene, &StackScene::overlayChanged, this, &ReadingRoomPage::refreshBar);
            m_sceneStack = connect(scene, &StackScene::stackChanged, this, &ReadingRoomPage::refreshBar);
        }
        refreshTitles();
        refreshBar();
    };
    connect(m_controller, &ReadingController::sceneChanged, this, [this, follow](int pane) {
        follow();
        if (m_controller->scene(pane) != nullptr && isVisible())
            m_panes.at(static_cast<std::size_t>(pane))->currentView()->setFocus();
    });
    connect(m_controller, &ReadingController::activePaneChanged, this, follow);
    connect(m_controller, &ReadingController::statusMessage, this, &ReadingRoomPage::statusMessage);
    connect(m_controller, &ReadingController::detectionStored, this,
            [this](const Detection& detection) { Q_EMIT detectionStored(detection); });
    connect(m_controller, &ReadingController::feedbackStored, this,
            [this](const Detection& detection) { Q_EMIT detectionStored(detection); });
}

void ReadingRoomPage::setSession(std::shared_ptr<Session> session) {
    m_controller->setSession(std::move(session));
}

void ReadingRoomPage::openStudy(const StudyUid& uid) {
    m_controller->openStudy(uid);
}

void ReadingRoomPage::openDetection(const Detection& detection) {
    m_controller->openDetection(detection);
}

void ReadingRoomPage::openBeside(const SeriesUid& series, const SopInstanceUid& instance, int frame) {
    m_controller->openBeside(series, instance, frame);
}

/// A document stands beside the images; of a study without images it takes their place.
void ReadingRoomPage::arrangeDocument() {
    const bool open = m_objects->document() != nullptr;
    const bool images = m_controller->scene(0) != nullptr || !open;
    m_panes.front()->setVisible(images);
    if (open == m_document->isVisibleTo(this))
        return;
    m_document->setVisible(open);
    if (!open) {
        m_panel->setVisible(m_panel->isVisibleTo(this) || m_panelGaveWay);
        m_panelGaveWay = false;
        refreshBar();
        return;
    }
    // A narrow window has no room for images, a document and the detection panel.
    int width = m_desk->width();
    if (images && width < narrowDesk && m_panel->isVisibleTo(this)) {
        m_panelGaveWay = true;
        m_panel->hide();
        width += panelWidth;
        refreshBar();
    }
    const int reading = images ? std::min(width / 2, widestDocument) : width;
    const int shown = (width - reading) / std::max(1, m_controller->paneCount());
    m_desk->setSizes({shown, m_controller->paneCount() > 1 ? shown : 0, reading});
    m_document->setFocus();
}

void ReadingRoomPage::passWarnings() {
    for (int pane = 0; pane < m_controller->paneCount(); ++pane) {
        if (StackScene* scene = m_controller->scene(pane))
            scene->setImageWarnings(m_objects->imageWarnings());
    }
}

/// Everything that was inferred or repaired about a stack and its images, to be read at leisure and copied.
void ReadingRoomPage::showWarnings(const StackScene& scene) {
    QStringList lines;
    for (const std::string& warning : scene.info().warnings)
        lines << text(warning);
    int plane = 0;
    for (const FrameRef& frame : scene.stack()->frameRefs) {
        ++plane;
        const auto found = m_objects->imageWarnings()->find(frame.sopInstanceUid);
        if (found == m_objects->imageWarnings()->end())
            continue;
        for (const std::string& warning : found->second)
            lines << tr("Image %1: %2").arg(plane).arg(text(warning));
    }
    auto* dialog = new WarningsDialog(lines, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

StackPane* ReadingRoomPage::activePane() const {
    return m_panes.at(static_cast<std::size_t>(m_controller->activePane()));
}

void ReadingRoomPage::refreshBar() {
    const StackPane* pane = activePane();
    m_toolBar->refresh(pane->fourViewsPossible(),
                       pane->fourViewsPossible() && pane->paneLayout() == PaneLayout::Four,
                       m_panel->isVisibleTo(this));
}

void ReadingRoomPage::refreshTitles() {
    for (int i = 0; i < 2; ++i) {
        const StudyRow* study = m_controller->studyOf(i);
        QString title;
        if (m_controller->paneCount() > 1 && study != nullptr) {
            const bool own =
                m_controller->study() && m_controller->study()->study.studyUid == study->studyUid;
            const QString name = patientText(study->patientName, study->patientId.str());
            title = own ? name : tr("Similar case: %1").arg(name);
            title +=
                QStringLiteral(" · ") + QString::fromStdString(m_controller->scene(i)->series().description);
        }
        m_panes.at(static_cast<std::size_t>(i))->setTitle(title);
    }
}

void ReadingRoomPage::carryOut(ReadingAction action) {
    switch (action) {
    case ReadingAction::Overlays:
        m_overlayPanel->openBelow(m_toolBar->actionButton(ReadingAction::Overlays));
        break;
    case ReadingAction::OverlaysToggle:
        m_overlays->toggleAll();
        break;
    case ReadingAction::Panel:
        m_panel->setVisible(!m_panel->isVisibleTo(this));
        break;
    case ReadingAction::Report:
        m_panel->saveReport();
        break;
    case ReadingAction::Help: {
        auto* keys = new KeysDialog(this);
        keys->setAttribute(Qt::WA_DeleteOnClose);
        keys->show();
        break;
    }
    default:
        break;
    }
}

void ReadingRoomPage::keyPressEvent(QKeyEvent* event) {
    if (!m_actions->press(*event))
        QWidget::keyPressEvent(event);
}

} // namespace candela
