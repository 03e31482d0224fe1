#include "viewer/scene/ViewState.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

std::array<double, 2> apply(const std::array<double, 6>& map, double x, double y) {
    return {map[0] * x + map[1] * y + map[2], map[3] * x + map[4] * y + map[5]};
}

int turnsOf(const ViewState& state) {
    return ((state.quarterTurns % 4) + 4) % 4;
}

} // namespace

// The screen shows the plane turned clockwise first and mirrored left–right last.
ViewTransform::ViewTransform(const PlaneFrame& frame, const ViewState& state, int width, int height)
    : m_frame(frame), m_slice(std::clamp(state.slice, 0, std::max(frame.slices - 1, 0))) {
    const int turns = turnsOf(state);
    const double planeWidth = std::max(1, frame.columns) * frame.pixelWidth;
    const double planeHeight = std::max(1, frame.rows) * frame.pixelHeight;
    const double fit = turns % 2 == 0 ? std::min(width / planeWidth, height / planeHeight)
                                      : std::min(width / planeHeight, height / planeWidth);
    const double scale = std::max(fit, 1e-9) * std::max(state.zoom, 1e-6); // screen pixels a mm
    static constexpr std::array<std::array<double, 4>, 4> clockwise{
        {{1, 0, 0, 1}, {0, -1, 1, 0}, {-1, 0, 0, -1}, {0, 1, -1, 0}}};
    const std::array<double, 4>& turn = clockwise[static_cast<std::size_t>(turns)];
    const double mirror = state.flipped ? -1 : 1;

    std::array<double, 6>& m = m_screenFromPlane;
    m[0] = mirror * scale * turn[0] * frame.pixelWidth;
    m[1] = mirror * scale * turn[1] * frame.pixelHeight;
    m[3] = scale * turn[2] * frame.pixelWidth;
    m[4] = scale * turn[3] * frame.pixelHeight;
    const double centreColumn = 0.5 * (frame.columns - 1);
    const double centreRow = 0.5 * (frame.rows - 1);
    const double fittedWidth = fit * (turns % 2 == 0 ? planeWidth : planeHeight);
    const double aside = 0.5 * std::clamp(state.side, -1.0, 1.0) * std::max(0.0, width - fittedWidth);
    m[2] = 0.5 * width + (state.panX + aside) * state.zoom - m[0] * centreColumn - m[1] * centreRow;
    m[5] = 0.5 * height + state.panY * state.zoom - m[3] * centreColumn - m[4] * centreRow;

    const double det = m[0] * m[4] - m[1] * m[3];
    std::array<double, 6>& inverse = m_planeFromScreen;
    inverse[0] = m[4] / det;
    inverse[1] = -m[1] / det;
    inverse[3] = -m[3] / det;
    inverse[4] = m[0] / det;
    inverse[2] = -(inverse[0] * m[2] + inverse[1] * m[5]);
    inverse[5] = -(inverse[3] * m[2] + inverse[4] * m[5]);
}

std::array<double, 2> ViewTransform::toPlanePixel(double screenX, double screenY) const {
    return apply(m_planeFromScreen, screenX, screenY);
}

std::array<double, 2> ViewTransform::fromPlanePixel(double column, double row) const {
    return apply(m_screenFromPlane, column, row);
}

Vec3 ViewTransform::toPatient(double screenX, double screenY) const {
    const auto [column, row] = toPlanePixel(screenX, screenY);
    return m_frame.slicePosition(m_slice) + m_frame.right * (column * m_frame.pixelWidth) +
           m_frame.down * (row * m_frame.pixelHeight);
}

std::array<double, 2> ViewTransform::toScreen(Vec3 point) const {
    // Rows and columns need not be quite perpendicular (affine NIfTI grids), hence the 2 × 2 system.
    const Vec3 p = point - m_frame.slicePosition(m_slice);
    const double skew = dot(m_frame.right, m_frame.down);
    const double a = dot(p, m_frame.right);
    const double b = dot(p, m_frame.down);
    const double det = 1 - skew * skew;
    return fromPlanePixel((a - skew * b) / det / m_frame.pixelWidth,
                          (b - skew * a) / det / m_frame.pixelHeight);
}

double ViewTransform::screenPixelsPerMm() const {
    return std::hypot(m_screenFromPlane[0], m_screenFromPlane[3]) / m_frame.pixelWidth;
}

Vec3 ViewTransform::screenRight() const {
    return normalized(m_frame.right * (m_planeFromScreen[0] * m_frame.pixelWidth) +
                      m_frame.down * (m_planeFromScreen[3] * m_frame.pixelHeight));
}

Vec3 ViewTransform::screenDown() const {
    return normalized(m_frame.right * (m_planeFromScreen[1] * m_frame.pixelWidth) +
                      m_frame.down * (m_planeFromScreen[4] * m_frame.pixelHeight));
}

} // namespace candela::viewer
