#pragma once

#include "viewer/scene/ViewState.h"

#include <QRgb>
#include <array>
#include <string>
#include <vector>

namespace candela::viewer {

struct Fusion;

/// Opaque colours of grey 0 … 255.
[[nodiscard]] const std::array<QRgb, 256>& coloursOf(ColourMap map);

/// The scale of a picture in colours: which value has which.
struct ColourBar {
    double low = 0;  ///< value of the first colour
    double high = 1; ///< of the last
    std::string unit;
    std::vector<QRgb> colours; ///< from low to high, in equal steps
};
/// Of what a view shows of a stack, by its window function, inversion and colour map.
[[nodiscard]] ColourBar colourBar(const ImageStack& stack, const ViewState& state);
/// Of the second series, or of the difference.
[[nodiscard]] ColourBar colourBar(const Fusion& fusion, bool inverted);

} // namespace candela::viewer
