#pragma once

#include "viewer/scene/SegmentMask.h"
#include "viewer/scene/ViewState.h"

#include <QImage>

namespace candela::viewer {

/// Lays segments over a picture of `renderSlice`, wherever the view cuts them: a clear fill and a strong
/// outline where a segment ends. Between planes a segment's rim is interpolated. `picture` must have been
/// drawn for the same view and size. Null pointers are left out.
void blendSegments(QImage& picture, const ImageStack& stack, const ViewState& state,
                   const std::vector<const SegmentMask*>& masks, double opacity = 0.3);

} // namespace candela::viewer
