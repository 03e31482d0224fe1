// A marked corner in each phantom: left, posterior and head must be found where the geometry says they are.
#include "database/dicom/Stacks.h"
#include "tests/phantoms/Phantoms.h"
#include "tests/unit/dicom/Scratch.h"

#include <gtest/gtest.h>
#include <map>

using namespace candela;
using namespace candela::dicom;
using candela::phantoms::Orientation;
using candela::test::ScratchFolder;

namespace {

float valueAt(const RealFrame& frame, int column, int row) {
    const auto i = static_cast<std::size_t>(row * frame.columns + column);
    if (const auto* values = std::get_if<Int16Values>(&frame.values))
        return (*values)[i];
    return std::get<FloatValues>(frame.values)[i];
}

struct Read {
    std::vector<Stack> stacks;
    std::map<std::string, std::filesystem::path> files;
};

Read readAll(const std::vector<std::filesystem::path>& files) {
    Read read;
    std::vector<InstanceHeader> headers;
    for (const auto& file : files) {
        auto header = readHeader(file, {}, "00112233445566778899aabbccddeeff");
        EXPECT_TRUE(header.has_value()) << header.error().message;
        read.files[header->sopInstanceUid.str()] = file;
        headers.push_back(std::move(*header));
    }
    read.stacks = buildStacks(headers);
    return read;
}

/// Every voxel's value must be what the phantom has at the place that the grid gives the voxel.
void expectAnatomy(const Read& read, const phantoms::VolumeSpec& spec, double tolerance = 1e-3) {
    ASSERT_EQ(read.stacks.size(), 1U);
    const Stack& stack = read.stacks.front();
    ASSERT_EQ(stack.info.kind, StackKind::Volume);
    EXPECT_TRUE(stack.info.geometry.orientationKnown);
    EXPECT_TRUE(stack.info.geometry.spacingKnown);
    EXPECT_EQ(stack.info.lengthCalibration, "patient");
    ASSERT_EQ(stack.frames.size(), static_cast<std::size_t>(stack.info.slices));
    double brightX = 0;
    double brightY = 0;
    double brightZ = 0;
    int bright = 0;
    for (int k = 0; k < stack.info.slices; ++k) {
        const FrameRef& ref = stack.frames[static_cast<std::size_t>(k)];
        auto reader = FrameReader::open(read.files.at(ref.sopInstanceUid.str()));
        ASSERT_TRUE(reader.has_value()) << reader.error().message;
        const auto frame = (*reader)->read(ref.frame);
        ASSERT_TRUE(frame.has_value());
        for (int j = 0; j < stack.info.rows; ++j) {
            for (int i = 0; i < stack.info.columns; ++i) {
                const Vec3 place = stack.info.geometry.toPatient(i, j, k);
                const float value = valueAt(*frame, i, j);
                // Rounding in the header may move a voxel over the mark's edge: look a hair to each side.
                bool agrees = false;
                for (const double d : {0.0, -tolerance, tolerance})
                    agrees = agrees || std::abs(value - phantoms::valueAt(spec, place + Vec3{d, d, d})) < 1;
                ASSERT_TRUE(agrees) << i << ' ' << j << ' ' << k << ": " << value;
                if (value > 500) {
                    brightX += place.x;
                    brightY += place.y;
                    brightZ += place.z;
                    ++bright;
                }
            }
        }
    }
    ASSERT_GT(bright, 0);
    EXPECT_GT(brightX / bright, spec.centre.x) << "the mark lies left";
    EXPECT_GT(brightY / bright, spec.centre.y) << "the mark lies posterior";
    EXPECT_GT(brightZ / bright, spec.centre.z) << "the mark lies towards the head";
}

class Geometry : public ::testing::TestWithParam<Orientation> {
protected:
    phantoms::VolumeSpec spec() const {
        phantoms::VolumeSpec s;
        s.orientation = GetParam();
        s.centre = {5, -30, 120};
        return s;
    }
    ScratchFolder scratch;
};

TEST_P(Geometry, filesOfOneSlice) {
    const auto s = spec();
    const Read read = readAll(phantoms::writeDicomVolume(scratch.path(), s));
    expectAnatomy(read, s);
    const StackInfo& info = read.stacks.front().info;
    EXPECT_NEAR(info.geometry.spacing[0], 2, 1e-6);
    EXPECT_NEAR(info.geometry.spacing[1], 3, 1e-6);
    EXPECT_NEAR(info.geometry.spacing[2], 4, 1e-6);
    EXPECT_TRUE(info.sliceOffsets.empty());
    EXPECT_TRUE(info.warnings.empty()) << info.warnings.front();
    EXPECT_NEAR(info.pixelAspect, 1.5, 1e-6);
}

TEST_P(Geometry, neitherFileOrderNorInstanceNumbersMatter) {
    auto s = spec();
    s.reversedNumbers = true;
    s.shuffledNames = true;
    auto files = phantoms::writeDicomVolume(scratch.path(), s);
    std::sort(files.begin(), files.end());
    const Read read = readAll(files);
    expectAnatomy(read, s);
    EXPECT_NEAR(read.stacks.front().info.geometry.origin.x, phantoms::poseOf(s, 0).position.x, 1e-6);
    EXPECT_NEAR(read.stacks.front().info.geometry.origin.z, phantoms::poseOf(s, 0).position.z, 1e-6);
}

TEST_P(Geometry, enhancedMultiFrame) {
    for (const bool reversed : {false, true}) {
        auto s = spec();
        s.reversedNumbers = reversed;
        s.modality = reversed ? "MR" : "CT";
        const Read read = readAll({phantoms::writeEnhancedVolume(scratch.path() / "enhanced.dcm", s)});
        expectAnatomy(read, s);
        EXPECT_EQ(read.stacks.front().info.valueUnit, reversed ? "US" : "HU");
        EXPECT_EQ(read.stacks.front().frames.front().frame, reversed ? s.slices - 1 : 0);
    }
}

TEST_P(Geometry, niftiOfBothHandednesses) {
    for (const bool flipped : {false, true}) {
        const auto s = spec();
        const Read read = readAll({phantoms::writeNifti(scratch.path() / "volume.nii.gz", s, flipped)});
        expectAnatomy(read, s, 1e-2);
        EXPECT_NEAR(read.stacks.front().info.geometry.spacing[2], 4, 1e-4);
    }
}

std::string nameOfCase(const ::testing::TestParamInfo<Orientation>& testCase) {
    switch (testCase.param) {
    case Orientation::Axial:
        return "axial";
    case Orientation::Coronal:
        return "coronal";
    case Orientation::Sagittal:
        return "sagittal";
    case Orientation::Oblique:
        return "oblique";
    }
    return "";
}

INSTANTIATE_TEST_SUITE_P(All, Geometry,
                         ::testing::Values(Orientation::Axial, Orientation::Coronal, Orientation::Sagittal,
                                           Orientation::Oblique),
                         nameOfCase);

TEST(TiltedGantry, keepsTheShear) {
    const ScratchFolder scratch;
    phantoms::VolumeSpec spec;
    spec.tiltDegrees = 18.5;
    const Read read = readAll(phantoms::writeDicomVolume(scratch.path(), spec));
    expectAnatomy(read, spec);
    const StackInfo& info = read.stacks.front().info;
    EXPECT_NEAR(info.geometry.direction[2].z, 1, 1e-6);
    EXPECT_NEAR(info.geometry.spacing[2], 4, 1e-6);
    ASSERT_EQ(info.warnings.size(), 1U);
    EXPECT_NE(info.warnings.front().find("gantry tilt 18.5°"), std::string::npos) << info.warnings.front();
}

} // namespace
