#include "viewer/scene/ViewState.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace candela::viewer {
namespace {

constexpr double tiny = 1e-9;

/// Distance of slice `k` from the first along the stack's third direction, mm.
double offsetOf(const StackInfo& stack, int k) {
    if (k >= 0 && k < static_cast<int>(stack.sliceOffsets.size()))
        return stack.sliceOffsets[static_cast<std::size_t>(k)];
    return k * stack.geometry.spacing[2];
}

PlaneFrame acquiredFrame(const StackInfo& stack) {
    const GridGeometry& grid = stack.geometry;
    PlaneFrame frame;
    frame.plane = ViewPlane::Acquired;
    frame.right = normalized(grid.direction[0]);
    frame.down = normalized(grid.direction[1]);
    if (norm(cross(frame.right, frame.down)) < 1e-3) {
        frame.right = {1, 0, 0};
        frame.down = {0, 1, 0};
    }
    const Vec3 across = normalized(cross(frame.right, frame.down));
    frame.origin = grid.origin;
    frame.pixelWidth = grid.spacing[0] > tiny ? grid.spacing[0] : 1;
    frame.pixelHeight = grid.spacing[1] > tiny ? grid.spacing[1] : 1;
    // Without calibration lengths are counted in columns, so that angles and round things stay right.
    if (!grid.spacingKnown && stack.pixelAspect > tiny)
        frame.pixelHeight = frame.pixelWidth * stack.pixelAspect;
    frame.columns = stack.columns;
    frame.rows = stack.rows;
    frame.slices = stack.kind == StackKind::Cine ? std::max(stack.frames, 1) : stack.slices;
    frame.lettersKnown = grid.orientationKnown;
    frame.normal = normalized(grid.direction[2]);
    const bool stepsLeavePlane = std::abs(dot(frame.normal, across)) > 1e-3 && grid.spacing[2] > tiny;
    if (!stepsLeavePlane)
        frame.normal = across;
    frame.sliceStep = stepsLeavePlane && stack.kind != StackKind::Cine ? grid.spacing[2] : 0;
    if (frame.sliceStep > 0 && static_cast<int>(stack.sliceOffsets.size()) == frame.slices)
        frame.sliceOffsets = stack.sliceOffsets;
    return frame;
}

/// Spacing of the voxel axis that runs closest to a direction.
double spacingAlong(const GridGeometry& grid, Vec3 direction) {
    int best = 0;
    for (int axis = 1; axis < 3; ++axis) {
        if (std::abs(dot(grid.direction[static_cast<std::size_t>(axis)], direction)) >
            std::abs(dot(grid.direction[static_cast<std::size_t>(best)], direction)) + 1e-6)
            best = axis;
    }
    return grid.spacing[static_cast<std::size_t>(best)];
}

} // namespace

const char* toString(ViewPlane plane) {
    switch (plane) {
    case ViewPlane::Acquired:
        return "acquired";
    case ViewPlane::Axial:
        return "axial";
    case ViewPlane::Coronal:
        return "coronal";
    case ViewPlane::Sagittal:
        return "sagittal";
    }
    return "";
}

Vec3 PlaneFrame::slicePosition(int slice) const {
    if (!sliceOffsets.empty() && slice >= 0 && slice < static_cast<int>(sliceOffsets.size()))
        return origin + normal * sliceOffsets[static_cast<std::size_t>(slice)];
    return origin + normal * (slice * sliceStep);
}

int PlaneFrame::sliceAt(Vec3 point) const {
    const int last = std::max(slices - 1, 0);
    const Vec3 across = normalized(cross(right, down));
    const double advance = dot(normal, across); // 1, or less where the slices are sheared
    if (std::abs(advance) < tiny || sliceStep <= 0)
        return 0;
    const double distance = dot(point - origin, across) / advance;
    if (sliceOffsets.empty())
        return static_cast<int>(std::clamp(std::lround(distance / sliceStep), 0L, static_cast<long>(last)));
    int best = 0;
    for (int k = 1; k <= last; ++k) {
        if (std::abs(sliceOffsets[static_cast<std::size_t>(k)] - distance) <
            std::abs(sliceOffsets[static_cast<std::size_t>(best)] - distance))
            best = k;
    }
    return best;
}

namespace {

struct PlaneAxes {
    Vec3 right, down;
};

PlaneAxes straightAxes(ViewPlane plane) {
    switch (plane) {
    case ViewPlane::Coronal:
        return {{1, 0, 0}, {0, 0, -1}};
    case ViewPlane::Sagittal:
        return {{0, 1, 0}, {0, 0, -1}};
    default:
        return {{1, 0, 0}, {0, 1, 0}};
    }
}

std::size_t placeIndex(ViewPlane plane) {
    return plane == ViewPlane::Coronal ? 1 : plane == ViewPlane::Sagittal ? 2 : 0;
}

Vec3 rotated(Vec3 v, Vec3 unitAxis, double cosine, double sine) {
    return v * cosine + cross(unitAxis, v) * sine + unitAxis * (dot(unitAxis, v) * (1 - cosine));
}

/// The straight plane's right and down by the shortest way that brings its normal to the turned one.
PlaneAxes turnedAxes(ViewPlane plane, const PlaneTurn& turn) {
    const PlaneAxes straight = straightAxes(plane);
    const Vec3 before = cross(straight.right, straight.down);
    const Vec3 after = turn.axes[0] * before.x + turn.axes[1] * before.y + turn.axes[2] * before.z;
    const Vec3 about = cross(before, after);
    const double sine = norm(about);
    if (sine < tiny) // the opposite way round: about the plane's own vertical
        return dot(before, after) > 0 ? straight : PlaneAxes{straight.right * -1, straight.down};
    const Vec3 axis = about * (1 / sine);
    const double cosine = dot(before, after);
    return {rotated(straight.right, axis, cosine, sine), rotated(straight.down, axis, cosine, sine)};
}

std::array<Vec3, 8> cornersOf(const StackInfo& stack) {
    const GridGeometry& grid = stack.geometry;
    const double depth = offsetOf(stack, stack.slices - 1);
    std::array<Vec3, 8> corners;
    for (std::size_t n = 0; n < corners.size(); ++n)
        corners[n] = grid.origin + grid.direction[0] * ((n & 1U ? stack.columns - 1 : 0) * grid.spacing[0]) +
                     grid.direction[1] * ((n & 2U ? stack.rows - 1 : 0) * grid.spacing[1]) +
                     grid.direction[2] * (n & 4U ? depth : 0);
    return corners;
}

/// Distance of voxels along a direction: the grid's own along its axes, in between elsewhere.
double stepAlong(const GridGeometry& grid, Vec3 direction) {
    const Vec3 voxels = grid.toVoxel(grid.origin + direction);
    return 1 / std::max(norm(voxels), tiny);
}

void turn(PlaneFrame& frame, const StackInfo& stack, const PlaneTurn& by) {
    const PlaneAxes straight = straightAxes(frame.plane);
    const auto [right, down] = turnedAxes(frame.plane, by);
    const std::array<double, 2> place = by.places[placeIndex(frame.plane)];
    const double alongRight = dot(frame.origin, straight.right) - place[0];
    const double alongDown = dot(frame.origin, straight.down) - place[1];
    frame.right = right;
    frame.down = down;
    frame.normal = cross(right, down);
    frame.sliceStep = stepAlong(stack.geometry, frame.normal);
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const Vec3 corner : cornersOf(stack)) {
        low = std::min(low, dot(corner - by.pivot, frame.normal));
        high = std::max(high, dot(corner - by.pivot, frame.normal));
    }
    // Outside the volume the pivot still has its slice.
    const double first = std::clamp(std::ceil(low / frame.sliceStep - 1e-3), -65535.0, 0.0);
    const double last = std::clamp(std::floor(high / frame.sliceStep + 1e-3), 0.0, 65535.0);
    frame.slices = static_cast<int>(last - first) + 1;
    frame.origin =
        by.pivot + right * alongRight + down * alongDown + frame.normal * (first * frame.sliceStep);
}

PlaneFrame straightFrame(const StackInfo& stack, ViewPlane plane) {
    PlaneFrame frame;
    frame.plane = plane;
    frame.lettersKnown = true;
    frame.right = straightAxes(plane).right;
    frame.down = straightAxes(plane).down;
    frame.normal = cross(frame.right, frame.down);

    const GridGeometry& grid = stack.geometry;
    const std::array<Vec3, 3> axes{frame.right, frame.down, frame.normal};
    std::array<double, 3> low{};
    std::array<double, 3> step{};
    std::array<int, 3> count{};
    const std::array<Vec3, 8> corners = cornersOf(stack);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        low[axis] = std::numeric_limits<double>::max();
        double high = std::numeric_limits<double>::lowest();
        for (const Vec3 corner : corners) {
            low[axis] = std::min(low[axis], dot(corner, axes[axis]));
            high = std::max(high, dot(corner, axes[axis]));
        }
        step[axis] = spacingAlong(grid, axes[axis]);
        // A header may claim steps of nothing along one axis; no plane needs more than this.
        count[axis] =
            static_cast<int>(std::min(std::floor((high - low[axis]) / step[axis] + 1e-3), 65535.0)) + 1;
        // What does not divide evenly is left over at both ends alike.
        low[axis] += 0.5 * std::max(0.0, high - low[axis] - (count[axis] - 1) * step[axis]);
    }
    frame.origin = axes[0] * low[0] + axes[1] * low[1] + axes[2] * low[2];
    frame.pixelWidth = step[0];
    frame.pixelHeight = step[1];
    frame.sliceStep = step[2];
    frame.columns = count[0];
    frame.rows = count[1];
    frame.slices = count[2];
    return frame;
}

} // namespace

PlaneFrame planeFrame(const StackInfo& stack, ViewPlane plane, const std::optional<PlaneTurn>& by) {
    const std::vector<ViewPlane> available = availablePlanes(stack);
    if (plane == ViewPlane::Acquired ||
        std::find(available.begin(), available.end(), plane) == available.end())
        return acquiredFrame(stack);
    PlaneFrame frame = straightFrame(stack, plane);
    if (by)
        turn(frame, stack, *by);
    return frame;
}

PlaneFrame planeFrame(const StackInfo& stack, const ViewState& state) {
    return planeFrame(stack, state.plane, state.turn);
}

PlaneTurn turnedAbout(const std::optional<PlaneTurn>& before, Vec3 pivot, Vec3 axis, double degrees) {
    PlaneTurn turned = before.value_or(PlaneTurn{});
    for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        std::array<double, 2>& place = turned.places[placeIndex(plane)];
        const PlaneAxes axes = before ? turnedAxes(plane, *before) : straightAxes(plane);
        const Vec3 moved = before ? pivot - before->pivot : pivot;
        place = {place[0] + dot(moved, axes.right), place[1] + dot(moved, axes.down)};
    }
    turned.pivot = pivot;
    const Vec3 k = normalized(axis);
    const double cosine = std::cos(degrees * M_PI / 180);
    const double sine = std::sin(degrees * M_PI / 180);
    // Orthonormal again: many small turns must not add up to a shear.
    turned.axes[0] = normalized(rotated(turned.axes[0], k, cosine, sine));
    const Vec3 y = rotated(turned.axes[1], k, cosine, sine);
    turned.axes[1] = normalized(y - turned.axes[0] * dot(y, turned.axes[0]));
    turned.axes[2] = cross(turned.axes[0], turned.axes[1]);
    return turned;
}

std::array<Vec3, 2> cutDirections(ViewPlane plane, const std::optional<PlaneTurn>& turn) {
    const std::array<Vec3, 3> axes = turn.value_or(PlaneTurn{}).axes;
    switch (plane) {
    case ViewPlane::Coronal:
        return {axes[0], axes[2]};
    case ViewPlane::Sagittal:
        return {axes[1], axes[2]};
    default:
        return {axes[0], axes[1]};
    }
}

const char* toString(SlabMode mode) {
    switch (mode) {
    case SlabMode::Mean:
        return "mean";
    case SlabMode::Maximum:
        return "MIP";
    case SlabMode::Minimum:
        return "MinIP";
    }
    return "";
}

bool slabPossible(const StackInfo& stack) {
    return stack.kind == StackKind::Volume && stack.geometry.spacingKnown && stack.slices > 1 &&
           acquiredFrame(stack).sliceStep > 0;
}

std::vector<ViewPlane> availablePlanes(const StackInfo& stack) {
    const GridGeometry& grid = stack.geometry;
    const double volume = dot(grid.direction[0], cross(grid.direction[1], grid.direction[2]));
    const bool regular =
        std::abs(volume) > 1e-3 && grid.spacing[0] > tiny && grid.spacing[1] > tiny && grid.spacing[2] > tiny;
    if (stack.kind != StackKind::Volume || !grid.orientationKnown || !regular || stack.slices < 2)
        return {ViewPlane::Acquired};
    return {ViewPlane::Acquired, ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal};
}

} // namespace candela::viewer
