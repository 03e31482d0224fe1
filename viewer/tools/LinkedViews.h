#pragma once

#include "viewer/scene/ViewState.h"

#include <optional>

namespace candela::viewer {

/// What of a view the views that are linked with it follow.
struct LinkedParts {
    bool scroll = true; ///< by position in mm
    bool zoom = true;   ///< by screen pixels a mm
    bool pan = true;    ///< by the point in the middle
    bool window = true; ///< where windows were alike before
};

/// A view on screen, as linking needs it.
struct LinkedView {
    const PlaneFrame& frame;
    const ViewState& state;
    int width = 0; ///< of the viewport, pixels
    int height = 0;
    bool lengthsKnown = false; ///< mm; else lengths are in pixels and only proportions can be followed
};

/// Whether slices of one plane can follow those of another: they lie (nearly) parallel.
[[nodiscard]] bool parallel(const PlaneFrame& a, const PlaneFrame& b);

/// The point of the patient in the middle of a view.
[[nodiscard]] Vec3 middleOf(const LinkedView& view);

/// Two places that are the same to the reader, one in each of two frames of reference: those that lay in the
/// middle of the views when they were linked. Within one frame of reference both are alike.
struct LinkedPlaces {
    Vec3 from;
    Vec3 to;
};

/// Where a point of one frame of reference is in the other: by the offset of the places. Where one of the
/// planes has no known direction in the patient, rows follow rows, columns columns and slices slices.
[[nodiscard]] Vec3 followed(Vec3 point, const LinkedPlaces& places, const PlaneFrame& from,
                            const PlaneFrame& to);

/// `follower` after `leader` went from `before` to what it shows now.
[[nodiscard]] ViewState follow(const LinkedView& leader, const ViewState& before, const LinkedView& follower,
                               const LinkedPlaces& places, const LinkedParts& parts);

/// The same view at a scale of `pixelsPerMm`, its middle kept. The zoom stays within what the tools allow.
[[nodiscard]] ViewState scaledTo(const LinkedView& view, double pixelsPerMm);

} // namespace candela::viewer
