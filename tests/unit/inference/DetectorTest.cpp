#include "inference/Detector.h"
#include "inference/DetectorPool.h"
#include "inference/FeatureExtractor.h"
#include "tests/unit/inference/Samples.h"

#include <atomic>
#include <cmath>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <numeric>

namespace candela::inference {
namespace {

using testing::HasSubstr;

class DetectorOf : public testing::TestWithParam<Task> {
protected:
    void SetUp() override {
        auto detector = Detector::load(test::models(), GetParam());
        ASSERT_TRUE(detector) << detector.error().message;
        m_detector = std::move(*detector);
    }
    [[nodiscard]] SliceImage sample() const {
        return GetParam() == Task::Brain ? test::drawnHead(220, 200, true) : test::drawnChest(200, 220);
    }
    std::unique_ptr<Detector> m_detector;
};

TEST_P(DetectorOf, ProbabilitiesSumToOne) {
    const auto slice = m_detector->predict(sample());
    ASSERT_TRUE(slice) << slice.error().message;
    EXPECT_EQ(slice->probabilities.size(), m_detector->card().classes.size());
    EXPECT_NEAR(std::accumulate(slice->probabilities.begin(), slice->probabilities.end(), 0.0), 1, 1e-9);
    double squares = 0;
    for (const float value : slice->embedding)
        squares += static_cast<double>(value) * value;
    EXPECT_NEAR(squares, 1, 1e-5);
}

TEST_P(DetectorOf, TheMapsMeanAndBiasAreTheLogit) {
    const SliceImage image = sample();
    const auto slice = m_detector->predict(image);
    ASSERT_TRUE(slice);
    for (int c = -1; c < static_cast<int>(m_detector->card().classes.size()); ++c) {
        const auto map = m_detector->activationMap(image, c);
        ASSERT_TRUE(map) << map.error().message;
        EXPECT_GE(map->rows, 8);
        const double mean = std::accumulate(map->values.begin(), map->values.end(), 0.0) /
                            static_cast<double>(map->values.size());
        const auto of = static_cast<std::size_t>(c < 0 ? slice->best : c);
        EXPECT_NEAR(mean + map->bias, slice->logits[of], 1e-4);
        EXPECT_GT(map->width, image.columns / 2.0);
        EXPECT_LT(map->left, image.columns / 2.0);
        EXPECT_GT(map->left + map->width, image.columns / 2.0);
    }
    EXPECT_FALSE(m_detector->activationMap(image, 99));
}

TEST_P(DetectorOf, RefusesWhatIsPlainlyNotOfItsTask) {
    const bool brain = GetParam() == Task::Brain;
    const SliceImage other = brain ? test::drawnChest(256, 256) : test::drawnHead(256, 256, false);
    for (const SliceImage& image :
         {test::noise(256, 256), test::noise(64, 80, 7), test::drawnLandscape(300, 400), other}) {
        const auto slice = m_detector->predict(image);
        ASSERT_TRUE(slice) << slice.error().message;
        EXPECT_FALSE(slice->inDistribution);
        EXPECT_GT(slice->oodScore, slice->oodThreshold);
        const DetectionResult result = m_detector->resultOf(*slice);
        EXPECT_EQ(result.verdict, Verdict::Indeterminate);
        EXPECT_FALSE(result.reason.empty());
    }
}

TEST_P(DetectorOf, WorkersGiveWhatOneGives) {
    std::vector<SliceImage> images;
    for (unsigned i = 0; i < 9; ++i)
        images.push_back(GetParam() == Task::Brain ? test::drawnHead(180, 150, i % 2 == 0, i)
                                                   : test::drawnChest(150, 180, i));
    RunOptions options;
    options.workers = 3;
    int last = 0;
    options.progress = [&last](int done, int total) {
        EXPECT_GE(done, last);
        EXPECT_EQ(total, 9);
        last = done;
    };
    const auto all = predictAll(
        test::models(), GetParam(), 9,
        [&images](int i) -> Result<SliceImage> { return images[static_cast<std::size_t>(i)]; }, options);
    ASSERT_TRUE(all) << all.error().message;
    EXPECT_EQ(last, 9);
    ASSERT_EQ(all->size(), 9U);
    for (std::size_t i = 0; i < 9; ++i) {
        const auto one = m_detector->predict(images[i]);
        ASSERT_TRUE(one);
        EXPECT_EQ(one->logits, (*all)[i].logits) << i;
        EXPECT_EQ(one->embedding, (*all)[i].embedding) << i;
        EXPECT_EQ(one->oodScore, (*all)[i].oodScore) << i;
    }
}

INSTANTIATE_TEST_SUITE_P(Tasks, DetectorOf, testing::Values(Task::Brain, Task::Lung),
                         [](const auto& tested) { return std::string(toString(tested.param)); });

TEST(PredictAll, NoImagesMeansNoPredictions) {
    const auto all = predictAll(test::models(), Task::Brain, 0,
                                [](int) -> Result<SliceImage> { return test::noise(4, 4); }, {});
    ASSERT_TRUE(all) << all.error().message;
    EXPECT_TRUE(all->empty());
}

TEST(PredictAll, StopsWhenAsked) {
    std::stop_source source;
    RunOptions options;
    options.workers = 2;
    options.stop = source.get_token();
    std::atomic<int> asked = 0;
    const auto all = predictAll(
        test::models(), Task::Brain, 100'000,
        [&](int) -> Result<SliceImage> {
            if (++asked == 5)
                source.request_stop();
            return test::noise(32, 32);
        },
        options);
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::Cancelled);
    EXPECT_LT(asked, 10);
}

TEST(PredictAll, TellsTheFirstImagesError) {
    RunOptions options;
    options.workers = 2;
    const auto all = predictAll(
        test::models(), Task::Brain, 6,
        [](int i) -> Result<SliceImage> {
            if (i == 2)
                return fail(ErrorCode::Corrupt, "image 2 is damaged");
            return test::noise(32, 32);
        },
        options);
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::Corrupt);
    EXPECT_EQ(all.error().message, "image 2 is damaged");
}

TEST(PredictAll, SaysWhenThereIsNoModel) {
    const auto all = predictAll("/nowhere", Task::Brain, 3,
                                [](int) -> Result<SliceImage> { return test::noise(4, 4); }, {});
    ASSERT_FALSE(all);
    EXPECT_EQ(all.error().code, ErrorCode::NotFound);
}

TEST(DetectorPool, KeepsDetectorsForTheNextRun) {
    DetectorPool pool(test::models());
    auto first = pool.take(Task::Brain);
    ASSERT_TRUE(first) << first.error().message;
    const Detector* loaded = first->get();
    auto second = pool.take(Task::Brain);
    ASSERT_TRUE(second);
    EXPECT_NE(second->get(), loaded);
    first->reset();
    const auto lung = pool.take(Task::Lung);
    ASSERT_TRUE(lung);
    EXPECT_EQ((*lung)->card().task, Task::Lung);
    const auto again = pool.take(Task::Brain);
    ASSERT_TRUE(again);
    EXPECT_EQ(again->get(), loaded);
}

TEST(FeatureExtractor, GivesTheDetectorsEmbedding) {
    const SliceImage image = test::drawnHead(200, 180, true);
    auto detector = Detector::load(test::models(), Task::Brain);
    auto extractor = FeatureExtractor::load(test::models(), "brain");
    ASSERT_TRUE(detector && extractor);
    const auto slice = (*detector)->predict(image);
    const auto features = (*extractor)->features(image);
    ASSERT_TRUE(slice && features);
    EXPECT_EQ(slice->embedding, *features);
    EXPECT_EQ((*extractor)->model().sha256, (*detector)->card().model.sha256);
    EXPECT_TRUE(FeatureExtractor::load(test::models(), "router"));
    EXPECT_FALSE(FeatureExtractor::load(test::models(), "knee"));
}

} // namespace
} // namespace candela::inference
