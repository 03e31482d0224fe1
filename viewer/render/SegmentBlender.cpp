#include "viewer/render/SegmentBlender.h"

#include "viewer/render/RowPool.h"
#include "viewer/render/SliceSampler.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr std::uint8_t inside = 128;
constexpr double outlineOpacity = 0.95;

/// A box of voxels that holds a mask.
struct Bounds {
    double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9, first = 1e9, last = -1e9;

    [[nodiscard]] bool holds(double column, double row, double plane) const {
        return column >= left && column <= right && row >= top && row <= bottom && plane >= first &&
               plane <= last;
    }
};

Bounds boundsOf(const SegmentMask& mask) {
    Bounds b;
    for (const auto& [plane, part] : mask.planes) {
        b.left = std::min(b.left, part.left - 1.0);
        b.right = std::max(b.right, static_cast<double>(part.left + part.columns));
        b.top = std::min(b.top, part.top - 1.0);
        b.bottom = std::max(b.bottom, static_cast<double>(part.top + part.rows));
        b.first = std::min(b.first, plane - 1.0);
        b.last = std::max(b.last, plane + 1.0);
    }
    return b;
}

/// A mask with its planes at hand by number.
class MaskGrid {
public:
    MaskGrid(const SegmentMask& mask, int planes)
        : m_bounds(boundsOf(mask)), m_planes(static_cast<std::size_t>(planes)) {
        for (const auto& [plane, part] : mask.planes) {
            if (plane >= 0 && plane < planes)
                m_planes[static_cast<std::size_t>(plane)] = &part;
        }
    }

    /// 0 … 255 at a continuous place of the grid; linear in all directions.
    [[nodiscard]] double at(double column, double row, double plane) const {
        if (!m_bounds.holds(column, row, plane) || plane < -0.5 ||
            plane > static_cast<double>(m_planes.size()) - 0.5)
            return 0;
        const double k = std::clamp(plane, 0.0, static_cast<double>(m_planes.size()) - 1);
        const auto below = std::min(static_cast<std::size_t>(k), m_planes.size() - 1);
        const double f = k - static_cast<double>(below);
        const double lower = inPlane(below, column, row);
        return f < 1e-6 ? lower : lower * (1 - f) + inPlane(below + 1, column, row) * f;
    }

private:
    [[nodiscard]] double inPlane(std::size_t plane, double column, double row) const {
        const PlaneMask* part = plane < m_planes.size() ? m_planes[plane] : nullptr;
        if (part == nullptr)
            return 0;
        const double x = std::floor(column);
        const double y = std::floor(row);
        const double fx = column - x;
        const double fy = row - y;
        const int c = static_cast<int>(x);
        const int r = static_cast<int>(y);
        const double upper = part->at(c, r) * (1 - fx) + part->at(c + 1, r) * fx;
        const double lower = part->at(c, r + 1) * (1 - fx) + part->at(c + 1, r + 1) * fx;
        return upper * (1 - fy) + lower * fy;
    }

    Bounds m_bounds;
    std::vector<const PlaneMask*> m_planes;
};

QRgb mixed(QRgb under, const std::array<std::uint8_t, 3>& colour, double alpha) {
    const auto mix = [alpha](int below, int above) {
        return static_cast<int>(std::lround(below * (1 - alpha) + above * alpha));
    };
    return qRgb(mix(qRed(under), colour[0]), mix(qGreen(under), colour[1]), mix(qBlue(under), colour[2]));
}

/// Strength of a segment at every pixel of the picture.
class Coverage {
public:
    Coverage(int width, int height)
        : m_width(width),
          m_height(height),
          m_values(static_cast<std::size_t>(width) * static_cast<std::size_t>(height)) {}

    template <typename Value>
    void fill(const Value& value) {
        forRowBands(m_height, [&](int first, int last) {
            for (int y = first; y < last; ++y) {
                for (int x = 0; x < m_width; ++x)
                    at(x, y) = value(x, y);
            }
        });
    }

    void paint(QImage& picture, const std::array<std::uint8_t, 3>& colour, double opacity, bool fractional) {
        uchar* const bytes = picture.bits();
        const auto stride = static_cast<std::size_t>(picture.bytesPerLine());
        forRowBands(m_height, [&](int first, int last) {
            for (int y = first; y < last; ++y) {
                auto* line = reinterpret_cast<QRgb*>(bytes + static_cast<std::size_t>(y) * stride);
                for (int x = 0; x < m_width; ++x) {
                    const std::uint8_t value = at(x, y);
                    if (value >= inside && isRim(x, y))
                        line[x] = mixed(line[x], colour, outlineOpacity);
                    else if (fractional && value > 0)
                        line[x] = mixed(line[x], colour, 1.6 * opacity * value / 255);
                    else if (value >= inside)
                        line[x] = mixed(line[x], colour, opacity);
                }
            }
        });
    }

private:
    std::uint8_t& at(int x, int y) {
        return m_values[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width) +
                        static_cast<std::size_t>(x)];
    }
    /// Inside, but not so far from outside; the picture's own edge is no rim.
    bool isRim(int x, int y) {
        return (x > 0 && at(x - 1, y) < inside) || (x + 1 < m_width && at(x + 1, y) < inside) ||
               (y > 0 && at(x, y - 1) < inside) || (y + 1 < m_height && at(x, y + 1) < inside);
    }

    int m_width;
    int m_height;
    std::vector<std::uint8_t> m_values;
};

} // namespace

void blendSegments(QImage& picture, const ImageStack& stack, const ViewState& state,
                   const std::vector<const SegmentMask*>& masks, double opacity) {
    if (stack.planes() < 1 || picture.isNull())
        return;
    const VoxelMap map = voxelMap(stack, state, picture.width(), picture.height());
    for (const SegmentMask* mask : masks) {
        if (mask == nullptr || mask->planes.empty())
            continue;
        const MaskGrid grid(*mask, stack.planes());
        Coverage coverage(picture.width(), picture.height());
        coverage.fill([&](int x, int y) {
            const Vec3 voxel = map.origin + map.perX * x + map.perY * y;
            return static_cast<std::uint8_t>(std::lround(grid.at(voxel.x, voxel.y, map.planeOf(voxel.z))));
        });
        coverage.paint(picture, mask->colour, opacity, mask->fractional);
    }
}

} // namespace candela::viewer
