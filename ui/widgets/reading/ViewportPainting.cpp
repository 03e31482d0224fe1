// How ViewportWidget paints: the slice, what the viewer lays over it, and what the reader must be told.

#include "ui/controllers/SliceSeries.h"
#include "ui/widgets/reading/ViewportWidget.h"
#include "viewer/render/CurvedReformat.h"
#include "viewer/render/OverlayPainter.h"
#include "viewer/render/PresentationPainter.h"

#include <QPaintEvent>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace candela {

using viewer::ViewPlane;

namespace {

const QColor quietColour(170, 178, 190);
const QColor pathColour(214, 130, 240);
const QColor boxColour(255, 244, 214);

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
        paintEmpty(painter, tr("Drag a series here, or choose this pane and press Enter on a series"));
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
    paintView(painter, m_controller->annotations());
    paintFrame(painter);
}

QImage ViewportWidget::capture(viewer::AnnotationLevel annotations) {
    if (!showable() || !m_scene->failure().isEmpty())
        return {};
    const double ratio = devicePixelRatioF();
    QImage captured(size() * ratio, QImage::Format_RGB32);
    captured.setDevicePixelRatio(ratio);
    captured.fill(Qt::black);
    QPainter painter(&captured);
    paintView(painter, annotations);
    return captured;
}

/// The slice and all that lies over it.
void ViewportWidget::paintView(QPainter& painter, viewer::AnnotationLevel annotations) {
    const ImageStack& stack = *m_scene->stack();
    const double ratio = devicePixelRatioF();
    const QSize pixels(static_cast<int>(std::lround(width() * ratio)),
                       static_cast<int>(std::lround(height() * ratio)));
    if (m_stale || m_picture.size() != pixels) {
        m_picture = renderedSlice(stack, viewer::forDevicePixels(state(), ratio), pixels);
        m_picture.setDevicePixelRatio(ratio);
        m_stale = false;
    }
    painter.setCompositionMode(QPainter::CompositionMode_Source); // opaque: no blending
    painter.drawImage(QPointF(0, 0), m_picture);
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setRenderHint(QPainter::Antialiasing);
    if (const auto shown = m_scene->stackPlane(m_plane)) {
        for (const auto& presentation : m_scene->overlays().presentations)
            viewer::paintPresentation(painter, *presentation, stack, *shown, state(), width(), height());
    }
    if (m_controller->localizerLines())
        paintLocalizers(painter);

    paintPath(painter);
    viewer::Overlay overlay;
    overlay.annotations = annotations;
    overlay.crosshair = m_scene->crosshair();
    overlay.turnGrips = m_controller->tool() == viewer::MouseTool::Crosshair;
    overlay.cautions = m_scene->imageWarnings(m_plane);
    if (const auto& fusion = m_scene->fusion()) {
        const QString second =
            QString::fromStdString(fusion->stack->series.modality + " " + fusion->stack->series.description);
        overlay.cautions.push_back((fusion->mode == viewer::FusionMode::Subtract
                                        ? tr("difference: without %1").arg(second)
                                        : tr("fused with %1").arg(second))
                                       .toStdString());
        overlay.secondColours = viewer::colourBar(*fusion, state().inverted);
    }
    if (state().colours != viewer::ColourMap::Grey && !stack.isColour())
        overlay.colours = viewer::colourBar(stack, state());
    overlay.notice = noticeText();
    overlay.measurements = shownMeasurements();
    viewer::paintOverlay(painter, stack, state(), overlay, width(), height());
}

/// The slice with its maps, the overlays of its images and the segments that lie on them.
QImage ViewportWidget::renderedSlice(const ImageStack& stack, const viewer::ViewState& view,
                                     const QSize& pixels) const {
    return pictureOfSlice(stack, view, pixels.width(), pixels.height(), m_scene->overlays(),
                          m_scene->fusion(), m_scene->maps());
}

void ViewportWidget::paintEmpty(QPainter& painter, const QString& text) const {
    painter.fillRect(rect(), Qt::black);
    painter.setPen(quietColour);
    painter.drawText(rect().adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap, text);
    paintActive(painter);
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
    for (const int pane : m_controller->openPanes()) {
        StackScene* beside = m_controller->scene(pane);
        if (pane == m_pane || beside == nullptr || !beside->stack() ||
            !sameFrameOfReference(*m_scene, *beside))
            continue;
        for (const ViewPlane plane : beside->shownPlanes())
            draw(*beside, plane);
    }
}

/// The path of the curved cut; its points are filled where they lie on the slice shown.
void ViewportWidget::paintPath(QPainter& painter) const {
    const CurvedPath& path = m_scene->path();
    if (path.points.empty())
        return;
    const auto transformation = transform();
    const auto onScreen = [&](Vec3 point) {
        const auto at = transformation.toScreen(point);
        return QPointF(at[0], at[1]);
    };
    QPolygonF line;
    for (const viewer::PathStation& station : viewer::pathThrough(path.points, path.across, 1))
        line << onScreen(station.point);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(pathColour, 1.4));
    painter.drawPolyline(line);
    const viewer::PlaneFrame& frame = m_scene->frame(m_plane);
    const Vec3 here = frame.slicePosition(state().slice);
    const Vec3 normal = normalized(cross(frame.right, frame.down));
    for (const Vec3 point : path.points) {
        const bool near = std::abs(dot(point - here, normal)) <= 0.51 * std::max(frame.sliceStep, 0.1);
        painter.setBrush(near ? QBrush(pathColour) : QBrush(Qt::NoBrush));
        painter.drawEllipse(onScreen(point), 3.5, 3.5);
    }
}

/// What the mouse points at, or how far the stack has come. Never empty: the line stays reserved, so that
/// nothing moves when the mouse comes and goes.
std::string ViewportWidget::noticeText() const {
    if (!m_scene->complete())
        return tr("Loading %1 %").arg(m_scene->percent()).toStdString();
    if (!m_probe || m_controller->annotations() != viewer::AnnotationLevel::Full)
        return " ";
    QString text = QString::number(static_cast<double>(m_probe->value), 'g', 6);
    if (m_scene->info().valueUnit == "HU")
        text += QStringLiteral(" HU");
    return text.toStdString();
}

void ViewportWidget::paintFrame(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing, false);
    if (m_scene->shownPlanes().size() > 1) {
        constexpr int tag = 3;
        painter.fillRect(0, 0, width(), tag, planeColour(m_plane));
    }
    paintBox(painter);
    paintPointer(painter);
    paintActive(painter);
}

/// The box whose values will make the window.
void ViewportWidget::paintBox(QPainter& painter) const {
    const bool dragged = m_drag && m_drag->tool == viewer::MouseTool::RegionWindow && m_drag->moved;
    if (!m_mouse || !(dragged || m_boxCorner))
        return;
    const QRectF box(dragged ? m_drag->press : *m_boxCorner, *m_mouse);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::black, 3));
    painter.drawRect(box);
    painter.setPen(QPen(boxColour, 1, Qt::DashLine));
    painter.drawRect(box);
}

/// A frame around the view that keys go to.
void ViewportWidget::paintActive(QPainter& painter) const {
    const bool several = m_controller->openPanes().size() > 1;
    if (m_controller->activePane() != m_pane || !(hasFocus() || several))
        return;
    painter.setPen(QPen(palette().color(QPalette::Link), 1, hasFocus() ? Qt::SolidLine : Qt::DotLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace candela
