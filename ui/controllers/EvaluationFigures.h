#pragma once

#include "ui/controllers/EvaluationWorkflow.h"

#include <span>
#include <string>
#include <vector>

namespace candela {

/// Area under the ROC curve, ties counted half; empty unless both kinds occur.
[[nodiscard]] std::optional<double> areaUnderCurve(const std::vector<bool>& positive,
                                                   std::span<const double> scores);

/// Fills the figures and the confusion matrix of a report from its predictions. `positive` says which of
/// `classes` count as a finding; `threshold` is that of the finding's probability.
void fillFigures(EvaluationReport& report, const std::vector<std::string>& classes,
                 const std::vector<bool>& positive, double threshold);

} // namespace candela
