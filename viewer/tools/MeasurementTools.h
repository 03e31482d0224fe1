#pragma once

#include "viewer/scene/Measurement.h"

#include <optional>
#include <vector>

namespace candela::viewer {

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
/// True when a measurement lies on the slice that a view shows: it was drawn there, or on another plane that
/// coincides with it within half a slice.
[[nodiscard]] bool isShown(const Measurement& measurement, const PlaneFrame& frame, const ViewState& state);

/// One handle moved to a point, or the whole by an offset in mm. A rectangle keeps its opposite corner and
/// its angles, an ellipse its centre and its other axis's length, a bidirectional pair stays perpendicular.
/// It stays in the plane that it was drawn on. Unchanged when the handle is not there or nothing would be
/// left of the shape.
[[nodiscard]] Measurement moveHandle(const Measurement& measurement, int handle, Vec3 point);
[[nodiscard]] Measurement moveBy(const Measurement& measurement, Vec3 offset);

/// A drawn outline without the points that lie within `tolerance` mm of the lines between the others
/// (Douglas and Peucker 1973); the first and the last stay.
[[nodiscard]] std::vector<Vec3> simplified(const std::vector<Vec3>& points, double tolerance);

} // namespace candela::viewer
