#include "inference/Gate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace candela::inference {

namespace {

/// A router's class in words.
std::string nameOf(const std::string& routerClass) {
    if (routerClass == "head_mr")
        return "head MR";
    if (routerClass == "chest_ct")
        return "chest CT";
    std::string name = routerClass;
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

} // namespace

std::vector<double> softmax(std::span<const double> logits, double temperature) {
    std::vector<double> result(logits.size());
    const double greatest = logits.empty() ? 0 : *std::max_element(logits.begin(), logits.end());
    double sum = 0;
    for (std::size_t i = 0; i < logits.size(); ++i) {
        result[i] = std::exp((logits[i] - greatest) / temperature);
        sum += result[i];
    }
    for (double& value : result)
        value /= sum;
    return result;
}

GateOpinion routerOpinion(const GateRule& gate, const std::vector<std::string>& routerClasses,
                          std::span<const double> probabilities) {
    const auto wanted = std::find(routerClasses.begin(), routerClasses.end(), gate.routerClass);
    const auto own = static_cast<std::size_t>(wanted - routerClasses.begin());
    const double p = own < probabilities.size() ? probabilities[own] : 0;
    GateOpinion opinion;
    opinion.score = (1 - p) / (1 - gate.routerMinProbability);
    if (opinion.score > 1) {
        const auto best = static_cast<std::size_t>(
            std::max_element(probabilities.begin(), probabilities.end()) - probabilities.begin());
        opinion.reason = "this does not look like a " + nameOf(gate.routerClass);
        if (best != own && best < routerClasses.size() && routerClasses[best] != "other")
            opinion.reason += " (most like: " + nameOf(routerClasses[best]) + ")";
    }
    return opinion;
}

GateOpinion embeddingOpinion(const GateRule& gate, std::span<const float> embedding) {
    const std::size_t dimensions = gate.whitening.size();
    std::vector<double> u(dimensions, 0.0);
    for (std::size_t d = 0; d < dimensions; ++d) {
        for (std::size_t i = 0; i < embedding.size(); ++i)
            u[d] += gate.whitening[d][i] * (embedding[i] - gate.mean[i]);
    }
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& centroid : gate.centroids) {
        double squares = 0;
        for (std::size_t d = 0; d < dimensions; ++d)
            squares += (u[d] - centroid[d]) * (u[d] - centroid[d]);
        nearest = std::min(nearest, squares / static_cast<double>(dimensions));
    }
    GateOpinion opinion;
    opinion.score = nearest / gate.threshold;
    if (opinion.score > 1)
        opinion.reason = "this is unlike the images the model was trained on";
    return opinion;
}

GateOpinion furtherOf(const GateOpinion& router, const GateOpinion& embedding) {
    return {std::max(router.score, embedding.score),
            router.reason.empty() ? embedding.reason : router.reason};
}

} // namespace candela::inference
