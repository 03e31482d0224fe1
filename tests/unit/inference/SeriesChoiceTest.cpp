#include "ui/controllers/SeriesChoice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace candela {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

StackInfo stackOf(int number, StackKind kind, int slices, Vec3 columnDirection = {0, 1, 0}) {
    StackInfo stack;
    stack.stack = number;
    stack.kind = kind;
    stack.slices = slices;
    stack.geometry.orientationKnown = true;
    stack.geometry.direction[1] = columnDirection;
    return stack;
}

SeriesInfo seriesOf(const std::string& uid, const std::string& modality, std::vector<StackInfo> stacks,
                    const std::string& bodyPart = "", const std::string& description = "") {
    SeriesInfo series;
    series.seriesUid = SeriesUid(uid);
    series.modality = modality;
    series.bodyPart = bodyPart;
    series.description = description;
    series.stacks = std::move(stacks);
    return series;
}

std::vector<std::string> chosen(Task task, std::vector<SeriesInfo> series) {
    StudyDetail study;
    study.series = std::move(series);
    std::vector<std::string> names;
    for (const StackChoice& choice : suitableStacks(task, study))
        names.push_back(choice.seriesUid.str() + "/" + std::to_string(choice.stack));
    return names;
}

constexpr auto kVolume = StackKind::Volume;
constexpr auto kImage = StackKind::Image;

TEST(SeriesChoice, TheHeaderRulesOutOtherModalities) {
    EXPECT_THAT(contradiction(Task::Brain, seriesOf("a", "CT", {}, "HEAD")), HasSubstr("this is CT"));
    for (const char* modality : {"MR", "CR", "DX", "US", "PT"})
        EXPECT_FALSE(contradiction(Task::Lung, seriesOf("a", modality, {}, "CHEST")).empty()) << modality;
    for (const char* modality : {"MR", "mr", "OT", "", "SC"})
        EXPECT_TRUE(contradiction(Task::Brain, seriesOf("a", modality, {})).empty()) << modality;
    EXPECT_TRUE(contradiction(Task::Lung, seriesOf("a", "CT", {})).empty());
}

TEST(SeriesChoice, TheHeaderRulesOutOtherPartsOfTheBody) {
    for (const char* part : {"KNEE", "LSPINE", "Pelvis", "ABDOMEN", "CHEST", "PROSTATE"})
        EXPECT_THAT(contradiction(Task::Brain, seriesOf("a", "MR", {}, part)), HasSubstr("the header says"))
            << part;
    for (const char* part : {"", "HEAD", "BRAIN", "HEADNECK", "NECK", "HIPPOCAMPUS", "UNKNOWN", "HEAD SPINE"})
        EXPECT_TRUE(contradiction(Task::Brain, seriesOf("a", "MR", {}, part)).empty()) << part;
    for (const char* part : {"HEAD", "ANKLE", "PELVIS"})
        EXPECT_FALSE(contradiction(Task::Lung, seriesOf("a", "CT", {}, part)).empty()) << part;
    for (const char* part : {"CHEST", "LUNG", "CHESTABDPELVIS", "THORAX", "HEART", "", "WHOLEBODY"})
        EXPECT_TRUE(contradiction(Task::Lung, seriesOf("a", "CT", {}, part)).empty()) << part;
}

TEST(SeriesChoice, VolumesGoBeforeLocalizersAndSingleImages) {
    EXPECT_THAT(chosen(Task::Lung, {seriesOf("scout", "CT", {stackOf(0, kImage, 1)}, "", "Topogram 0.6"),
                                    seriesOf("thin", "CT", {stackOf(0, kImage, 1), stackOf(1, kVolume, 90)}),
                                    seriesOf("ct-head", "CT", {stackOf(0, kVolume, 30)}, "HEAD"),
                                    seriesOf("dose", "OT", {stackOf(0, kImage, 1)})}),
                ElementsAre("thin/1"));
    EXPECT_THAT(chosen(Task::Brain, {seriesOf("loc", "MR", {stackOf(0, kVolume, 5)}, "", "3-plane localizer"),
                                     seriesOf("t1", "MR", {stackOf(0, kVolume, 20)}),
                                     seriesOf("flair", "MR", {stackOf(0, kVolume, 24)})}),
                ElementsAre("t1/0", "flair/0"));
}

TEST(SeriesChoice, TakesWhatThereIs) {
    EXPECT_THAT(chosen(Task::Brain,
                       {seriesOf("png", "OT",
                                 {stackOf(0, kImage, 1), stackOf(1, kImage, 1), stackOf(2, kImage, 3)})}),
                ElementsAre("png/0", "png/1", "png/2"));
    EXPECT_TRUE(chosen(Task::Brain, {seriesOf("ct", "CT", {stackOf(0, kVolume, 40)})}).empty());
    EXPECT_TRUE(chosen(Task::Brain, {seriesOf("report", "SR", {})}).empty());
}

TEST(SeriesChoice, TheLungIsLookedAtInAxialPlanesWhereThereAreAny) {
    const SeriesInfo coronal = seriesOf("cor", "CT", {stackOf(0, kVolume, 80, {0, 0, -1})});
    EXPECT_THAT(chosen(Task::Lung, {coronal, seriesOf("ax", "CT", {stackOf(0, kVolume, 60)})}),
                ElementsAre("ax/0"));
    EXPECT_THAT(chosen(Task::Lung, {coronal}), ElementsAre("cor/0"));
}

TEST(SeriesChoice, OfManyPhasesTheTwoLargestAreTaken) {
    std::vector<StackInfo> phases;
    for (int i = 0; i < 40; ++i)
        phases.push_back(stackOf(i, kVolume, i == 7 ? 31 : 30));
    EXPECT_THAT(chosen(Task::Brain, {seriesOf("perfusion", "MR", phases)}),
                ElementsAre("perfusion/0", "perfusion/7"));
}

TEST(SeriesChoice, TheMainStackIsTheLargestVolume) {
    const auto main = mainStack({seriesOf("a", "MR", {stackOf(0, kImage, 500)}),
                                 seriesOf("b", "MR", {stackOf(0, kVolume, 20), stackOf(1, kVolume, 90)})});
    ASSERT_TRUE(main);
    EXPECT_EQ(main->seriesUid, SeriesUid("b"));
    EXPECT_EQ(main->stack, 1);
    EXPECT_FALSE(mainStack({seriesOf("a", "SR", {})}));
}

TEST(SeriesChoice, PlanesAreEvenlySpaced) {
    EXPECT_THAT(evenlySpaced(3, 8), ElementsAre(0, 1, 2));
    EXPECT_THAT(evenlySpaced(80, 4), ElementsAre(10, 30, 50, 70));
    EXPECT_THAT(evenlySpaced(1, 8), ElementsAre(0));
    EXPECT_TRUE(evenlySpaced(0, 8).empty());
}

} // namespace
} // namespace candela
