#pragma once

#include "viewer/scene/ViewState.h"

#include <QImage>
#include <vector>

namespace candela::viewer {

/// A place on a path, and the directions of the cut there; all unit vectors, perpendicular to each other.
struct PathStation {
    Vec3 point;
    Vec3 along;
    Vec3 across;  ///< does not twist about the path (double reflection; Wang and others, 2008)
    Vec3 through; ///< along × across
};

/// A smooth path through points (centripetal Catmull-Rom), in equal steps of its length. `across` is where
/// the cut's "down" points at its beginning. Fewer than two different points: empty.
[[nodiscard]] std::vector<PathStation> pathThrough(const std::vector<Vec3>& points, Vec3 across, double step);
/// mm along the smooth path.
[[nodiscard]] double pathLength(const std::vector<Vec3>& points);

/// A cut along a path, straightened: to the right the way along the path, up and down the distance from it,
/// both in the same true millimetres. Lengths in other directions are not true.
class CurvedReformat {
public:
    /// `degrees` turns the cut about the path; `halfWidth` mm on each side; `step` mm a pixel.
    CurvedReformat(const std::vector<Vec3>& points, Vec3 across, double degrees, double halfWidth,
                   double step);

    [[nodiscard]] bool empty() const { return m_stations.empty(); }
    [[nodiscard]] int width() const { return static_cast<int>(m_stations.size()); }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] double step() const { return m_step; }
    /// Where a pixel (continuous; pixel middles are at +0.5) lies in the patient.
    [[nodiscard]] Vec3 toPatient(double x, double y) const;
    /// Grey picture with the window, the inversion and the slab of `state`, the slab across the cut; black
    /// outside the volume. Null without a path.
    [[nodiscard]] QImage render(const ImageStack& stack, const ViewState& state) const;

private:
    std::vector<PathStation> m_stations;
    double m_step = 1;
    int m_height = 0;
};

} // namespace candela::viewer
