#include "database/dicom/RealValues.h"
#include "database/dicom/Stacks.h"
#include "tests/phantoms/Phantoms.h"
#include "tests/unit/dicom/Images.h"

#include <gtest/gtest.h>

using namespace candela;
using namespace candela::dicom;
using candela::test::int16;
using candela::test::Layout;
using candela::test::realOf;
using candela::test::ScratchFolder;
using candela::test::words;
using candela::test::writeImage;

namespace {

using Ints = std::vector<int>;
using testing_bytes = std::vector<std::uint8_t>;

TEST(StoredPixels, bitsAboveTheStoredOnesAreClearedAndTheSignExtended) {
    const ScratchFolder scratch;
    const Layout layout{2, 2, 1, 16, 12, true};
    const auto file = writeImage(scratch, layout, words({0x7123, 0xf800, 0x0fff, 0xa7ff}));
    const auto pixels = readPixels(file);
    ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
    EXPECT_EQ(int16(pixels->bytes), (Ints{0x123, -2048, -1, 0x7ff}));
    EXPECT_TRUE(pixels->isSigned);
    EXPECT_EQ(pixels->bitsStored, 12);
}

TEST(StoredPixels, everyNativeTransferSyntaxGivesTheSameValues) {
    const ScratchFolder scratch;
    for (const E_TransferSyntax syntax : {EXS_LittleEndianImplicit, EXS_LittleEndianExplicit,
                                          EXS_BigEndianExplicit, EXS_DeflatedLittleEndianExplicit}) {
        const auto file = writeImage(scratch, {}, words({1, 2, 300, 40000}), {}, syntax);
        const auto pixels = readPixels(file);
        ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
        EXPECT_EQ(int16(pixels->bytes), (Ints{1, 2, 300, 40000 - 65536})) << syntax;
    }
}

TEST(StoredPixels, planesOfColourAreInterleaved) {
    const ScratchFolder scratch;
    const Layout layout{2, 1, 3, 8, 8, false, "RGB"};
    const auto file = writeImage(scratch, layout, {1, 2, 3, 4, 5, 6},
                                 [](DcmDataset& d) { d.putAndInsertUint16(DCM_PlanarConfiguration, 1); });
    const auto real = realOf(file);
    EXPECT_EQ(std::get<RgbValues>(real.values).bytes, (testing_bytes{1, 3, 5, 2, 4, 6}));
}

TEST(StoredPixels, oneBitPixelsBecomeBytesAcrossFrames) {
    const ScratchFolder scratch;
    const Layout layout{3, 1, 1, 1, 1, false};
    // Frames of three bits follow each other without padding: 101, 110.
    const auto file = writeImage(scratch, layout, {0b00011101, 0},
                                 [](DcmDataset& d) { d.putAndInsertString(DCM_NumberOfFrames, "2"); });
    const auto all = readPixels(file);
    ASSERT_TRUE(all.has_value()) << all.error().message;
    std::string bits;
    for (const std::byte b : all->bytes)
        bits += static_cast<char>('0' + std::to_integer<int>(b));
    EXPECT_EQ(bits, "101110");
    EXPECT_EQ(readPixels(file, 1)->bytes.size(), 3U);
    EXPECT_EQ(readPixels(file, 2).error().code, ErrorCode::NotFound);
}

TEST(RealValues, rescaleGivesHounsfieldUnits) {
    const ScratchFolder scratch;
    Layout layout;
    layout.modality = "CT";
    const auto file = writeImage(scratch, layout, words({0, 1024, 2024, 24}), [](DcmDataset& d) {
        d.putAndInsertString(DCM_RescaleSlope, "1");
        d.putAndInsertString(DCM_RescaleIntercept, "-1024");
    });
    EXPECT_EQ(readHeader(file, {}, "00")->valueUnit, "HU");
    const RealFrame frame = realOf(file);
    EXPECT_EQ(std::get<Int16Values>(frame.values), (Int16Values{-1024, 0, 1000, -1000}));
}

TEST(RealValues, framesWrittenInPlaceAreThoseThatAreRead) {
    struct Kind {
        int stored;
        int high;
        bool isSigned;
        double slope;
        double intercept;
    };
    std::vector<std::uint16_t> words{0, 1, 0x0fff, 0x8000, 0x7fff, 0xffff, 0x1234, 0xf800};
    for (const Kind& kind :
         {Kind{12, 11, false, 1, -1024}, Kind{12, 11, true, 1, -1024}, Kind{16, 15, true, 1, 0},
          Kind{10, 13, true, 2, 7}, Kind{12, 15, false, -3, 100}, Kind{16, 15, false, 1, -32768}}) {
        SCOPED_TRACE(std::to_string(kind.stored) + " bits, slope " + std::to_string(kind.slope));
        const StoredBits bits{kind.stored, kind.high, kind.isSigned};
        std::vector<std::int16_t> values(words.size());
        ASSERT_TRUE(wholeValues(std::as_bytes(std::span(words)), bits, kind.slope, kind.intercept, values));
        for (std::size_t i = 0; i < words.size(); ++i) {
            int stored = words[i] >> (kind.high + 1 - kind.stored) & ((1 << kind.stored) - 1);
            if (kind.isSigned && stored >> (kind.stored - 1) != 0)
                stored -= 1 << kind.stored;
            EXPECT_EQ(values[i], stored * kind.slope + kind.intercept) << i;
        }
    }
    std::vector<std::int16_t> values(words.size());
    const auto bytes = std::as_bytes(std::span(words));
    EXPECT_FALSE(wholeValues(bytes, {16, 15, false}, 1, 0, values)) << "65535 does not fit";
    EXPECT_FALSE(wholeValues(bytes, {16, 15, true}, 1, 1, values)) << "nor does 32768";
    EXPECT_FALSE(wholeValues(bytes, {12, 11, false}, 0.5, 0, values));
    EXPECT_FALSE(wholeValues(bytes.first(4), {12, 11, false}, 1, 0, values)) << "the frame is cut";
}

TEST(RealValues, fractionsAndWideRangesBecomeFloats) {
    const ScratchFolder scratch;
    const auto fraction = writeImage(scratch, {}, words({0, 1, 2, 3}),
                                     [](DcmDataset& d) { d.putAndInsertString(DCM_RescaleSlope, "0.5"); });
    EXPECT_EQ(std::get<FloatValues>(realOf(fraction).values), (FloatValues{0, 0.5F, 1, 1.5F}));
    const auto wide = writeImage(scratch, {}, words({0, 1, 2, 65535}));
    EXPECT_EQ(std::get<FloatValues>(realOf(wide).values).back(), 65535);
}

TEST(RealValues, aModalityTableIsApplied) {
    const ScratchFolder scratch;
    const auto file = writeImage(scratch, {}, words({0, 10, 11, 99}), [](DcmDataset& d) {
        DcmItem* item = nullptr;
        d.findOrCreateSequenceItem(DCM_ModalityLUTSequence, item, 0);
        const Uint16 descriptor[] = {3, 10, 16};
        const Uint16 table[] = {100, 200, 300};
        item->putAndInsertUint16Array(DCM_LUTDescriptor, descriptor, 3);
        item->putAndInsertUint16Array(DCM_LUTData, table, 3);
    });
    EXPECT_EQ(std::get<Int16Values>(realOf(file).values), (Int16Values{100, 100, 200, 300}));
}

TEST(RealValues, palettesBecomeColours) {
    const ScratchFolder scratch;
    const Layout layout{2, 1, 1, 8, 8, false, "PALETTE COLOR"};
    const auto file = writeImage(scratch, layout, {0, 1}, [](DcmDataset& d) {
        const Uint16 descriptor[] = {2, 0, 16};
        const Uint16 red[] = {0x1000, 0xff00};
        const Uint16 green[] = {0x2000, 0x8000};
        const Uint16 blue[] = {0x3000, 0x0000};
        d.putAndInsertUint16Array(DCM_RedPaletteColorLookupTableDescriptor, descriptor, 3);
        d.putAndInsertUint16Array(DCM_GreenPaletteColorLookupTableDescriptor, descriptor, 3);
        d.putAndInsertUint16Array(DCM_BluePaletteColorLookupTableDescriptor, descriptor, 3);
        d.putAndInsertUint16Array(DCM_RedPaletteColorLookupTableData, red, 2);
        d.putAndInsertUint16Array(DCM_GreenPaletteColorLookupTableData, green, 2);
        d.putAndInsertUint16Array(DCM_BluePaletteColorLookupTableData, blue, 2);
    });
    EXPECT_EQ(readHeader(file, {}, "00")->valueUnit, "rgb");
    EXPECT_EQ(std::get<RgbValues>(realOf(file).values).bytes,
              (testing_bytes{0x10, 0x20, 0x30, 0xff, 0x80, 0}));
}

TEST(RealValues, ybrBecomesRgbButStaysYbrWhenStored) {
    const ScratchFolder scratch;
    const Layout layout{2, 1, 3, 8, 8, false, "YBR_FULL"};
    const auto file = writeImage(scratch, layout, {76, 85, 255, 128, 128, 128},
                                 [](DcmDataset& d) { d.putAndInsertUint16(DCM_PlanarConfiguration, 0); });
    const auto stored = readPixels(file);
    EXPECT_EQ(stored->photometric, "YBR_FULL");
    EXPECT_EQ(std::to_integer<int>(stored->bytes[0]), 76);
    const auto rgb = std::get<RgbValues>(realOf(file).values).bytes;
    EXPECT_NEAR(rgb[0], 254, 1);
    EXPECT_NEAR(rgb[1], 0, 1);
    EXPECT_NEAR(rgb[2], 0, 1);
    EXPECT_EQ(rgb[3], 128);
}

TEST(Header, textOfOtherCharacterSetsBecomesUtf8) {
    const ScratchFolder scratch;
    const auto named = [&scratch](const char* charset, const char* name) {
        const auto file = writeImage(scratch, {}, words({0, 0, 0, 0}), [&](DcmDataset& d) {
            if (charset)
                d.putAndInsertString(DCM_SpecificCharacterSet, charset);
            d.putAndInsertString(DCM_PatientName, name);
        });
        return readHeader(file, {}, "00")->study.patientName;
    };
    EXPECT_EQ(named("ISO_IR 100", "M\xfcller^Hans"), "Müller^Hans");
    EXPECT_EQ(named("ISO_IR 144", "\xbb\xee\xda"), "Люк");
    EXPECT_EQ(named("ISO_IR 192", "Müller^Hans"), "Müller^Hans");
    EXPECT_EQ(named("\\ISO 2022 IR 87", "Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B"),
              "Yamada^Tarou=山田^太郎");
    EXPECT_EQ(named(nullptr, "M\xfcller"), "Müller") << "without a character set, Latin-1 is the likeliest";
    EXPECT_EQ(named("NO SUCH SET", "M\xfcller"), "Müller");
}

TEST(Header, uidsThatAreMissingComeFromTheContent) {
    const ScratchFolder scratch;
    const auto file = writeImage(scratch, {}, words({0, 0, 0, 0}), [](DcmDataset& d) {
        delete d.remove(DCM_StudyInstanceUID);
        delete d.remove(DCM_SeriesInstanceUID);
    });
    const std::string hash(64, 'c');
    const auto first = readHeader(file, {}, hash);
    const auto second = readHeader(file, {}, hash);
    ASSERT_TRUE(first.has_value()) << first.error().message;
    EXPECT_EQ(first->study.studyUid, second->study.studyUid);
    EXPECT_EQ(first->study.studyUid.str().rfind("2.25.", 0), 0U);
    EXPECT_NE(first->study.studyUid.str(), first->series.seriesUid.str());
    EXPECT_LE(first->study.studyUid.str().size(), 64U);
    EXPECT_EQ(first->warnings.size(), 2U);
    EXPECT_NE(readHeader(file, {}, std::string(64, 'd'))->study.studyUid, first->study.studyUid);
}

TEST(Calibration, ofProjectionsDependsOnBothSpacings) {
    const ScratchFolder scratch;
    const auto calibrated = [&scratch](double imager, double pixel) {
        phantoms::ProjectionSpec spec;
        spec.columns = spec.rows = 16;
        spec.imagerPixelSpacing = imager;
        spec.pixelSpacing = pixel;
        const auto header = readHeader(phantoms::writeProjection(scratch.path() / "x.dcm", spec), {}, "00");
        const StackInfo info = buildStacks({*header}).front().info;
        EXPECT_TRUE(info.inverted);
        EXPECT_EQ(info.kind, StackKind::Image);
        return info.lengthCalibration + " " + std::to_string(info.geometry.spacing[0]).substr(0, 4);
    };
    EXPECT_EQ(calibrated(0.2, 0), "at detector 0.20");
    EXPECT_EQ(calibrated(0.2, 0.2), "at detector 0.20");
    EXPECT_EQ(calibrated(0.2, 0.15), "calibrated 0.15");
    EXPECT_EQ(calibrated(0, 0), "uncalibrated 1.00");
}

} // namespace
