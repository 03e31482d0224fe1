#include "tests/phantoms/Phantoms.h"
#include "tests/unit/inference/Samples.h"
#include "tests/unit/inference/TemporaryFolder.h"
#include "ui/controllers/EvaluationFigures.h"
#include "ui/controllers/EvaluationList.h"
#include "ui/controllers/EvaluationWorkflow.h"

#include <cmath>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace candela {
namespace {

using testing::HasSubstr;

class EvaluationListTest : public testing::Test {
protected:
    [[nodiscard]] Result<std::vector<EvaluationEntry>> read(const std::string& text) const {
        std::ofstream(m_folder.path() / "list.csv", std::ios::binary) << text;
        return readEvaluationList(m_folder.path() / "list.csv");
    }
    test::TemporaryFolder m_folder;
};

TEST_F(EvaluationListTest, ReadsQuotedFieldsInAnyColumnOrder) {
    const auto entries = read(
        "\xEF\xBB\xBFlabel,x,file,group\r\nglioma,1,\"a, \"\"b\"\".png\",p1\r\n\r\nno_tumor,2,/abs/c.dcm,p2");
    ASSERT_TRUE(entries) << entries.error().message;
    ASSERT_EQ(entries->size(), 2U);
    EXPECT_EQ((*entries)[0].file, "a, \"b\".png");
    EXPECT_EQ((*entries)[0].path, m_folder.path() / "a, \"b\".png");
    EXPECT_EQ((*entries)[0].label, "glioma");
    EXPECT_EQ((*entries)[0].group, "p1");
    EXPECT_EQ((*entries)[1].path, "/abs/c.dcm");
}

TEST_F(EvaluationListTest, NamesTheLineThatIsWrong) {
    const auto expectWrong = [this](const std::string& text, const std::string& why) {
        const auto entries = read(text);
        ASSERT_FALSE(entries) << text;
        EXPECT_EQ(entries.error().code, ErrorCode::InvalidArgument);
        EXPECT_THAT(entries.error().message, HasSubstr(why));
    };
    expectWrong("", "empty");
    expectWrong("path,label\na,b\n", "columns file and label");
    expectWrong("file,label\na.png,x\nb.png\n", "line 3");
    expectWrong("file,label\n\"a.png,x\n", "line 2");
    expectWrong("file,label\n", "names no image");
    EXPECT_EQ(readEvaluationList("/nowhere/list.csv").error().code, ErrorCode::NotFound);
}

EvaluationPrediction predictionOf(const std::string& label, double none, double round, double square,
                                  const std::string& group = "") {
    EvaluationPrediction p;
    p.label = label;
    p.group = group;
    p.probabilities = {{"none", none}, {"round", round}, {"square", square}};
    p.detected = round + square;
    p.predicted = none > round && none > square ? "none" : round > square ? "round" : "square";
    p.verdict = p.detected > 0.4 && p.detected < 0.6 ? Verdict::Indeterminate
                : p.detected >= 0.5                  ? Verdict::Detected
                                                     : Verdict::NotDetected;
    return p;
}

TEST(EvaluationFigures, AreaUnderTheCurveCountsTiesHalf) {
    EXPECT_FALSE(areaUnderCurve({true, true}, std::vector<double>{1, 2}));
    EXPECT_DOUBLE_EQ(areaUnderCurve({true, false}, std::vector<double>{1, 1}).value(), 0.5);
    EXPECT_DOUBLE_EQ(areaUnderCurve({false, true, false, true}, std::vector<double>{1, 2, 3, 4}).value(),
                     0.75);
    EXPECT_DOUBLE_EQ(areaUnderCurve({true, false}, std::vector<double>{0, 1}).value(), 0);
}

TEST(EvaluationFigures, AreWhatTheyAreByHand) {
    EvaluationReport report;
    report.predictions = {predictionOf("none", 0.8, 0.1, 0.1), predictionOf("none", 0.3, 0.6, 0.1),
                          predictionOf("round", 0.1, 0.7, 0.2), predictionOf("square", 0.55, 0.05, 0.4),
                          predictionOf("knee", 0.9, 0.05, 0.05)};
    fillFigures(report, {"none", "round", "square"}, {false, true, true}, 0.5);
    EXPECT_EQ(report.n, 5);
    EXPECT_EQ(report.abstained, 1);
    EXPECT_DOUBLE_EQ(report.accuracy.value(), 0.5);
    EXPECT_DOUBLE_EQ(report.balancedAccuracy.value(), (0.5 + 1 + 0) / 3);
    EXPECT_DOUBLE_EQ(report.sensitivity.value(), 0.5);
    EXPECT_DOUBLE_EQ(report.specificity.value(), 0.5);
    // detected: none .2, none .7; findings .9, .45: three of four pairs are in order
    EXPECT_DOUBLE_EQ(report.auc.value(), 0.75);
    // none 3 of 4 pairs (.8, .3 against .1, .55), round 3 of 3 (.7), square 3 of 3 (.4)
    EXPECT_NEAR(report.macroAuc.value(), (0.75 + 1 + 1) / 3, 1e-12);
    // .8 right, .6 wrong, .7 right, .55 wrong, each alone in its bin
    EXPECT_NEAR(report.ece.value(), (0.2 + 0.6 + 0.3 + 0.55) / 4, 1e-12);
    EXPECT_NEAR(report.brier.value(),
                (0.04 + 0.01 + 0.01 + 0.49 + 0.36 + 0.01 + 0.01 + 0.09 + 0.04 + 0.3025 + 0.0025 + 0.36) / 4,
                1e-12);
    EXPECT_EQ(report.counts[0][1], 1);
    EXPECT_EQ(report.counts[2][0], 1);
    EXPECT_TRUE(report.ci95.empty()) << "no groups";
}

TEST(EvaluationFigures, IntervalsComeFromGroups) {
    EvaluationReport report;
    for (int i = 0; i < 40; ++i) {
        const std::string group = "patient" + std::to_string(i / 2);
        report.predictions.push_back(
            i % 2 == 0 ? predictionOf("none", 0.9, 0.1, 0, group)
                       : predictionOf("round", i % 8 == 1 ? 0.9 : 0.1, i % 8 == 1 ? 0.1 : 0.9, 0, group));
    }
    fillFigures(report, {"none", "round", "square"}, {false, true, true}, 0.5);
    ASSERT_FALSE(report.ci95.empty());
    EXPECT_EQ(report.ci95.front().figure, "accuracy");
    EXPECT_LT(report.ci95.front().low, *report.accuracy);
    EXPECT_GT(report.ci95.front().high, *report.accuracy);
    EXPECT_GT(report.ci95.front().low, 0.7);
}

TEST(EvaluationWorkflow, MeasuresTheShippedModelOnPictures) {
    const test::TemporaryFolder folder;
    test::writePng(test::drawnHead(200, 180, true), folder.path() / "spot.png");
    test::writePng(test::drawnHead(200, 180, false), folder.path() / "plain.png");
    test::writePng(test::noise(128, 128), folder.path() / "noise.png");
    std::ofstream(folder.path() / "broken.png") << "no picture";
    std::ofstream(folder.path() / "list.csv") << "file,label,group\nspot.png,glioma,a\nplain.png,no_tumor,b\n"
                                                 "noise.png,other,c\nbroken.png,glioma,d\n";
    const EvaluationWorkflow workflow(test::models());
    const auto report = workflow.evaluate(Task::Brain, folder.path() / "list.csv");
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->n, 3);
    ASSERT_EQ(report->rejected.size(), 1U);
    EXPECT_EQ(report->rejected.front().path, "broken.png");
    ASSERT_EQ(report->predictions.size(), 3U);
    EXPECT_EQ(report->predictions[0].file, "spot.png");
    EXPECT_FALSE(report->predictions[2].inDistribution);
    EXPECT_GE(report->abstained, 1);

    const auto json = nlohmann::json::parse(toJson(*report));
    for (const char* key : {"n", "accuracy", "balanced_accuracy", "macro_auc", "sensitivity", "specificity",
                            "auc", "ece", "brier", "abstained", "confusion", "predictions"})
        EXPECT_TRUE(json.contains(key)) << key;
    EXPECT_EQ(json["confusion"]["labels"].size(), 4U);
    EXPECT_EQ(json["confusion"]["counts"].size(), 4U);
    EXPECT_EQ(json["predictions"][2]["in_distribution"], false);
    EXPECT_EQ(json["predictions"][0]["probabilities"].size(), 4U);

    const auto same = inference::Detector::load(test::models(), Task::Brain);
    ASSERT_TRUE(same);
    const auto direct = (*same)->predict(test::readPng(folder.path() / "spot.png"));
    ASSERT_TRUE(direct);
    EXPECT_NEAR(report->predictions[0].detected, direct->detected, 1e-9);
}

TEST(EvaluationWorkflow, JudgesTheMiddleOfAVolumeOfInterest) {
    const test::TemporaryFolder folder;
    phantoms::VolumeSpec spec;
    spec.content = phantoms::Content::Thorax;
    spec.columns = spec.rows = 45;
    spec.slices = 7;
    spec.columnSpacing = spec.rowSpacing = 0.7;
    spec.sliceStep = 2.5;
    phantoms::writeNifti(folder.path() / "a.nii.gz", spec);
    std::ofstream(folder.path() / "list.csv") << "file,label,group\na.nii.gz,benign,p1\n";
    const auto report = EvaluationWorkflow(test::models()).evaluate(Task::Nodule, folder.path() / "list.csv");
    ASSERT_TRUE(report) << report.error().message;
    ASSERT_EQ(report->predictions.size(), 1U);
    EXPECT_EQ(report->model.name, "candela-nodule");

    inference::SpotVolume volume;
    volume.columns = volume.rows = 45;
    volume.slices = 7;
    volume.columnSpacing = volume.rowSpacing = 0.7;
    volume.sliceSpacing = 2.5;
    volume.column = volume.row = 22;
    volume.slice = 3;
    for (int slice = 0; slice < spec.slices; ++slice) {
        const PlanePose pose = phantoms::poseOf(spec, slice);
        for (int row = 0; row < spec.rows; ++row) {
            for (int column = 0; column < spec.columns; ++column) {
                const Vec3 place =
                    pose.position + pose.rowDir * (column * 0.7) + pose.columnDir * (row * 0.7);
                volume.values.push_back(static_cast<float>(std::round(phantoms::valueAt(spec, place))));
            }
        }
    }
    const auto detector = inference::Detector::load(test::models(), Task::Nodule);
    ASSERT_TRUE(detector) << detector.error().message;
    const auto direct = (*detector)->predict(volume);
    ASSERT_TRUE(direct) << direct.error().message;
    EXPECT_NEAR(report->predictions[0].detected, direct->detected, 1e-3);
}

TEST(EvaluationWorkflow, SaysWhatIsMissing) {
    const EvaluationWorkflow workflow(test::models());
    EXPECT_EQ(workflow.evaluate(Task::Brain, "/nowhere.csv").error().code, ErrorCode::NotFound);
    const test::TemporaryFolder folder;
    std::ofstream(folder.path() / "list.csv") << "file,label\nnone.png,glioma\n";
    const auto nothing = workflow.evaluate(Task::Brain, folder.path() / "list.csv");
    ASSERT_FALSE(nothing);
    EXPECT_THAT(nothing.error().message, HasSubstr("none.png"));
    EXPECT_EQ(
        EvaluationWorkflow(folder.path()).evaluate(Task::Nodule, folder.path() / "list.csv").error().code,
        ErrorCode::NotFound);
}

} // namespace
} // namespace candela
