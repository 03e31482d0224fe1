// Slabs against projections that are computed here from the phantom's own voxels or its formula.

#include "Phantom.h"
#include "viewer/render/SliceRenderer.h"
#include "viewer/render/SliceSampler.h"
#include "viewer/scene/Annotations.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <limits>

namespace candela::viewer {
namespace {

constexpr int width = 320;
constexpr int height = 280;

std::vector<float> sampled(const ImageStack& stack, const ViewState& state) {
    std::vector<float> values(static_cast<std::size_t>(width) * height);
    sampleValues(stack, voxelMap(stack, state, width, height), true, values.data(), width, height);
    return values;
}

/// Projection of the continuous phantom across a plane, by many more samples than the slab takes.
double projected(Vec3 point, Vec3 across, const Slab& slab) {
    constexpr int samples = 401;
    double sum = 0;
    double most = std::numeric_limits<double>::lowest();
    double least = std::numeric_limits<double>::max();
    for (int n = 0; n < samples; ++n) {
        const double at = slab.thickness * (n / (samples - 1.0) - 0.5);
        const double value = test::phantomValue(point + across * at);
        sum += value * (n == 0 || n == samples - 1 ? 0.5 : 1);
        most = std::max(most, value);
        least = std::min(least, value);
    }
    return slab.mode == SlabMode::Mean ? sum / (samples - 1) : slab.mode == SlabMode::Maximum ? most : least;
}

class SlabOfEveryAcquisition : public testing::TestWithParam<int> {};
INSTANTIATE_TEST_SUITE_P(Orientations, SlabOfEveryAcquisition,
                         testing::Range(0, static_cast<int>(test::acquisitions().size())));

/// Every plane, straight and turned, tilted or not: within what linear interpolation of a Gaussian costs.
TEST_P(SlabOfEveryAcquisition, ProjectsWhatLiesAcrossThePlane) {
    const test::Acquisition acquisition = test::acquisitions()[static_cast<std::size_t>(GetParam())];
    SCOPED_TRACE(acquisition.name);
    const auto stack = test::makePhantom(acquisition);
    for (const ViewPlane plane : availablePlanes(stack->info)) {
        for (const SlabMode mode : {SlabMode::Mean, SlabMode::Maximum, SlabMode::Minimum}) {
            for (const bool turned : {false, true}) {
                if (turned && plane == ViewPlane::Acquired)
                    continue;
                SCOPED_TRACE(std::string(toString(plane)) + " " + toString(mode) + (turned ? " turned" : ""));
                ViewState state = initialView(*stack, plane);
                state.slab = {mode, 11.5};
                if (turned)
                    state.turn = turnedAbout({}, test::corner(5), {1, 2, 3}, 27);
                const PlaneFrame frame = planeFrame(stack->info, state);
                state.slice = frame.sliceAt(test::corner(5) + Vec3{3, 3, 3});
                const ViewTransform transform(frame, state, width, height);
                const Vec3 across = normalized(cross(frame.right, frame.down));
                const std::vector<float> values = sampled(*stack, state);
                double worst = 0;
                int compared = 0;
                for (int y = 3; y < height; y += 7) {
                    for (int x = 2; x < width; x += 7) {
                        const Vec3 at = transform.toPatient(x + 0.5, y + 0.5);
                        if (norm(at) > 42)
                            continue;
                        const float value = values[static_cast<std::size_t>(y * width + x)];
                        ASSERT_FALSE(std::isnan(value));
                        worst = std::max(worst, std::abs(value - projected(at, across, state.slab)));
                        ++compared;
                    }
                }
                EXPECT_GT(compared, 100);
                EXPECT_LT(worst, 0.1 * test::peak(7)) << "of a peak of " << test::peak(7);
            }
        }
    }
}

/// Along the grid the slab is the voxels' own: greatest, least, and trapezoid mean, to the last digit.
TEST(Slab, IsExactAlongTheGrid) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    const auto& s = stack->info.geometry.spacing;
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.slice = 20;
    const double planes = 3.5; // on each side
    for (const SlabMode mode : {SlabMode::Mean, SlabMode::Maximum, SlabMode::Minimum}) {
        state.slab = {mode, 2 * planes * s[2]};
        const VoxelMap map = voxelMap(*stack, state, stack->info.columns, stack->info.rows);
        std::vector<float> values(stack->planeSize());
        sampleValues(*stack, map, true, values.data(), stack->info.columns, stack->info.rows);
        for (const auto& [column, row] : {std::pair{17, 20}, {50, 50}, {18, 49}, {33, 33}}) {
            const auto at = [&, c = column, r = row](int k) {
                return static_cast<double>(stack->at(c, r, 20 + k));
            };
            const double lowEnd = 0.5 * (at(-4) + at(-3));
            const double highEnd = 0.5 * (at(3) + at(4));
            double sum = 0.25 * (lowEnd + at(-3)) + 0.25 * (highEnd + at(3));
            double most = std::max(lowEnd, highEnd);
            double least = std::min(lowEnd, highEnd);
            for (int k = -3; k <= 3; ++k) {
                sum += k == 3 || k == -3 ? 0.5 * at(k) : at(k);
                most = std::max(most, at(k));
                least = std::min(least, at(k));
            }
            const double expected = mode == SlabMode::Mean      ? sum / 7
                                    : mode == SlabMode::Maximum ? most
                                                                : least;
            EXPECT_NEAR(values[static_cast<std::size_t>(row * stack->info.columns + column)], expected, 1e-2)
                << toString(mode) << " " << column << " " << row;
        }
    }
}

/// At the volume's end only what is there counts, and outside there is nothing.
TEST(Slab, EndsWithTheVolume) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    std::get<Int16Values>(stack->values).assign(stack->planeSize() * stack->frameRefs.size(), 40);
    for (const bool turned : {false, true}) {
        ViewState state = initialView(*stack, ViewPlane::Axial);
        if (turned)
            state.turn = turnedAbout({}, {0, 0, 0}, {1, 0, 0}, 5);
        state.slice = 0;
        state.slab = {SlabMode::Mean, 60};
        const std::vector<float> values = sampled(*stack, state);
        int there = 0;
        for (const float value : values) {
            if (std::isnan(value))
                continue;
            EXPECT_NEAR(value, 40, 1e-3);
            ++there;
        }
        EXPECT_GT(there, width * height / 4);
        EXPECT_TRUE(std::isnan(values.front()));
    }
}

TEST(Slab, LeavesOutWhatIsNotLoaded) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    stack->resetReady();
    for (int k = 0; k <= 25; ++k)
        stack->setReady(k);
    auto& values = std::get<Int16Values>(stack->values);
    std::fill(values.begin(), values.end(), std::int16_t{10});
    std::fill(values.begin() + static_cast<std::ptrdiff_t>(26 * stack->planeSize()), values.end(),
              std::int16_t{9000});
    ViewState state = initialView(*stack, ViewPlane::Axial);
    state.slice = 25;
    for (const SlabMode mode : {SlabMode::Mean, SlabMode::Maximum}) {
        state.slab = {mode, 12};
        for (const float value : sampled(*stack, state)) {
            if (!std::isnan(value)) {
                EXPECT_NEAR(value, 10, 1e-3);
            }
        }
    }
}

TEST(Slab, IsNotForSingleImages) {
    EXPECT_FALSE(slabPossible(test::makeImage(8, 8)->info));
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    EXPECT_TRUE(slabPossible(stack->info));
    stack->info.geometry.spacingKnown = false;
    EXPECT_FALSE(slabPossible(stack->info));
}

std::string all(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line + "\n";
    return text;
}

TEST(Slab, IsStatedOnTheImage) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    ViewState state = initialView(*stack, ViewPlane::Axial);
    EXPECT_NE(all(cornerTexts(*stack, state, AnnotationLevel::Full).bottomRight).find("linear"),
              std::string::npos);
    state.slab = {SlabMode::Maximum, 12};
    EXPECT_NE(all(cornerTexts(*stack, state, AnnotationLevel::Minimal).bottomRight).find("MIP 12.0 mm"),
              std::string::npos);
    state.interpolate = false;
    EXPECT_NE(all(cornerTexts(*stack, state, AnnotationLevel::Full).bottomRight).find("nearest"),
              std::string::npos);
}

TEST(Slab, WarnsOfAnisotropicVoxelsWhereTheyAreReformatted) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    stack->info.geometry.spacing = {0.7, 0.7, 5};
    const auto cautions = [&](ViewPlane plane, double slab) {
        ViewState state = initialView(*stack, plane);
        state.slab.thickness = slab;
        return all(cornerTexts(*stack, state, AnnotationLevel::Off).cautions);
    };
    EXPECT_NE(cautions(ViewPlane::Coronal, 0).find("anisotropic voxels: 0.7 x 0.7 x 5.0 mm"),
              std::string::npos);
    EXPECT_EQ(cautions(ViewPlane::Acquired, 0), "");
    EXPECT_NE(cautions(ViewPlane::Acquired, 10).find("anisotropic"), std::string::npos);
    stack->info.geometry.spacing = {0.7, 0.7, 1};
    EXPECT_EQ(cautions(ViewPlane::Coronal, 0), "");
}

} // namespace
} // namespace candela::viewer
