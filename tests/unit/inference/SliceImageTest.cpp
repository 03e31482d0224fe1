#include "ui/controllers/DetectionWorkflow.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace candela {
namespace {

using inference::ValueUnit;
using testing::ElementsAre;

ImageStack stackWith(std::variant<Int16Values, FloatValues, RgbValues> values, const std::string& unit) {
    ImageStack stack;
    stack.info.columns = 2;
    stack.info.rows = 1;
    stack.info.valueUnit = unit;
    stack.frameRefs.resize(2);
    stack.values = std::move(values);
    return stack;
}

TEST(SliceImage, TakesThePlanesValuesAndUnit) {
    const auto image = sliceImage(stackWith(Int16Values{1, 2, -1000, 40}, "HU"), 1);
    EXPECT_THAT(image.values, ElementsAre(-1000, 40));
    EXPECT_EQ(image.unit, ValueUnit::Hounsfield);
    EXPECT_EQ(sliceImage(stackWith(FloatValues{1, 2, 0.5F, 4}, "US"), 1).unit, ValueUnit::Unspecified);
    EXPECT_THAT(sliceImage(stackWith(FloatValues{1, 2, 0.5F, 4}, "US"), 1).values, ElementsAre(0.5F, 4));
    EXPECT_EQ(sliceImage(stackWith(Int16Values{1, 2, 3, 4}, "grey"), 0).unit, ValueUnit::Grey8);
}

TEST(SliceImage, TurnsColourIntoLuminance) {
    RgbValues rgb{{0, 0, 0, 0, 0, 0, 255, 0, 0, 10, 200, 30}};
    const auto image = sliceImage(stackWith(rgb, "rgb"), 1);
    // 0.299 · 255 = 76.2; 0.299 · 10 + 0.587 · 200 + 0.114 · 30 = 123.8
    EXPECT_THAT(image.values, ElementsAre(76, 124));
}

TEST(SliceImage, BrightMeansHighForInvertedImagesToo) {
    ImageStack stack = stackWith(Int16Values{0, 0, 10, 250}, "grey");
    stack.info.inverted = true;
    EXPECT_THAT(sliceImage(stack, 1).values, ElementsAre(250, 10));
}

TEST(SliceImage, KnowsWhichSpacingIsWhich) {
    ImageStack stack = stackWith(Int16Values{1, 2, 3, 4}, "HU");
    stack.info.geometry.spacing = {0.5, 2, 5};
    EXPECT_EQ(sliceImage(stack, 0).rowSpacing, 1) << "unknown: the display's aspect counts";
    stack.info.geometry.spacingKnown = true;
    EXPECT_EQ(sliceImage(stack, 0).columnSpacing, 0.5);
    EXPECT_EQ(sliceImage(stack, 0).rowSpacing, 2);
    stack.info.geometry.spacingKnown = false;
    stack.info.pixelAspect = 3;
    EXPECT_EQ(sliceImage(stack, 0).rowSpacing / sliceImage(stack, 0).columnSpacing, 3);
}

} // namespace
} // namespace candela
