#include "inference/Decision.h"
#include "inference/Gate.h"
#include "tests/unit/inference/SyntheticCard.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>

namespace candela::inference {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

double sumOf(const DetectionResult& result) {
    return std::accumulate(result.classes.begin(), result.classes.end(), 0.0,
                           [](double sum, const ClassProbability& c) { return sum + c.probability; });
}

TEST(Decision, SaysWhatIsDetected) {
    const DetectionResult result = decide(syntheticCard(), sliceOf(0.1, 0.2, 0.7));
    EXPECT_EQ(result.verdict, Verdict::Detected);
    EXPECT_EQ(result.label, "square");
    EXPECT_EQ(result.text, "Detected: square");
    EXPECT_DOUBLE_EQ(result.probability, 0.9);
    EXPECT_THAT(result.predictionSet, ElementsAre("round", "square"));
    EXPECT_TRUE(result.inDistribution);
    EXPECT_TRUE(result.reason.empty());
}

TEST(Decision, TheLabelAgreesWithTheVerdict) {
    // The finding wins by the sum of its classes although "none" alone is the most probable one.
    const DetectionResult result = decide(syntheticCard(), sliceOf(0.38, 0.33, 0.29));
    EXPECT_EQ(result.verdict, Verdict::Detected);
    EXPECT_EQ(result.label, "round");
}

TEST(Decision, InsideTheBandItIsIndeterminateAndSaysWhy) {
    for (const double detected : {0.41, 0.5, 0.59}) {
        const DetectionResult result = decide(syntheticCard(), sliceOf(1 - detected, detected, 0));
        EXPECT_EQ(result.verdict, Verdict::Indeterminate) << detected;
        EXPECT_THAT(result.reason, HasSubstr("too uncertain"));
        EXPECT_TRUE(result.inDistribution);
    }
    EXPECT_EQ(decide(syntheticCard(), sliceOf(0.61, 0.39, 0)).verdict, Verdict::NotDetected);
    EXPECT_EQ(decide(syntheticCard(), sliceOf(0.39, 0.61, 0)).verdict, Verdict::Detected);
}

TEST(Decision, AnUnknownImageIsRefusedWithItsReason) {
    const DetectionResult result = decide(syntheticCard(), sliceOf(0.01, 0.01, 0.98, false));
    EXPECT_EQ(result.verdict, Verdict::Indeterminate);
    EXPECT_FALSE(result.inDistribution);
    EXPECT_TRUE(result.label.empty());
    EXPECT_GT(result.oodScore, result.oodThreshold);
    EXPECT_EQ(result.reason, "this does not look like a chest CT");
    EXPECT_THAT(result.text, HasSubstr(result.reason));
}

TEST(Decision, ThePredictionSetHoldsWhatTheVerdictNames) {
    Card card = syntheticCard();
    card.detector->minProbability = {0.99, 0.99, 0.99};
    EXPECT_THAT(decide(card, sliceOf(0.9, 0.05, 0.05)).predictionSet, ElementsAre("none"));
    card.detector->minProbability = {0.99, 0.03, 0.8};
    EXPECT_THAT(decide(card, sliceOf(0.2, 0.05, 0.75)).predictionSet, ElementsAre("round", "square"))
        << "though its own limit is above its probability";
}

TEST(Decision, PoolsTheSlicesThatSpeakMost) {
    std::vector<SlicePrediction> slices(8, sliceOf(0.9, 0.05, 0.05));
    slices[5] = sliceOf(0.1, 0.1, 0.8);
    slices[6] = sliceOf(0.2, 0.2, 0.6);
    int key = -1;
    const DetectionResult result = decide(syntheticCard(), slices, key);
    // ceil(0.25 · 8) = 2 slices; the mean of logit(0.9) and logit(0.8) is 1.7918 = logit(0.8571).
    EXPECT_NEAR(result.probability, 0.857143, 1e-5);
    EXPECT_EQ(result.verdict, Verdict::Detected);
    EXPECT_EQ(result.label, "square");
    EXPECT_EQ(key, 5);
    EXPECT_NEAR(sumOf(result), 1, 1e-12);
    ASSERT_EQ(result.classes.size(), 3U);
    EXPECT_NEAR(result.classes[2].probability, result.probability * 0.7 / 0.85, 1e-9);
}

TEST(Decision, ScaleAndBiasOfThePoolingRuleAreApplied) {
    Card card = syntheticCard();
    card.detector->pooling = {1, 2, -1};
    int key = -1;
    const DetectionResult result = decide(card, {sliceOf(0.5, 0.5, 0), sliceOf(0.5, 0.5, 0)}, key);
    EXPECT_NEAR(result.probability, 1 / (1 + std::exp(1.0)), 1e-12);
}

TEST(Decision, UnknownSlicesDoNotVote) {
    std::vector<SlicePrediction> slices(10, sliceOf(0.95, 0.03, 0.02));
    slices[0] = sliceOf(0.001, 0.001, 0.998, false);
    slices[9] = sliceOf(0.001, 0.001, 0.998, false);
    int key = -1;
    const DetectionResult result = decide(syntheticCard(), slices, key);
    EXPECT_EQ(result.verdict, Verdict::NotDetected);
    EXPECT_EQ(result.label, "none");
    EXPECT_TRUE(result.inDistribution);
    EXPECT_NE(key, 0);
    EXPECT_NE(key, 9);
}

TEST(Decision, AStudyOfWhichLessThanHalfIsKnownIsRefused) {
    std::vector<SlicePrediction> slices(20, sliceOf(0.1, 0.1, 0.8, false));
    for (int i = 0; i < 9; ++i)
        slices[static_cast<std::size_t>(i)] = sliceOf(0.1, 0.1, 0.8);
    int key = -1;
    DetectionResult result = decide(syntheticCard(), slices, key);
    EXPECT_EQ(result.verdict, Verdict::Indeterminate);
    EXPECT_FALSE(result.inDistribution);
    EXPECT_GT(result.oodScore, result.oodThreshold);
    EXPECT_THAT(result.reason, HasSubstr("only 9 of 20 images"));
    EXPECT_EQ(key, 10);

    slices[9] = sliceOf(0.1, 0.1, 0.8);
    result = decide(syntheticCard(), slices, key);
    EXPECT_EQ(result.verdict, Verdict::Detected) << "half is enough";

    result = decide(syntheticCard(), std::vector<SlicePrediction>(4, sliceOf(1, 0, 0, false)), key);
    EXPECT_THAT(result.reason, HasSubstr("none of 4 images"));
    EXPECT_EQ(decide(syntheticCard(), std::vector<SlicePrediction>(), key).verdict, Verdict::Indeterminate);
}

TEST(Decision, CertainSlicesDoNotOverflow) {
    int key = -1;
    const DetectionResult sure = decide(syntheticCard(), {sliceOf(0, 1, 0), sliceOf(0, 0, 1)}, key);
    EXPECT_NEAR(sumOf(sure), 1, 1e-9);
    EXPECT_EQ(sure.verdict, Verdict::Detected);
    const DetectionResult none = decide(syntheticCard(), {sliceOf(1, 0, 0), sliceOf(1, 0, 0)}, key);
    EXPECT_NEAR(sumOf(none), 1, 1e-9);
    EXPECT_EQ(none.verdict, Verdict::NotDetected);
}

TEST(Gate, TheRouterNamesWhatAnImageLooksLike) {
    const GateRule gate = syntheticCard().rules().gate;
    const std::vector<std::string> classes = {"head_mr", "chest_ct", "other"};
    EXPECT_LE(routerOpinion(gate, classes, std::vector<double>{0.2, 0.5, 0.3}).score, 1);
    const GateOpinion head = routerOpinion(gate, classes, std::vector<double>{0.8, 0.1, 0.1});
    EXPECT_NEAR(head.score, 1.8, 1e-12);
    EXPECT_EQ(head.reason, "this does not look like a chest CT (most like: head MR)");
    EXPECT_EQ(routerOpinion(gate, classes, std::vector<double>{0.1, 0.1, 0.8}).reason,
              "this does not look like a chest CT");
}

TEST(Gate, TheEmbeddingIsMeasuredFromTheNearestCluster) {
    const GateRule gate = syntheticCard().rules().gate;
    EXPECT_DOUBLE_EQ(embeddingOpinion(gate, std::vector<float>{1, 0}).score, 0);
    EXPECT_DOUBLE_EQ(embeddingOpinion(gate, std::vector<float>{0, 1}).score, 0);
    // u = (-4, 0): squared distances 16 and 8, over 2 dimensions 8 and 4, over the threshold 8.
    const GateOpinion far = embeddingOpinion(gate, std::vector<float>{-1, 0});
    EXPECT_DOUBLE_EQ(far.score, 8);
    EXPECT_THAT(far.reason, HasSubstr("unlike the images the model was trained on"));
}

TEST(Gate, TheFurtherOpinionCounts) {
    EXPECT_EQ(furtherOf({0.5, ""}, {2, "far"}).reason, "far");
    EXPECT_DOUBLE_EQ(furtherOf({0.5, ""}, {2, "far"}).score, 2);
    EXPECT_EQ(furtherOf({1.5, "router"}, {9, "far"}).reason, "router");
    EXPECT_DOUBLE_EQ(furtherOf({1.5, "router"}, {9, "far"}).score, 9);
}

TEST(Gate, SoftmaxIsTempered) {
    const std::vector<double> logits = {1000, 998};
    const auto p = softmax(logits, 2);
    EXPECT_NEAR(p[0], 1 / (1 + std::exp(-1.0)), 1e-12);
    EXPECT_NEAR(p[0] + p[1], 1, 1e-12);
}

} // namespace
} // namespace candela::inference
