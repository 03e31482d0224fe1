#include "viewer/scene/Annotations.h"

#include "viewer/scene/DisplayNumber.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace candela::viewer {
namespace {

/// Windows of small ranges need decimals, Hounsfield windows do not.
std::string windowNumber(double value, double width) {
    return displayNumber(value, width < 10 ? 2 : width < 50 && value != std::round(value) ? 1 : 0);
}

void add(std::vector<std::string>& lines, const std::string& line) {
    if (!line.empty())
        lines.push_back(line);
}

std::string joined(std::initializer_list<std::string> parts, const char* between) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty())
            continue;
        if (!text.empty())
            text += between;
        text += part;
    }
    return text;
}

std::string formattedGroup(const std::string& group) {
    std::vector<std::string> parts{""};
    for (const char c : group) {
        if (c == '^')
            parts.emplace_back();
        else
            parts.back() += c;
    }
    for (std::string& part : parts) {
        const std::size_t first = part.find_first_not_of(' ');
        part = first == std::string::npos ? "" : part.substr(first, part.find_last_not_of(' ') - first + 1);
    }
    parts.resize(5);
    const std::string given = joined({parts[3], parts[1], parts[2], parts[4]}, " ");
    return joined({parts[0], given}, ", ");
}

/// Age at the study: in years from two on, else in months, else in days.
std::string ageAt(const std::string& birth, const std::string& when) {
    const auto isDate = [](const std::string& text) {
        return text.size() == 8 && text.find_first_not_of("0123456789") == std::string::npos;
    };
    if (!isDate(birth) || !isDate(when) || when < birth)
        return "";
    const auto part = [](const std::string& text, std::size_t at, std::size_t length) {
        return std::stoi(text.substr(at, length));
    };
    const int early = part(when, 6, 2) < part(birth, 6, 2) ? 1 : 0;
    const int months =
        (part(when, 0, 4) - part(birth, 0, 4)) * 12 + part(when, 4, 2) - part(birth, 4, 2) - early;
    if (months >= 24)
        return std::to_string(months / 12) + " y";
    if (months >= 1)
        return std::to_string(months) + " mo";
    return "newborn";
}

/// How far a plane is turned out of its own direction.
std::string turnText(const ImageStack& stack, const ViewState& state, const PlaneFrame& frame) {
    if (!state.turn || frame.plane == ViewPlane::Acquired)
        return "";
    const PlaneFrame straight = planeFrame(stack.info, state.plane);
    const double apart =
        std::atan2(norm(cross(frame.normal, straight.normal)), dot(frame.normal, straight.normal)) * 180 /
        M_PI;
    return apart < 0.05 ? "" : "oblique " + displayNumber(apart, 1) + "°";
}

/// "MIP 10.0 mm" of a slab.
std::string slabText(const ImageStack& stack, const ViewState& state) {
    if (state.slab.thickness <= 0 || !slabPossible(stack.info))
        return "";
    return std::string(toString(state.slab.mode)) + " " + displayNumber(state.slab.thickness, 1) + " mm";
}

/// What makes a reformatted picture coarser across the images than along them.
std::string anisotropyText(const StackInfo& stack) {
    constexpr double strong = 3;
    const std::array<double, 3>& spacing = stack.geometry.spacing;
    const auto [least, most] = std::minmax_element(spacing.begin(), spacing.end());
    if (*least <= 0 || *most < strong * *least)
        return "";
    return "anisotropic voxels: " + displayNumber(spacing[0], 1) + " x " + displayNumber(spacing[1], 1) +
           " x " + displayNumber(spacing[2], 1) + " mm";
}

std::string planeTitle(ViewPlane plane) {
    switch (plane) {
    case ViewPlane::Axial:
        return "Axial";
    case ViewPlane::Coronal:
        return "Coronal";
    case ViewPlane::Sagittal:
        return "Sagittal";
    case ViewPlane::Acquired:
        return "";
    }
    return "";
}

std::string windowText(const ImageStack& stack, const ViewState& state) {
    if (stack.isColour())
        return state.inverted ? "colour, inverted" : "colour";
    const Window& window = state.window;
    return "C " + windowNumber(window.center, window.width) + "  W " +
           windowNumber(window.width, window.width) + (state.inverted ? "  inverted" : "");
}

/// What the reader must not miss of the image shown: its own notes first.
void addCautions(std::vector<std::string>& cautions, const ImageStack& stack, const ViewState& state) {
    if (state.plane == ViewPlane::Acquired) {
        add(cautions, gapText(stack.info, state.slice));
        if (state.slice >= 0 && state.slice < static_cast<int>(stack.sliceNotes.size()))
            add(cautions, stack.sliceNotes[static_cast<std::size_t>(state.slice)]);
    } else {
        // The picture of an anatomical plane is made of all images: any note of theirs speaks of it.
        const auto noted = std::find_if(stack.sliceNotes.begin(), stack.sliceNotes.end(),
                                        [](const std::string& note) { return !note.empty(); });
        if (noted != stack.sliceNotes.end())
            cautions.push_back(*noted);
    }
    const bool reformatted = state.plane != ViewPlane::Acquired || !slabText(stack, state).empty();
    if (reformatted && stack.info.geometry.spacingKnown)
        add(cautions, anisotropyText(stack.info));
    for (const std::string& warning : stack.info.warnings)
        add(cautions, warning);
}

} // namespace

std::string gapText(const StackInfo& stack, int slice) {
    const std::vector<double>& offsets = stack.sliceOffsets;
    const auto count = static_cast<int>(offsets.size());
    if (count < 3 || slice < 0 || slice >= count)
        return "";
    std::vector<double> steps;
    for (std::size_t i = 1; i < offsets.size(); ++i)
        steps.push_back(std::abs(offsets[i] - offsets[i - 1]));
    std::vector<double> sorted = steps;
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(sorted.size() / 2),
                     sorted.end());
    const double usual = sorted[sorted.size() / 2];
    // Missing images leave at least one and a half steps; smaller differences are the stack's own warning.
    const auto gap = [&](int step) {
        return step >= 0 && step < count - 1 && usual > 0 &&
               steps[static_cast<std::size_t>(step)] > 1.4 * usual;
    };
    const bool after = gap(slice);
    if (!after && !gap(slice - 1))
        return "";
    const double size = steps[static_cast<std::size_t>(after ? slice : slice - 1)];
    return "gap: " + displayNumber(size, 1) + " mm to the " + (after ? "next" : "previous") + " image, " +
           displayNumber(usual, 1) + " mm elsewhere";
}

std::string displayName(const std::string& personName) {
    std::vector<std::string> groups{""};
    for (const char c : personName) {
        if (c == '=')
            groups.emplace_back();
        else
            groups.back() += c;
    }
    const std::string first = formattedGroup(groups[0]);
    std::string second = groups.size() > 1 ? formattedGroup(groups[1]) : "";
    if (first.empty())
        return second;
    return second.empty() ? first : first + " (" + second + ")";
}

std::string displayDate(const std::string& dicomDate) {
    if (dicomDate.size() != 8 || dicomDate.find_first_not_of("0123456789") != std::string::npos)
        return dicomDate;
    return dicomDate.substr(0, 4) + "-" + dicomDate.substr(4, 2) + "-" + dicomDate.substr(6, 2);
}

std::string slicePositionText(const PlaneFrame& frame, int slice) {
    if (!frame.lettersKnown || frame.slices < 1 || frame.sliceStep <= 0)
        return "";
    // Of the slice's middle, along the plane's normal towards the patient's left, back or head.
    Vec3 across = normalized(cross(frame.right, frame.down));
    const double largest = std::max({std::abs(across.x), std::abs(across.y), std::abs(across.z)});
    const double main = std::abs(across.z) == largest   ? across.z
                        : std::abs(across.y) == largest ? across.y
                                                        : across.x;
    if (main < 0)
        across = across * -1;
    const Vec3 middle = frame.slicePosition(slice) +
                        frame.right * (0.5 * (frame.columns - 1) * frame.pixelWidth) +
                        frame.down * (0.5 * (frame.rows - 1) * frame.pixelHeight);
    const double position = dot(middle, across);
    const std::string letters = directionLetters(position < 0 ? across * -1 : across);
    return letters.substr(0, 1) + " " + displayNumber(std::abs(position), 1) + " mm";
}

CornerTexts cornerTexts(const ImageStack& stack, const ViewState& state, AnnotationLevel level) {
    CornerTexts texts;
    addCautions(texts.cautions, stack, state);
    if (level == AnnotationLevel::Off)
        return texts;
    const bool named = level != AnnotationLevel::Anonymous;
    const bool full = level == AnnotationLevel::Full || !named;
    const PlaneFrame frame = planeFrame(stack.info, state);
    const StudyRow& study = stack.study;
    const SeriesInfo& series = stack.series;

    if (named) {
        add(texts.topLeft, displayName(study.patientName));
        add(texts.topLeft, study.patientId.str());
    }
    if (full && named) {
        add(texts.topLeft, joined({displayDate(study.patientBirthDate), study.patientSex,
                                   ageAt(study.patientBirthDate, study.studyDate)},
                                  "  "));
    }

    const std::string seriesNumber = series.number != 0 ? "Se " + std::to_string(series.number) : "";
    if (full) {
        if (named)
            add(texts.topRight, study.description);
        add(texts.topRight, joined({seriesNumber, series.description}, "  "));
        add(texts.topRight,
            joined({series.modality, series.bodyPart, series.laterality, series.viewPosition}, "  "));
        const std::string time = study.studyTime.size() >= 4
                                     ? study.studyTime.substr(0, 2) + ":" + study.studyTime.substr(2, 2)
                                     : "";
        if (named)
            add(texts.topRight, joined({displayDate(study.studyDate), time}, "  "));
    } else {
        add(texts.topRight, joined({seriesNumber, displayDate(study.studyDate)}, "  "));
        add(texts.topRight,
            joined({series.laterality, series.viewPosition}, "  ")); // which breast, which beam
    }

    const int slice = std::clamp(state.slice, 0, std::max(frame.slices - 1, 0));
    const char* noun = stack.info.kind == StackKind::Cine    ? "Frame"
                       : stack.info.kind == StackKind::Image ? "Image"
                                                             : "";
    const std::string title = planeTitle(frame.plane);
    const std::string count = std::to_string(slice + 1) + " / " + std::to_string(std::max(frame.slices, 1));
    const std::string position = stack.info.kind == StackKind::Volume ? slicePositionText(frame, slice) : "";
    if (full && frame.sliceStep > 0 && stack.info.kind == StackKind::Volume && frame.sliceOffsets.empty())
        add(texts.bottomLeft, "step " + displayNumber(frame.sliceStep, 2) + " mm");
    if (full)
        add(texts.bottomLeft, position);
    add(texts.bottomLeft, joined({title.empty() ? noun : title, turnText(stack, state, frame), count}, " "));

    add(texts.bottomRight, joined({slabText(stack, state), full && stack.info.kind == StackKind::Volume
                                                               ? (state.interpolate ? "linear" : "nearest")
                                                               : ""},
                                  "  "));
    if (full)
        add(texts.bottomRight, "zoom " + displayNumber(100 * state.zoom, 0) + " %");
    add(texts.bottomRight, windowText(stack, state));
    return texts;
}

} // namespace candela::viewer
