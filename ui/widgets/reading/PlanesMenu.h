#pragma once

#include "ui/controllers/KeyBindings.h"
#include "ui/controllers/ReadingController.h"

#include <QMenu>
#include <functional>
#include <map>

class QDoubleSpinBox;

namespace candela {

class ViewportWidget;

/// How planes are cut: slabs, turns, curves, and a second series shown with them.
class PlanesMenu : public QMenu {
    Q_OBJECT

public:
    /// `currentView` gives the view that keys go to; `keys` must outlive the menu.
    PlanesMenu(ReadingController* controller, KeyBindings* keys, std::function<ViewportWidget*()> currentView,
               QWidget* parent = nullptr);

    /// From NextSlab to VolumeSettings; others do nothing, and so do those that the stack does not allow.
    void carryOut(ReadingCommand command);

Q_SIGNALS:
    void fusionRequested();
    void curvedRequested();
    void volumeSettingsRequested();

private:
    /// An action that a key has as well.
    QAction* addCommand(ReadingCommand command, const QString& text, const std::function<void()>& does);
    void showKeys();
    void addSlabs();
    void addTurns();
    void addFusion();
    void addCurve();
    void addPathPoint();
    void refresh();
    void nextMode();
    void changeThickness(double factor);
    void turn(double degrees);
    [[nodiscard]] StackScene* shownScene() const;

    ReadingController* m_controller;
    KeyBindings* m_keys;
    std::map<ReadingCommand, QAction*> m_commands;
    std::function<ViewportWidget*()> m_currentView;
    std::array<QAction*, 4> m_modes{}; ///< none, mean, MIP, MinIP
    QDoubleSpinBox* m_thickness;
    std::vector<QAction*> m_turns;
    QAction* m_straighten = nullptr;
    std::vector<QAction*> m_curve;
    QAction* m_fusion = nullptr;
    QAction* m_volume = nullptr;
};

} // namespace candela
