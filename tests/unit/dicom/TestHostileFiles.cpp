// Files that lie about themselves: each is refused with a reason, in little time and memory.
#include "database/dicom/Codecs.h"
#include "database/dicom/ImageFile.h"
#include "database/dicom/JpegHeader.h"
#include "database/model/VisibleText.h"
#include "tests/unit/dicom/Elements.h"
#include "tests/unit/dicom/Scratch.h"

#include <charls/charls.h>
#include <chrono>
#include <cstring>
#include <ctime>
#include <gtest/gtest.h>
#include <limits>
#include <sys/resource.h>

using namespace candela;
using namespace candela::dicom;
using namespace candela::test;

namespace {

struct Claims {
    int columns = 4;
    int rows = 4;
    int samples = 1;
    int allocated = 8;
    std::string frames = "1";
    std::string photometric = "MONOCHROME2";
};

std::string imageAttributes(const Claims& claims) {
    const auto number = [](unsigned element, int value) {
        return shortElement(0x0028, element, "US", little(static_cast<std::uint64_t>(value), 2));
    };
    return number(0x0002, claims.samples) + shortElement(0x0028, 0x0004, "CS", claims.photometric) +
           shortElement(0x0028, 0x0008, "IS", claims.frames) + number(0x0010, claims.rows) +
           number(0x0011, claims.columns) + number(0x0100, claims.allocated) +
           number(0x0101, claims.allocated) + number(0x0102, claims.allocated - 1) + number(0x0103, 0);
}

std::string image(const Claims& claims, const std::string& pixels, unsigned pixelElement = 0x0010) {
    const char* const vr = pixelElement == 0x0008 ? "OF" : pixelElement == 0x0009 ? "OD" : "OW";
    return dicomFile(identity() + imageAttributes(claims) +
                     longElement(0x7fe0, pixelElement, vr, pixels.size(), pixels));
}

Result<InstanceHeader> headerOf(const std::string& content) {
    const ScratchFolder scratch;
    return readHeader(test::write(scratch.path() / "hostile", content), {}, "ab");
}

Result<StoredPixels> pixelsOf(const std::string& content) {
    const ScratchFolder scratch;
    return readPixels(test::write(scratch.path() / "hostile", content), 0);
}

/// Megabytes that this process had in memory at most.
long peakMegabytes() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

TEST(HostileFiles, valueInSequenceThatClaimsMoreThanItsItemIsNotRead) {
    const std::string inner = longElement(0x0008, 0x1190, "UT", 1'212'696'648, "short");
    const std::string sequence = item + little(inner.size(), 4) + inner;
    const auto header = headerOf(
        dicomFile(identity() + longElement(0x0040, 0x0275, "SQ", sequence.size(), sequence) +
                  imageAttributes({}) + longElement(0x7fe0, 0x0010, "OW", 16, std::string(16, 'x'))));
    ASSERT_TRUE(header) << header.error().message;
    EXPECT_TRUE(mentions(header->warnings, "malformed"));
    EXPECT_EQ(header->rows, 4) << "what follows is read";
}

TEST(HostileFiles, unknownVrHidesNothingFromTheScan) {
    // Read with a length of four bytes, the first element covers what follows; with two, sequences begin
    // there.
    std::string nested;
    for (int i = 0; i < 10'000; ++i)
        nested += longElement(0x0040, 0x0275, "SQ", undefined, item + little(undefined, 4));
    std::string hidden = tag(0x0009, 0x1001) + "\x01\x02";
    hidden += little(0, 2) + nested;
    const auto header = headerOf(dicomFile(identity() + hidden));
    ASSERT_FALSE(header);
    EXPECT_EQ(header.error().code, ErrorCode::Corrupt);
}

TEST(HostileFiles, deepSequencesAreRefused) {
    std::string nested;
    for (int i = 0; i < 10'000; ++i)
        nested += longElement(0x0040, 0x0275, "SQ", undefined, item + little(undefined, 4));
    const auto header = headerOf(dicomFile(identity() + nested));
    ASSERT_FALSE(header);
    EXPECT_NE(header.error().message.find("nested too deeply"), std::string::npos) << header.error().message;
}

TEST(HostileFiles, claimsOfSizeNeedBytes) {
    EXPECT_FALSE(headerOf(image({65535, 65535, 1, 8, "65535"}, std::string(1000, 'x'))));
    EXPECT_FALSE(headerOf(image({65535, 65535, 3, 16, "1"}, std::string(1000, 'x'))));
    for (const char* frames : {"1e300", "250001", "9999999999"})
        EXPECT_FALSE(headerOf(image({1, 1, 1, 8, frames}, std::string(300'000, 'x')))) << frames;
    const auto negative = headerOf(image({4, 4, 1, 8, "-1e300"}, std::string(16, 'x')));
    ASSERT_TRUE(negative) << negative.error().message;
    EXPECT_EQ(negative->frames.size(), 1U);
    EXPECT_LT(peakMegabytes(), 1024);
}

TEST(HostileFiles, layoutsThatNoDecoderCanFillAreRefused) {
    EXPECT_FALSE(pixelsOf(image({4, 4, 3, 1, "1", "RGB"}, std::string(48, 'x')))) << "colours of one bit";
    EXPECT_FALSE(pixelsOf(image({4, 4, 1, 16}, std::string(64, 'x'), 0x0008))) << "float of 16 bits";
    EXPECT_FALSE(pixelsOf(image({4, 4, 1, 32}, std::string(128, 'x'), 0x0009))) << "double of 32 bits";
    EXPECT_FALSE(pixelsOf(image({4, 4, 3, 32, "1", "RGB"}, std::string(192, 'x'), 0x0008)))
        << "float colours";
    EXPECT_TRUE(pixelsOf(image({4, 4, 1, 32}, std::string(64, 'x'), 0x0008)));
}

TEST(HostileFiles, paletteOfEndlessRepeatsEnds) {
    std::string words = little(0, 2) + little(0, 2); // a run of nothing
    for (int i = 0; i < 100'000; ++i)
        words += little(2, 2) + little(65535, 2) + little(0, 4);
    std::string attributes;
    for (unsigned channel = 0; channel < 3; ++channel)
        attributes +=
            shortElement(0x0028, 0x1101 + channel, "US", little(256, 2) + little(0, 2) + little(16, 2));
    for (unsigned channel = 0; channel < 3; ++channel)
        attributes += longElement(0x0028, 0x1221 + channel, "OW", words.size(), words);
    const ScratchFolder scratch;
    const auto file =
        test::write(scratch.path() / "palette",
                    dicomFile(identity() + imageAttributes({4, 4, 1, 8, "1", "PALETTE COLOR"}) + attributes +
                              longElement(0x7fe0, 0x0010, "OW", 16, std::string(16, 'x'))));
    const auto begun = std::chrono::steady_clock::now();
    static_cast<void>(FrameReader::open(file));
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(2));
}

TEST(HostileFiles, textIsOnlyShown) {
    const std::string attack = "\x1b[2JName\xc2\x9b\xe2\x80\xae<b>%s";
    std::string dataset = shortElement(0x0008, 0x0005, "CS", "ISO_IR 192") + identity();
    dataset.insert(dataset.find(tag(0x0020, 0x000d)), shortElement(0x0010, 0x0010, "PN", attack));
    dataset += imageAttributes({}) + longElement(0x7fe0, 0x0010, "OW", 16, std::string(16, 'x'));
    const auto header = headerOf(dicomFile(dataset));
    ASSERT_TRUE(header) << header.error().message;
    EXPECT_EQ(header->study.patientName, " [2JName  <b>%s");
    EXPECT_EQ(visibleText("a\x9b\xff", true), "a??");
    EXPECT_EQ(visibleText("a\nb\tc", true), "a\nb\tc");
    EXPECT_EQ(visibleText("a\nb\tc", false), "a b c");
    EXPECT_EQ(visibleText("M\u00fcller \u5c71\u7530 \U0001F600", false),
              "M\u00fcller \u5c71\u7530 \U0001F600");
}

TEST(HostileFiles, placesBeyondAKilometreAreNoPlaces) {
    const auto poseAt = [](const char* position) {
        const std::string placed = shortElement(0x0020, 0x0032, "DS", position) +
                                   shortElement(0x0020, 0x0037, "DS", "1\\0\\0\\0\\1\\0");
        const auto header = headerOf(dicomFile(identity() + placed + imageAttributes({}) +
                                               longElement(0x7fe0, 0x0010, "OW", 16, std::string(16, 'x'))));
        return header && header->frames.front().pose.has_value();
    };
    EXPECT_TRUE(poseAt("-12.5\\ +3 \\1e2"));
    EXPECT_FALSE(poseAt("1e300\\1e300\\-1e300"));
    EXPECT_FALSE(poseAt("nan\\inf\\0"));
}

TEST(HostileFiles, listsOfMillionsOfNumbersAndItemsAreReadInTime) {
    std::string numbers = "1";
    for (int i = 0; i < 1'000'000; ++i)
        numbers += "\\1";
    std::string items;
    for (int i = 0; i < 20'000; ++i)
        items += item + little(0, 4);
    const auto begun = std::clock();
    EXPECT_TRUE(headerOf(dicomFile(identity() + imageAttributes({1, 1, 1, 8, "20000"}) +
                                   longElement(0x3004, 0x000c, "UT", numbers.size(), numbers) +
                                   longElement(0x5200, 0x9230, "SQ", items.size(), items) +
                                   longElement(0x7fe0, 0x0010, "OW", 20'000, std::string(20'000, 'x')))));
    EXPECT_LT(std::clock() - begun, 5 * CLOCKS_PER_SEC);
}

// ---- codestreams

std::string big(std::uint64_t value, int bytes) {
    std::string text;
    for (int i = bytes - 1; i >= 0; --i)
        text += static_cast<char>(value >> (8 * i) & 0xffU);
    return text;
}

std::string segment(unsigned marker, const std::string& value) {
    return "\xff" + std::string(1, static_cast<char>(marker)) + big(value.size() + 2, 2) + value;
}

std::string sof(unsigned marker, unsigned columns, unsigned rows, unsigned precision = 8) {
    return segment(marker, big(precision, 1) + big(rows, 2) + big(columns, 2) + big(1, 1) + big(0x011100, 3));
}

const std::string soi = "\xff\xd8";
const std::string sos = segment(0xda, std::string("\x01\x01\x00\x00\x3f\x00", 6));

PixelLayout layoutOf(int columns, int rows, int allocated = 8) {
    PixelLayout layout;
    layout.columns = columns;
    layout.rows = rows;
    layout.bitsAllocated = layout.bitsStored = allocated;
    layout.highBit = allocated - 1;
    layout.photometric = "MONOCHROME2";
    return layout;
}

Result<Bytes> decoded(const std::string& codestream, const PixelLayout& layout) {
    return decodeJpeg(std::as_bytes(std::span(codestream)), layout);
}

TEST(HostileCodestreams, jpegHeadersThatReadersTakeDifferentlyAreRefused) {
    // DCMTK looks for the precision by itself and never leaves an end marker before the frame.
    for (const unsigned marker : {0xd9U, 0xd8U, 0xd0U, 0x01U, 0x00U, 0x33U}) {
        const std::string odd = soi + segment(marker, "ab") + sof(0xc0, 8, 8) + sos + std::string(64, 'x');
        EXPECT_FALSE(readJpegFrame(std::as_bytes(std::span(odd)))) << marker;
        EXPECT_FALSE(decoded(odd, layoutOf(8, 8))) << marker;
    }
    const std::string noLength = soi + std::string("\xff\xe0\x00\x00", 4) + sof(0xc0, 8, 8);
    EXPECT_FALSE(readJpegFrame(std::as_bytes(std::span(noLength))));
    const std::string cut = soi + segment(0xc0, std::string("\x08\x00\x08\x00\x08\x03", 6));
    EXPECT_FALSE(readJpegFrame(std::as_bytes(std::span(cut)))) << "components that are not there";
    const std::string plain = soi + segment(0xfe, "comment") + sof(0xc0, 8, 8);
    EXPECT_TRUE(readJpegFrame(std::as_bytes(std::span(plain))));
}

TEST(HostileCodestreams, jpegOfAFewBytesHoldsNoLargePicture) {
    for (const unsigned marker : {0xc0U, 0xc2U, 0xc3U}) {
        const auto frame = decoded(soi + sof(marker, 10'000, 10'000) + sos + std::string(800, 'x'),
                                   layoutOf(10'000, 10'000));
        ASSERT_FALSE(frame);
        EXPECT_NE(frame.error().message.find("too short for its size"), std::string::npos);
    }
}

TEST(HostileCodestreams, jpegOfThousandsOfScansIsRefused) {
    std::string scans;
    for (int i = 0; i < 5'000; ++i)
        scans += sos + std::string(4, 'x');
    const auto frame = decoded(soi + sof(0xc2, 2'000, 2'000) + scans, layoutOf(2'000, 2'000));
    ASSERT_FALSE(frame);
    EXPECT_NE(frame.error().message.find("scans"), std::string::npos) << frame.error().message;
}

TEST(HostileCodestreams, jpegLsParametersOutOfRangeAreRefused) {
    const auto with = [](unsigned most, unsigned t1, unsigned t2, unsigned t3, unsigned reset) {
        const std::string parameters =
            big(1, 1) + big(most, 2) + big(t1, 2) + big(t2, 2) + big(t3, 2) + big(reset, 2);
        return soi + sof(0xf7, 8, 8) + segment(0xf8, parameters) + sos + std::string(64, 'x');
    };
    const auto status = [](const std::string& codestream) {
        return checkJpegLs(std::as_bytes(std::span(codestream))).has_value();
    };
    EXPECT_TRUE(status(with(255, 3, 7, 21, 64)));
    EXPECT_TRUE(status(with(0, 0, 0, 0, 0))) << "defaults";
    EXPECT_FALSE(status(with(255, 3, 7, 21, 1))) << "reset";
    EXPECT_FALSE(status(with(255, 30, 7, 21, 64))) << "thresholds in disorder";
    EXPECT_FALSE(status(with(255, 3, 7, 256, 64))) << "threshold above the largest value";
    EXPECT_FALSE(status(soi + sof(0xf7, 8, 8) + sof(0xf7, 65535, 65535) + sos)) << "a second frame";
    EXPECT_FALSE(status(soi + sof(0xf7, 8, 8) + segment(0xf8, std::string(1, '\x02')) + sos))
        << "a mapping table";
    EXPECT_FALSE(status(soi + sof(0xf7, 8, 8))) << "no scan";
}

TEST(HostileCodestreams, jpegLsWithoutEndEnds) {
    const std::string scan = segment(0xda, std::string("\x01\x01\x00\x00\x00\x00", 6));
    const auto begun = std::clock();
    for (std::size_t length = 0; length < 40; ++length) {
        const std::string cut = soi + sof(0xf7, 8, 8) + scan + std::string(length, '\x7f');
        for (const char* end : {"", "\xfd\xd9", "\xff", "\xff\xd8"}) {
            const std::string codestream = cut + end;
            static_cast<void>(decodeJpegLs(std::as_bytes(std::span(codestream)), layoutOf(8, 8)));
        }
    }
    EXPECT_LT(std::clock() - begun, 5 * CLOCKS_PER_SEC);
}

TEST(HostileCodestreams, jpegLsIsReadThroughPaddingOnEitherSideOfItsEnd) {
    std::vector<std::uint8_t> pixels(64);
    for (std::size_t i = 0; i < pixels.size(); ++i)
        pixels[i] = static_cast<std::uint8_t>(i * 37);
    charls::jpegls_encoder encoder;
    encoder.frame_info({8, 8, 8, 1});
    std::string whole(encoder.estimated_destination_size(), '\0');
    encoder.destination(whole);
    whole.resize(encoder.encode(pixels));
    for (const auto& [before, behind] :
         {std::pair(0U, 0U), std::pair(1U, 0U), std::pair(0U, 1U), std::pair(3U, 2U)}) {
        const std::string padded = whole.substr(0, whole.size() - 2) + std::string(before, '\0') +
                                   "\xff\xd9" + std::string(behind, '\0');
        const auto frame = decodeJpegLs(std::as_bytes(std::span(padded)), layoutOf(8, 8));
        ASSERT_TRUE(frame) << before << " " << behind << ": " << frame.error().message;
        EXPECT_EQ(std::memcmp(frame->data(), pixels.data(), pixels.size()), 0);
    }
}

/// SIZ and nothing else.
std::string jpeg2000(unsigned columns, unsigned rows, unsigned tileWidth, unsigned tileHeight,
                     unsigned components) {
    std::string siz = big(0, 2) + big(columns, 4) + big(rows, 4) + big(0, 8) + big(tileWidth, 4) +
                      big(tileHeight, 4) + big(0, 8) + big(components, 2);
    for (unsigned i = 0; i < components; ++i)
        siz += big(0x070101, 3);
    return "\xff\x4f" + segment(0x51, siz) + std::string(100, 'x');
}

TEST(HostileCodestreams, jpeg2000TilesAndComponentsNeedBytes) {
    const auto reason = [](const std::string& codestream, int columns, int rows) {
        const auto frame = decodeJpeg2000(std::as_bytes(std::span(codestream)), layoutOf(columns, rows));
        return frame ? std::string() : frame.error().message;
    };
    EXPECT_NE(reason(jpeg2000(4096, 4096, 16, 16, 1), 4096, 4096).find("too short for its tiles"),
              std::string::npos);
    EXPECT_NE(reason(jpeg2000(64, 64, 0, 64, 1), 64, 64).find("impossible tiles"), std::string::npos);
    EXPECT_NE(reason(jpeg2000(64, 64, 64, 64, 16'000), 64, 64).find("not as large"), std::string::npos);
    EXPECT_NE(reason(jpeg2000(65, 64, 65, 64, 1), 64, 64).find("not as large"), std::string::npos);
    EXPECT_NE(reason("\xff\x4f", 64, 64).find("no readable header"), std::string::npos);
    EXPECT_NE(reason(std::string("\0\0\0\x0cjP  ", 8), 64, 64).find("no readable header"), std::string::npos);
}

TEST(HostileCodestreams, rleSegmentsStayInside) {
    const auto rle = [](std::uint64_t segments, std::uint64_t first, const std::string& data) {
        const std::string bytes = little(segments, 4) + little(first, 4) + std::string(56, '\0') + data;
        return decodeRle(std::as_bytes(std::span(bytes)), layoutOf(4, 4));
    };
    EXPECT_TRUE(rle(1, 64, "\xf1\x07"));
    EXPECT_FALSE(rle(1, 66, "\xf1\x07")) << "begins at the end";
    EXPECT_FALSE(rle(1, 0xffffffff, "\xf1\x07"));
    EXPECT_FALSE(rle(1, 8, "\xf1\x07")) << "begins in its own table";
    EXPECT_FALSE(rle(2, 64, "\xf1\x07"));
    EXPECT_FALSE(rle(0, 64, "\xf1\x07"));
    EXPECT_FALSE(rle(1, 64, "\xff")) << "ends before the value that is repeated";
}

// ---- other formats

std::string nifti(std::array<std::int16_t, 8> dim, float voxOffset, float originX, const std::string& data) {
    std::string header(352, '\0');
    const auto put = [&header](std::size_t at, auto value) {
        std::memcpy(header.data() + at, &value, sizeof value);
    };
    put(0, std::int32_t{348});
    for (std::size_t i = 0; i < 8; ++i) {
        put(40 + 2 * i, dim[i]);
        put(76 + 4 * i, 1.0F);
    }
    put(70, std::int16_t{2});
    put(72, std::int16_t{8});
    put(108, voxOffset);
    put(254, std::int16_t{1});
    for (std::size_t i = 0; i < 3; ++i)
        put(280 + 16 * i + 4 * i, 1.0F);
    put(292, originX);
    std::memcpy(header.data() + 344, "n+1", 4);
    return header + data;
}

TEST(HostileNifti, absurdHeadersAreRefused) {
    const std::string data(64, 'x');
    EXPECT_TRUE(headerOf(nifti({3, 4, 4, 4, 1, 1, 1, 1}, 352, 0, data)));
    EXPECT_FALSE(headerOf(nifti({7, 32767, 32767, 32767, 32767, 32767, 32767, 32767}, 352, 0, data)));
    EXPECT_FALSE(headerOf(nifti({3, -4, 4, 4, 1, 1, 1, 1}, 352, 0, data)));
    EXPECT_FALSE(headerOf(nifti({0, 4, 4, 4, 1, 1, 1, 1}, 352, 0, data)));
    EXPECT_FALSE(headerOf(nifti({3, 4, 4, 4, 1, 1, 1, 1}, 1e11F, 0, data)));
    EXPECT_FALSE(headerOf(nifti({4, 1, 1, 32767, 10, 1, 1, 1}, 352, 0, std::string(327'670, 'x'))))
        << "a third of a million slices";
}

TEST(HostileNifti, placesThatAreNoNumbersAreNoPlaces) {
    for (const float origin :
         {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(), 1e30F}) {
        const auto header = headerOf(nifti({3, 4, 4, 4, 1, 1, 1, 1}, 352, origin, std::string(64, 'x')));
        ASSERT_TRUE(header) << header.error().message;
        EXPECT_FALSE(header->frames.front().pose);
        EXPECT_TRUE(mentions(header->warnings, "orientation"));
    }
}

/// A grey TIFF of one deflated strip that states `samples` a pixel.
std::string tiff(unsigned columns, unsigned samples) {
    std::string entries;
    const auto entry = [&entries](unsigned number, unsigned value) {
        entries += little(number, 2) + little(4, 2) + little(1, 4) + little(value, 4);
    };
    constexpr unsigned data = 8 + 2 + 9 * 12 + 4;
    entry(256, columns);
    entry(257, 3);
    entry(258, 8);
    entry(259, 8);
    entry(262, 8); // CIE L*a*b*: by way of libtiff's own conversion
    entry(273, data);
    entry(277, samples);
    entry(278, 3);
    entry(279, 11);
    return std::string("II*\0", 4) + little(8, 4) + little(9, 2) + entries + little(0, 4) +
           std::string("\x78\x9c\x63\x60\x40\x00\x00\x00\x0c\x00\x01", 11);
}

TEST(HostilePictures, tiffOfThousandsOfSamplesIsRefused) {
    const auto refused = pixelsOf(tiff(62980, 65280));
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().message.find("65280 samples"), std::string::npos) << refused.error().message;
    EXPECT_LT(peakMegabytes(), 1024);
}

TEST(HostileContent, inflatesNoFurtherThanAllowed) {
    const ScratchFolder scratch;
    const auto gz = test::write(scratch.path() / "zeros", std::string(3U << 20U, '\0'));
    ASSERT_EQ(std::system(("gzip " + gz.string()).c_str()), 0);
    const std::string packed = test::contentOf(scratch.path() / "zeros.gz");
    const auto refused = inflated(std::as_bytes(std::span(packed)), false, 1U << 20U, false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unsupported);
    const auto whole = inflated(std::as_bytes(std::span(packed)), false, 4U << 20U, false);
    ASSERT_TRUE(whole);
    EXPECT_EQ(whole->size(), 3U << 20U);
    // The size that the file's end states is only a hint.
    for (const char* lie : {"\xff\xff\xff\xff", "\x01\0\0\0"}) {
        std::string false_ = packed;
        false_.replace(false_.size() - 4, 4, std::string(lie, 4));
        const auto view = std::as_bytes(std::span(false_));
        EXPECT_FALSE(inflated(view, false, 4U << 20U, false)) << "its own check fails";
        EXPECT_EQ(inflated(view, false, 4U << 20U, true)->size(), 3U << 20U);
    }
}

} // namespace
