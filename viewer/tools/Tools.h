#pragma once

#include "database/model/Measurement.h"
#include "viewer/scene/ViewState.h"

#include <optional>
#include <vector>

namespace candela::viewer {

/// What the left mouse button does in a view; one at a time.
enum class MouseTool {
    Window,
    RegionWindow,
    Scroll,
    Zoom,
    Pan,
    Crosshair,
    Distance,
    Polyline,
    Angle,
    Cobb,
    Rectangle,
    Ellipse,
    Freehand,
    Point,
    Cardiothoracic,
    Bidirectional,
    Arrow,
    Text
};
[[nodiscard]] const char* toString(MouseTool tool);
/// What a tool measures, if it does; the tool that measures it.
[[nodiscard]] std::optional<MeasurementKind> measurementKind(MouseTool tool);
[[nodiscard]] MouseTool measuringTool(MeasurementKind kind);

// Each function takes the state at the press of the button and returns the new one, so that a drag never
// accumulates rounding errors. Positions and movements are in screen pixels, y down.

/// Right widens, up lowers the centre (brighter). `span` is the range of values that a drag over 500 pixels
/// covers; see `windowSpan`.
[[nodiscard]] ViewState dragWindow(const ViewState& start, double dx, double dy, double span);
/// A span for `dragWindow` that suits the values: narrow windows move finely, wide ones quickly.
[[nodiscard]] double windowSpan(const ImageStack& stack, const Window& start);

/// A box on the screen; its sides in any order.
struct ScreenBox {
    double left = 0, top = 0, right = 0, bottom = 0;
};
/// The window of what a view shows in a box: black at the 1st, white at the 99th percentile of the values in
/// it, those of the slab where there is one; padding is passed over. Nothing for colours, where fewer than
/// four values lie in the box, or when they are all the same.
[[nodiscard]] std::optional<Window> windowOfBox(const ImageStack& stack, const ViewState& state, int width,
                                                int height, const ScreenBox& box);

/// `steps` slices on (negative: back), clamped.
[[nodiscard]] ViewState scroll(const ViewState& start, const PlaneFrame& frame, int steps);
/// The whole stack lies in a drag over `height` pixels, but at least one slice every 20 pixels; down is on.
[[nodiscard]] ViewState dragScroll(const ViewState& start, const PlaneFrame& frame, double dy, int height);
/// The slice through a point of the patient.
[[nodiscard]] ViewState scrollTo(const ViewState& start, const PlaneFrame& frame, Vec3 point);

/// Zooms by a factor and keeps what lies under (x, y) where it is. The zoom stays within 0.1…64.
[[nodiscard]] ViewState zoomAbout(const ViewState& start, int width, int height, double x, double y,
                                  double factor);
/// A drag from (pressX, pressY); up enlarges, 150 pixels double.
[[nodiscard]] ViewState dragZoom(const ViewState& start, int width, int height, double pressX, double pressY,
                                 double dy);
[[nodiscard]] ViewState pan(const ViewState& start, double dx, double dy);
/// Pan that shows a point of the patient in the middle of the view.
[[nodiscard]] ViewState centreOn(const ViewState& start, const PlaneFrame& frame, int width, int height,
                                 Vec3 point);
/// Fitted, own window, no turn or flip; the slice stays.
[[nodiscard]] ViewState resetView(const ImageStack& stack, const ViewState& state);

/// Turning and flipping are for projection X-rays only: on cross-sections they are a safety risk.
[[nodiscard]] bool mayTurn(const ImageStack& stack);
[[nodiscard]] ViewState turnClockwise(const ViewState& state);
[[nodiscard]] ViewState flipLeftRight(const ViewState& state);

/// The same view for a picture of `ratio` device pixels a logical pixel (pan is in screen pixels).
[[nodiscard]] ViewState forDevicePixels(const ViewState& state, double ratio);

/// The value under a screen position, and where it is; empty outside the image or while it is loading.
struct Probe {
    Vec3 position;              ///< mm LPS
    std::array<int, 3> voxel{}; ///< column, row, plane of the stack
    float value = 0;
};
[[nodiscard]] std::optional<Probe> probeAt(const ImageStack& stack, const ViewState& state, int width,
                                           int height, double x, double y);

} // namespace candela::viewer
