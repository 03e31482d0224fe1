#pragma once

#include "viewer/render/ColourMap.h"
#include "viewer/render/MeasurementPainter.h"
#include "viewer/render/VolumeRenderer.h"
#include "viewer/scene/Annotations.h"

#include <QColor>
#include <QPainter>
#include <optional>

namespace candela::viewer {

/// What is drawn over a slice: letters, scale bar, corners, crosshair, measurements.
struct Overlay {
    AnnotationLevel annotations = AnnotationLevel::Full;
    std::optional<Vec3> crosshair;              ///< patient position
    bool turnGrips = false;                     ///< on the crosshair's lines, to turn the planes by
    std::vector<ShownMeasurement> measurements; ///< those of other slices are not drawn
    std::vector<std::string> cautions;          ///< of the image shown, beside what the stack says of itself
    std::optional<ColourBar> colours;           ///< at the right: of the view's own series
    std::optional<ColourBar> secondColours;     ///< at the left: of the series fused with it
    std::string notice;                         ///< e.g. "Decision support, not a diagnosis" along the bottom
};

/// Draws in logical pixels of a viewport width × height.
void paintOverlay(QPainter& painter, const ImageStack& stack, const ViewState& state, const Overlay& overlay,
                  int width, int height);
/// What is drawn over a picture of `VolumeRenderer`: letters, how it is shown, the notice.
void paintVolumeOverlay(QPainter& painter, const ImageStack& stack, const VolumeView& view,
                        const Overlay& overlay, int width, int height);

} // namespace candela::viewer
