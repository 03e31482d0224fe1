#pragma once

#include "viewer/render/SliceSampler.h"

namespace candela::viewer {

/// How a view's values become grey: the ramp, and the curve that it may point to.
class GreyMapping {
public:
    /// For the stack's window function or VOI table, MONOCHROME1, the reader's inversion and pixel padding
    /// (PS3.3 C.11.2.1). A header's table is used while the view's window is the one of that table.
    GreyMapping(const ImageStack& stack, const ViewState& state);
    GreyMapping(const GreyMapping&) = delete;
    GreyMapping& operator=(const GreyMapping&) = delete;

    /// Points into this object.
    [[nodiscard]] const GreyRamp& ramp() const { return m_ramp; }

private:
    void followRamp(double center, double width);
    void followCurve(const VoiWindow& voi);
    void invert();

    GreyRamp m_ramp;
    std::vector<std::uint8_t> m_curve;
};

} // namespace candela::viewer
