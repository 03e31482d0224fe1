#pragma once

#include "ui/widgets/reading/SliceScrollBar.h"
#include "ui/widgets/reading/ViewportWidget.h"
#include "ui/widgets/reading/VolumeViewWidget.h"

#include <QWidget>
#include <array>

class QLabel;

namespace candela {

class CineBar;

/// One stack on screen: its views with their scroll bars, laid out, and the cine bar. Takes series that are
/// dropped on it.
class StackPane : public QWidget {
    Q_OBJECT

public:
    StackPane(ReadingController* controller, int pane, QWidget* parent = nullptr);

    /// Its number among all panes.
    [[nodiscard]] int number() const { return m_pane; }
    /// Other planes than the acquired one need a volume whose place in the patient is known; other stacks
    /// stay in one view.
    void setPaneLayout(PaneLayout layout) { m_controller->setPaneLayout(m_pane, layout); }
    [[nodiscard]] PaneLayout paneLayout() const { return m_controller->paneLayout(m_pane); }
    [[nodiscard]] bool fourViewsPossible() const;
    /// The view that keys go to: the one with the focus, else the first.
    [[nodiscard]] ViewportWidget* currentView() const;
    /// The view of a plane that is on screen, or null.
    [[nodiscard]] ViewportWidget* viewOf(viewer::ViewPlane plane) const;
    [[nodiscard]] SliceScrollBar* scrollBarOf(const ViewportWidget* view) const;
    [[nodiscard]] VolumeViewWidget* volumeView() const { return m_volume; }
    void toggleCine();
    /// Whether it fills its window, perhaps with one view alone.
    [[nodiscard]] bool large() const { return m_large; }
    void setLarge(bool large);
    /// What a double click on the current view does.
    void toggleLarge();
    /// Title above the views; empty: none.
    void setTitle(const QString& title);

    static constexpr const char* mimeType = "application/x-candela-stack";

Q_SIGNALS:
    void menuRequested(candela::ViewportWidget* view, const QPoint& globalPosition);
    /// A view was double-clicked: the pane is to fill its window, or to go back to its place.
    void largeRequested(bool large);
    void layoutChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Tile {
        ViewportWidget* view = nullptr;
        SliceScrollBar* bar = nullptr;
    };
    static constexpr int sliceTiles = 3;
    static constexpr int volumeTile = 3;

    void sceneChanged();
    void layoutSet();
    void assignPlanes();
    void arrange();
    void showTarget(bool shown);
    void placeTile(int tile, const QRect& place);
    void maximise(int tile);
    void updateBar(const Tile& tile);
    void updateCurve(const Tile& tile);

    ReadingController* m_controller;
    int m_pane;
    std::array<Tile, sliceTiles> m_tiles;
    VolumeViewWidget* m_volume;
    CineBar* m_cine;
    QWidget* m_header;
    QLabel* m_title;
    QWidget* m_target; ///< lies over a pane that a series is dragged over
    QPointer<StackScene> m_scene;
    int m_maximised = -1;
    bool m_large = false;
    int m_sliceTiles = 1;
    bool m_volumeShown = false;
    bool m_cineShown = false;
};

} // namespace candela
