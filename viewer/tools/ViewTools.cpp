#include "viewer/tools/Tools.h"

#include "viewer/scene/RegionStatistics.h"

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
    case MouseTool::RegionWindow:
        return "region window";
    case MouseTool::Scroll:
        return "scroll";
    case MouseTool::Zoom:
        return "zoom";
    case MouseTool::Pan:
        return "pan";
    case MouseTool::Crosshair:
        return "crosshair";
    default:
        break;
    }
    const auto kind = measurementKind(tool);
    return kind ? candela::toString(*kind) : "";
}

std::optional<MeasurementKind> measurementKind(MouseTool tool) {
    for (const MeasurementKind kind : allMeasurementKinds) {
        if (measuringTool(kind) == tool)
            return kind;
    }
    return std::nullopt;
}

MouseTool measuringTool(MeasurementKind kind) {
    switch (kind) {
    case MeasurementKind::Distance:
        return MouseTool::Distance;
    case MeasurementKind::Polyline:
        return MouseTool::Polyline;
    case MeasurementKind::Angle:
        return MouseTool::Angle;
    case MeasurementKind::Cobb:
        return MouseTool::Cobb;
    case MeasurementKind::Rectangle:
        return MouseTool::Rectangle;
    case MeasurementKind::Ellipse:
        return MouseTool::Ellipse;
    case MeasurementKind::Freehand:
        return MouseTool::Freehand;
    case MeasurementKind::Point:
        return MouseTool::Point;
    case MeasurementKind::Cardiothoracic:
        return MouseTool::Cardiothoracic;
    case MeasurementKind::Bidirectional:
        return MouseTool::Bidirectional;
    case MeasurementKind::Arrow:
        return MouseTool::Arrow;
    case MeasurementKind::Text:
        return MouseTool::Text;
    }
    return MouseTool::Distance;
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
    const PlaneFrame frame = planeFrame(stack.info, state);
    const ViewTransform transform(frame, state, width, height);
    const auto [column, row] = transform.toPlanePixel(x, y);
    const auto voxel = voxelAt(stack, frame, clampedSlice(frame, state.slice), column, row);
    if (!voxel || !stack.ready((*voxel)[2]))
        return std::nullopt;
    Probe probe;
    probe.position = transform.toPatient(x, y);
    probe.voxel = *voxel;
    const auto [i, j, k] = probe.voxel;
    probe.value = stack.at(i, j, k);
    return probe;
}

} // namespace candela::viewer
