#include "viewer/tools/LinkedViews.h"

#include "viewer/tools/Tools.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

/// Up to 20° a slice of one still shows what a slice of the other does.
constexpr double parallelCosine = 0.94;

ViewTransform transformOf(const LinkedView& view) {
    return {view.frame, view.state, std::max(view.width, 1), std::max(view.height, 1)};
}

bool directionsKnown(const PlaneFrame& a, const PlaneFrame& b) {
    return a.lettersKnown && b.lettersKnown;
}

/// About the middle.
ViewState zoomed(const ViewState& state, double factor) {
    return zoomAbout(state, 0, 0, 0, 0, factor);
}

Vec3 acrossOf(const PlaneFrame& frame) {
    return normalized(cross(frame.right, frame.down));
}

} // namespace

bool parallel(const PlaneFrame& a, const PlaneFrame& b) {
    if (!directionsKnown(a, b))
        return a.plane == b.plane;
    return std::abs(dot(acrossOf(a), acrossOf(b))) > parallelCosine;
}

Vec3 middleOf(const LinkedView& view) {
    return transformOf(view).toPatient(0.5 * view.width, 0.5 * view.height);
}

Vec3 followed(Vec3 point, const LinkedPlaces& places, const PlaneFrame& from, const PlaneFrame& to) {
    const Vec3 moved = point - places.from;
    if (directionsKnown(from, to))
        return places.to + moved;
    return places.to + to.right * dot(moved, from.right) + to.down * dot(moved, from.down) +
           acrossOf(to) * dot(moved, acrossOf(from));
}

ViewState scaledTo(const LinkedView& view, double pixelsPerMm) {
    const double now = transformOf(view).screenPixelsPerMm();
    return now > 0 && pixelsPerMm > 0 ? zoomed(view.state, pixelsPerMm / now) : view.state;
}

ViewState follow(const LinkedView& leader, const ViewState& before, const LinkedView& follower,
                 const LinkedPlaces& places, const LinkedParts& parts) {
    const ViewState& now = leader.state;
    ViewState state = follower.state;
    const bool along = parallel(leader.frame, follower.frame);
    const bool lengths = leader.lengthsKnown && follower.lengthsKnown;
    if (parts.scroll && along && now.slice != before.slice) {
        if (leader.frame.sliceStep > 0 && follower.frame.sliceStep > 0)
            state.slice = follower.frame.sliceAt(
                followed(leader.frame.slicePosition(now.slice), places, leader.frame, follower.frame));
        else if (leader.frame.sliceStep == follower.frame.sliceStep) // images or frames, one for one
            state.slice = std::clamp(follower.state.slice + now.slice - before.slice, 0,
                                     std::max(0, follower.frame.slices - 1));
    }
    const bool scaled = now.zoom != before.zoom;
    const bool panned = now.panX != before.panX || now.panY != before.panY;
    if (parts.zoom && scaled) {
        state.zoom = lengths ? scaledTo(follower, transformOf(leader).screenPixelsPerMm()).zoom
                             : zoomed(state, now.zoom / before.zoom).zoom;
    }
    if (parts.pan && along && (scaled || panned)) {
        if (lengths) {
            state = centreOn(state, follower.frame, std::max(follower.width, 1), std::max(follower.height, 1),
                             followed(middleOf(leader), places, leader.frame, follower.frame));
        } else {
            state.panX += now.panX - before.panX;
            state.panY += now.panY - before.panY;
        }
    }
    if (parts.window && follower.state.window == before.window &&
        follower.state.inverted == before.inverted) {
        state.window = now.window;
        state.inverted = now.inverted;
    }
    return state;
}

} // namespace candela::viewer
