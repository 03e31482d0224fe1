#include "inference/Preprocessing.h"

#include <gtest/gtest.h>
#include <limits>

namespace candela::inference {
namespace {

using Method = PreprocessingParameters::Method;

PreprocessingParameters parametersOf(Method method) {
    PreprocessingParameters p;
    p.method = method;
    p.low = 0.01;
    p.high = 0.995;
    p.findLow = 0.005;
    p.findHigh = 0.995;
    p.otsuFactor = 0.5;
    p.openFraction = 0.01;
    p.minArea = 0.02;
    p.margin = 0.03;
    return p;
}

SliceImage constant(int rows, int columns, float value) {
    SliceImage image;
    image.rows = rows;
    image.columns = columns;
    image.values.assign(static_cast<std::size_t>(rows) * static_cast<std::size_t>(columns), value);
    return image;
}

/// A bright block on black: rows 20…59, columns 100…179 of 100 × 300.
SliceImage block() {
    SliceImage image = constant(100, 300, 0);
    for (int row = 20; row < 60; ++row) {
        for (int column = 100; column < 180; ++column)
            image.values[static_cast<std::size_t>(row * 300 + column)] =
                500 + static_cast<float>(row + column);
    }
    return image;
}

TEST(Preprocessing, RefusesAnImageWithoutPixels) {
    const auto picture = makePicture(SliceImage(), parametersOf(Method::Head));
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, ErrorCode::InvalidArgument);
}

TEST(Preprocessing, RefusesAnImageWhoseSizeContradictsItsValues) {
    SliceImage image = constant(4, 4, 1);
    image.columns = 5;
    const auto picture = makePicture(image, parametersOf(Method::Whole));
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().code, ErrorCode::InvalidArgument);
}

TEST(Preprocessing, SurvivesConstantTinyAndNonFiniteImages) {
    SliceImage odd = constant(3, 2, std::numeric_limits<float>::quiet_NaN());
    odd.values[0] = std::numeric_limits<float>::infinity();
    SliceImage thin = constant(1, 3000, -7);
    thin.rowSpacing = std::numeric_limits<double>::infinity();
    thin.columnSpacing = 1;
    for (const Method method : {Method::Whole, Method::Head, Method::Body}) {
        for (const SliceImage& image : {odd, thin, constant(1, 1, 9), constant(40, 30, 1e30F)}) {
            const auto picture = makePicture(image, parametersOf(method));
            ASSERT_TRUE(picture) << picture.error().message;
            EXPECT_EQ(picture->grey.size(), 256U * 256U);
        }
    }
}

TEST(Preprocessing, TheSquareLiesAroundTheObject) {
    const auto picture = makePicture(block(), parametersOf(Method::Head));
    ASSERT_TRUE(picture) << picture.error().message;
    // Blurring and opening move the outline by a pixel or two.
    EXPECT_NEAR(picture->left + picture->width / 2, 140, 1.5);
    EXPECT_NEAR(picture->top + picture->height / 2, 40, 1.5);
    EXPECT_NEAR(picture->width, 84, 6);
    EXPECT_DOUBLE_EQ(picture->width, picture->height);
}

TEST(Preprocessing, TheSquareIsGivenInPixelsOfTheSource) {
    SliceImage flat = block();
    flat.rowSpacing = 2;
    flat.columnSpacing = 1;
    const auto stretched = makePicture(flat, parametersOf(Method::Head));
    ASSERT_TRUE(stretched);
    EXPECT_NEAR(stretched->left + stretched->width / 2, 140, 1.5);
    EXPECT_NEAR(stretched->top + stretched->height / 2, 40, 1.5);
    EXPECT_NEAR(stretched->width / stretched->height, 2, 1e-9) << "a square in millimetres";

    const auto whole = makePicture(constant(1024, 2048, 3), parametersOf(Method::Whole));
    ASSERT_TRUE(whole);
    EXPECT_DOUBLE_EQ(whole->left, 0);
    EXPECT_DOUBLE_EQ(whole->width, 2048);
    EXPECT_DOUBLE_EQ(whole->height, 2048);
    EXPECT_DOUBLE_EQ(whole->top, -512);
}

TEST(Preprocessing, ABrightPixelIsFoundWhereTheSquareSaysItIs) {
    SliceImage image = constant(200, 260, 0);
    for (int row = 30; row < 170; ++row) {
        for (int column = 60; column < 220; ++column)
            image.values[static_cast<std::size_t>(row * 260 + column)] = 300;
    }
    for (int row = 50; row < 56; ++row) {
        for (int column = 190; column < 196; ++column)
            image.values[static_cast<std::size_t>(row * 260 + column)] = 900;
    }
    PreprocessingParameters p = parametersOf(Method::Head);
    p.high = 1;
    const auto picture = makePicture(image, p);
    ASSERT_TRUE(picture);
    double weight = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < 256; ++row) {
        for (int column = 0; column < 256; ++column) {
            if (picture->grey[static_cast<std::size_t>(row * 256 + column)] > 200) {
                weight += 1;
                x += column + 0.5;
                y += row + 0.5;
            }
        }
    }
    ASSERT_GT(weight, 0);
    EXPECT_NEAR(picture->left + picture->width * x / weight / 256, 193, 0.6);
    EXPECT_NEAR(picture->top + picture->height * y / weight / 256, 53, 0.6);
}

/// Planes of 16 mm in 16 pixels, 4 mm apart; -1000 HU is 0 and 0 HU is 200.
PreprocessingParameters cube() {
    PreprocessingParameters p;
    p.method = Method::Cube;
    p.size = 16;
    p.sideMm = 16;
    p.planesMm = {-4, 0, 4};
    p.huLow = -1000;
    p.huHigh = 275;
    return p;
}

/// 5 slices of 40 × 60 voxels of air with one bright voxel, the spot on it.
SpotVolume brightVoxel() {
    SpotVolume volume;
    volume.slices = 5;
    volume.rows = 40;
    volume.columns = 60;
    volume.sliceSpacing = 4;
    volume.rowSpacing = 1;
    volume.columnSpacing = 0.5;
    volume.slice = 2;
    volume.row = 20;
    volume.column = 31;
    volume.values.assign(5 * 40 * 60, -1000);
    volume.values[(2 * 40 + 20) * 60 + 31] = 0;
    return volume;
}

TEST(Planes, AreCutAroundTheSpotAtTrueScale) {
    SpotVolume volume = brightVoxel();
    // The middle of 16 pixels lies between two: half a pixel beside the spot on each axis.
    volume.row += 0.5;
    volume.column += 1;
    const auto picture = makePlanes(volume, cube());
    ASSERT_TRUE(picture) << picture.error().message;
    ASSERT_EQ(picture->planes, 3);
    ASSERT_EQ(picture->grey.size(), 3U * 16 * 16);
    for (std::size_t i = 0; i < picture->grey.size(); ++i)
        EXPECT_EQ(picture->grey[i], i == 256 + 7 * 16 + 7 ? 200 : 0) << i;
    EXPECT_DOUBLE_EQ(picture->width, 32);
    EXPECT_DOUBLE_EQ(picture->height, 16);
}

TEST(Planes, LieBetweenSlicesWhereTheSpotDoes) {
    SpotVolume volume = brightVoxel();
    volume.row += 0.5;
    volume.column += 1;
    volume.slice = 2.25;
    const auto picture = makePlanes(volume, cube());
    ASSERT_TRUE(picture) << picture.error().message;
    EXPECT_EQ(picture->grey[0 * 256 + 7 * 16 + 7], 50); // a quarter of slice 2
    EXPECT_EQ(picture->grey[1 * 256 + 7 * 16 + 7], 150);
    EXPECT_EQ(picture->grey[2 * 256 + 7 * 16 + 7], 0);
}

TEST(Planes, RepeatTheEdgeBeyondTheVolume) {
    SpotVolume volume = brightVoxel();
    volume.values.assign(volume.values.size(), -500);
    volume.slice = volume.row = volume.column = 0;
    const auto picture = makePlanes(volume, cube());
    ASSERT_TRUE(picture) << picture.error().message;
    for (const auto grey : picture->grey)
        ASSERT_EQ(grey, 100);
}

TEST(Planes, AreRefusedWithoutVoxelsSizeOrASpotInside) {
    const auto refused = [](const auto& change) {
        SpotVolume volume = brightVoxel();
        change(volume);
        const auto picture = makePlanes(volume, cube());
        return !picture && picture.error().code == ErrorCode::InvalidArgument;
    };
    EXPECT_FALSE(refused([](SpotVolume&) {}));
    EXPECT_TRUE(refused([](SpotVolume& v) { v.slices = 0; }));
    EXPECT_TRUE(refused([](SpotVolume& v) { v.columns = 61; }));
    EXPECT_TRUE(refused([](SpotVolume& v) { v.rowSpacing = 0; }));
    EXPECT_TRUE(refused([](SpotVolume& v) { v.sliceSpacing = std::numeric_limits<double>::quiet_NaN(); }));
    EXPECT_TRUE(refused([](SpotVolume& v) { v.column = 60; }));
    EXPECT_TRUE(refused([](SpotVolume& v) { v.slice = -0.6; }));
    EXPECT_FALSE(makePlanes(brightVoxel(), parametersOf(Method::Head)));
    EXPECT_FALSE(makePicture(block(), cube()));
}

} // namespace
} // namespace candela::inference
