#pragma once

#include "database/model/Detection.h"
#include "database/model/Study.h"

#include <optional>
#include <string>
#include <vector>

namespace candela {

/// A stack of a study, and the planes of it that are wanted (empty: all).
struct StackChoice {
    SeriesUid seriesUid;
    int stack = 0;
    std::vector<int> planes;
};

/// The modality a task's model was trained on: "MR", "CT".
[[nodiscard]] std::string modalityOf(Task task);

/// Why a series' header rules a task out (a CT for the brain model, a knee), in words; empty when it does
/// not. Images without a modality of their own (pictures) are left to the gate.
[[nodiscard]] std::string contradiction(Task task, const SeriesInfo& series);

/// The stacks of a study that a task's detector should look at: those that the header does not rule out, of
/// the task's modality where there are any, volumes rather than localizers and single images, grey
/// rather than colour, for the lung axial rather than other planes, and of series with many phases the two
/// largest. None when every image is ruled out.
[[nodiscard]] std::vector<StackChoice> suitableStacks(Task task, const StudyDetail& study);

/// The stack that shows best what a study or series is: the one with the most slices, volumes first.
[[nodiscard]] std::optional<StackChoice> mainStack(const std::vector<SeriesInfo>& series);

/// At most `count` of the planes 0 … planes − 1, evenly spaced, none at the very ends where it can be helped.
[[nodiscard]] std::vector<int> evenlySpaced(int planes, int count);

} // namespace candela
