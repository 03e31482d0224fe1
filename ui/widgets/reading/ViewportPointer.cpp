// A pointer for readers without a mouse: keys move it, a key does there what the tool does.

#include "ui/widgets/reading/ViewportWidget.h"

#include <QPainter>
#include <algorithm>

namespace candela {

namespace {

constexpr double reach = 9;
constexpr double gap = 3;
const QColor pointerColour(255, 221, 87);

} // namespace

void ViewportWidget::movePointer(QPointF by) {
    if (!showable())
        return;
    const QPointF from = m_mouse.value_or(QPointF(0.5 * width(), 0.5 * height()));
    m_keyPointer = true;
    hover({std::clamp(from.x() + by.x(), 0.0, width() - 1.0),
           std::clamp(from.y() + by.y(), 0.0, height() - 1.0)});
    update();
}

void ViewportWidget::pressPointer() {
    if (!showable())
        return;
    movePointer({0, 0});
    const QPointF at = *m_mouse;
    if (measuring()) {
        pressMeasuring(at);
    } else if (m_controller->tool() == viewer::MouseTool::Crosshair) {
        m_controller->moveCrosshair(m_pane, m_plane, pointAt(at));
    } else if (m_controller->tool() == viewer::MouseTool::RegionWindow) {
        if (m_boxCorner) {
            m_controller->windowByBox(m_pane, m_plane, {m_boxCorner->x(), m_boxCorner->y(), at.x(), at.y()});
            m_boxCorner.reset();
        } else {
            m_boxCorner = at;
        }
    } else {
        const auto hit = measurementAt(at);
        m_scene->selectMeasurement(hit ? hit->measurement : -1);
    }
    update();
}

void ViewportWidget::paintPointer(QPainter& painter) const {
    if (!m_keyPointer || !m_mouse)
        return;
    for (const auto& [colour, thick] :
         {std::pair(QColor(0, 0, 0, 160), 3.0), std::pair(pointerColour, 1.0)}) {
        painter.setPen(QPen(colour, thick));
        for (const QPointF& along : {QPointF(1, 0), QPointF(-1, 0), QPointF(0, 1), QPointF(0, -1)})
            painter.drawLine(*m_mouse + along * gap, *m_mouse + along * reach);
    }
}

} // namespace candela
