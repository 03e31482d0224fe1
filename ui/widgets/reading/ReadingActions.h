#pragma once

#include "ui/controllers/KeyBindings.h"
#include "ui/controllers/ReadingController.h"
#include "ui/widgets/reading/ReadingToolBar.h"

#include <QObject>
#include <functional>

class QKeyEvent;
class QMenu;
class QPoint;

namespace candela {

class StackPane;
class ViewportWidget;

/// What keys, buttons and the menu do to the pane that is worked in, whichever window it is in.
class ReadingActions : public QObject {
    Q_OBJECT

public:
    /// `activePane` is never null; `parent` also owns the menus.
    ReadingActions(ReadingController* controller, std::function<StackPane*()> activePane, QWidget* parent);

    void carryOut(ReadingAction action);
    void carryOut(ReadingCommand command);
    [[nodiscard]] KeyBindings* keys() const { return m_keys; }
    /// False for a key that means nothing here.
    bool press(const QKeyEvent& event);
    void applyPreset(int key);
    void askForSimilar();
    void showMenu(ViewportWidget* view, const QPoint& globalPosition);

Q_SIGNALS:
    /// An action of the page rather than of a pane: overlays, panel, help.
    void pageActionWanted(candela::ReadingAction action);
    void carriedOut();
    /// What concerns planes and 3D, from NextSlab to VolumeSettings.
    void planesCommandWanted(candela::ReadingCommand command);
    /// The next (1) or previous (−1) study of the library's list.
    void studyStepWanted(int step);
    void warningsWanted(candela::StackScene* scene);
    void similarRequested(candela::SeriesUid series, candela::SopInstanceUid instance, int frame);

private:
    void changeView(viewer::ViewState (*changed)(const viewer::ViewState&));
    void resetView();
    void nextColours();
    void addPlanes(QMenu* menu);
    bool chooseTool(ReadingCommand command);
    bool move(ReadingCommand command);
    bool point(ReadingCommand command);

    ReadingController* m_controller;
    KeyBindings* m_keys;
    std::function<StackPane*()> m_activePane;
    QWidget* m_widget;
};

} // namespace candela
