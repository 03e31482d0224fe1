#pragma once

#include "viewer/scene/Measurement.h"

#include <optional>
#include <vector>

namespace candela::viewer {

/// Sets a measurement point by point: `click` sets a point, `hover` moves the one that is not set yet.
/// Rectangles and ellipses are set by two corners of what surrounds them; the short axis of a bidirectional
/// pair stays perpendicular to the long one. Polylines and freehand outlines end by `finish`.
class MeasurementPlacer {
public:
    /// Starts a measurement of this kind on the slice that a view shows; forgets an unfinished one.
    void start(MeasurementKind kind, const PlaneFrame& frame, const ViewState& state);
    /// The finished measurement after the last point. Ignored while not started, and on the point set last.
    [[nodiscard]] std::optional<Measurement> click(Vec3 point);
    void hover(Vec3 point);
    /// The measurement with the points set so far, when they are enough and the kind may have any number.
    [[nodiscard]] std::optional<Measurement> finish();
    void cancel();
    [[nodiscard]] bool active() const { return m_draft.has_value(); }
    /// True once a point is set.
    [[nodiscard]] bool begun() const { return !m_set.empty(); }
    /// Whether the kind has any number of points; false while not started.
    [[nodiscard]] bool openEnded() const;
    [[nodiscard]] int pointsSet() const { return static_cast<int>(m_set.size()); }
    /// What to draw meanwhile: set points and the one under the mouse; empty when nothing is set.
    [[nodiscard]] std::optional<Measurement> draft() const;

private:
    [[nodiscard]] Measurement shaped(std::vector<Vec3> points) const;
    [[nodiscard]] std::vector<Vec3> boxed(Vec3 from, Vec3 to) const;

    std::optional<Measurement> m_draft;
    std::vector<Vec3> m_set;
    std::optional<Vec3> m_hover;
    Vec3 m_right;       ///< unit vectors of the plane
    Vec3 m_down;        ///< perpendicular to m_right
    Vec3 m_screenRight; ///< after turns and flips
};

} // namespace candela::viewer
