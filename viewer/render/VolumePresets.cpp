#include "viewer/render/VolumePresets.h"

#include "viewer/render/VolumeRenderer.h"

#include <algorithm>

namespace candela::viewer {
namespace {

bool isHounsfield(const ImageStack& stack) {
    return stack.info.valueUnit == "HU";
}

TransferFunction hounsfieldFunction(const std::string& preset) {
    if (preset == "lung") {
        // The thin shell between air and tissue, and the vessels in it; soft tissue outside stays glass.
        return {{{-1000, 0.25, 0.35, 0.55, 0.0},
                 {-920, 0.30, 0.42, 0.62, 0.0},
                 {-780, 0.45, 0.58, 0.75, 0.012},
                 {-600, 0.75, 0.72, 0.74, 0.03},
                 {-450, 0.92, 0.70, 0.62, 0.05},
                 {-300, 0.90, 0.55, 0.46, 0.012},
                 {-150, 0.85, 0.45, 0.38, 0.0},
                 {180, 0.90, 0.80, 0.70, 0.0},
                 {400, 0.95, 0.90, 0.82, 0.10},
                 {1500, 1.0, 0.98, 0.94, 0.2}},
                1,
                true};
    }
    if (preset == "skin") {
        return {{{-1000, 0.80, 0.60, 0.50, 0.0},
                 {-450, 0.84, 0.64, 0.54, 0.0},
                 {-250, 0.90, 0.71, 0.60, 0.5},
                 {100, 0.93, 0.76, 0.66, 0.8},
                 {400, 0.97, 0.93, 0.86, 0.9},
                 {1500, 1.0, 1.0, 0.97, 0.95}},
                1,
                true};
    }
    if (preset == "vessels") {
        return {{{110, 0.55, 0.12, 0.10, 0.0},
                 {160, 0.65, 0.16, 0.12, 0.04},
                 {240, 0.82, 0.26, 0.18, 0.35},
                 {400, 0.92, 0.55, 0.38, 0.6},
                 {600, 0.96, 0.86, 0.72, 0.75},
                 {1500, 1.0, 0.98, 0.94, 0.9}},
                1,
                true};
    }
    return {{{130, 0.50, 0.28, 0.22, 0.0},
             {200, 0.66, 0.44, 0.34, 0.06},
             {350, 0.86, 0.74, 0.60, 0.5},
             {700, 0.95, 0.90, 0.80, 0.8},
             {1500, 1.0, 0.99, 0.95, 0.95}},
            1,
            true};
}

/// Values without a scale of their own (MR): between background and the brightest tissue.
TransferFunction relativeFunction(const ImageStack& stack, const std::string& preset) {
    const std::vector<WindowPreset> windows = windowPresets(stack);
    Window bright{127.5, 255};
    for (const WindowPreset& candidate : windows) {
        if (candidate.name == "Balanced")
            bright = candidate.window;
    }
    const double low = bright.center - 0.5 * bright.width;
    const auto at = [&](double fraction) { return low + fraction * bright.width; };
    if (preset == "skin") {
        return {{{at(0.06), 0.75, 0.56, 0.48, 0.0},
                 {at(0.14), 0.82, 0.63, 0.54, 0.15},
                 {at(0.28), 0.90, 0.72, 0.62, 0.6},
                 {at(1.0), 0.97, 0.86, 0.78, 0.9}},
                1,
                true};
    }
    // Without taking the skull off: grey and white matter are dense, brighter fat is glass.
    return {{{at(0.18), 0.30, 0.24, 0.24, 0.0},
             {at(0.28), 0.50, 0.42, 0.42, 0.015},
             {at(0.40), 0.72, 0.60, 0.56, 0.10},
             {at(0.55), 0.90, 0.82, 0.74, 0.22},
             {at(0.72), 0.95, 0.90, 0.84, 0.02},
             {at(1.1), 1.0, 0.97, 0.90, 0.004}},
            1,
            true};
}

} // namespace

TransferFunction surfaceFunction(const ImageStack& stack, double value) {
    const double edge = 0.01 * std::max(fullRange(stack).width, 1e-6);
    return {{{value - edge, 0.86, 0.80, 0.68, 0.0},
             {value, 0.90, 0.84, 0.72, 0.5},
             {value + edge, 0.94, 0.90, 0.80, 1.0}},
            1,
            true};
}

double likelySurface(const ImageStack& stack) {
    if (isHounsfield(stack))
        return 250;
    const Window full = fullRange(stack);
    return full.center - 0.35 * full.width;
}

std::vector<std::string> volumePresets(const ImageStack& stack) {
    if (isHounsfield(stack))
        return {"bone", "lung", "skin", "vessels"};
    return {"brain", "skin"};
}

TransferFunction transferFunction(const ImageStack& stack, const std::string& preset) {
    return isHounsfield(stack) ? hounsfieldFunction(preset) : relativeFunction(stack, preset);
}

} // namespace candela::viewer
