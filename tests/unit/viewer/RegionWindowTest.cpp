#include "Phantom.h"
#include "viewer/render/SliceRenderer.h"
#include "viewer/tools/Tools.h"

#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

constexpr int side = 400;

/// Each column holds its own number, from 0 at the left.
std::shared_ptr<ImageStack> columnsImage() {
    auto image = test::makeImage(200, 200);
    Int16Values values(200 * 200);
    for (std::size_t n = 0; n < values.size(); ++n)
        values[n] = static_cast<std::int16_t>(n % 200);
    image->values = std::move(values);
    return image;
}

ScreenBox boxOfColumns(const ImageStack& image, const ViewState& state, double from, double to) {
    const ViewTransform transform(planeFrame(image.info, state), state, side, side);
    const auto begin = transform.fromPlanePixel(from - 0.5, 20);
    const auto end = transform.fromPlanePixel(to + 0.5, 120);
    return {begin[0], begin[1], end[0], end[1]};
}

TEST(RegionWindow, GoesFromTheFirstToTheNinetyNinthPercentile) {
    const auto image = columnsImage();
    const ViewState state = initialView(*image, ViewPlane::Acquired);
    // Columns 0 to 199: the percentiles of a uniform ramp are 1 % and 99 % of its range.
    const auto all = windowOfBox(*image, state, side, side, boxOfColumns(*image, state, 0, 199));
    ASSERT_TRUE(all);
    EXPECT_NEAR(all->center, 100, 1);
    EXPECT_NEAR(all->width, 0.98 * 199 + 1, 1.5);
    const auto some = windowOfBox(*image, state, side, side, boxOfColumns(*image, state, 40, 60));
    ASSERT_TRUE(some);
    EXPECT_DOUBLE_EQ(some->center, 50.5);
    EXPECT_DOUBLE_EQ(some->width, 21);
    ScreenBox turned = boxOfColumns(*image, state, 40, 60);
    std::swap(turned.left, turned.right);
    std::swap(turned.top, turned.bottom);
    EXPECT_EQ(windowOfBox(*image, state, side, side, turned), some) << "drawn from any corner";

    // On the screen the lowest value of the box is black and the highest white.
    ViewState shown = state;
    shown.window = *some;
    const QImage picture = renderSlice(*image, shown, side, side);
    const ViewTransform transform(planeFrame(image->info, shown), shown, side, side);
    const auto greyOf = [&](double column) {
        const auto at = transform.fromPlanePixel(column, 60);
        return qGreen(picture.pixel(static_cast<int>(at[0]), static_cast<int>(at[1])));
    };
    EXPECT_NEAR(greyOf(40), 0, 7);
    EXPECT_NEAR(greyOf(50), 127, 7);
    EXPECT_NEAR(greyOf(60), 255, 7);
}

TEST(RegionWindow, PassesOverPadding) {
    const auto image = columnsImage();
    image->info.padding = PaddingRange{0, 9};
    const ViewState state = initialView(*image, ViewPlane::Acquired);
    const auto window = windowOfBox(*image, state, side, side, boxOfColumns(*image, state, 0, 19));
    ASSERT_TRUE(window);
    EXPECT_DOUBLE_EQ(window->center, 15);
    EXPECT_DOUBLE_EQ(window->width, 10);
}

TEST(RegionWindow, ThereIsNoneOfEqualValuesOrOutside) {
    const auto image = columnsImage();
    const ViewState state = initialView(*image, ViewPlane::Acquired);
    EXPECT_FALSE(windowOfBox(*image, state, side, side, boxOfColumns(*image, state, 40, 40)));
    EXPECT_FALSE(windowOfBox(*image, state, side, side, {10, 10, 10, 50}));
    EXPECT_FALSE(windowOfBox(*image, state, side, side, {-50, -50, -10, -10}));
    ViewState away = state;
    away.panX = 5 * side;
    EXPECT_FALSE(windowOfBox(*image, away, side, side, {0, 0, side, side}));
}

TEST(RegionWindow, TakesTheSlabsValues) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    ViewState state = initialView(*stack, ViewPlane::Axial);
    const PlaneFrame frame = planeFrame(stack->info, state);
    state.slice = frame.sliceAt({0, 0, test::cubeHalf - 12}); // three widths of the blobs away
    const auto there = ViewTransform(frame, state, side, side).toScreen(test::corner(7));
    const ScreenBox box{there[0] - 20, there[1] - 20, there[0] + 20, there[1] + 20};
    const auto plane = windowOfBox(*stack, state, side, side, box);
    state.slab = {SlabMode::Maximum, 30};
    const auto slab = windowOfBox(*stack, state, side, side, box);
    ASSERT_TRUE(plane && slab);
    EXPECT_GT(slab->center + slab->width / 2, 0.9 * test::peak(7));
    EXPECT_LT(plane->center + plane->width / 2, 0.1 * test::peak(7));
}

} // namespace
} // namespace candela::viewer
