#pragma once

#include "ui/controllers/ReadingController.h"

#include <QWidget>
#include <array>

namespace candela {

class StackPane;
class ViewportWidget;

/// The panes of one window in rows and columns of equal size, or one of them large. Panes are made when they
/// first have a place.
class PaneGrid : public QWidget {
    Q_OBJECT

public:
    PaneGrid(ReadingController* controller, int window, QWidget* parent = nullptr);

    /// `index`: 0 … 15, row by row. Null before it had a place.
    [[nodiscard]] StackPane* pane(int index) const { return m_panes.at(static_cast<std::size_t>(index)); }
    /// The pane that fills the window; −1: none.
    [[nodiscard]] int large() const { return m_large; }

Q_SIGNALS:
    void paneMade(candela::StackPane* pane);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void setLarge(int index, bool large);

    ReadingController* m_controller;
    int m_window;
    std::array<StackPane*, ReadingController::panesOfWindow> m_panes{};
    int m_large = -1;
};

} // namespace candela
