#include "viewer/render/VolumeCutting.h"

#include "viewer/render/RowPool.h"
#include "viewer/render/VolumeCamera.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

/// The outline of a cut as a picture, so that a voxel is looked up instead of tested against every line.
class CutMask {
public:
    CutMask(const VolumeCut& cut, Vec3 middle) : m_keepInside(cut.keepInside) {
        const CameraAxes axes = cameraAxes(cut.azimuth, cut.elevation);
        QPainterPath path;
        for (std::size_t n = 0; n < cut.outline.size(); ++n) {
            const QPointF point(cut.outline[n][0], cut.outline[n][1]);
            if (n == 0)
                path.moveTo(point);
            else
                path.lineTo(point);
        }
        path.closeSubpath();
        const QRectF bounds = path.boundingRect();
        m_scale = side / std::max({bounds.width(), bounds.height(), 1e-6});
        m_left = bounds.left();
        m_low = bounds.top();
        m_mask = QImage(side + 1, side + 1, QImage::Format_Grayscale8);
        m_mask.fill(0);
        QPainter painter(&m_mask);
        painter.scale(m_scale, m_scale);
        painter.translate(-m_left, -m_low);
        painter.fillPath(path, Qt::white);
        painter.end();
        m_bits = m_mask.constBits();
        m_stride = m_mask.bytesPerLine();
        m_right = axes.right * m_scale;
        m_up = axes.up * m_scale;
        m_originX = -dot(middle, m_right) - m_left * m_scale;
        m_originY = -dot(middle, m_up) - m_low * m_scale;
    }

    /// A point's place in the mask, or how far a step goes in it.
    [[nodiscard]] std::array<double, 2> place(Vec3 point) const {
        return {m_originX + dot(point, m_right), m_originY + dot(point, m_up)};
    }
    [[nodiscard]] std::array<double, 2> step(Vec3 by) const { return {dot(by, m_right), dot(by, m_up)}; }
    [[nodiscard]] bool removed(double x, double y) const {
        const bool inside = x >= 0 && y >= 0 && x < side + 1 && y < side + 1 &&
                            m_bits[static_cast<int>(y) * m_stride + static_cast<int>(x)] != 0;
        return inside != m_keepInside;
    }

private:
    static constexpr int side = 2048;
    bool m_keepInside;
    QImage m_mask;
    const uchar* m_bits = nullptr;
    int m_stride = 0;
    double m_scale = 1;
    double m_left = 0;
    double m_low = 0;
    Vec3 m_right, m_up;
    double m_originX = 0;
    double m_originY = 0;
};

} // namespace

std::vector<std::int16_t> cutVoxels(const VolumeGrid& grid, const ImageStack& stack,
                                    const std::vector<VolumeCut>& cuts) {
    const auto sizeX = static_cast<std::size_t>(grid.size[0]);
    const std::size_t count =
        sizeX * static_cast<std::size_t>(grid.size[1]) * static_cast<std::size_t>(grid.size[2]);
    std::vector<std::int16_t> values(grid.values, grid.values + count);
    const std::int16_t least = *std::min_element(values.begin(), values.end());
    const Vec3 middle = volumeBounds(stack).middle;
    for (const VolumeCut& cut : cuts) {
        if (cut.outline.size() < 3)
            continue;
        const CutMask mask(cut, middle);
        const auto perI = mask.step(grid.axes[0] * grid.spacing[0]);
        forRowBands(grid.size[1] * grid.size[2], [&](int first, int end) {
            for (int n = first; n < end; ++n) {
                const Vec3 start = grid.origin + grid.axes[1] * (grid.spacing[1] * (n % grid.size[1])) +
                                   grid.axes[2] * (grid.spacing[2] * (n / grid.size[1]));
                const auto [x, y] = mask.place(start);
                std::int16_t* line = values.data() + static_cast<std::size_t>(n) * sizeX;
                for (std::size_t i = 0; i < sizeX; ++i) {
                    if (mask.removed(x + perI[0] * static_cast<double>(i),
                                     y + perI[1] * static_cast<double>(i)))
                        line[i] = least;
                }
            }
        });
    }
    return values;
}

} // namespace candela::viewer
