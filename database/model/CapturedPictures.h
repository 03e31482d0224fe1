#pragma once

#include "database/model/Study.h"

#include <cstdint>
#include <string>
#include <vector>

namespace candela {

/// Pictures as they were on the screen.
struct CapturedPictures {
    int columns = 0;
    int rows = 0;
    std::vector<std::vector<std::uint8_t>> frames; ///< each rows × columns × RGB
    double frameTimeMs = 0;                        ///< of a movie; 0: pictures beside each other
    std::string description;                       ///< of the series
    bool namesPatient = true;                      ///< words burned into the pictures tell who it is
};

} // namespace candela
