#pragma once

#include "viewer/render/SampleSource.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace candela::viewer {

/// Where a coordinate falls between two neighbours of an axis: value = v[index] + fraction · (v[index + 1] −
/// v[index]). Index −1: outside, or not loaded. Axes of `factor` > 1 count cells of that many voxels.
struct Tap {
    int index = -1;
    float fraction = 0;
};

/// `ready(k)` says whether neighbour k may be looked at.
template <typename Ready>
Tap tapAt(double coordinate, int count, int factor, bool interpolate, const Ready& ready) {
    if (!(coordinate >= -0.5 && coordinate < count - 0.5))
        return {};
    const int nearest = std::clamp(static_cast<int>(std::floor(coordinate + 0.5)), 0, count - 1);
    if (!ready(nearest))
        return {};
    if (!interpolate)
        return {nearest, 0};
    const int cells = (count + factor - 1) / factor;
    const double cell = std::clamp((coordinate - 0.5 * (factor - 1)) / factor, 0.0, cells - 1.0);
    const int index = std::min(static_cast<int>(cell), std::max(cells - 2, 0));
    const auto fraction = static_cast<float>(cell - index);
    if (factor == 1 && fraction > 0 && (!ready(index) || !ready(index + 1)))
        return {nearest, 0};
    return {index, fraction};
}

/// A place along the third axis: `fraction` of the way from `index` to its next neighbour. `weight` is its
/// share in a mean.
struct DepthTap {
    int index = 0;
    float fraction = 0;
    float weight = 1;
};

/// Between neighbours values run straight, so that the planes inside a slab and its two ends hold its
/// greatest and least values, and the trapezoids between them its mean, without any error.
template <typename Value, int Channels>
std::vector<DepthTap> depthTaps(const SampleSource<Value, Channels>& source, const VoxelMap& map, int axis,
                                bool interpolate) {
    const auto n = static_cast<std::size_t>(axis);
    const int count = source.axes[n].count;
    const bool planes = axis == 2;
    const auto ready = [&](int k) { return !planes || source.ready(k); };
    const double centre = asTriple(map.origin)[n];
    const auto placeOf = [&](double third) { return planes ? map.planeOf(third) : third; };
    const double half = 0.5 * map.slab.thickness * std::abs(asTriple(map.perMm)[n]);
    if (half <= 0) {
        const Tap tap = tapAt(placeOf(centre), count, 1, interpolate, ready);
        return tap.index < 0 ? std::vector<DepthTap>() : std::vector{DepthTap{tap.index, tap.fraction, 1}};
    }
    const double last = count - 1;
    double low = placeOf(centre - half);
    double high = placeOf(centre + half);
    if (high < -0.5 || low >= last + 0.5)
        return {};
    low = std::clamp(low, 0.0, last);
    high = std::clamp(high, 0.0, last);
    std::vector<double> places{low};
    for (double plane = std::floor(low) + 1; plane < high; ++plane)
        places.push_back(plane);
    if (high > low)
        places.push_back(high);
    // Millimetres (or voxels, where all steps are alike) decide the shares.
    const auto distance = [&](double place) {
        if (!planes || map.offsets.empty())
            return place;
        const auto k = static_cast<std::size_t>(std::min(place, last - 1));
        return map.offsets[k] + (place - static_cast<double>(k)) * (map.offsets[k + 1] - map.offsets[k]);
    };
    std::vector<DepthTap> taps;
    float sum = 0;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const int index = std::min(static_cast<int>(places[i]), std::max(count - 2, 0));
        const auto fraction = static_cast<float>(places[i] - index);
        if ((fraction < 1 && !ready(index)) || (fraction > 0 && !ready(index + 1)))
            continue;
        const double before = places[i > 0 ? i - 1 : i];
        const double after = places[i + 1 < places.size() ? i + 1 : i];
        const auto weight =
            places.size() == 1 ? 1.0F : static_cast<float>(distance(after) - distance(before));
        taps.push_back({index, fraction, weight});
        sum += weight;
    }
    for (DepthTap& tap : taps)
        tap.weight /= sum;
    return taps;
}

/// Screen axes run along voxel axes: each screen row is a blend of two lines of voxels, so that most work is
/// on contiguous memory. Interpolates like `sampleGeneral`; shrunken pictures average what falls together.
template <typename Value, int Channels>
class AlignedSampler {
public:
    AlignedSampler(const SampleSource<Value, Channels>& source, const VoxelMap& map,
                   std::array<int, 2> screenAxes, bool interpolate, int width, int height)
        : m_source(source) {
        const auto along = [&](int axis) -> const GridAxis& {
            return source.axes[static_cast<std::size_t>(axis)];
        };
        const Triple origin = asTriple(map.origin);
        const Triple perX = asTriple(map.perX);
        const Triple perY = asTriple(map.perY);
        const int a = screenAxes[0];
        const int b = screenAxes[1];
        const int c = 3 - a - b;
        m_a = along(a);
        m_b = along(b);
        m_c = along(c);
        m_planeAxisA = a == 2;
        const auto factorOf = [&](int axis, double step) {
            return interpolate && axis != 2 ? std::max(1, static_cast<int>(std::abs(step) + 0.25)) : 1;
        };
        m_factorA = factorOf(a, perX[static_cast<std::size_t>(a)]);
        m_factorB = factorOf(b, perY[static_cast<std::size_t>(b)]);
        const auto taps = [&](int axis, double start, double step, int factor, int count) {
            std::vector<Tap> result(static_cast<std::size_t>(count));
            for (int n = 0; n < count; ++n) {
                const double at = start + n * step;
                result[static_cast<std::size_t>(n)] =
                    axis == 2 ? tapAt(map.planeOf(at), along(axis).count, factor, interpolate,
                                      [&source](int k) { return source.ready(k); })
                              : tapAt(at, along(axis).count, factor, interpolate, [](int) { return true; });
            }
            return result;
        };
        m_columns =
            taps(a, origin[static_cast<std::size_t>(a)], perX[static_cast<std::size_t>(a)], m_factorA, width);
        m_rows = taps(b, origin[static_cast<std::size_t>(b)], perY[static_cast<std::size_t>(b)], m_factorB,
                      height);
        m_mode = map.slab.mode;
        m_depth = depthTaps(source, map, c, interpolate);

        m_firstColumn = width;
        m_endColumn = 0;
        m_firstCell = cellsA();
        m_lastCell = -1;
        for (int x = 0; x < width; ++x) {
            const Tap tap = m_columns[static_cast<std::size_t>(x)];
            if (tap.index < 0)
                continue;
            m_firstColumn = std::min(m_firstColumn, x);
            m_endColumn = x + 1;
            m_firstCell = std::min(m_firstCell, tap.index);
            m_lastCell = std::max(m_lastCell, std::min(tap.index + 1, cellsA() - 1));
        }
        for (int x = m_firstColumn; x < m_endColumn; ++x)
            m_holes = m_holes || m_columns[static_cast<std::size_t>(x)].index < 0;
    }

    template <typename Sink>
    void draw(const Sink& sink, int width, int firstRow, int endRow) const {
        // One cell more than there are, so that the last may be "interpolated" with a fraction of 0.
        const auto lineSize = static_cast<std::size_t>((cellsA() + 1) * Channels);
        std::array<std::vector<float>, 2> lines{std::vector<float>(lineSize), std::vector<float>(lineSize)};
        std::array<int, 2> held{-1, -1};
        std::vector<float> blend(lineSize);
        const int first = m_firstCell * Channels;
        const int end = (m_lastCell + 2) * Channels;

        for (int y = firstRow; y < endRow; ++y) {
            const std::ptrdiff_t out = static_cast<std::ptrdiff_t>(y) * width;
            const Tap row = m_rows[static_cast<std::size_t>(y)];
            if (row.index < 0 || m_depth.empty() || m_lastCell < 0) {
                sink.leaveOut(out, out + width);
                continue;
            }
            const auto lineOf = [&](int index, int other) -> const float* {
                for (std::size_t slot = 0; slot < 2; ++slot) {
                    if (held[slot] == index)
                        return lines[slot].data();
                }
                const std::size_t slot = held[0] == other ? 1 : 0;
                fillLine(lines[slot].data(), index);
                held[slot] = index;
                return lines[slot].data();
            };
            const float* source = lineOf(row.index, row.index + 1);
            if (row.fraction > 0) {
                const float* next = lineOf(row.index + 1, row.index);
                const float f = row.fraction;
                float* to = blend.data();
                for (int n = first; n < end; ++n)
                    to[n] = source[n] + f * (next[n] - source[n]);
                source = to;
            }
            sink.leaveOut(out, out + m_firstColumn);
            drawRow(source, sink, out);
            sink.leaveOut(out + m_endColumn, out + width);
        }
    }

private:
    [[nodiscard]] int cellsA() const { return (m_a.count + m_factorA - 1) / m_factorA; }

    template <typename Sink>
    void drawRow(const float* source, const Sink& sink, std::ptrdiff_t out) const {
        const Tap* taps = m_columns.data();
        for (int x = m_firstColumn; x < m_endColumn; ++x) {
            const Tap tap = taps[x];
            if (m_holes && tap.index < 0) {
                sink.leaveOut(out + x, out + x + 1);
                continue;
            }
            const float* cell = source + tap.index * Channels;
            float value[Channels];
            for (int c = 0; c < Channels; ++c)
                value[c] = cell[c] + tap.fraction * (cell[c + Channels] - cell[c]);
            sink.template put<Channels>(out + x, value);
        }
    }

    /// One line of voxels along the screen's rows, taken together across the depth.
    void fillLine(float* line, int cellB) const {
        const int firstB = cellB * m_factorB;
        const int endB = std::min(firstB + m_factorB, m_b.count);
        if (m_factorA == 1 && m_factorB == 1) {
            const Value* row = m_source.values + cellB * m_b.stride;
            if (m_a.stride == Channels && !m_planeAxisA)
                fillContiguous(line, row);
            else
                fillStrided(line, row);
        } else {
            fillAverages(line, firstB, endB);
        }
        for (int c = 0; c < Channels; ++c)
            line[(m_lastCell + 1) * Channels + c] = line[m_lastCell * Channels + c];
    }

    /// Adds what a tap finds to what the taps before it found.
    [[nodiscard]] float joined(float before, float found, float weight) const {
        switch (m_mode) {
        case SlabMode::Maximum:
            return std::max(before, found);
        case SlabMode::Minimum:
            return std::min(before, found);
        case SlabMode::Mean:
            break;
        }
        return before + weight * found;
    }

    /// A voxel's value between two neighbours of the third axis, or of all that a slab holds of them.
    [[nodiscard]] float across(const Value* voxel) const {
        const DepthTap& tap = m_depth.front();
        const auto at = [&](const DepthTap& here) {
            const Value* value = voxel + here.index * m_c.stride;
            const auto near = static_cast<float>(*value);
            return here.fraction > 0 ? near + here.fraction * (static_cast<float>(value[m_c.stride]) - near)
                                     : near;
        };
        if (m_depth.size() == 1)
            return at(tap);
        float sum = m_mode == SlabMode::Mean ? tap.weight * at(tap) : at(tap);
        for (std::size_t n = 1; n < m_depth.size(); ++n)
            sum = joined(sum, at(m_depth[n]), m_depth[n].weight);
        return sum;
    }

    void fillContiguous(float* line, const Value* row) const {
        const int first = m_firstCell * Channels;
        const int end = (m_lastCell + 1) * Channels;
        if (m_depth.size() == 1 && m_depth.front().fraction == 0) {
            const Value* only = row + m_depth.front().index * m_c.stride;
            for (int n = first; n < end; ++n)
                line[n] = static_cast<float>(only[n]);
            return;
        }
        bool begun = false;
        for (const DepthTap& tap : m_depth) {
            const Value* near = row + tap.index * m_c.stride;
            const Value* far = tap.fraction > 0 ? near + m_c.stride : near;
            const float f = tap.fraction;
            const auto each = [&](const auto& take) {
                for (int n = first; n < end; ++n) {
                    const auto value = static_cast<float>(near[n]);
                    take(line[n], value + f * (static_cast<float>(far[n]) - value));
                }
            };
            const float weight = m_depth.size() == 1 ? 1 : tap.weight;
            if (m_mode == SlabMode::Mean && !begun)
                each([weight](float& to, float value) { to = weight * value; });
            else if (!begun)
                each([](float& to, float value) { to = value; });
            else if (m_mode == SlabMode::Mean)
                each([weight](float& to, float value) { to += weight * value; });
            else if (m_mode == SlabMode::Maximum)
                each([](float& to, float value) { to = to < value ? value : to; });
            else
                each([](float& to, float value) { to = value < to ? value : to; });
            begun = true;
        }
    }

    void fillStrided(float* line, const Value* row) const {
        for (int n = m_firstCell; n <= m_lastCell; ++n) {
            if (m_planeAxisA && !m_source.ready(n)) {
                std::fill_n(line + n * Channels, Channels, 0.0F); // no tap points here
                continue;
            }
            for (int c = 0; c < Channels; ++c)
                line[n * Channels + c] = across(row + n * m_a.stride + c);
        }
    }

    void fillAverages(float* line, int firstB, int endB) const {
        std::fill(line + m_firstCell * Channels, line + (m_lastCell + 1) * Channels, 0.0F);
        for (int b = firstB; b < endB; ++b) {
            const Value* row = m_source.values + b * m_b.stride;
            for (int n = m_firstCell; n <= m_lastCell; ++n) {
                if (m_planeAxisA && !m_source.ready(n))
                    continue;
                const int firstA = n * m_factorA;
                const int endA = std::min(firstA + m_factorA, m_a.count);
                const float share = 1.0F / static_cast<float>((endA - firstA) * (endB - firstB));
                for (int c = 0; c < Channels; ++c) {
                    float sum = 0;
                    for (int a = firstA; a < endA; ++a)
                        sum += across(row + a * m_a.stride + c);
                    line[n * Channels + c] += sum * share;
                }
            }
        }
    }

    const SampleSource<Value, Channels>& m_source;
    GridAxis m_a, m_b, m_c;
    bool m_planeAxisA = false;
    int m_factorA = 1;
    int m_factorB = 1;
    std::vector<Tap> m_columns;
    std::vector<Tap> m_rows;
    std::vector<DepthTap> m_depth; ///< empty: nothing there
    SlabMode m_mode = SlabMode::Mean;
    int m_firstColumn = 0;
    int m_endColumn = 0;
    int m_firstCell = 0;
    int m_lastCell = -1;
    bool m_holes = false; ///< slices that are not loaded lie between loaded ones
};

} // namespace candela::viewer
