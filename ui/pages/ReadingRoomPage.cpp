#include "ui/pages/ReadingRoomPage.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/ImageOverlays.h"
#include "ui/controllers/MeasurementReports.h"
#include "ui/controllers/ReadingController.h"
#include "ui/controllers/ReadingDesk.h"
#include "ui/controllers/StudyObjects.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/WarningsDialog.h"
#include "ui/widgets/reading/CurvedPanel.h"
#include "ui/widgets/reading/DocumentView.h"
#include "ui/widgets/reading/FusionPanel.h"
#include "ui/widgets/reading/GridPicker.h"
#include "ui/widgets/reading/HelpDialog.h"
#include "ui/widgets/reading/LayoutMenu.h"
#include "ui/widgets/reading/MeasurementPanel.h"
#include "ui/widgets/reading/OverlayPanel.h"
#include "ui/widgets/reading/PaneGrid.h"
#include "ui/widgets/reading/PlanesMenu.h"
#include "ui/widgets/reading/ReadingActions.h"
#include "ui/widgets/reading/ReadingToolBar.h"
#include "ui/widgets/reading/ResultPanel.h"
#include "ui/widgets/reading/SecondWindow.h"
#include "ui/widgets/reading/SeriesStrip.h"
#include "ui/widgets/reading/StackPane.h"
#include "ui/widgets/reading/ViewOutput.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
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
      m_reports(new MeasurementReports(m_controller, m_objects, this)),
      m_measurements(new MeasurementPanel(m_controller, m_reports, this)),
      m_side(new QTabWidget(this)),
      m_actions(new ReadingActions(
          m_controller, [this] { return activePane(); }, this)),
      m_layoutMenu(new LayoutMenu(m_controller, this)),
      m_output(new ViewOutput(m_controller, this)) {
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
    m_desk = new QSplitter(Qt::Horizontal, desk);
    m_desk->setHandleWidth(4);
    m_desk->setChildrenCollapsible(false);
    m_grid = new PaneGrid(m_controller, 0, m_desk);
    followPanes(m_grid);
    m_desk->addWidget(m_grid);
    m_desk->addWidget(m_document);
    m_desk->setStretchFactor(0, 1);
    m_document->hide();
    row->addWidget(m_desk, 1);
    m_side->addTab(m_panel, tr("Detection"));
    m_side->addTab(m_measurements, tr("Measurements"));
    m_side->setTabToolTip(0, tr("Detection: results and maps"));
    m_side->setTabToolTip(1, tr("Measurements: list, numbers, export"));
    m_side->setAccessibleName(tr("Panels"));
    m_side->setDocumentMode(true);
    m_side->setFixedWidth(panelWidth);
    row->addWidget(m_side);
    column->addLayout(row, 1);
    m_stack->addWidget(desk);
    connectActions();
    connectPlanes();
    connectController();
    connect(m_objects, &StudyObjects::documentChanged, this, &ReadingRoomPage::arrangeDocument);
    connect(m_strip, &SeriesStrip::overlayToggled, this,
            [this](const SopInstanceUid& uid) { m_overlays->setShown(uid, !m_overlays->isShown(uid)); });
    connect(m_overlays, &ImageOverlays::shownChanged, this, [this] {
        m_strip->markOverlays([this](const SopInstanceUid& uid) { return m_overlays->isShown(uid); });
    });
    connect(m_overlays, &ImageOverlays::message, this, &ReadingRoomPage::statusMessage);
    connect(m_objects, &StudyObjects::failed, this, &ReadingRoomPage::statusMessage);
    connect(m_output, &ViewOutput::message, this, &ReadingRoomPage::statusMessage);
    connect(m_controller, &ReadingController::sceneChanged, this, &ReadingRoomPage::arrangeDocument);
    connect(m_controller, &ReadingController::sceneChanged, this, &ReadingRoomPage::passWarnings);
    connect(m_objects, &StudyObjects::objectsChanged, this, &ReadingRoomPage::passWarnings);
    refreshBar();
}

ReadingRoomPage::~ReadingRoomPage() = default;

void ReadingRoomPage::connectActions() {
    connect(m_toolBar, &ReadingToolBar::triggered, m_actions,
            qOverload<ReadingAction>(&ReadingActions::carryOut));
    connect(m_toolBar, &ReadingToolBar::presetChosen, m_actions, &ReadingActions::applyPreset);
    connect(m_measurements, &MeasurementPanel::chosen, this, &ReadingRoomPage::showMeasurement);
    connect(m_reports, &MeasurementReports::message, this, &ReadingRoomPage::statusMessage);
    connect(m_panel, &ResultPanel::similarWanted, m_actions, &ReadingActions::askForSimilar);
    connect(m_actions, &ReadingActions::pageActionWanted, this, &ReadingRoomPage::carryOut);
    connect(m_actions, &ReadingActions::studyStepWanted, this, &ReadingRoomPage::studyStepWanted);
    connect(m_actions, &ReadingActions::carriedOut, this, &ReadingRoomPage::refreshBar);
    connect(m_actions, &ReadingActions::warningsWanted, this,
            [this](const StackScene* scene) { showWarnings(*scene); });
    connect(m_actions, &ReadingActions::similarRequested, this, &ReadingRoomPage::similarRequested);
}

/// Panes are made as the grid grows.
void ReadingRoomPage::followPanes(PaneGrid* grid) {
    const auto follow = [this](StackPane* pane) {
        connect(pane, &StackPane::menuRequested, m_actions, &ReadingActions::showMenu);
        connect(pane, &StackPane::layoutChanged, this, &ReadingRoomPage::refreshBar);
    };
    for (int i = 0; i < ReadingController::panesOfWindow; ++i) {
        if (StackPane* pane = grid->pane(i))
            follow(pane);
    }
    connect(grid, &PaneGrid::paneMade, this, follow);
}

/// Slabs, turned and curved planes, fusion and the 3D settings: the menu says what, the active pane shows it.
void ReadingRoomPage::connectPlanes() {
    m_planes = new PlanesMenu(
        m_controller, m_actions->keys(), [this] { return activePane()->currentView(); }, this);
    connect(m_actions, &ReadingActions::planesCommandWanted, m_planes, &PlanesMenu::carryOut);
    m_toolBar->setPlanesMenu(m_planes);
    auto* fusion = new FusionControl(m_controller, this);
    auto* fusionPanel = new FusionPanel(fusion, m_controller, this);
    connect(m_planes, &PlanesMenu::fusionRequested, this,
            [this, fusionPanel] { fusionPanel->openBelow(m_toolBar->planesButton()); });
    connect(m_planes, &PlanesMenu::curvedRequested, this, [this] {
        if (StackScene* scene = m_controller->activeScene()) {
            auto* curved = new CurvedPanel(scene, this);
            curved->setAttribute(Qt::WA_DeleteOnClose);
            curved->show();
        }
    });
    connect(m_planes, &PlanesMenu::volumeSettingsRequested, this,
            [this] { activePane()->volumeView()->openSettings(); });
    connect(fusion, &FusionControl::message, this, &ReadingRoomPage::statusMessage);
}

void ReadingRoomPage::connectController() {
    connect(m_controller, &ReadingController::studyChanged, this, [this] {
        m_stack->setCurrentIndex(m_controller->study() ? 1 : 0);
        refreshTitles();
    });
    connect(m_controller, &ReadingController::gridChanged, this, &ReadingRoomPage::refreshTitles);
    connect(m_controller, &ReadingController::paneLayoutChanged, this, &ReadingRoomPage::refreshBar);
    connect(m_controller, &ReadingController::secondWindowChanged, this,
            &ReadingRoomPage::arrangeSecondWindow);
    connect(m_controller->desk(), &ReadingDesk::message, this, &ReadingRoomPage::statusMessage);
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
        if (pane == m_controller->activePane() && m_controller->scene(pane) != nullptr && isVisible())
            activePane()->currentView()->setFocus();
    });
    connect(m_controller, &ReadingController::activePaneChanged, this, [this, follow] {
        follow();
        // Keys go to the pane that is worked in; who is in the strip or a panel stays there.
        const QWidget* focus = QApplication::focusWidget();
        if (qobject_cast<const ViewportWidget*>(focus) != nullptr && !activePane()->isAncestorOf(focus))
            activePane()->currentView()->setFocus();
    });
    connect(m_controller, &ReadingController::statusMessage, this, &ReadingRoomPage::statusMessage);
    connect(m_controller, &ReadingController::detectionStored, this,
            [this](const Detection& detection) { Q_EMIT detectionStored(detection); });
    connect(m_controller, &ReadingController::feedbackStored, this,
            [this](const Detection& detection) { Q_EMIT detectionStored(detection); });
}

void ReadingRoomPage::setSession(std::shared_ptr<Session> session) {
    m_actions->keys()->setSession(session);
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
    const std::vector<int> panes = m_controller->openPanes();
    const bool images = !open || std::any_of(panes.begin(), panes.end(), [this](int pane) {
        return m_controller->scene(pane) != nullptr;
    });
    m_grid->setVisible(images);
    if (open == m_document->isVisibleTo(this))
        return;
    m_document->setVisible(open);
    if (!open) {
        m_side->setVisible(m_side->isVisibleTo(this) || m_panelGaveWay);
        m_panelGaveWay = false;
        refreshBar();
        return;
    }
    // A narrow window has no room for images, a document and the detection panel.
    int width = m_desk->width();
    if (images && width < narrowDesk && m_side->isVisibleTo(this)) {
        m_panelGaveWay = true;
        m_side->hide();
        width += panelWidth;
        refreshBar();
    }
    const int reading = images ? std::min(width / 2, widestDocument) : width;
    m_desk->setSizes({width - reading, reading});
    m_document->setFocus();
}

void ReadingRoomPage::passWarnings() {
    for (const int pane : m_controller->openPanes()) {
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

StackPane* ReadingRoomPage::pane(int pane) const {
    const int index = pane % ReadingController::panesOfWindow;
    return ReadingController::windowOf(pane) == 0 ? m_grid->pane(index)
           : m_second != nullptr                  ? m_second->grid()->pane(index)
                                                  : nullptr;
}

StackPane* ReadingRoomPage::activePane() const {
    StackPane* active = pane(m_controller->activePane());
    return active != nullptr ? active : m_grid->pane(0);
}

void ReadingRoomPage::refreshBar() {
    const StackPane* pane = activePane();
    m_toolBar->refresh(pane->fourViewsPossible(),
                       pane->fourViewsPossible() && pane->paneLayout() == PaneLayout::Four,
                       m_side->isVisibleTo(this));
}

/// Where panes show several studies, each says whose and of when it is.
void ReadingRoomPage::refreshTitles() {
    const auto& open = m_controller->study();
    const std::vector<int> panes = m_controller->openPanes();
    const auto isOther = [&](int number) {
        const StudyRow* study = m_controller->studyOf(number);
        return study != nullptr && open && study->studyUid != open->study.studyUid;
    };
    const bool several = std::any_of(panes.begin(), panes.end(), isOther);
    for (const int number : panes) {
        StackPane* titled = pane(number);
        const StudyRow* study = m_controller->studyOf(number);
        if (titled == nullptr)
            continue;
        if (!several || study == nullptr || !open) {
            titled->setTitle({});
            continue;
        }
        const bool samePatient = !study->patientId.empty() && study->patientId == open->study.patientId;
        const QString title =
            !isOther(number) ? tr("This study, %1").arg(dateText(study->studyDate))
            : samePatient
                ? tr("Other study of %1").arg(dateText(study->studyDate))
                : tr("Similar case: %1").arg(patientText(study->patientName, study->patientId.str()));
        titled->setTitle(title + QStringLiteral(" · ") +
                         text(m_controller->scene(number)->series().description));
    }
}

void ReadingRoomPage::arrangeSecondWindow() {
    if (!m_controller->secondWindow()) {
        if (m_second != nullptr)
            m_second->close();
        return;
    }
    if (m_second == nullptr) {
        m_second = new SecondWindow(m_controller, m_actions, this);
        followPanes(m_second->grid());
        connect(m_second, &SecondWindow::closed, this, [this](bool byReader) {
            if (byReader)
                m_controller->setSecondWindow(false);
        });
    }
    m_second->open();
    refreshTitles();
}

/// Scrolls a view that shows its plane to a measurement; a layout without such a view gives way.
void ReadingRoomPage::showMeasurement(const StackKey& stack, const viewer::Measurement& measurement) {
    const bool acquired = measurement.plane == viewer::ViewPlane::Acquired;
    StackScene* scene = m_controller->activeScene();
    if (scene == nullptr || scene->key() != stack) {
        m_controller->showStack(m_controller->activePane(), stack, acquired ? measurement.slice : -1);
        scene = m_controller->activeScene();
    }
    if (scene == nullptr || scene->key() != stack || measurement.points.empty())
        return;
    if (!scene->stack()) {
        // Once more when its pixels are there.
        m_waiting = connect(scene, &StackScene::stackChanged, this, [this, stack, measurement] {
            disconnect(m_waiting);
            showMeasurement(stack, measurement);
        });
        return;
    }
    scene->selectMeasurement(scene->measurementBook()->indexOf(measurement.id));
    const auto goTo = [&](viewer::ViewPlane plane) {
        viewer::ViewState state = scene->view(plane);
        const viewer::PlaneFrame& frame = scene->frame(plane);
        state.slice = plane == measurement.plane && acquired ? measurement.slice
                                                             : frame.sliceAt(measurement.points.front());
        if (!viewer::isShown(measurement, frame, state))
            return false;
        m_controller->changeView(m_controller->activePane(), plane, state);
        return true;
    };
    for (const viewer::ViewPlane plane : scene->shownPlanes()) {
        if (goTo(plane))
            return;
    }
    activePane()->setPaneLayout(acquired ? PaneLayout::One : PaneLayout::Four);
    if (!goTo(measurement.plane))
        Q_EMIT statusMessage(tr("It was drawn on a plane that was turned since."));
}

void ReadingRoomPage::showHelp() {
    auto* help = new HelpDialog(m_actions->keys(), m_controller->session(), window());
    help->setAttribute(Qt::WA_DeleteOnClose);
    help->show();
}

void ReadingRoomPage::carryOut(ReadingAction action) {
    switch (action) {
    case ReadingAction::Layout: {
        const QWidget* button = m_toolBar->actionButton(ReadingAction::Layout);
        m_layoutMenu->popup(button->mapToGlobal(QPoint(0, button->height())));
        m_layoutMenu->picker()->setFocus();
        break;
    }
    case ReadingAction::Overlays:
        m_overlayPanel->openBelow(m_toolBar->actionButton(ReadingAction::Overlays));
        break;
    case ReadingAction::OverlaysToggle:
        m_overlays->toggleAll();
        break;
    case ReadingAction::Measure:
        if (m_toolBar->measureButton()->isEnabled())
            m_toolBar->measureButton()->openMenu();
        break;
    case ReadingAction::Panel:
        m_side->setVisible(!m_side->isVisibleTo(this));
        break;
    case ReadingAction::Report:
        m_panel->saveReport();
        break;
    case ReadingAction::CopyView:
        m_output->copy(activePane()->currentView());
        break;
    case ReadingAction::SaveView:
        m_output->save(activePane()->currentView());
        break;
    case ReadingAction::SaveSlices:
        m_output->saveSlices(activePane()->currentView());
        break;
    case ReadingAction::PrintView:
        m_output->print(activePane()->currentView());
        break;
    case ReadingAction::Help:
        showHelp();
        break;
    default:
        break;
    }
}

void ReadingRoomPage::keyPressEvent(QKeyEvent* event) {
    if (!m_actions->press(*event))
        QWidget::keyPressEvent(event);
}

} // namespace candela
