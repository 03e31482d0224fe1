#pragma once

#include "viewer/scene/ViewState.h"

#include <QImage>

namespace candela::viewer {

/// An activation map to lay over a view. Values 0…1, on a regular grid over one plane of the stack.
struct MapOverlay {
    int plane = 0; ///< plane (slice index) of the stack that it belongs to
    int rows = 0;
    int columns = 0;
    std::vector<float> values;
    double left = 0, top = 0, width = 0, height = 0; ///< rectangle in pixels of that plane
    double opacity = 0.4;
};

/// Draws a slice of a stack on the CPU: trilinear (or nearest) sampling in the plane, window, and the
/// maps that belong to it. No OpenGL, no display; deterministic. The picture is opaque ARGB32_Premultiplied.
/// `storedOverlays`: whether overlays that came in the images' headers are drawn.
[[nodiscard]] QImage renderSlice(const ImageStack& stack, const ViewState& state, int width, int height,
                                 const std::vector<MapOverlay>& maps = {}, bool storedOverlays = true);

} // namespace candela::viewer
