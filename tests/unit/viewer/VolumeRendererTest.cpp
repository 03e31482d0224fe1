#include "viewer/render/VolumeRenderer.h"
#include "Phantom.h"

#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

constexpr int width = 320;
constexpr int height = 280;

/// Only one corner's blob left, dense as bone.
std::shared_ptr<ImageStack> oneMarker(const test::Acquisition& acquisition, Vec3 marker) {
    auto stack = test::makePhantom(acquisition);
    const auto set = [&](auto& values) {
        using Value = typename std::decay_t<decltype(values)>::value_type;
        const GridGeometry& grid = stack->info.geometry;
        std::size_t n = 0;
        for (int k = 0; k < stack->info.slices; ++k) {
            const double along = stack->info.sliceOffsets.empty()
                                     ? k * grid.spacing[2]
                                     : stack->info.sliceOffsets[static_cast<std::size_t>(k)];
            for (int j = 0; j < stack->info.rows; ++j) {
                for (int i = 0; i < stack->info.columns; ++i, ++n) {
                    const Vec3 d = grid.origin + grid.direction[0] * (i * grid.spacing[0]) +
                                   grid.direction[1] * (j * grid.spacing[1]) + grid.direction[2] * along -
                                   marker;
                    values[n] = static_cast<Value>(-1000 + 2500 * std::exp(-0.5 * dot(d, d) / 25));
                }
            }
        }
    };
    if (auto* whole = std::get_if<Int16Values>(&stack->values))
        set(*whole);
    else
        set(std::get<FloatValues>(stack->values));
    return stack;
}

/// Middle of what is bright, from the picture's middle, right and down; nothing bright: fails.
std::array<double, 2> brightPlace(const QImage& picture) {
    double sum = 0;
    double x = 0;
    double y = 0;
    for (int row = 0; row < picture.height(); ++row) {
        for (int column = 0; column < picture.width(); ++column) {
            const double grey = qGreen(picture.pixel(column, row));
            if (grey < 30)
                continue;
            sum += grey;
            x += grey * (column + 0.5 - 0.5 * picture.width());
            y += grey * (row + 0.5 - 0.5 * picture.height());
        }
    }
    EXPECT_GT(sum, 0);
    return {x / sum, y / sum};
}

TEST(VolumeLetters, FollowTheCamera) {
    const auto letters = [](double azimuth, double elevation) {
        VolumeView view;
        view.azimuth = azimuth;
        view.elevation = elevation;
        std::string text;
        for (int edge = 0; edge < 4; ++edge)
            text += VolumeRenderer::edgeLetter(view, edge) + (edge < 3 ? "/" : "");
        return text;
    };
    EXPECT_EQ(letters(0, 0), "R/L/H/F");
    EXPECT_EQ(letters(90, 0), "A/P/H/F");  // from the patient's left
    EXPECT_EQ(letters(-90, 0), "P/A/H/F"); // from the right
    EXPECT_EQ(letters(180, 0), "L/R/H/F"); // from behind
    EXPECT_EQ(letters(0, 90), "R/L/P/A");  // from above
    EXPECT_EQ(letters(0, -90), "R/L/A/P"); // from below
}

TEST(VolumeRendererTest, PutsMarkersWhereTheLettersSay) {
    const std::vector<test::Acquisition> all = test::acquisitions();
    for (const std::size_t index : {0U, 1U, 3U, 5U, 8U, 9U, 10U, 12U}) {
        SCOPED_TRACE(all[index].name);
        const Vec3 marker{22, -16, 10}; // left, front, head
        VolumeRenderer renderer(oneMarker(all[index], marker));
        for (const VolumeMode mode : {VolumeMode::Composite, VolumeMode::Mip}) {
            for (const double azimuth : {0.0, 90.0, 180.0, -90.0}) {
                for (const double elevation : {0.0, 35.0}) {
                    VolumeView view;
                    view.mode = mode;
                    view.azimuth = azimuth;
                    view.elevation = elevation;
                    view.window = {0, 1000};
                    const auto [x, y] = brightPlace(renderer.render(view, width, height, 0.5));
                    const double a = azimuth * M_PI / 180;
                    const double e = elevation * M_PI / 180;
                    const Vec3 right{std::cos(a), std::sin(a), 0};
                    const Vec3 up{-std::sin(a) * std::sin(e), std::cos(a) * std::sin(e), std::cos(e)};
                    // Direction and proportion, to the width of a blob.
                    const double expectedX = dot(marker, right);
                    const double expectedY = -dot(marker, up);
                    EXPECT_GT(x * expectedX, 0) << azimuth << " " << elevation;
                    const double scale = std::hypot(x, y) / std::hypot(expectedX, expectedY);
                    EXPECT_NEAR(x / scale, expectedX, 2.5) << azimuth << " " << elevation;
                    EXPECT_NEAR(y / scale, expectedY, 2.5) << azimuth << " " << elevation;
                }
            }
        }
    }
}

int brightPixels(const QImage& picture) {
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            count += qGreen(picture.pixel(x, y)) > 30 ? 1 : 0;
    }
    return count;
}

TEST(VolumeRendererTest, ClipsByABox) {
    const auto stack = oneMarker(test::acquisitions()[0], {20, 0, 0});
    VolumeRenderer renderer(stack);
    VolumeView view;
    for (const double quality : {0.5, 1.0}) {
        view.box = {};
        EXPECT_GT(brightPixels(renderer.render(view, width, height, quality)), 100);
        view.box.high[0] = 0.5; // only the patient's right half
        EXPECT_EQ(brightPixels(renderer.render(view, width, height, quality)), 0);
        view.box = {};
        view.box.low[0] = 0.5;
        EXPECT_GT(brightPixels(renderer.render(view, width, height, quality)), 100);
    }
}

TEST(VolumeRendererTest, CutsFreehandAsItWasSeen) {
    for (const std::size_t index : {0U, 5U, 9U}) {
        const Vec3 marker{18, -10, 14};
        const auto stack = oneMarker(test::acquisitions()[index], marker);
        VolumeRenderer renderer(stack);
        VolumeView view;
        view.azimuth = 40;
        view.elevation = 25;
        const int whole = brightPixels(renderer.render(view, width, height));
        EXPECT_GT(whole, 100);
        const auto [x, y] = seenAt(*stack, view, marker);
        const auto roundIt = [x = x, y = y](double by) {
            return std::vector<std::array<double, 2>>{
                {x - by, y - by}, {x + by, y - by}, {x + by, y + by}, {x - by, y + by}};
        };
        view.cuts = {{roundIt(16), view.azimuth, view.elevation, false}};
        for (const double quality : {0.5, 1.0})
            EXPECT_EQ(brightPixels(renderer.render(view, width, height, quality)), 0) << index;
        // A cut stays where it was made while the volume is turned.
        view.azimuth = -60;
        EXPECT_EQ(brightPixels(renderer.render(view, width, height)), 0);
        view.azimuth = 40;
        view.cuts = {{roundIt(16), view.azimuth, view.elevation, true}};
        EXPECT_NEAR(brightPixels(renderer.render(view, width, height)), whole, 0.1 * whole);
        view.cuts.clear();
        EXPECT_NEAR(brightPixels(renderer.render(view, width, height)), whole, 2);
    }
}

TEST(VolumeRendererTest, TakesTheReadersOwnLooks) {
    const auto stack = oneMarker(test::acquisitions()[0], {0, 0, 0});
    VolumeRenderer renderer(stack);
    VolumeView view;
    view.looks = TransferFunction{{{200, 1, 0, 0, 0}, {400, 1, 0, 0, 1}}, 1, false};
    const QImage red = renderer.render(view, width, height);
    const QRgb middle = red.pixel(width / 2, height / 2);
    EXPECT_GT(qRed(middle), 200);
    EXPECT_LT(qGreen(middle), 40);
    view.mode = VolumeMode::Surface;
    view.surface = 1450; // only the very middle of the blob
    const int small = brightPixels(renderer.render(view, width, height));
    view.surface = 0;
    EXPECT_GT(brightPixels(renderer.render(view, width, height)), 3 * std::max(small, 1));
}

TEST(VolumeRendererTest, ZoomsAndResizes) {
    VolumeRenderer renderer(oneMarker(test::acquisitions()[0], {20, 0, 0}));
    VolumeView view;
    const double once = brightPlace(renderer.render(view, width, height))[0];
    view.zoom = 2;
    EXPECT_NEAR(brightPlace(renderer.render(view, width, height))[0], 2 * once, 3);
    view.zoom = 1;
    EXPECT_NEAR(brightPlace(renderer.render(view, 2 * width, 2 * height))[0], 2 * once, 3);
    const QImage small = renderer.render(view, 97, 61, 0.25);
    EXPECT_EQ(small.size(), QSize(97, 61));
    EXPECT_EQ(qAlpha(small.pixel(0, 0)), 255);
}

/// A renderer that takes over the memory of the one before it, for a view of the same size, draws the same.
TEST(VolumeRendererTest, KeepsItsProportionsWhenMadeAnew) {
    const auto stack = oneMarker(test::acquisitions()[0], {20, 0, 0});
    const QImage first = VolumeRenderer(stack).render({}, width, height);
    for (int n = 0; n < 20; ++n)
        ASSERT_EQ(VolumeRenderer(stack).render({}, width, height), first) << n;
}

TEST(VolumeRendererTest, EveryPresetDrawsSomething) {
    for (const char* unit : {"HU", "US"}) {
        auto stack = oneMarker(test::acquisitions()[0], {0, 0, 0});
        stack->info.valueUnit = unit;
        const std::vector<std::string> presets = volumePresets(*stack);
        EXPECT_EQ(presets.size(), std::string(unit) == "HU" ? 4U : 2U);
        VolumeRenderer renderer(stack);
        for (const std::string& preset : presets) {
            VolumeView view;
            view.preset = preset;
            const QImage picture = renderer.render(view, width, height);
            int drawn = 0;
            for (int y = 0; y < height; ++y) {
                for (int x = 0; x < width; ++x)
                    drawn += (picture.pixel(x, y) & 0xFFFFFF) != 0;
            }
            EXPECT_GT(drawn, 300) << unit << " " << preset;
        }
    }
}

TEST(VolumeRendererTest, WaitsForSlices) {
    auto stack = oneMarker(test::acquisitions()[0], {0, 0, 0});
    stack->resetReady();
    VolumeRenderer renderer(stack);
    EXPECT_EQ(renderer.render({}, 50, 40).pixel(25, 20), qRgb(0, 0, 0));
    for (int k = 0; k < stack->planes(); ++k)
        stack->setReady(k);
    EXPECT_GT(qGreen(renderer.render({}, 50, 40).pixel(25, 20)), 60);
}

TEST(VolumeRendererTest, ShowsNothingOfWhatIsNoVolume) {
    VolumeRenderer renderer(test::makeImage(20, 20));
    const QImage picture = renderer.render({}, 30, 20);
    EXPECT_EQ(picture.size(), QSize(30, 20));
    EXPECT_EQ(picture.pixel(15, 10), qRgb(0, 0, 0));
}

} // namespace
} // namespace candela::viewer
