#pragma once

#include "database/model/Detection.h"
#include "database/model/Result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace candela::inference {

/// One source of the images that a model was trained and measured on.
struct DataSource {
    std::string name;
    std::string licence;
    std::string source;
    std::int64_t trainingImages = 0;
    std::int64_t trainingPatients = 0;
    std::int64_t validationImages = 0;
    std::int64_t validationPatients = 0;
};

/// A measured figure of a card, with what a trivial rule reaches on the same rows.
struct MeasuredFigure {
    std::string name;
    std::int64_t images = 0;
    std::int64_t patients = 0;
    double value = 0;
    std::optional<std::pair<double, double>> interval; ///< 95 %, patients resampled
    std::string baseline;                              ///< empty: none was measured
    std::optional<double> baselineValue;
    std::optional<double> reach; ///< what is aimed at
};

/// How often what was stated came true, for the images of which a like probability was stated.
struct ReliabilityBin {
    double stated = 0;   ///< mean probability of the finding
    double observed = 0; ///< share of the images that had it
    std::int64_t images = 0;
};

/// Images by true class (rows) and most probable class (columns), both in the order of the model's classes.
struct ConfusionMatrix {
    std::string about; ///< which images
    std::vector<std::vector<std::int64_t>> counts;
};

/// What a model's card says to people.
struct ModelSheet {
    ModelInfo model;
    std::string task; ///< "brain" …; "router" for the one that serves the others
    std::string purpose;
    bool experimental = false;
    std::vector<std::string> classes;
    std::vector<DataSource> data;
    std::vector<MeasuredFigure> figures;
    std::vector<ReliabilityBin> reliability; ///< empty: not measured
    std::optional<ConfusionMatrix> confusion;
    std::vector<std::string> limits;
    std::string training; ///< how it was trained
};

/// Reads the text of a model's card; `file` is named in errors. Errors: Corrupt.
[[nodiscard]] Result<ModelSheet> parseModelSheet(const std::string& text, const std::filesystem::path& file);

/// The sheets of every card in a folder, by name of their files. Errors: NotFound (no folder, or no card in
/// it), Corrupt, Failed.
[[nodiscard]] Result<std::vector<ModelSheet>> readModelSheets(const std::filesystem::path& modelDirectory);

} // namespace candela::inference
