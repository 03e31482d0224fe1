#include "Phantom.h"
#include "viewer/scene/ViewState.h"

#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

Window named(const std::vector<WindowPreset>& presets, const std::string& name) {
    for (const WindowPreset& preset : presets) {
        if (preset.name == name)
            return preset.window;
    }
    return {-1, -1};
}

TEST(WindowPresets, OfCtAreTheReadingRooms) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    stack->info.windows = {{45, 333, "OWN"}, {600, 3000, "BONES"}};
    const std::vector<WindowPreset> presets = windowPresets(*stack);
    ASSERT_GE(presets.size(), 8U);
    EXPECT_LE(presets.size(), 10U); // keys 0–9
    EXPECT_EQ(presets[0].window, (Window{45, 333}));
    EXPECT_EQ(presets[1].window, (Window{-500, 1400}));
    EXPECT_EQ(presets[2].window, (Window{50, 350}));
    EXPECT_EQ(presets[3].window, (Window{300, 1500}));
    EXPECT_EQ(presets[4].window, (Window{50, 100}));
    EXPECT_EQ(presets[5].window, (Window{40, 350}));
    EXPECT_EQ(presets[6].window, (Window{40, 40}));
    EXPECT_EQ(named(presets, "BONES"), (Window{600, 3000}));
    EXPECT_EQ(presets.back().name, "Full range");
}

TEST(WindowPresets, FirstViewTakesTheHeadersWindow) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    stack->info.windows = {{0, 0, "broken"}, {45, 333, ""}};
    const ViewState state = initialView(*stack, ViewPlane::Axial);
    EXPECT_EQ(state.window, (Window{45, 333}));
    EXPECT_EQ(state.slice, planeFrame(stack->info, ViewPlane::Axial).slices / 2);
}

TEST(WindowPresets, CtWithoutAWindowIsShownByRegion) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    stack->series.bodyPart = "CHEST";
    EXPECT_EQ(initialView(*stack, ViewPlane::Axial).window, (Window{50, 350}));
    stack->series.bodyPart = "HEAD";
    EXPECT_EQ(initialView(*stack, ViewPlane::Axial).window, (Window{50, 100}));
    stack->series.bodyPart = "";
    EXPECT_EQ(initialView(*stack, ViewPlane::Axial).window, (Window{40, 350}));
}

TEST(WindowPresets, OthersGoByTheirValues) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    stack->info.valueUnit = "US";
    stack->series.modality = "MR";
    auto& values = std::get<Int16Values>(stack->values);
    for (std::size_t n = 0; n < values.size(); ++n)
        values[n] = static_cast<std::int16_t>(n * 7919 % 1000);
    values[5] = 32000; // one wild pixel
    const Window own = initialView(*stack, ViewPlane::Axial).window;
    EXPECT_NEAR(own.center, 500, 15);
    EXPECT_NEAR(own.width, 990, 25);
    EXPECT_EQ(fullRange(*stack), (Window{16000, 32000}));
    EXPECT_EQ(windowPresets(*stack).back().window, (Window{16000, 32000}));
}

TEST(WindowPresets, AConstantOrUnloadedImageHasSomeWindow) {
    const auto stack = test::makeImage(5, 5);
    auto& values = std::get<FloatValues>(stack->values);
    std::fill(values.begin(), values.end(), 7.0F);
    EXPECT_GT(initialView(*stack, ViewPlane::Acquired).window.width, 0);
    EXPECT_GT(fullRange(*stack).width, 0);
    stack->resetReady();
    EXPECT_GT(initialView(*stack, ViewPlane::Acquired).window.width, 0);
    EXPECT_EQ(fullRange(*stack), (Window{0.5, 1}));
}

TEST(WindowPresets, UnloadedSlicesAreNotLookedAt) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    stack->info.valueUnit = "US";
    auto& values = std::get<Int16Values>(stack->values);
    std::fill(values.begin(), values.end(), std::int16_t{30000});
    std::fill_n(values.begin(), stack->planeSize(), std::int16_t{5});
    values[0] = 0;
    stack->resetReady();
    stack->setReady(0);
    EXPECT_EQ(fullRange(*stack), (Window{2.5, 5}));
    EXPECT_LE(initialView(*stack, ViewPlane::Axial).window.center, 5);
}

} // namespace
} // namespace candela::viewer
