#pragma once

#include "database/model/Pixels.h"

#include <string>
#include <vector>

namespace candela::viewer {

/// Colour and opacity of a value; linear between points, the ends go on.
struct TransferPoint {
    double value = 0;
    double red = 0, green = 0, blue = 0; ///< 0…1
    double opacity = 0;                  ///< of one `unitLength`
};

struct TransferFunction {
    std::vector<TransferPoint> points; ///< by rising value
    double unitLength = 1;             ///< mm
    bool shaded = true;
};

/// The transfer function of a preset of `volumePresets`; of the first one for an unknown name.
[[nodiscard]] TransferFunction transferFunction(const ImageStack& stack, const std::string& preset);

} // namespace candela::viewer
