#pragma once

#include "database/model/Deidentification.h"

#include <cstdint>
#include <span>
#include <vector>

namespace candela::deidentifying {

/// Boxes around what looks like writing in a grey picture: rows of at least three characters, brighter or
/// darker than what surrounds them, of like height (6 to 90 pixels), stroke and brightness. They are found as
/// connected pieces of the white and the black top-hat (thin structures against their surroundings) at two
/// scales; rows of pieces are grown as in Epshtein et al., CVPR 2010, section 3.4. Boxes are a little larger
/// than the writing and do not overlap.
/// @param grey rows × columns, 0 black … 255 white
/// @param measured the values are measurements (CT, MR, PET) over their whole range, in which fine anatomy
/// looks like writing; only what is as bright as the brightest value, as written text is, counts then
[[nodiscard]] std::vector<PixelBox> textBoxes(std::span<const std::uint8_t> grey, int columns, int rows,
                                              bool measured = false);

/// Joins boxes until none touches another.
[[nodiscard]] std::vector<PixelBox> joinedBoxes(std::vector<PixelBox> boxes);

} // namespace candela::deidentifying
