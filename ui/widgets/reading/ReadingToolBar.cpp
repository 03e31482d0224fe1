#include "ui/widgets/reading/ReadingToolBar.h"

#include "ui/controllers/LibraryWords.h"
#include "ui/widgets/reading/ColourMapChoice.h"

#include <QEvent>
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace candela {

using viewer::MouseTool;

namespace {

constexpr int iconSide = 20;
constexpr int arrowWidth = 28;

} // namespace

ReadingToolBar::ReadingToolBar(ReadingController* controller, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_layout(new QHBoxLayout(this)),
      m_measure(new MeasureButton(this)) {
    setAccessibleName(tr("Tools"));
    m_layout->setContentsMargins(6, 3, 6, 3);
    m_layout->setSpacing(1);
    const auto tool = [this](MouseTool kind, ToolSign sign, const QString& name, const QString& key) {
        QToolButton* button = addButton(sign, name, key, true);
        m_tools[kind] = button;
        connect(button, &QToolButton::clicked, this, [this, kind] {
            m_controller->setTool(kind);
            refreshOptions();
        });
    };
    tool(MouseTool::Window, ToolSign::Window, tr("Window"), QStringLiteral("W"));
    tool(MouseTool::Scroll, ToolSign::Scroll, tr("Scroll"), QStringLiteral("S"));
    tool(MouseTool::Zoom, ToolSign::Zoom, tr("Zoom"), QStringLiteral("Z"));
    tool(MouseTool::Pan, ToolSign::Pan, tr("Pan"), QStringLiteral("T"));
    tool(MouseTool::Crosshair, ToolSign::Crosshair, tr("Crosshair"), QStringLiteral("J"));
    m_measure->setIconSize(QSize(iconSide, iconSide));
    m_layout->addWidget(m_measure);
    connect(m_measure, &MeasureButton::chosen, this, [this](MouseTool kind) {
        m_controller->setTool(kind);
        refreshOptions();
    });
    addGap();
    m_presets = new QToolButton(this);
    m_presets->setText(tr("Presets"));
    m_presets->setToolTip(tr("Window presets (0–9)"));
    m_presets->setAccessibleName(tr("Window presets"));
    m_presets->setPopupMode(QToolButton::InstantPopup);
    m_presets->setFocusPolicy(Qt::TabFocus);
    m_presetMenu = new QMenu(m_presets);
    m_presets->setMenu(m_presetMenu);
    m_colourMenu = new QMenu(tr("Colours"), m_presets);
    connect(m_presetMenu, &QMenu::aboutToShow, this, &ReadingToolBar::fillPresets);
    m_layout->addWidget(m_presets);
    addAction(ReadingAction::Invert, ToolSign::Invert, tr("Invert grey"), {}, true);
    addAction(ReadingAction::Rotate, ToolSign::Rotate, tr("Rotate by 90° (X-rays only)"), {}, false);
    addAction(ReadingAction::Flip, ToolSign::Flip, tr("Flip left and right (X-rays only)"), {}, false);
    addAction(ReadingAction::Reset, ToolSign::Reset, tr("Reset the view, keep the slice"), tr("Esc"), false);
    addGap();
    addAction(ReadingAction::Undo, ToolSign::Undo, tr("Undo measurement"), tr("Ctrl+Z"), false);
    addAction(ReadingAction::Redo, ToolSign::Redo, tr("Redo measurement"), tr("Ctrl+Y"), false);
    addAction(ReadingAction::Delete, ToolSign::Delete, tr("Delete the selected measurement"), tr("Del"),
              false);
    addGap();
    addAction(ReadingAction::Annotations, ToolSign::Annotations, tr("Annotations: full, minimal, off"),
              QStringLiteral("I"), false);
    addAction(ReadingAction::Lines, ToolSign::Lines, tr("Localizer lines"), QStringLiteral("O"), true);
    addAction(ReadingAction::Overlays, ToolSign::Overlays,
              tr("Segmentations, presentation states and overlays (G: all on or off)"), {}, false);
    m_actions.at(ReadingAction::Overlays)->setAccessibleName(tr("Overlays"));
    addAction(ReadingAction::Link, ToolSign::Link, tr("Link views (L), unlink (U)"), {}, true);
    addLinkMenu();
    addAction(ReadingAction::Cine, ToolSign::Cine, tr("Cine"), QStringLiteral("C"), false);
    addGap();
    addAction(ReadingAction::OneView, ToolSign::OneView, tr("One view, as acquired"), {}, true);
    addAction(ReadingAction::FourViews, ToolSign::FourViews, tr("Axial, coronal, sagittal and 3D"), {}, true);
    m_planes = addButton(ToolSign::Planes, tr("Slab and oblique planes"), QStringLiteral("B"), false);
    m_planes->setPopupMode(QToolButton::InstantPopup);
    addAction(ReadingAction::Layout, ToolSign::Layout, tr("Panes, second window, hanging rules"),
              QStringLiteral("Q"), false);
    m_actions.at(ReadingAction::Layout)->setAccessibleName(tr("Layout"));
    m_layout->addStretch();
    addAction(ReadingAction::Help, ToolSign::Help, tr("Keys and mouse"), QStringLiteral("F1"), false);
    addAction(ReadingAction::Panel, ToolSign::Panel, tr("Detection panel"), {}, true);
    paintIcons();
    connect(controller, &ReadingController::toolChanged, this, &ReadingToolBar::refreshOptions);
    connect(controller, &ReadingController::optionsChanged, this, &ReadingToolBar::refreshOptions);
    refreshOptions();
}

QToolButton* ReadingToolBar::toolButton(MouseTool tool) const {
    return viewer::measurementKind(tool) ? m_measure : m_tools.at(tool);
}

QToolButton* ReadingToolBar::addButton(ToolSign sign, const QString& name, const QString& key,
                                       bool checkable) {
    auto* button = new QToolButton(this);
    button->setCheckable(checkable);
    button->setIconSize(QSize(iconSide, iconSide));
    button->setToolTip(key.isEmpty() ? name : tr("%1 (%2)").arg(name, key));
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAutoRaise(true);
    m_signs.emplace_back(button, sign);
    m_layout->addWidget(button);
    return button;
}

void ReadingToolBar::addAction(ReadingAction action, ToolSign sign, const QString& name, const QString& key,
                               bool checkable) {
    QToolButton* button = addButton(sign, name, key, checkable);
    m_actions[action] = button;
    connect(button, &QToolButton::clicked, this, [this, action] { Q_EMIT triggered(action); });
}

/// What linked views share, at the link button's arrow.
void ReadingToolBar::addLinkMenu() {
    QToolButton* button = m_actions.at(ReadingAction::Link);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    button->setMinimumWidth(iconSide + arrowWidth);
    const auto add = [this, menu](const QString& name, bool viewer::LinkedParts::*part) {
        QAction* action = menu->addAction(name);
        action->setCheckable(true);
        connect(menu, &QMenu::aboutToShow, action,
                [this, action, part] { action->setChecked(m_controller->linkedParts().*part); });
        connect(action, &QAction::triggered, this, [this, part](bool on) {
            viewer::LinkedParts parts = m_controller->linkedParts();
            parts.*part = on;
            m_controller->setLinkedParts(parts);
        });
    };
    add(tr("Scroll, by position"), &viewer::LinkedParts::scroll);
    add(tr("Zoom, by millimetres"), &viewer::LinkedParts::zoom);
    add(tr("Pan, by position"), &viewer::LinkedParts::pan);
    add(tr("Window, where it is alike"), &viewer::LinkedParts::window);
}

void ReadingToolBar::addGap() {
    auto* line = new QFrame(this);
    line->setFixedWidth(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    m_layout->addSpacing(4);
    m_layout->addWidget(line);
    m_layout->addSpacing(4);
}

void ReadingToolBar::paintIcons() {
    for (const auto& [button, sign] : m_signs)
        button->setIcon(toolIcon(sign, QGuiApplication::palette()));
}

void ReadingToolBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        paintIcons();
    QWidget::changeEvent(event);
}

void ReadingToolBar::fillPresets() {
    m_presetMenu->clear();
    const StackScene* scene = m_controller->activeScene();
    if (scene == nullptr || !scene->stack())
        return;
    int key = 0;
    for (const viewer::WindowPreset& preset : viewer::windowPresets(*scene->stack())) {
        const QString text = tr("%1\t%2   C %3 W %4")
                                 .arg(nameText(preset.name))
                                 .arg(key)
                                 .arg(preset.window.center, 0, 'g', 4)
                                 .arg(preset.window.width, 0, 'g', 4);
        connect(m_presetMenu->addAction(text), &QAction::triggered, this,
                [this, key] { Q_EMIT presetChosen(key); });
        ++key;
    }
    if (scene->stack()->isColour())
        return;
    m_presetMenu->addSeparator();
    QAction* box = m_presetMenu->addAction(tr("Window of a box that you draw\tShift+W"));
    box->setCheckable(true);
    box->setChecked(m_controller->tool() == MouseTool::RegionWindow);
    connect(box, &QAction::triggered, this, [this] { m_controller->setTool(MouseTool::RegionWindow); });
    m_colourMenu->clear();
    addColourMaps(m_colourMenu, m_controller->activeScene());
    m_presetMenu->addMenu(m_colourMenu);
}

void ReadingToolBar::refreshOptions() {
    for (const auto& [tool, button] : m_tools)
        button->setChecked(tool == m_controller->tool());
    // One button for both ways to window.
    const bool box = m_controller->tool() == MouseTool::RegionWindow;
    QToolButton* window = m_tools.at(MouseTool::Window);
    window->setChecked(box || m_controller->tool() == MouseTool::Window);
    window->setToolTip(box ? tr("Window of a box that you draw (Shift+W); by dragging: W")
                           : tr("%1 (%2)").arg(tr("Window"), QStringLiteral("W")));
    for (auto& [button, sign] : m_signs) {
        if (button == window)
            sign = box ? ToolSign::RegionWindow : ToolSign::Window;
    }
    window->setIcon(toolIcon(box ? ToolSign::RegionWindow : ToolSign::Window, QGuiApplication::palette()));
    m_measure->setTool(m_controller->tool());
    m_actions.at(ReadingAction::Lines)->setChecked(m_controller->localizerLines());
    m_actions.at(ReadingAction::Link)->setChecked(m_controller->linked());
}

void ReadingToolBar::refresh(bool fourViewsPossible, bool fourViews, bool panelShown) {
    const StackScene* scene = m_controller->activeScene();
    const bool shown = scene != nullptr && scene->stack();
    const bool turns = shown && viewer::mayTurn(*scene->stack());
    for (const auto& [action, button] : m_actions)
        button->setEnabled(shown || action == ReadingAction::Help || action == ReadingAction::Panel ||
                           action == ReadingAction::Layout);
    for (const auto& [tool, button] : m_tools)
        button->setEnabled(shown);
    m_measure->setEnabled(shown);
    m_presets->setEnabled(shown);
    m_planes->setEnabled(shown && viewer::slabPossible(scene->info()));
    m_actions.at(ReadingAction::Rotate)->setEnabled(turns);
    m_actions.at(ReadingAction::Flip)->setEnabled(turns);
    m_actions.at(ReadingAction::FourViews)->setEnabled(shown && fourViewsPossible);
    m_actions.at(ReadingAction::FourViews)->setChecked(fourViews);
    m_actions.at(ReadingAction::OneView)->setChecked(shown && !fourViews);
    m_actions.at(ReadingAction::Panel)->setChecked(panelShown);
    m_actions.at(ReadingAction::Undo)->setEnabled(shown && scene->measurements().canUndo());
    m_actions.at(ReadingAction::Redo)->setEnabled(shown && scene->measurements().canRedo());
    m_actions.at(ReadingAction::Delete)->setEnabled(shown && scene->selectedMeasurement() >= 0);
    m_actions.at(ReadingAction::Invert)
        ->setChecked(shown && scene->view(viewer::ViewPlane::Acquired).inverted);
    refreshOptions();
}

} // namespace candela
