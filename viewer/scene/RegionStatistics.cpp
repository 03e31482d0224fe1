#include "viewer/scene/RegionStatistics.h"

#include "viewer/scene/Measurement.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace candela::viewer {
namespace {

constexpr std::int64_t mostBins = 64;

using PlanePoint = std::array<double, 2>; ///< column, row; pixel centres are whole numbers

/// First and last column of a row whose centres lie inside; empty when last < first.
struct Span {
    int first = 0;
    int last = -1;
};

std::vector<PlanePoint> planePoints(const PlaneFrame& frame, const Measurement& measurement) {
    std::vector<PlanePoint> points;
    for (const Vec3 point : measurement.points)
        points.push_back(planePixelOf(frame, measurement.slice, point));
    return points;
}

/// Where a row crosses a closed outline, by the even-odd rule: a centre on a left edge lies inside, one on a
/// right edge does not, so that regions side by side share no pixel.
std::vector<Span> polygonSpans(const std::vector<PlanePoint>& outline, int row, int columns) {
    std::vector<double> crossings;
    for (std::size_t n = 0; n < outline.size(); ++n) {
        const PlanePoint& a = outline[n];
        const PlanePoint& b = outline[(n + 1) % outline.size()];
        if ((a[1] <= row) != (b[1] <= row))
            crossings.push_back(a[0] + (b[0] - a[0]) * (row - a[1]) / (b[1] - a[1]));
    }
    std::sort(crossings.begin(), crossings.end());
    std::vector<Span> spans;
    for (std::size_t n = 0; n + 1 < crossings.size(); n += 2) {
        const double first = std::max(std::ceil(crossings[n]), 0.0);
        const double last = std::min(std::ceil(crossings[n + 1]) - 1, columns - 1.0);
        if (last >= first)
            spans.push_back({static_cast<int>(first), static_cast<int>(last)});
    }
    return spans;
}

/// An ellipse of the patient is one in the pixels of any plane: centre and two conjugate half axes.
class PlaneEllipse {
public:
    explicit PlaneEllipse(const std::vector<PlanePoint>& p)
        : m_centre{0.25 * (p[0][0] + p[1][0] + p[2][0] + p[3][0]),
                   0.25 * (p[0][1] + p[1][1] + p[2][1] + p[3][1])} {
        const PlanePoint u{0.5 * (p[1][0] - p[0][0]), 0.5 * (p[1][1] - p[0][1])};
        const PlanePoint v{0.5 * (p[3][0] - p[2][0]), 0.5 * (p[3][1] - p[2][1])};
        const double det = u[0] * v[1] - u[1] * v[0];
        m_flat = std::abs(det) < 1e-12;
        if (m_flat)
            return;
        m_inverse = {v[1] / det, -v[0] / det, -u[1] / det, u[0] / det};
    }

    [[nodiscard]] std::vector<Span> spans(int row, int columns) const {
        if (m_flat)
            return {};
        // |M (x, y)|² ≤ 1 along the row: a quadratic in the column.
        const double y = row - m_centre[1];
        const auto& m = m_inverse;
        const double a = m[0] * m[0] + m[2] * m[2];
        const double b = y * (m[0] * m[1] + m[2] * m[3]);
        const double c = y * y * (m[1] * m[1] + m[3] * m[3]) - 1;
        const double root = b * b - a * c;
        if (root < 0)
            return {};
        const double middle = m_centre[0] - b / a;
        const double half = std::sqrt(root) / a;
        const double first = std::max(std::ceil(middle - half), 0.0);
        const double last = std::min(std::floor(middle + half), columns - 1.0);
        if (last < first)
            return {};
        return {{static_cast<int>(first), static_cast<int>(last)}};
    }

private:
    PlanePoint m_centre;
    std::array<double, 4> m_inverse{};
    bool m_flat = true;
};

struct Bounds {
    PlanePoint low{std::numeric_limits<double>::max(), std::numeric_limits<double>::max()};
    PlanePoint high{std::numeric_limits<double>::lowest(), std::numeric_limits<double>::lowest()};
};

/// In plane pixels, of the drawn outline.
Bounds boundsOf(const PlaneFrame& frame, const Measurement& measurement) {
    Bounds bounds;
    for (const std::vector<Vec3>& line : outlinesOf(measurement)) {
        for (const Vec3 point : line) {
            const PlanePoint p = planePixelOf(frame, measurement.slice, point);
            for (std::size_t axis = 0; axis < 2; ++axis) {
                bounds.low[axis] = std::min(bounds.low[axis], p[axis]);
                bounds.high[axis] = std::max(bounds.high[axis], p[axis]);
            }
        }
    }
    return bounds;
}

/// Adds the values of a row's span; false while they are not there yet.
bool addValues(const ImageStack& stack, const PlaneFrame& frame, int slice, int row, Span span,
               std::vector<float>& values) {
    const auto& padding = stack.info.padding;
    for (int column = span.first; column <= span.last; ++column) {
        const auto voxel = voxelAt(stack, frame, slice, column, row);
        if (!voxel)
            continue;
        const auto [i, j, k] = *voxel;
        if (!stack.ready(k))
            return false;
        const float value = stack.at(i, j, k);
        const bool padded = padding && value >= padding->low && value <= padding->high;
        if (std::isfinite(value) && !padded)
            values.push_back(value);
    }
    return true;
}

/// Nearest plane of unequally spaced slices; nothing beyond half a step from the first and the last.
std::optional<int> nearestSlice(const StackInfo& info, double along) {
    const std::vector<double>& offsets = info.sliceOffsets;
    const double step = info.geometry.spacing[2];
    if (along < offsets.front() - 0.5 * step || along > offsets.back() + 0.5 * step)
        return std::nullopt;
    const auto after = std::lower_bound(offsets.begin(), offsets.end(), along);
    auto k = after - offsets.begin();
    if (after == offsets.end() ||
        (k > 0 && along - offsets[static_cast<std::size_t>(k) - 1] < *after - along))
        --k;
    return static_cast<int>(k);
}

void fillHistogram(RegionStatistics& figures, const std::vector<float>& values) {
    const bool whole = std::all_of(values.begin(), values.end(), [](float v) { return v == std::round(v); });
    const double range = figures.greatest - figures.least;
    double bins = mostBins;
    if (whole) {
        figures.binWidth = std::max(1.0, std::ceil((range + 1) / mostBins));
        figures.firstBin = figures.least - 0.5;
        bins = std::ceil((range + 1) / figures.binWidth);
    } else if (range > 0) {
        figures.binWidth = range / mostBins;
        figures.firstBin = figures.least;
    } else {
        figures.firstBin = figures.least - 0.5;
        bins = 1;
    }
    figures.histogram.assign(static_cast<std::size_t>(bins), 0);
    const auto last = static_cast<std::int64_t>(figures.histogram.size()) - 1;
    for (const float value : values) {
        const double at = std::floor((value - figures.firstBin) / figures.binWidth);
        const std::int64_t bin = std::clamp(static_cast<std::int64_t>(at), std::int64_t{0}, last);
        ++figures.histogram[static_cast<std::size_t>(bin)];
    }
}

} // namespace

std::array<double, 2> planePixelOf(const PlaneFrame& frame, int slice, Vec3 point) {
    // Rows and columns need not be quite perpendicular, hence the 2 × 2 system.
    const Vec3 p = point - frame.slicePosition(slice);
    const double skew = dot(frame.right, frame.down);
    const double a = dot(p, frame.right);
    const double b = dot(p, frame.down);
    const double det = 1 - skew * skew;
    return {(a - skew * b) / det / frame.pixelWidth, (b - skew * a) / det / frame.pixelHeight};
}

std::optional<std::array<int, 3>> voxelAt(const ImageStack& stack, const PlaneFrame& frame, int slice,
                                          double column, double row) {
    const StackInfo& info = stack.info;
    std::array<int, 3> voxel{};
    if (frame.plane == ViewPlane::Acquired) {
        voxel = {static_cast<int>(std::lround(column)), static_cast<int>(std::lround(row)),
                 std::clamp(slice, 0, std::max(frame.slices - 1, 0))};
    } else {
        const Vec3 point = frame.slicePosition(slice) + frame.right * (column * frame.pixelWidth) +
                           frame.down * (row * frame.pixelHeight);
        const Vec3 place = info.geometry.toVoxel(point);
        voxel = {static_cast<int>(std::lround(place.x)), static_cast<int>(std::lround(place.y)),
                 static_cast<int>(std::lround(place.z))};
        if (!info.sliceOffsets.empty()) {
            const std::optional<int> nearest = nearestSlice(info, place.z * info.geometry.spacing[2]);
            if (!nearest)
                return std::nullopt;
            voxel[2] = *nearest;
        }
    }
    const auto [i, j, k] = voxel;
    if (i < 0 || j < 0 || k < 0 || i >= info.columns || j >= info.rows || k >= stack.planes())
        return std::nullopt;
    return voxel;
}

std::optional<RegionStatistics> statisticsOf(std::vector<float>& values) {
    if (values.empty())
        return std::nullopt;
    RegionStatistics figures;
    figures.pixels = static_cast<std::int64_t>(values.size());
    const auto [least, greatest] = std::minmax_element(values.begin(), values.end());
    figures.least = *least;
    figures.greatest = *greatest;
    const auto count = static_cast<double>(values.size());
    double sum = 0;
    for (const float value : values)
        sum += value;
    figures.mean = sum / count;
    double squares = 0;
    for (const float value : values)
        squares += (value - figures.mean) * (value - figures.mean);
    figures.deviation = std::sqrt(squares / count);
    fillHistogram(figures, values);
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    figures.median = *middle;
    if (values.size() % 2 == 0)
        figures.median = 0.5 * (figures.median + *std::max_element(values.begin(), middle));
    return figures;
}

std::optional<RegionStatistics> regionStatistics(const ImageStack& stack, const PlaneFrame& frame,
                                                 const Measurement& measurement) {
    if (!isComplete(measurement))
        return std::nullopt;
    const std::vector<PlanePoint> points = planePoints(frame, measurement);
    std::vector<float> values;
    if (measurement.kind == MeasurementKind::Point) {
        const int column = static_cast<int>(std::lround(points[0][0]));
        const int row = static_cast<int>(std::lround(points[0][1]));
        if (!addValues(stack, frame, measurement.slice, row, {column, column}, values))
            return std::nullopt;
        return statisticsOf(values);
    }
    if (!isRegion(measurement.kind))
        return std::nullopt;
    const Bounds bounds = boundsOf(frame, measurement);
    // The polygon that stands for an ellipse lies a little within it.
    const double slack = 1 + 0.002 * (bounds.high[1] - bounds.low[1]);
    const int first = static_cast<int>(std::max(std::floor(bounds.low[1] - slack), 0.0));
    const int last = static_cast<int>(std::min(std::ceil(bounds.high[1] + slack), frame.rows - 1.0));
    const std::optional<PlaneEllipse> ellipse =
        measurement.kind == MeasurementKind::Ellipse ? std::optional(PlaneEllipse(points)) : std::nullopt;
    for (int row = first; row <= last; ++row) {
        for (const Span span :
             ellipse ? ellipse->spans(row, frame.columns) : polygonSpans(points, row, frame.columns)) {
            if (!addValues(stack, frame, measurement.slice, row, span, values))
                return std::nullopt;
        }
    }
    return statisticsOf(values);
}

std::int64_t regionExtent(const PlaneFrame& frame, const Measurement& measurement) {
    if (!isRegion(measurement.kind) || !isComplete(measurement))
        return 1;
    const Bounds bounds = boundsOf(frame, measurement);
    double extent = 1;
    for (const std::size_t axis : {0U, 1U}) {
        const double most = axis == 0 ? frame.columns : frame.rows;
        extent *= std::max(0.0, std::min(bounds.high[axis], most) - std::max(bounds.low[axis], 0.0)) + 1;
    }
    return static_cast<std::int64_t>(extent);
}

} // namespace candela::viewer
