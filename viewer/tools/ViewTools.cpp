#include "viewer/tools/Tools.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr double leastZoom = 0.1;
constexpr double mostZoom = 64;

int clampedSlice(const PlaneFrame& frame, int slice) {
    return std::clamp(slice, 0, std::max(frame.slices - 1, 0));
}

} // namespace

const char* toString(MouseTool tool) {
    switch (tool) {
    case MouseTool::Window:
        return "window";
    case MouseTool::Scroll:
        return "scroll";
    case MouseTool::Zoom:
        return "zoom";
    case MouseTool::Pan:
        return "pan";
    case MouseTool::Crosshair:
        return "crosshair";
    case MouseTool::Distance:
        return "distance";
    case MouseTool::Angle:
        return "angle";
    }
    return "";
}

ViewState dragWindow(const ViewState& start, double dx, double dy, double span) {
    const double perPixel = span / 500;
    // Values of small ranges (diffusion maps, SUV) must be able to get windows below one.
    const double least = std::min({1.0, span / 1000, std::max(start.window.width, 1e-9)});
    ViewState state = start;
    state.window.width = std::max(least, start.window.width + dx * perPixel);
    state.window.center = start.window.center + dy * perPixel;
    return state;
}

double windowSpan(const ImageStack& stack, const Window& start) {
    // A drag across a view of 500 pixels doubles the window; not less than a narrow CT window's worth.
    const double least = stack.info.valueUnit == "HU" ? 200 : 0;
    return std::max({start.width * 1.5, least, 1e-6});
}

ViewState scroll(const ViewState& start, const PlaneFrame& frame, int steps) {
    ViewState state = start;
    state.slice = clampedSlice(frame, start.slice + steps);
    return state;
}

ViewState dragScroll(const ViewState& start, const PlaneFrame& frame, double dy, int height) {
    const double slicesPerPixel = std::max(1.0 / 20, static_cast<double>(frame.slices) / std::max(height, 1));
    return scroll(start, frame, static_cast<int>(std::lround(dy * slicesPerPixel)));
}

ViewState scrollTo(const ViewState& start, const PlaneFrame& frame, Vec3 point) {
    ViewState state = start;
    state.slice = frame.sliceAt(point);
    return state;
}

ViewState zoomAbout(const ViewState& start, int width, int height, double x, double y, double factor) {
    ViewState state = start;
    state.zoom = std::clamp(start.zoom * factor, leastZoom, mostZoom);
    const double change = 1 / state.zoom - 1 / start.zoom;
    state.panX = start.panX + (x - 0.5 * width) * change;
    state.panY = start.panY + (y - 0.5 * height) * change;
    return state;
}

ViewState dragZoom(const ViewState& start, int width, int height, double pressX, double pressY, double dy) {
    return zoomAbout(start, width, height, pressX, pressY, std::exp2(-dy / 150));
}

ViewState pan(const ViewState& start, double dx, double dy) {
    ViewState state = start;
    state.panX += dx / start.zoom;
    state.panY += dy / start.zoom;
    return state;
}

ViewState centreOn(const ViewState& start, const PlaneFrame& frame, int width, int height, Vec3 point) {
    const auto [x, y] = ViewTransform(frame, start, width, height).toScreen(point);
    return pan(start, 0.5 * width - x, 0.5 * height - y);
}

ViewState resetView(const ImageStack& stack, const ViewState& state) {
    ViewState reset = initialView(stack, state.plane);
    reset.slice = clampedSlice(planeFrame(stack.info, reset.plane), state.slice);
    reset.interpolate = state.interpolate;
    reset.side = state.side;
    return reset;
}

bool mayTurn(const ImageStack& stack) {
    static constexpr std::array projections{"CR", "DX", "DR", "RG", "RF", "XA", "MG", "IO", "PX", "XC"};
    return stack.info.kind != StackKind::Volume &&
           std::any_of(projections.begin(), projections.end(),
                       [&stack](const char* modality) { return stack.series.modality == modality; });
}

ViewState turnClockwise(const ViewState& state) {
    ViewState turned = state;
    // The mirror comes last, so under it the turn has to run the other way.
    turned.quarterTurns = (state.quarterTurns % 4 + (state.flipped ? 7 : 5)) % 4;
    turned.panX = -state.panY;
    turned.panY = state.panX;
    return turned;
}

ViewState flipLeftRight(const ViewState& state) {
    ViewState flipped = state;
    flipped.flipped = !state.flipped;
    flipped.panX = -state.panX;
    return flipped;
}

ViewState forDevicePixels(const ViewState& state, double ratio) {
    ViewState scaled = state;
    scaled.panX *= ratio;
    scaled.panY *= ratio;
    return scaled;
}

std::optional<Probe> probeAt(const ImageStack& stack, const ViewState& state, int width, int height, double x,
                             double y) {
    const PlaneFrame frame = planeFrame(stack.info, state.plane);
    const ViewTransform transform(frame, state, width, height);
    Probe probe;
    probe.position = transform.toPatient(x, y);
    if (frame.plane == ViewPlane::Acquired) {
        const auto [column, row] = transform.toPlanePixel(x, y);
        probe.voxel = {static_cast<int>(std::lround(column)), static_cast<int>(std::lround(row)),
                       clampedSlice(frame, state.slice)};
    } else {
        const Vec3 voxel = stack.info.geometry.toVoxel(probe.position);
        probe.voxel = {static_cast<int>(std::lround(voxel.x)), static_cast<int>(std::lround(voxel.y)),
                       static_cast<int>(std::lround(voxel.z))};
        const std::vector<double>& offsets = stack.info.sliceOffsets;
        if (!offsets.empty()) {
            const double along = voxel.z * stack.info.geometry.spacing[2];
            const double step = stack.info.geometry.spacing[2];
            if (along < offsets.front() - 0.5 * step || along > offsets.back() + 0.5 * step)
                return std::nullopt;
            const auto after = std::lower_bound(offsets.begin(), offsets.end(), along);
            auto k = after - offsets.begin();
            if (after == offsets.end() ||
                (k > 0 && along - offsets[static_cast<std::size_t>(k) - 1] < *after - along))
                --k;
            probe.voxel[2] = static_cast<int>(k);
        }
    }
    const auto [i, j, k] = probe.voxel;
    if (i < 0 || j < 0 || k < 0 || i >= stack.info.columns || j >= stack.info.rows || k >= stack.planes() ||
        !stack.ready(k))
        return std::nullopt;
    probe.value = stack.at(i, j, k);
    return probe;
}

} // namespace candela::viewer
