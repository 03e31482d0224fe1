#pragma once

#include "viewer/scene/Annotations.h"
#include "viewer/scene/ViewState.h"

#include <optional>
#include <vector>

namespace candela::viewer {

/// What the left mouse button does in a view; one at a time.
enum class MouseTool { Window, Scroll, Zoom, Pan, Crosshair, Distance, Angle };
[[nodiscard]] const char* toString(MouseTool tool);

// Each function takes the state at the press of the button and returns the new one, so that a drag never
// accumulates rounding errors. Positions and movements are in screen pixels, y down.

/// Right widens, up lowers the centre (brighter). `span` is the range of values that a drag over 500 pixels
/// covers; see `windowSpan`.
[[nodiscard]] ViewState dragWindow(const ViewState& start, double dx, double dy, double span);
/// A span for `dragWindow` that suits the values: narrow windows move finely, wide ones quickly.
[[nodiscard]] double windowSpan(const ImageStack& stack, const Window& start);

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

/// Points that a measurement needs: two for a distance, three for an angle.
[[nodiscard]] int pointsNeeded(MeasurementKind kind);

/// Sets a measurement point by point: `click` sets a point, `hover` moves the one that is not set yet.
class MeasurementPlacer {
public:
    /// Starts a measurement of this kind on the slice that a view shows; forgets an unfinished one.
    void start(MeasurementKind kind, const ViewState& state);
    /// The finished measurement after the last point. Ignored while not started.
    [[nodiscard]] std::optional<Measurement> click(Vec3 point);
    void hover(Vec3 point);
    void cancel();
    [[nodiscard]] bool active() const { return m_draft.has_value(); }
    /// True once a point is set.
    [[nodiscard]] bool begun() const { return m_set > 0; }
    /// What to draw meanwhile: set points and the one under the mouse; null when nothing is set.
    [[nodiscard]] std::optional<Measurement> draft() const;

private:
    std::optional<Measurement> m_draft;
    int m_set = 0;
};

/// A measurement under the mouse: one of its handles, or (-1) its lines or text.
struct MeasurementHit {
    int measurement = -1;
    int handle = -1;
};
/// The measurement of the shown slice nearest to (x, y) within `radius` pixels; handles go before lines.
[[nodiscard]] std::optional<MeasurementHit> hitMeasurement(const std::vector<Measurement>& measurements,
                                                           const PlaneFrame& frame, const ViewState& state,
                                                           int width, int height, double x, double y,
                                                           double radius = 8);
/// True when a measurement lies on the slice that a view shows.
[[nodiscard]] bool isShown(const Measurement& measurement, const ViewState& state);
/// One handle moved to a point, or the whole (handle -1) by an offset in mm.
[[nodiscard]] Measurement moveHandle(const Measurement& measurement, int handle, Vec3 point);
[[nodiscard]] Measurement moveBy(const Measurement& measurement, Vec3 offset);

/// The measurements of a stack with undo and redo. A drag calls `replace` once, at its end.
class MeasurementList {
public:
    [[nodiscard]] const std::vector<Measurement>& items() const { return m_items; }
    void add(Measurement measurement);
    void replace(int index, Measurement measurement); ///< nothing for an index out of range
    void remove(int index);
    void clear();
    [[nodiscard]] bool canUndo() const { return !m_past.empty(); }
    [[nodiscard]] bool canRedo() const { return !m_future.empty(); }
    void undo();
    void redo();

private:
    void remember();
    std::vector<Measurement> m_items;
    std::vector<std::vector<Measurement>> m_past;
    std::vector<std::vector<Measurement>> m_future;
};

} // namespace candela::viewer
