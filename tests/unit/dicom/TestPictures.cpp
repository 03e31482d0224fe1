#include "database/dicom/Stacks.h"
#include "tests/unit/dicom/Scratch.h"

#include <cstdio>
#include <cstring>
#include <gtest/gtest.h>

#include <jpeglib.h>
#include <png.h>
#include <tiffio.h>

using namespace candela;
using namespace candela::dicom;
using candela::test::ScratchFolder;

namespace {

std::filesystem::path writePng(const std::filesystem::path& file, png_uint_32 format,
                               const std::vector<std::uint8_t>& pixels, unsigned columns, unsigned rows) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = columns;
    image.height = rows;
    image.format = format;
    EXPECT_NE(png_image_write_to_file(&image, file.c_str(), 0, pixels.data(), 0, nullptr), 0);
    return file;
}

std::filesystem::path writeGreyTiff(const std::filesystem::path& file, int pages, bool white) {
    TIFF* tiff = TIFFOpen(file.c_str(), "w");
    for (int page = 0; page < pages; ++page) {
        std::uint16_t row[3] = {static_cast<std::uint16_t>(page), 1000, 65535};
        TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, 3);
        TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, 1);
        TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, 16);
        TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
        TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, white ? PHOTOMETRIC_MINISWHITE : PHOTOMETRIC_MINISBLACK);
        TIFFSetField(tiff, TIFFTAG_COMPRESSION, COMPRESSION_LZW);
        TIFFWriteScanline(tiff, row, 0, 0);
        TIFFWriteDirectory(tiff);
    }
    TIFFClose(tiff);
    return file;
}

std::filesystem::path writeGreyJpeg(const std::filesystem::path& file) {
    jpeg_compress_struct info{};
    jpeg_error_mgr errors{};
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    FILE* const out = std::fopen(file.c_str(), "wb");
    jpeg_stdio_dest(&info, out);
    info.image_width = info.image_height = 16;
    info.input_components = 1;
    info.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&info);
    jpeg_start_compress(&info, TRUE);
    std::vector<JSAMPLE> row(16, 200);
    while (info.next_scanline < info.image_height) {
        JSAMPROW line = row.data();
        jpeg_write_scanlines(&info, &line, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    std::fclose(out);
    return file;
}

TEST(Pictures, greyPng) {
    const ScratchFolder scratch;
    const auto file = writePng(scratch.path() / "a", PNG_FORMAT_GRAY, {1, 2, 3, 4, 5, 6}, 3, 2);
    HeaderDefaults defaults{"P1", "DX", "Chest", "CHEST"};
    const auto header = readHeader(file, defaults, std::string(64, 'a'));
    ASSERT_TRUE(header.has_value()) << header.error().message;
    EXPECT_EQ(header->transferSyntax, "PNG");
    EXPECT_EQ(header->study.patientId.str(), "P1");
    EXPECT_EQ(header->series.modality, "DX");
    EXPECT_EQ(header->valueUnit, "grey");
    const auto stacks = buildStacks({*header});
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_EQ(stacks[0].info.kind, StackKind::Image);
    EXPECT_EQ(stacks[0].info.lengthCalibration, "uncalibrated");
    EXPECT_FALSE(stacks[0].info.geometry.spacingKnown);
    const auto pixels = readPixels(file);
    EXPECT_EQ(pixels->bytes.size(), 6U);
    EXPECT_EQ(std::to_integer<int>(pixels->bytes[5]), 6);
}

TEST(Pictures, colourPngLosesItsAlpha) {
    const ScratchFolder scratch;
    const auto file =
        writePng(scratch.path() / "a", PNG_FORMAT_RGBA, {10, 20, 30, 255, 40, 50, 60, 255}, 2, 1);
    auto reader = FrameReader::open(file);
    ASSERT_TRUE(reader.has_value());
    const auto frame = (*reader)->read(0);
    EXPECT_EQ(std::get<RgbValues>(frame->values).bytes, (std::vector<std::uint8_t>{10, 20, 30, 40, 50, 60}));
    EXPECT_EQ(readHeader(file, {}, "aa")->valueUnit, "rgb");
}

TEST(Pictures, tiffPagesAreFrames) {
    const ScratchFolder scratch;
    const auto file = writeGreyTiff(scratch.path() / "a", 4, false);
    const auto header = readHeader(file, {}, std::string(64, 'a'));
    ASSERT_TRUE(header.has_value()) << header.error().message;
    EXPECT_EQ(header->frames.size(), 4U);
    EXPECT_EQ(header->bitsAllocated, 16);
    const auto third = readPixels(file, 2);
    ASSERT_TRUE(third.has_value());
    std::uint16_t value = 0;
    std::memcpy(&value, third->bytes.data(), 2);
    EXPECT_EQ(value, 2);
    std::memcpy(&value, third->bytes.data() + 2, 2);
    EXPECT_EQ(value, 1000);
}

TEST(Pictures, tiffWithWhiteAsZeroIsTurnedRound) {
    const ScratchFolder scratch;
    const auto pixels = readPixels(writeGreyTiff(scratch.path() / "a", 1, true));
    ASSERT_TRUE(pixels.has_value());
    std::uint16_t value = 0;
    std::memcpy(&value, pixels->bytes.data() + 4, 2);
    EXPECT_EQ(value, 0);
}

TEST(Pictures, greyJpeg) {
    const ScratchFolder scratch;
    const auto file = writeGreyJpeg(scratch.path() / "a");
    const auto header = readHeader(file, {}, std::string(64, 'a'));
    ASSERT_TRUE(header.has_value()) << header.error().message;
    EXPECT_EQ(header->lossy, "JPEG");
    EXPECT_NEAR(std::to_integer<int>(readPixels(file)->bytes[100]), 200, 2);
}

TEST(Pictures, damagedOnesAreCorrupt) {
    const ScratchFolder scratch;
    for (const auto& file :
         {writePng(scratch.path() / "p", PNG_FORMAT_RGB, std::vector<std::uint8_t>(3 * 64 * 64, 7), 64, 64),
          writeGreyTiff(scratch.path() / "t", 2, false), writeGreyJpeg(scratch.path() / "j")}) {
        const std::string whole = test::contentOf(file);
        for (std::size_t length = 12; length < whole.size(); length += 1 + whole.size() / 40) {
            const auto cut = test::write(scratch.path() / "cut", whole.substr(0, length));
            const auto pixels = readPixels(cut); // libjpeg fills what is missing; the others refuse
            if (!pixels) {
                EXPECT_FALSE(pixels.error().message.empty());
            }
            static_cast<void>(readHeader(cut, {}, "aa"));
        }
    }
    const auto header =
        readHeader(test::write(scratch.path() / "x", "\x89PNG\r\n\x1a\n not a picture"), {}, "aa");
    EXPECT_EQ(header.error().code, ErrorCode::Corrupt);
}

} // namespace
