// What headers say of showing values: VOI functions and tables, padding, palettes, overlays.
#include "database/dicom/Stacks.h"
#include "database/model/Voi.h"
#include "tests/unit/dicom/Images.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace candela;
using namespace candela::dicom;
using candela::test::Layout;
using candela::test::realOf;
using candela::test::ScratchFolder;
using candela::test::words;
using candela::test::writeImage;

namespace {

StackInfo stackOf(const std::filesystem::path& file) {
    const auto header = readHeader(file, {}, "00");
    if (!header)
        throw std::runtime_error(header.error().message);
    return buildStacks({*header}).at(0).info;
}

TEST(Voi, functionsFollowTheStandard) {
    // PS3.3 C.11.2.1.2.1: the example of the standard, centre 2048, width 4096.
    const VoiWindow linear{2048, 4096, {}, VoiFunction::Linear, 0, {}};
    EXPECT_DOUBLE_EQ(greyOf(linear, 0), 0);
    EXPECT_DOUBLE_EQ(greyOf(linear, 4095), 1);
    EXPECT_NEAR(greyOf(linear, 2047.5), 0.5, 1e-9);
    const VoiWindow narrowest{100, 1, {}, VoiFunction::Linear, 0, {}};
    EXPECT_EQ(greyOf(narrowest, 99.5), 0);
    EXPECT_EQ(greyOf(narrowest, 99.6), 1);
    const VoiWindow exact{10, 4, {}, VoiFunction::LinearExact, 0, {}};
    EXPECT_DOUBLE_EQ(greyOf(exact, 8), 0);
    EXPECT_DOUBLE_EQ(greyOf(exact, 9), 0.25);
    EXPECT_DOUBLE_EQ(greyOf(exact, 12.5), 1);
    const VoiWindow sigmoid{10, 4, {}, VoiFunction::Sigmoid, 0, {}};
    EXPECT_DOUBLE_EQ(greyOf(sigmoid, 10), 0.5);
    EXPECT_NEAR(greyOf(sigmoid, 12), 1 / (1 + std::exp(-2.0)), 1e-12);
    const VoiWindow table{2, 3, {}, VoiFunction::Table, 1, {0.F, 0.25F, 1.F}};
    EXPECT_DOUBLE_EQ(greyOf(table, -5), 0);
    EXPECT_DOUBLE_EQ(greyOf(table, 2), 0.25);
    EXPECT_DOUBLE_EQ(greyOf(table, 99), 1);
}

TEST(Voi, windowsKeepTheirFunction) {
    const ScratchFolder scratch;
    for (const auto& [name, function] :
         {std::pair{"SIGMOID", VoiFunction::Sigmoid}, std::pair{"LINEAR_EXACT", VoiFunction::LinearExact},
          std::pair{"LINEAR", VoiFunction::Linear}}) {
        const auto file = writeImage(scratch, {}, words({0, 1, 2, 3}), [name = name](DcmDataset& d) {
            d.putAndInsertString(DCM_WindowCenter, "40\\50.5");
            d.putAndInsertString(DCM_WindowWidth, "400\\300");
            d.putAndInsertString(DCM_VOILUTFunction, name);
        });
        const StackInfo info = stackOf(file);
        ASSERT_EQ(info.windows.size(), 2U);
        EXPECT_EQ(info.windows[0].function, function);
        EXPECT_EQ(info.windows[1].center, 50.5);
    }
}

void putTable(DcmItem& item, int first, int bits, const std::vector<Uint16>& entries) {
    const Uint16 descriptor[] = {static_cast<Uint16>(entries.size()), static_cast<Uint16>(first),
                                 static_cast<Uint16>(bits)};
    item.putAndInsertUint16Array(DCM_LUTDescriptor, descriptor, 3);
    item.putAndInsertUint16Array(DCM_LUTData, entries.data(), static_cast<unsigned long>(entries.size()));
}

TEST(Voi, tablesAreKept) {
    const ScratchFolder scratch;
    const auto file = writeImage(scratch, {2, 2, 1, 16, 16, true}, words({0, 1, 2, 3}), [](DcmDataset& d) {
        DcmItem* item = nullptr;
        d.findOrCreateSequenceItem(DCM_VOILUTSequence, item, 0);
        putTable(*item, -2, 12, {0, 4095, 1024});
        item->putAndInsertString(DCM_LUTExplanation, "BONE");
        d.findOrCreateSequenceItem(DCM_VOILUTSequence, item, 1);
        putTable(*item, 0, 8, {0, 255});
    });
    const StackInfo info = stackOf(file);
    ASSERT_EQ(info.windows.size(), 2U);
    EXPECT_EQ(info.windows[0].name, "BONE");
    EXPECT_EQ(info.windows[0].function, VoiFunction::Table);
    EXPECT_EQ(info.windows[0].firstMapped, -2);
    EXPECT_NEAR(greyOf(info.windows[0], -1), 1, 1e-6);
    EXPECT_NEAR(greyOf(info.windows[0], 7), 1024.0 / 4095, 1e-6);
}

TEST(Padding, valueAndRangeBecomeRealValues) {
    const ScratchFolder scratch;
    const auto padded = [&scratch](int value, std::optional<int> limit) {
        const auto file = writeImage(
            scratch, {2, 2, 1, 16, 16, true, "MONOCHROME2", "CT"}, words({0, 1, 2, 3}), [&](DcmDataset& d) {
                d.putAndInsertString(DCM_RescaleSlope, "2");
                d.putAndInsertString(DCM_RescaleIntercept, "-1000");
                d.putAndInsertSint16(DCM_PixelPaddingValue, static_cast<Sint16>(value));
                if (limit)
                    d.putAndInsertSint16(DCM_PixelPaddingRangeLimit, static_cast<Sint16>(*limit));
            });
        const auto padding = stackOf(file).padding;
        EXPECT_TRUE(padding.has_value());
        return std::pair(padding->low, padding->high);
    };
    EXPECT_EQ(padded(-2000, std::nullopt), std::pair(-5000.0, -5000.0));
    EXPECT_EQ(padded(-2000, -1500), std::pair(-5000.0, -4000.0));
    EXPECT_EQ(padded(-1500, -2000), std::pair(-5000.0, -4000.0));
}

TEST(Padding, isNothingWhereTheHeaderNamesNone) {
    const ScratchFolder scratch;
    EXPECT_FALSE(stackOf(writeImage(scratch, {}, words({0, 1, 2, 3}))).padding.has_value());
}

TEST(Palette, segmentedOnesAreExpanded) {
    const ScratchFolder scratch;
    const Layout layout{4, 1, 1, 8, 8, false, "PALETTE COLOR"};
    const auto file = writeImage(scratch, layout, {0, 1, 3, 5}, [](DcmDataset& d) {
        const Uint16 descriptor[] = {6, 0, 16};
        // Two entries, then a line of two up to 0x4000, then the first segment once more (at byte 0).
        const std::vector<Uint16> segments{0, 2, 0x0000, 0x2000, 1, 2, 0x4000, 2, 1, 0, 0};
        for (const DcmTagKey& tag :
             {DCM_RedPaletteColorLookupTableDescriptor, DCM_GreenPaletteColorLookupTableDescriptor,
              DCM_BluePaletteColorLookupTableDescriptor})
            d.putAndInsertUint16Array(tag, descriptor, 3);
        for (const DcmTagKey& tag :
             {DCM_SegmentedRedPaletteColorLookupTableData, DCM_SegmentedGreenPaletteColorLookupTableData,
              DCM_SegmentedBluePaletteColorLookupTableData})
            d.putAndInsertUint16Array(tag, segments.data(), static_cast<unsigned long>(segments.size()));
    });
    const auto bytes = std::get<RgbValues>(realOf(file).values).bytes;
    const std::vector<std::uint8_t> wanted{0, 0, 0, 0x20, 0x20, 0x20, 0x40, 0x40, 0x40, 0x20, 0x20, 0x20};
    EXPECT_EQ(bytes, wanted);
}

TEST(Palette, supplementalOnesColourFromTheirFirstEntryOn) {
    const ScratchFolder scratch;
    const auto file = writeImage(scratch, {3, 1, 1, 16, 16}, words({0, 100, 201}), [](DcmDataset& d) {
        d.putAndInsertString(DCM_PixelPresentation, "MIXED");
        d.putAndInsertString(DCM_WindowCenter, "50");
        d.putAndInsertString(DCM_WindowWidth, "100");
        d.putAndInsertString(DCM_VOILUTFunction, "LINEAR_EXACT");
        const Uint16 descriptor[] = {2, 200, 16};
        const Uint16 red[] = {0x1100, 0xff00};
        const Uint16 other[] = {0x2200, 0x0100};
        for (const DcmTagKey& tag :
             {DCM_RedPaletteColorLookupTableDescriptor, DCM_GreenPaletteColorLookupTableDescriptor,
              DCM_BluePaletteColorLookupTableDescriptor})
            d.putAndInsertUint16Array(tag, descriptor, 3);
        d.putAndInsertUint16Array(DCM_RedPaletteColorLookupTableData, red, 2);
        d.putAndInsertUint16Array(DCM_GreenPaletteColorLookupTableData, other, 2);
        d.putAndInsertUint16Array(DCM_BluePaletteColorLookupTableData, other, 2);
    });
    EXPECT_EQ(stackOf(file).valueUnit, "rgb");
    const std::vector<std::uint8_t> wanted{0, 0, 0, 255, 255, 255, 255, 1, 1};
    EXPECT_EQ(std::get<RgbValues>(realOf(file).values).bytes, wanted);
}

TEST(Overlays, planesOfTheirOwnAndOfUnusedBits) {
    const ScratchFolder scratch;
    const auto file =
        writeImage(scratch, {3, 2, 1, 16, 12}, words({0x1000, 1, 2, 3, 0x1004, 5}), [](DcmDataset& d) {
            d.putAndInsertUint16(DcmTagKey(0x6000, 0x0010), 2);
            d.putAndInsertUint16(DcmTagKey(0x6000, 0x0011), 4);
            d.putAndInsertString(DcmTag(0x6000, 0x0040, EVR_CS), "R");
            const Sint16 origin[] = {2, 1};
            d.putAndInsertSint16Array(DcmTagKey(0x6000, 0x0050), origin, 2);
            d.putAndInsertUint16(DcmTagKey(0x6000, 0x0100), 1);
            d.putAndInsertUint16(DcmTagKey(0x6000, 0x0102), 0);
            const Uint16 bits[] = {0b10000001};
            d.putAndInsertUint16Array(DcmTag(0x6000, 0x3000, EVR_OW), bits, 1);
            d.putAndInsertUint16(DcmTagKey(0x6002, 0x0010), 2);
            d.putAndInsertUint16(DcmTagKey(0x6002, 0x0011), 3);
            d.putAndInsertString(DcmTag(0x6002, 0x0040, EVR_CS), "G");
            d.putAndInsertUint16(DcmTagKey(0x6002, 0x0100), 16);
            d.putAndInsertUint16(DcmTagKey(0x6002, 0x0102), 12);
        });
    const RealFrame frame = realOf(file);
    EXPECT_EQ(std::get<Int16Values>(frame.values), (Int16Values{0, 1, 2, 3, 4, 5}))
        << "without the overlay's bit";
    ASSERT_EQ(frame.overlays.size(), 2U);
    EXPECT_TRUE(frame.overlays[0].region);
    EXPECT_EQ(frame.overlays[0].top, 1);
    EXPECT_EQ(frame.overlays[0].left, 0);
    EXPECT_EQ(frame.overlays[0].bits, (std::vector<std::uint8_t>{1, 0, 0, 0, 0, 0, 0, 1}));
    EXPECT_FALSE(frame.overlays[1].region);
    EXPECT_EQ(frame.overlays[1].bits, (std::vector<std::uint8_t>{1, 0, 0, 0, 1, 0}));
}

} // namespace
