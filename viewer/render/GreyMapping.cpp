#include "viewer/render/GreyMapping.h"

#include "database/model/Voi.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr int sigmoidSteps = 16384;
constexpr double sigmoidReach = 3; ///< widths on each side, beyond which a sigmoid is black or white

/// The header's window that the view shows, or the one whose function a changed window keeps.
std::optional<VoiWindow> voiOf(const ImageStack& stack, const Window& window) {
    std::optional<VoiWindow> kept;
    for (const VoiWindow& voi : stack.info.windows) {
        if (voi.center == window.center && voi.width == window.width)
            return voi;
        if (!kept && voi.function != VoiFunction::Table && voi.function != VoiFunction::Linear)
            kept = voi;
    }
    if (kept) {
        kept->center = window.center;
        kept->width = window.width;
    }
    return kept;
}

} // namespace

GreyMapping::GreyMapping(const ImageStack& stack, const ViewState& state) {
    if (!stack.isColour()) {
        const std::optional<VoiWindow> voi = voiOf(stack, state.window);
        const VoiFunction function = voi ? voi->function : VoiFunction::Linear;
        if (function == VoiFunction::Table || function == VoiFunction::Sigmoid) {
            followCurve(*voi);
        } else {
            // LINEAR for whole numbers, LINEAR_EXACT where it is stated, for real ones and windows below 1.
            const bool linear = function == VoiFunction::Linear &&
                                std::holds_alternative<Int16Values>(stack.values) && state.window.width > 1.5;
            followRamp(linear ? state.window.center - 0.5 : state.window.center,
                       linear ? state.window.width - 1 : std::max(state.window.width, 1e-9));
        }
        if (stack.info.padding) {
            m_ramp.paddingLow = static_cast<float>(stack.info.padding->low);
            m_ramp.paddingHigh = static_cast<float>(stack.info.padding->high);
            m_ramp.plain = false;
        }
    }
    if (state.inverted != (stack.info.inverted && !stack.isColour()))
        invert();
}

void GreyMapping::followRamp(double center, double width) {
    m_ramp.scale = static_cast<float>(255 / width);
    m_ramp.bias = static_cast<float>(127.5 - center * 255 / width);
}

void GreyMapping::followCurve(const VoiWindow& voi) {
    double first = voi.firstMapped;
    double step = 1;
    std::size_t count = voi.table.size();
    if (voi.function == VoiFunction::Sigmoid) {
        const double width = std::max(voi.width, 1e-9);
        count = sigmoidSteps;
        first = voi.center - sigmoidReach * width;
        step = 2 * sigmoidReach * width / (sigmoidSteps - 1);
    }
    m_curve.resize(std::max<std::size_t>(count, 1));
    for (std::size_t i = 0; i < m_curve.size(); ++i)
        m_curve[i] =
            static_cast<std::uint8_t>(std::lround(255 * greyOf(voi, first + static_cast<double>(i) * step)));
    m_ramp.scale = static_cast<float>(1 / step);
    m_ramp.bias = static_cast<float>(-first / step);
    m_ramp.curve = m_curve.data();
    m_ramp.curveEnd = static_cast<float>(m_curve.size() - 1);
    m_ramp.plain = false;
}

void GreyMapping::invert() {
    if (m_ramp.curve) {
        for (std::uint8_t& grey : m_curve)
            grey = static_cast<std::uint8_t>(255 - grey);
        return;
    }
    m_ramp.scale = -m_ramp.scale;
    m_ramp.bias = 255 - m_ramp.bias;
}

} // namespace candela::viewer
