#pragma once

#include "viewer/scene/Measurement.h"

#include <QPainter>
#include <QRectF>
#include <optional>
#include <vector>

namespace candela::viewer {

/// A measurement as a view shows it.
struct ShownMeasurement {
    Measurement measurement;
    std::optional<RegionStatistics> statistics; ///< of a region or point, once they are known
    bool selected = false;
    bool stored = true;    ///< false: "…" after its text, until the library keeps it
    bool reported = false; ///< of a report that is open: in a colour of its own
};

/// Where the texts of the measurements on a slice stand, in their order: beside what they belong to, inside
/// the view, and not over each other where there is room. Empty for those of other slices and without text.
[[nodiscard]] std::vector<QRectF> measurementLabels(const std::vector<ShownMeasurement>& measurements,
                                                    const StackInfo& stack, const PlaneFrame& frame,
                                                    const ViewState& state, int width, int height);
/// Draws the measurements that lie on the slice; `width`, `height`: of the view.
void paintMeasurements(QPainter& painter, const std::vector<ShownMeasurement>& measurements,
                       const StackInfo& stack, const PlaneFrame& frame, const ViewState& state, int width,
                       int height);

} // namespace candela::viewer
