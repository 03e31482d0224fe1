#include "viewer/scene/DisplayNumber.h"

#include <cstdio>

namespace candela::viewer {

std::string displayNumber(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    // "-0.0" reads like an error.
    const std::string result = text;
    return result.find_first_not_of("-0.") == std::string::npos && result.front() == '-' ? result.substr(1)
                                                                                         : result;
}

} // namespace candela::viewer
