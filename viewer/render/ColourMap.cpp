#include "viewer/render/ColourMap.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

struct Support {
    double at, red, green, blue; ///< 0 … 1, 0 … 255
};

std::array<QRgb, 256> between(const std::vector<Support>& supports) {
    std::array<QRgb, 256> colours{};
    for (std::size_t n = 0; n < colours.size(); ++n) {
        const double place = static_cast<double>(n) / 255;
        std::size_t upper = 1;
        while (upper + 1 < supports.size() && supports[upper].at < place)
            ++upper;
        const Support& a = supports[upper - 1];
        const Support& b = supports[upper];
        const double f = std::clamp((place - a.at) / (b.at - a.at), 0.0, 1.0);
        const auto mixed = [f](double from, double to) {
            return static_cast<int>(std::lround(from + f * (to - from)));
        };
        colours[n] = qRgb(mixed(a.red, b.red), mixed(a.green, b.green), mixed(a.blue, b.blue));
    }
    return colours;
}

} // namespace

const char* toString(ColourMap map) {
    switch (map) {
    case ColourMap::Grey:
        return "grey";
    case ColourMap::Hot:
        return "hot";
    case ColourMap::Heat:
        return "heat";
    case ColourMap::Cool:
        return "cool";
    }
    return "";
}

std::vector<ColourMap> colourMaps() {
    return {ColourMap::Hot, ColourMap::Heat, ColourMap::Cool, ColourMap::Grey};
}

const std::array<QRgb, 256>& coloursOf(ColourMap map) {
    static const std::array<QRgb, 256> grey = between({{0, 0, 0, 0}, {1, 255, 255, 255}});
    static const std::array<QRgb, 256> hot =
        between({{0, 0, 0, 0}, {0.375, 255, 0, 0}, {0.75, 255, 255, 0}, {1, 255, 255, 255}});
    // "Inferno" (van der Walt and Smith, CC0): equal steps look equal.
    static const std::array<QRgb, 256> heat = between({{0, 0, 0, 4},
                                                       {0.143, 40, 11, 84},
                                                       {0.286, 101, 21, 110},
                                                       {0.429, 159, 42, 99},
                                                       {0.571, 212, 72, 66},
                                                       {0.714, 245, 125, 21},
                                                       {0.857, 250, 193, 39},
                                                       {1, 252, 255, 164}});
    static const std::array<QRgb, 256> cool =
        between({{0, 0, 0, 0}, {0.4, 0, 60, 200}, {0.75, 0, 200, 255}, {1, 255, 255, 255}});
    switch (map) {
    case ColourMap::Hot:
        return hot;
    case ColourMap::Heat:
        return heat;
    case ColourMap::Cool:
        return cool;
    case ColourMap::Grey:
        break;
    }
    return grey;
}

} // namespace candela::viewer
