#include "viewer/tools/MeasurementPlacer.h"

#include <utility>

namespace candela::viewer {
namespace {

constexpr double tiny = 1e-6;

/// Points to set by the mouse; 0: any number.
int clicksOf(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::Polyline:
    case MeasurementKind::Freehand:
        return 0;
    case MeasurementKind::Rectangle:
    case MeasurementKind::Ellipse:
        return 2;
    default:
        return pointsOf(kind);
    }
}

/// The point moved so that the line from `from` is perpendicular to the axis.
Vec3 madePerpendicular(Vec3 from, Vec3 point, Vec3 axis) {
    const double length = dot(axis, axis);
    return length > tiny ? point - axis * (dot(point - from, axis) / length) : point;
}

} // namespace

void MeasurementPlacer::start(MeasurementKind kind, const PlaneFrame& frame, const ViewState& state) {
    cancel();
    m_draft =
        Measurement{kind, state.plane, state.slice, {}, {}, {}, normalized(cross(frame.right, frame.down))};
    m_right = frame.right;
    m_down = normalized(cross(m_draft->normal, m_right));
    m_screenRight = ViewTransform(frame, state, 1, 1).screenRight();
}

std::optional<Measurement> MeasurementPlacer::click(Vec3 point) {
    if (!m_draft || (begun() && norm(point - m_set.back()) < tiny))
        return std::nullopt;
    m_set.push_back(point);
    m_hover.reset();
    if (pointsSet() != clicksOf(m_draft->kind))
        return std::nullopt;
    Measurement finished = shaped(std::exchange(m_set, {}));
    cancel();
    return finished;
}

void MeasurementPlacer::hover(Vec3 point) {
    if (m_draft)
        m_hover = point;
}

std::optional<Measurement> MeasurementPlacer::finish() {
    if (!openEnded() || pointsSet() < pointsOf(m_draft->kind))
        return std::nullopt;
    Measurement finished = shaped(std::exchange(m_set, {}));
    cancel();
    return finished;
}

void MeasurementPlacer::cancel() {
    m_draft.reset();
    m_set.clear();
    m_hover.reset();
}

bool MeasurementPlacer::openEnded() const {
    return m_draft && clicksOf(m_draft->kind) == 0;
}

std::optional<Measurement> MeasurementPlacer::draft() const {
    if (!begun())
        return std::nullopt;
    std::vector<Vec3> points = m_set;
    if (m_hover)
        points.push_back(*m_hover);
    return shaped(std::move(points));
}

/// The corners of an upright rectangle between two opposite ones.
std::vector<Vec3> MeasurementPlacer::boxed(Vec3 from, Vec3 to) const {
    const Vec3 across = m_right * dot(to - from, m_right);
    const Vec3 along = m_down * dot(to - from, m_down);
    return {from, from + across, from + across + along, from + along};
}

Measurement MeasurementPlacer::shaped(std::vector<Vec3> points) const {
    Measurement measurement = *m_draft;
    switch (measurement.kind) {
    case MeasurementKind::Rectangle:
        if (points.size() == 2)
            points = boxed(points[0], points[1]);
        break;
    case MeasurementKind::Ellipse:
        if (points.size() == 2) {
            const std::vector<Vec3> box = boxed(points[0], points[1]);
            const auto middle = [&box](std::size_t a, std::size_t b) { return (box[a] + box[b]) * 0.5; };
            points = {middle(0, 3), middle(1, 2), middle(0, 1), middle(3, 2)};
        }
        break;
    case MeasurementKind::Cobb:
        // Both from left to right, so that angles beyond 90° are told from their complements.
        for (std::size_t n = 0; n + 1 < points.size(); n += 2) {
            if (dot(points[n + 1] - points[n], m_screenRight) < 0)
                std::swap(points[n], points[n + 1]);
        }
        break;
    case MeasurementKind::Bidirectional:
        if (points.size() == 4)
            points[3] = madePerpendicular(points[2], points[3], points[1] - points[0]);
        break;
    default:
        break;
    }
    measurement.points = std::move(points);
    return measurement;
}

} // namespace candela::viewer
