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

} // namespace
} // namespace candela::inference
