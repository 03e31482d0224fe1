#pragma once

#include "database/model/Pixels.h"

namespace candela::viewer {

/// The edge of an image at which more is displayed bright: −1 left, 1 right, 0 when neither is clearly so. On
/// a mammogram that is the chest wall's, for the other edge shows air.
[[nodiscard]] int denserEdge(const ImageStack& stack, int plane);

} // namespace candela::viewer
