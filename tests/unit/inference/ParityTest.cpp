// The C++ side against the training scripts: the same pixels and the same probabilities.

#include "inference/Card.h"
#include "inference/Gate.h"
#include "inference/Network.h"
#include "inference/Preprocessing.h"
#include "tests/unit/inference/Samples.h"

#include <cmath>
#include <cstring>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

namespace candela::inference {
namespace {

using Json = nlohmann::json;

const std::filesystem::path kData = std::filesystem::path(CANDELA_TEST_DATA) / "inference";

std::string textOf(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

SliceImage imageOf(const Json& listed) {
    SliceImage image;
    image.rows = listed.at("rows").get<int>();
    image.columns = listed.at("cols").get<int>();
    const auto unit = listed.at("unit").get<std::string>();
    image.unit = unit == "HU"   ? ValueUnit::Hounsfield
                 : unit == "US" ? ValueUnit::Unspecified
                                : ValueUnit::Grey8;
    if (const Json& spacing = listed.at("spacing"); spacing.is_array()) {
        image.rowSpacing = spacing[0].get<double>();
        image.columnSpacing = spacing[1].get<double>();
    }
    const std::string bytes = textOf(kData / listed.at("file").get<std::string>());
    image.values.resize(bytes.size() / sizeof(float));
    std::memcpy(image.values.data(), bytes.data(), image.values.size() * sizeof(float));
    return image;
}

class Parity : public testing::Test {
protected:
    void SetUp() override {
        m_cases = Json::parse(textOf(kData / "cases.json"), nullptr, false);
        ASSERT_TRUE(m_cases.is_array()) << "no reference images in " << kData;
        ASSERT_FALSE(m_cases.empty());
        for (const std::string model : {"brain", "lung", "router"}) {
            auto card = loadCard(test::models(), model);
            ASSERT_TRUE(card) << card.error().message;
            m_cards.emplace(model, *card);
        }
    }

    Json m_cases;
    std::map<std::string, Card> m_cards;
};

TEST_F(Parity, PicturesAreThoseOfTheTrainingScripts) {
    for (const Json& listed : m_cases) {
        SCOPED_TRACE(listed.at("name").get<std::string>());
        const auto picture =
            makePicture(imageOf(listed), m_cards.at(listed.at("model").get<std::string>()).preprocessing);
        ASSERT_TRUE(picture) << picture.error().message;
        const SliceImage expected = test::readPng(kData / listed.at("expected_pixels").get<std::string>());
        ASSERT_EQ(picture->grey.size(), expected.values.size());
        double sum = 0;
        for (std::size_t i = 0; i < expected.values.size(); ++i)
            sum += std::abs(static_cast<double>(picture->grey[i]) - expected.values[i]);
        EXPECT_LT(sum / static_cast<double>(expected.values.size()), 0.05);
    }
}

TEST_F(Parity, ProbabilitiesAreThoseOfTheTrainingScripts) {
    std::map<std::string, std::unique_ptr<Network>> networks;
    for (const auto& [model, card] : m_cards) {
        auto network = Network::load(card);
        ASSERT_TRUE(network) << network.error().message;
        networks[model] = std::move(*network);
    }
    for (const Json& listed : m_cases) {
        SCOPED_TRACE(listed.at("name").get<std::string>());
        const auto model = listed.at("model").get<std::string>();
        const Card& card = m_cards.at(model);
        const auto picture = makePicture(imageOf(listed), card.preprocessing);
        ASSERT_TRUE(picture) << picture.error().message;
        const auto output = networks.at(model)->run(*picture);
        ASSERT_TRUE(output) << output.error().message;
        const std::vector<double> probabilities = softmax(output->logits, card.temperature);
        const Json& expected = listed.at("expected").at(model);
        ASSERT_EQ(expected.at("probabilities").size(), probabilities.size());
        for (std::size_t c = 0; c < probabilities.size(); ++c)
            EXPECT_NEAR(probabilities[c], expected.at("probabilities")[c].get<double>(), 0.01);
        if (expected.contains("gate_score")) {
            const GateRule& gate = card.rules().gate;
            const double score = expected.at("gate_score").get<double>();
            EXPECT_NEAR(embeddingOpinion(gate, output->embedding).score * gate.threshold, score,
                        0.01 * std::max(1.0, score));
        }
    }
}

SpotVolume volumeOf(const Json& listed) {
    SpotVolume volume;
    volume.slices = listed.at("shape")[0].get<int>();
    volume.rows = listed.at("shape")[1].get<int>();
    volume.columns = listed.at("shape")[2].get<int>();
    volume.sliceSpacing = listed.at("spacing")[0].get<double>();
    volume.rowSpacing = listed.at("spacing")[1].get<double>();
    volume.columnSpacing = listed.at("spacing")[2].get<double>();
    volume.slice = listed.at("spot")[0].get<double>();
    volume.row = listed.at("spot")[1].get<double>();
    volume.column = listed.at("spot")[2].get<double>();
    const std::string bytes = textOf(kData / listed.at("file").get<std::string>());
    volume.values.resize(bytes.size() / sizeof(float));
    std::memcpy(volume.values.data(), bytes.data(), volume.values.size() * sizeof(float));
    return volume;
}

TEST_F(Parity, SpotsAreThoseOfTheTrainingScripts) {
    const Json spots = Json::parse(textOf(kData / "spots.json"), nullptr, false);
    ASSERT_TRUE(spots.is_array());
    ASSERT_FALSE(spots.empty());
    const auto card = loadCard(test::models(), "nodule");
    ASSERT_TRUE(card) << card.error().message;
    const auto detector = Detector::load(test::models(), Task::Nodule);
    ASSERT_TRUE(detector) << detector.error().message;
    for (const Json& listed : spots) {
        SCOPED_TRACE(listed.at("name").get<std::string>());
        const SpotVolume volume = volumeOf(listed);
        const auto picture = makePlanes(volume, card->preprocessing);
        ASSERT_TRUE(picture) << picture.error().message;
        const SliceImage expected = test::readPng(kData / listed.at("expected_pixels").get<std::string>());
        ASSERT_EQ(picture->grey.size(), expected.values.size());
        double sum = 0;
        for (std::size_t i = 0; i < expected.values.size(); ++i)
            sum += std::abs(static_cast<double>(picture->grey[i]) - expected.values[i]);
        EXPECT_LT(sum / static_cast<double>(expected.values.size()), 0.02);

        const auto prediction = (*detector)->predict(volume);
        ASSERT_TRUE(prediction) << prediction.error().message;
        const Json& said = listed.at("expected");
        ASSERT_EQ(said.at("probabilities").size(), prediction->probabilities.size());
        for (std::size_t c = 0; c < prediction->probabilities.size(); ++c)
            EXPECT_NEAR(prediction->probabilities[c], said.at("probabilities")[c].get<double>(), 0.005);
        EXPECT_NEAR(prediction->diameterMm, said.at("diameter").get<double>(), 0.05);
        const double score = said.at("gate_score").get<double>();
        EXPECT_NEAR(prediction->oodScore * card->rules().gate.threshold, score, 0.01 * std::max(1.0, score));
    }
}

TEST_F(Parity, ReferenceImagesWereMadeWithTheShippedModels) {
    const Json shipped = Json::parse(textOf(kData / "models.json"), nullptr, false);
    ASSERT_TRUE(shipped.is_object());
    for (const std::string model : {"brain", "lung", "nodule", "router"}) {
        const auto card = loadCard(test::models(), model);
        ASSERT_TRUE(card) << card.error().message;
        EXPECT_EQ(shipped.at(model).get<std::string>(), card->summary.model.sha256) << model;
    }
}

} // namespace
} // namespace candela::inference
