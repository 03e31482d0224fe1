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

PlaneFrame planeFrame(const StackInfo& stack, ViewPlane plane) {
    const std::vector<ViewPlane> available = availablePlanes(stack);
    if (plane == ViewPlane::Acquired ||
        std::find(available.begin(), available.end(), plane) == available.end())
        return acquiredFrame(stack);

    PlaneFrame frame;
    frame.plane = plane;
    frame.lettersKnown = true;
    switch (plane) {
    case ViewPlane::Coronal:
        frame.right = {1, 0, 0};
        frame.down = {0, 0, -1};
        break;
    case ViewPlane::Sagittal:
        frame.right = {0, 1, 0};
        frame.down = {0, 0, -1};
        break;
    default:
        frame.right = {1, 0, 0};
        frame.down = {0, 1, 0};
        break;
    }
    frame.normal = cross(frame.right, frame.down);

    const GridGeometry& grid = stack.geometry;
    const std::array<Vec3, 3> axes{frame.right, frame.down, frame.normal};
    std::array<double, 3> low{};
    std::array<double, 3> step{};
    std::array<int, 3> count{};
    const double depth = offsetOf(stack, stack.slices - 1);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        low[axis] = std::numeric_limits<double>::max();
        double high = std::numeric_limits<double>::lowest();
        for (int corner = 0; corner < 8; ++corner) {
            const Vec3 point = grid.origin +
                               grid.direction[0] * ((corner & 1 ? stack.columns - 1 : 0) * grid.spacing[0]) +
                               grid.direction[1] * ((corner & 2 ? stack.rows - 1 : 0) * grid.spacing[1]) +
                               grid.direction[2] * (corner & 4 ? depth : 0);
            const double along = dot(point, axes[axis]);
            low[axis] = std::min(low[axis], along);
            high = std::max(high, along);
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
