#include "viewer/render/CurvedReformat.h"

#include "viewer/render/GreyMapping.h"
#include "viewer/render/SampleSinks.h"
#include "viewer/render/SliceSampler.h"

#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

constexpr QRgb background = 0xFF000000;
constexpr int partsOfSegment = 64;
constexpr int mostStations = 8192;

std::vector<Vec3> different(const std::vector<Vec3>& points) {
    std::vector<Vec3> kept;
    for (const Vec3 point : points) {
        if (kept.empty() || norm(point - kept.back()) > 1e-3)
            kept.push_back(point);
    }
    return kept;
}

/// Between b and c; the parameter runs with the root of the distance, so that no loops come of uneven points.
Vec3 catmullRom(Vec3 a, Vec3 b, Vec3 c, Vec3 d, double f) {
    const double ta = 0;
    const double tb = ta + std::sqrt(norm(b - a));
    const double tc = tb + std::sqrt(norm(c - b));
    const double td = tc + std::sqrt(norm(d - c));
    const double t = tb + f * (tc - tb);
    const auto mixed = [t](Vec3 p, Vec3 q, double from, double to) {
        return p * ((to - t) / (to - from)) + q * ((t - from) / (to - from));
    };
    const Vec3 ab = mixed(a, b, ta, tb);
    const Vec3 bc = mixed(b, c, tb, tc);
    const Vec3 cd = mixed(c, d, tc, td);
    return mixed(mixed(ab, bc, ta, tc), mixed(bc, cd, tb, td), tb, tc);
}

/// A point beyond the end of a path whose last points are end, before and (the same as before: there is none)
/// third: it goes on bending as it did.
Vec3 beyond(Vec3 end, Vec3 before, Vec3 third) {
    const Vec3 straight = end + (end - before);
    if (third == before)
        return straight;
    const Vec3 bent = straight + (end - before * 2 + third);
    return norm(bent - end) > 0.2 * norm(end - before) ? bent : straight;
}

/// The smooth path as many short lines.
std::vector<Vec3> finePath(const std::vector<Vec3>& given) {
    const std::vector<Vec3> points = different(given);
    if (points.size() < 2)
        return {};
    std::vector<Vec3> fine{points.front()};
    const std::size_t last = points.size() - 1;
    for (std::size_t n = 0; n < last; ++n) {
        const Vec3 b = points[n];
        const Vec3 c = points[n + 1];
        const Vec3 a = n > 0 ? points[n - 1] : beyond(b, c, n + 1 < last ? points[n + 2] : c);
        const Vec3 d = n + 1 < last ? points[n + 2] : beyond(c, b, n > 0 ? points[n - 1] : b);
        for (int part = 1; part <= partsOfSegment; ++part)
            fine.push_back(catmullRom(a, b, c, d, static_cast<double>(part) / partsOfSegment));
    }
    return fine;
}

Vec3 perpendicular(Vec3 v, Vec3 to) {
    const Vec3 rest = v - to * dot(v, to);
    if (norm(rest) > 1e-6)
        return normalized(rest);
    const Vec3 other = std::abs(to.z) < 0.9 ? Vec3{0, 0, 1} : Vec3{0, 1, 0};
    return normalized(other - to * dot(other, to));
}

Vec3 reflected(Vec3 v, Vec3 mirror) {
    const double length2 = dot(mirror, mirror);
    return length2 > 0 ? v - mirror * (2 * dot(mirror, v) / length2) : v;
}

} // namespace

double pathLength(const std::vector<Vec3>& points) {
    const std::vector<Vec3> fine = finePath(points);
    double length = 0;
    for (std::size_t n = 1; n < fine.size(); ++n)
        length += norm(fine[n] - fine[n - 1]);
    return length;
}

std::vector<PathStation> pathThrough(const std::vector<Vec3>& points, Vec3 across, double step) {
    const std::vector<Vec3> fine = finePath(points);
    std::vector<PathStation> stations;
    if (fine.empty() || !(step > 0))
        return stations;
    double done = 0; // length up to fine[n − 1]
    double next = 0;
    for (std::size_t n = 1; n < fine.size(); ++n) {
        const double length = norm(fine[n] - fine[n - 1]);
        for (; next <= done + length && length > 0 && stations.size() < mostStations; next += step) {
            const Vec3 along = (fine[n] - fine[n - 1]) * (1 / length);
            stations.push_back({fine[n - 1] + along * (next - done), along, {}, {}});
        }
        done += length;
    }
    for (std::size_t n = 1; n + 1 < stations.size(); ++n)
        stations[n].along = normalized(stations[n + 1].point - stations[n - 1].point);
    for (std::size_t n = 0; n < stations.size(); ++n) {
        PathStation& here = stations[n];
        if (n == 0) {
            here.across = perpendicular(across, here.along);
        } else {
            const PathStation& before = stations[n - 1];
            const Vec3 way = here.point - before.point;
            const Vec3 across1 = reflected(before.across, way);
            const Vec3 along1 = reflected(before.along, way);
            here.across = perpendicular(reflected(across1, here.along - along1), here.along);
        }
        here.through = cross(here.along, here.across);
    }
    return stations;
}

CurvedReformat::CurvedReformat(const std::vector<Vec3>& points, Vec3 across, double degrees, double halfWidth,
                               double step)
    : m_stations(pathThrough(points, across, step)),
      m_step(step),
      m_height(std::max(1, static_cast<int>(std::lround(2 * halfWidth / std::max(step, 1e-6))))) {
    const double c = std::cos(degrees * M_PI / 180);
    const double s = std::sin(degrees * M_PI / 180);
    for (PathStation& station : m_stations) {
        const Vec3 turned = station.across * c + station.through * s;
        station.through = station.through * c - station.across * s;
        station.across = turned;
    }
}

Vec3 CurvedReformat::toPatient(double x, double y) const {
    const double last = static_cast<double>(m_stations.size()) - 1;
    const double place = std::clamp(x - 0.5, 0.0, std::max(last, 0.0));
    const auto n = std::min(static_cast<std::size_t>(place), m_stations.size() - 1);
    const PathStation& a = m_stations[n];
    const PathStation& b = m_stations[std::min(n + 1, m_stations.size() - 1)];
    const double f = place - static_cast<double>(n);
    const Vec3 point = a.point + (b.point - a.point) * f;
    const Vec3 across = normalized(a.across + (b.across - a.across) * f);
    return point + across * ((y - 0.5 * m_height) * m_step);
}

QImage CurvedReformat::render(const ImageStack& stack, const ViewState& state) const {
    if (empty())
        return {};
    QImage picture(width(), m_height, QImage::Format_ARGB32_Premultiplied);
    const GreyMapping mapping(stack, state);
    GreySink sink{mapping.ramp(), background, nullptr};
    sink.ramp.bias += 0.5F;
    const GridGeometry& grid = stack.info.geometry;
    const bool unequal = static_cast<int>(stack.info.sliceOffsets.size()) == stack.planes();
    const auto voxelOf = [&](Vec3 point) {
        Vec3 voxel = grid.toVoxel(point);
        if (unequal)
            voxel.z *= grid.spacing[2];
        return voxel;
    };
    std::vector<float> column(static_cast<std::size_t>(m_height));
    for (int x = 0; x < width(); ++x) {
        const PathStation& station = m_stations[static_cast<std::size_t>(x)];
        const Vec3 top = station.point + station.across * ((0.5 - 0.5 * m_height) * m_step);
        VoxelMap map;
        map.origin = voxelOf(top);
        map.perY = voxelOf(top + station.across * m_step) - map.origin;
        if (unequal)
            map.offsets = stack.info.sliceOffsets;
        if (state.slab.thickness > 0 && slabPossible(stack.info)) {
            map.slab = state.slab;
            map.perMm = voxelOf(top + station.through) - map.origin;
        }
        sampleValues(stack, map, state.interpolate, column.data(), 1, m_height);
        for (int y = 0; y < m_height; ++y) {
            sink.pixels = reinterpret_cast<std::uint32_t*>(picture.scanLine(y));
            const float value = column[static_cast<std::size_t>(y)];
            if (std::isnan(value))
                sink.leaveOut(x, x + 1);
            else
                sink.put<1>(x, &value);
        }
    }
    return picture;
}

} // namespace candela::viewer
