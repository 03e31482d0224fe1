#include "viewer/scene/RegionStatistics.h"
#include "Phantom.h"
#include "viewer/scene/Measurement.h"
#include "viewer/tools/MeasurementTools.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <gtest/gtest.h>
#include <numeric>

namespace candela::viewer {
namespace {

/// Every value of a slice whose pixel's centre a condition (mm from the slice's middle) takes in.
std::vector<double> bruteForce(const ImageStack& stack, const PlaneFrame& frame, int slice, Vec3 middle,
                               const std::function<bool(double, double)>& inside) {
    const Vec3 right = frame.right;
    const Vec3 down = normalized(cross(normalized(cross(frame.right, frame.down)), right));
    std::vector<double> values;
    for (int row = 0; row < frame.rows; ++row) {
        for (int column = 0; column < frame.columns; ++column) {
            const Vec3 p = frame.slicePosition(slice) + frame.right * (column * frame.pixelWidth) +
                           frame.down * (row * frame.pixelHeight);
            if (!inside(dot(p - middle, right), dot(p - middle, down)))
                continue;
            const Vec3 voxel = stack.info.geometry.toVoxel(p);
            const auto i = static_cast<int>(std::lround(voxel.x));
            const auto j = static_cast<int>(std::lround(voxel.y));
            int k = static_cast<int>(std::lround(voxel.z));
            const auto& offsets = stack.info.sliceOffsets;
            if (frame.plane == ViewPlane::Acquired) {
                k = slice;
            } else if (!offsets.empty()) {
                const double along = voxel.z * stack.info.geometry.spacing[2];
                for (int n = 0; n < static_cast<int>(offsets.size()); ++n) {
                    if (n == 0 || std::abs(offsets[static_cast<std::size_t>(n)] - along) <=
                                      1e-9 + std::abs(offsets[static_cast<std::size_t>(k)] - along))
                        k = n;
                }
            }
            if (i >= 0 && j >= 0 && k >= 0 && i < stack.info.columns && j < stack.info.rows &&
                k < stack.planes())
                values.push_back(stack.at(i, j, k));
        }
    }
    return values;
}

void expectSame(const RegionStatistics& figures, std::vector<double> values) {
    ASSERT_FALSE(values.empty());
    const auto count = static_cast<double>(values.size());
    EXPECT_EQ(figures.pixels, static_cast<std::int64_t>(values.size()));
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
    EXPECT_NEAR(figures.mean, mean, 1e-6 + 1e-6 * std::abs(mean));
    double squares = 0;
    for (const double v : values)
        squares += (v - mean) * (v - mean);
    EXPECT_NEAR(figures.deviation, std::sqrt(squares / count), 1e-5);
    std::sort(values.begin(), values.end());
    EXPECT_EQ(figures.least, values.front());
    EXPECT_EQ(figures.greatest, values.back());
    const std::size_t half = values.size() / 2;
    EXPECT_NEAR(figures.median,
                values.size() % 2 == 1 ? values[half] : 0.5 * (values[half - 1] + values[half]), 1e-9);
    EXPECT_EQ(std::accumulate(figures.histogram.begin(), figures.histogram.end(), std::int64_t{0}),
              figures.pixels);
    EXPECT_LE(figures.histogram.size(), 64U);
    const auto inFirst = std::count_if(values.begin(), values.end(),
                                       [&](double v) { return v < figures.firstBin + figures.binWidth; });
    EXPECT_NEAR(static_cast<double>(figures.histogram.front()), static_cast<double>(inFirst), 1);
}

class EveryAcquisitionsRegions : public testing::TestWithParam<std::size_t> {
protected:
    const test::Acquisition acquisition = test::acquisitions()[GetParam()];
    const std::shared_ptr<ImageStack> stack = test::makePhantom(acquisition);
};

TEST_P(EveryAcquisitionsRegions, CountsThePixelsWhoseCentresLieInside) {
    SCOPED_TRACE(acquisition.name);
    for (const ViewPlane plane : availablePlanes(stack->info)) {
        SCOPED_TRACE(toString(plane));
        const PlaneFrame frame = planeFrame(stack->info, plane);
        const int slice = frame.sliceAt(test::corner(5));
        const Vec3 right = frame.right;
        const Vec3 normal = normalized(cross(frame.right, frame.down));
        const Vec3 down = normalized(cross(normal, right));
        const Vec3 middle = frame.slicePosition(slice) +
                            frame.right * (0.5 * (frame.columns - 1) * frame.pixelWidth) +
                            frame.down * (0.5 * (frame.rows - 1) * frame.pixelHeight);
        const auto at = [&](double x, double y) { return middle + right * x + down * y; };
        Measurement region{MeasurementKind::Rectangle, plane, slice, {}};

        region.points = {at(-20.31, -13.27), at(23.19, -13.27), at(23.19, 28.83), at(-20.31, 28.83)};
        EXPECT_NEAR(measurementValue(region) / (43.5 * 42.1), 1, 1e-9);
        auto figures = regionStatistics(*stack, frame, region);
        ASSERT_TRUE(figures);
        expectSame(*figures, bruteForce(*stack, frame, slice, middle, [](double x, double y) {
            return x > -20.31 && x < 23.19 && y > -13.27 && y < 28.83;
        }));

        // An ellipse that is turned by 30°, half axes 27.3 and 14.1 mm.
        region.kind = MeasurementKind::Ellipse;
        const double c = std::cos(M_PI / 6);
        const double s = std::sin(M_PI / 6);
        region.points = {at(-27.3 * c, -27.3 * s), at(27.3 * c, 27.3 * s), at(14.1 * s, -14.1 * c),
                         at(-14.1 * s, 14.1 * c)};
        EXPECT_NEAR(measurementValue(region) / (M_PI * 27.3 * 14.1), 1, 1e-9);
        figures = regionStatistics(*stack, frame, region);
        ASSERT_TRUE(figures);
        expectSame(*figures, bruteForce(*stack, frame, slice, middle, [c, s](double x, double y) {
            const double u = (c * x + s * y) / 27.3;
            const double v = (-s * x + c * y) / 14.1;
            return u * u + v * v < 1;
        }));

        // An L: two rectangles beside each other.
        region.kind = MeasurementKind::Freehand;
        region.points = {at(-25.13, -20.71), at(8.37, -20.71), at(8.37, 3.19),
                         at(24.41, 3.19),    at(24.41, 22.57), at(-25.13, 22.57)};
        EXPECT_NEAR(measurementValue(region) / (33.5 * 23.9 + 49.54 * 19.38), 1, 1e-9);
        figures = regionStatistics(*stack, frame, region);
        ASSERT_TRUE(figures);
        expectSame(*figures, bruteForce(*stack, frame, slice, middle, [](double x, double y) {
            return x > -25.13 && y > -20.71 && y < 22.57 && (y < 3.19 ? x < 8.37 : x < 24.41);
        }));
        // What the pixels cover is the area, but for the rim.
        EXPECT_NEAR(static_cast<double>(figures->pixels) * frame.pixelWidth * frame.pixelHeight *
                        norm(cross(frame.right, frame.down)) / measurementValue(region),
                    1, 0.06);
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryAcquisitionsRegions,
                         testing::Range<std::size_t>(0, test::acquisitions().size()));

class RegionStatisticsOfAnImage : public testing::Test {
protected:
    const std::shared_ptr<ImageStack> stack = test::makeImage(60, 40);
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Acquired);

    [[nodiscard]] Vec3 at(double column, double row) const {
        return frame.slicePosition(0) + frame.right * (column * frame.pixelWidth) +
               frame.down * (row * frame.pixelHeight);
    }
    [[nodiscard]] Measurement box(double left, double top, double right, double bottom) const {
        return {MeasurementKind::Rectangle,
                ViewPlane::Acquired,
                0,
                {at(left, top), at(right, top), at(right, bottom), at(left, bottom)}};
    }
};

TEST_F(RegionStatisticsOfAnImage, AreTheImagesOwnNumbers) {
    // Columns 10 … 12 of rows 5 and 6, values 1000·row + column.
    const auto figures = regionStatistics(*stack, frame, box(9.6, 4.7, 12.4, 6.2));
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->pixels, 6);
    EXPECT_DOUBLE_EQ(figures->mean, 5511);
    EXPECT_DOUBLE_EQ(figures->least, 5010);
    EXPECT_DOUBLE_EQ(figures->greatest, 6012);
    EXPECT_DOUBLE_EQ(figures->median, 0.5 * (5012 + 6010));
    EXPECT_NEAR(figures->deviation, std::sqrt(250000 + 2.0 / 3), 1e-6);

    Measurement point{MeasurementKind::Point, ViewPlane::Acquired, 0, {at(7.3, 2.6)}};
    const auto value = regionStatistics(*stack, frame, point);
    ASSERT_TRUE(value);
    EXPECT_DOUBLE_EQ(value->mean, 3007);
    EXPECT_EQ(measurementText(point, stack->info, &*value), "3007");
    point.points = {at(-3, 2)};
    EXPECT_FALSE(regionStatistics(*stack, frame, point));
}

TEST_F(RegionStatisticsOfAnImage, RegionsSideBySideShareNoPixel) {
    const auto left = regionStatistics(*stack, frame, box(3, 3, 10, 10));
    const auto right = regionStatistics(*stack, frame, box(10, 3, 17, 10));
    const auto both = regionStatistics(*stack, frame, box(3, 3, 17, 10));
    ASSERT_TRUE(left && right && both);
    EXPECT_EQ(left->pixels + right->pixels, both->pixels);
    EXPECT_EQ(both->pixels, 14 * 7);
}

TEST_F(RegionStatisticsOfAnImage, PaddingAndWhatIsNotLoadedAreLeftOut) {
    stack->info.padding = PaddingRange{5011, 5011};
    const auto figures = regionStatistics(*stack, frame, box(9.6, 4.7, 12.4, 5.2));
    ASSERT_TRUE(figures);
    EXPECT_EQ(figures->pixels, 2);
    stack->resetReady();
    EXPECT_FALSE(regionStatistics(*stack, frame, box(9.6, 4.7, 12.4, 5.2)));
}

TEST_F(RegionStatisticsOfAnImage, BeyondTheImageThereIsNothing) {
    EXPECT_FALSE(regionStatistics(*stack, frame, box(-20, -20, -5, -5)));
    const auto corner = regionStatistics(*stack, frame, box(-20, -20, 1.5, 1.5));
    ASSERT_TRUE(corner);
    EXPECT_EQ(corner->pixels, 4);
    Measurement flat{
        MeasurementKind::Ellipse, ViewPlane::Acquired, 0, {at(1, 1), at(9, 1), at(5, 1), at(5, 1)}};
    EXPECT_FALSE(regionStatistics(*stack, frame, flat));
}

TEST(RegionsOfLargeImages, AreCountedInTheirTime) {
    const auto stack = test::makeImage(3000, 3000);
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Acquired);
    const auto at = [&frame](double column, double row) {
        return frame.slicePosition(0) + frame.right * (column * frame.pixelWidth) +
               frame.down * (row * frame.pixelHeight);
    };
    const auto millisecondsFor = [&](double side) {
        const Measurement region{
            MeasurementKind::Rectangle,
            ViewPlane::Acquired,
            0,
            {at(9.5, 9.5), at(9.5 + side, 9.5), at(9.5 + side, 9.5 + side), at(9.5, 9.5 + side)}};
        const auto begin = std::chrono::steady_clock::now();
        const auto figures = regionStatistics(*stack, frame, region);
        const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - begin;
        EXPECT_TRUE(figures);
        EXPECT_EQ(figures ? figures->pixels : 0, static_cast<std::int64_t>(side * side));
        return passed.count();
    };
    const double small = millisecondsFor(540); // what is counted while it is drawn
    const double large = millisecondsFor(2900);
    std::printf("region of 540 x 540 pixels: %.1f ms, of 2900 x 2900: %.1f ms\n", small, large);
    // Loose, for machines under load.
    EXPECT_LT(small, 250);
    EXPECT_LT(large, 5000);
}

TEST(RegionHistogram, KeepsWholeValuesTogether) {
    std::vector<float> values;
    for (int n = 0; n < 200; ++n)
        values.push_back(static_cast<float>(n % 100));
    const auto figures = statisticsOf(values);
    ASSERT_TRUE(figures);
    EXPECT_DOUBLE_EQ(figures->binWidth, 2);
    ASSERT_EQ(figures->histogram.size(), 50U);
    for (const std::int64_t bin : figures->histogram)
        EXPECT_EQ(bin, 4);
    std::vector<float> same(7, 0.25F);
    EXPECT_EQ(statisticsOf(same)->histogram, std::vector<std::int64_t>{7});
    std::vector<float> none;
    EXPECT_FALSE(statisticsOf(none));
}

TEST(RegionTexts, NameAreaValuesAndCalibration) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    StackInfo info = stack->info;
    const Measurement box{
        MeasurementKind::Rectangle, ViewPlane::Acquired, 0, {{0, 0, 0}, {12, 0, 0}, {12, 5, 0}, {0, 5, 0}}};
    RegionStatistics figures;
    figures.pixels = 26;
    figures.mean = 41.26;
    figures.deviation = 8.21;
    figures.least = 12;
    figures.greatest = 77;
    figures.median = 40.5;
    EXPECT_EQ(
        measurementLines(box, info, &figures),
        (std::vector<std::string>{"area 60.0 mm²", "mean 41.3 HU  SD 8.2", "min 12  max 77  median 40.5"}));
    info.lengthCalibration = "at detector";
    EXPECT_EQ(measurementText(box, info), "area 60.0 mm² at detector");
    info.lengthCalibration = "uncalibrated";
    info.geometry.spacing = {2, 2.5, 1};
    EXPECT_EQ(measurementText(box, info), "area 12 px (uncalibrated)");
    const Measurement heart{MeasurementKind::Cardiothoracic,
                            ViewPlane::Acquired,
                            0,
                            {{0, 0, 0}, {120, 0, 0}, {0, 9, 0}, {250, 9, 0}}};
    info.lengthCalibration = "at detector";
    EXPECT_EQ(measurementText(heart, info), "CTR 0.48  120.0 / 250.0 mm at detector");
}

} // namespace
} // namespace candela::viewer
