#include "viewer/tools/MeasurementTools.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace candela::viewer {
namespace {

constexpr double tiny = 1e-6;
constexpr double parallelCosine = 1 - 1e-6;
/// The corners of an outline lie close to each other: between them its line must still be hit.
constexpr double outlineRadius = 5;

double distanceToSegment(std::array<double, 2> p, std::array<double, 2> a, std::array<double, 2> b) {
    const double dx = b[0] - a[0];
    const double dy = b[1] - a[1];
    const double length2 = dx * dx + dy * dy;
    const double t =
        length2 > 0 ? std::clamp(((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length2, 0.0, 1.0) : 0.0;
    return std::hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy);
}

double distanceToSegment(Vec3 p, Vec3 a, Vec3 b) {
    const Vec3 along = b - a;
    const double length2 = dot(along, along);
    const double t = length2 > 0 ? std::clamp(dot(p - a, along) / length2, 0.0, 1.0) : 0.0;
    return norm(p - a - along * t);
}

double distanceToLines(const Measurement& measurement, const ViewTransform& transform,
                       std::array<double, 2> at) {
    double nearest = 1e9;
    for (const std::vector<Vec3>& line : outlinesOf(measurement)) {
        for (std::size_t n = 1; n < line.size(); ++n)
            nearest = std::min(
                nearest, distanceToSegment(at, transform.toScreen(line[n - 1]), transform.toScreen(line[n])));
    }
    return nearest;
}

void moveCorner(std::vector<Vec3>& p, std::size_t corner, Vec3 point) {
    const std::size_t after = (corner + 1) % 4;
    const std::size_t opposite = (corner + 2) % 4;
    const std::size_t before = (corner + 3) % 4;
    const Vec3 u = normalized(p[after] - p[opposite]);
    const Vec3 v = normalized(p[before] - p[opposite]);
    const double across = dot(point - p[opposite], u);
    const double along = dot(point - p[opposite], v);
    if (std::abs(across) < tiny || std::abs(along) < tiny)
        return;
    p[after] = p[opposite] + u * across;
    p[before] = p[opposite] + v * along;
    p[corner] = p[after] + v * along;
}

void moveAxisEnd(std::vector<Vec3>& p, std::size_t handle, Vec3 point) {
    const Vec3 centre = (p[0] + p[1] + p[2] + p[3]) * 0.25;
    const std::size_t axis = handle / 2 * 2;
    const std::size_t other = 2 - axis;
    Vec3 half = point - centre;
    if (norm(half) < tiny)
        return;
    if (handle % 2 == 0)
        half = half * -1;
    const Vec3 normal = normalized(cross(p[1] - p[0], p[3] - p[2]));
    const double length = 0.5 * norm(p[other + 1] - p[other]);
    // The second axis is a quarter turn about the normal from the first.
    const Vec3 across = normalized(axis == 0 ? cross(normal, half) : cross(half, normal)) * length;
    p[axis] = centre - half;
    p[axis + 1] = centre + half;
    p[other] = centre - across;
    p[other + 1] = centre + across;
}

void moveDiameterEnd(std::vector<Vec3>& p, std::size_t handle, Vec3 point) {
    const Vec3 axis = p[1] - p[0];
    const double length = norm(axis);
    const Vec3 along = normalized(axis);
    const Vec3 across = normalized(p[3] - p[2]);
    if (handle >= 2) {
        // The short axis moves along the long one; its other end keeps its distance from it.
        const std::size_t other = 5 - handle;
        const double place = dot(point - p[0], along);
        p[other] = p[other] + along * (place - dot(p[other] - p[0], along));
        p[handle] = point;
        return;
    }
    const Vec3 kept = p[1 - handle];
    const Vec3 turned = handle == 1 ? point - kept : kept - point;
    if (norm(turned) < tiny || length < tiny)
        return;
    const Vec3 normal = normalized(cross(along, across));
    const Vec3 newAlong = normalized(turned);
    const Vec3 newAcross = cross(normal, newAlong);
    const Vec3 start = handle == 1 ? kept : point;
    for (const std::size_t end : {2U, 3U}) {
        const double part = dot(p[end] - p[0], along) / length;
        const double side = dot(p[end] - p[0], across);
        p[end] = start + turned * part + newAcross * side;
    }
    p[handle] = point;
}

void keepFarPoints(const std::vector<Vec3>& points, std::size_t first, std::size_t last, double tolerance,
                   std::vector<bool>& kept) {
    std::vector<std::pair<std::size_t, std::size_t>> open{{first, last}};
    while (!open.empty()) {
        const auto [from, to] = open.back();
        open.pop_back();
        double greatest = tolerance;
        std::size_t farthest = from;
        for (std::size_t n = from + 1; n < to; ++n) {
            const double off = distanceToSegment(points[n], points[from], points[to]);
            if (off > greatest) {
                greatest = off;
                farthest = n;
            }
        }
        if (farthest == from)
            continue;
        kept[farthest] = true;
        open.emplace_back(from, farthest);
        open.emplace_back(farthest, to);
    }
}

} // namespace

bool isShown(const Measurement& measurement, const PlaneFrame& frame, const ViewState& state) {
    const bool sameImages = measurement.plane == ViewPlane::Acquired && state.plane == ViewPlane::Acquired;
    if (sameImages || (measurement.plane == state.plane && norm(measurement.normal) < 0.5))
        return measurement.slice == state.slice;
    const Vec3 across = normalized(cross(frame.right, frame.down));
    // A plane may have been turned since: where it lies decides, not its name.
    if (frame.sliceStep <= 0 || std::abs(dot(measurement.normal, across)) < parallelCosine)
        return false;
    const Vec3 slice = frame.slicePosition(state.slice);
    return std::all_of(measurement.points.begin(), measurement.points.end(), [&](Vec3 point) {
        return frame.sliceAt(point) == state.slice &&
               std::abs(dot(point - slice, across)) <= 0.5 * frame.sliceStep + tiny;
    });
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
        if (!isShown(measurement, frame, state))
            continue;
        const bool dense = measurement.kind == MeasurementKind::Freehand;
        for (std::size_t p = 0; p < measurement.points.size(); ++p) {
            const std::array<double, 2> here = transform.toScreen(measurement.points[p]);
            const double toHandle = std::hypot(here[0] - x, here[1] - y);
            if (toHandle <= (dense ? std::min(nearestHandle, outlineRadius) : nearestHandle)) {
                nearestHandle = toHandle;
                handle = MeasurementHit{static_cast<int>(n), static_cast<int>(p)};
            }
        }
        const double toLine = distanceToLines(measurement, transform, {x, y});
        if (toLine <= nearestLine) {
            nearestLine = toLine;
            line = MeasurementHit{static_cast<int>(n), -1};
        }
    }
    return handle ? handle : line;
}

Measurement moveHandle(const Measurement& measurement, int handle, Vec3 point) {
    Measurement moved = measurement;
    if (handle < 0 || handle >= static_cast<int>(moved.points.size()))
        return moved;
    point = point - measurement.normal * dot(point - measurement.points.front(), measurement.normal);
    const auto at = static_cast<std::size_t>(handle);
    const bool four = moved.points.size() == 4;
    if (measurement.kind == MeasurementKind::Rectangle && four)
        moveCorner(moved.points, at, point);
    else if (measurement.kind == MeasurementKind::Ellipse && four)
        moveAxisEnd(moved.points, at, point);
    else if (measurement.kind == MeasurementKind::Bidirectional && four)
        moveDiameterEnd(moved.points, at, point);
    else
        moved.points[at] = point;
    return moved;
}

Measurement moveBy(const Measurement& measurement, Vec3 offset) {
    Measurement moved = measurement;
    offset = offset - measurement.normal * dot(offset, measurement.normal);
    for (Vec3& point : moved.points)
        point = point + offset;
    return moved;
}

std::vector<Vec3> simplified(const std::vector<Vec3>& points, double tolerance) {
    if (points.size() < 3)
        return points;
    std::vector<bool> kept(points.size(), false);
    kept.front() = true;
    kept.back() = true;
    keepFarPoints(points, 0, points.size() - 1, tolerance, kept);
    std::vector<Vec3> fewer;
    for (std::size_t n = 0; n < points.size(); ++n) {
        if (kept[n])
            fewer.push_back(points[n]);
    }
    return fewer;
}

} // namespace candela::viewer
