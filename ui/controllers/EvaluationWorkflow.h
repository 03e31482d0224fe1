#pragma once

#include "database/model/Detection.h"
#include "database/model/Import.h"
#include "database/model/Result.h"

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace candela {

/// What the model said of one line of the list.
struct EvaluationPrediction {
    std::string file;  ///< as the list has it
    std::string label; ///< as the list has it
    std::string group;
    std::string predicted; ///< most probable class, also where the verdict is indeterminate
    Verdict verdict = Verdict::Indeterminate;
    double detected = 0; ///< calibrated probability of the finding
    std::vector<ClassProbability> probabilities;
    bool inDistribution = true;
};

/// 95 % interval of a figure from drawing the groups (patients) 1,000 times with replacement.
struct EvaluationInterval {
    std::string figure; ///< e.g. "accuracy"
    double low = 0;
    double high = 0;
};

/// Figures of a model on labelled images. They are over every line whose label is a class of the model, the
/// abstentions among them; a figure that the labels do not define is empty.
struct EvaluationReport {
    std::int64_t n = 0;         ///< images looked at
    std::int64_t abstained = 0; ///< verdict indeterminate
    std::optional<double> accuracy;
    std::optional<double> balancedAccuracy;
    std::optional<double> macroAuc;    ///< mean of one-against-rest over the classes that occur
    std::optional<double> sensitivity; ///< "detected" against "not detected" at the card's threshold
    std::optional<double> specificity;
    std::optional<double> auc;
    std::optional<double> ece;                     ///< 15 bins of equal width, most probable class
    std::optional<double> brier;                   ///< over all classes
    std::vector<EvaluationInterval> ci95;          ///< only with a group column
    std::vector<std::string> labels;               ///< of the confusion matrix
    std::vector<std::vector<std::int64_t>> counts; ///< [true][predicted]
    std::vector<EvaluationPrediction> predictions;
    std::vector<PathReason> rejected; ///< files that could not be read
    ModelInfo model;
};

/// Runs a shipped model over labelled images and measures it. Nothing is stored. Blocking; thread-safe.
class EvaluationWorkflow {
public:
    explicit EvaluationWorkflow(std::filesystem::path modelDirectory);

    /// `list` is a CSV with a header line and the columns file, label and, when wanted, group; a relative
    /// file is relative to the list. Several frames in one file are pooled as a study's slices are.
    /// Errors: InvalidArgument (the list), NotFound (the list; no model for the task), Corrupt, Cancelled.
    [[nodiscard]] Result<EvaluationReport> evaluate(Task task, const std::filesystem::path& list,
                                                    const ProgressFunction& progress = {},
                                                    std::stop_token stop = {}) const;

private:
    std::filesystem::path m_modelDirectory;
};

/// The report as one JSON document, keys as the command line promises them.
[[nodiscard]] std::string toJson(const EvaluationReport& report);

} // namespace candela
