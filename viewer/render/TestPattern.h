#pragma once

#include <QImage>
#include <QRect>
#include <vector>

namespace candela::viewer {

/// A square of one grey with a smaller one in each corner that is a little lighter or darker.
struct PatternPatch {
    QRect area;       ///< pixels of the picture
    int level = 0;    ///< 0…255
    int contrast = 0; ///< of the corners, in grey levels
};

/// A picture to judge a display by, and where its patches lie.
struct TestPattern {
    QImage image; ///< Format_Grayscale8
    std::vector<PatternPatch> patches;
};

/// A pattern after the one of AAPM's TG18-QC (Samei et al., Med. Phys. 32:1205, 2005): sixteen patches of
/// equal steps of grey with corners 4 levels apart, 5 % in black and 95 % in white, ramps, lines one and two
/// pixels wide in the middle and the corners, a frame and a grid for the geometry, and words of falling
/// contrast on black, grey and white. One pixel of the picture is to be one of the display. `side` at least
/// 400 pixels.
[[nodiscard]] TestPattern testPattern(int side);

/// Black and white lines of one pixel, half as bright as white, round a square that is as bright as they are
/// on a display of this gamma. `side` pixels. Format_Grayscale8.
[[nodiscard]] QImage gammaStripes(int side, double gamma);

} // namespace candela::viewer
