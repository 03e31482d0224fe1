#pragma once

#include "ui/controllers/ReadingController.h"
#include "ui/widgets/reading/MeasureButton.h"

#include <QToolButton>
#include <QWidget>
#include <map>
#include <vector>

class QHBoxLayout;
class QMenu;

namespace candela {

/// What a button of the bar asks for beside choosing a tool; the page carries it out, for keys as well.
enum class ReadingAction {
    Invert,
    Rotate,
    Flip,
    Undo,
    Redo,
    Delete,
    Reset,
    Annotations,
    Lines,
    Overlays, ///< lists them; `OverlaysToggle` switches them
    OverlaysToggle,
    Link,
    OneView,
    FourViews,
    Layout, ///< opens its menu
    Cine,
    Measure, ///< opens the list of what can be measured
    Panel,
    Report,
    CopyView,
    SaveView,
    SaveSlices,
    PrintView,
    Help
};

/// Tools (one at a time), presets, options and layouts of the reading room.
class ReadingToolBar : public QWidget {
    Q_OBJECT

public:
    explicit ReadingToolBar(ReadingController* controller, QWidget* parent = nullptr);

    [[nodiscard]] QToolButton* actionButton(ReadingAction action) const { return m_actions.at(action); }
    /// Of a tool that measures: the button that chooses among them.
    [[nodiscard]] QToolButton* toolButton(viewer::MouseTool tool) const;
    [[nodiscard]] MeasureButton* measureButton() const { return m_measure; }
    /// What the button for slabs and oblique planes opens.
    void setPlanesMenu(QMenu* menu) { m_planes->setMenu(menu); }
    [[nodiscard]] QToolButton* planesButton() const { return m_planes; }
    /// What the shown stack allows, and which layout is on.
    void refresh(bool fourViewsPossible, bool fourViews, bool panelShown);

Q_SIGNALS:
    void triggered(candela::ReadingAction action);
    void presetChosen(int key);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(ToolSign sign, const QString& name, const QString& key, bool checkable);
    void addAction(ReadingAction action, ToolSign sign, const QString& name, const QString& key,
                   bool checkable);
    void addLinkMenu();
    void addGap();
    void paintIcons();
    void fillPresets();
    void refreshOptions();

    ReadingController* m_controller;
    QHBoxLayout* m_layout;
    std::map<viewer::MouseTool, QToolButton*> m_tools;
    std::map<ReadingAction, QToolButton*> m_actions;
    std::vector<std::pair<QToolButton*, ToolSign>> m_signs;
    MeasureButton* m_measure;
    QToolButton* m_presets = nullptr;
    QMenu* m_colourMenu = nullptr;
    QMenu* m_presetMenu = nullptr;
    QToolButton* m_planes = nullptr;
};

} // namespace candela
