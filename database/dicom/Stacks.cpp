#include "database/dicom/Stacks.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <numbers>
#include <numeric>
#include <set>
#include <tuple>

namespace candela::dicom {

namespace {

constexpr double sameDirection = 0.9998; ///< cosine: within about 1.1 degrees
constexpr double samePlace = 0.005;      ///< mm along the normal: two images at one position
constexpr double shearThreshold = 0.2;   ///< degrees between stack direction and normal that are worth a word
constexpr std::size_t fewestSlices = 3;  ///< of a volume

/// One frame with where it comes from.
struct Candidate {
    const InstanceHeader* instance = nullptr;
    const FrameHeader* header = nullptr;
    int frame = 0;
    double position = 0; ///< along the normal of its group, mm
};

using Group = std::vector<Candidate>;

std::string format(const char* pattern, double value) {
    char text[64];
    std::snprintf(text, sizeof text, pattern, value);
    return text;
}

Vec3 normalOf(const PlanePose& pose) {
    return normalized(cross(pose.rowDir, pose.columnDir));
}

bool nearlyEqual(std::optional<double> a, std::optional<double> b) {
    if (a.has_value() != b.has_value())
        return false;
    return !a || std::abs(*a - *b) <= 1e-3 * std::abs(*a);
}

/// Whether two frames may lie in one stack, places apart.
bool compatible(const Candidate& a, const Candidate& b) {
    const InstanceHeader& x = *a.instance;
    const InstanceHeader& y = *b.instance;
    if (x.shownColumns() != y.shownColumns() || x.shownRows() != y.shownRows() ||
        (x.valueUnit == "rgb") != (y.valueUnit == "rgb") ||
        (x.photometric == "MONOCHROME1") != (y.photometric == "MONOCHROME1") || x.valueUnit != y.valueUnit)
        return false;
    const FrameHeader& f = *a.header;
    const FrameHeader& g = *b.header;
    const bool parts = !f.concatenation.empty() && f.concatenation == g.concatenation;
    if (x.cine || y.cine)
        return a.instance == b.instance || (x.cine && y.cine && parts);
    if (f.splitKey != g.splitKey || f.pose.has_value() != g.pose.has_value() ||
        !nearlyEqual(f.rowSpacing, g.rowSpacing) || !nearlyEqual(f.columnSpacing, g.columnSpacing) ||
        f.calibration != g.calibration)
        return false;
    return !f.pose || (dot(f.pose->rowDir, g.pose->rowDir) > sameDirection &&
                       dot(f.pose->columnDir, g.pose->columnDir) > sameDirection);
}

std::vector<Group> grouped(const std::vector<InstanceHeader>& instances) {
    std::vector<Group> groups;
    // Groups of the same coarse key, so that a series of thousands of frames is not compared pair by pair.
    std::map<std::tuple<int, int, std::string>, std::vector<std::size_t>> byKey;
    for (const InstanceHeader& instance : instances) {
        if (!instance.hasPixels)
            continue;
        for (std::size_t i = 0; i < instance.frames.size(); ++i) {
            const Candidate candidate{&instance, &instance.frames[i], static_cast<int>(i), 0};
            std::vector<std::size_t>& near =
                byKey[{instance.shownColumns(), instance.shownRows(), instance.frames[i].splitKey}];
            const auto found = std::find_if(near.begin(), near.end(), [&](std::size_t g) {
                return compatible(groups[g].front(), candidate);
            });
            if (found != near.end()) {
                groups[*found].push_back(candidate);
            } else {
                near.push_back(groups.size());
                groups.push_back({candidate});
            }
        }
    }
    return groups;
}

/// Order that the equipment gave: decides only where places do not.
bool recordedBefore(const Candidate& a, const Candidate& b) {
    return std::tie(a.header->concatenation, a.header->concatenationFrame, a.instance->instanceNumber,
                    a.frame, a.header->sortTime, a.instance->sopInstanceUid) <
           std::tie(b.header->concatenation, b.header->concatenationFrame, b.instance->instanceNumber,
                    b.frame, b.header->sortTime, b.instance->sopInstanceUid);
}

bool acquiredBefore(const Candidate& a, const Candidate& b) {
    return std::tuple(a.header->sortTime, a.instance->instanceNumber, a.frame, a.instance->sopInstanceUid) <
           std::tuple(b.header->sortTime, b.instance->instanceNumber, b.frame, b.instance->sopInstanceUid);
}

/// Frames at one place each, from frames of which several may share a place: by acquisition number where that
/// tells them apart, else by the order in which they were taken.
std::vector<Group> withoutDuplicates(Group group, std::vector<std::string>& labels) {
    std::sort(group.begin(), group.end(),
              [](const Candidate& a, const Candidate& b) { return a.position < b.position; });
    std::vector<Group> places;
    for (const Candidate& candidate : group) {
        if (places.empty() || candidate.position - places.back().front().position > samePlace)
            places.emplace_back();
        places.back().push_back(candidate);
    }
    const std::size_t most =
        std::max_element(places.begin(), places.end(), [](const Group& a, const Group& b) {
            return a.size() < b.size();
        })->size();
    if (most == 1) {
        labels = {""};
        return {group};
    }
    const bool byAcquisition = std::all_of(places.begin(), places.end(), [](const Group& place) {
        std::set<std::string> numbers;
        for (const Candidate& candidate : place)
            numbers.insert(candidate.instance->acquisitionNumber);
        return numbers.size() == place.size();
    });
    std::vector<Group> volumes;
    if (byAcquisition) {
        std::map<std::pair<std::size_t, std::string>, Group> acquisitions; // shorter numbers are smaller
        for (const Group& place : places) {
            for (const Candidate& candidate : place) {
                const std::string& number = candidate.instance->acquisitionNumber;
                acquisitions[{number.size(), number}].push_back(candidate);
            }
        }
        for (auto& [number, volume] : acquisitions) {
            labels.push_back("acquisition " + number.second);
            volumes.push_back(std::move(volume));
        }
        return volumes;
    }
    volumes.resize(most);
    for (Group& place : places) {
        std::sort(place.begin(), place.end(), acquiredBefore);
        for (std::size_t i = 0; i < place.size(); ++i)
            volumes[i].push_back(place[i]);
    }
    for (std::size_t i = 0; i < most; ++i)
        labels.push_back("repetition " + std::to_string(i + 1) + " of " + std::to_string(most) +
                         " at each place");
    return volumes;
}

/// Distances between neighbours in words: "1.081 mm ×1, 4.002 mm ×13".
std::string stepsInWords(const std::vector<double>& steps) {
    std::map<long, int> counted; // thousandths of a millimetre
    for (const double step : steps)
        ++counted[std::lround(step * 1000)];
    std::string text;
    int shown = 0;
    for (const auto& [thousandths, count] : counted) {
        if (++shown > 6)
            return text + ", …";
        text += (text.empty() ? "" : ", ") + format("%.3f", static_cast<double>(thousandths) / 1000) +
                " mm ×" + std::to_string(count);
    }
    return text;
}

/// Steps of the sorted slices along the normal, and what they say.
void describeSteps(const std::vector<double>& steps, double usual, double stretch, StackInfo& info) {
    const double tolerance = std::max(0.01 * usual, 0.002);
    const bool even = std::all_of(steps.begin(), steps.end(),
                                  [&](double step) { return std::abs(step - usual) <= tolerance; });
    if (even)
        return;
    double offset = 0;
    info.sliceOffsets = {0};
    for (const double step : steps) {
        offset += step * stretch;
        info.sliceOffsets.push_back(offset);
    }
    info.warnings.push_back("uneven slice steps: " + stepsInWords(steps));
    int missing = 0;
    bool multiples = true;
    for (const double step : steps) {
        const double times = step / usual;
        multiples = multiples && std::abs(times - std::round(times)) < 0.05 && std::round(times) >= 1;
        missing += static_cast<int>(std::lround(times)) - 1;
    }
    if (multiples && missing > 0 && missing < 1000)
        info.warnings.push_back(std::to_string(missing) +
                                (missing == 1 ? " slice seems to be missing" : " slices seem to be missing"));
}

/// Fills geometry from frames sorted along their normal; all have poses and the same orientation.
void placeByPoses(const Group& group, StackInfo& info) {
    const PlanePose& first = *group.front().header->pose;
    const Vec3 normal = normalOf(first);
    GridGeometry& grid = info.geometry;
    grid.direction[0] = first.rowDir;
    grid.direction[1] = first.columnDir;
    grid.direction[2] = normal;
    grid.origin = first.position;
    grid.orientationKnown = true;
    const double thickness =
        group.front().header->sliceThickness.value_or(group.front().header->spacingBetweenSlices.value_or(1));
    grid.spacing[2] = thickness > 0 ? thickness : 1;
    if (group.size() < 2)
        return;

    const Vec3 along = group.back().header->pose->position - first.position;
    const double height = dot(along, normal);
    if (height <= samePlace)
        return; // several images at one place
    grid.direction[2] = normalized(along);
    const double stretch = norm(along) / height; // length along the stack for one millimetre along the normal
    std::vector<double> steps;
    for (std::size_t i = 1; i < group.size(); ++i)
        steps.push_back(group[i].position - group[i - 1].position);
    std::vector<double> ordered = steps;
    std::nth_element(ordered.begin(), ordered.begin() + static_cast<std::ptrdiff_t>((ordered.size() - 1) / 2),
                     ordered.end());
    const double usual = ordered[(ordered.size() - 1) / 2];
    describeSteps(steps, usual, stretch, info);
    grid.spacing[2] =
        stretch * (info.sliceOffsets.empty() ? height / static_cast<double>(steps.size()) : usual);

    const double angle =
        std::acos(std::clamp(dot(grid.direction[2], normal), -1.0, 1.0)) * 180 / std::numbers::pi;
    if (angle > shearThreshold)
        info.warnings.push_back((group.front().instance->series.modality == "CT"
                                     ? "sheared stack: gantry tilt "
                                     : "sheared stack: slices shifted by ") +
                                format("%.1f", angle) + "°");
    double stray = 0;
    for (const Candidate& candidate : group) {
        const Vec3 d = candidate.header->pose->position - first.position;
        stray = std::max(stray, norm(d - grid.direction[2] * dot(d, grid.direction[2])));
    }
    if (stray > 1)
        info.warnings.push_back("the slices do not lie on one line: up to " + format("%.1f", stray) +
                                " mm beside it");
}

StackInfo infoOf(const Group& group, const std::string& label) {
    const InstanceHeader& instance = *group.front().instance;
    const Candidate& middle = group[group.size() / 2];
    const FrameHeader& frame = *middle.header;
    StackInfo info;
    info.columns = instance.shownColumns();
    info.rows = instance.shownRows();
    info.slices = static_cast<int>(group.size());
    info.valueUnit = instance.valueUnit;
    info.lengthCalibration = frame.calibration.empty() ? "uncalibrated" : frame.calibration;
    info.inverted = instance.photometric == "MONOCHROME1";
    info.pixelAspect = frame.pixelAspect;
    info.windows = frame.windows;
    for (const Candidate& candidate : group) { // VOI tables stand with an object's first frame alone
        if (candidate.instance != middle.instance || candidate.frame != 0 || middle.frame == 0)
            continue;
        for (const VoiWindow& window : candidate.header->windows) {
            if (window.function == VoiFunction::Table)
                info.windows.push_back(window);
        }
    }
    info.padding = frame.padding;
    for (const Candidate& candidate : group) {
        const auto& padding = candidate.header->padding;
        if (!padding || !info.padding || padding->low != info.padding->low ||
            padding->high != info.padding->high)
            info.padding.reset(); // differs from slice to slice
    }
    info.geometry.spacingKnown = frame.rowSpacing && frame.columnSpacing;
    if (info.geometry.spacingKnown) {
        info.geometry.spacing[0] = *frame.columnSpacing;
        info.geometry.spacing[1] = *frame.rowSpacing;
    }
    if (!label.empty())
        info.warnings.push_back("shown by itself: " + label);
    std::set<std::string> seen;
    for (const Candidate& candidate : group) {
        for (const std::string& warning : candidate.instance->warnings) {
            if (seen.size() < 8 && seen.insert(warning).second)
                info.warnings.push_back(warning);
        }
    }
    return info;
}

/// Says what is missing of an image that came in several files.
void describeParts(const Group& group, StackInfo& info) {
    if (group.front().header->concatenation.empty())
        return;
    std::set<int> frames;
    for (const Candidate& candidate : group)
        frames.insert(candidate.header->concatenationFrame);
    const int missing = *frames.rbegin() + 1 - static_cast<int>(frames.size());
    if (missing > 0)
        info.warnings.push_back("parts of a concatenation are missing: " + std::to_string(missing) +
                                (missing == 1 ? " frame" : " frames"));
}

Stack stackOf(const Group& group, StackInfo info) {
    Stack stack;
    stack.info = std::move(info);
    for (const Candidate& candidate : group)
        stack.frames.push_back({candidate.instance->sopInstanceUid, candidate.frame});
    return stack;
}

Stack cineStack(Group group) {
    std::sort(group.begin(), group.end(), recordedBefore);
    StackInfo info = infoOf(group, "");
    info.kind = StackKind::Cine;
    info.slices = 1;
    info.frames = static_cast<int>(group.size());
    info.frameTimeMs = group.front().instance->frameTimeMs;
    describeParts(group, info);
    return stackOf(group, std::move(info));
}

Stack unplacedStack(Group group, const std::string& label) {
    std::sort(group.begin(), group.end(), recordedBefore);
    StackInfo info = infoOf(group, label);
    describeParts(group, info);
    const bool oneFile = std::all_of(group.begin(), group.end(), [&group](const Candidate& candidate) {
        return candidate.instance == group.front().instance;
    });
    // A file of slices that states distances but no orientation (NIfTI without an affine) is still a volume.
    const auto between = group.front().header->spacingBetweenSlices;
    if (oneFile && group.size() >= fewestSlices && between && *between > 0 && info.geometry.spacingKnown &&
        group.front().instance->transferSyntax == "NIfTI") {
        info.kind = StackKind::Volume;
        info.geometry.spacing[2] = *between;
    }
    return stackOf(group, std::move(info));
}

void addPlacedStacks(Group group, const std::string& label, std::vector<Stack>& stacks) {
    const Vec3 normal = normalOf(*group.front().header->pose);
    for (Candidate& candidate : group)
        candidate.position = dot(candidate.header->pose->position, normal);
    std::vector<std::string> labels;
    const std::vector<Group> volumes = withoutDuplicates(std::move(group), labels);
    for (std::size_t i = 0; i < volumes.size(); ++i) {
        const std::string& own = labels[i];
        StackInfo info = infoOf(volumes[i], label.empty() || own.empty() ? label + own : label + ", " + own);
        info.kind = volumes[i].size() >= fewestSlices ? StackKind::Volume : StackKind::Image;
        placeByPoses(volumes[i], info);
        stacks.push_back(stackOf(volumes[i], std::move(info)));
    }
}

} // namespace

std::vector<Stack> buildStacks(const std::vector<InstanceHeader>& instances) {
    std::vector<Group> groups = grouped(instances);
    for (Group& group : groups)
        std::sort(group.begin(), group.end(), recordedBefore);
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return recordedBefore(a.front(), b.front()); });
    std::set<std::string> keys;
    for (const Group& group : groups)
        keys.insert(group.front().header->splitKey);

    std::vector<Stack> stacks;
    for (Group& group : groups) {
        const std::string label = keys.size() > 1 ? group.front().header->splitLabel : "";
        if (group.front().instance->cine)
            stacks.push_back(cineStack(std::move(group)));
        else if (group.front().header->pose)
            addPlacedStacks(std::move(group), label, stacks);
        else
            stacks.push_back(unplacedStack(std::move(group), label));
    }
    for (std::size_t i = 0; i < stacks.size(); ++i)
        stacks[i].info.stack = static_cast<int>(i);
    return stacks;
}

std::vector<std::string> stepNotes(const StackInfo& info) {
    std::vector<std::string> notes(static_cast<std::size_t>(std::max(info.slices, 0)));
    if (info.kind != StackKind::Volume || info.sliceOffsets.size() != notes.size())
        return notes;
    const GridGeometry& grid = info.geometry;
    const double cosine = dot(grid.direction[2], cross(grid.direction[0], grid.direction[1]));
    const double usual = grid.spacing[2] * cosine;
    const double tolerance = std::max(0.01 * usual, 0.002);
    for (std::size_t k = 1; k < notes.size(); ++k) {
        const double step = (info.sliceOffsets[k] - info.sliceOffsets[k - 1]) * cosine;
        if (std::abs(step - usual) <= tolerance)
            continue;
        const double times = step / usual;
        const bool gap = times > 1.5 && std::abs(times - std::round(times)) < 0.05;
        const std::string words = format("%.2f", step) + " mm instead of " + format("%.2f", usual) + " mm" +
                                  (gap ? ": slices seem to be missing" : "");
        notes[k - 1] += (notes[k - 1].empty() ? "next slice at " : "; next slice at ") + words;
        notes[k] = "previous slice at " + words;
    }
    return notes;
}

} // namespace candela::dicom
