// Faces of modelled heads whose nose, eyes, chin and brain are where the model puts them.

#include "database/deidentifying/FaceRegion.h"

#include <cmath>
#include <gtest/gtest.h>

namespace candela::test {
namespace {

using deidentifying::biasOf;
using deidentifying::FaceFinding;
using deidentifying::FaceSearch;
using deidentifying::findFace;

constexpr Vec3 noseTip{0, -108, -28};
constexpr Vec3 chin{0, -92, -88};
constexpr Vec3 leftEye{32, -88, 8};
constexpr double vertexHeight = 110;

bool inEllipsoid(Vec3 p, Vec3 centre, Vec3 half) {
    const Vec3 d = p - centre;
    return d.x * d.x / (half.x * half.x) + d.y * d.y / (half.y * half.y) + d.z * d.z / (half.z * half.z) <= 1;
}

bool isBrain(Vec3 p) {
    return inEllipsoid(p, {0, 2, 42}, {66, 82, 58}) || inEllipsoid(p, {0, 40, 0}, {50, 40, 40});
}

bool isHead(Vec3 p) {
    if (inEllipsoid(p, {0, 0, 40}, {75, 95, 70})) // the skull
        return true;
    if (inEllipsoid(p, {0, -35, -35}, {62, 60, 75})) // jaw and cheeks
        return true;
    if (inEllipsoid(p, {0, 30, -90}, {55, 50, 90})) // the neck
        return true;
    // The nose: from the nasion down to its tip, growing.
    const double along = (12 - p.z) / 40;
    return along >= 0 && along <= 1 && std::abs(p.x) <= 5 + 10 * along && p.y > -92 - 18 * along && p.y < -40;
}

/// Signal of the model: MR 0…900, CT in HU.
float valueOf(const std::string& modality, Vec3 p) {
    const bool ct = modality == "CT";
    if (!isHead(p))
        return ct ? -1000.0F : static_cast<float>(4 + std::abs(std::fmod(p.x * 7 + p.y * 3, 5)));
    if (isBrain(p))
        return ct ? 35.0F : 500.0F;
    const bool bone = inEllipsoid(p, {0, 0, 40}, {71, 90, 66});
    return ct ? (bone ? 900.0F : 50.0F) : (bone ? 60.0F : 850.0F);
}

struct Grid {
    std::string modality = "MR";
    std::string bodyPart = "HEAD";
    double top = 125;
    double bottom = -130;
    double step = 3;
    bool sagittal = false;
};

ImageStack headOf(const Grid& spec) {
    ImageStack stack;
    stack.series.modality = spec.modality;
    stack.series.bodyPart = spec.bodyPart;
    stack.info.kind = StackKind::Volume;
    stack.info.valueUnit = spec.modality == "CT" ? "HU" : "US";
    GridGeometry& geometry = stack.info.geometry;
    geometry.spacingKnown = geometry.orientationKnown = true;
    const int across = static_cast<int>(190 / 2) + 1;
    const int deep = static_cast<int>(250 / 2) + 1;
    const int high = static_cast<int>((spec.top - spec.bottom) / spec.step) + 1;
    if (spec.sagittal) { // columns to the back, rows to the feet, slices to the left
        geometry.direction = {Vec3{0, 1, 0}, Vec3{0, 0, -1}, Vec3{1, 0, 0}};
        geometry.spacing = {2, spec.step, 2};
        geometry.origin = {-95, -125, spec.top};
        stack.info.columns = deep;
        stack.info.rows = high;
        stack.info.slices = across;
    } else {
        geometry.spacing = {2, 2, spec.step};
        geometry.origin = {-95, -125, spec.bottom};
        stack.info.columns = across;
        stack.info.rows = deep;
        stack.info.slices = high;
    }
    stack.frameRefs.resize(static_cast<std::size_t>(stack.info.slices));
    std::vector<float> values;
    values.reserve(stack.planeSize() * static_cast<std::size_t>(stack.info.slices));
    for (int k = 0; k < stack.info.slices; ++k) {
        for (int j = 0; j < stack.info.rows; ++j) {
            for (int i = 0; i < stack.info.columns; ++i)
                values.push_back(valueOf(spec.modality, geometry.toPatient(i, j, k)));
        }
    }
    FloatValues samples(values.size());
    std::copy(values.begin(), values.end(), samples.begin());
    stack.values = std::move(samples);
    return stack;
}

/// Share of the brain's points, on a grid of 2 mm, that a region takes.
double brainTaken(const deidentifying::FaceRegion& region) {
    int all = 0;
    int taken = 0;
    for (double z = -60; z <= 110; z += 2) {
        for (double y = -90; y <= 90; y += 2) {
            for (double x = -80; x <= 80; x += 2) {
                if (!isBrain({x, y, z}))
                    continue;
                ++all;
                taken += region.contains({x, y, z});
            }
        }
    }
    return static_cast<double>(taken) / all;
}

class Faces : public testing::TestWithParam<Grid> {};

TEST_P(Faces, LoseNoseEyesAndChinAndKeepTheBrain) {
    const ImageStack stack = headOf(GetParam());
    const FaceFinding finding = findFace(stack);
    ASSERT_EQ(finding.search, FaceSearch::Found);
    const Vec3 nasion = finding.region->nasion();
    EXPECT_NEAR(nasion.x, 0, 6);
    EXPECT_GT(nasion.z, noseTip.z + 20);
    EXPECT_LT(nasion.z, 45);
    EXPECT_TRUE(finding.region->contains(noseTip));
    EXPECT_TRUE(finding.region->contains(leftEye));
    EXPECT_TRUE(finding.region->contains({-leftEye.x, leftEye.y, leftEye.z}));
    EXPECT_TRUE(finding.region->contains(chin));
    EXPECT_FALSE(finding.region->contains({0, 0, vertexHeight - 5}));
    EXPECT_LT(brainTaken(*finding.region), 0.005);
    const auto bias = biasOf(stack, *finding.region);
    EXPECT_GT(bias.removedMl, 100);
    EXPECT_GE(bias.intensity, 0);
    EXPECT_LT(bias.intensity, 0.1);
    EXPECT_LT(bias.volume, 0.1);
    std::printf(
        "%s: nasion (%.0f, %.0f, %.0f), %.0f ml removed, %.4f of the brain, bias of intensities %.4f, of "
        "volumes %.4f\n",
        GetParam().modality.c_str(), nasion.x, nasion.y, nasion.z, bias.removedMl,
        brainTaken(*finding.region), bias.intensity, bias.volume);
    const std::vector<bool> plane = finding.region->inPlane(stack.info, stack.info.slices / 2);
    ASSERT_EQ(plane.size(), stack.planeSize());
    for (const auto& [column, row] :
         {std::pair{3, 5}, std::pair{40, 50}, std::pair{stack.info.columns - 1, 0}}) {
        const Vec3 place = stack.info.geometry.toPatient(column, row, stack.info.slices / 2);
        EXPECT_EQ(plane[static_cast<std::size_t>(row * stack.info.columns + column)],
                  finding.region->contains(place));
    }
}

INSTANTIATE_TEST_SUITE_P(OfModelledHeads, Faces,
                         testing::Values(Grid{}, Grid{.modality = "CT"},
                                         Grid{.modality = "MR", .sagittal = true},
                                         Grid{.modality = "CT", .bodyPart = ""},
                                         Grid{.modality = "CT", .top = 60},
                                         Grid{.modality = "CT", .step = 6}));

TEST(FacesOutside, AreNotLookedForWhereNoHeadIs) {
    EXPECT_EQ(findFace(headOf({.bodyPart = "CHEST"})).search, FaceSearch::NoHead);
    EXPECT_EQ(findFace(headOf({.modality = "PT"})).search, FaceSearch::NoHead);
    EXPECT_EQ(findFace(headOf({.bottom = 40})).search, FaceSearch::NotInIt) << "the vault of the skull alone";
}

TEST(FacesOutside, WhereVoxelsStayNothingIsBiasedButWhatIsDerivedFromAll) {
    const ImageStack stack = headOf({});
    const auto nothing = biasOf(stack, deidentifying::FaceRegion({0, -1000, -1000}));
    EXPECT_EQ(nothing.removedMl, 0);
    EXPECT_EQ(nothing.intensity, 0);
    EXPECT_EQ(nothing.volume, 0);
}

} // namespace
} // namespace candela::test
