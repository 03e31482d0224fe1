// Places and sorting keys of frames from other attributes than the usual ones.
#include "database/dicom/Stacks.h"
#include "tests/unit/dicom/Images.h"

#include <gtest/gtest.h>

using namespace candela;
using namespace candela::dicom;
using candela::test::ScratchFolder;
using candela::test::words;
using candela::test::writeImage;

namespace {

TEST(Frames, sectionsOfNuclearMedicineLieTheirSpacingApart) {
    const ScratchFolder scratch;
    const auto file =
        writeImage(scratch, {2, 1, 1, 16, 16, false, "MONOCHROME2", "NM"}, words({1, 2, 3, 4, 5, 6, 7, 8}),
                   [](DcmDataset& d) {
                       d.putAndInsertString(DCM_NumberOfFrames, "4");
                       d.putAndInsertString(DCM_ImageType, "ORIGINAL\\PRIMARY\\RECON TOMO\\EMISSION");
                       d.putAndInsertString(DCM_SpacingBetweenSlices, "4.8");
                       d.putAndInsertString(DCM_PixelSpacing, "4.8\\4.8");
                       DcmItem* detector = nullptr;
                       d.findOrCreateSequenceItem(DCM_DetectorInformationSequence, detector, 0);
                       detector->putAndInsertString(DCM_ImagePositionPatient, "10\\20\\30");
                       detector->putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0");
                   });
    const auto header = readHeader(file, {}, "00");
    ASSERT_TRUE(header.has_value()) << header.error().message;
    const auto stacks = buildStacks({*header});
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_EQ(stacks[0].info.kind, StackKind::Volume);
    EXPECT_EQ(stacks[0].info.slices, 4);
    EXPECT_NEAR(stacks[0].info.geometry.spacing[2], 4.8, 1e-9);
    EXPECT_EQ(stacks[0].info.geometry.origin, (Vec3{10, 20, 30}));
}

TEST(Frames, privateBValuesKeepDiffusionImagesApart) {
    struct Maker {
        const char* name;
        const char* creator;
        DcmTag creatorTag;
        DcmTag valueTag;
        const char* value;
    };
    for (const Maker& maker : {Maker{"Siemens", "SIEMENS MR HEADER", DcmTag(0x0019, 0x0010, EVR_LO),
                                     DcmTag(0x0019, 0x100c, EVR_IS), "1000"},
                               Maker{"GE", "GEMS_PARM_01", DcmTag(0x0043, 0x0010, EVR_LO),
                                     DcmTag(0x0043, 0x1039, EVR_IS), "1000001000\\0\\0\\0"},
                               Maker{"Philips", "Philips Imaging DD 001", DcmTag(0x2001, 0x0010, EVR_LO),
                                     DcmTag(0x2001, 0x1003, EVR_DS), "1000"}}) {
        const ScratchFolder scratch;
        const auto file = writeImage(scratch, {2, 2, 1, 16, 16, false, "MONOCHROME2", "MR"},
                                     words({0, 1, 2, 3}), [&maker](DcmDataset& d) {
                                         d.putAndInsertString(maker.creatorTag, maker.creator);
                                         d.putAndInsertString(maker.valueTag, maker.value);
                                     });
        const auto header = readHeader(file, {}, "00");
        ASSERT_TRUE(header.has_value()) << header.error().message;
        EXPECT_NE(header->frames[0].splitLabel.find("b = 1000"), std::string::npos) << maker.name;
    }
}

TEST(Frames, partsOfAConcatenationSayWhichFramesTheyHold) {
    const ScratchFolder scratch;
    const auto file = writeImage(scratch, {2, 1, 1, 16, 16, false, "MONOCHROME2", "XA"}, words({1, 2, 3, 4}),
                                 [](DcmDataset& d) {
                                     d.putAndInsertString(DCM_NumberOfFrames, "2");
                                     d.putAndInsertString(DCM_ConcatenationUID, "1.2.9");
                                     d.putAndInsertUint32(DCM_ConcatenationFrameOffsetNumber, 6);
                                 });
    const auto header = readHeader(file, {}, "00");
    ASSERT_TRUE(header.has_value()) << header.error().message;
    ASSERT_EQ(header->frames.size(), 2U);
    EXPECT_EQ(header->frames[1].concatenation, "1.2.9");
    EXPECT_EQ(header->frames[1].concatenationFrame, 7);
}

} // namespace
