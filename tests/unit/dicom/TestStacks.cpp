#include "database/dicom/Stacks.h"
#include "tests/phantoms/Phantoms.h"
#include "tests/unit/dicom/Scratch.h"

#include <gtest/gtest.h>

using namespace candela;
using namespace candela::dicom;

namespace {

/// Headers of an axial volume, made without files.
std::vector<InstanceHeader> axial(int slices, double step = 5, const std::string& prefix = "1.2.") {
    std::vector<InstanceHeader> headers;
    for (int k = 0; k < slices; ++k) {
        InstanceHeader h;
        h.sopInstanceUid = SopInstanceUid(prefix + std::to_string(k));
        h.series.modality = "CT";
        h.instanceNumber = k + 1;
        h.hasPixels = true;
        h.columns = h.rows = 16;
        h.photometric = "MONOCHROME2";
        h.valueUnit = "HU";
        FrameHeader frame;
        frame.pose = PlanePose{{0, 0, k * step}, {1, 0, 0}, {0, 1, 0}};
        frame.rowSpacing = frame.columnSpacing = 1;
        frame.calibration = "patient";
        h.frames = {frame};
        headers.push_back(h);
    }
    return headers;
}

bool warns(const StackInfo& info, const std::string& words) {
    return std::any_of(info.warnings.begin(), info.warnings.end(),
                       [&words](const std::string& w) { return w.find(words) != std::string::npos; });
}

TEST(Stacks, aMissingSliceIsNamed) {
    auto headers = axial(8);
    headers.erase(headers.begin() + 3);
    const auto stacks = buildStacks(headers);
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_EQ(stacks[0].info.kind, StackKind::Volume);
    EXPECT_NEAR(stacks[0].info.geometry.spacing[2], 5, 1e-9);
    ASSERT_EQ(stacks[0].info.sliceOffsets.size(), 7U);
    EXPECT_NEAR(stacks[0].info.sliceOffsets[3], 20, 1e-9);
    EXPECT_TRUE(warns(stacks[0].info, "1 slice seems to be missing"));
    EXPECT_TRUE(warns(stacks[0].info, "5.000 mm ×5, 10.000 mm ×1"));
}

TEST(Stacks, theSlicesBesideAGapSayIt) {
    auto headers = axial(8);
    headers.erase(headers.begin() + 3);
    const StackInfo info = buildStacks(headers)[0].info;
    const std::vector<std::string> notes = stepNotes(info);
    ASSERT_EQ(notes.size(), 7U);
    EXPECT_EQ(notes[2], "next slice at 10.00 mm instead of 5.00 mm: slices seem to be missing");
    EXPECT_EQ(notes[3], "previous slice at 10.00 mm instead of 5.00 mm: slices seem to be missing");
    EXPECT_TRUE(notes[1].empty() && notes[4].empty());
    for (const std::string& note : stepNotes(buildStacks(axial(8))[0].info))
        EXPECT_TRUE(note.empty());
}

TEST(Stacks, partsOfAConcatenationAreOneLoop) {
    std::vector<InstanceHeader> parts;
    for (const int first : {4, 0, 8}) { // as they may come in
        InstanceHeader h;
        h.sopInstanceUid = SopInstanceUid("1.2." + std::to_string(first));
        h.series.modality = "XA";
        h.instanceNumber = 20 - first; // says nothing about their order
        h.hasPixels = h.cine = true;
        h.columns = h.rows = 16;
        h.photometric = "MONOCHROME2";
        h.valueUnit = "US";
        for (int frame = 0; frame < 4; ++frame) {
            FrameHeader f;
            f.concatenation = "1.2.3";
            f.concatenationFrame = first + frame;
            h.frames.push_back(f);
        }
        parts.push_back(h);
    }
    auto stacks = buildStacks(parts);
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_EQ(stacks[0].info.kind, StackKind::Cine);
    EXPECT_EQ(stacks[0].info.frames, 12);
    EXPECT_EQ(stacks[0].frames[0].sopInstanceUid.str(), "1.2.0");
    EXPECT_EQ(stacks[0].frames[11].sopInstanceUid.str(), "1.2.8");
    EXPECT_FALSE(warns(stacks[0].info, "concatenation"));
    parts.erase(parts.begin());
    stacks = buildStacks(parts);
    EXPECT_TRUE(warns(stacks[0].info, "parts of a concatenation are missing: 4 frames"));
}

TEST(Stacks, paddingIsKeptWhenEverySliceHasTheSame) {
    auto headers = axial(4);
    for (InstanceHeader& h : headers)
        h.frames[0].padding = PaddingRange{-3024, -3024};
    ASSERT_TRUE(buildStacks(headers)[0].info.padding.has_value());
    EXPECT_EQ(buildStacks(headers)[0].info.padding->low, -3024);
    headers[2].frames[0].padding = PaddingRange{-2000, -2000};
    EXPECT_FALSE(buildStacks(headers)[0].info.padding.has_value());
}

TEST(Stacks, twoPitchesKeepTheirPlaces) {
    auto headers = axial(12, 4);
    for (std::size_t k = 6; k < headers.size(); ++k)
        headers[k].frames[0].pose->position.z = 20 + 7 * static_cast<double>(k - 5);
    const auto stacks = buildStacks(headers);
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_NEAR(stacks[0].info.sliceOffsets.back(), 62, 1e-9);
    EXPECT_TRUE(warns(stacks[0].info, "uneven slice steps"));
    EXPECT_FALSE(warns(stacks[0].info, "missing"));
}

TEST(Stacks, fewerThanThreeSlicesAreImages) {
    EXPECT_EQ(buildStacks(axial(2)).front().info.kind, StackKind::Image);
    EXPECT_EQ(buildStacks(axial(2)).front().info.slices, 2);
    EXPECT_EQ(buildStacks(axial(3)).front().info.kind, StackKind::Volume);
}

TEST(Stacks, repetitionsAtOnePlaceBecomeVolumes) {
    auto headers = axial(5);
    for (InstanceHeader& later : axial(5, 5, "1.3.")) {
        later.instanceNumber += 5;
        later.frames[0].sortTime = 10;
        headers.push_back(later);
    }
    std::reverse(headers.begin(), headers.end());
    const auto stacks = buildStacks(headers);
    ASSERT_EQ(stacks.size(), 2U);
    for (const Stack& stack : stacks)
        EXPECT_EQ(stack.info.slices, 5);
    EXPECT_EQ(stacks[0].frames[0].sopInstanceUid.str(), "1.2.0");
    EXPECT_EQ(stacks[1].frames[0].sopInstanceUid.str(), "1.3.0");
    EXPECT_TRUE(warns(stacks[1].info, "repetition 2 of 2"));
}

TEST(Stacks, acquisitionNumbersTellRepetitionsApart) {
    auto headers = axial(4);
    for (InstanceHeader& h : headers)
        h.acquisitionNumber = "10";
    for (InstanceHeader& other : axial(4, 5, "1.3.")) {
        other.acquisitionNumber = "9";
        headers.push_back(other);
    }
    const auto stacks = buildStacks(headers);
    ASSERT_EQ(stacks.size(), 2U);
    EXPECT_EQ(stacks[0].frames[0].sopInstanceUid.str(), "1.3.0") << "acquisition 9 comes first";
    EXPECT_TRUE(warns(stacks[0].info, "acquisition 9"));
}

TEST(Stacks, echoesNeverShareAStack) {
    auto headers = axial(6);
    for (std::size_t k = 0; k < headers.size(); ++k) {
        headers[k].frames[0].splitKey = k % 2 == 0 ? "echo1" : "echo2";
        headers[k].frames[0].splitLabel = k % 2 == 0 ? "echo 1" : "echo 2";
    }
    const auto stacks = buildStacks(headers);
    ASSERT_EQ(stacks.size(), 2U);
    EXPECT_TRUE(warns(stacks[0].info, "echo 1"));
    EXPECT_TRUE(warns(stacks[1].info, "echo 2"));
}

TEST(Stacks, sizesAndOrientationsSplit) {
    auto headers = axial(4);
    headers[1].columns = 32;
    headers[3].frames[0].pose->columnDir = {0, 0, -1};
    const auto stacks = buildStacks(headers);
    EXPECT_EQ(stacks.size(), 3U);
}

TEST(Stacks, framesOverTimeAreACineLoop) {
    InstanceHeader loop;
    loop.sopInstanceUid = SopInstanceUid("1.2.3");
    loop.series.modality = "US";
    loop.hasPixels = loop.cine = true;
    loop.columns = loop.rows = 8;
    loop.frameTimeMs = 40;
    loop.frames.resize(12);
    const auto stacks = buildStacks({loop, axial(1).front()});
    ASSERT_EQ(stacks.size(), 2U);
    EXPECT_EQ(stacks[0].info.kind, StackKind::Cine);
    EXPECT_EQ(stacks[0].info.slices, 1);
    EXPECT_EQ(stacks[0].info.frames, 12);
    EXPECT_EQ(stacks[0].info.frameTimeMs, 40);
}

TEST(Stacks, imagesWithoutPlacesFollowTheirNumbers) {
    auto headers = axial(3);
    for (std::size_t k = 0; k < headers.size(); ++k) {
        headers[k].frames[0].pose.reset();
        headers[k].instanceNumber = 3 - static_cast<int>(k);
    }
    const auto stacks = buildStacks(headers);
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_EQ(stacks[0].info.kind, StackKind::Image);
    EXPECT_EQ(stacks[0].frames[0].sopInstanceUid.str(), "1.2.2");
    EXPECT_FALSE(stacks[0].info.geometry.orientationKnown);
}

TEST(Stacks, objectsWithoutImageHaveNone) {
    InstanceHeader report;
    report.series.modality = "SR";
    EXPECT_TRUE(buildStacks({report}).empty());
}

} // namespace
