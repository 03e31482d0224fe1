#pragma once

#include "viewer/render/ColourMap.h"
#include "viewer/scene/ViewState.h"

#include <QImage>
#include <memory>

namespace candela::viewer {

enum class FusionMode {
    Overlay, ///< the second series in colours over the first
    Subtract ///< the first minus the second, grey for no difference
};

/// A second series shown together with the one of a view, point by point of the patient.
struct Fusion {
    std::shared_ptr<const ImageStack> stack;
    FusionMode mode = FusionMode::Overlay;
    double opacity = 0.5; ///< of an overlay, 0 … 1
    ColourMap colours = ColourMap::HotIron;
    Window window; ///< of an overlay's own values, or of the differences
};

/// Whether two stacks lie in one frame of reference and know where: then, and only then, they may be fused.
[[nodiscard]] bool mayFuse(const SeriesInfo& first, const StackInfo& firstStack, const SeriesInfo& second,
                           const StackInfo& secondStack);
/// A fusion to begin with: the second stack's own window, or differences within half of the first's.
[[nodiscard]] Fusion beginFusion(std::shared_ptr<const ImageStack> second, FusionMode mode,
                                 const Window& first);

/// Lays the second series over a slice that `renderSlice` drew of the first. What is darkest in its window
/// stays clear, and so does what it does not reach. A slab of the view is one of both.
void blendFusion(QImage& picture, const ImageStack& first, const ViewState& state, const Fusion& fusion);
/// The difference of both series, black where one of them is missing.
[[nodiscard]] QImage renderDifference(const ImageStack& first, const ViewState& state, const Fusion& fusion,
                                      int width, int height);

} // namespace candela::viewer
