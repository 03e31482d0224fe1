// Every compression, every number of bits and every colour layout, with files that the test writes.
#include "database/dicom/DicomHeader.h"
#include "database/dicom/DicomPixels.h"
#include "tests/unit/dicom/Images.h"

#include <charls/charls.h>
#include <cmath>
#include <gtest/gtest.h>
#include <openjpeg.h>

#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmdata/dcrlerp.h>
#include <dcmtk/dcmjpeg/djencode.h>
#include <dcmtk/dcmjpeg/djrplol.h>
#include <dcmtk/dcmjpeg/djrploss.h>

using namespace candela;
using namespace candela::dicom;
using candela::test::Layout;
using candela::test::realOf;
using candela::test::ScratchFolder;
using candela::test::words;
using candela::test::writeImage;

namespace {

constexpr int side = 32;

/// A smooth picture with a step, so that lossy encoders come close and a shifted row would show.
std::vector<Uint8> picture(const Layout& layout) {
    std::vector<Uint8> bytes;
    const double white = std::pow(2.0, layout.stored - (layout.isSigned ? 1 : 0)) - 1;
    for (int y = 0; y < layout.rows; ++y) {
        for (int x = 0; x < layout.columns; ++x) {
            for (int s = 0; s < layout.samples; ++s) {
                double grey = (x + 2.0 * y + 5.0 * s) / (3.0 * side + 10) * (x > y ? 1 : 0.8);
                if (layout.isSigned)
                    grey = 2 * grey - 1;
                const auto value = static_cast<unsigned>(static_cast<int>(std::lround(grey * white)));
                for (int byte = 0; byte < layout.allocated / 8; ++byte)
                    bytes.push_back(static_cast<Uint8>(value >> (8 * byte)));
            }
        }
    }
    return bytes;
}

std::vector<std::byte> asBytes(const std::vector<Uint8>& values) {
    const auto* begin = reinterpret_cast<const std::byte*>(values.data());
    return {begin, begin + values.size()};
}

class Encoders : public ::testing::Test {
protected:
    static void SetUpTestSuite() {
        DJEncoderRegistration::registerCodecs(ECC_lossyRGB);
        DcmRLEEncoderRegistration::registerCodecs();
    }
    static void TearDownTestSuite() {
        DJEncoderRegistration::cleanup();
        DcmRLEEncoderRegistration::cleanup();
    }

    /// Writes the picture natively, then compresses the file.
    std::filesystem::path compressed(const Layout& layout, E_TransferSyntax syntax,
                                     const DcmRepresentationParameter* parameter) {
        const auto plain = writeImage(scratch, layout, picture(layout), [&](DcmDataset& data) {
            if (layout.samples == 3)
                data.putAndInsertUint16(DCM_PlanarConfiguration, 0);
        });
        DcmFileFormat file;
        EXPECT_TRUE(file.loadFile(plain.c_str()).good());
        EXPECT_TRUE(file.getDataset()->chooseRepresentation(syntax, parameter).good()) << syntax;
        const auto path = scratch.path() / "compressed.dcm";
        EXPECT_TRUE(file.saveFile(path.c_str(), syntax).good());
        return path;
    }

    ScratchFolder scratch;
};

Layout grey(int allocated, int stored, bool isSigned = false) {
    return {side, side, 1, allocated, stored, isSigned};
}

Layout rgb() {
    return {side, side, 3, 8, 8, false, "RGB"};
}

TEST_F(Encoders, losslessOnesGiveBackEveryBit) {
    const DJ_RPLossless lossless;
    const DcmRLERepresentationParameter rle;
    struct Case {
        E_TransferSyntax syntax;
        const DcmRepresentationParameter* parameter;
    };
    for (const Case& c : {Case{EXS_JPEGProcess14, &lossless}, Case{EXS_JPEGProcess14SV1, &lossless},
                          Case{EXS_RLELossless, &rle}}) {
        for (const Layout& layout : {grey(8, 8), grey(16, 12), grey(16, 16), grey(16, 16, true), rgb()}) {
            const auto file = compressed(layout, c.syntax, c.parameter);
            const auto pixels = readPixels(file);
            ASSERT_TRUE(pixels.has_value()) << c.syntax << ": " << pixels.error().message;
            EXPECT_EQ(pixels->bytes, asBytes(picture(layout))) << c.syntax << " " << layout.stored;
            EXPECT_TRUE(readHeader(file, {}, "00").has_value());
        }
    }
}

double meanDifference(const StoredPixels& pixels, const Layout& layout) {
    const std::vector<Uint8> wanted = picture(layout);
    const int width = layout.allocated / 8;
    double sum = 0;
    for (std::size_t i = 0; i < wanted.size(); i += static_cast<std::size_t>(width)) {
        const auto at = [&](auto byte) { return width == 2 ? byte(i) | byte(i + 1) << 8 : byte(i); };
        const int a = at([&](std::size_t n) { return static_cast<int>(wanted[n]); });
        const int b = at([&](std::size_t n) { return std::to_integer<int>(pixels.bytes[n]); });
        sum += std::abs(a - b);
    }
    return sum * width / static_cast<double>(wanted.size());
}

TEST_F(Encoders, lossyOnesComeClose) {
    const DJ_RPLossy lossy(95);
    struct Case {
        E_TransferSyntax syntax;
        const DcmRepresentationParameter* parameter;
        Layout layout;
        double tolerance;
    };
    for (const Case& c :
         {Case{EXS_JPEGProcess1, &lossy, grey(8, 8), 2}, Case{EXS_JPEGProcess2_4, &lossy, grey(8, 8), 2},
          Case{EXS_JPEGProcess2_4, &lossy, grey(16, 12), 30},
          Case{EXS_JPEGProcess10_12, &lossy, grey(16, 12), 30}}) {
        const auto file = compressed(c.layout, c.syntax, c.parameter);
        const auto pixels = readPixels(file);
        ASSERT_TRUE(pixels.has_value()) << c.syntax << ": " << pixels.error().message;
        EXPECT_LE(meanDifference(*pixels, c.layout), c.tolerance) << c.syntax;
        EXPECT_GT(meanDifference(*pixels, c.layout), 0) << c.syntax << ": the encoder lost nothing";
        EXPECT_FALSE(readHeader(file, {}, "00")->lossy.empty()) << c.syntax;
    }
}

TEST_F(Encoders, aCodestreamUnderAnotherTransferSyntaxIsReadForWhatItIs) {
    const DJ_RPLossless lossless;
    const DcmRLERepresentationParameter rle;
    const Layout layout = grey(16, 12);
    for (const char* stated :
         {"1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.5\0.4", "1.2.840.10008.1.2.4.80"}) {
        std::string content = candela::test::contentOf(compressed(layout, EXS_JPEGProcess14SV1, &lossless));
        const std::string own = "1.2.840.10008.1.2.4.70";
        const std::size_t at = content.find(own);
        ASSERT_NE(at, std::string::npos);
        std::string other = stated;
        other.resize(own.size(), '\0');
        content.replace(at, own.size(), other);
        const auto file = candela::test::write(scratch.path() / "wrong.dcm", content);
        const auto pixels = readPixels(file);
        ASSERT_TRUE(pixels.has_value()) << stated << ": " << pixels.error().message;
        EXPECT_EQ(pixels->bytes, asBytes(picture(layout)));
    }
    // Compressed although an uncompressed syntax is stated: read, with a warning.
    std::string content = candela::test::contentOf(compressed(layout, EXS_RLELossless, &rle));
    const std::string own = "1.2.840.10008.1.2.5";
    std::string uncompressed = "1.2.840.10008.1.2.1";
    content.replace(content.find(own), own.size(), uncompressed);
    const auto file = candela::test::write(scratch.path() / "wrong.dcm", content);
    const auto pixels = readPixels(file);
    ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
    EXPECT_EQ(pixels->bytes, asBytes(picture(layout)));
    EXPECT_NE(readHeader(file, {}, "00")->warnings.front().find("compressed"), std::string::npos);
}

/// A JPEG 2000 codestream of the picture, reversible.
std::vector<Uint8> jpeg2000(const Layout& layout, bool colourTransform) {
    std::vector<opj_image_cmptparm_t> parameters(static_cast<std::size_t>(layout.samples));
    for (opj_image_cmptparm_t& component : parameters) {
        component = {};
        component.dx = component.dy = 1;
        component.w = component.h = side;
        component.prec = static_cast<OPJ_UINT32>(layout.stored);
        component.sgnd = layout.isSigned ? 1 : 0;
    }
    opj_image_t* image = opj_image_create(static_cast<OPJ_UINT32>(layout.samples), parameters.data(),
                                          layout.samples == 3 ? OPJ_CLRSPC_SRGB : OPJ_CLRSPC_GRAY);
    image->x1 = image->y1 = side;
    const std::vector<Uint8> bytes = picture(layout);
    const int width = layout.allocated / 8;
    for (int i = 0; i < side * side * layout.samples; ++i) {
        int value = bytes[static_cast<std::size_t>(i * width)];
        if (width == 2)
            value |= bytes[static_cast<std::size_t>(i * width + 1)] << 8;
        image->comps[i % layout.samples].data[i / layout.samples] =
            layout.isSigned ? static_cast<Sint16>(value) : value;
    }
    opj_cparameters_t coding;
    opj_set_default_encoder_parameters(&coding);
    coding.tcp_numlayers = 1;
    coding.cp_disto_alloc = 1;
    coding.tcp_mct = colourTransform ? 1 : 0;
    coding.numresolution = 3;
    opj_codec_t* codec = opj_create_compress(OPJ_CODEC_J2K);
    EXPECT_TRUE(opj_setup_encoder(codec, &coding, image));
    std::vector<Uint8> out;
    opj_stream_t* stream = opj_stream_default_create(OPJ_FALSE);
    opj_stream_set_user_data(stream, &out, nullptr);
    opj_stream_set_write_function(stream, [](void* buffer, OPJ_SIZE_T count, void* user) {
        auto& to = *static_cast<std::vector<Uint8>*>(user);
        const auto* from = static_cast<const Uint8*>(buffer);
        to.insert(to.end(), from, from + count);
        return count;
    });
    EXPECT_TRUE(opj_start_compress(codec, image, stream) && opj_encode(codec, stream) &&
                opj_end_compress(codec, stream));
    opj_stream_destroy(stream);
    opj_destroy_codec(codec);
    opj_image_destroy(image);
    return out;
}

/// A file whose pixel data are these fragments, under a syntax that DCMTK need not know.
std::filesystem::path encapsulated(const ScratchFolder& scratch, const Layout& layout,
                                   const std::vector<std::vector<Uint8>>& fragments,
                                   const std::string& syntax) {
    std::string content = candela::test::contentOf(
        writeImage(scratch, layout, std::vector<Uint8>(2), [&fragments](DcmDataset& data) {
            data.putAndInsertString(DCM_NumberOfFrames, std::to_string(fragments.size()).c_str());
        }));
    const std::string own = "1.2.840.10008.1.2.1";
    const std::size_t at = content.find(std::string("\x02\x00\x10\x00UI", 6));
    EXPECT_NE(at, std::string::npos);
    std::string other = syntax;
    if (other.size() % 2 != 0)
        other += '\0';
    const std::size_t length = static_cast<unsigned char>(content[at + 6]);
    content[at + 6] = static_cast<char>(other.size());
    content.replace(at + 8, length, other);
    content.resize(content.find(std::string("\xe0\x7f\x10\x00", 4)));
    const auto number = [&content](std::uint32_t n) {
        for (int byte = 0; byte < 4; ++byte)
            content += static_cast<char>(n >> (8 * byte));
    };
    content += std::string("\xe0\x7f\x10\x00OB\0\0\xff\xff\xff\xff\xfe\xff\x00\xe0\0\0\0\0", 20);
    for (std::vector<Uint8> fragment : fragments) {
        if (fragment.size() % 2 != 0)
            fragment.push_back(0);
        content += std::string("\xfe\xff\x00\xe0", 4);
        number(static_cast<std::uint32_t>(fragment.size()));
        content.append(fragment.begin(), fragment.end());
    }
    content += std::string("\xfe\xff\xdd\xe0\0\0\0\0", 8);
    return candela::test::write(scratch.path() / "encapsulated.dcm", content);
}

TEST(Encodings, jpeg2000InEveryWidth) {
    const ScratchFolder scratch;
    for (Layout layout : {grey(8, 8), grey(8, 7), grey(16, 12), grey(16, 16), grey(16, 16, true), rgb()}) {
        const bool transform = layout.samples == 3;
        if (transform)
            layout.photometric = "YBR_RCT";
        const auto file =
            encapsulated(scratch, layout, {jpeg2000(layout, transform)}, "1.2.840.10008.1.2.4.90");
        const auto pixels = readPixels(file);
        ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
        EXPECT_EQ(pixels->bytes, asBytes(picture(layout))) << layout.stored;
        EXPECT_EQ(pixels->photometric, transform ? "RGB" : "MONOCHROME2");
    }
}

std::vector<Uint8> jpegLs(const Layout& layout, charls::interleave_mode interleaving, int near) {
    std::vector<Uint8> source = picture(layout);
    if (interleaving == charls::interleave_mode::none && layout.samples == 3) { // planes
        const std::vector<Uint8> pixels = source;
        for (std::size_t i = 0; i < pixels.size(); ++i)
            source[i % 3 * pixels.size() / 3 + i / 3] = pixels[i];
    }
    charls::jpegls_encoder encoder;
    encoder.frame_info({side, side, layout.stored, layout.samples})
        .interleave_mode(interleaving)
        .near_lossless(near);
    std::vector<Uint8> out(encoder.estimated_destination_size());
    encoder.destination(out);
    out.resize(encoder.encode(source));
    return out;
}

TEST(Encodings, jpegLsInEveryWidthAndInterleaving) {
    const ScratchFolder scratch;
    using charls::interleave_mode;
    for (const Layout& layout : {grey(8, 8), grey(16, 12), grey(16, 16), rgb()}) {
        for (const interleave_mode interleaving :
             {interleave_mode::none, interleave_mode::line, interleave_mode::sample}) {
            if (layout.samples == 1 && interleaving != interleave_mode::none)
                continue;
            const auto file =
                encapsulated(scratch, layout, {jpegLs(layout, interleaving, 0)}, "1.2.840.10008.1.2.4.80");
            const auto pixels = readPixels(file);
            ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
            EXPECT_EQ(pixels->bytes, asBytes(picture(layout))) << layout.stored;
        }
    }
    const Layout layout = grey(16, 12);
    const auto file =
        encapsulated(scratch, layout, {jpegLs(layout, interleave_mode::none, 2)}, "1.2.840.10008.1.2.4.81");
    const auto pixels = readPixels(file);
    ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
    EXPECT_LE(meanDifference(*pixels, layout), 2);
    EXPECT_FALSE(readHeader(file, {}, "00")->lossy.empty());
}

TEST(Encodings, framesThatAreOnlyWrappedOrDeflated) {
    const ScratchFolder scratch;
    const Layout layout = grey(16, 12);
    const std::vector<Uint8> plain = picture(layout);
    auto file = encapsulated(scratch, layout, {plain, plain}, "1.2.840.10008.1.2.1.98");
    auto pixels = readPixels(file, 1);
    ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
    EXPECT_EQ(pixels->bytes, asBytes(plain));
    // One stored block of deflate: final, its length and the complement of it.
    std::vector<Uint8> deflated{
        1, static_cast<Uint8>(plain.size() & 0xff), static_cast<Uint8>(plain.size() >> 8),
        static_cast<Uint8>(~plain.size() & 0xff), static_cast<Uint8>(~plain.size() >> 8 & 0xff)};
    deflated.insert(deflated.end(), plain.begin(), plain.end());
    file = encapsulated(scratch, layout, {deflated}, "1.2.840.10008.1.2.8.1");
    pixels = readPixels(file);
    ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
    EXPECT_EQ(pixels->bytes, asBytes(plain));
}

TEST(Encodings, everyNumberOfBitsAndEveryHighBit) {
    const ScratchFolder scratch;
    for (const int allocated : {8, 16, 32}) {
        for (int stored = 1; stored <= allocated; ++stored) {
            for (const bool isSigned : {false, true}) {
                const int shift = stored % 3 == 0 ? allocated - stored : (allocated - stored) / 2;
                const std::uint64_t mask = (std::uint64_t{1} << stored) - 1;
                std::vector<Uint8> bytes;
                std::vector<std::int64_t> wanted;
                for (const std::uint64_t pattern :
                     {std::uint64_t{0}, mask, mask >> 1U, std::uint64_t{0x123456789abcdef0} & mask}) {
                    // What lies beside the stored bits is to be ignored.
                    const std::uint64_t raw = pattern << shift | ~(mask << shift);
                    for (int byte = 0; byte < allocated / 8; ++byte)
                        bytes.push_back(static_cast<Uint8>(raw >> (8 * byte)));
                    const bool negative = isSigned && (pattern >> (stored - 1)) != 0;
                    wanted.push_back(static_cast<std::int64_t>(pattern) -
                                     (negative ? static_cast<std::int64_t>(mask) + 1 : 0));
                }
                const Layout layout{2, 2, 1, allocated, stored, isSigned};
                const auto file = writeImage(scratch, layout, bytes, [&](DcmDataset& data) {
                    data.putAndInsertUint16(DCM_HighBit, static_cast<Uint16>(shift + stored - 1));
                });
                const auto pixels = readPixels(file);
                ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
                for (std::size_t i = 0; i < wanted.size(); ++i) {
                    std::int64_t value = 0;
                    const std::size_t width = static_cast<std::size_t>(allocated / 8);
                    std::memcpy(&value, pixels->bytes.data() + i * width, width);
                    if (isSigned) // sign extended to the allocated bits
                        value = static_cast<std::int64_t>(static_cast<std::uint64_t>(value)
                                                          << (64 - allocated)) >>
                                (64 - allocated);
                    EXPECT_EQ(value, wanted[i]) << allocated << " " << stored << " " << isSigned;
                }
            }
        }
    }
}

TEST(Encodings, nativeYbrWithHalfTheColours) {
    const ScratchFolder scratch;
    for (const char* photometric : {"YBR_FULL_422", "YBR_PARTIAL_422"}) {
        const Layout layout{2, 1, 3, 8, 8, false, photometric};
        const auto file = writeImage(scratch, layout, {100, 200, 90, 160},
                                     [](DcmDataset& d) { d.putAndInsertUint16(DCM_PlanarConfiguration, 0); });
        const auto pixels = readPixels(file);
        ASSERT_TRUE(pixels.has_value()) << pixels.error().message;
        EXPECT_EQ(pixels->bytes, asBytes({100, 90, 160, 200, 90, 160})) << photometric;
    }
    // The label of compressed pixels, but all samples are there.
    const Layout whole{2, 1, 3, 8, 8, false, "YBR_FULL_422"};
    const auto file = writeImage(scratch, whole, {100, 90, 160, 200, 91, 161},
                                 [](DcmDataset& d) { d.putAndInsertUint16(DCM_PlanarConfiguration, 0); });
    EXPECT_EQ(readPixels(file)->bytes, asBytes({100, 90, 160, 200, 91, 161}));
}

TEST(Encodings, floatAndDoublePixels) {
    const ScratchFolder scratch;
    const auto make = [&scratch](bool wide) {
        return writeImage(scratch, {2, 1, 1, wide ? 64 : 32, 16, false}, {}, [wide](DcmDataset& data) {
            delete data.remove(DCM_BitsStored);
            delete data.remove(DCM_HighBit);
            delete data.remove(DCM_PixelRepresentation);
            const Float32 floats[] = {1.5F, -2.25F};
            const Float64 doubles[] = {1.5, -2.25};
            if (wide)
                data.putAndInsertFloat64Array(DCM_DoubleFloatPixelData, doubles, 2);
            else
                data.putAndInsertFloat32Array(DCM_FloatPixelData, floats, 2);
        });
    };
    for (const bool wide : {false, true})
        EXPECT_EQ(std::get<FloatValues>(realOf(make(wide)).values), (FloatValues{1.5F, -2.25F})) << wide;
}

} // namespace
