#pragma once

#include "viewer/render/VolumeRenderer.h"

#include <array>

namespace candela::viewer {

struct CameraAxes {
    Vec3 towards; ///< from the patient to the camera
    Vec3 right;
    Vec3 up;
};
[[nodiscard]] CameraAxes cameraAxes(double azimuth, double elevation);

/// Middle and extent of a stack's voxel grid along x, y and z, mm.
struct VolumeBounds {
    Vec3 middle;
    std::array<double, 3> extent{};
};
[[nodiscard]] VolumeBounds volumeBounds(const ImageStack& stack);

/// Millimetres from the middle of the picture to its upper edge. One scale for all directions, so that
/// nothing jumps while the volume is turned.
[[nodiscard]] double halfHeight(const VolumeBounds& bounds, const VolumeView& view, int width, int height);

} // namespace candela::viewer
