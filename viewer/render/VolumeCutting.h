#pragma once

#include "viewer/render/VolumeGrid.h"
#include "viewer/render/VolumeRenderer.h"

namespace candela::viewer {

/// The grid's values with the least value wherever a voxel was cut away.
[[nodiscard]] std::vector<std::int16_t> cutVoxels(const VolumeGrid& grid, const ImageStack& stack,
                                                  const std::vector<VolumeCut>& cuts);

} // namespace candela::viewer
