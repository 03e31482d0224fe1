#include "viewer/tools/Tools.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

double distanceToSegment(std::array<double, 2> p, std::array<double, 2> a, std::array<double, 2> b) {
    const double dx = b[0] - a[0];
    const double dy = b[1] - a[1];
    const double length2 = dx * dx + dy * dy;
    const double t =
        length2 > 0 ? std::clamp(((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2, 0.0, 1.0) : 0.0;
    return std::hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

} // namespace

int pointsNeeded(MeasurementKind kind) {
    return kind == MeasurementKind::Distance ? 2 : 3;
}

void MeasurementPlacer::start(MeasurementKind kind, const ViewState& state) {
    m_draft = Measurement{kind, state.plane, state.slice, {}};
    m_set = 0;
}

std::optional<Measurement> MeasurementPlacer::click(Vec3 point) {
    if (!m_draft)
        return std::nullopt;
    hover(point);
    ++m_set;
    if (m_set < pointsNeeded(m_draft->kind))
        return std::nullopt;
    std::optional<Measurement> finished = std::move(m_draft);
    cancel();
    return finished;
}

void MeasurementPlacer::hover(Vec3 point) {
    if (!m_draft)
        return;
    m_draft->points.resize(static_cast<std::size_t>(m_set) + 1);
    m_draft->points.back() = point;
}

void MeasurementPlacer::cancel() {
    m_draft.reset();
    m_set = 0;
}

std::optional<Measurement> MeasurementPlacer::draft() const {
    return begun() ? m_draft : std::nullopt;
}

bool isShown(const Measurement& measurement, const ViewState& state) {
    return measurement.plane == state.plane && measurement.slice == state.slice;
}

std::optional<MeasurementHit> hitMeasurement(const std::vector<Measurement>& measurements,
                                             const PlaneFrame& frame, const ViewState& state, int width,
                                             int height, double x, double y, double radius) {
    const ViewTransform transform(frame, state, width, height);
    std::optional<MeasurementHit> handle;
    std::optional<MeasurementHit> line;
    double nearestHandle = radius;
    double nearestLine = radius;
    for (std::size_t n = 0; n < measurements.size(); ++n) {
        const Measurement& measurement = measurements[n];
        if (!isShown(measurement, state))
            continue;
        std::array<double, 2> previous{};
        for (std::size_t p = 0; p < measurement.points.size(); ++p) {
            const std::array<double, 2> here = transform.toScreen(measurement.points[p]);
            const double toHandle = std::hypot(here[0] - x, here[1] - y);
            if (toHandle <= nearestHandle) {
                nearestHandle = toHandle;
                handle = MeasurementHit{static_cast<int>(n), static_cast<int>(p)};
            }
            if (p > 0) {
                const double toLine = distanceToSegment({x, y}, previous, here);
                if (toLine <= nearestLine) {
                    nearestLine = toLine;
                    line = MeasurementHit{static_cast<int>(n), -1};
                }
            }
            previous = here;
        }
    }
    return handle ? handle : line;
}

Measurement moveHandle(const Measurement& measurement, int handle, Vec3 point) {
    Measurement moved = measurement;
    if (handle >= 0 && handle < static_cast<int>(moved.points.size()))
        moved.points[static_cast<std::size_t>(handle)] = point;
    return moved;
}

Measurement moveBy(const Measurement& measurement, Vec3 offset) {
    Measurement moved = measurement;
    for (Vec3& point : moved.points)
        point = point + offset;
    return moved;
}

void MeasurementList::remember() {
    constexpr std::size_t mostSteps = 200;
    m_past.push_back(m_items);
    if (m_past.size() > mostSteps)
        m_past.erase(m_past.begin());
    m_future.clear();
}

void MeasurementList::add(Measurement measurement) {
    remember();
    m_items.push_back(std::move(measurement));
}

void MeasurementList::replace(int index, Measurement measurement) {
    if (index < 0 || index >= static_cast<int>(m_items.size()))
        return;
    remember();
    m_items[static_cast<std::size_t>(index)] = std::move(measurement);
}

void MeasurementList::remove(int index) {
    if (index < 0 || index >= static_cast<int>(m_items.size()))
        return;
    remember();
    m_items.erase(m_items.begin() + index);
}

void MeasurementList::clear() {
    if (m_items.empty())
        return;
    remember();
    m_items.clear();
}

void MeasurementList::undo() {
    if (m_past.empty())
        return;
    m_future.push_back(std::move(m_items));
    m_items = std::move(m_past.back());
    m_past.pop_back();
}

void MeasurementList::redo() {
    if (m_future.empty())
        return;
    m_past.push_back(std::move(m_items));
    m_items = std::move(m_future.back());
    m_future.pop_back();
}

} // namespace candela::viewer
