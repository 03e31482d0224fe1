#include "ui/widgets/reading/ReadingActions.h"

#include "ui/controllers/LibraryWords.h"
#include "ui/controllers/ReadingDesk.h"
#include "ui/widgets/reading/ColourMapChoice.h"
#include "ui/widgets/reading/StackPane.h"

#include <QMenu>
#include <algorithm>

namespace candela {

using viewer::AnnotationLevel;

namespace {

viewer::ViewState inverted(const viewer::ViewState& state) {
    viewer::ViewState other = state;
    other.inverted = !state.inverted;
    return other;
}

AnnotationLevel following(AnnotationLevel level) {
    switch (level) {
    case AnnotationLevel::Full:
        return AnnotationLevel::Minimal;
    case AnnotationLevel::Minimal:
        return AnnotationLevel::Off;
    case AnnotationLevel::Off:
    case AnnotationLevel::Anonymous:
        break;
    }
    return AnnotationLevel::Full;
}

} // namespace

ReadingActions::ReadingActions(ReadingController* controller, std::function<StackPane*()> activePane,
                               QWidget* parent)
    : QObject(parent),
      m_controller(controller),
      m_keys(new KeyBindings(this)),
      m_activePane(std::move(activePane)),
      m_widget(parent) {}

void ReadingActions::changeView(viewer::ViewState (*changed)(const viewer::ViewState&)) {
    StackScene* scene = m_controller->activeScene();
    const ViewportWidget* view = m_activePane()->currentView();
    if (scene != nullptr && scene->stack() && view->scene() != nullptr)
        m_controller->changeView(m_controller->activePane(), view->plane(),
                                 changed(scene->view(view->plane())));
}

void ReadingActions::carryOut(ReadingAction action) {
    StackScene* scene = m_controller->activeScene();
    const bool shown = scene != nullptr && scene->stack();
    const bool turns = shown && viewer::mayTurn(*scene->stack());
    switch (action) {
    case ReadingAction::Invert:
        changeView(inverted);
        break;
    case ReadingAction::Rotate:
        if (turns)
            changeView(viewer::turnClockwise);
        break;
    case ReadingAction::Flip:
        if (turns)
            changeView(viewer::flipLeftRight);
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
    case ReadingAction::Annotations:
        m_controller->setAnnotations(following(m_controller->annotations()));
        break;
    case ReadingAction::Lines:
        m_controller->setLocalizerLines(!m_controller->localizerLines());
        break;
    case ReadingAction::Link:
        if (m_controller->linked())
            m_controller->setLinked(false);
        else
            m_controller->linkAsShown();
        break;
    case ReadingAction::OneView:
        m_activePane()->setPaneLayout(PaneLayout::One);
        break;
    case ReadingAction::FourViews:
        m_activePane()->setPaneLayout(PaneLayout::Four);
        break;
    case ReadingAction::Cine:
        m_activePane()->toggleCine();
        break;
    case ReadingAction::Layout:
    case ReadingAction::Overlays:
    case ReadingAction::OverlaysToggle:
    case ReadingAction::Measure:
    case ReadingAction::Panel:
    case ReadingAction::Report:
    case ReadingAction::CopyView:
    case ReadingAction::SaveView:
    case ReadingAction::SaveSlices:
    case ReadingAction::PrintView:
    case ReadingAction::Help:
        Q_EMIT pageActionWanted(action);
        break;
    }
    Q_EMIT carriedOut();
}

void ReadingActions::applyPreset(int key) {
    StackScene* scene = m_controller->activeScene();
    const ViewportWidget* view = m_activePane()->currentView();
    if (scene == nullptr || !scene->stack() || view->scene() == nullptr)
        return;
    const auto presets = viewer::windowPresets(*scene->stack());
    if (key < 0 || key >= static_cast<int>(presets.size()))
        return;
    viewer::ViewState state = scene->view(view->plane());
    state.window = presets.at(static_cast<std::size_t>(key)).window;
    m_controller->changeView(m_controller->activePane(), view->plane(), state);
}

void ReadingActions::nextColours() {
    StackScene* scene = m_controller->activeScene();
    if (scene == nullptr || !scene->stack())
        return;
    const auto& maps = viewer::colourMaps();
    const auto at = std::find(maps.begin(), maps.end(), scene->colours());
    scene->setColours(at + 1 < maps.end() ? *(at + 1) : maps.front());
}

void ReadingActions::resetView() {
    if (m_activePane()->currentView()->cancelMeasurement())
        return;
    if (StackScene* scene = m_controller->activeScene()) {
        scene->resetViews();
        scene->clearCrosshair();
        scene->selectMeasurement(-1);
    }
}

void ReadingActions::askForSimilar() {
    const StackScene* scene = m_controller->activeScene();
    if (scene == nullptr || !scene->stack())
        return;
    const ViewportWidget* view = m_activePane()->currentView();
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

/// One plane alone, for a pane beside others.
void ReadingActions::addPlanes(QMenu* menu) {
    if (!m_activePane()->fourViewsPossible())
        return;
    QMenu* planes = menu->addMenu(tr("One plane"));
    for (const auto& [name, layout] :
         {std::pair(tr("Axial"), PaneLayout::Axial), std::pair(tr("Coronal"), PaneLayout::Coronal),
          std::pair(tr("Sagittal"), PaneLayout::Sagittal), std::pair(tr("3D"), PaneLayout::Volume)})
        connect(planes->addAction(name), &QAction::triggered, this,
                [this, layout = layout] { m_activePane()->setPaneLayout(layout); });
}

void ReadingActions::showMenu(ViewportWidget* view, const QPoint& globalPosition) {
    auto* menu = new QMenu(m_widget);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString& text, auto action) {
        connect(menu->addAction(text), &QAction::triggered, this, action);
    };
    StackScene* scene = view->scene();
    if (scene != nullptr && scene->stack()) {
        QMenu* presets = menu->addMenu(tr("Window preset"));
        int key = 0;
        for (const viewer::WindowPreset& preset : viewer::windowPresets(*scene->stack())) {
            const QString text = QStringLiteral("%1\t%2").arg(nameText(preset.name)).arg(key);
            connect(presets->addAction(text), &QAction::triggered, this, [this, key] { applyPreset(key); });
            ++key;
        }
        if (!scene->stack()->isColour()) {
            connect(presets->addAction(
                        tr("Window of a box\t%1").arg(m_keys->textOf(ReadingCommand::ToolRegionWindow))),
                    &QAction::triggered, this, [this] { carryOut(ReadingCommand::ToolRegionWindow); });
            addColourMaps(menu->addMenu(tr("Colours")), scene);
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
    if (m_activePane()->fourViewsPossible())
        add(tr("Axial, coronal, sagittal and 3D"), [this] { carryOut(ReadingAction::FourViews); });
    addPlanes(menu);
    add(tr("Similar cases"), [this] { askForSimilar(); });
    if (scene != nullptr && scene->stack() && m_controller->session() &&
        m_controller->session()->may(Permission::Export)) {
        add(tr("Copy the view"), [this] { carryOut(ReadingAction::CopyView); });
        add(tr("Save the view …"), [this] { carryOut(ReadingAction::SaveView); });
        add(tr("Save slices: pictures, movie …"), [this] { carryOut(ReadingAction::SaveSlices); });
        add(tr("Print the view …"), [this] { carryOut(ReadingAction::PrintView); });
    }
    if (scene != nullptr && m_controller->openPanes().size() > 1)
        add(tr("Empty this pane"), [this] { m_controller->clearPane(m_controller->activePane()); });
    if (scene != nullptr && scene->stack() &&
        (!scene->info().warnings.empty() || !scene->imageWarnings(view->plane()).empty()))
        add(tr("What was inferred or repaired…"), [this, kept = QPointer<StackScene>(scene)] {
            if (kept && kept->stack())
                Q_EMIT warningsWanted(kept);
        });
    if (scene != nullptr && scene->selectedMeasurement() >= 0)
        add(tr("Delete the measurement\tDel"), [this] { carryOut(ReadingAction::Delete); });
    menu->popup(globalPosition);
}

} // namespace candela
