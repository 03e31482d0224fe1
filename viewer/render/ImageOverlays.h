#pragma once

#include "viewer/render/SliceSampler.h"

#include <QImage>

namespace candela::viewer {

/// Draws the overlays that came in the images' headers over a drawn slice: graphics opaque, regions of
/// interest translucent. Strokes stay visible in shrunken pictures.
void drawImageOverlays(QImage& picture, const ImageStack& stack, const VoxelMap& map);

} // namespace candela::viewer
