#include "ui/widgets/reading/PlanesMenu.h"

#include "ui/widgets/reading/ViewportWidget.h"

#include <QActionGroup>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QWidgetAction>
#include <algorithm>
#include <array>
#include <cmath>

namespace candela {

using viewer::Slab;
using viewer::SlabMode;

namespace {

constexpr double leastThickness = 0.5;
constexpr double mostThickness = 200;
constexpr double firstThickness = 10;
constexpr double thicker = 1.25;
constexpr std::array modes{SlabMode::Mean, SlabMode::Maximum, SlabMode::Minimum};

/// Millimetres in steps of a half, so that thicker and thinner come back to where they were.
double rounded(double thickness) {
    return std::clamp(std::round(thickness * 2) / 2, leastThickness, mostThickness);
}

} // namespace

PlanesMenu::PlanesMenu(ReadingController* controller, KeyBindings* keys,
                       std::function<ViewportWidget*()> currentView, QWidget* parent)
    : QMenu(parent),
      m_controller(controller),
      m_keys(keys),
      m_currentView(std::move(currentView)),
      m_thickness(new QDoubleSpinBox(this)) {
    setAccessibleName(tr("Slab and oblique planes"));
    addSlabs();
    addTurns();
    addCurve();
    addFusion();
    connect(this, &QMenu::aboutToShow, this, &PlanesMenu::refresh);
    connect(keys, &KeyBindings::keysChanged, this, &PlanesMenu::showKeys);
    showKeys();
}

QAction* PlanesMenu::addCommand(ReadingCommand command, const QString& text,
                                const std::function<void()>& does) {
    QAction* action = addAction(text);
    // Shown here; the page's own key presses decide, after what has the focus: a text box keeps its letters.
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, does);
    m_commands[command] = action;
    return action;
}

void PlanesMenu::showKeys() {
    for (const auto& [command, action] : m_commands) {
        const std::vector<QKeySequence>& keys = m_keys->keysOf(command);
        action->setShortcuts(QList<QKeySequence>(keys.begin(), keys.end()));
    }
    m_thickness->setToolTip(
        tr("Thickness of the slab (%1, %2)")
            .arg(m_keys->textOf(ReadingCommand::ThickerSlab), m_keys->textOf(ReadingCommand::ThinnerSlab)));
}

void PlanesMenu::carryOut(ReadingCommand command) {
    const auto found = m_commands.find(command);
    if (found == m_commands.end())
        return;
    refresh();
    found->second->trigger();
}

void PlanesMenu::addSlabs() {
    addSection(tr("Slab"));
    auto* group = new QActionGroup(this);
    const std::array names{tr("One plane"), tr("Mean of the slab"), tr("Maximum (MIP)"),
                           tr("Minimum (MinIP)")};
    for (std::size_t n = 0; n < names.size(); ++n) {
        m_modes[n] = addAction(names[n]);
        m_modes[n]->setCheckable(true);
        group->addAction(m_modes[n]);
        connect(m_modes[n], &QAction::triggered, this, [this, n] {
            if (StackScene* scene = shownScene())
                scene->setSlab(n == 0 ? Slab{scene->slab().mode, 0}
                                      : Slab{modes.at(n - 1), rounded(m_thickness->value())});
        });
    }
    m_thickness->setAccessibleName(tr("Thickness of the slab"));
    m_thickness->setRange(leastThickness, mostThickness);
    m_thickness->setDecimals(1);
    m_thickness->setSingleStep(1);
    m_thickness->setValue(firstThickness);
    m_thickness->setSuffix(tr(" mm"));
    connect(m_thickness, qOverload<double>(&QDoubleSpinBox::valueChanged), this, [this](double value) {
        StackScene* scene = shownScene();
        if (scene != nullptr && scene->slab().thickness > 0)
            scene->setSlab({scene->slab().mode, value});
    });
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(28, 2, 12, 2);
    auto* name = new QLabel(tr("&Thickness"), row);
    name->setBuddy(m_thickness);
    layout->addWidget(name);
    layout->addWidget(m_thickness, 1);
    auto* thickness = new QWidgetAction(this);
    thickness->setDefaultWidget(row);
    addAction(thickness);
    addCommand(ReadingCommand::NextSlab, tr("Next kind of slab"), [this] { nextMode(); });
    addCommand(ReadingCommand::ThickerSlab, tr("Thicker"), [this] { changeThickness(thicker); });
    addCommand(ReadingCommand::ThinnerSlab, tr("Thinner"), [this] { changeThickness(1 / thicker); });
}

void PlanesMenu::addTurns() {
    addSection(tr("Oblique planes"));
    const auto add = [this](ReadingCommand command, const QString& text, double degrees) {
        m_turns.push_back(addCommand(command, text, [this, degrees] { turn(degrees); }));
    };
    add(ReadingCommand::TurnLeft, tr("Turn the other planes left by 5°"), -5);
    add(ReadingCommand::TurnRight, tr("Turn the other planes right by 5°"), 5);
    add(ReadingCommand::TurnLeftFinely, tr("Turn left by 1°"), -1);
    add(ReadingCommand::TurnRightFinely, tr("Turn right by 1°"), 1);
    m_straighten = addCommand(ReadingCommand::Straighten, tr("Straight planes again"),
                              [this] { m_controller->straightenPlanes(m_controller->activePane()); });
}

void PlanesMenu::addCurve() {
    addSection(tr("Curved cut"));
    const auto add = [this](ReadingCommand command, const QString& text, const std::function<void()>& does) {
        m_curve.push_back(addCommand(command, text, does));
    };
    add(ReadingCommand::PathPoint, tr("Set a point of the path"), [this] { addPathPoint(); });
    add(ReadingCommand::RemovePathPoint, tr("Remove the last point"), [this] {
        if (StackScene* scene = shownScene())
            scene->removePathPoint();
    });
    add(ReadingCommand::CurvedPicture, tr("Curved picture …"), [this] {
        const StackScene* scene = shownScene();
        if (scene != nullptr && scene->info().kind == StackKind::Volume)
            Q_EMIT curvedRequested();
    });
}

void PlanesMenu::addPathPoint() {
    const ViewportWidget* view = m_currentView();
    if (view == nullptr || view->scene() == nullptr || !view->scene()->stack() ||
        view->scene()->info().kind != StackKind::Volume)
        return;
    if (const auto point = view->pointed()) {
        const viewer::PlaneFrame& frame = view->scene()->frame(view->plane());
        view->scene()->addPathPoint(*point, cross(frame.right, frame.down));
    }
}

void PlanesMenu::addFusion() {
    addSection(tr("Two series and 3D"));
    m_fusion = addCommand(ReadingCommand::Fuse, tr("Fusion and subtraction …"), [this] {
        if (shownScene() != nullptr)
            Q_EMIT fusionRequested();
    });
    m_volume = addCommand(ReadingCommand::VolumeSettings, tr("3D: looks, clipping, surface, movie …"),
                          [this] { Q_EMIT volumeSettingsRequested(); });
}

StackScene* PlanesMenu::shownScene() const {
    StackScene* scene = m_controller->activeScene();
    return scene != nullptr && scene->stack() ? scene : nullptr;
}

void PlanesMenu::refresh() {
    const StackScene* scene = shownScene();
    const bool slabs = scene != nullptr && viewer::slabPossible(scene->info());
    const bool turns = scene != nullptr && viewer::availablePlanes(scene->info()).size() > 1;
    const Slab slab = scene != nullptr ? scene->slab() : Slab();
    for (std::size_t n = 0; n < m_modes.size(); ++n) {
        m_modes[n]->setEnabled(slabs);
        m_modes[n]->setChecked(slab.thickness > 0 ? n > 0 && modes.at(n - 1) == slab.mode : n == 0);
    }
    m_thickness->setEnabled(slabs);
    if (slab.thickness > 0) {
        const QSignalBlocker quiet(m_thickness);
        m_thickness->setValue(slab.thickness);
    }
    for (QAction* action : m_turns)
        action->setEnabled(turns);
    m_straighten->setEnabled(turns);
    for (QAction* action : m_curve)
        action->setEnabled(turns);
    m_fusion->setEnabled(turns);
    m_volume->setEnabled(turns);
}

void PlanesMenu::nextMode() {
    StackScene* scene = shownScene();
    if (scene == nullptr || !viewer::slabPossible(scene->info()))
        return;
    const Slab slab = scene->slab();
    if (slab.thickness <= 0)
        scene->setSlab({modes.front(), rounded(m_thickness->value())});
    else if (slab.mode == modes.back())
        scene->setSlab({modes.front(), 0});
    else
        scene->setSlab({modes.at(static_cast<std::size_t>(std::distance(
                                     modes.begin(), std::find(modes.begin(), modes.end(), slab.mode))) +
                                 1),
                        slab.thickness});
}

void PlanesMenu::changeThickness(double factor) {
    StackScene* scene = shownScene();
    if (scene == nullptr || scene->slab().thickness <= 0)
        return;
    const double before = scene->slab().thickness;
    const double least = factor > 1 ? before + 0.5 : before - 0.5;
    const double scaled = rounded(before * factor);
    const double after = rounded(factor > 1 ? std::max(scaled, least) : std::min(scaled, least));
    const QSignalBlocker quiet(m_thickness);
    m_thickness->setValue(after);
    scene->setSlab({scene->slab().mode, after});
}

void PlanesMenu::turn(double degrees) {
    const ViewportWidget* view = m_currentView();
    if (view != nullptr && view->scene() != nullptr)
        m_controller->turnPlanes(m_controller->activePane(), view->plane(), degrees);
}

} // namespace candela
