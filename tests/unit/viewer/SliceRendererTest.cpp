#include "viewer/render/SliceRenderer.h"
#include "Phantom.h"
#include "database/model/Voi.h"
#include "viewer/tools/Tools.h"

#include <gtest/gtest.h>
#include <thread>

namespace candela::viewer {
namespace {

ViewState windowed(const ImageStack& stack, Window window) {
    ViewState state = initialView(stack, ViewPlane::Acquired);
    state.window = window;
    return state;
}

int grey(const QImage& picture, int x, int y) {
    return qRed(picture.pixel(x, y));
}

std::shared_ptr<ImageStack> smallImage(std::vector<std::int16_t> values, int columns) {
    auto stack = test::makeImage(columns, static_cast<int>(values.size()) / columns);
    stack->values = Int16Values(values.begin(), values.end());
    return stack;
}

TEST(SliceRenderer, FollowsTheLinearWindowOfDicom) {
    const auto stack = smallImage({-1000, 0, 40, 100, 214, 215, 1000, -136}, 8);
    ViewState state = windowed(*stack, {40, 350});
    state.interpolate = false;
    const QImage picture = renderSlice(*stack, state, 8, 1);
    EXPECT_EQ(picture.format(), QImage::Format_ARGB32_Premultiplied);
    const std::array<int, 8> values{-1000, 0, 40, 100, 214, 215, 1000, -136};
    for (int x = 0; x < 8; ++x) {
        // PS3.3 C.11.2.1.2.1
        const double exact = ((values[static_cast<std::size_t>(x)] - (40 - 0.5)) / (350 - 1.0) + 0.5) * 255;
        EXPECT_NEAR(grey(picture, x, 0), std::clamp(exact, 0.0, 255.0), 0.51) << x;
        EXPECT_EQ(qAlpha(picture.pixel(x, 0)), 255);
    }
}

TEST(SliceRenderer, FollowsSigmoidExactAndTableWindows) {
    const std::vector<std::int16_t> values{-200, -20, 0, 30, 40, 55, 100, 400};
    const auto stack = smallImage(values, 8);
    VoiWindow table{40.5, 81, "LUT", VoiFunction::Table, 0, {}};
    for (int n = 0; n < 81; ++n)
        table.table.push_back(static_cast<float>((n * 37) % 81) / 80.0F);
    const std::vector<VoiWindow> windows{
        {40, 350, {}, VoiFunction::LinearExact, 0, {}}, {40, 120, {}, VoiFunction::Sigmoid, 0, {}}, table};
    for (const VoiWindow& voi : windows) {
        stack->info.windows = {voi};
        for (const bool inverted : {false, true}) {
            ViewState state = initialView(*stack, ViewPlane::Acquired);
            state.interpolate = false;
            state.inverted = inverted;
            const QImage picture = renderSlice(*stack, state, 8, 1);
            for (int x = 0; x < 8; ++x) {
                const double exact = 255 * greyOf(voi, values[static_cast<std::size_t>(x)]);
                EXPECT_NEAR(grey(picture, x, 0), inverted ? 255 - exact : exact, 0.8)
                    << x << " " << static_cast<int>(voi.function);
            }
        }
    }
}

TEST(SliceRenderer, AChangedWindowKeepsItsFunctionButLeavesATable) {
    const auto stack = smallImage({0, 30, 60, 90}, 4);
    stack->info.windows = {{50, 100, {}, VoiFunction::Sigmoid, 0, {}}};
    ViewState state = windowed(*stack, {60, 80});
    state.interpolate = false;
    const VoiWindow moved{60, 80, {}, VoiFunction::Sigmoid, 0, {}};
    EXPECT_NEAR(grey(renderSlice(*stack, state, 4, 1), 1, 0), 255 * greyOf(moved, 30), 0.8);
    stack->info.windows = {{1.5, 3, {}, VoiFunction::Table, 0, {1, 0, 1}}};
    const VoiWindow linear{60, 80, {}, VoiFunction::Linear, 0, {}};
    EXPECT_NEAR(grey(renderSlice(*stack, state, 4, 1), 1, 0), 255 * greyOf(linear, 30), 0.8);
}

TEST(SliceRenderer, PaddingIsBlackAndLeftOutOfWindows) {
    const auto stack = smallImage({-2000, -2000, -2000, -2000, 0, 100, 200, 300}, 8);
    stack->info.padding = PaddingRange{-2000, -1900};
    stack->info.inverted = true;
    stack->info.valueUnit = "US";
    const Window full = fullRange(*stack);
    EXPECT_EQ(full.center, 150);
    EXPECT_EQ(full.width, 300);
    EXPECT_GT(initialView(*stack, ViewPlane::Acquired).window.center, 0);
    ViewState state = windowed(*stack, full);
    state.interpolate = false;
    const QImage picture = renderSlice(*stack, state, 8, 1);
    EXPECT_EQ(grey(picture, 0, 0), 0) << "padding of a MONOCHROME1 image is not white";
    EXPECT_GT(grey(picture, 4, 0), 250);
}

TEST(SliceRenderer, DrawsOverlaysOfTheHeader) {
    const auto stack = smallImage({0, 0, 0, 0, 0, 0}, 3);
    stack->overlays.resize(1);
    stack->overlays[0] = {{"", false, 1, 0, 2, 2, {0, 1, 0, 0}}, {"", true, -1, 1, 2, 1, {1, 1}}};
    ViewState state = windowed(*stack, {50, 100});
    state.interpolate = false;
    const QImage picture = renderSlice(*stack, state, 3, 2);
    EXPECT_GT(qRed(picture.pixel(2, 0)), 200) << "graphics";
    EXPECT_EQ(qRed(picture.pixel(1, 0)), 0);
    EXPECT_GT(qBlue(picture.pixel(0, 1)), 50) << "a region that begins left of the image";
    EXPECT_EQ(qBlue(picture.pixel(1, 1)), 0);
}

TEST(SliceRenderer, InvertsMonochrome1AndOnDemand) {
    const auto stack = smallImage({0, 100}, 2);
    ViewState state = windowed(*stack, {50, 100});
    state.interpolate = false;
    EXPECT_LT(grey(renderSlice(*stack, state, 2, 1), 0, 0), 10);
    stack->info.inverted = true;
    EXPECT_GT(grey(renderSlice(*stack, state, 2, 1), 0, 0), 245);
    state.inverted = true;
    EXPECT_LT(grey(renderSlice(*stack, state, 2, 1), 0, 0), 10);
    // What lies beside the image stays dark.
    state.inverted = false;
    EXPECT_EQ(grey(renderSlice(*stack, state, 2, 9), 0, 0), 0);
}

TEST(SliceRenderer, NeverBlursAtNearest) {
    const auto stack = smallImage({0, 100, 100, 0}, 2);
    ViewState state = windowed(*stack, {50, 100});
    state.interpolate = false;
    const QImage sharp = renderSlice(*stack, state, 64, 64);
    for (int y = 0; y < 64; ++y) {
        for (int x = 0; x < 64; ++x) {
            const bool bright = (x < 32) != (y < 32);
            ASSERT_EQ(grey(sharp, x, y) > 128, bright) << x << " " << y;
            ASSERT_TRUE(grey(sharp, x, y) < 5 || grey(sharp, x, y) > 250);
        }
    }
    state.interpolate = true;
    const int middle = grey(renderSlice(*stack, state, 64, 64), 32, 5);
    EXPECT_GT(middle, 100);
    EXPECT_LT(middle, 155);
}

TEST(SliceRenderer, ShowsColourAsItIs) {
    auto stack = test::makeImage(2, 1);
    stack->values = RgbValues{{200, 10, 30, 1, 2, 250}};
    ViewState state = windowed(*stack, {1, 1}); // a window does not touch colours
    state.interpolate = false;
    const QImage picture = renderSlice(*stack, state, 2, 1);
    EXPECT_EQ(picture.pixel(0, 0), qRgb(200, 10, 30));
    EXPECT_EQ(picture.pixel(1, 0), qRgb(1, 2, 250));
}

TEST(SliceRenderer, KeepsThePixelAspect) {
    auto stack = smallImage(std::vector<std::int16_t>(100, 100), 10);
    stack->info.pixelAspect = 2; // rows lie twice as far apart as columns
    const QImage picture = renderSlice(*stack, windowed(*stack, {50, 100}), 200, 200);
    EXPECT_EQ(grey(picture, 100, 2), 255);
    EXPECT_EQ(grey(picture, 100, 197), 255);
    EXPECT_EQ(grey(picture, 48, 100), 0);
    EXPECT_EQ(grey(picture, 52, 100), 255);
    EXPECT_EQ(grey(picture, 147, 100), 255);
    EXPECT_EQ(grey(picture, 152, 100), 0);
}

TEST(SliceRenderer, TurnsAndFlips) {
    const auto stack = smallImage({100, 0, 0, 0, 0, 0}, 3); // bright in the upper left
    ViewState state = windowed(*stack, {50, 100});
    state.interpolate = false;
    const auto brightCorner = [&] {
        const QImage picture = renderSlice(*stack, state, 60, 60);
        for (const auto& [name, x, y] : {std::tuple{"upper left", 0, 0},
                                         {"upper right", 1, 0},
                                         {"lower left", 0, 1},
                                         {"lower right", 1, 1}}) {
            const bool upright = state.quarterTurns % 2 == 0;
            const int left = upright ? 5 : 15;
            const int top = upright ? 15 : 5;
            if (grey(picture, x ? 59 - left : left, y ? 59 - top : top) > 200)
                return std::string(name);
        }
        return std::string("nowhere");
    };
    EXPECT_EQ(brightCorner(), "upper left");
    state = turnClockwise(state);
    EXPECT_EQ(brightCorner(), "upper right");
    state = flipLeftRight(state);
    EXPECT_EQ(brightCorner(), "upper left");
    state = turnClockwise(state);
    EXPECT_EQ(brightCorner(), "upper right");
    state.quarterTurns = 2;
    state.flipped = false;
    EXPECT_EQ(brightCorner(), "lower right");
    state.quarterTurns = 3;
    EXPECT_EQ(brightCorner(), "lower left");
}

TEST(SliceRenderer, DoesNotLookAtWhatIsNotLoaded) {
    for (const int kind : {0, 8, 9}) { // aligned, oblique, tilted
        const auto stack = test::makePhantom(test::acquisitions()[static_cast<std::size_t>(kind)]);
        auto& values = std::get<Int16Values>(stack->values);
        std::fill(values.begin(), values.end(), std::int16_t{500});
        stack->resetReady();
        const int loaded = stack->info.slices / 2;
        for (int k = 0; k < stack->planes(); ++k) {
            const auto first = values.begin() + static_cast<std::ptrdiff_t>(stack->planeSize()) * k;
            if (k <= loaded)
                stack->setReady(k);
            else
                std::fill(first, first + static_cast<std::ptrdiff_t>(stack->planeSize()),
                          std::int16_t{30000});
        }
        for (const ViewPlane plane : availablePlanes(stack->info)) {
            ViewState state = initialView(*stack, plane);
            state.window = {1000, 2000};
            int shown = 0;
            for (int slice = 0; slice < planeFrame(stack->info, plane).slices; slice += 5) {
                state.slice = slice;
                const QImage picture = renderSlice(*stack, state, 200, 180);
                for (int y = 0; y < 180; ++y) {
                    for (int x = 0; x < 200; ++x) {
                        const int value = grey(picture, x, y);
                        ASSERT_TRUE(value == 0 || value == 64)
                            << toString(plane) << " " << slice << " " << value;
                        shown += value == 64;
                    }
                }
            }
            EXPECT_GT(shown, 1000) << toString(plane);
        }
    }
}

TEST(SliceRenderer, DrawsBackgroundForAStackWithoutValues) {
    ImageStack empty;
    EXPECT_EQ(grey(renderSlice(empty, {}, 20, 10), 3, 3), 0);
    auto stack = test::makePhantom(test::acquisitions()[0]);
    std::get<Int16Values>(stack->values).resize(100); // a loader that failed
    EXPECT_EQ(grey(renderSlice(*stack, windowed(*stack, {0, 10}), 20, 10), 10, 5), 0);
}

TEST(SliceRenderer, AveragesWhenItShrinks) {
    // Lines of one pixel: picking single pixels would show stripes.
    std::vector<std::int16_t> lines;
    for (int n = 0; n < 400 * 400; ++n)
        lines.push_back(n % 2 == 0 ? 0 : 100);
    const auto stack = smallImage(lines, 400);
    const QImage picture = renderSlice(*stack, windowed(*stack, {50, 100}), 100, 100);
    for (int x = 2; x < 98; ++x)
        EXPECT_NEAR(grey(picture, x, 50), 127, 4);
}

TEST(SliceRenderer, LaysTheMapOverItsImageOnly) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    const int size = stack->info.columns;
    MapOverlay map;
    map.plane = 20;
    map.rows = map.columns = 4;
    map.values.assign(16, 0);
    map.values[1] = 1; // upper row, second cell
    map.width = map.height = size;
    map.opacity = 1;
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.window = {30000, 1}; // black, but for the map
    const auto coloured = [](QRgb c) { return qRed(c) > 150 && qRed(c) > qBlue(c) + 50; };

    state.slice = 20;
    const QImage with = renderSlice(*stack, state, 400, 400, {map});
    EXPECT_TRUE(coloured(with.pixel(150, 50)));
    EXPECT_EQ(with.pixel(150, 350), qRgb(0, 0, 0));
    EXPECT_EQ(with.pixel(350, 50), qRgb(0, 0, 0));
    state.slice = 21;
    EXPECT_EQ(renderSlice(*stack, state, 400, 400, {map}).pixel(150, 50), qRgb(0, 0, 0));
    // The axial view shows the same image of this acquisition, a coronal one cuts it in a line.
    state.plane = ViewPlane::Axial;
    state.slice = 20;
    EXPECT_TRUE(coloured(renderSlice(*stack, state, 400, 400, {map}).pixel(150, 50)));
    state.plane = ViewPlane::Coronal;
    state.slice = size / 8;
    const QImage coronal = renderSlice(*stack, state, 400, 400, {map});
    int lines = 0;
    for (int y = 0; y < 400; ++y)
        lines += coloured(coronal.pixel(150, y));
    EXPECT_NEAR(lines, 2 * 400 / 102, 2); // one slice of 2 mm
    // Nonsense is ignored.
    map.values.clear();
    EXPECT_EQ(renderSlice(*stack, state, 50, 50, {map}).pixel(20, 20), qRgb(0, 0, 0));
}

TEST(SliceRenderer, DrawsTheSameFromSeveralThreads) {
    const auto stack = test::makePhantom(test::acquisitions()[8]);
    ViewState state = initialView(*stack, ViewPlane::Coronal);
    state.window = {300, 600};
    const QImage alone = renderSlice(*stack, state, 300, 280);
    std::array<QImage, 3> pictures;
    {
        std::vector<std::jthread> threads;
        for (QImage& picture : pictures)
            threads.emplace_back([&] {
                for (int n = 0; n < 5; ++n)
                    picture = renderSlice(*stack, state, 300, 280);
            });
    }
    for (const QImage& picture : pictures)
        EXPECT_EQ(picture, alone);
}

TEST(SliceRenderer, DrawsEachFrameOfALoop) {
    auto stack = test::makeImage(2, 2);
    stack->info.kind = StackKind::Cine;
    stack->info.frames = 3;
    stack->frameRefs.resize(3);
    stack->values = Int16Values{0, 0, 0, 0, 50, 50, 50, 50, 100, 100, 100, 100};
    stack->resetReady();
    stack->setReady(0);
    stack->setReady(2);
    ViewState state = windowed(*stack, {50, 101});
    EXPECT_EQ(planeFrame(stack->info, ViewPlane::Acquired).slices, 3);
    state.slice = 2;
    EXPECT_EQ(grey(renderSlice(*stack, state, 10, 10), 5, 5), 255);
    state.slice = 1; // not loaded
    EXPECT_EQ(grey(renderSlice(*stack, state, 10, 10), 5, 5), 0);
}

} // namespace
} // namespace candela::viewer
