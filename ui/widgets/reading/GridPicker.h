#pragma once

#include "ui/controllers/PaneLayout.h"

#include <QWidget>

namespace candela {

/// A field of 4 × 4 squares: pointing at one, or going to it by the arrow keys, marks the rows and columns up
/// to it; a click or Enter chooses them.
class GridPicker : public QWidget {
    Q_OBJECT

public:
    explicit GridPicker(QWidget* parent = nullptr);

    /// The one to start from.
    void setGrid(GridSize grid);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(candela::GridSize grid);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void mark(GridSize grid);
    [[nodiscard]] int left() const;
    [[nodiscard]] GridSize at(const QPoint& position) const;

    GridSize m_grid;
    GridSize m_marked;
};

} // namespace candela
