#pragma once

#include "inference/Detector.h"
#include "inference/Preprocessing.h"

#include <optional>
#include <string>
#include <vector>

namespace candela::inference {

/// The linear layer over the pooled last feature map: logit_c = Σ weight[c][k] · mean(feature_k) + bias[c].
struct LinearHead {
    std::vector<std::vector<double>> weight; ///< classes × channels
    std::vector<double> bias;
};

/// A nodule's diameter from the pooled last feature map: exp(Σ weight[k] · mean(feature_k) + bias) mm.
struct DiameterRule {
    std::vector<double> weight; ///< one per channel; empty when the model estimates none
    double bias = 0;
};

/// What an image must look like for the network's word to count.
struct GateRule {
    std::string routerClass; ///< empty: the router is not asked
    double routerMinProbability = 0.5;
    std::vector<double> mean;                   ///< of normalised embeddings
    std::vector<std::vector<double>> whitening; ///< dimensions × embedding
    std::vector<std::vector<double>> centroids; ///< clusters × dimensions
    double threshold = 1;
};

/// How a study's probability comes of its slices'.
struct PoolingRule {
    double fraction = 1; ///< of the slices, those that speak most
    double scale = 1;
    double bias = 0;
};

/// What only the card of a detector has; the router's has none of it.
struct DetectorRules {
    LinearHead head;
    DiameterRule diameter;
    GateRule gate;
    PoolingRule pooling;
    double threshold = 0.5; ///< of the finding's probability
    double bandLow = 0.5;   ///< between these two the verdict is indeterminate
    double bandHigh = 0.5;
    std::vector<double> minProbability; ///< of each class, to be in the prediction set
};

/// A model's card as read, checked for contradictions.
struct Card {
    ModelCard summary;
    std::filesystem::path network; ///< the ONNX file
    PreprocessingParameters preprocessing;
    double temperature = 1;
    std::optional<DetectorRules> detector;

    [[nodiscard]] const DetectorRules& rules() const { return *detector; }
};

/// Reads `<model>.json` ("brain", "lung", "nodule", "router").
/// Errors: NotFound (no such card), Corrupt (names the card and what is wrong with it).
[[nodiscard]] Result<Card> loadCard(const std::filesystem::path& modelDirectory, const std::string& model);

/// The same from the card's text; `file` is named in errors and is what the network's file lies beside.
[[nodiscard]] Result<Card> parseCard(const std::string& text, const std::filesystem::path& file);

} // namespace candela::inference
