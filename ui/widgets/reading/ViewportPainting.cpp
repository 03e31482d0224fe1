// How ViewportWidget paints: the slice, what the viewer lays over it, and what the reader must be told.

#include "ui/widgets/reading/ViewportWidget.h"
#include "viewer/render/OverlayPainter.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace candela {

using viewer::ViewPlane;

namespace {

const QColor warningColour(255, 190, 80);
const QColor quietColour(170, 178, 190);

} // namespace

QColor planeColour(ViewPlane plane) {
    switch (plane) {
    case ViewPlane::Axial:
        return {240, 96, 84};
    case ViewPlane::Coronal:
        return {96, 200, 120};
    case ViewPlane::Sagittal:
        return {240, 200, 80};
    case ViewPlane::Acquired:
        break;
    }
    return {110, 170, 250};
}

void ViewportWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_scene == nullptr) {
        paintEmpty(painter, tr("Drop a series here"));
        return;
    }
    if (!m_scene->failure().isEmpty()) {
        paintEmpty(painter, tr("This series cannot be shown: %1").arg(m_scene->failure()));
        return;
    }
    if (!showable()) {
        paintEmpty(painter, tr("Loading …"));
        return;
    }
    const ImageStack& stack = *m_scene->stack();
    const double ratio = devicePixelRatioF();
    const QSize pixels(static_cast<int>(std::lround(width() * ratio)),
                       static_cast<int>(std::lround(height() * ratio)));
    if (m_stale || m_picture.size() != pixels) {
        m_picture = viewer::renderSlice(stack, viewer::forDevicePixels(state(), ratio), pixels.width(),
                                        pixels.height(), m_scene->maps());
        m_picture.setDevicePixelRatio(ratio);
        m_stale = false;
    }
    painter.drawImage(QPointF(0, 0), m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_controller->localizerLines())
        paintLocalizers(painter);

    viewer::Overlay overlay;
    overlay.annotations = m_controller->annotations();
    overlay.crosshair = m_scene->crosshair();
    overlay.measurements = m_scene->measurements().items();
    overlay.selectedMeasurement = m_scene->selectedMeasurement();
    if (m_drag && m_drag->edited)
        overlay.measurements.at(static_cast<std::size_t>(m_drag->hit->measurement)) = *m_drag->edited;
    if (auto draft = m_placer.draft()) {
        overlay.measurements.push_back(std::move(*draft));
        overlay.selectedMeasurement = static_cast<int>(overlay.measurements.size()) - 1;
    }
    viewer::paintOverlay(painter, stack, state(), overlay, width(), height());
    paintNotices(painter);
}

void ViewportWidget::paintEmpty(QPainter& painter, const QString& text) const {
    painter.fillRect(rect(), Qt::black);
    painter.setPen(quietColour);
    painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, text);
}

/// Where the other planes of this stack, and those of a linked stack beside it, cut this one.
void ViewportWidget::paintLocalizers(QPainter& painter) const {
    const viewer::PlaneFrame& frame = m_scene->frame(m_plane);
    const Vec3 here = frame.slicePosition(state().slice);
    const auto transformation = transform();
    const auto cut = [&](const viewer::PlaneFrame& other, int slice) {
        const Vec3 corner = other.slicePosition(slice) - other.right * (other.pixelWidth / 2) -
                            other.down * (other.pixelHeight / 2);
        const Vec3 along = other.right * (other.pixelWidth * other.columns);
        const Vec3 across = other.down * (other.pixelHeight * other.rows);
        const std::array<Vec3, 4> corners{corner, corner + along, corner + along + across, corner + across};
        std::vector<QPointF> ends;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            const Vec3& a = corners[i];
            const Vec3& b = corners[(i + 1) % corners.size()];
            const double heightA = dot(a - here, frame.normal);
            const double heightB = dot(b - here, frame.normal);
            if ((heightA < 0) == (heightB < 0))
                continue;
            const auto screen = transformation.toScreen(a + (b - a) * (heightA / (heightA - heightB)));
            ends.emplace_back(screen[0], screen[1]);
        }
        if (ends.size() == 2)
            painter.drawLine(ends[0], ends[1]);
    };
    const auto draw = [&](StackScene& scene, ViewPlane plane) {
        const viewer::PlaneFrame& other = scene.frame(plane);
        if (std::abs(dot(other.normal, frame.normal)) > 0.98)
            return;
        QColor colour = planeColour(plane);
        colour.setAlpha(130);
        painter.setPen(QPen(colour, 1));
        cut(other, scene.view(plane).slice);
    };
    for (const ViewPlane plane : m_scene->shownPlanes()) {
        if (plane != m_plane)
            draw(*m_scene, plane);
    }
    for (int pane = 0; pane < m_controller->paneCount(); ++pane) {
        StackScene* beside = m_controller->scene(pane);
        if (pane == m_pane || beside == nullptr || !beside->stack())
            continue;
        const std::string& reference = m_scene->series().frameOfReferenceUid;
        if (reference.empty() || reference != beside->series().frameOfReferenceUid)
            continue;
        for (const ViewPlane plane : beside->shownPlanes())
            draw(*beside, plane);
    }
}

void ViewportWidget::paintNotices(QPainter& painter) const {
    const QFontMetrics metrics = painter.fontMetrics();
    const auto write = [&](QRect place, int flags, const QString& text, const QColor& colour) {
        painter.setPen(QColor(0, 0, 0, 200));
        painter.drawText(place.translated(1, 1), flags, text);
        painter.setPen(colour);
        painter.drawText(place, flags, text);
    };
    // Below the letter at the upper edge.
    int y = 10 + 2 * metrics.height();
    if (!m_scene->complete()) {
        write(QRect(0, y, width(), metrics.height()), Qt::AlignHCenter,
              tr("Loading %1 %").arg(m_scene->percent()), quietColour);
        y += metrics.height() + 2;
    }
    if (m_showsWarnings && m_controller->annotations() != viewer::AnnotationLevel::Off) {
        for (const std::string& warning : m_scene->info().warnings) {
            const QString text = QStringLiteral("⚠ ") + QString::fromStdString(warning);
            const QRect wanted = metrics.boundingRect(QRect(0, 0, std::max(60, width() - 80), height() / 3),
                                                      Qt::AlignHCenter | Qt::TextWordWrap, text);
            write(QRect(40, y, width() - 80, wanted.height()), Qt::AlignHCenter | Qt::TextWordWrap, text,
                  warningColour);
            y += wanted.height() + 2;
        }
    }
    if (m_probe && m_controller->annotations() == viewer::AnnotationLevel::Full) {
        const std::string& unit = m_scene->info().valueUnit;
        QString text = QString::number(static_cast<double>(m_probe->value), 'g', 6);
        if (unit == "HU")
            text += QStringLiteral(" HU");
        write(QRect(0, height() - 44, width(), metrics.height()), Qt::AlignHCenter, text, quietColour);
    }
    if (m_controller->paneCount() > 1 || hasFocus()) {
        const bool active = m_controller->activePane() == m_pane && hasFocus();
        painter.setPen(QPen(active ? palette().color(QPalette::Highlight) : QColor(60, 66, 76), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(0.5, 0.5, width() - 1, height() - 1));
    }
}

} // namespace candela
