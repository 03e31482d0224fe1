#pragma once

#include "viewer/render/SliceRenderer.h"
#include "viewer/render/SliceSampler.h"

namespace candela::viewer {

/// Lays activation maps over a drawn slice, wherever the view cuts the images that they belong to. Low
/// values stay clear; high ones go through violet and orange to yellow (equal steps look equal, also to
/// readers who confuse red and green).
void blendMaps(QImage& picture, const ImageStack& stack, const VoxelMap& map,
               const std::vector<MapOverlay>& overlays);

} // namespace candela::viewer
