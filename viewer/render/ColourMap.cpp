#include "viewer/render/ColourMap.h"

#include "viewer/render/Fusion.h"
#include "viewer/render/GreyMapping.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr int barSteps = 256;

/// A colour's part at a grey level; linear in between.
struct Knot {
    int level, value;
};
using Curve = std::vector<Knot>;

int valueAt(const Curve& curve, int level) {
    std::size_t upper = 1;
    while (upper + 1 < curve.size() && curve[upper].level < level)
        ++upper;
    const Knot& a = curve[upper - 1];
    const Knot& b = curve[upper];
    const double f = static_cast<double>(level - a.level) / (b.level - a.level);
    return static_cast<int>(std::lround(a.value + std::clamp(f, 0.0, 1.0) * (b.value - a.value)));
}

std::array<QRgb, 256> along(const Curve& red, const Curve& green, const Curve& blue) {
    std::array<QRgb, 256> colours{};
    for (int level = 0; level < 256; ++level)
        colours[static_cast<std::size_t>(level)] =
            qRgb(valueAt(red, level), valueAt(green, level), valueAt(blue, level));
    return colours;
}

/// Colours at equal steps.
std::array<QRgb, 256> through(const std::vector<QRgb>& supports) {
    Curve red;
    Curve green;
    Curve blue;
    for (std::size_t n = 0; n < supports.size(); ++n) {
        const auto level = static_cast<int>(
            std::lround(255.0 * static_cast<double>(n) / static_cast<double>(supports.size() - 1)));
        red.push_back({level, qRed(supports[n])});
        green.push_back({level, qGreen(supports[n])});
        blue.push_back({level, qBlue(supports[n])});
    }
    return along(red, green, blue);
}

std::vector<QRgb> steps(const std::array<QRgb, 256>& colours) {
    return {colours.begin(), colours.end()};
}

} // namespace

const char* toString(ColourMap map) {
    switch (map) {
    case ColourMap::Grey:
        return "grey";
    case ColourMap::HotIron:
        return "hot iron";
    case ColourMap::Pet:
        return "PET";
    case ColourMap::Rainbow:
        return "rainbow";
    case ColourMap::Spectral:
        return "spectral";
    case ColourMap::Heat:
        return "heat";
    case ColourMap::Cool:
        return "cool";
    }
    return "";
}

const std::vector<ColourMap>& colourMaps() {
    static const std::vector<ColourMap> all{ColourMap::Grey,    ColourMap::HotIron,  ColourMap::Pet,
                                            ColourMap::Rainbow, ColourMap::Spectral, ColourMap::Heat,
                                            ColourMap::Cool};
    return all;
}

const std::array<QRgb, 256>& coloursOf(ColourMap map) {
    static const std::array<QRgb, 256> grey = through({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    static const std::array<QRgb, 256> hotIron =
        along({{0, 0}, {127, 254}, {128, 255}, {255, 255}}, {{0, 0}, {128, 0}, {254, 252}, {255, 255}},
              {{0, 0}, {191, 0}, {254, 252}, {255, 255}});
    static const std::array<QRgb, 256> pet = along(
        {{0, 0}, {63, 0}, {64, 1}, {106, 85}, {107, 86}, {149, 170}, {150, 171}, {192, 255}, {255, 255}},
        {{0, 0},
         {31, 62},
         {32, 65},
         {62, 125},
         {63, 128},
         {95, 64},
         {96, 63},
         {127, 1},
         {128, 0},
         {254, 252},
         {255, 255}},
        {{0, 0},
         {1, 1},
         {128, 255},
         {129, 252},
         {192, 0},
         {212, 80},
         {213, 85},
         {233, 165},
         {234, 170},
         {254, 250},
         {255, 255}});
    static const std::array<QRgb, 256> rainbow =
        through({qRgb(0, 0, 0), qRgb(0, 0, 255), qRgb(0, 200, 255), qRgb(0, 220, 60), qRgb(255, 255, 0),
                 qRgb(255, 128, 0), qRgb(255, 0, 0)});
    // "Spectral" of ColorBrewer (Brewer and Harrower, Apache-2.0), from its blue end.
    static const std::array<QRgb, 256> spectral =
        through({qRgb(94, 79, 162), qRgb(50, 136, 189), qRgb(102, 194, 165), qRgb(171, 221, 164),
                 qRgb(230, 245, 152), qRgb(255, 255, 191), qRgb(254, 224, 139), qRgb(253, 174, 97),
                 qRgb(244, 109, 67), qRgb(213, 62, 79), qRgb(158, 1, 66)});
    // "Inferno" (van der Walt and Smith, CC0): equal steps look equal.
    static const std::array<QRgb, 256> heat =
        through({qRgb(0, 0, 4), qRgb(40, 11, 84), qRgb(101, 21, 110), qRgb(159, 42, 99), qRgb(212, 72, 66),
                 qRgb(245, 125, 21), qRgb(250, 193, 39), qRgb(252, 255, 164)});
    static const std::array<QRgb, 256> cool =
        along({{0, 0}, {191, 0}, {255, 255}}, {{0, 0}, {102, 60}, {191, 200}, {255, 255}},
              {{0, 0}, {102, 200}, {191, 255}, {255, 255}});
    switch (map) {
    case ColourMap::HotIron:
        return hotIron;
    case ColourMap::Pet:
        return pet;
    case ColourMap::Rainbow:
        return rainbow;
    case ColourMap::Spectral:
        return spectral;
    case ColourMap::Heat:
        return heat;
    case ColourMap::Cool:
        return cool;
    case ColourMap::Grey:
        break;
    }
    return grey;
}

ColourBar colourBar(const ImageStack& stack, const ViewState& state) {
    ColourBar bar;
    bar.low = state.window.center - 0.5 * state.window.width;
    bar.high = state.window.center + 0.5 * state.window.width;
    bar.unit = stack.info.valueUnit;
    const GreyMapping mapping(stack, state);
    const GreyRamp& ramp = mapping.ramp();
    const auto& colours = coloursOf(state.colours);
    for (int n = 0; n < barSteps; ++n) {
        const double value = bar.low + (bar.high - bar.low) * n / (barSteps - 1);
        const double at = value * static_cast<double>(ramp.scale) + static_cast<double>(ramp.bias);
        const double level =
            ramp.curve != nullptr
                ? ramp.curve[std::lround(std::clamp(at, 0.0, static_cast<double>(ramp.curveEnd)))]
                : std::clamp(at, 0.0, 255.0);
        bar.colours.push_back(colours[static_cast<std::size_t>(std::lround(level))]);
    }
    return bar;
}

ColourBar colourBar(const Fusion& fusion, bool inverted) {
    ColourBar bar;
    bar.low = fusion.window.center - 0.5 * fusion.window.width;
    bar.high = fusion.window.center + 0.5 * fusion.window.width;
    bar.unit = fusion.stack->info.valueUnit;
    if (fusion.mode == FusionMode::Overlay) {
        ViewState shown = initialView(*fusion.stack, ViewPlane::Acquired);
        shown.window = fusion.window;
        shown.colours = fusion.colours;
        return colourBar(*fusion.stack, shown);
    }
    bar.colours = steps(coloursOf(ColourMap::Grey));
    if (inverted)
        std::reverse(bar.colours.begin(), bar.colours.end());
    return bar;
}

} // namespace candela::viewer
