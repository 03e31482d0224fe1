#pragma once

#include "inference/Card.h"

namespace candela::inference {

/// A card of three classes (none, round, square) with easy numbers; no network belongs to it.
[[nodiscard]] inline Card syntheticCard() {
    Card card;
    card.summary.model = {"synthetic", "1", "00"};
    card.summary.classes = {"none", "round", "square"};
    card.summary.positive = {false, true, true};
    card.summary.texts = {"Nothing detected", "Detected: round", "Detected: square"};
    DetectorRules rules;
    rules.threshold = 0.5;
    rules.bandLow = 0.4;
    rules.bandHigh = 0.6;
    rules.minProbability = {0.3, 0.2, 0.2};
    rules.pooling = {0.25, 1, 0};
    rules.gate.routerClass = "chest_ct";
    rules.gate.routerMinProbability = 0.5;
    rules.gate.mean = {1, 0};
    rules.gate.whitening = {{2, 0}, {0, 2}};
    rules.gate.centroids = {{0, 0}, {-2, 2}};
    rules.gate.threshold = 0.5;
    card.detector = rules;
    return card;
}

[[nodiscard]] inline SlicePrediction sliceOf(double none, double round, double square, bool known = true) {
    SlicePrediction slice;
    slice.probabilities = {none, round, square};
    slice.detected = round + square;
    slice.best = none > round && none > square ? 0 : round > square ? 1 : 2;
    slice.inDistribution = known;
    slice.oodScore = known ? 0.5 : 3;
    slice.reason = known ? "" : "this does not look like a chest CT";
    return slice;
}

} // namespace candela::inference
