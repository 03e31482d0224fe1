#include "viewer/render/MeasurementPainter.h"

#include "viewer/render/OverlayLayout.h"
#include "viewer/render/OverlayStrokes.h"
#include "viewer/tools/MeasurementTools.h"

#include <QFontMetrics>
#include <algorithm>
#include <cmath>
#include <limits>

namespace candela::viewer {
namespace {

const QColor measureColour(255, 221, 87);
const QColor selectedColour(120, 230, 160);
const QColor reportedColour(140, 196, 255);
constexpr double lineWidth = 1.4;

using ScreenLine = std::vector<QPointF>;

std::vector<ScreenLine> screenLines(const Measurement& measurement, const ViewTransform& transform) {
    std::vector<ScreenLine> lines;
    for (const std::vector<Vec3>& line : outlinesOf(measurement)) {
        ScreenLine& points = lines.emplace_back();
        for (const Vec3 point : line) {
            const auto [x, y] = transform.toScreen(point);
            points.emplace_back(x, y);
        }
    }
    return lines;
}

/// The arc of an angle at its vertex.
QPainterPath angleArc(const ScreenLine& points) {
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
QPointF outsideAngle(const ScreenLine& points) {
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

/// Ticks across the ends show exactly where it was measured from.
void addTicks(QPainterPath& path, const ScreenLine& line) {
    const QPointF along = line.back() - line.front();
    const double length = std::hypot(along.x(), along.y());
    if (length <= 1)
        return;
    const QPointF across(-along.y() / length * 5, along.x() / length * 5);
    for (const QPointF& end : {line.front(), line.back()}) {
        path.moveTo(end - across);
        path.lineTo(end + across);
    }
}

void addArrowHead(QPainterPath& path, const QPointF& tip, const QPointF& tail) {
    const double angle = std::atan2(tail.y() - tip.y(), tail.x() - tip.x());
    for (const double turn : {-0.45, 0.45}) {
        path.moveTo(tip);
        path.lineTo(tip + 12 * QPointF(std::cos(angle + turn), std::sin(angle + turn)));
    }
}

/// What a finished measurement has beside its lines.
void addMarks(QPainterPath& path, const Measurement& measurement, const std::vector<ScreenLine>& lines) {
    switch (measurement.kind) {
    case MeasurementKind::Distance:
    case MeasurementKind::Cardiothoracic:
        for (const ScreenLine& line : lines)
            addTicks(path, line);
        break;
    case MeasurementKind::Angle:
        path.addPath(angleArc(lines[0]));
        break;
    case MeasurementKind::Arrow:
        addArrowHead(path, lines[0][0], lines[0][1]);
        break;
    case MeasurementKind::Point:
        for (const QPointF& arm : {QPointF(7, 0), QPointF(0, 7)}) {
            for (const double side : {-1.0, 1.0}) {
                path.moveTo(lines[0][0] + side * 0.35 * arm);
                path.lineTo(lines[0][0] + side * arm);
            }
        }
        break;
    default:
        break;
    }
}

/// Between the two lines of a Cobb angle, so that they are seen to belong together.
void paintTie(QPainter& painter, const std::vector<ScreenLine>& lines, const QColor& colour) {
    const auto middle = [&lines](std::size_t n) { return 0.5 * (lines[n].front() + lines[n].back()); };
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    painter.drawLine(middle(0), middle(1));
}

QStringList textOf(const ShownMeasurement& shown, const StackInfo& stack) {
    QStringList lines;
    for (const std::string& line :
         measurementLines(shown.measurement, stack, shown.statistics ? &*shown.statistics : nullptr))
        lines << QString::fromStdString(line).simplified();
    if (!shown.stored && !lines.isEmpty())
        lines.last() += QStringLiteral(" …");
    return lines;
}

QRectF labelOf(const QStringList& lines, const Measurement& measurement, const std::vector<ScreenLine>& drawn,
               int width, int height) {
    if (lines.isEmpty() || drawn.empty() || drawn.front().empty())
        return {};
    const QFontMetrics metrics(overlayFont(width, height, TextRole::Plain));
    double wide = 0;
    for (const QString& line : lines)
        wide = std::max(wide, metrics.horizontalAdvance(line) + 2.0);
    const double high = static_cast<double>(metrics.height()) * lines.size();
    // Beside the right-most point (of an angle: its vertex, of an arrow: its other end), kept inside the
    // view.
    QPointF anchor = drawn.front().front();
    for (const ScreenLine& line : drawn) {
        for (const QPointF& point : line) {
            if (point.x() > anchor.x())
                anchor = point;
        }
    }
    anchor += QPointF(10, 0);
    if (measurement.kind == MeasurementKind::Angle)
        anchor = outsideAngle(drawn[0]) - QPointF(0.5 * wide, 0);
    if (measurement.kind == MeasurementKind::Arrow) {
        const QPointF tail = drawn[0][1];
        anchor = tail + QPointF(tail.x() < drawn[0][0].x() ? -wide - 6 : 6, 0);
    }
    return {std::clamp(anchor.x(), 2.0, std::max(2.0, width - wide - 2)),
            std::clamp(anchor.y() - 0.5 * high, 2.0, std::max(2.0, height - high - 2)), wide, high};
}

/// The nearest place above or below that is free.
QRectF withoutOverlap(const QRectF& wanted, const std::vector<QRectF>& taken, int height) {
    constexpr double step = 4;
    const auto free = [&taken](const QRectF& rect) {
        return std::none_of(taken.begin(), taken.end(),
                            [&rect](const QRectF& other) { return other.intersects(rect); });
    };
    for (double away = 0; away < height; away += step) {
        for (const double offset : {away, -away}) {
            const QRectF moved = wanted.translated(0, offset);
            if (moved.top() >= 0 && moved.bottom() <= height && free(moved))
                return moved;
        }
    }
    return wanted;
}

/// From a text that had to give way back to what it belongs to.
void paintLeader(QPainter& painter, const std::vector<ScreenLine>& lines, const QRectF& label,
                 const QColor& colour) {
    constexpr double near = 22;
    QPointF nearest;
    double distance = std::numeric_limits<double>::max();
    for (const ScreenLine& line : lines) {
        for (const QPointF& point : line) {
            const QPointF inside(std::clamp(point.x(), label.left(), label.right()),
                                 std::clamp(point.y(), label.top(), label.bottom()));
            const double apart = std::hypot(point.x() - inside.x(), point.y() - inside.y());
            if (apart < distance) {
                distance = apart;
                nearest = point;
            }
        }
    }
    if (lines.empty() || distance <= near)
        return;
    QColor thin = colour;
    thin.setAlpha(150);
    painter.setPen(QPen(thin, 1, Qt::DotLine));
    painter.drawLine(nearest, QPointF(std::clamp(nearest.x(), label.left(), label.right()),
                                      std::clamp(nearest.y(), label.top(), label.bottom())));
}

void paintMeasurement(QPainter& painter, const ShownMeasurement& shown, const StackInfo& stack,
                      const ViewTransform& transform, QRectF label) {
    const Measurement& measurement = shown.measurement;
    if (measurement.points.empty())
        return;
    const std::vector<ScreenLine> lines = screenLines(measurement, transform);
    const bool complete = isComplete(measurement);
    const QColor colour = shown.selected ? selectedColour : shown.reported ? reportedColour : measureColour;
    QPainterPath path;
    for (const ScreenLine& line : lines) {
        path.moveTo(line.front());
        for (std::size_t n = 1; n < line.size(); ++n)
            path.lineTo(line[n]);
    }
    if (complete)
        addMarks(path, measurement, lines);
    drawOverlayPath(painter, path, colour, lineWidth);
    if (complete && measurement.kind == MeasurementKind::Cobb)
        paintTie(painter, lines, colour);
    if (shown.selected || !complete) {
        const double radius = measurement.kind == MeasurementKind::Freehand ? 2.5 : 4.5;
        QPainterPath handles;
        for (const Vec3 point : measurement.points) {
            const auto [x, y] = transform.toScreen(point);
            handles.addEllipse(QPointF(x, y), radius, radius);
        }
        drawOverlayPath(painter, handles, colour, lineWidth);
    }
    const QStringList text = textOf(shown, stack);
    if (!complete || text.isEmpty())
        return;
    paintLeader(painter, lines, label, colour);
    label.setHeight(label.height() / text.size());
    for (const QString& line : text) {
        drawOverlayText(painter, label, Qt::AlignLeft, line, colour);
        label.translate(0, label.height());
    }
}

} // namespace

std::vector<QRectF> measurementLabels(const std::vector<ShownMeasurement>& measurements,
                                      const StackInfo& stack, const PlaneFrame& frame, const ViewState& state,
                                      int width, int height) {
    const ViewTransform transform(frame, state, width, height);
    std::vector<QRectF> labels(measurements.size());
    std::vector<QRectF> taken;
    const auto place = [&](std::size_t n) {
        const ShownMeasurement& shown = measurements[n];
        if (!isShown(shown.measurement, frame, state))
            return;
        const QRectF wanted = labelOf(textOf(shown, stack), shown.measurement,
                                      screenLines(shown.measurement, transform), width, height);
        if (wanted.isEmpty())
            return;
        labels[n] = withoutOverlap(wanted, taken, height);
        taken.push_back(labels[n]);
    };
    // What the reader works on keeps its place.
    for (const bool selected : {true, false}) {
        for (std::size_t n = 0; n < measurements.size(); ++n) {
            if (measurements[n].selected == selected)
                place(n);
        }
    }
    return labels;
}

void paintMeasurements(QPainter& painter, const std::vector<ShownMeasurement>& measurements,
                       const StackInfo& stack, const PlaneFrame& frame, const ViewState& state, int width,
                       int height) {
    const ViewTransform transform(frame, state, width, height);
    const std::vector<QRectF> labels = measurementLabels(measurements, stack, frame, state, width, height);
    painter.setFont(overlayFont(width, height, TextRole::Plain));
    for (std::size_t n = 0; n < measurements.size(); ++n) {
        if (isShown(measurements[n].measurement, frame, state))
            paintMeasurement(painter, measurements[n], stack, transform, labels[n]);
    }
}

} // namespace candela::viewer
