#include "viewer/render/TestPattern.h"
#include "OffscreenFonts.h"

#include <cmath>
#include <gtest/gtest.h>
#include <set>

namespace candela::viewer {
namespace {

class TestPatternPictures : public testing::Test {
protected:
    static void SetUpTestSuite() { needFonts(); }
};

int levelAt(const TestPattern& pattern, QPoint point) {
    return qGray(pattern.image.pixel(point));
}

TEST_F(TestPatternPictures, SixteenEqualStepsWithCornersThatAreAlittleLighterAndDarker) {
    for (const int side : {400, 1000, 1777}) {
        const TestPattern pattern = testPattern(side);
        ASSERT_EQ(pattern.image.size(), QSize(side, side));
        ASSERT_EQ(pattern.patches.size(), 18u);
        std::set<int> levels;
        for (const PatternPatch& patch : pattern.patches) {
            EXPECT_TRUE(pattern.image.rect().contains(patch.area));
            EXPECT_EQ(levelAt(pattern, patch.area.center()), patch.level);
            levels.insert(patch.level);
            for (const QPoint corner : {patch.area.topLeft(), patch.area.topRight(), patch.area.bottomLeft(),
                                        patch.area.bottomRight()})
                EXPECT_EQ(std::abs(levelAt(pattern, corner) - patch.level), patch.contrast)
                    << "side " << side << " level " << patch.level;
        }
        EXPECT_EQ(levels.size(), 18u);
        EXPECT_TRUE(levels.contains(0) && levels.contains(255));
    }
}

TEST_F(TestPatternPictures, PatchesDoNotOverlap) {
    const TestPattern pattern = testPattern(900);
    for (std::size_t i = 0; i < pattern.patches.size(); ++i) {
        for (std::size_t j = i + 1; j < pattern.patches.size(); ++j)
            EXPECT_FALSE(pattern.patches[i].area.intersects(pattern.patches[j].area)) << i << " " << j;
    }
}

TEST_F(TestPatternPictures, FrameIsWholeAndSinglePixelLinesAreBlackAndWhite) {
    const int side = 800;
    const TestPattern pattern = testPattern(side);
    for (int i = 0; i < side; ++i) {
        EXPECT_EQ(levelAt(pattern, {i, 0}), 255);
        EXPECT_EQ(levelAt(pattern, {i, side - 1}), 255);
        EXPECT_EQ(levelAt(pattern, {0, i}), 255);
        EXPECT_EQ(levelAt(pattern, {side - 1, i}), 255);
    }
    const int corner = side / 12;
    for (int x = 0; x + 1 < side / 28; ++x)
        EXPECT_EQ(levelAt(pattern, {corner + x, corner + 2}), x % 2 == 0 ? 255 : 0) << x;
}

TEST(TestPattern, TheStripesAreAsBrightAsTheirSquareOnADisplayOfThatGamma) {
    for (const double gamma : {1.8, 2.2, 2.6}) {
        const QImage picture = gammaStripes(48, gamma);
        const auto light = [&](int level) { return std::pow(level / 255.0, gamma); };
        const double lines = 0.5 * (light(qGray(picture.pixel(2, 20))) + light(qGray(picture.pixel(2, 21))));
        EXPECT_NEAR(light(qGray(picture.pixel(24, 24))), lines, 0.004) << gamma;
        EXPECT_EQ(picture.pixel(24, 24), picture.pixel(24, 25));
    }
}

} // namespace
} // namespace candela::viewer
