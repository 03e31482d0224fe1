#pragma once

#include "inference/Card.h"

#include <span>
#include <string>
#include <vector>

namespace candela::inference {

/// Whether an image belongs to what a model knows.
struct GateOpinion {
    double score = 0;   ///< 1 is the limit; greater means further from what the model knows
    std::string reason; ///< in words, empty inside the limit
};

/// Calibrated probabilities; `temperature` > 0.
[[nodiscard]] std::vector<double> softmax(std::span<const double> logits, double temperature);

/// The router's word: (1 − p) / (1 − least p) of the task's class.
[[nodiscard]] GateOpinion routerOpinion(const GateRule& gate, const std::vector<std::string>& routerClasses,
                                        std::span<const double> probabilities);

/// Mahalanobis distance of a normalised embedding to the nearest cluster of the training images, relative to
/// the threshold (Lee et al., NeurIPS 2018).
[[nodiscard]] GateOpinion embeddingOpinion(const GateRule& gate, std::span<const float> embedding);

/// The further of two opinions; the router's reason goes first, for it says what the image looks like.
[[nodiscard]] GateOpinion furtherOf(const GateOpinion& router, const GateOpinion& embedding);

} // namespace candela::inference
