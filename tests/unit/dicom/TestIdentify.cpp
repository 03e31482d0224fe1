#include "database/dicom/ImageFile.h"
#include "tests/phantoms/Phantoms.h"
#include "tests/unit/dicom/Scratch.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

using namespace candela;
using namespace candela::dicom;
using candela::test::ScratchFolder;

namespace {

std::string onePhantom(const std::filesystem::path& folder) {
    phantoms::VolumeSpec spec;
    spec.slices = 1;
    return test::contentOf(phantoms::writeDicomVolume(folder, spec).front());
}

TEST(Identify, goesByContentNotByName) {
    const ScratchFolder scratch;
    const std::string dicom = onePhantom(scratch.path());
    const auto identified = [&scratch](const char* name, const std::string& content) {
        const auto format = identify(test::write(scratch.path() / name, content));
        return format ? *format : FileFormat::Unknown;
    };
    EXPECT_EQ(identified("picture.png", dicom), FileFormat::Dicom);
    EXPECT_EQ(identified("a.dcm", std::string("\x89PNG\r\n\x1a\n") + std::string(100, 'x')), FileFormat::Png);
    EXPECT_EQ(identified("b.dcm", "\xff\xd8\xff\xe0 jpeg"), FileFormat::Jpeg);
    EXPECT_EQ(identified("c.dcm", std::string("II*\0", 4) + std::string(100, 'x')), FileFormat::Tiff);
    EXPECT_EQ(identified("d.dcm", std::string("PK\x03\x04") + std::string(100, 'x')), FileFormat::Zip);
    EXPECT_EQ(identified("e.dcm", "Dear reader, this is a letter and not an image at all."),
              FileFormat::Unknown);
    EXPECT_EQ(identified("f.dcm", ""), FileFormat::Unknown);
    EXPECT_EQ(identified("g.dcm", std::string(5000, '\0')), FileFormat::Unknown);
}

TEST(Identify, knowsDicomWithoutPreambleAndWithoutMetaHeader) {
    const ScratchFolder scratch;
    const std::string dicom = onePhantom(scratch.path());
    const auto noPreamble = test::write(scratch.path() / "no-preamble", dicom.substr(132));
    EXPECT_EQ(identify(noPreamble).value(), FileFormat::Dicom);
    EXPECT_TRUE(readHeader(noPreamble, {}, "ab").has_value());

    const std::size_t dataset = dicom.find(std::string("\x08\x00\x05\x00", 4));
    ASSERT_NE(dataset, std::string::npos);
    const auto bare = test::write(scratch.path() / "bare", dicom.substr(dataset));
    EXPECT_EQ(identify(bare).value(), FileFormat::Dicom);
    const auto header = readHeader(bare, {}, "ab");
    ASSERT_TRUE(header.has_value()) << header.error().message;
    EXPECT_EQ(header->transferSyntax, "1.2.840.10008.1.2.1");
    EXPECT_FALSE(header->warnings.empty());
}

TEST(Identify, looksIntoGzip) {
    const ScratchFolder scratch;
    phantoms::VolumeSpec spec;
    EXPECT_EQ(identify(phantoms::writeNifti(scratch.path() / "a.nii.gz", spec)).value(), FileFormat::Nifti);
    EXPECT_EQ(identify(phantoms::writeNifti(scratch.path() / "a.nii", spec)).value(), FileFormat::Nifti);
}

TEST(Identify, refusesWhatIsNoRegularFile) {
    const ScratchFolder scratch;
    const auto fifo = scratch.path() / "fifo";
    ASSERT_EQ(::mkfifo(fifo.c_str(), 0600), 0);
    const auto format = identify(fifo);
    ASSERT_FALSE(format.has_value());
    EXPECT_EQ(format.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(identify(scratch.path() / "absent").error().code, ErrorCode::NotFound);
    EXPECT_FALSE(identify(scratch.path()).has_value());
}

TEST(Hostile, everyTruncationIsRejectedOrReadWithAWarning) {
    const ScratchFolder scratch;
    phantoms::VolumeSpec spec;
    spec.slices = 1;
    spec.columns = spec.rows = 8;
    const std::string dicom = test::contentOf(phantoms::writeDicomVolume(scratch.path(), spec).front());
    for (std::size_t length = 0; length < dicom.size(); length += length < 200 ? 7 : 3) {
        const auto file = test::write(scratch.path() / "cut", dicom.substr(0, length));
        const auto header = readHeader(file, {}, "0123456789abcdef0123456789abcdef");
        if (header) {
            EXPECT_FALSE(header->warnings.empty()) << length;
        } else {
            EXPECT_FALSE(header.error().message.empty());
        }
        static_cast<void>(readPixels(file));
    }
}

TEST(Hostile, claimsBeyondTheFileAreNotBelieved) {
    const ScratchFolder scratch;
    std::string dicom = onePhantom(scratch.path());
    const std::size_t rows = dicom.find(std::string("\x28\x00\x10\x00US", 6));
    ASSERT_NE(rows, std::string::npos);
    dicom[rows + 8] = '\xff';
    dicom[rows + 9] = '\xff';
    const auto huge = test::write(scratch.path() / "huge", dicom);
    EXPECT_EQ(readHeader(huge, {}, "ab").error().code, ErrorCode::Corrupt);
    EXPECT_EQ(readPixels(huge).error().code, ErrorCode::Corrupt);
}

TEST(Hostile, deepNestingEnds) {
    const ScratchFolder scratch;
    std::string dicom = onePhantom(scratch.path());
    const std::size_t pixels = dicom.find(std::string("\xe0\x7f\x10\x00OW", 6));
    ASSERT_NE(pixels, std::string::npos);
    std::string nested;
    for (int i = 0; i < 20000; ++i)
        nested += std::string("\x30\x00\x10\x00SQ\0\0\xff\xff\xff\xff\xfe\xff\x00\xe0\xff\xff\xff\xff", 20);
    dicom.insert(pixels, nested);
    const auto header = readHeader(test::write(scratch.path() / "deep", dicom), {}, "ab");
    ASSERT_FALSE(header.has_value());
    EXPECT_EQ(header.error().code, ErrorCode::Corrupt);
}

} // namespace
