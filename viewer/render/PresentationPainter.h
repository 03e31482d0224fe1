#pragma once

#include "database/model/Overlays.h"
#include "database/model/Pixels.h"
#include "viewer/scene/ViewState.h"

#include <QPainter>

namespace candela::viewer {

/// Whether a presentation state says anything about an image.
[[nodiscard]] bool concerns(const PresentationState& presentation, const FrameRef& frame);

/// The view as a presentation state wants an image: its window and inversion, its displayed area fitted into
/// the viewport, turns and flips where the image may be turned. What it does not say stays. `stackPlane`: the
/// image that the view shows; an anatomical view must be parallel to the images.
[[nodiscard]] ViewState presented(const PresentationState& presentation, const ImageStack& stack,
                                  int stackPlane, const ViewState& state, int width, int height);

/// Draws shutter, drawings and texts for the image `stackPlane` that a view shows, in logical pixels of a
/// viewport width × height. Nothing when the state does not concern the image.
void paintPresentation(QPainter& painter, const PresentationState& presentation, const ImageStack& stack,
                       int stackPlane, const ViewState& state, int width, int height);

} // namespace candela::viewer
