#include "ui/widgets/reading/GridPicker.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace candela {

namespace {

constexpr int square = 26;
constexpr int gap = 4;
constexpr int margin = 10;

int span(int squares) {
    return squares * square + (squares - 1) * gap;
}

} // namespace

GridPicker::GridPicker(QWidget* parent) : QWidget(parent) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Rows and columns of panes"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void GridPicker::setGrid(GridSize grid) {
    m_grid = grid;
    mark(grid);
}

void GridPicker::mark(GridSize grid) {
    m_marked = {std::clamp(grid.rows, 1, GridSize::most), std::clamp(grid.columns, 1, GridSize::most)};
    setAccessibleDescription(tr("%1 × %2").arg(m_marked.rows).arg(m_marked.columns));
    update();
}

QSize GridPicker::sizeHint() const {
    return {span(GridSize::most) + 2 * margin,
            span(GridSize::most) + 2 * margin + fontMetrics().height() + gap};
}

/// A menu may make the field wider than it wants to be.
int GridPicker::left() const {
    return (width() - span(GridSize::most)) / 2;
}

GridSize GridPicker::at(const QPoint& position) const {
    const auto index = [](int along) {
        return std::clamp(along / (square + gap), 0, GridSize::most - 1) + 1;
    };
    return {index(position.y() - margin), index(position.x() - left())};
}

void GridPicker::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < GridSize::most; ++row) {
        for (int column = 0; column < GridSize::most; ++column) {
            const QRectF place(left() + column * (square + gap) + 0.5, margin + row * (square + gap) + 0.5,
                               square - 1, square - 1);
            const bool marked = row < m_marked.rows && column < m_marked.columns;
            const bool now = row < m_grid.rows && column < m_grid.columns;
            painter.setPen(QPen(palette().color(now ? QPalette::Link : QPalette::Mid), now ? 1.6 : 1));
            QColor filling = palette().color(QPalette::Link);
            filling.setAlpha(90);
            painter.setBrush(marked ? filling : palette().color(QPalette::Base));
            painter.drawRoundedRect(place, 3, 3);
        }
    }
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRect(0, height() - margin - fontMetrics().height(), width(), fontMetrics().height()),
                     Qt::AlignCenter, tr("%1 × %2").arg(m_marked.rows).arg(m_marked.columns));
}

void GridPicker::mouseMoveEvent(QMouseEvent* event) {
    mark(at(event->pos()));
}

void GridPicker::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || !rect().contains(event->pos()))
        return;
    mark(at(event->pos()));
    Q_EMIT chosen(m_marked);
}

void GridPicker::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left:
        mark({m_marked.rows, m_marked.columns - 1});
        break;
    case Qt::Key_Right:
        mark({m_marked.rows, m_marked.columns + 1});
        break;
    case Qt::Key_Up:
        mark({m_marked.rows - 1, m_marked.columns});
        break;
    case Qt::Key_Down:
        mark({m_marked.rows + 1, m_marked.columns});
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT chosen(m_marked);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace candela
