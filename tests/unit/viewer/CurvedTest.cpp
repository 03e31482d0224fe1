// Curved reformats against a circle, whose lengths are known.

#include "Phantom.h"
#include "viewer/render/CurvedReformat.h"

#include <cmath>
#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

constexpr double radius = 30;

Vec3 onCircle(double degrees, double r = radius) {
    return {r * std::cos(degrees * M_PI / 180), r * std::sin(degrees * M_PI / 180), 5};
}

std::vector<Vec3> arc(double from, double to, double step) {
    std::vector<Vec3> points;
    for (double at = from; at <= to + 1e-9; at += step)
        points.push_back(onCircle(at));
    return points;
}

/// Only small balls: on the arc at 40° and 130°, one 8 mm outside of it at 90°, one 6 mm above it at 160°.
std::shared_ptr<ImageStack> beads(const test::Acquisition& acquisition) {
    const std::array<Vec3, 4> places{onCircle(40), onCircle(130), onCircle(90, radius + 8),
                                     onCircle(160) + Vec3{0, 0, 6}};
    auto stack = test::makePhantom(acquisition);
    const GridGeometry& grid = stack->info.geometry;
    FloatValues values;
    for (int k = 0; k < stack->info.slices; ++k) {
        const double along = stack->info.sliceOffsets.empty()
                                 ? k * grid.spacing[2]
                                 : stack->info.sliceOffsets[static_cast<std::size_t>(k)];
        for (int j = 0; j < stack->info.rows; ++j) {
            for (int i = 0; i < stack->info.columns; ++i) {
                const Vec3 p = grid.origin + grid.direction[0] * (i * grid.spacing[0]) +
                               grid.direction[1] * (j * grid.spacing[1]) + grid.direction[2] * along;
                double value = 0;
                for (const Vec3 place : places)
                    value += 1000 * std::exp(-0.5 * dot(p - place, p - place) / 6.25);
                values.push_back(static_cast<float>(value));
            }
        }
    }
    stack->values = std::move(values);
    return stack;
}

/// Middle of what is bright within `reach` pixels of a place.
std::array<double, 2> middleNear(const QImage& picture, double x, double y, double reach) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int row = 0; row < picture.height(); ++row) {
        for (int column = 0; column < picture.width(); ++column) {
            if (std::hypot(column + 0.5 - x, row + 0.5 - y) > reach)
                continue;
            const double grey = qRed(picture.pixel(column, row));
            sum += grey;
            sumX += grey * (column + 0.5);
            sumY += grey * (row + 0.5);
        }
    }
    return {sumX / sum, sumY / sum};
}

TEST(CurvedPath, IsAsLongAsItsCircle) {
    EXPECT_NEAR(pathLength(arc(0, 180, 15)), M_PI * radius, 0.1);
    EXPECT_NEAR(pathLength({{0, 0, 0}, {30, 40, 0}}), 50, 1e-6);
    EXPECT_EQ(pathLength({{1, 2, 3}}), 0);
    EXPECT_EQ(pathLength({{1, 2, 3}, {1, 2, 3}}), 0);
}

TEST(CurvedPath, GoesInEqualStepsWithoutTwist) {
    const auto stations = pathThrough(arc(0, 180, 15), {0, 0, 1}, 0.5);
    ASSERT_GT(stations.size(), 180U);
    for (std::size_t n = 0; n < stations.size(); ++n) {
        EXPECT_NEAR(std::hypot(stations[n].point.x, stations[n].point.y), radius, 0.1);
        EXPECT_NEAR(dot(stations[n].across, {0, 0, 1}), 1, 1e-6) << "a plane path keeps the plane's normal";
        EXPECT_NEAR(dot(stations[n].along, stations[n].across), 0, 1e-9);
        if (n > 0) {
            EXPECT_NEAR(norm(stations[n].point - stations[n - 1].point), 0.5, 0.01);
        }
    }
    // Through space the directions stay perpendicular and turn only as far as the path does.
    std::vector<Vec3> helix;
    for (int n = 0; n < 20; ++n)
        helix.push_back(onCircle(30.0 * n) + Vec3{0, 0, 2.0 * n});
    const auto turning = pathThrough(helix, {0, 0, 1}, 0.5);
    for (std::size_t n = 1; n < turning.size(); ++n) {
        EXPECT_NEAR(norm(turning[n].across), 1, 1e-9);
        EXPECT_NEAR(dot(turning[n].along, turning[n].across), 0, 1e-9);
        EXPECT_LT(norm(turning[n].across - turning[n - 1].across),
                  norm(turning[n].along - turning[n - 1].along) + 1e-6);
    }
}

class CurvedOfEveryAcquisition : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Orientations, CurvedOfEveryAcquisition,
                         testing::Range(0, static_cast<int>(test::acquisitions().size())));

TEST_P(CurvedOfEveryAcquisition, ShowsWhatLiesOnThePathWhereItsLengthSays) {
    const test::Acquisition acquisition = test::acquisitions()[static_cast<std::size_t>(GetParam())];
    SCOPED_TRACE(acquisition.name);
    const auto stack = beads(acquisition);
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.window = {500, 1000};
    constexpr double step = 0.25;
    const double reach = 7 / step;
    const auto lengthAt = [](double degrees) { return M_PI * radius * degrees / 180; };
    // Down is the plane's normal, here towards the head.
    const CurvedReformat upright(arc(0, 180, 15), {0, 0, 1}, 0, 20, step);
    const QImage picture = upright.render(*stack, state);
    ASSERT_EQ(picture.size(), QSize(upright.width(), upright.height()));
    EXPECT_NEAR(upright.width() * step, M_PI * radius, 0.5);
    for (const auto& [degrees, down] : {std::pair{40.0, 0.0}, {130.0, 0.0}, {160.0, 6.0}}) {
        const double x = lengthAt(degrees) / step + 0.5;
        const double y = 0.5 * upright.height() + down / step;
        const auto [foundX, foundY] = middleNear(picture, x, y, reach);
        EXPECT_NEAR(foundX * step, x * step, 0.2) << degrees;
        EXPECT_NEAR(foundY * step, y * step, 0.1) << degrees;
        EXPECT_LT(norm(upright.toPatient(x, y) - (onCircle(degrees) + Vec3{0, 0, down})), 0.1);
    }
    // Turned by 90° about the path it lies in the circle's plane: the bead outside comes on one side.
    const CurvedReformat flat(arc(0, 180, 15), {0, 0, 1}, 90, 20, step);
    const QImage turned = flat.render(*stack, state);
    const double x = lengthAt(90) / step + 0.5;
    const Vec3 outwards = flat.toPatient(x, 0.5 * flat.height() + 8 / step) - onCircle(90);
    const double side = outwards.y > 0 ? 1 : -1;
    const double y = 0.5 * flat.height() + side * 8 / step;
    const auto [foundX, foundY] = middleNear(turned, x, y, reach);
    EXPECT_NEAR(foundY * step, y * step, 0.2);
    EXPECT_NEAR(foundX * step, x * step, 0.2);
}

TEST(Curved, SlabsGoAcrossTheCut) {
    const auto stack = beads(test::acquisitions()[0]);
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.window = {500, 1000};
    const CurvedReformat cut(arc(0, 180, 15), {0, 0, 1}, 0, 20, 0.5);
    const int x = static_cast<int>(M_PI * radius / 2 / 0.5);
    EXPECT_LT(qRed(cut.render(*stack, state).pixel(x, cut.height() / 2)), 30) << "8 mm beside the cut";
    state.slab = {SlabMode::Maximum, 18};
    EXPECT_GT(qRed(cut.render(*stack, state).pixel(x, cut.height() / 2)), 200);
}

TEST(Curved, WithoutAPathThereIsNoPicture) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    const ViewState state = initialView(*stack, ViewPlane::Acquired);
    const CurvedReformat none({{1, 1, 1}}, {0, 0, 1}, 0, 20, 0.5);
    EXPECT_TRUE(none.empty());
    EXPECT_TRUE(none.render(*stack, state).isNull());
}

} // namespace
} // namespace candela::viewer
