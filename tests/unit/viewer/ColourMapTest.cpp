#include "viewer/render/ColourMap.h"
#include "Phantom.h"
#include "viewer/render/Fusion.h"
#include "viewer/render/SliceRenderer.h"

#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

constexpr int side = 320;

ViewState grey(const ImageStack& stack) {
    ViewState state = initialView(stack, ViewPlane::Axial);
    state.slice = planeFrame(stack.info, state).sliceAt(test::corner(5));
    state.window = {400.5, 801};
    return state;
}

TEST(ColourMaps, HotIronAndPetAreTheStandards) {
    const auto is = [](ColourMap map, std::size_t level, int red, int green, int blue) {
        EXPECT_EQ(coloursOf(map)[level], qRgb(red, green, blue)) << toString(map) << " " << level;
    };
    // PS3.6 B.1.1
    is(ColourMap::HotIron, 0, 0, 0, 0);
    is(ColourMap::HotIron, 1, 2, 0, 0);
    is(ColourMap::HotIron, 127, 254, 0, 0);
    is(ColourMap::HotIron, 128, 255, 0, 0);
    is(ColourMap::HotIron, 160, 255, 64, 0);
    is(ColourMap::HotIron, 192, 255, 128, 4);
    is(ColourMap::HotIron, 254, 255, 252, 252);
    is(ColourMap::HotIron, 255, 255, 255, 255);
    // PS3.6 B.1.2
    is(ColourMap::Pet, 0, 0, 0, 0);
    is(ColourMap::Pet, 1, 0, 2, 1);
    is(ColourMap::Pet, 32, 0, 65, 63);
    is(ColourMap::Pet, 63, 0, 128, 125);
    is(ColourMap::Pet, 64, 1, 126, 127);
    is(ColourMap::Pet, 128, 128, 0, 255);
    is(ColourMap::Pet, 192, 255, 128, 0);
    is(ColourMap::Pet, 255, 255, 255, 255);
}

TEST(ColourMaps, RunFromDarkToBright) {
    for (const ColourMap map : {ColourMap::Grey, ColourMap::HotIron, ColourMap::Heat, ColourMap::Cool}) {
        const auto& colours = coloursOf(map);
        EXPECT_LT(qGray(colours.front()), 4) << toString(map);
        EXPECT_GT(qGray(colours.back()), 230) << toString(map);
        for (std::size_t n = 1; n < colours.size(); ++n)
            EXPECT_GE(qGray(colours[n]) + 1, qGray(colours[n - 1])) << toString(map) << " " << n;
    }
}

TEST(ColourMaps, EachGreyBecomesItsColourAndTheSurroundingsStayBlack) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    ViewState state = grey(*stack);
    state.zoom = 0.8;
    const QImage before = renderSlice(*stack, state, side, side);
    for (const ColourMap map : colourMaps()) {
        for (const bool inverted : {false, true}) {
            state.colours = ColourMap::Grey;
            state.inverted = inverted;
            const QImage greys = renderSlice(*stack, state, side, side);
            state.colours = map;
            const QImage coloured = renderSlice(*stack, state, side, side);
            EXPECT_EQ(coloured.pixel(2, 2), qRgb(0, 0, 0)) << "outside of the image";
            for (int y = side / 4; y < 3 * side / 4; y += 7) {
                for (int x = side / 4; x < 3 * side / 4; x += 7)
                    ASSERT_EQ(coloured.pixel(x, y),
                              coloursOf(map)[static_cast<std::size_t>(qGreen(greys.pixel(x, y)))])
                        << toString(map);
            }
        }
    }
}

TEST(ColourMaps, TheBarGoesFromTheWindowsEndToItsOtherEnd) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    ViewState state = grey(*stack);
    state.window = {100, 401};
    state.colours = ColourMap::HotIron;
    ColourBar bar = colourBar(*stack, state);
    EXPECT_DOUBLE_EQ(bar.low, -100.5);
    EXPECT_DOUBLE_EQ(bar.high, 300.5);
    EXPECT_EQ(bar.unit, "HU");
    EXPECT_EQ(bar.colours.front(), qRgb(0, 0, 0));
    EXPECT_EQ(bar.colours.back(), qRgb(255, 255, 255));
    const QRgb middle = bar.colours[bar.colours.size() / 2];
    EXPECT_NEAR(qRed(middle), 255, 3);
    EXPECT_NEAR(qGreen(middle), 0, 6);
    state.inverted = true;
    bar = colourBar(*stack, state);
    EXPECT_EQ(bar.colours.front(), qRgb(255, 255, 255));
    EXPECT_EQ(bar.colours.back(), qRgb(0, 0, 0));

    Fusion fusion = beginFusion(stack, FusionMode::Overlay, state.window);
    fusion.window = {5, 10};
    fusion.colours = ColourMap::Pet;
    bar = colourBar(fusion, false);
    EXPECT_DOUBLE_EQ(bar.low, 0);
    EXPECT_DOUBLE_EQ(bar.high, 10);
    EXPECT_EQ(bar.colours.back(), coloursOf(ColourMap::Pet).back());
    fusion.mode = FusionMode::Subtract;
    EXPECT_EQ(colourBar(fusion, false).colours.back(), qRgb(255, 255, 255));
    EXPECT_EQ(colourBar(fusion, true).colours.back(), qRgb(0, 0, 0));
}

} // namespace
} // namespace candela::viewer
