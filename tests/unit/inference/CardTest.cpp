#include "inference/Card.h"
#include "tests/unit/inference/Samples.h"

#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace candela::inference {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;
namespace fs = std::filesystem;

/// A copy of the shipped models that a test may spoil.
class Models : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "candela-models-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        m_directory = name;
        for (const auto& entry : fs::directory_iterator(test::models()))
            fs::copy_file(entry.path(), m_directory / entry.path().filename());
    }
    void TearDown() override { fs::remove_all(m_directory); }

    [[nodiscard]] Json read(const std::string& name) const {
        std::ifstream stream(m_directory / name);
        return Json::parse(stream);
    }
    void write(const std::string& name, const Json& json) const {
        std::ofstream(m_directory / name) << json.dump();
    }
    void expectCorrupt(const std::string& named, const std::string& why) const {
        const auto detector = Detector::load(m_directory, Task::Brain);
        ASSERT_FALSE(detector);
        EXPECT_EQ(detector.error().code, ErrorCode::Corrupt) << detector.error().message;
        EXPECT_THAT(detector.error().message, HasSubstr(named));
        EXPECT_THAT(detector.error().message, HasSubstr(why));
    }

    fs::path m_directory;
};

TEST_F(Models, TheShippedOnesLoad) {
    for (const Task task : {Task::Brain, Task::Lung, Task::Nodule}) {
        const auto detector = Detector::load(m_directory, task);
        ASSERT_TRUE(detector) << detector.error().message;
        EXPECT_EQ((*detector)->card().task, task);
        EXPECT_EQ((*detector)->card().classes.size(), (*detector)->card().texts.size());
        EXPECT_FALSE((*detector)->card().figures.empty());
        EXPECT_FALSE((*detector)->card().limits.empty());
    }
    const auto brain = readCard(m_directory, Task::Brain);
    ASSERT_TRUE(brain);
    EXPECT_THAT(brain->classes, testing::ElementsAre("no_tumor", "glioma", "meningioma", "pituitary"));
    EXPECT_LT(fs::file_size(m_directory / "brain.onnx"), 12'000'000U);
    const auto nodule = readCard(m_directory, Task::Nodule);
    ASSERT_TRUE(nodule);
    EXPECT_THAT(nodule->classes, testing::ElementsAre("benign", "malignant"));
    EXPECT_LT(fs::file_size(m_directory / "nodule.onnx"), 12'000'000U);
}

TEST_F(Models, AMissingModelIsNotFound) {
    fs::remove(m_directory / "nodule.json");
    const auto nodule = Detector::load(m_directory, Task::Nodule);
    ASSERT_FALSE(nodule);
    EXPECT_EQ(nodule.error().code, ErrorCode::NotFound);
    fs::remove(m_directory / "brain.onnx");
    const auto brain = Detector::load(m_directory, Task::Brain);
    ASSERT_FALSE(brain);
    EXPECT_EQ(brain.error().code, ErrorCode::NotFound);
    EXPECT_THAT(brain.error().message, HasSubstr("brain.onnx"));
}

TEST_F(Models, ADamagedNetworkIsNamed) {
    std::fstream file(m_directory / "brain.onnx", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(100'000);
    file.put('x').put('y').put('z');
    file.close();
    expectCorrupt("brain.onnx", "SHA-256");
}

TEST_F(Models, ATruncatedNetworkIsNamed) {
    fs::resize_file(m_directory / "router.onnx", 1000);
    expectCorrupt("router.onnx", "SHA-256");
}

TEST_F(Models, ANetworkThatIsNoneIsNamedEvenWhenItsHashIsRight) {
    std::ofstream(m_directory / "brain.onnx", std::ios::binary) << "abc";
    Json card = read("brain.json");
    card["sha256"] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    write("brain.json", card);
    expectCorrupt("brain.onnx", "cannot be read");
}

TEST_F(Models, ACardThatDoesNotFitItsNetworkIsRefused) {
    Json card = read("brain.json");
    card["head"]["bias"][0] = card["head"]["bias"][0].get<double>() + 0.1;
    write("brain.json", card);
    expectCorrupt("brain.onnx", "does not fit its card");
}

TEST_F(Models, ACardOfAnotherTaskIsRefused) {
    fs::copy_file(m_directory / "lung.json", m_directory / "brain.json",
                  fs::copy_options::overwrite_existing);
    expectCorrupt("brain.json", "another task");
}

TEST_F(Models, ARouterWithoutTheTasksClassIsRefused) {
    Json card = read("router.json");
    card["classes"][0] = "knee_mr";
    write("router.json", card);
    expectCorrupt("head_mr", "does not know");
}

TEST_F(Models, ACardThatIsNoJsonIsNamed) {
    std::ofstream(m_directory / "brain.json") << "{\"name\": ";
    expectCorrupt("brain.json", "cannot be used");
}

TEST_F(Models, EveryContradictionInACardIsFound) {
    const Json good = read("brain.json");
    const std::vector<std::pair<std::string, Json>> wrong = {
        {"/classes", Json::array()},
        {"/classes", {"no_tumor", "glioma"}},
        {"/negative_classes", {"knee"}},
        {"/negative_classes", good["classes"]},
        {"/temperature", 0},
        {"/temperature", "hot"},
        {"/onnx", "../elsewhere.onnx"},
        {"/onnx", ""},
        {"/preprocessing/method", "knee"},
        {"/preprocessing/size", 128},
        {"/preprocessing/max_side", 0},
        {"/preprocessing/hu_window", {1, 0}},
        {"/preprocessing/low", -1},
        {"/preprocessing/margin", nullptr},
        {"/input/width", 512},
        {"/head/bias", {1, 2}},
        {"/head/weight", Json::array()},
        {"/decision/indeterminate", {0.7, 0.3}},
        {"/conformal/min_probability", {0.1}},
        {"/gate/threshold", 0},
        {"/gate/router_min_probability", 1},
        {"/gate/mean", {1, 2, 3}},
        {"/gate/centroids", {{1, 2}}},
        {"/pooling/method", "guess"},
        {"/pooling/fraction", 0},
    };
    ASSERT_TRUE(parseCard(good.dump(), "/models/brain.json"));
    for (const auto& [place, value] : wrong) {
        Json card = good;
        card[Json::json_pointer(place)] = value;
        const auto parsed = parseCard(card.dump(), "/models/brain.json");
        ASSERT_FALSE(parsed) << place << " " << value;
        EXPECT_EQ(parsed.error().code, ErrorCode::Corrupt);
        EXPECT_THAT(parsed.error().message, HasSubstr("/models/brain.json"));
    }
    for (const char* key : {"name", "version", "sha256", "classes", "texts", "head", "decision", "gate",
                            "pooling", "conformal", "preprocessing", "temperature", "input", "onnx"}) {
        Json card = good;
        card.erase(key);
        // Without texts the classes' own names would be shown; every other key is needed.
        EXPECT_EQ(parseCard(card.dump(), "/models/brain.json").has_value(), std::string(key) == "texts")
            << key;
    }
}

TEST_F(Models, EveryContradictionInACardOfSpotsIsFound) {
    const Json good = read("nodule.json");
    const std::vector<std::pair<std::string, Json>> wrong = {
        {"/preprocessing/size", 4},
        {"/preprocessing/size", 512},
        {"/preprocessing/side_mm", 0},
        {"/preprocessing/side_mm", 1000},
        {"/preprocessing/planes_mm", Json::array()},
        {"/preprocessing/planes_mm", {0, 400}},
        {"/input/width", 256},
        {"/diameter/weight", {1, 2}},
        {"/diameter/bias", nullptr},
    };
    ASSERT_TRUE(parseCard(good.dump(), "/models/nodule.json"));
    for (const auto& [place, value] : wrong) {
        Json card = good;
        card[Json::json_pointer(place)] = value;
        const auto parsed = parseCard(card.dump(), "/models/nodule.json");
        ASSERT_FALSE(parsed) << place << " " << value;
        EXPECT_EQ(parsed.error().code, ErrorCode::Corrupt);
    }
    Json card = good;
    card.erase("diameter"); // a model need not estimate it
    EXPECT_TRUE(parseCard(card.dump(), "/models/nodule.json"));
}

} // namespace
} // namespace candela::inference
