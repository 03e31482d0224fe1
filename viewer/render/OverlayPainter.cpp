#include "viewer/render/OverlayPainter.h"

#include "viewer/render/OverlayLayout.h"
#include "viewer/tools/Tools.h"

#include <QFontMetrics>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

const QColor plainColour(228, 232, 238);
const QColor letterColour(255, 244, 214);
const QColor cautionColour(255, 193, 77);
const QColor noticeColour(170, 178, 190);
const QColor crosshairColour(86, 190, 236, 210);
const QColor measureColour(255, 221, 87);
const QColor selectedColour(120, 230, 160);
const QColor shadow(0, 0, 0, 190);

QColor colourOf(TextRole role) {
    switch (role) {
    case TextRole::Letter:
        return letterColour;
    case TextRole::Caution:
        return cautionColour;
    case TextRole::Notice:
        return noticeColour;
    default:
        return plainColour;
    }
}

/// Text with a dark rim, to be read on bone as on air.
void drawText(QPainter& painter, const QRectF& rect, Qt::Alignment align, const QString& text,
              const QColor& colour) {
    const int flags = static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip;
    painter.setPen(shadow);
    for (const QPointF offset : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1), QPointF(1, 1)})
        painter.drawText(rect.translated(offset), flags, text);
    painter.setPen(colour);
    painter.drawText(rect, flags, text);
}

void drawPath(QPainter& painter, const QPainterPath& path, const QColor& colour, double lineWidth) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(shadow, lineWidth + 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(colour, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void drawScaleBar(QPainter& painter, const ScaleBar& bar) {
    if (bar.millimetres <= 0)
        return;
    QPainterPath path;
    path.moveTo(bar.from + QPointF(0, -4));
    path.lineTo(bar.from);
    path.lineTo(bar.to);
    path.lineTo(bar.to + QPointF(0, -4));
    drawPath(painter, path, plainColour, 1.4);
}

void drawCrosshair(QPainter& painter, QPointF at, int width, int height) {
    constexpr double gap = 12; // what it points at stays visible
    QPainterPath path;
    const auto line = [&path](QPointF a, QPointF b) {
        path.moveTo(a);
        path.lineTo(b);
    };
    if (at.x() - gap > 0)
        line({0, at.y()}, {at.x() - gap, at.y()});
    if (at.x() + gap < width)
        line({at.x() + gap, at.y()}, {static_cast<double>(width), at.y()});
    if (at.y() - gap > 0)
        line({at.x(), 0}, {at.x(), at.y() - gap});
    if (at.y() + gap < height)
        line({at.x(), at.y() + gap}, {at.x(), static_cast<double>(height)});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 110), 2.6));
    painter.drawPath(path);
    painter.setPen(QPen(crosshairColour, 1));
    painter.drawPath(path);
}

/// The arc of an angle at its vertex.
QPainterPath angleArc(const std::vector<QPointF>& points) {
    QPainterPath arc;
    const auto direction = [&points](std::size_t end) {
        const QPointF d = points[end] - points[1];
        return std::pair{std::atan2(-d.y(), d.x()) * 180 / M_PI, std::hypot(d.x(), d.y())};
    };
    const auto [from, near] = direction(0);
    const auto [to, far] = direction(2);
    const double radius = std::min({24.0, 0.5 * near, 0.5 * far});
    if (radius < 3)
        return arc;
    const QRectF circle(points[1].x() - radius, points[1].y() - radius, 2 * radius, 2 * radius);
    const double span = std::remainder(to - from, 360.0);
    arc.arcMoveTo(circle, from);
    arc.arcTo(circle, from, span);
    return arc;
}

/// Where the text of an angle stands: beyond its vertex, away from what it opens to.
QPointF outsideAngle(const std::vector<QPointF>& points) {
    const auto towards = [&points](std::size_t end) {
        const QPointF d = points[end] - points[1];
        const double length = std::max(std::hypot(d.x(), d.y()), 1e-6);
        return d / length;
    };
    QPointF bisector = towards(0) + towards(2);
    const double length = std::hypot(bisector.x(), bisector.y());
    bisector = length > 1e-3 ? bisector / length : QPointF(0, 1);
    return points[1] - QPointF(bisector.x() * 34, bisector.y() * 18);
}

void drawMeasurement(QPainter& painter, const Measurement& measurement, const ViewTransform& transform,
                     const StackInfo& stack, bool selected, int width, int height) {
    std::vector<QPointF> points;
    for (const Vec3 point : measurement.points) {
        const auto [x, y] = transform.toScreen(point);
        points.emplace_back(x, y);
    }
    if (points.empty())
        return;
    const QColor colour = selected ? selectedColour : measureColour;
    QPainterPath path;
    path.moveTo(points.front());
    for (std::size_t n = 1; n < points.size(); ++n)
        path.lineTo(points[n]);
    const bool complete = static_cast<int>(points.size()) >= pointsNeeded(measurement.kind);
    if (measurement.kind == MeasurementKind::Angle && complete)
        path.addPath(angleArc(points));
    if (measurement.kind == MeasurementKind::Distance && complete) {
        // Ticks across the ends show exactly where it was measured from.
        const QPointF along = points[1] - points[0];
        const double length = std::hypot(along.x(), along.y());
        if (length > 1) {
            const QPointF across(-along.y() / length * 5, along.x() / length * 5);
            for (const QPointF& end : {points[0], points[1]}) {
                path.moveTo(end - across);
                path.lineTo(end + across);
            }
        }
    }
    drawPath(painter, path, colour, 1.4);
    if (selected || !complete) {
        QPainterPath handles;
        for (const QPointF& point : points)
            handles.addEllipse(point, 4.5, 4.5);
        drawPath(painter, handles, colour, 1.4);
    }
    if (!complete)
        return;

    const QFont font = overlayFont(width, height, TextRole::Plain);
    const QFontMetrics metrics(font);
    const QString text = QString::fromStdString(measurementText(measurement, stack));
    const double wide = metrics.horizontalAdvance(text) + 2;
    const double high = metrics.height();
    // Beside the right-most point (of an angle: its vertex), kept inside the view.
    const QPointF anchor = measurement.kind == MeasurementKind::Angle
                               ? outsideAngle(points) - QPointF(0.5 * wide, 0)
                               : *std::max_element(points.begin(), points.end(), [](QPointF a, QPointF b) {
                                     return a.x() < b.x();
                                 }) + QPointF(10, 0);
    const QRectF rect(std::clamp(anchor.x(), 2.0, std::max(2.0, width - wide - 2)),
                      std::clamp(anchor.y() - 0.5 * high, 2.0, std::max(2.0, height - high - 2)), wide, high);
    painter.setFont(font);
    drawText(painter, rect, Qt::AlignLeft, text, colour);
}

} // namespace

void paintOverlay(QPainter& painter, const ImageStack& stack, const ViewState& state, const Overlay& overlay,
                  int width, int height) {
    if (width < 1 || height < 1)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const ViewTransform transform(planeFrame(stack.info, state.plane), state, width, height);
    if (overlay.crosshair) {
        const auto [x, y] = transform.toScreen(*overlay.crosshair);
        drawCrosshair(painter, {x, y}, width, height);
    }
    for (std::size_t n = 0; n < overlay.measurements.size(); ++n) {
        const Measurement& measurement = overlay.measurements[n];
        if (isShown(measurement, state))
            drawMeasurement(painter, measurement, transform, stack.info,
                            static_cast<int>(n) == overlay.selectedMeasurement, width, height);
    }
    const OverlayLayout layout = layOutOverlay(stack, state, overlay, width, height);
    drawScaleBar(painter, layout.bar);
    for (const PlacedText& placed : layout.texts) {
        painter.setFont(overlayFont(width, height, placed.role));
        drawText(painter, placed.rect, placed.align, placed.text, colourOf(placed.role));
    }
    painter.restore();
}

void paintVolumeOverlay(QPainter& painter, const ImageStack& stack, const VolumeView& view,
                        const Overlay& overlay, int width, int height) {
    if (width < 1 || height < 1)
        return;
    painter.save();
    painter.setRenderHint(QPainter::TextAntialiasing);
    const int margin = width < 420 ? 4 : 8;
    const QFont plain = overlayFont(width, height, TextRole::Plain);
    const QFont letters = overlayFont(width, height, TextRole::Letter);
    const QFontMetrics metrics(plain);
    const double line = metrics.height();
    const double letterLine = QFontMetrics(letters).height();
    const QRectF inside(margin, margin, width - 2 * margin, height - 2 * margin);
    double bottom = inside.bottom();
    const auto corner = [&](const std::string& text, double wide, double top, Qt::Alignment align,
                            const QColor& colour) {
        const QString elided =
            metrics.elidedText(QString::fromStdString(text), Qt::ElideRight, static_cast<int>(wide));
        drawText(painter, {inside.left(), top, inside.width(), line}, align, elided, colour);
    };
    painter.setFont(plain);
    if (!overlay.notice.empty() && height >= 120) {
        corner(overlay.notice, inside.width(), bottom - line, Qt::AlignHCenter, noticeColour);
        bottom -= line + 2;
    }
    if (width >= 150 && height >= 120) {
        const bool named = overlay.annotations != AnnotationLevel::Off;
        const double half = 0.5 * inside.width() - 2 * letterLine;
        const CornerTexts texts =
            cornerTexts(stack, {}, named ? AnnotationLevel::Minimal : AnnotationLevel::Off);
        double top = inside.top();
        for (const std::string& text : texts.topLeft) {
            corner(text, half, top, Qt::AlignLeft, plainColour);
            top += line;
        }
        // As many cautions as fit above the letter at the side.
        for (const std::string& text : stack.info.warnings) {
            if (top + line > 0.5 * height - letterLine)
                break;
            corner(text, half, top, Qt::AlignLeft, cautionColour);
            top += line;
        }
        if (!texts.topRight.empty())
            corner(texts.topRight.front(), half, inside.top(), Qt::AlignRight, plainColour);
        if (named)
            corner(view.mode == VolumeMode::Mip ? "3D  MIP" : "3D  " + view.preset, half, bottom - line,
                   Qt::AlignLeft, plainColour);
    }
    if (stack.info.geometry.orientationKnown) {
        const auto letter = [&](int edge, double top, Qt::Alignment align) {
            drawText(painter, {inside.left(), top, inside.width(), letterLine}, align,
                     QString::fromStdString(VolumeRenderer::edgeLetter(view, edge)), letterColour);
        };
        painter.setFont(letters);
        letter(0, 0.5 * (height - letterLine), Qt::AlignLeft);
        letter(1, 0.5 * (height - letterLine), Qt::AlignRight);
        letter(2, inside.top(), Qt::AlignHCenter);
        letter(3, bottom - letterLine, Qt::AlignHCenter);
    }
    painter.restore();
}

} // namespace candela::viewer
