#pragma once

#include "viewer/render/RowPool.h"
#include "viewer/render/SampleSource.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace candela::viewer {

/// Part of [0, count) in which start + n·step lies in [-0.5, limit − 0.5).
inline void clipRange(double start, double step, int limit, double& first, double& end) {
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

/// Any cut: eight neighbours at each sample, and, through a slab, as many samples as it is voxels thick.
template <typename Value, int Channels>
class ObliqueSampler {
public:
    ObliqueSampler(const SampleSource<Value, Channels>& source, const VoxelMap& map, bool interpolate)
        : m_source(source), m_map(map), m_interpolate(interpolate) {}

    template <typename Sink>
    void draw(const Sink& sink, int width, int height) const {
        const int coarse = m_map.slab.thickness > 0 ? coarseness() : 1;
        if (coarse > 1) {
            drawEnlarged(sink, width, height, coarse);
            return;
        }
        forRowBands(height, [&](int first, int end) {
            RowBuffers buffers(width);
            for (int y = first; y < end; ++y) {
                slabRow(m_map.origin + m_map.perY * y, m_map.perX, width, buffers);
                putRow(sink, buffers.values.data(), width, y);
            }
        });
    }

private:
    struct RowBuffers {
        explicit RowBuffers(int count)
            : values(static_cast<std::size_t>(count) * Channels),
              sample(values.size()),
              shares(static_cast<std::size_t>(count)) {}
        std::vector<float> values; ///< Channels a sample; NaN: none
        std::vector<float> sample;
        std::vector<float> shares;
    };

    static constexpr float none = std::numeric_limits<float>::quiet_NaN();

    template <typename Sink>
    static void putRow(const Sink& sink, const float* values, int width, int y) {
        const std::ptrdiff_t out = static_cast<std::ptrdiff_t>(y) * width;
        for (int x = 0; x < width; ++x) {
            if (std::isnan(values[x * Channels]))
                sink.leaveOut(out + x, out + x + 1);
            else
                sink.template put<Channels>(out + x, values + x * Channels);
        }
    }

    /// A step in voxels.
    [[nodiscard]] Vec3 inVoxels(Vec3 step) const {
        if (!m_map.offsets.empty())
            step.z /= m_source.stack.info.geometry.spacing[2];
        return step;
    }

    /// Screen pixels that lie within a voxel: a slab is projected once for each voxel and then enlarged,
    /// as a slab along the voxels' axes is.
    [[nodiscard]] int coarseness() const {
        if (!m_interpolate)
            return 1;
        const double step = std::max(norm(inVoxels(m_map.perX)), norm(inVoxels(m_map.perY)));
        return std::clamp(static_cast<int>(1.2 / std::max(step, 1e-6)), 1, 16);
    }

    template <typename Sink>
    void drawEnlarged(const Sink& sink, int width, int height, int coarse) const {
        const int columns = (width - 1) / coarse + 2;
        const int rows = (height - 1) / coarse + 2;
        std::vector<float> grid(static_cast<std::size_t>(columns) * static_cast<std::size_t>(rows) *
                                Channels);
        const auto lineOf = [&](int row) {
            return grid.data() + static_cast<std::ptrdiff_t>(row) * columns * Channels;
        };
        forRowBands(rows, [&](int first, int end) {
            RowBuffers buffers(columns);
            for (int row = first; row < end; ++row) {
                slabRow(m_map.origin + m_map.perY * (static_cast<double>(row) * coarse), m_map.perX * coarse,
                        columns, buffers);
                std::copy(buffers.values.begin(), buffers.values.end(), lineOf(row));
            }
        });
        forRowBands(height, [&](int first, int end) {
            std::vector<float> line(static_cast<std::size_t>(width) * Channels);
            const float share = 1.0F / static_cast<float>(coarse);
            for (int y = first; y < end; ++y) {
                const float fy = static_cast<float>(y % coarse) * share;
                const float* above = lineOf(y / coarse);
                const float* below = lineOf(y / coarse + 1);
                for (int x = 0; x < width; ++x) {
                    const float fx = static_cast<float>(x % coarse) * share;
                    const int left = x / coarse * Channels;
                    for (int c = left; c < left + Channels; ++c) {
                        const float upper = between(above[c], above[c + Channels], fx);
                        const float lower = between(below[c], below[c + Channels], fx);
                        line[static_cast<std::size_t>(x * Channels + c - left)] = between(upper, lower, fy);
                    }
                }
                putRow(sink, line.data(), width, y);
            }
        });
    }

    /// Next to where there is nothing, the nearer one counts.
    static float between(float a, float b, float fraction) {
        if (fraction == 0)
            return a;
        const float value = a + fraction * (b - a);
        return std::isnan(value) ? (fraction < 0.5F ? a : b) : value;
    }

    void slabRow(Vec3 start, Vec3 step, int count, RowBuffers& buffers) const {
        const Slab& slab = m_map.slab;
        if (slab.thickness <= 0) {
            row(start, step, count, buffers.values.data());
            return;
        }
        constexpr double voxelsApart = 0.9;
        const double through = slab.thickness * norm(inVoxels(m_map.perMm));
        const int samples = std::max(2, static_cast<int>(std::ceil(through / voxelsApart)) + 1);
        constexpr float infinite = std::numeric_limits<float>::infinity();
        const float first = slab.mode == SlabMode::Mean      ? 0
                            : slab.mode == SlabMode::Maximum ? -infinite
                                                             : infinite;
        std::fill(buffers.values.begin(), buffers.values.end(), first);
        std::fill(buffers.shares.begin(), buffers.shares.end(), 0.0F);
        float* values = buffers.values.data();
        const float* found = buffers.sample.data();
        for (int n = 0; n < samples; ++n) {
            const double at = slab.thickness * (static_cast<double>(n) / (samples - 1) - 0.5);
            row(start + m_map.perMm * at, step, count, buffers.sample.data());
            const float share = n == 0 || n == samples - 1 ? 0.5F : 1.0F;
            for (int x = 0; x < count; ++x) {
                if (std::isnan(found[x * Channels]))
                    continue;
                buffers.shares[static_cast<std::size_t>(x)] += share;
                for (int c = x * Channels; c < (x + 1) * Channels; ++c) {
                    if (slab.mode == SlabMode::Mean)
                        values[c] += share * found[c];
                    else if (slab.mode == SlabMode::Maximum)
                        values[c] = std::max(values[c], found[c]);
                    else
                        values[c] = std::min(values[c], found[c]);
                }
            }
        }
        for (int x = 0; x < count; ++x) {
            const float share = buffers.shares[static_cast<std::size_t>(x)];
            for (int c = x * Channels; c < (x + 1) * Channels; ++c)
                values[c] = share == 0 ? none : slab.mode == SlabMode::Mean ? values[c] / share : values[c];
        }
    }

    /// Samples at start + x·step: well inside the volume without a look at its borders.
    void row(Vec3 start, Vec3 step, int count, float* out) const {
        if (!m_source.allReady || !m_map.offsets.empty() || !m_interpolate) {
            carefulRow(start, step, 0, count, out);
            return;
        }
        double first = 0;
        double end = count;
        const std::array<double, 3> from = asTriple(start);
        const std::array<double, 3> by = asTriple(step);
        for (std::size_t axis = 0; axis < 3; ++axis)
            clipInside(from[axis], by[axis], m_source.axes[axis].count - 1, first, end);
        const int x0 = static_cast<int>(std::clamp(first, 0.0, static_cast<double>(count)));
        const int x1 = std::max(x0, static_cast<int>(std::clamp(end, 0.0, static_cast<double>(count))));
        carefulRow(start, step, 0, x0, out);
        insideRow(start, step, x0, x1, out);
        carefulRow(start, step, x1, count, out);
    }

    /// Part in which start + n·step lies in [0, limit), with a little to spare for rounding.
    static void clipInside(double start, double step, int limit, double& first, double& end) {
        constexpr double spare = 1e-3;
        const double low = spare;
        const double high = limit - spare;
        if (step == 0) {
            if (start < low || start > high)
                end = first;
            return;
        }
        const double a = (low - start) / step;
        const double b = (high - start) / step;
        first = std::max(first, std::ceil(std::min(a, b)));
        end = std::min(end, std::floor(std::max(a, b)));
    }

    /// Every sample has its eight neighbours.
    void insideRow(Vec3 start, Vec3 step, int begin, int end, float* out) const {
        const std::ptrdiff_t strideY = m_source.axes[1].stride;
        const std::ptrdiff_t strideZ = m_source.axes[2].stride;
        for (int x = begin; x < end; ++x) {
            const auto px = static_cast<float>(start.x + x * step.x);
            const auto py = static_cast<float>(start.y + x * step.y);
            const auto pz = static_cast<float>(start.z + x * step.z);
            const int i = static_cast<int>(px);
            const int j = static_cast<int>(py);
            const int k = static_cast<int>(pz);
            const float fx = px - static_cast<float>(i);
            const float fy = py - static_cast<float>(j);
            const float fz = pz - static_cast<float>(k);
            const Value* v =
                m_source.values + static_cast<std::ptrdiff_t>(i) * Channels + j * strideY + k * strideZ;
            for (int c = 0; c < Channels; ++c, ++v) {
                const auto line = [fx](const Value* at) {
                    const auto near = static_cast<float>(at[0]);
                    return near + fx * (static_cast<float>(at[Channels]) - near);
                };
                const float a = line(v);
                const float b = line(v + strideY);
                const float d = line(v + strideZ);
                const float e = line(v + strideZ + strideY);
                const float near = a + fy * (b - a);
                out[x * Channels + c] = near + fz * (d + fy * (e - d) - near);
            }
        }
    }

    void carefulRow(Vec3 start, Vec3 step, int begin, int finish, float* out) const {
        const GridAxis ax = m_source.axes[0];
        const GridAxis ay = m_source.axes[1];
        const GridAxis az = m_source.axes[2];
        struct Place {
            int index;
            float fraction;
        };
        const auto placeOn = [interpolate = m_interpolate](float coordinate, int limitCount) -> Place {
            const auto limit = static_cast<float>(limitCount - 1);
            float at = coordinate > 0 ? coordinate : 0;
            at = at < limit ? at : limit;
            if (!interpolate) {
                const float above = at + 0.5F;
                return {static_cast<int>(above), 0};
            }
            int index = static_cast<int>(at);
            index = index < limitCount - 1 ? index : std::max(limitCount - 2, 0);
            return {index, at - static_cast<float>(index)};
        };
        double first = begin;
        double end = finish;
        clipRange(start.x, step.x, ax.count, first, end);
        clipRange(start.y, step.y, ay.count, first, end);
        if (m_map.offsets.empty())
            clipRange(start.z, step.z, az.count, first, end);
        const auto within = [begin, finish](double x) {
            return static_cast<int>(std::clamp(x, static_cast<double>(begin), static_cast<double>(finish)));
        };
        const int x0 = within(first);
        const int x1 = std::max(x0, within(end));
        std::fill(out + begin * Channels, out + x0 * Channels, none);
        std::fill(out + x1 * Channels, out + finish * Channels, none);
        for (int x = x0; x < x1; ++x) {
            const Place i = placeOn(static_cast<float>(start.x + x * step.x), ax.count);
            const Place j = placeOn(static_cast<float>(start.y + x * step.y), ay.count);
            double third = start.z + x * step.z;
            if (!m_map.offsets.empty()) {
                third = m_map.planeOf(third);
                if (third < -0.5 || third >= az.count - 0.5) {
                    std::fill_n(out + x * Channels, Channels, none);
                    continue;
                }
            }
            Place k = placeOn(static_cast<float>(third), az.count);
            std::ptrdiff_t stepK = k.fraction > 0 ? az.stride : 0;
            if (!m_source.allReady) {
                const int nearest = std::min(k.index + (k.fraction >= 0.5F ? 1 : 0), az.count - 1);
                if (!m_source.stack.ready(nearest)) {
                    std::fill_n(out + x * Channels, Channels, none);
                    continue;
                }
                if (stepK != 0 && (!m_source.stack.ready(k.index) || !m_source.stack.ready(k.index + 1))) {
                    k = {nearest, 0};
                    stepK = 0;
                }
            }
            const std::ptrdiff_t stepI = i.fraction > 0 ? ax.stride : 0;
            const std::ptrdiff_t stepJ = j.fraction > 0 ? ay.stride : 0;
            const Value* v =
                m_source.values + i.index * ax.stride + j.index * ay.stride + k.index * az.stride;
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
                out[x * Channels + c] = near + k.fraction * (face(v + c + stepK) - near);
            }
        }
    }

    const SampleSource<Value, Channels>& m_source;
    const VoxelMap& m_map;
    bool m_interpolate;
};

} // namespace candela::viewer
