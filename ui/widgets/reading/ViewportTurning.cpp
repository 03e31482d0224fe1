// Turning the planes by the lines of the crosshair.

#include "ui/widgets/reading/ViewportWidget.h"

#include <cmath>

namespace candela {

namespace {

/// Around the crosshair's middle a drag moves it.
constexpr double middleRadius = 36;
constexpr double lineSlack = 7;

} // namespace

bool ViewportWidget::overCutLine(QPointF position) const {
    if (m_controller->tool() != viewer::MouseTool::Crosshair || !m_scene->crosshair() ||
        m_plane == viewer::ViewPlane::Acquired)
        return false;
    const QPointF middle = positionOf(*m_scene->crosshair());
    const QPointF away = position - middle;
    if (std::hypot(away.x(), away.y()) < middleRadius)
        return false;
    for (const Vec3 direction : viewer::cutDirections(m_plane, m_scene->turn())) {
        const QPointF along = positionOf(*m_scene->crosshair() + direction) - middle;
        const double length = std::hypot(along.x(), along.y());
        if (length > 0 && std::abs(away.x() * along.y() - away.y() * along.x()) < lineSlack * length)
            return true;
    }
    return false;
}

double ViewportWidget::angleAboutCrosshair(QPointF position) const {
    const QPointF away = position - positionOf(*m_scene->crosshair());
    return std::atan2(away.y(), away.x()) * 180 / M_PI;
}

void ViewportWidget::turnTo(QPointF position) {
    const double now = angleAboutCrosshair(position);
    const double before = m_drag->turnFrom.value_or(now);
    m_drag->turnFrom = now;
    m_controller->turnPlanes(m_pane, m_plane, std::remainder(now - before, 360.0));
}

} // namespace candela
