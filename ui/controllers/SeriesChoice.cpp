#include "ui/controllers/SeriesChoice.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <functional>
#include <string_view>

namespace candela {

namespace {

constexpr int kStacksOfASeries = 2;

struct Candidate {
    const SeriesInfo* series = nullptr;
    const StackInfo* stack = nullptr;
};
using Candidates = std::vector<Candidate>;

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

template <std::size_t N>
bool containsAny(const std::string& text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&text](std::string_view word) { return text.find(word) != std::string::npos; });
}

bool isPicture(const std::string& modality) {
    static constexpr std::array<std::string_view, 4> kPictures = {"", "OT", "SC", "XC"};
    return std::find(kPictures.begin(), kPictures.end(), modality) != kPictures.end();
}

/// Parts of the body that no head or chest examination is named after.
constexpr std::array<std::string_view, 30> kLimbsAndTrunk = {
    "KNEE",  "ANKLE",  "FOOT",    "TOE",    "LEG",   "HIP",   "PELVIS",  "THIGH",     "CALF",      "SHOULDER",
    "ELBOW", "WRIST",  "HAND",    "FINGER", "ARM",   "SPINE", "SACRUM",  "COCCYX",    "PROSTATE",  "UTERUS",
    "OVARY", "RECTUM", "BLADDER", "KIDNEY", "FEMUR", "TIBIA", "HUMERUS", "CALCANEUS", "EXTREMITY", "COLON"};
constexpr std::array<std::string_view, 12> kHead = {"HEAD",  "BRAIN",  "SKULL", "CRANI",
                                                    "NEURO", "CEREB",  "ORBIT", "PITUIT",
                                                    "SELLA", "HIPPOC", "FACE",  "TEMPORAL"};
constexpr std::array<std::string_view, 5> kChest = {"CHEST", "THORAX", "LUNG", "TORAX", "BREAST"};
constexpr std::array<std::string_view, 6> kTrunkForBrain = {"ABDOMEN", "LIVER",   "PANCREAS",
                                                            "HEART",   "CARDIAC", "AORTA"};
constexpr std::array<std::string_view, 9> kLocalizer = {
    "LOCALIZER", "LOCALISER", "SCOUT", "SURVEY", "TOPOGRAM", "SURVIEW", "3-PLANE", "3 PLANE", "SCANO"};

bool isAnotherPart(Task task, const std::string& bodyPart) {
    if (task == Task::Brain)
        return !containsAny(bodyPart, kHead) &&
               (containsAny(bodyPart, kLimbsAndTrunk) || containsAny(bodyPart, kChest) ||
                containsAny(bodyPart, kTrunkForBrain));
    return !containsAny(bodyPart, kChest) &&
           (containsAny(bodyPart, kLimbsAndTrunk) || containsAny(bodyPart, kHead));
}

bool isLocalizer(const SeriesInfo& series) {
    const std::string description = upper(series.description);
    return description == "LOC" || description.rfind("LOC ", 0) == 0 || containsAny(description, kLocalizer);
}

bool isAxial(const StackInfo& stack) {
    constexpr double kCosineOf45Degrees = 0.7071;
    return !stack.geometry.orientationKnown ||
           std::abs(normalized(cross(stack.geometry.direction[0], stack.geometry.direction[1])).z) >
               kCosineOf45Degrees;
}

/// Segmentations, doses and parametric maps have pixels, but are no pictures of the patient.
bool isDerivedObject(const StackInfo& stack) {
    const std::string& unit = stack.valueUnit;
    return unit == "segment" || unit == "Gy" || unit == "dose" || unit == "relative dose" ||
           unit.rfind("map", 0) == 0;
}

/// Keeps those that fulfil the wish, unless none does.
void prefer(Candidates& candidates, const std::function<bool(const Candidate&)>& wish) {
    Candidates wished;
    std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(wished), wish);
    if (!wished.empty())
        candidates = std::move(wished);
}

int planesOf(const StackInfo& stack) {
    return stack.kind == StackKind::Cine ? stack.frames : stack.slices;
}

} // namespace

std::string modalityOf(Task task) {
    return task == Task::Brain ? "MR" : "CT";
}

std::string contradiction(Task task, const SeriesInfo& series) {
    const std::string modality = upper(series.modality);
    const std::string name = toString(task);
    const std::string wanted = task == Task::Brain ? "MR images of the head" : "CT images of the chest";
    if (modality != modalityOf(task) && !isPicture(modality))
        return "the " + name + " model takes " + wanted + "; this is " + modality;
    if (const std::string part = upper(series.bodyPart); isAnotherPart(task, part))
        return "the " + name + " model takes " + wanted + "; the header says " + part;
    return {};
}

std::vector<StackChoice> suitableStacks(Task task, const StudyDetail& study) {
    Candidates candidates;
    for (const SeriesInfo& series : study.series) {
        if (!contradiction(task, series).empty())
            continue;
        for (const StackInfo& stack : series.stacks) {
            if (!isDerivedObject(stack))
                candidates.push_back({&series, &stack});
        }
    }
    prefer(candidates, [task](const Candidate& c) { return upper(c.series->modality) == modalityOf(task); });
    prefer(candidates, [](const Candidate& c) { return !isLocalizer(*c.series); });
    prefer(candidates, [](const Candidate& c) { return c.stack->kind == StackKind::Volume; });
    prefer(candidates, [](const Candidate& c) { return c.stack->kind != StackKind::Cine; });
    prefer(candidates, [](const Candidate& c) { return c.stack->valueUnit != "rgb"; });
    if (task == Task::Lung)
        prefer(candidates, [](const Candidate& c) { return isAxial(*c.stack); });

    std::vector<StackChoice> chosen;
    for (const SeriesInfo& series : study.series) {
        Candidates own;
        std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(own),
                     [&series](const Candidate& c) { return c.series == &series; });
        std::stable_sort(own.begin(), own.end(), [](const Candidate& a, const Candidate& b) {
            return planesOf(*a.stack) > planesOf(*b.stack);
        });
        const bool phases = !own.empty() && own.front().stack->kind != StackKind::Image;
        if (phases && own.size() > kStacksOfASeries)
            own.resize(kStacksOfASeries);
        std::sort(own.begin(), own.end(),
                  [](const Candidate& a, const Candidate& b) { return a.stack->stack < b.stack->stack; });
        for (const Candidate& candidate : own)
            chosen.push_back({series.seriesUid, candidate.stack->stack, {}});
    }
    return chosen;
}

std::optional<StackChoice> mainStack(const std::vector<SeriesInfo>& series) {
    std::optional<StackChoice> best;
    std::pair<bool, int> bestRank;
    for (const SeriesInfo& one : series) {
        for (const StackInfo& stack : one.stacks) {
            const std::pair rank(stack.kind == StackKind::Volume && !isLocalizer(one), planesOf(stack));
            if (!best || rank > bestRank) {
                best = StackChoice{one.seriesUid, stack.stack, {}};
                bestRank = rank;
            }
        }
    }
    return best;
}

std::vector<int> evenlySpaced(int planes, int count) {
    const int n = std::min(planes, count);
    std::vector<int> result;
    result.reserve(static_cast<std::size_t>(std::max(0, n)));
    for (int i = 0; i < n; ++i)
        result.push_back(static_cast<int>((i + 0.5) * planes / n));
    return result;
}

} // namespace candela
