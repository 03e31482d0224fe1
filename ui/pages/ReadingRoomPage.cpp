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
#include "ui/widgets/reading/ReadingToolBar.h"
#include "ui/widgets/reading/ResultPanel.h"
#include "ui/widgets/reading/SeriesStrip.h"
#include "ui/widgets/reading/StackPane.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

namespace candela {

using viewer::AnnotationLevel;
using viewer::MouseTool;

namespace {

constexpr int panelWidth = 296;
constexpr int widestDocument = 640;
constexpr int narrowDesk = 1000;
constexpr int manySteps = 10;
constexpr int toTheEnd = 1'000'000;

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
      m_panel(new ResultPanel(m_controller, this)) {
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
        connect(m_panes.at(i), &StackPane::menuRequested, this, &ReadingRoomPage::showMenu);
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
    connect(m_toolBar, &ReadingToolBar::triggered, this, &ReadingRoomPage::carryOut);
    connect(m_toolBar, &ReadingToolBar::presetChosen, this, &ReadingRoomPage::applyPreset);
    connect(m_panel, &ResultPanel::similarWanted, this, &ReadingRoomPage::askForSimilar);
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

// Actions ------------------------------------------------------------------------------------------

void ReadingRoomPage::carryOut(ReadingAction action) {
    StackPane* pane = activePane();
    StackScene* scene = m_controller->activeScene();
    ViewportWidget* view = pane->currentView();
    const bool shown = scene != nullptr && scene->stack() && view->scene() != nullptr;
    const auto change = [&](auto&& changed) {
        if (shown)
            m_controller->changeView(m_controller->activePane(), view->plane(),
                                     changed(scene->view(view->plane())));
    };
    switch (action) {
    case ReadingAction::Invert:
        change([](viewer::ViewState state) {
            state.inverted = !state.inverted;
            return state;
        });
        break;
    case ReadingAction::Rotate:
        if (shown && viewer::mayTurn(*scene->stack()))
            change([](const viewer::ViewState& state) { return viewer::turnClockwise(state); });
        break;
    case ReadingAction::Flip:
        if (shown && viewer::mayTurn(*scene->stack()))
            change([](const viewer::ViewState& state) { return viewer::flipLeftRight(state); });
        break;
    case ReadingAction::Undo:
        if (shown)
            scene->undo();
        break;
    case ReadingAction::Redo:
        if (shown)
            scene->redo();
        break;
    case ReadingAction::Delete:
        if (shown)
            scene->removeSelectedMeasurement();
        break;
    case ReadingAction::Reset:
        resetView();
        break;
    case ReadingAction::Annotations: {
        const AnnotationLevel level = m_controller->annotations();
        m_controller->setAnnotations(level == AnnotationLevel::Full      ? AnnotationLevel::Minimal
                                     : level == AnnotationLevel::Minimal ? AnnotationLevel::Off
                                                                         : AnnotationLevel::Full);
        break;
    }
    case ReadingAction::Lines:
        m_controller->setLocalizerLines(!m_controller->localizerLines());
        break;
    case ReadingAction::Overlays:
        m_overlayPanel->openBelow(m_toolBar->actionButton(ReadingAction::Overlays));
        break;
    case ReadingAction::OverlaysToggle:
        m_overlays->toggleAll();
        break;
    case ReadingAction::Link:
        m_controller->setLinked(!m_controller->linked());
        break;
    case ReadingAction::OneView:
        pane->setPaneLayout(PaneLayout::One);
        break;
    case ReadingAction::FourViews:
        pane->setPaneLayout(PaneLayout::Four);
        break;
    case ReadingAction::SideBySide:
        m_controller->setPaneCount(m_controller->paneCount() > 1 ? 1 : 2);
        break;
    case ReadingAction::Cine:
        pane->toggleCine();
        break;
    case ReadingAction::Panel:
        m_panel->setVisible(!m_panel->isVisibleTo(this));
        break;
    case ReadingAction::Help: {
        auto* keys = new KeysDialog(this);
        keys->setAttribute(Qt::WA_DeleteOnClose);
        keys->show();
        break;
    }
    }
    refreshBar();
}

void ReadingRoomPage::applyPreset(int key) {
    StackScene* scene = m_controller->activeScene();
    ViewportWidget* view = activePane()->currentView();
    if (scene == nullptr || !scene->stack() || view->scene() == nullptr)
        return;
    const auto presets = viewer::windowPresets(*scene->stack());
    if (key < 0 || key >= static_cast<int>(presets.size()))
        return;
    viewer::ViewState state = scene->view(view->plane());
    state.window = presets.at(static_cast<std::size_t>(key)).window;
    m_controller->changeView(m_controller->activePane(), view->plane(), state);
}

void ReadingRoomPage::resetView() {
    if (activePane()->currentView()->cancelMeasurement())
        return;
    if (StackScene* scene = m_controller->activeScene()) {
        scene->resetViews();
        scene->clearCrosshair();
        scene->selectMeasurement(-1);
    }
}

void ReadingRoomPage::askForSimilar() {
    const StackScene* scene = m_controller->activeScene();
    if (scene == nullptr || !scene->stack())
        return;
    const ViewportWidget* view = activePane()->currentView();
    int plane = view->scene() != nullptr ? scene->stackPlane(view->plane()).value_or(-1) : -1;
    // A view across the acquired planes: the one that another view shows, else the middle.
    for (const viewer::ViewPlane other : scene->shownPlanes()) {
        if (plane < 0)
            plane = scene->stackPlane(other).value_or(-1);
    }
    if (plane < 0 || plane >= scene->stack()->planes())
        plane = scene->stack()->planes() / 2;
    const FrameRef& frame = scene->stack()->frameRefs.at(static_cast<std::size_t>(plane));
    Q_EMIT similarRequested(scene->series().seriesUid, frame.sopInstanceUid, frame.frame);
}

void ReadingRoomPage::showMenu(ViewportWidget* view, const QPoint& position) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& text, auto action) {
        connect(menu->addAction(text), &QAction::triggered, this, action);
    };
    StackScene* scene = view->scene();
    if (scene != nullptr && scene->stack()) {
        QMenu* presets = menu->addMenu(tr("Window preset"));
        int key = 0;
        for (const viewer::WindowPreset& preset : viewer::windowPresets(*scene->stack())) {
            const QString text = QStringLiteral("%1\t%2").arg(QString::fromStdString(preset.name)).arg(key);
            connect(presets->addAction(text), &QAction::triggered, this, [this, key] { applyPreset(key); });
            ++key;
        }
    }
    add(tr("Invert grey"), [this] { carryOut(ReadingAction::Invert); });
    if (scene != nullptr && scene->stack() && viewer::mayTurn(*scene->stack())) {
        add(tr("Rotate by 90°"), [this] { carryOut(ReadingAction::Rotate); });
        add(tr("Flip left and right"), [this] { carryOut(ReadingAction::Flip); });
    }
    menu->addSeparator();
    add(tr("Reset the view\tEsc"), [this] { carryOut(ReadingAction::Reset); });
    add(tr("One view, as acquired"), [this] { carryOut(ReadingAction::OneView); });
    if (activePane()->fourViewsPossible())
        add(tr("Axial, coronal, sagittal and 3D"), [this] { carryOut(ReadingAction::FourViews); });
    add(tr("Similar cases"), [this] { askForSimilar(); });
    if (scene != nullptr && scene->stack() &&
        (!scene->info().warnings.empty() || !scene->imageWarnings(view->plane()).empty()))
        add(tr("What was inferred or repaired…"), [this, kept = QPointer<StackScene>(scene)] {
            if (kept && kept->stack())
                showWarnings(*kept);
        });
    if (scene != nullptr && scene->selectedMeasurement() >= 0)
        add(tr("Delete the measurement\tDel"), [this] { carryOut(ReadingAction::Delete); });
    menu->popup(position);
}

// Keys ---------------------------------------------------------------------------------------------

bool ReadingRoomPage::chooseTool(int key) {
    switch (key) {
    case Qt::Key_S:
        m_controller->setTool(MouseTool::Scroll);
        return true;
    case Qt::Key_W:
        m_controller->setTool(MouseTool::Window);
        return true;
    case Qt::Key_Z:
        m_controller->setTool(MouseTool::Zoom);
        return true;
    case Qt::Key_T:
        m_controller->setTool(MouseTool::Pan);
        return true;
    case Qt::Key_J:
        m_controller->setTool(MouseTool::Crosshair);
        return true;
    case Qt::Key_D:
        m_controller->setTool(MouseTool::Distance);
        return true;
    case Qt::Key_A:
        m_controller->setTool(MouseTool::Angle);
        return true;
    default:
        return false;
    }
}

bool ReadingRoomPage::moveThrough(int key, Qt::KeyboardModifiers modifiers) {
    ViewportWidget* view = activePane()->currentView();
    const int step = (modifiers & Qt::ShiftModifier) != 0 ? manySteps : 1;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        view->scrollBy(-step);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Right:
        view->scrollBy(step);
        return true;
    case Qt::Key_Home:
        view->scrollBy(-toTheEnd);
        return true;
    case Qt::Key_End:
        view->scrollBy(toTheEnd);
        return true;
    case Qt::Key_PageUp:
        m_controller->stepFrameSet(-1);
        return true;
    case Qt::Key_PageDown:
        m_controller->stepFrameSet(1);
        return true;
    default:
        return false;
    }
}

void ReadingRoomPage::keyPressEvent(QKeyEvent* event) {
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const int key = event->key();
    if (event->matches(QKeySequence::Undo)) {
        carryOut(ReadingAction::Undo);
    } else if (event->matches(QKeySequence::Redo) || (modifiers == Qt::ControlModifier && key == Qt::Key_Y)) {
        carryOut(ReadingAction::Redo);
    } else if (((modifiers == Qt::NoModifier || modifiers == Qt::ShiftModifier) &&
                moveThrough(key, modifiers)) ||
               (modifiers == Qt::NoModifier && chooseTool(key))) {
        event->accept();
    } else if (modifiers != Qt::NoModifier) {
        QWidget::keyPressEvent(event);
    } else if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        applyPreset(key - Qt::Key_0);
    } else {
        switch (key) {
        case Qt::Key_Escape:
            carryOut(ReadingAction::Reset);
            break;
        case Qt::Key_Delete:
            carryOut(ReadingAction::Delete);
            break;
        case Qt::Key_I:
            carryOut(ReadingAction::Annotations);
            break;
        case Qt::Key_O:
            carryOut(ReadingAction::Lines);
            break;
        case Qt::Key_G:
            carryOut(ReadingAction::OverlaysToggle);
            break;
        case Qt::Key_L:
            m_controller->setLinked(true);
            break;
        case Qt::Key_U:
            m_controller->setLinked(false);
            break;
        case Qt::Key_C:
            carryOut(ReadingAction::Cine);
            break;
        case Qt::Key_H:
        case Qt::Key_F1:
            carryOut(ReadingAction::Help);
            break;
        default:
            QWidget::keyPressEvent(event);
        }
    }
}

} // namespace candela
