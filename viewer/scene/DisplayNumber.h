#pragma once

#include <string>

namespace candela::viewer {

/// With so many decimals; never "-0.0".
[[nodiscard]] std::string displayNumber(double value, int decimals);

} // namespace candela::viewer
