#include "Phantom.h"
#include "viewer/render/SliceRenderer.h"
#include "viewer/scene/Annotations.h"
#include "viewer/scene/Measurement.h"
#include "viewer/tools/Tools.h"

#include <QImage>
#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

using test::corner;

struct ScreenAxes {
    Vec3 right, down;
};

/// What the reading room promises of each plane, independently of the code under test.
ScreenAxes promisedAxes(ViewPlane plane, const GridGeometry& grid) {
    switch (plane) {
    case ViewPlane::Axial:
        return {{1, 0, 0}, {0, 1, 0}};
    case ViewPlane::Coronal:
        return {{1, 0, 0}, {0, 0, -1}};
    case ViewPlane::Sagittal:
        return {{0, 1, 0}, {0, 0, -1}};
    default:
        return {grid.direction[0], grid.direction[1]};
    }
}

/// Centroid of the grey values within `radius` pixels of a place; pixel middles are at +0.5.
std::array<double, 2> centroid(const QImage& picture, std::array<double, 2> around, double radius) {
    double sum = 0;
    double sumX = 0;
    double sumY = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            if (std::hypot(x + 0.5 - around[0], y + 0.5 - around[1]) > radius)
                continue;
            const double grey = qRed(picture.pixel(x, y));
            sum += grey;
            sumX += grey * (x + 0.5);
            sumY += grey * (y + 0.5);
        }
    }
    return {sumX / sum, sumY / sum};
}

class EveryAcquisition : public testing::TestWithParam<int> {
protected:
    const test::Acquisition acquisition = test::acquisitions()[static_cast<std::size_t>(GetParam())];
    const std::shared_ptr<ImageStack> stack = test::makePhantom(acquisition);
};

INSTANTIATE_TEST_SUITE_P(Orientations, EveryAcquisition,
                         testing::Range(0, static_cast<int>(test::acquisitions().size())));

/// Each marker of each view lies where its millimetres say, found again in the picture.
TEST_P(EveryAcquisition, ShowsEachCornerInItsPlace) {
    SCOPED_TRACE(acquisition.name);
    constexpr int width = 640;
    constexpr int height = 560;
    for (const ViewPlane plane : availablePlanes(stack->info)) {
        const PlaneFrame frame = planeFrame(stack->info, plane);
        const ScreenAxes axes = promisedAxes(plane, acquisition.grid);
        for (int n = 0; n < 8; ++n) {
            SCOPED_TRACE(std::string(toString(plane)) + ", corner " + std::to_string(n));
            ViewState state = initialView(*stack, plane);
            state.slice = frame.sliceAt(corner(n));
            state.window = {0.5 * test::peak(n), test::peak(n)};
            const QImage picture = renderSlice(*stack, state, width, height);
            const ViewTransform transform(frame, state, width, height);

            // The phantom is centred on the patient's origin, and so is the fitted view.
            const double scale = transform.screenPixelsPerMm();
            EXPECT_NEAR(scale,
                        std::min(width / (frame.columns * frame.pixelWidth),
                                 height / (frame.rows * frame.pixelHeight)),
                        1e-9);
            const Vec3 middle = frame.slicePosition(state.slice) +
                                axes.right * (0.5 * (frame.columns - 1) * frame.pixelWidth) +
                                axes.down * (0.5 * (frame.rows - 1) * frame.pixelHeight);
            if (plane != ViewPlane::Acquired) {
                EXPECT_NEAR(dot(middle, axes.right), 0, 1e-6);
                EXPECT_NEAR(dot(middle, axes.down), 0, 1e-6);
            }
            const std::array<double, 2> expected{0.5 * width + scale * dot(corner(n) - middle, axes.right),
                                                 0.5 * height + scale * dot(corner(n) - middle, axes.down)};
            const std::array<double, 2> found = centroid(picture, expected, 2.5 * test::blobSigma * scale);
            EXPECT_NEAR(found[0], expected[0], 0.1 * scale); // 0.1 mm
            EXPECT_NEAR(found[1], expected[1], 0.1 * scale);
            const auto [sx, sy] = transform.toScreen(corner(n));
            EXPECT_NEAR(sx, expected[0], 1e-6 * scale + 1e-6);
            EXPECT_NEAR(sy, expected[1], 1e-6 * scale + 1e-6);
            // The brightest pixel is this corner's own: no other corner is as bright.
            const int brightest = qRed(picture.pixel(static_cast<int>(found[0]), static_cast<int>(found[1])));
            EXPECT_GT(brightest, 225);
            EXPECT_LE(brightest, 255);
        }
    }
}

/// Screen sides that the reading room promises: right of the patient at the left, anterior up, head up.
TEST_P(EveryAcquisition, PutsLeftRightUpAndDownRight) {
    SCOPED_TRACE(acquisition.name);
    const auto screenOf = [&](ViewPlane plane, int n) {
        const PlaneFrame frame = planeFrame(stack->info, plane);
        const ViewState state = initialView(*stack, plane);
        return ViewTransform(frame, state, 500, 500).toScreen(corner(n));
    };
    EXPECT_LT(screenOf(ViewPlane::Axial, 0)[0], screenOf(ViewPlane::Axial, 1)[0]);
    EXPECT_LT(screenOf(ViewPlane::Axial, 0)[1], screenOf(ViewPlane::Axial, 2)[1]);
    EXPECT_LT(screenOf(ViewPlane::Coronal, 0)[0], screenOf(ViewPlane::Coronal, 1)[0]);
    EXPECT_GT(screenOf(ViewPlane::Coronal, 0)[1], screenOf(ViewPlane::Coronal, 4)[1]);
    EXPECT_LT(screenOf(ViewPlane::Sagittal, 0)[0], screenOf(ViewPlane::Sagittal, 2)[0]);
    EXPECT_GT(screenOf(ViewPlane::Sagittal, 0)[1], screenOf(ViewPlane::Sagittal, 4)[1]);

    const auto letters = [&](ViewPlane plane) {
        const PlaneFrame frame = planeFrame(stack->info, plane);
        const EdgeLetters l =
            edgeLetters(ViewTransform(frame, initialView(*stack, plane), 400, 300), frame.lettersKnown);
        return l.left + "/" + l.right + "/" + l.top + "/" + l.bottom;
    };
    EXPECT_EQ(letters(ViewPlane::Axial), "R/L/A/P");
    EXPECT_EQ(letters(ViewPlane::Coronal), "R/L/H/F");
    EXPECT_EQ(letters(ViewPlane::Sagittal), "A/P/H/F");
}

/// Distances and angles between markers found in the picture, against the cube's own.
TEST_P(EveryAcquisition, MeasuresInMillimetresAndDegrees) {
    SCOPED_TRACE(acquisition.name);
    constexpr int width = 700;
    constexpr int height = 620;
    const std::array<std::array<int, 3>, 3> triples{{{0, 1, 3}, {0, 1, 5}, {0, 2, 6}}};
    const std::array planes{ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal};
    for (std::size_t p = 0; p < planes.size(); ++p) {
        SCOPED_TRACE(toString(planes[p]));
        const PlaneFrame frame = planeFrame(stack->info, planes[p]);
        ViewState state = initialView(*stack, planes[p]);
        state.slice = frame.sliceAt(corner(triples[p][0]));
        const ViewTransform transform(frame, state, width, height);
        Measurement angle{MeasurementKind::Angle, planes[p], state.slice, {}};
        for (const int n : triples[p]) {
            state.window = {0.5 * test::peak(n), test::peak(n)};
            const QImage picture = renderSlice(*stack, state, width, height);
            const auto [x, y] = centroid(picture, transform.toScreen(corner(n)),
                                         2.5 * test::blobSigma * transform.screenPixelsPerMm());
            angle.points.push_back(transform.toPatient(x, y));
        }
        EXPECT_NEAR(measurementValue(angle), 90, 0.1);
        Measurement side{
            MeasurementKind::Distance, planes[p], state.slice, {angle.points[0], angle.points[1]}};
        EXPECT_NEAR(measurementValue(side), 2 * test::cubeHalf, 0.1);
        Measurement diagonal{
            MeasurementKind::Distance, planes[p], state.slice, {angle.points[0], angle.points[2]}};
        EXPECT_NEAR(measurementValue(diagonal), 2 * test::cubeHalf * std::sqrt(2.0), 0.1);
        EXPECT_EQ(measurementText(side, stack->info), "48.0 mm");
    }
}

TEST_P(EveryAcquisition, TransformsThereAndBack) {
    SCOPED_TRACE(acquisition.name);
    for (const ViewPlane plane : availablePlanes(stack->info)) {
        const PlaneFrame frame = planeFrame(stack->info, plane);
        for (int turns = 0; turns < 4; ++turns) {
            for (const bool flipped : {false, true}) {
                ViewState state = initialView(*stack, plane);
                state.slice = frame.slices / 3;
                state.zoom = 2.7;
                state.panX = 31;
                state.panY = -17;
                state.quarterTurns = turns;
                state.flipped = flipped;
                const ViewTransform transform(frame, state, 613, 411);
                for (const auto& [x, y] : {std::pair{0.0, 0.0}, {612.5, 3.25}, {100.0, 400.0}}) {
                    const auto [u, v] = transform.toScreen(transform.toPatient(x, y));
                    EXPECT_NEAR(u, x, 1e-6);
                    EXPECT_NEAR(v, y, 1e-6);
                    const auto [column, row] = transform.toPlanePixel(x, y);
                    const auto [a, b] = transform.fromPlanePixel(column, row);
                    EXPECT_NEAR(a, x, 1e-6);
                    EXPECT_NEAR(b, y, 1e-6);
                }
                // The slice that holds a point of the view is the one shown.
                EXPECT_EQ(frame.sliceAt(transform.toPatient(300, 200)), state.slice);
                // Letters follow what a step on the screen means.
                const Vec3 step = transform.toPatient(301, 200) - transform.toPatient(300, 200);
                EXPECT_NEAR(norm(normalized(step) - transform.screenRight()), 0, 1e-9);
                EXPECT_NEAR(norm(step) * transform.screenPixelsPerMm(), 1, 1e-9);
            }
        }
    }
}

TEST_P(EveryAcquisition, ProbesTheValueThatIsThere) {
    SCOPED_TRACE(acquisition.name);
    for (const ViewPlane plane : availablePlanes(stack->info)) {
        const PlaneFrame frame = planeFrame(stack->info, plane);
        for (int n = 0; n < 8; ++n) {
            const ViewState state = scrollTo(initialView(*stack, plane), frame, corner(n));
            const auto [x, y] = ViewTransform(frame, state, 500, 400).toScreen(corner(n));
            const std::optional<Probe> probe = probeAt(*stack, state, 500, 400, x, y);
            ASSERT_TRUE(probe);
            // Within the nearest voxel of the peak.
            EXPECT_GT(probe->value, 0.85 * test::peak(n));
            EXPECT_LE(probe->value, test::peak(n) + 1);
        }
        EXPECT_FALSE(probeAt(*stack, initialView(*stack, plane), 5000, 400, 1, 200));
    }
}

TEST(Planes, AlignedGridsAreTheVoxelsThemselves) {
    const auto stack = test::makePhantom(test::acquisitions()[4]); // coronal
    const PlaneFrame axial = planeFrame(stack->info, ViewPlane::Axial);
    EXPECT_EQ(axial.columns, stack->info.columns);
    EXPECT_EQ(axial.rows, stack->info.slices);
    EXPECT_EQ(axial.slices, stack->info.rows);
    EXPECT_DOUBLE_EQ(axial.pixelHeight, 2);
    EXPECT_DOUBLE_EQ(axial.sliceStep, 1.5);
    // The first axial slice is the lowest one: the last row of a coronal image.
    const Vec3 voxel = stack->info.geometry.toVoxel(axial.slicePosition(0));
    EXPECT_NEAR(voxel.y, stack->info.rows - 1, 1e-9);
}

TEST(Planes, OnlyVolumesWithOrientationAreCutAnew) {
    auto stack = test::makePhantom(test::acquisitions()[0]);
    EXPECT_EQ(availablePlanes(stack->info).size(), 4U);
    stack->info.geometry.orientationKnown = false;
    EXPECT_EQ(availablePlanes(stack->info), std::vector{ViewPlane::Acquired});
    EXPECT_EQ(planeFrame(stack->info, ViewPlane::Coronal).plane, ViewPlane::Acquired);
    EXPECT_EQ(availablePlanes(test::makeImage(4, 4)->info), std::vector{ViewPlane::Acquired});
}

TEST(Planes, TiltedSlicesAreFoundAlongTheirNormal) {
    const auto stack = test::makePhantom(test::acquisitions()[9]);
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Acquired);
    for (int k = 0; k < frame.slices; ++k) {
        // Anywhere on the slice, not only at its first pixel.
        EXPECT_EQ(frame.sliceAt(stack->info.geometry.toPatient(10, 60, k)), k);
    }
}

TEST(Letters, NameDirections) {
    EXPECT_EQ(directionLetters({1, 0, 0}), "L");
    EXPECT_EQ(directionLetters({-1, -1, 0}), "RA");
    EXPECT_EQ(directionLetters({0, 0.3, -1}), "FP");
    EXPECT_EQ(directionLetters({0, 0.05, 1}), "H");
    EXPECT_EQ(directionLetters({1, 1, 1}), "LPH");
    EXPECT_EQ(directionLetters({}), "");
}

TEST(Letters, FollowTurnsAndFlips) {
    const auto stack = test::makeImage(30, 20);
    stack->info.geometry.orientationKnown = true;
    stack->info.geometry.direction = {Vec3{1, 0, 0}, Vec3{0, 0, -1}, Vec3{0, 1, 0}};
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Acquired);
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    const auto letters = [&] {
        const EdgeLetters l = edgeLetters(ViewTransform(frame, state, 300, 300), frame.lettersKnown);
        return l.left + l.right + l.top + l.bottom;
    };
    EXPECT_EQ(letters(), "RLHF");
    state = turnClockwise(state);
    EXPECT_EQ(letters(), "FHRL"); // the head went from the top to the right
    state = flipLeftRight(state);
    EXPECT_EQ(letters(), "HFRL"); // and to the left
    state = turnClockwise(state);
    EXPECT_EQ(letters(), "LRHF"); // and back up
    state = flipLeftRight(state);
    EXPECT_EQ(letters(), "RLHF");
    EXPECT_EQ(edgeLetters(ViewTransform(frame, state, 300, 300), false).left, "");
}

} // namespace
} // namespace candela::viewer
