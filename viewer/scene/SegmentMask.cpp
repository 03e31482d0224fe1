#include "viewer/scene/SegmentMask.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace candela::viewer {
namespace {

constexpr double tiny = 1e-3; // mm

/// Planes of the stack by the image that they show.
using PlanesByImage = std::unordered_map<SopInstanceUid, std::vector<int>>;

PlanesByImage planesByImage(const std::vector<FrameRef>& frames) {
    PlanesByImage planes;
    for (std::size_t i = 0; i < frames.size(); ++i)
        planes[frames[i].sopInstanceUid].push_back(static_cast<int>(i));
    return planes;
}

/// Cuts a whole plane down to what holds anything; nothing when it is empty.
bool trim(PlaneMask& mask) {
    int left = mask.columns;
    int right = -1;
    int top = mask.rows;
    int bottom = -1;
    for (int y = 0; y < mask.rows; ++y) {
        for (int x = 0; x < mask.columns; ++x) {
            if (mask.at(mask.left + x, mask.top + y) == 0)
                continue;
            left = std::min(left, x);
            right = std::max(right, x);
            top = std::min(top, y);
            bottom = y;
        }
    }
    if (right < 0)
        return false;
    PlaneMask small{mask.left + left, mask.top + top, right - left + 1, bottom - top + 1, {}};
    small.values.reserve(static_cast<std::size_t>(small.columns) * static_cast<std::size_t>(small.rows));
    for (int y = 0; y < small.rows; ++y) {
        for (int x = 0; x < small.columns; ++x)
            small.values.push_back(mask.at(small.left + x, small.top + y));
    }
    mask = std::move(small);
    return true;
}

/// Both masks in one; the stronger value counts.
PlaneMask merged(const PlaneMask& a, const PlaneMask& b) {
    PlaneMask both;
    both.left = std::min(a.left, b.left);
    both.top = std::min(a.top, b.top);
    both.columns = std::max(a.left + a.columns, b.left + b.columns) - both.left;
    both.rows = std::max(a.top + a.rows, b.top + b.rows) - both.top;
    both.values.reserve(static_cast<std::size_t>(both.columns) * static_cast<std::size_t>(both.rows));
    for (int y = both.top; y < both.top + both.rows; ++y) {
        for (int x = both.left; x < both.left + both.columns; ++x)
            both.values.push_back(std::max(a.at(x, y), b.at(x, y)));
    }
    return both;
}

void add(SegmentMask& mask, int plane, PlaneMask part) {
    const auto found = mask.planes.find(plane);
    if (found == mask.planes.end())
        mask.planes.emplace(plane, std::move(part));
    else
        found->second = merged(found->second, part);
}

/// Planes of the stack that a frame says it was drawn on; empty when it does not, or not on one of this size.
std::vector<int> referencedPlanes(const SegmentFrame& frame, const SegmentTarget& target,
                                  const PlanesByImage& byImage) {
    std::vector<int> planes;
    if (frame.sources.size() != 1 || frame.planeColumns != target.info.columns ||
        frame.planeRows != target.info.rows)
        return planes;
    const auto found = byImage.find(frame.sources.front().sopInstanceUid);
    if (found == byImage.end())
        return planes;
    for (const int plane : found->second) {
        if (frame.sources.front().speaksOf(found->first,
                                           target.frames[static_cast<std::size_t>(plane)].frame))
            planes.push_back(plane);
    }
    return planes;
}

/// Frames of one segment that lie parallel in the patient, as a volume that can be asked at any place.
class SegmentVolume {
public:
    SegmentVolume(std::vector<const SegmentFrame*> frames, double stackStep) {
        m_normal = normalized(cross(frames.front()->pose->rowDir, frames.front()->pose->columnDir));
        for (const SegmentFrame* frame : frames)
            m_frames.push_back({dot(frame->pose->position, m_normal), frame});
        std::sort(m_frames.begin(), m_frames.end(),
                  [](const Placed& a, const Placed& b) { return a.distance < b.distance; });
        // Empty planes are usually left out, so the smallest gap is the step.
        double step = std::numeric_limits<double>::max();
        for (std::size_t i = 1; i < m_frames.size(); ++i) {
            const double gap = m_frames[i].distance - m_frames[i - 1].distance;
            if (gap > tiny)
                step = std::min(step, gap);
        }
        m_half = (step < std::numeric_limits<double>::max() ? step : std::max(stackStep, tiny)) / 2 + tiny;
    }

    [[nodiscard]] std::uint8_t at(Vec3 place) const {
        const double distance = dot(place, m_normal);
        const auto above = std::lower_bound(m_frames.begin(), m_frames.end(), distance - m_half,
                                            [](const Placed& each, double d) { return each.distance < d; });
        const SegmentFrame* nearest = nullptr;
        double least = m_half;
        for (auto each = above; each != m_frames.end() && each->distance <= distance + m_half; ++each) {
            if (std::abs(each->distance - distance) <= least) {
                least = std::abs(each->distance - distance);
                nearest = each->frame;
            }
        }
        return nearest == nullptr ? std::uint8_t{0} : valueIn(*nearest, place);
    }

    /// Corners of the boxes that hold anything, half a step and a pixel larger.
    [[nodiscard]] std::vector<Vec3> corners() const {
        std::vector<Vec3> all;
        for (const Placed& placed : m_frames) {
            const SegmentFrame& f = *placed.frame;
            for (const double x : {f.left - 1.0, static_cast<double>(f.left + f.columns)}) {
                for (const double y : {f.top - 1.0, static_cast<double>(f.top + f.rows)}) {
                    const Vec3 place = f.pose->position + f.pose->rowDir * (x * f.columnSpacing) +
                                       f.pose->columnDir * (y * f.rowSpacing);
                    all.push_back(place + m_normal * m_half);
                    all.push_back(place - m_normal * m_half);
                }
            }
        }
        return all;
    }

private:
    struct Placed {
        double distance;
        const SegmentFrame* frame;
    };

    static std::uint8_t valueIn(const SegmentFrame& frame, Vec3 place) {
        const Vec3 offset = place - frame.pose->position;
        const double x = dot(offset, frame.pose->rowDir) / frame.columnSpacing;
        const double y = dot(offset, frame.pose->columnDir) / frame.rowSpacing;
        if (!(x > -0.5 - tiny && y > -0.5 - tiny && x < frame.planeColumns - 0.5 + tiny &&
              y < frame.planeRows - 0.5 + tiny))
            return 0;
        const int left = static_cast<int>(std::floor(x));
        const int top = static_cast<int>(std::floor(y));
        const double fx = x - left;
        const double fy = y - top;
        const auto value = [&frame](int column, int row) -> double {
            const int c = std::clamp(column, 0, frame.planeColumns - 1) - frame.left;
            const int r = std::clamp(row, 0, frame.planeRows - 1) - frame.top;
            if (c < 0 || r < 0 || c >= frame.columns || r >= frame.rows)
                return 0;
            return frame.values[static_cast<std::size_t>(r) * static_cast<std::size_t>(frame.columns) +
                                static_cast<std::size_t>(c)];
        };
        const double upper = value(left, top) * (1 - fx) + value(left + 1, top) * fx;
        const double lower = value(left, top + 1) * (1 - fx) + value(left + 1, top + 1) * fx;
        return static_cast<std::uint8_t>(std::lround(upper * (1 - fy) + lower * fy));
    }

    Vec3 m_normal;
    std::vector<Placed> m_frames;
    double m_half = 0;
};

/// Frames of one direction each.
std::vector<std::vector<const SegmentFrame*>> parallelGroups(const std::vector<const SegmentFrame*>& frames) {
    std::vector<std::vector<const SegmentFrame*>> groups;
    for (const SegmentFrame* frame : frames) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const auto& group) {
            const PlanePose& pose = *group.front()->pose;
            return dot(pose.rowDir, frame->pose->rowDir) > 0.9999 &&
                   dot(pose.columnDir, frame->pose->columnDir) > 0.9999;
        });
        if (same == groups.end())
            groups.push_back({frame});
        else
            same->push_back(frame);
    }
    return groups;
}

/// Where a plane of the stack begins, in steps of the grid's third axis.
double stepsOf(const StackInfo& info, int plane) {
    const auto index = static_cast<std::size_t>(plane);
    if (info.kind != StackKind::Volume)
        return 0;
    return index < info.sliceOffsets.size()
               ? info.sliceOffsets[index] / std::max(info.geometry.spacing[2], tiny)
               : plane;
}

void resample(const SegmentVolume& volume, const SegmentTarget& target, SegmentMask& mask,
              const std::stop_token& stop) {
    const GridGeometry& grid = target.info.geometry;
    Vec3 low{1e9, 1e9, 1e9};
    Vec3 high{-1e9, -1e9, -1e9};
    for (const Vec3 corner : volume.corners()) {
        const Vec3 v = grid.toVoxel(corner);
        low = {std::min(low.x, v.x), std::min(low.y, v.y), std::min(low.z, v.z)};
        high = {std::max(high.x, v.x), std::max(high.y, v.y), std::max(high.z, v.z)};
    }
    const int left = std::clamp(static_cast<int>(std::floor(low.x)), 0, target.info.columns);
    const int right = std::clamp(static_cast<int>(std::ceil(high.x)) + 1, left, target.info.columns);
    const int top = std::clamp(static_cast<int>(std::floor(low.y)), 0, target.info.rows);
    const int bottom = std::clamp(static_cast<int>(std::ceil(high.y)) + 1, top, target.info.rows);
    if (left == right || top == bottom)
        return;
    for (int plane = 0; plane < static_cast<int>(target.frames.size()); ++plane) {
        if (stop.stop_requested())
            return;
        const double k = stepsOf(target.info, plane);
        if (k < low.z - 0.5 || k > high.z + 0.5)
            continue;
        PlaneMask part{left, top, right - left, bottom - top, {}};
        part.values.reserve(static_cast<std::size_t>(part.columns) * static_cast<std::size_t>(part.rows));
        for (int y = top; y < bottom; ++y) {
            for (int x = left; x < right; ++x)
                part.values.push_back(volume.at(grid.toPatient(x, y, k)));
        }
        if (trim(part))
            add(mask, plane, std::move(part));
    }
}

} // namespace

std::vector<SegmentMask> placeSegments(const Segmentation& segmentation, const SegmentTarget& target,
                                       const std::stop_token& stop) {
    const PlanesByImage byImage = planesByImage(target.frames);
    const bool samePlace = target.info.geometry.orientationKnown && target.info.geometry.spacingKnown &&
                           target.info.kind != StackKind::Cine && !target.frameOfReferenceUid.empty() &&
                           target.frameOfReferenceUid == segmentation.frameOfReferenceUid;
    std::vector<SegmentMask> masks;
    for (const SegmentInfo& info : segmentation.segments) {
        SegmentMask mask;
        mask.segment = info.number;
        mask.colour = info.colour;
        mask.fractional = segmentation.fractional;
        std::vector<const SegmentFrame*> placed;
        for (const SegmentFrame& frame : segmentation.frames) {
            if (frame.segment != info.number)
                continue;
            const std::vector<int> planes = referencedPlanes(frame, target, byImage);
            for (const int plane : planes)
                add(mask, plane, {frame.left, frame.top, frame.columns, frame.rows, frame.values});
            if (planes.empty() && frame.pose)
                placed.push_back(&frame);
        }
        if (samePlace && !placed.empty()) {
            for (auto& group : parallelGroups(placed))
                resample(SegmentVolume(std::move(group), target.info.geometry.spacing[2]), target, mask,
                         stop);
        }
        if (!mask.planes.empty())
            masks.push_back(std::move(mask));
        if (stop.stop_requested())
            break;
    }
    return masks;
}

} // namespace candela::viewer
