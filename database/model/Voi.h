#pragma once

#include "database/model/Study.h"

#include <algorithm>
#include <cmath>

namespace candela {

/// Grey of a value, 0 (black) … 1 (white), as DICOM PS3.3 C.11.2.1.1 to C.11.2.1.3 defines it.
[[nodiscard]] inline double greyOf(const VoiWindow& window, double value) {
    switch (window.function) {
    case VoiFunction::Table: {
        if (window.table.empty())
            return 0;
        const double last = static_cast<double>(window.table.size()) - 1;
        const double entry = std::clamp(std::round(value - window.firstMapped), 0.0, last);
        return static_cast<double>(window.table[static_cast<std::size_t>(entry)]);
    }
    case VoiFunction::Sigmoid:
        return 1 / (1 + std::exp(-4 * (value - window.center) / window.width));
    case VoiFunction::LinearExact:
        return std::clamp((value - window.center) / window.width + 0.5, 0.0, 1.0);
    case VoiFunction::Linear:
        break;
    }
    if (window.width <= 1)
        return value > window.center - 0.5 ? 1 : 0;
    return std::clamp((value - (window.center - 0.5)) / (window.width - 1) + 0.5, 0.0, 1.0);
}

} // namespace candela
