#include "inference/Decision.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace candela::inference {

namespace {

using Slices = std::vector<const SlicePrediction*>;

std::string percent(double probability) {
    char text[16];
    std::snprintf(text, sizeof text, "%.0f %%", 100 * probability);
    return text;
}

double logOdds(double probability) {
    const double p = std::clamp(probability, 1e-6, 1 - 1e-6);
    return std::log(p / (1 - p));
}

std::size_t bestOf(const std::vector<double>& probabilities, const std::vector<bool>& positive, bool wanted) {
    std::size_t best = probabilities.size();
    for (std::size_t c = 0; c < probabilities.size(); ++c) {
        if (positive[c] == wanted && (best == probabilities.size() || probabilities[c] > probabilities[best]))
            best = c;
    }
    return best;
}

/// The classes that cannot be excluded. The limits are each class's own, so that the one that the verdict
/// names may miss its limit; it belongs to the set all the same, which then holds the truth no less often.
std::vector<std::string> predictionSet(const Card& card, const std::vector<double>& probabilities,
                                       std::size_t label) {
    std::vector<std::string> set;
    for (std::size_t c = 0; c < probabilities.size(); ++c) {
        if (c == label || probabilities[c] >= card.rules().minProbability[c])
            set.push_back(card.summary.classes[c]);
    }
    return set;
}

/// The verdict that calibrated class probabilities mean.
DetectionResult verdictOf(const Card& card, const std::vector<double>& probabilities, double detected) {
    const DetectorRules& rules = card.rules();
    DetectionResult result;
    result.probability = detected;
    for (std::size_t c = 0; c < probabilities.size(); ++c)
        result.classes.push_back({card.summary.classes[c], probabilities[c]});
    result.oodThreshold = 1;

    const bool found = detected >= rules.threshold;
    const std::size_t label = bestOf(probabilities, card.summary.positive, found);
    result.label = card.summary.classes[label];
    result.predictionSet = predictionSet(card, probabilities, label);
    if (detected > rules.bandLow && detected < rules.bandHigh) {
        result.verdict = Verdict::Indeterminate;
        result.reason = "too uncertain: the probability of a finding is " + percent(detected) + ", between " +
                        percent(rules.bandLow) + " and " + percent(rules.bandHigh);
        result.text = "Indeterminate: " + result.reason;
    } else {
        result.verdict = found ? Verdict::Detected : Verdict::NotDetected;
        result.text = card.summary.texts[label];
    }
    return result;
}

void refuse(DetectionResult& result, double score, const std::string& reason) {
    result.verdict = Verdict::Indeterminate;
    result.inDistribution = false;
    result.oodScore = score;
    result.label.clear();
    result.predictionSet.clear();
    result.reason = reason;
    result.text = "Indeterminate: " + reason;
}

/// The positive classes share the study's probability as they do in the slices that speak most, the
/// negative ones what is left.
std::vector<double> studyProbabilities(const Card& card, const Slices& top, double detected) {
    const auto& positive = card.summary.positive;
    std::vector<double> mean(positive.size(), 0.0);
    for (const SlicePrediction* slice : top) {
        for (std::size_t c = 0; c < mean.size(); ++c)
            mean[c] += slice->probabilities[c] / static_cast<double>(top.size());
    }
    for (const bool side : {true, false}) {
        const double share = side ? detected : 1 - detected;
        double sum = 0;
        for (std::size_t c = 0; c < mean.size(); ++c)
            sum += positive[c] == side ? mean[c] : 0;
        const auto members = static_cast<double>(std::count(positive.begin(), positive.end(), side));
        for (std::size_t c = 0; c < mean.size(); ++c) {
            if (positive[c] == side)
                mean[c] = sum > 0 ? share * mean[c] / sum : share / members;
        }
    }
    return mean;
}

/// Why a study is refused: what most of its refused slices say, and how many of them there are.
std::string reasonOf(const std::vector<SlicePrediction>& slices, std::size_t voters) {
    std::map<std::string, int> reasons;
    for (const SlicePrediction& slice : slices) {
        if (!slice.inDistribution)
            ++reasons[slice.reason];
    }
    const auto most = std::max_element(reasons.begin(), reasons.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most == reasons.end())
        return "there is no image to judge";
    if (slices.size() == 1)
        return most->first;
    return most->first + "; " + (voters == 0 ? "none" : "only " + std::to_string(voters)) + " of " +
           std::to_string(slices.size()) + " images can be judged";
}

} // namespace

DetectionResult decide(const Card& card, const SlicePrediction& slice) {
    DetectionResult result = verdictOf(card, slice.probabilities, slice.detected);
    result.oodScore = slice.oodScore;
    result.oodThreshold = slice.oodThreshold;
    if (!slice.inDistribution)
        refuse(result, slice.oodScore, slice.reason);
    return result;
}

DetectionResult decide(const Card& card, const std::vector<SlicePrediction>& slices, int& keySlice) {
    keySlice = static_cast<int>(slices.size() / 2);
    if (slices.empty()) {
        DetectionResult result;
        result.oodThreshold = 1;
        refuse(result, 0, reasonOf(slices, 0));
        return result;
    }
    if (slices.size() == 1)
        return decide(card, slices.front());

    Slices voters;
    for (const SlicePrediction& slice : slices) {
        if (slice.inDistribution)
            voters.push_back(&slice);
    }
    const auto least = std::ceil(kLeastShareInDistribution * static_cast<double>(slices.size()));
    const bool refused = voters.empty() || static_cast<double>(voters.size()) < least;
    Slices ranked = voters;
    if (voters.empty()) {
        for (const SlicePrediction& slice : slices)
            ranked.push_back(&slice);
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const SlicePrediction* a, const SlicePrediction* b) {
        return a->detected > b->detected;
    });
    const PoolingRule& rule = card.rules().pooling;
    const auto count = std::max(1.0, std::ceil(rule.fraction * static_cast<double>(ranked.size())));
    const Slices top(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(count));
    double sum = 0;
    for (const SlicePrediction* slice : top)
        sum += logOdds(slice->detected);
    const double pooled = rule.scale * sum / count + rule.bias;
    const double detected = 1 / (1 + std::exp(-pooled));
    DetectionResult result = verdictOf(card, studyProbabilities(card, top, detected), detected);

    // The median tells where the study lies; the greatest would be some slice beyond the skull.
    std::vector<double> scores;
    for (const SlicePrediction& slice : slices) {
        if (slice.inDistribution != refused)
            scores.push_back(slice.oodScore);
    }
    std::nth_element(scores.begin(), scores.begin() + static_cast<std::ptrdiff_t>(scores.size() / 2),
                     scores.end());
    result.oodScore = scores[scores.size() / 2];
    if (refused) {
        refuse(result, result.oodScore, reasonOf(slices, voters.size()));
        return result;
    }

    const SlicePrediction* key = top.front();
    if (result.verdict == Verdict::Detected) {
        const auto& classes = card.summary.classes;
        const auto label = static_cast<std::size_t>(std::find(classes.begin(), classes.end(), result.label) -
                                                    classes.begin());
        key = *std::max_element(voters.begin(), voters.end(),
                                [label](const SlicePrediction* a, const SlicePrediction* b) {
                                    return a->probabilities[label] < b->probabilities[label];
                                });
    }
    keySlice = static_cast<int>(key - slices.data());
    return result;
}

} // namespace candela::inference
