#include "viewer/render/SliceSampler.h"

#include "viewer/render/RowPool.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace candela::viewer {
namespace {

using Triple = std::array<double, 3>;

Triple asTriple(Vec3 v) {
    return {v.x, v.y, v.z};
}

/// One axis of the voxel grid in memory, in units of values.
struct GridAxis {
    int count = 1;
    std::ptrdiff_t stride = 1;
};

template <typename Value, int Channels>
struct Source {
    const Value* values;
    std::array<GridAxis, 3> axes;
    const ImageStack& stack;
    bool allReady = true;

    [[nodiscard]] bool ready(int plane) const { return allReady || stack.ready(plane); }
};

/// The ramp's bias already holds the half that makes cutting off a rounding.
template <int Channels>
inline std::uint32_t pixelOf(const float* value, const GreyRamp& ramp) {
    std::uint32_t channel[Channels];
    if constexpr (Channels == 1) {
        if (!ramp.plain) {
            if (value[0] >= ramp.paddingLow && value[0] <= ramp.paddingHigh)
                return 0xFF000000U;
            if (ramp.curve) {
                float index = value[0] * ramp.scale + ramp.bias;
                index = index > 0 ? index : 0;
                index = index < ramp.curveEnd ? index : ramp.curveEnd;
                return 0xFF000000U | ramp.curve[static_cast<int>(index)] * 0x010101U;
            }
        }
    }
    for (int c = 0; c < Channels; ++c) {
        float grey = value[c] * ramp.scale + ramp.bias;
        grey = grey > 0 ? grey : 0; // also for NaN
        grey = grey < 255 ? grey : 255;
        channel[c] = static_cast<std::uint32_t>(static_cast<int>(grey));
    }
    if constexpr (Channels == 1)
        return 0xFF000000U | channel[0] * 0x010101U;
    else
        return 0xFF000000U | channel[0] << 16 | channel[1] << 8 | channel[2];
}

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

/// Screen axes run along voxel axes: each screen row is a blend of two lines of voxels, so that most work is
/// on contiguous memory. Interpolates like `sampleGeneral`; shrunken pictures average what falls together.
template <typename Value, int Channels>
class AlignedSampler {
public:
    AlignedSampler(const Source<Value, Channels>& source, const VoxelMap& map, std::array<int, 2> screenAxes,
                   bool interpolate, int width, int height)
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
        m_depth = taps(c, origin[static_cast<std::size_t>(c)], 0, 1, 1).front();

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

    void draw(const GreyRamp& ramp, std::uint32_t background, std::uint32_t* pixels, int width, int firstRow,
              int endRow) const {
        // One cell more than there are, so that the last may be "interpolated" with a fraction of 0.
        const auto lineSize = static_cast<std::size_t>((cellsA() + 1) * Channels);
        std::array<std::vector<float>, 2> lines{std::vector<float>(lineSize), std::vector<float>(lineSize)};
        std::array<int, 2> held{-1, -1};
        std::vector<float> blend(lineSize);
        const int first = m_firstCell * Channels;
        const int end = (m_lastCell + 2) * Channels;

        for (int y = firstRow; y < endRow; ++y) {
            std::uint32_t* out = pixels + static_cast<std::ptrdiff_t>(y) * width;
            const Tap row = m_rows[static_cast<std::size_t>(y)];
            if (row.index < 0 || m_depth.index < 0 || m_lastCell < 0) {
                std::fill(out, out + width, background);
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
            std::fill(out, out + m_firstColumn, background);
            drawRow(source, ramp, background, out);
            std::fill(out + m_endColumn, out + width, background);
        }
    }

private:
    [[nodiscard]] int cellsA() const { return (m_a.count + m_factorA - 1) / m_factorA; }

    void drawRow(const float* source, const GreyRamp& ramp, std::uint32_t background,
                 std::uint32_t* out) const {
        const Tap* taps = m_columns.data();
        for (int x = m_firstColumn; x < m_endColumn; ++x) {
            const Tap tap = taps[x];
            if (m_holes && tap.index < 0) {
                out[x] = background;
                continue;
            }
            const float* cell = source + tap.index * Channels;
            float value[Channels];
            for (int c = 0; c < Channels; ++c)
                value[c] = cell[c] + tap.fraction * (cell[c + Channels] - cell[c]);
            out[x] = pixelOf<Channels>(value, ramp);
        }
    }

    /// One line of voxels along the screen's rows, between two neighbours of the third axis.
    void fillLine(float* line, int cellB) const {
        const Value* base = m_source.values + m_depth.index * m_c.stride;
        const std::ptrdiff_t deeper = m_depth.fraction > 0 ? m_c.stride : 0;
        if (m_factorA == 1 && m_factorB == 1) {
            base += cellB * m_b.stride;
            if (m_a.stride == Channels && !m_planeAxisA)
                fillContiguous(line, base, deeper);
            else
                fillStrided(line, base, deeper);
        } else {
            fillAverages(line, base, deeper, cellB);
        }
        for (int c = 0; c < Channels; ++c)
            line[(m_lastCell + 1) * Channels + c] = line[m_lastCell * Channels + c];
    }

    void fillContiguous(float* line, const Value* base, std::ptrdiff_t deeper) const {
        const int first = m_firstCell * Channels;
        const int end = (m_lastCell + 1) * Channels;
        if (deeper == 0) {
            for (int n = first; n < end; ++n)
                line[n] = static_cast<float>(base[n]);
            return;
        }
        const Value* behind = base + deeper;
        const float f = m_depth.fraction;
        for (int n = first; n < end; ++n) {
            const auto near = static_cast<float>(base[n]);
            line[n] = near + f * (static_cast<float>(behind[n]) - near);
        }
    }

    void fillStrided(float* line, const Value* base, std::ptrdiff_t deeper) const {
        for (int n = m_firstCell; n <= m_lastCell; ++n) {
            if (m_planeAxisA && !m_source.ready(n)) {
                std::fill_n(line + n * Channels, Channels, 0.0F); // no tap points here
                continue;
            }
            const Value* voxel = base + n * m_a.stride;
            for (int c = 0; c < Channels; ++c) {
                const auto near = static_cast<float>(voxel[c]);
                line[n * Channels + c] =
                    deeper == 0 ? near
                                : near + m_depth.fraction * (static_cast<float>(voxel[c + deeper]) - near);
            }
        }
    }

    void fillAverages(float* line, const Value* base, std::ptrdiff_t deeper, int cellB) const {
        const int firstB = cellB * m_factorB;
        const int endB = std::min(firstB + m_factorB, m_b.count);
        std::fill(line + m_firstCell * Channels, line + (m_lastCell + 1) * Channels, 0.0F);
        for (int b = firstB; b < endB; ++b) {
            const Value* row = base + b * m_b.stride;
            for (int n = m_firstCell; n <= m_lastCell; ++n) {
                if (m_planeAxisA && !m_source.ready(n))
                    continue;
                const int firstA = n * m_factorA;
                const int endA = std::min(firstA + m_factorA, m_a.count);
                const float share = 1.0F / static_cast<float>((endA - firstA) * (endB - firstB));
                for (int c = 0; c < Channels; ++c) {
                    float sum = 0;
                    for (int a = firstA; a < endA; ++a) {
                        const Value* voxel = row + a * m_a.stride + c;
                        const auto near = static_cast<float>(*voxel);
                        sum += deeper == 0
                                   ? near
                                   : near + m_depth.fraction * (static_cast<float>(voxel[deeper]) - near);
                    }
                    line[n * Channels + c] += sum * share;
                }
            }
        }
    }

    const Source<Value, Channels>& m_source;
    GridAxis m_a, m_b, m_c;
    bool m_planeAxisA = false;
    int m_factorA = 1;
    int m_factorB = 1;
    std::vector<Tap> m_columns;
    std::vector<Tap> m_rows;
    Tap m_depth;
    int m_firstColumn = 0;
    int m_endColumn = 0;
    int m_firstCell = 0;
    int m_lastCell = -1;
    bool m_holes = false; ///< slices that are not loaded lie between loaded ones
};

/// Part of [0, count) in which start + n·step lies in [-0.5, limit − 0.5).
void clipRange(double start, double step, int limit, double& first, double& end) {
    if (step == 0) {
        if (start < -0.5 || start >= limit - 0.5)
            end = first;
        return;
    }
    const double a = (-0.5 - start) / step;
    const double b = (limit - 0.5 - start) / step;
    first = std::max(first, std::ceil(std::min(a, b)));
    end = std::min(end, std::ceil(std::max(a, b)));
}

/// Any cut: eight neighbours at each pixel.
template <typename Value, int Channels>
void sampleGeneral(const Source<Value, Channels>& source, const VoxelMap& map, bool interpolate,
                   const GreyRamp& ramp, std::uint32_t background, std::uint32_t* pixels, int width,
                   int firstRow, int endRow) {
    const GridAxis ax = source.axes[0];
    const GridAxis ay = source.axes[1];
    const GridAxis az = source.axes[2];
    struct Place {
        int index;
        float fraction;
    };
    const auto placeOn = [interpolate](float coordinate, int count) -> Place {
        const auto limit = static_cast<float>(count - 1);
        float at = coordinate > 0 ? coordinate : 0;
        at = at < limit ? at : limit;
        if (!interpolate) {
            const float above = at + 0.5F;
            return {static_cast<int>(above), 0};
        }
        int index = static_cast<int>(at);
        index = index < count - 1 ? index : std::max(count - 2, 0);
        return {index, at - static_cast<float>(index)};
    };
    for (int y = firstRow; y < endRow; ++y) {
        std::uint32_t* out = pixels + static_cast<std::ptrdiff_t>(y) * width;
        const Vec3 start = map.origin + map.perY * y;
        double first = 0;
        double end = width;
        clipRange(start.x, map.perX.x, ax.count, first, end);
        clipRange(start.y, map.perX.y, ay.count, first, end);
        if (map.offsets.empty())
            clipRange(start.z, map.perX.z, az.count, first, end);
        const int x0 = std::clamp(static_cast<int>(first), 0, width);
        const int x1 = std::clamp(static_cast<int>(end), x0, width);
        std::fill(out, out + x0, background);
        std::fill(out + x1, out + width, background);
        for (int x = x0; x < x1; ++x) {
            const Place i = placeOn(static_cast<float>(start.x + x * map.perX.x), ax.count);
            const Place j = placeOn(static_cast<float>(start.y + x * map.perX.y), ay.count);
            double third = start.z + x * map.perX.z;
            if (!map.offsets.empty()) {
                third = map.planeOf(third);
                if (third < -0.5 || third >= az.count - 0.5) {
                    out[x] = background;
                    continue;
                }
            }
            Place k = placeOn(static_cast<float>(third), az.count);
            std::ptrdiff_t stepK = k.fraction > 0 ? az.stride : 0;
            if (!source.allReady) {
                const int nearest = std::min(k.index + (k.fraction >= 0.5F ? 1 : 0), az.count - 1);
                if (!source.stack.ready(nearest)) {
                    out[x] = background;
                    continue;
                }
                if (stepK != 0 && (!source.stack.ready(k.index) || !source.stack.ready(k.index + 1))) {
                    k = {nearest, 0};
                    stepK = 0;
                }
            }
            const std::ptrdiff_t stepI = i.fraction > 0 ? ax.stride : 0;
            const std::ptrdiff_t stepJ = j.fraction > 0 ? ay.stride : 0;
            const Value* v = source.values + i.index * ax.stride + j.index * ay.stride + k.index * az.stride;
            float value[Channels];
            for (int c = 0; c < Channels; ++c) {
                const auto line = [&](const Value* at) {
                    const auto near = static_cast<float>(at[0]);
                    return near + i.fraction * (static_cast<float>(at[stepI]) - near);
                };
                const auto face = [&](const Value* at) {
                    const float near = line(at);
                    return near + j.fraction * (line(at + stepJ) - near);
                };
                const float near = face(v + c);
                value[c] = near + k.fraction * (face(v + c + stepK) - near);
            }
            out[x] = pixelOf<Channels>(value, ramp);
        }
    }
}

/// The voxel axis along which alone a screen step moves, or −1.
int onlyAxis(Vec3 step) {
    const Triple parts = asTriple(step);
    int axis = -1;
    for (int n = 0; n < 3; ++n) {
        if (parts[static_cast<std::size_t>(n)] == 0)
            continue;
        if (axis >= 0)
            return -1;
        axis = n;
    }
    return axis;
}

template <typename Value, int Channels>
void sampleValues(const Value* values, const ImageStack& stack, const VoxelMap& map, bool interpolate,
                  const GreyRamp& ramp, std::uint32_t background, std::uint32_t* pixels, int width,
                  int height) {
    const auto columns = static_cast<std::ptrdiff_t>(stack.info.columns);
    const auto planeSize = static_cast<std::ptrdiff_t>(stack.planeSize());
    Source<Value, Channels> source{values,
                                   {GridAxis{stack.info.columns, Channels},
                                    GridAxis{stack.info.rows, columns * Channels},
                                    GridAxis{stack.planes(), planeSize * Channels}},
                                   stack,
                                   true};
    for (int plane = 0; plane < stack.planes() && source.allReady; ++plane)
        source.allReady = stack.ready(plane);

    const int a = onlyAxis(map.perX);
    const int b = onlyAxis(map.perY);
    if (a >= 0 && b >= 0 && a != b) {
        const AlignedSampler<Value, Channels> sampler(source, map, {a, b}, interpolate, width, height);
        forRowBands(height,
                    [&](int first, int end) { sampler.draw(ramp, background, pixels, width, first, end); });
    } else {
        forRowBands(height, [&](int first, int end) {
            sampleGeneral(source, map, interpolate, ramp, background, pixels, width, first, end);
        });
    }
}

/// Rounding of the geometry must not turn an aligned cut into an oblique one.
Vec3 withoutNoise(Vec3 step) {
    const double least = 1e-6 * std::max({std::abs(step.x), std::abs(step.y), std::abs(step.z)});
    const auto clean = [least](double part) { return std::abs(part) <= least ? 0 : part; };
    return {clean(step.x), clean(step.y), clean(step.z)};
}

} // namespace

double VoxelMap::planeOf(double third) const {
    if (offsets.size() < 2)
        return third;
    const auto after = std::upper_bound(offsets.begin() + 1, offsets.end() - 1, third);
    const double before = *(after - 1);
    const double step = *after - before;
    return static_cast<double>(after - 1 - offsets.begin()) + (step > 0 ? (third - before) / step : 0);
}

VoxelMap voxelMap(const ImageStack& stack, const ViewState& state, int width, int height) {
    const PlaneFrame frame = planeFrame(stack.info, state.plane);
    const ViewTransform transform(frame, state, width, height);
    const bool acquired = frame.plane == ViewPlane::Acquired;
    const int slice = std::clamp(state.slice, 0, std::max(frame.slices - 1, 0));
    const Vec3 corner = frame.slicePosition(slice);
    const GridGeometry& grid = stack.info.geometry;
    const bool unequal = !acquired && static_cast<int>(stack.info.sliceOffsets.size()) == stack.planes();
    const auto voxelAt = [&](double x, double y) -> Vec3 {
        const auto [column, row] = transform.toPlanePixel(x, y);
        if (acquired)
            return {column, row, static_cast<double>(slice)};
        Vec3 voxel = grid.toVoxel(corner + frame.right * (column * frame.pixelWidth) +
                                  frame.down * (row * frame.pixelHeight));
        if (unequal)
            voxel.z *= grid.spacing[2];
        return voxel;
    };
    VoxelMap map;
    map.origin = voxelAt(0.5, 0.5);
    // Over the whole width, so that the difference keeps its digits.
    map.perX = withoutNoise((voxelAt(0.5 + width, 0.5) - map.origin) * (1.0 / width));
    map.perY = withoutNoise((voxelAt(0.5, 0.5 + height) - map.origin) * (1.0 / height));
    if (unequal)
        map.offsets = stack.info.sliceOffsets;
    // A coordinate that does not change over the picture lies on a voxel's centre when it nearly does.
    const auto settle = [](double value, double dx, double dy) {
        return dx == 0 && dy == 0 && std::abs(value - std::round(value)) < 1e-4 ? std::round(value) : value;
    };
    map.origin.x = settle(map.origin.x, map.perX.x, map.perY.x);
    map.origin.y = settle(map.origin.y, map.perX.y, map.perY.y);
    if (!unequal)
        map.origin.z = settle(map.origin.z, map.perX.z, map.perY.z);
    return map;
}

void sampleSlice(const ImageStack& stack, const VoxelMap& map, bool interpolate, GreyRamp ramp,
                 std::uint32_t background, std::uint32_t* pixels, int width, int height) {
    ramp.bias += 0.5F;
    std::visit(
        [&](const auto& held) {
            using Held = std::decay_t<decltype(held)>;
            if constexpr (std::is_same_v<Held, RgbValues>)
                sampleValues<std::uint8_t, 3>(held.bytes.data(), stack, map, interpolate, ramp, background,
                                              pixels, width, height);
            else
                sampleValues<typename Held::value_type, 1>(held.data(), stack, map, interpolate, ramp,
                                                           background, pixels, width, height);
        },
        stack.values);
}

} // namespace candela::viewer
