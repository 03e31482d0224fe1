#pragma once

#include "database/model/Pixels.h"

namespace candela {

/// Shrinks a plane to at most 128 × 128 in its true proportions, windowed by its own window or, without one,
/// by the range of all but the extreme hundredth of its values.
[[nodiscard]] Thumbnail makeThumbnail(const ImageStack& stack, int plane);

} // namespace candela
