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
    friend bool operator==(const TransferPoint&, const TransferPoint&) = default;
};

struct TransferFunction {
    std::vector<TransferPoint> points; ///< by rising value
    double unitLength = 1;             ///< mm
    bool shaded = true;
    friend bool operator==(const TransferFunction&, const TransferFunction&) = default;
};

/// The transfer function of a preset of `volumePresets`; of the first one for an unknown name.
[[nodiscard]] TransferFunction transferFunction(const ImageStack& stack, const std::string& preset);

/// Opaque from a value on: how a surface looks before it is made.
[[nodiscard]] TransferFunction surfaceFunction(const ImageStack& stack, double value);
/// Where a surface is likely wanted: bone of a CT, the skin of others.
[[nodiscard]] double likelySurface(const ImageStack& stack);

} // namespace candela::viewer
