// Volumes whose slices lie side by side in one image.
#include "database/dicom/CsaHeader.h"
#include "database/dicom/Stacks.h"
#include "tests/unit/dicom/Elements.h"
#include "tests/unit/dicom/Images.h"

#include <cmath>
#include <cstdlib>
#include <gtest/gtest.h>
#include <sodium.h>

using namespace candela;
using namespace candela::dicom;
using namespace candela::test;

namespace {

struct CsaEntry {
    std::string name;
    std::vector<std::string> values;
};

/// The newer form of the header, with the mark, or the older one, where lengths are counted too long.
std::string csaHeader(const std::vector<CsaEntry>& entries, bool marked = true) {
    std::string bytes = marked ? "SV10" + little(0x01020304, 4) : "";
    bytes += little(entries.size(), 4) + little(77, 4);
    const std::size_t excess = marked ? 0 : entries.front().values.size();
    for (const CsaEntry& entry : entries) {
        std::string name = entry.name;
        name.resize(64, '\0');
        bytes += name + little(entry.values.size(), 4) + std::string("FD\0\0", 4) + little(4, 4) +
                 little(entry.values.size(), 4) + little(77, 4);
        for (const std::string& value : entry.values) {
            bytes += little(value.size() + excess, 4) + little(marked ? value.size() : 0, 4) + little(77, 4) +
                     little(0, 4) + value + std::string((4 - value.size() % 4) % 4, '\0');
        }
    }
    return bytes;
}

TEST(CsaHeader, BothFormsAreRead) {
    const std::vector<CsaEntry> entries{{"EchoLinePosition", {"32", "64"}},
                                        {"NumberOfImagesInMosaic", {"36      "}},
                                        {"SliceNormalVector", {"0.5", "-0.25", "0.8291562"}},
                                        {"Text", {"no number"}}};
    for (const bool marked : {true, false}) {
        SCOPED_TRACE(marked);
        const std::string bytes = csaHeader(entries, marked);
        const auto header = CsaHeader::parse(std::as_bytes(std::span(bytes)));
        ASSERT_TRUE(header);
        EXPECT_EQ(header->number("NumberOfImagesInMosaic"), 36);
        EXPECT_EQ(header->numbers("SliceNormalVector"), (std::vector<double>{0.5, -0.25, 0.8291562}));
        EXPECT_EQ(header->number("Text"), std::nullopt);
        EXPECT_EQ(header->number("Absent"), std::nullopt);
    }
}

TEST(CsaHeader, DamageIsNoCrash) {
    const std::string whole =
        csaHeader({{"NumberOfImagesInMosaic", {"36"}}, {"SliceNormalVector", {"0", "0", "1"}}});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const std::string cut = whole.substr(0, size); // of its own memory, so that sanitizers see its end
        const auto header = CsaHeader::parse(std::as_bytes(std::span(cut)));
        EXPECT_EQ(header.has_value(), size >= 16) << size;
    }
    for (std::size_t at = 0; at + 4 <= whole.size(); at += 4) {
        std::string changed = whole;
        changed.replace(at, 4, "\xff\xff\xff\xff");
        static_cast<void>(CsaHeader::parse(std::as_bytes(std::span(changed))));
    }
}

/// An oblique volume of seven slices of 4 × 3 pixels, three beside each other. A value tells where it lies.
struct Volume {
    static constexpr int columns = 4;
    static constexpr int rows = 3;
    static constexpr int slices = 7;
    static constexpr int across = 3;
    static constexpr double columnSpacing = 2;
    static constexpr double rowSpacing = 3;
    static constexpr double step = 5;
    Vec3 rowDir{1, 0, 0};
    Vec3 columnDir{0, 0.8, -0.6};
    Vec3 first{-30, 12.5, 70};

    static int valueAt(int column, int row, int slice) { return 1000 * slice + 10 * row + column; }
    [[nodiscard]] Vec3 normal() const { return cross(rowDir, columnDir); }
};

std::string pointText(Vec3 p) {
    char text[80];
    std::snprintf(text, sizeof text, "%.6f\\%.6f\\%.6f", p.x, p.y, p.z);
    return text;
}

enum class NumberIn { Group0019, Csa, Nowhere };

std::filesystem::path writeMosaic(const ScratchFolder& scratch, const Volume& volume, NumberIn where,
                                  bool reversed) {
    constexpr int columns = Volume::across * Volume::columns;
    constexpr int rows = Volume::across * Volume::rows;
    std::vector<Uint8> pixels(2 * columns * rows);
    for (int k = 0; k < Volume::slices; ++k) {
        for (int row = 0; row < Volume::rows; ++row) {
            for (int column = 0; column < Volume::columns; ++column) {
                const int value = Volume::valueAt(column, row, k);
                const int at = (k / Volume::across * Volume::rows + row) * columns +
                               k % Volume::across * Volume::columns + column;
                pixels[static_cast<std::size_t>(2 * at)] = static_cast<Uint8>(value & 0xff);
                pixels[static_cast<std::size_t>(2 * at + 1)] = static_cast<Uint8>(value >> 8);
            }
        }
    }
    // The image's position is that of an image as large as the mosaic around the slice's centre.
    const Vec3 centre = volume.first + volume.rowDir * ((Volume::columns - 1) / 2.0 * Volume::columnSpacing) +
                        volume.columnDir * ((Volume::rows - 1) / 2.0 * Volume::rowSpacing);
    const Vec3 position = centre - volume.rowDir * ((columns - 1) / 2.0 * Volume::columnSpacing) -
                          volume.columnDir * ((rows - 1) / 2.0 * Volume::rowSpacing);
    const Vec3 normal = volume.normal() * (reversed ? -1 : 1);
    return writeImage(
        scratch, {columns, rows, 1, 16, 16, false, "MONOCHROME2", "MR"}, pixels, [&](DcmDataset& data) {
            data.putAndInsertString(DCM_ImageType, "ORIGINAL\\PRIMARY\\M\\ND\\MOSAIC");
            data.putAndInsertString(DCM_ImagePositionPatient, pointText(position).c_str());
            data.putAndInsertString(DCM_ImageOrientationPatient,
                                    (pointText(volume.rowDir) + "\\" + pointText(volume.columnDir)).c_str());
            data.putAndInsertString(DCM_PixelSpacing, "3\\2");
            data.putAndInsertString(DCM_SpacingBetweenSlices, "5");
            data.putAndInsertString(DCM_SliceThickness, "4");
            data.putAndInsertString(DcmTag(0x0019, 0x0012, EVR_LO), "SIEMENS MR HEADER");
            data.putAndInsertString(DcmTag(0x0029, 0x0010, EVR_LO), "SIEMENS CSA HEADER");
            if (where == NumberIn::Group0019)
                data.putAndInsertUint16(DcmTag(0x0019, 0x120a, EVR_US), Volume::slices);
            std::vector<CsaEntry> entries{
                {"SliceNormalVector",
                 {std::to_string(normal.x), std::to_string(normal.y), std::to_string(normal.z)}}};
            if (where == NumberIn::Csa)
                entries.push_back({"NumberOfImagesInMosaic", {std::to_string(Volume::slices)}});
            const std::string csa = csaHeader(entries);
            data.putAndInsertUint8Array(DcmTag(0x0029, 0x1010, EVR_OB),
                                        reinterpret_cast<const Uint8*>(csa.data()), csa.size());
        });
}

bool warns(const StackInfo& info, const std::string& words) {
    return mentions(info.warnings, words);
}

void expectUnfolded(const std::filesystem::path& file, const Volume& volume, bool reversed) {
    const auto header = readHeader(file, {}, "00");
    ASSERT_TRUE(header) << header.error().message;
    EXPECT_EQ(header->columns, 12) << "the instance is as it is stored";
    EXPECT_EQ(header->storedFrames(), 1U);
    const auto stacks = buildStacks({*header});
    ASSERT_EQ(stacks.size(), 1U);
    const StackInfo& info = stacks[0].info;
    EXPECT_EQ(info.kind, StackKind::Volume);
    EXPECT_EQ(info.columns, Volume::columns);
    EXPECT_EQ(info.rows, Volume::rows);
    EXPECT_EQ(info.slices, Volume::slices);
    EXPECT_NEAR(info.geometry.spacing[0], 2, 1e-6);
    EXPECT_NEAR(info.geometry.spacing[1], 3, 1e-6);
    EXPECT_NEAR(info.geometry.spacing[2], 5, 1e-6);
    EXPECT_TRUE(warns(info, "unfolded from a mosaic of 7"));
    for (int plane = 0; plane < Volume::slices; ++plane) {
        const int slice = reversed ? Volume::slices - 1 - plane : plane; // of the mosaic
        const Vec3 along = volume.normal() * (Volume::step * slice * (reversed ? -1 : 1));
        EXPECT_EQ(stacks[0].frames[static_cast<std::size_t>(plane)].frame, slice);
        EXPECT_LT(norm(info.geometry.toPatient(0, 0, plane) - (volume.first + along)), 1e-4) << plane;
        const RealFrame frame = realOf(file, slice);
        ASSERT_EQ(frame.columns, Volume::columns);
        ASSERT_EQ(frame.rows, Volume::rows);
        for (int i = 0; i < Volume::columns * Volume::rows; ++i)
            EXPECT_EQ(std::get<Int16Values>(frame.values)[static_cast<std::size_t>(i)],
                      Volume::valueAt(i % Volume::columns, i / Volume::columns, slice));
    }
}

TEST(Mosaic, slicesLieWhereTheyWereAcquired) {
    const Volume volume;
    for (const NumberIn where : {NumberIn::Group0019, NumberIn::Csa}) {
        for (const bool reversed : {false, true}) {
            const ScratchFolder scratch;
            SCOPED_TRACE(reversed);
            expectUnfolded(writeMosaic(scratch, volume, where, reversed), volume, reversed);
        }
    }
}

TEST(Mosaic, pixelsStayTheStoredOnes) {
    const ScratchFolder scratch;
    const auto pixels = readPixels(writeMosaic(scratch, {}, NumberIn::Csa, false));
    ASSERT_TRUE(pixels);
    EXPECT_EQ(pixels->columns, 12);
    EXPECT_EQ(pixels->rows, 9);
    EXPECT_EQ(pixels->frames, 1);
}

TEST(Mosaic, ofUnknownNumberIsShownAsItIsAndSaysSo) {
    const ScratchFolder scratch;
    const auto file = writeMosaic(scratch, {}, NumberIn::Nowhere, false);
    const auto header = readHeader(file, {}, "00");
    ASSERT_TRUE(header);
    const auto stacks = buildStacks({*header});
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_EQ(stacks[0].info.kind, StackKind::Image);
    EXPECT_EQ(stacks[0].info.columns, 12);
    EXPECT_TRUE(warns(stacks[0].info, "shown so"));
    EXPECT_EQ(realOf(file).columns, 12);
}

TEST(Mosaic, thatWasListedAsOneImageIsReadAsOne) {
    const ScratchFolder scratch;
    const auto content = Content::open(writeMosaic(scratch, {}, NumberIn::Csa, false));
    ASSERT_TRUE(content);
    const auto asOne = FrameReader::open(*content, PlaneSize{12, 9});
    ASSERT_TRUE(asOne);
    EXPECT_EQ((*asOne)->frameCount(), 1);
    EXPECT_EQ((*asOne)->read(0)->columns, 12);
}

TEST(Mosaic, volumesOfOnePlaceAreStacksOfTheirOwn) {
    const ScratchFolder scratch;
    auto first = *readHeader(writeMosaic(scratch, {}, NumberIn::Csa, false), {}, "00");
    auto second = first;
    second.sopInstanceUid = SopInstanceUid("1.2.3.5");
    second.instanceNumber = 2;
    first.acquisitionNumber = "1";
    second.acquisitionNumber = "2";
    const auto stacks = buildStacks({second, first});
    ASSERT_EQ(stacks.size(), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(stacks[i].info.kind, StackKind::Volume);
        EXPECT_EQ(stacks[i].info.slices, Volume::slices);
        for (const FrameRef& frame : stacks[i].frames)
            EXPECT_EQ(frame.sopInstanceUid.str(), i == 0 ? "1.2.3.4" : "1.2.3.5");
    }
}

TEST(PrivateNumbers, OfUnknownKindAreReadAsTheyAreWritten) {
    const auto implicit = [](unsigned group, unsigned number, std::string value) {
        value += std::string(value.size() % 2, ' ');
        return tag(group, number) + little(value.size(), 4) + value;
    };
    const ScratchFolder scratch;
    const auto file = test::write(
        scratch.path() / "image.dcm",
        dicomFile(implicit(0x0008, 0x0016, "1.2.840.10008.5.1.4.1.1.4") + implicit(0x0008, 0x0018, "2.25.1") +
                      implicit(0x0008, 0x0060, "MR") + implicit(0x0019, 0x0010, "SIEMENS MR HEADER") +
                      implicit(0x0019, 0x100c, "1000") + implicit(0x0020, 0x000d, "2.25.2") +
                      implicit(0x0020, 0x000e, "2.25.3") + implicit(0x0028, 0x0002, little(1, 2)) +
                      implicit(0x0028, 0x0004, "MONOCHROME2") + implicit(0x0028, 0x0010, little(1, 2)) +
                      implicit(0x0028, 0x0011, little(2, 2)) + implicit(0x0028, 0x0100, little(8, 2)) +
                      implicit(0x0028, 0x0101, little(8, 2)) + implicit(0x0028, 0x0102, little(7, 2)) +
                      implicit(0x0028, 0x0103, little(0, 2)) + implicit(0x7fe0, 0x0010, "xx"),
                  "1.2.840.10008.1.2"));
    const auto header = readHeader(file, {}, "00");
    ASSERT_TRUE(header) << header.error().message;
    EXPECT_NE(header->frames[0].splitLabel.find("b = 1000"), std::string::npos)
        << header->frames[0].splitLabel;
}

/// What nibabel 5.0 (MosaicWrapper.affine, get_data) makes of a file.
struct Expected {
    std::filesystem::path file;
    int size;
    int slices;
    double spacing;
    double step;
    Vec3 first;
    Vec3 last;
};

void expectAsNibabelHasIt(const Expected& expected) {
    SCOPED_TRACE(expected.file);
    const auto header = readHeader(expected.file, {}, "00");
    ASSERT_TRUE(header) << header.error().message;
    const auto stacks = buildStacks({*header});
    ASSERT_EQ(stacks.size(), 1U);
    const StackInfo& info = stacks[0].info;
    EXPECT_EQ(info.columns, expected.size);
    EXPECT_EQ(info.rows, expected.size);
    EXPECT_EQ(info.slices, expected.slices);
    EXPECT_NEAR(info.geometry.spacing[0], expected.spacing, 1e-6);
    EXPECT_NEAR(info.geometry.spacing[2], expected.step, 1e-4);
    EXPECT_LT(norm(info.geometry.origin - expected.first), 1e-3);
    EXPECT_LT(norm(info.geometry.toPatient(0, 0, expected.slices - 1) - expected.last), 1e-2);
}

std::string sha256Of(const Int16Values& values) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(values.data()),
                       2 * values.size());
    std::string text(2 * digest.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();
    return text;
}

TEST(Mosaic, geometryIsNibabels) {
    const std::filesystem::path file =
        "/usr/lib/python3/dist-packages/nibabel/nicom/tests/data/siemens_dwi_0.dcm.gz";
    if (!std::filesystem::exists(file))
        GTEST_SKIP() << "python3-nibabel is not installed";
    expectAsNibabelHasIt(
        {file, 128, 48, 1.796875, 3, {-115, -135.028779, -78.710481}, {-115, -134.290503, 62.287545}});
}

TEST(Mosaic, realVolumesAreNibabels) {
    const char* const data = std::getenv("CANDELA_DATA");
    if (!data)
        GTEST_SKIP() << "CANDELA_DATA does not name the folder of studies";
    const auto file = std::filesystem::path(data) / "studies/06_mr_mosaic/IM-0001-0001.dcm";
    expectAsNibabelHasIt({file,
                          64,
                          36,
                          3.203125,
                          3.6000000201665,
                          {-102.5, -128.87137606, -48.63710763},
                          {-102.5, -113.2975897, 76.39671722}});
    const auto slice = [&file](int k) { return sha256Of(std::get<Int16Values>(realOf(file, k).values)); };
    EXPECT_EQ(slice(0), "4efee3fe138c587693bb4cbeda7a1522605a38d191a6a822abc137925a81eba2");
    EXPECT_EQ(slice(1), "1f54b61d989f6308cbba30cff762d38e8f3e9acda6352e0b044e2b5bd7177fd1");
    EXPECT_EQ(slice(35), "59bed1035baeba79e0170376deed7960ef65c5bfa5c852126c8cac33642676a8");
}

TEST(Mosaic, slicesOfUihLieAsEachSays) {
    const char* const data = std::getenv("CANDELA_DATA");
    if (!data)
        GTEST_SKIP() << "CANDELA_DATA does not name the folder of studies";
    const auto header =
        readHeader(std::filesystem::path(data) / "studies/05b_mr_brain_axial/uih_dti/00000001.dcm", {}, "00");
    ASSERT_TRUE(header) << header.error().message;
    const auto stacks = buildStacks({*header});
    ASSERT_EQ(stacks.size(), 1U);
    EXPECT_EQ(stacks[0].info.columns, 64);
    EXPECT_EQ(stacks[0].info.rows, 64);
    EXPECT_EQ(stacks[0].info.slices, 20);
    EXPECT_NEAR(stacks[0].info.geometry.spacing[2], 4.2, 1e-3) << "its SpacingBetweenSlices";
    EXPECT_LT(norm(header->frames[0].pose->position - Vec3{-114.442863, -112.324295, -6.39442587}), 1e-6)
        << "the position of its first item";
}

} // namespace
