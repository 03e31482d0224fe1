#include "database/deidentifying/HeadGrid.h"

#include "database/deidentifying/FaceRegion.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace candela::deidentifying {
namespace {

constexpr double largestExtent = 700; ///< mm; larger volumes are sampled from their front and top
constexpr float airInHounsfield = -300;
constexpr double tissueShare = 0.10; ///< of the signal's 98th percentile, MR
constexpr int bins = 256;

/// Index of the plane nearest to an offset along the stack.
double planeAt(const ImageStack& stack, double k) {
    const std::vector<double>& offsets = stack.info.sliceOffsets;
    if (offsets.empty())
        return k;
    const double offset = k * stack.info.geometry.spacing[2];
    const auto after = std::ranges::lower_bound(offsets, offset);
    const auto index = static_cast<double>(after - offsets.begin());
    if (after == offsets.begin() || after == offsets.end())
        return after == offsets.end() && offset > offsets.back() + stack.info.geometry.spacing[2]
                   ? -1e9
                   : std::min(index, static_cast<double>(offsets.size() - 1));
    return *after - offset < offset - *std::prev(after) ? index : index - 1;
}

} // namespace

Vec3 placeOfVoxel(const StackInfo& info, int column, int row, int plane) {
    const double k = info.sliceOffsets.empty()
                         ? plane
                         : info.sliceOffsets[static_cast<std::size_t>(plane)] / info.geometry.spacing[2];
    return info.geometry.toPatient(column, row, k);
}

HeadGrid::HeadGrid(const ImageStack& stack) {
    Vec3 low{1e9, 1e9, 1e9};
    Vec3 high{-1e9, -1e9, -1e9};
    for (const int column : {0, stack.info.columns - 1}) {
        for (const int row : {0, stack.info.rows - 1}) {
            for (const int plane : {0, stack.planes() - 1}) {
                const Vec3 p = placeOfVoxel(stack.info, column, row, plane);
                low = {std::min(low.x, p.x), std::min(low.y, p.y), std::min(low.z, p.z)};
                high = {std::max(high.x, p.x), std::max(high.y, p.y), std::max(high.z, p.z)};
            }
        }
    }
    const auto points = [](double from, double to) {
        return 1 + static_cast<int>(std::min(to - from, largestExtent) / step);
    };
    m_width = points(low.x, high.x);
    m_height = points(low.y, high.y);
    m_depth = points(low.z, high.z);
    m_origin = {low.x, low.y, std::max(low.z, high.z - (m_depth - 1) * step)};
    sample(stack);
    findHead(stack.info.valueUnit == "HU");
}

void HeadGrid::sample(const ImageStack& stack) {
    const std::size_t count = static_cast<std::size_t>(m_width) * static_cast<std::size_t>(m_height) *
                              static_cast<std::size_t>(m_depth);
    m_values.assign(count, 0);
    m_covered.assign(count, 0);
    m_darkest = std::numeric_limits<float>::max();
    std::size_t index = 0;
    for (int z = 0; z < m_depth; ++z) {
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x, ++index) {
                const Vec3 voxel = stack.info.geometry.toVoxel(placeOf(x, y, z));
                const double plane = std::round(planeAt(stack, voxel.z));
                const double column = std::round(voxel.x);
                const double row = std::round(voxel.y);
                if (column < 0 || row < 0 || plane < 0 || column >= stack.info.columns ||
                    row >= stack.info.rows || plane >= stack.planes())
                    continue;
                const float value =
                    stack.at(static_cast<int>(column), static_cast<int>(row), static_cast<int>(plane));
                m_values[index] = value;
                m_covered[index] = 1;
                m_darkest = std::min(m_darkest, value);
                m_lastCovered = z;
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (m_covered[i] == 0)
            m_values[i] = m_darkest;
    }
}

void HeadGrid::findHead(bool hounsfield) {
    float threshold = airInHounsfield;
    if (!hounsfield) {
        std::vector<float> sorted;
        sorted.reserve(m_values.size());
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            if (m_covered[i] != 0)
                sorted.push_back(m_values[i]);
        }
        if (sorted.empty())
            return;
        const auto high =
            sorted.begin() + static_cast<std::ptrdiff_t>(0.98 * static_cast<double>(sorted.size() - 1));
        std::nth_element(sorted.begin(), high, sorted.end());
        threshold = m_darkest + static_cast<float>(tissueShare * (static_cast<double>(*high) - m_darkest));
    }
    m_head.assign(m_values.size(), 0);
    for (std::size_t i = 0; i < m_values.size(); ++i)
        m_head[i] = m_covered[i] != 0 && m_values[i] > threshold ? 1 : 0;
    keepLargestPiece();
}

/// Pieces that touch by faces.
void HeadGrid::keepLargestPiece() {
    const std::array<std::ptrdiff_t, 6> around{
        -1, 1, -m_width, m_width, -std::ptrdiff_t{m_width} * m_height, std::ptrdiff_t{m_width} * m_height};
    const auto count = static_cast<std::ptrdiff_t>(m_head.size());
    std::vector<std::int32_t> piece(m_head.size(), 0);
    std::vector<std::ptrdiff_t> waiting;
    std::int32_t last = 0;
    std::int32_t largest = 0;
    std::size_t most = 0;
    for (std::ptrdiff_t start = 0; start < count; ++start) {
        if (m_head[static_cast<std::size_t>(start)] == 0 || piece[static_cast<std::size_t>(start)] != 0)
            continue;
        ++last;
        std::size_t size = 0;
        waiting.push_back(start);
        piece[static_cast<std::size_t>(start)] = last;
        while (!waiting.empty()) {
            const std::ptrdiff_t at = waiting.back();
            waiting.pop_back();
            ++size;
            for (const std::ptrdiff_t way : around) {
                const std::ptrdiff_t next = at + way;
                if (next < 0 || next >= count)
                    continue;
                const auto place = static_cast<std::size_t>(next);
                if (m_head[place] != 0 && piece[place] == 0) {
                    piece[place] = last;
                    waiting.push_back(next);
                }
            }
        }
        if (size > most) {
            most = size;
            largest = last;
        }
    }
    for (std::size_t i = 0; i < m_head.size(); ++i)
        m_head[i] = piece[i] == largest && largest != 0 ? 1 : 0;
}

int HeadGrid::sliceAt(double height) const {
    const double z = std::round((height - m_origin.z) / step);
    return z >= 0 && z < m_depth ? static_cast<int>(z) : -1;
}

int HeadGrid::areaAt(int z) const {
    const auto begin = m_head.begin() + static_cast<std::ptrdiff_t>(indexOf(0, 0, z));
    return static_cast<int>(std::count(begin, begin + std::ptrdiff_t{m_width} * m_height, std::uint8_t{1}));
}

HeadGrid::Extent HeadGrid::extentAt(int z) const {
    Extent extent{m_width, -1, m_height, -1};
    for (int y = 0; y < m_height; ++y) {
        for (int x = 0; x < m_width; ++x) {
            if (m_head[indexOf(x, y, z)] == 0)
                continue;
            extent = {std::min(extent.firstX, x), std::max(extent.lastX, x), std::min(extent.firstY, y),
                      std::max(extent.lastY, y)};
        }
    }
    return extent;
}

int HeadGrid::firstHeadY(int x, int z) const {
    for (int y = 0; y < m_height; ++y) {
        if (m_head[indexOf(x, y, z)] != 0)
            return y;
    }
    return -1;
}

double HeadGrid::remove(const FaceRegion& region) {
    std::size_t removed = 0;
    for (int z = 0; z < m_depth; ++z) {
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                const std::size_t index = indexOf(x, y, z);
                if (m_covered[index] == 0 || !region.contains(placeOf(x, y, z)))
                    continue;
                removed += m_head[index];
                m_values[index] = m_darkest;
            }
        }
    }
    return static_cast<double>(removed) * step * step * step / 1000;
}

float HeadGrid::otsuThreshold() const {
    float high = m_darkest;
    for (std::size_t i = 0; i < m_values.size(); ++i)
        high = m_covered[i] != 0 ? std::max(high, m_values[i]) : high;
    if (!(high > m_darkest))
        return m_darkest;
    std::array<double, bins> histogram{};
    const double scale = (bins - 1) / (static_cast<double>(high) - m_darkest);
    double total = 0;
    double sum = 0;
    for (std::size_t i = 0; i < m_values.size(); ++i) {
        if (m_covered[i] == 0)
            continue;
        const auto bin = static_cast<std::size_t>((static_cast<double>(m_values[i]) - m_darkest) * scale);
        ++histogram[bin];
        ++total;
        sum += static_cast<double>(bin);
    }
    double below = 0;
    double sumBelow = 0;
    double best = -1;
    std::size_t threshold = 0;
    for (std::size_t bin = 0; bin + 1 < bins; ++bin) {
        below += histogram[bin];
        sumBelow += static_cast<double>(bin) * histogram[bin];
        const double above = total - below;
        if (below == 0 || above == 0)
            continue;
        const double difference = sumBelow / below - (sum - sumBelow) / above;
        const double between = below * above * difference * difference;
        if (between > best) {
            best = between;
            threshold = bin;
        }
    }
    return static_cast<float>(m_darkest + static_cast<double>(threshold + 1) / scale);
}

HeadGrid::Regions HeadGrid::measured(const FaceRegion& region) const {
    constexpr std::size_t regions = 8;
    Vec3 sum;
    double points = 0;
    for (int z = 0; z < m_depth; ++z) {
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                if (m_head[indexOf(x, y, z)] != 0) {
                    sum = sum + Vec3{double(x), double(y), double(z)};
                    ++points;
                }
            }
        }
    }
    const Vec3 middle = sum * (1 / std::max(points, 1.0));
    const float threshold = otsuThreshold();
    std::vector<double> counts(regions, 0);
    Regions measured{std::vector<double>(regions, 0), std::vector<double>(regions, 0)};
    for (int z = 0; z < m_depth; ++z) {
        for (int y = 0; y < m_height; ++y) {
            for (int x = 0; x < m_width; ++x) {
                const std::size_t index = indexOf(x, y, z);
                if (m_covered[index] == 0 || m_values[index] <= threshold ||
                    region.contains(placeOf(x, y, z)))
                    continue;
                const std::size_t place =
                    (x > middle.x ? 1U : 0U) | (y > middle.y ? 2U : 0U) | (z > middle.z ? 4U : 0U);
                ++counts[place];
                measured.means[place] += static_cast<double>(m_values[index]) - m_darkest;
            }
        }
    }
    for (std::size_t i = 0; i < regions; ++i) {
        measured.means[i] /= std::max(counts[i], 1.0);
        measured.volumes[i] = counts[i] * step * step * step / 1000;
    }
    return measured;
}

} // namespace candela::deidentifying
