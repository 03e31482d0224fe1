// The hanging rules that come with the program, on studies as they are met.

#include "ui/controllers/HangingRules.h"

#include <QFile>
#include <gtest/gtest.h>

namespace candela::test {
namespace {

StackInfo volume(int slices, const std::string& plane = "axial") {
    StackInfo stack;
    stack.kind = StackKind::Volume;
    stack.columns = stack.rows = 256;
    stack.slices = slices;
    stack.geometry.orientationKnown = true;
    if (plane == "coronal")
        stack.geometry.direction = {Vec3{1, 0, 0}, Vec3{0, 0, -1}, Vec3{0, 1, 0}};
    if (plane == "sagittal")
        stack.geometry.direction = {Vec3{0, 1, 0}, Vec3{0, 0, -1}, Vec3{1, 0, 0}};
    return stack;
}

class Hangings : public testing::Test {
protected:
    void SetUp() override {
        QFile file(CANDELA_HANGING_RULES);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        auto read = hangingRulesFrom(file.readAll());
        ASSERT_TRUE(read) << read.error().message;
        rules = std::move(*read);
        ASSERT_FALSE(rules.empty());
    }

    static StudyDetail study(const std::string& uid, const std::string& description,
                             const std::string& date = "20240301") {
        StudyDetail detail;
        detail.study.studyUid = StudyUid(uid);
        detail.study.description = description;
        detail.study.studyDate = date;
        return detail;
    }

    static SeriesInfo& add(StudyDetail& detail, const std::string& modality, const std::string& description,
                           const StackInfo& stack, const std::string& bodyPart = {}) {
        SeriesInfo series;
        series.number = static_cast<int>(detail.series.size()) + 1;
        series.seriesUid =
            SeriesUid(detail.study.studyUid.str() + '.' + std::to_string(detail.series.size() + 1));
        series.studyUid = detail.study.studyUid;
        series.modality = modality;
        series.description = description;
        series.bodyPart = bodyPart;
        series.stacks = {stack};
        return detail.series.emplace_back(series);
    }

    static void addXray(StudyDetail& detail, const std::string& modality, const std::string& view,
                        const std::string& laterality = {}, const std::string& bodyPart = "CHEST") {
        StackInfo image;
        image.slices = 1;
        SeriesInfo& series = add(detail, modality, view, image, bodyPart);
        series.viewPosition = view;
        series.laterality = laterality;
    }

    [[nodiscard]] Hanging hung(const StudyDetail& detail, const StudyDetail* prior = nullptr) const {
        return hang(rules, detail, prior).value_or(Hanging{"none", {}});
    }

    /// "series" of each pane, "-" where it is empty, "'" behind those of the prior.
    static std::string shown(const HungStage& stage) {
        std::string words;
        for (int pane = 0; pane < stage.grid.count(); ++pane) {
            const auto found = std::find_if(stage.panes.begin(), stage.panes.end(),
                                            [pane](const HungPane& each) { return each.pane == pane; });
            words += words.empty() ? "" : " ";
            words += found == stage.panes.end() ? "-" : found->series.str() + (found->prior ? "'" : "");
        }
        return words;
    }

    std::vector<HangingRule> rules;
};

TEST_F(Hangings, ChestXrayFrontalAndLateral) {
    StudyDetail chest = study("1", "Thorax in two planes");
    addXray(chest, "CR", "LL");
    addXray(chest, "CR", "PA");
    const Hanging hanging = hung(chest);
    EXPECT_EQ(hanging.rule, "Chest X-ray, frontal and lateral");
    ASSERT_EQ(hanging.stages.size(), 3U);
    EXPECT_EQ(hanging.stages[0].grid, (GridSize{1, 2}));
    EXPECT_EQ(shown(hanging.stages[0]), "1.2 1.1") << "the frontal image stands at the left";
}

TEST_F(Hangings, ChestXrayBesideThePrior) {
    StudyDetail chest = study("1", "Chest");
    addXray(chest, "DX", "PA");
    StudyDetail prior = study("0", "Chest", "20220101");
    addXray(prior, "CR", "LL");
    addXray(prior, "CR", "AP");
    const Hanging hanging = hung(chest, &prior);
    EXPECT_EQ(hanging.rule, "Chest X-ray with prior");
    ASSERT_EQ(hanging.stages.size(), 1U) << "there is no lateral image";
    EXPECT_EQ(shown(hanging.stages[0]), "1.1 0.2'");
}

TEST_F(Hangings, ChestCtInLungMediastinumAnd3D) {
    StudyDetail chest = study("1", "CT Thorax");
    add(chest, "CT", "Topogram", volume(2, "coronal"));
    add(chest, "CT", "Lung 1.0", volume(320));
    add(chest, "CT", "Coronal 3.0", volume(80, "coronal"));
    const Hanging hanging = hung(chest);
    EXPECT_EQ(hanging.rule, "Chest CT");
    ASSERT_GE(hanging.stages.size(), 2U);
    const HungStage& first = hanging.stages[0];
    EXPECT_EQ(shown(first), "1.2 1.2 1.2 1.2") << "the thin axial series, never the topogram";
    EXPECT_EQ(first.panes[0].rule.preset, "Lung");
    EXPECT_EQ(first.panes[1].rule.preset, "Mediastinum");
    EXPECT_EQ(first.panes[2].rule.layout, PaneLayout::Coronal);
    EXPECT_EQ(first.panes[3].rule.layout, PaneLayout::Volume);

    StudyDetail prior = study("0", "CT Thorax", "20230101");
    add(prior, "CT", "Soft 5.0", volume(60));
    const Hanging beside = hung(chest, &prior);
    EXPECT_EQ(beside.rule, "Chest CT with prior");
    EXPECT_EQ(shown(beside.stages[0]), "1.2 0.1' 1.2 0.1'");
    EXPECT_EQ(beside.stages.size(), 3U);
}

TEST_F(Hangings, BrainMrBySequence) {
    StudyDetail brain = study("1", "MRT Schaedel");
    add(brain, "MR", "localizer", volume(3), "BRAIN");
    add(brain, "MR", "ax T1 SE", volume(24), "BRAIN");
    add(brain, "MR", "ax T2 TSE", volume(25), "BRAIN");
    add(brain, "MR", "ax FLAIR T2", volume(24), "BRAIN");
    add(brain, "MR", "ax T1 SE Gd", volume(24), "BRAIN");
    add(brain, "MR", "ep2d_diff_ADC", volume(24), "BRAIN");
    add(brain, "MR", "ep2d_diff_trace", volume(24), "BRAIN");
    const Hanging hanging = hung(brain);
    EXPECT_EQ(hanging.rule, "Brain MR by sequence");
    ASSERT_EQ(hanging.stages.size(), 2U);
    EXPECT_EQ(shown(hanging.stages[0]), "1.3 1.4 1.2 1.5");
    EXPECT_EQ(shown(hanging.stages[1]), "1.7 1.6 - 1.4");

    StudyDetail prior = study("0", "MRT Schaedel", "20230101");
    add(prior, "MR", "FLAIR", volume(30), "BRAIN");
    add(prior, "MR", "T1 post", volume(30), "BRAIN");
    const Hanging beside = hung(brain, &prior);
    ASSERT_EQ(beside.stages.size(), 3U);
    EXPECT_EQ(shown(beside.stages[2]), "1.4 0.1' 1.5 0.2'");
}

TEST_F(Hangings, AKneeIsNotHungLikeABrain) {
    StudyDetail knee = study("1", "MR Knee right");
    add(knee, "MR", "T1 cor", volume(24, "coronal"), "KNEE");
    add(knee, "MR", "T2 sag", volume(24, "sagittal"), "KNEE");
    EXPECT_EQ(hung(knee).rule, "none");
    StudyDetail prior = study("0", "MR Knee right", "20230101");
    add(prior, "MR", "T2 sag", volume(20, "sagittal"), "KNEE");
    add(prior, "MR", "T1 cor", volume(20, "coronal"), "KNEE");
    const Hanging hanging = hung(knee, &prior);
    EXPECT_EQ(hanging.rule, "Beside the prior");
    EXPECT_EQ(shown(hanging.stages[0]), "1.1 0.2'") << "the prior's series of the same plane and name";
}

TEST_F(Hangings, MammogramsBackToBack) {
    StudyDetail breasts = study("1", "Screening");
    addXray(breasts, "MG", "MLO", "L", "BREAST");
    addXray(breasts, "MG", "CC", "L", "BREAST");
    addXray(breasts, "MG", "CC", "R", "BREAST");
    addXray(breasts, "MG", "MLO", "R", "BREAST");
    const Hanging hanging = hung(breasts);
    EXPECT_EQ(hanging.rule, "Mammograms back to back");
    ASSERT_EQ(hanging.stages.size(), 3U);
    EXPECT_EQ(shown(hanging.stages[0]), "1.3 1.2 1.4 1.1");
    EXPECT_DOUBLE_EQ(hanging.stages[0].panes[0].rule.side, 1) << "the right breast's chest wall is inside";
    EXPECT_DOUBLE_EQ(hanging.stages[0].panes[1].rule.side, -1);
}

TEST_F(Hangings, LocalizersComeLast) {
    StudyDetail knee = study("1", "MR Knee");
    StackInfo image;
    image.slices = 1;
    add(knee, "MR", "FAST LOCALIZER", image);
    add(knee, "MR", "T2 sag", image);
    HangingRule rule{"any", {}, {}, 0, 0, false, false, {{"one", {1, 1}, 0, {PaneRule{}}}}};
    const auto hanging = hang(rule, knee, nullptr);
    ASSERT_TRUE(hanging);
    EXPECT_EQ(shown(hanging->stages[0]), "1.2");
}

TEST_F(Hangings, NumberOfSeriesCounts) {
    HangingRule rule = rules.front();
    rule.modalities = {"CT"};
    rule.leastSeries = 2;
    rule.mostSeries = 3;
    rule.stages = {{"one", {1, 1}, 0, {PaneRule{}}}};
    StudyDetail detail = study("1", "");
    add(detail, "CT", "a", volume(30));
    EXPECT_FALSE(hang(rule, detail, nullptr));
    add(detail, "CT", "b", volume(30));
    EXPECT_TRUE(hang(rule, detail, nullptr));
    add(detail, "CT", "c", volume(30));
    add(detail, "SEG", "not read by itself", volume(30));
    EXPECT_TRUE(hang(rule, detail, nullptr));
    add(detail, "CT", "d", volume(30));
    EXPECT_FALSE(hang(rule, detail, nullptr));
}

TEST_F(Hangings, WordsStandByThemselves) {
    HangingRule rule{"words", {}, {"chest"}, 0, 0, false, false, {{"one", {1, 1}, 0, {PaneRule{}}}}};
    rule.stages[0].panes[0].wish.words = {"t1"};
    StudyDetail detail = study("1", "CHEST");
    add(detail, "MR", "st100", volume(30));
    EXPECT_FALSE(hang(rule, detail, nullptr));
    add(detail, "MR", "t1_mprage", volume(30));
    EXPECT_TRUE(hang(rule, detail, nullptr));
    rule.about = {"hest"};
    EXPECT_FALSE(hang(rule, detail, nullptr));
}

TEST_F(Hangings, ThePriorIsTheNewestOfTheSamePartAndNotLater) {
    StudyDetail chest = study("1", "CT", "20240301");
    add(chest, "CT", "", volume(100), "CHEST");
    StudyDetail later = study("2", "CT", "20240801");
    add(later, "CT", "", volume(100), "CHEST");
    StudyDetail head = study("3", "CT", "20240101");
    add(head, "CT", "", volume(100), "HEAD");
    StudyDetail unsaid = study("4", "CT", "20231201");
    add(unsaid, "CT", "", volume(100));
    StudyDetail old = study("5", "CT", "20200101");
    add(old, "CT", "", volume(100), "chest");
    StudyDetail other = study("6", "MR", "20231101");
    add(other, "MR", "", volume(100), "CHEST");
    EXPECT_EQ(comparablePrior(chest, {later, head, unsaid, other, old}), 4);
    EXPECT_EQ(comparablePrior(chest, {later, head, unsaid, other}), 2);
    EXPECT_EQ(comparablePrior(chest, {later, head, other}), -1);
    chest.study.description = "CT Thorax";
    unsaid.study.description = "CT Carotids";
    EXPECT_EQ(comparablePrior(chest, {unsaid}), -1) << "another part by its description";
    unsaid.study.description = "Thorax follow-up";
    EXPECT_EQ(comparablePrior(chest, {unsaid}), 0);
    unsaid.study.studyDate = chest.study.studyDate;
    EXPECT_EQ(comparablePrior(chest, {unsaid}), -1) << "not earlier";
    unsaid.study.studyDate.clear();
    EXPECT_EQ(comparablePrior(chest, {unsaid}), -1) << "nobody knows when";
}

TEST_F(Hangings, RulesGoThroughTheirFile) {
    const auto again = hangingRulesFrom(toJson(rules));
    ASSERT_TRUE(again) << again.error().message;
    EXPECT_EQ(toJson(*again), toJson(rules));
    EXPECT_EQ(again->size(), rules.size());
}

TEST_F(Hangings, BrokenFilesAreRefused) {
    for (const char* text : {"", "{}", "[{}]", R"([{"name":"x","stages":[]}])",
                             R"([{"name":"x","stages":[{"rows":5,"columns":1,"panes":[{}]}]}])",
                             R"([{"name":"x","stages":[{"rows":1,"columns":1,"panes":[{},{}]}]}])"}) {
        const auto read = hangingRulesFrom(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    }
}

TEST_F(Hangings, AWishFindsTheSameSeriesInALikeStudy) {
    StudyDetail first = study("1", "CT");
    add(first, "CT", "Lung 1.0", volume(300));
    add(first, "CT", "Soft 3.0", volume(100));
    HangingRule rule{"own", {"CT"}, {}, 0, 0, false, true, {{"own", {1, 2}, 0, {PaneRule{}, PaneRule{}}}}};
    rule.stages[0].panes[0].wish = wishFor(first.series[1], 0);
    rule.stages[0].panes[1].wish = wishFor(first.series[0], 0);
    StudyDetail next = study("2", "CT");
    add(next, "CT", "Soft 3.0", volume(120));
    add(next, "CT", "Lung 1.0", volume(280));
    const auto hanging = hang(rule, next, nullptr);
    ASSERT_TRUE(hanging);
    EXPECT_EQ(shown(hanging->stages[0]), "2.1 2.2");
}

} // namespace
} // namespace candela::test
