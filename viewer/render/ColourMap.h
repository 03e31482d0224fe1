#pragma once

#include <QRgb>
#include <array>
#include <string>
#include <vector>

namespace candela::viewer {

/// Colours for grey levels.
enum class ColourMap { Grey, Hot, Heat, Cool };
[[nodiscard]] const char* toString(ColourMap map);
[[nodiscard]] std::vector<ColourMap> colourMaps();
/// Opaque colours of grey 0 … 255.
[[nodiscard]] const std::array<QRgb, 256>& coloursOf(ColourMap map);

} // namespace candela::viewer
