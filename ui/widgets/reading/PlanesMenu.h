#pragma once

#include "ui/controllers/ReadingController.h"

#include <QMenu>
#include <functional>

class QDoubleSpinBox;

namespace candela {

class ViewportWidget;

/// How planes are cut: slabs, turns, curves, and a second series shown with them. Its actions carry their
/// keys, for the page that takes them in.
class PlanesMenu : public QMenu {
    Q_OBJECT

public:
    /// `currentView` gives the view that keys go to.
    PlanesMenu(ReadingController* controller, std::function<ViewportWidget*()> currentView,
               QWidget* parent = nullptr);

    /// The actions' keys work wherever the focus is in `page`.
    void giveKeysTo(QWidget* page);

Q_SIGNALS:
    void fusionRequested();
    void curvedRequested();
    void volumeSettingsRequested();

protected:
    /// Of the page: its keys.
    bool eventFilter(QObject* page, QEvent* event) override;

private:
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
