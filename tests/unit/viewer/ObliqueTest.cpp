// Turned planes: places, letters, lengths and angles against the cube's own, for every acquisition.

#include "Phantom.h"
#include "viewer/render/SliceRenderer.h"
#include "viewer/scene/Annotations.h"
#include "viewer/tools/Tools.h"

#include <QImage>
#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

constexpr int width = 640;
constexpr int height = 560;

Vec3 rotated(Vec3 v, Vec3 axis, double degrees) {
    const Vec3 k = normalized(axis);
    const double c = std::cos(degrees * M_PI / 180);
    const double s = std::sin(degrees * M_PI / 180);
    return v * c + cross(k, v) * s + k * (dot(k, v) * (1 - c));
}

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

class ObliqueOfEveryAcquisition : public testing::TestWithParam<int> {
protected:
    const test::Acquisition acquisition = test::acquisitions()[static_cast<std::size_t>(GetParam())];
    const std::shared_ptr<ImageStack> stack = test::makePhantom(acquisition);

    /// Where a marker is found in the picture of a turned plane through it, as a point of the patient.
    [[nodiscard]] Vec3 found(ViewState state, int marker) const {
        const PlaneFrame frame = planeFrame(stack->info, state);
        state.window = {0.5 * test::peak(marker), test::peak(marker)};
        const ViewTransform transform(frame, state, width, height);
        const QImage picture = renderSlice(*stack, state, width, height);
        const auto [x, y] = centroid(picture, transform.toScreen(test::corner(marker)),
                                     2.5 * test::blobSigma * transform.screenPixelsPerMm());
        return transform.toPatient(x, y);
    }
};

INSTANTIATE_TEST_SUITE_P(Orientations, ObliqueOfEveryAcquisition,
                         testing::Range(0, static_cast<int>(test::acquisitions().size())));

TEST_P(ObliqueOfEveryAcquisition, ShowsEachCornerInItsPlace) {
    SCOPED_TRACE(acquisition.name);
    const Vec3 axis{0.4, -1, 0.7};
    constexpr double degrees = 33;
    const std::array<std::pair<ViewPlane, Vec3>, 3> normals{
        {{ViewPlane::Axial, {0, 0, 1}}, {ViewPlane::Coronal, {0, 1, 0}}, {ViewPlane::Sagittal, {-1, 0, 0}}}};
    for (const auto& [plane, straightNormal] : normals) {
        const Vec3 normal = rotated(straightNormal, axis, degrees);
        for (int n = 0; n < 8; ++n) {
            SCOPED_TRACE(std::string(toString(plane)) + ", corner " + std::to_string(n));
            ViewState state = initialView(*stack, plane);
            const ViewTransform straight(planeFrame(stack->info, plane), state, width, height);
            const auto before = straight.toScreen(test::corner(n));
            state.turn = turnedAbout({}, test::corner(n), axis, degrees);
            const PlaneFrame frame = planeFrame(stack->info, state);
            state.slice = frame.sliceAt(test::corner(n));
            // A slice goes through the pivot itself, whatever the steps are.
            EXPECT_NEAR(dot(frame.slicePosition(state.slice) - test::corner(n), normal), 0, 1e-6);
            EXPECT_NEAR(dot(cross(frame.right, frame.down), normal), 1, 1e-9);
            EXPECT_NEAR(dot(frame.right, frame.down), 0, 1e-9);
            // It stays where it was on the screen, at the same scale.
            const ViewTransform transform(frame, state, width, height);
            const auto after = transform.toScreen(test::corner(n));
            EXPECT_NEAR(after[0], before[0], 1e-6);
            EXPECT_NEAR(after[1], before[1], 1e-6);
            EXPECT_NEAR(transform.screenPixelsPerMm(), straight.screenPixelsPerMm(), 1e-9);
            EXPECT_LT(norm(found(state, n) - test::corner(n)), 0.1);
        }
    }
}

/// The plane through three corners of the cube: an equilateral triangle of face diagonals.
TEST_P(ObliqueOfEveryAcquisition, MeasuresInMillimetresAndDegrees) {
    SCOPED_TRACE(acquisition.name);
    const std::array<int, 3> triangle{1, 2, 4};
    const Vec3 normal = normalized(Vec3{1, 1, 1});
    ViewState state = initialView(*stack, ViewPlane::Axial);
    state.zoom = 0.6; // all of it is on the screen
    const Vec3 axis = cross({0, 0, 1}, normal);
    state.turn = turnedAbout({}, test::corner(1), axis, std::acos(normal.z) * 180 / M_PI);
    const PlaneFrame frame = planeFrame(stack->info, state);
    EXPECT_NEAR(std::abs(dot(frame.normal, normal)), 1, 1e-9);
    state.slice = frame.sliceAt(test::corner(1));
    std::vector<Vec3> points;
    for (const int n : triangle)
        points.push_back(found(state, n));
    for (int n = 0; n < 3; ++n) {
        const Vec3 a = points[static_cast<std::size_t>(n)];
        const Vec3 b = points[static_cast<std::size_t>((n + 1) % 3)];
        const Vec3 c = points[static_cast<std::size_t>((n + 2) % 3)];
        EXPECT_NEAR(norm(a - b), 2 * test::cubeHalf * std::sqrt(2.0), 0.1);
        const double angle = std::acos(dot(normalized(a - b), normalized(c - b))) * 180 / M_PI;
        EXPECT_NEAR(angle, 60, 0.1);
    }
    const CornerTexts texts = cornerTexts(*stack, state, AnnotationLevel::Minimal);
    ASSERT_FALSE(texts.bottomLeft.empty());
    EXPECT_EQ(texts.bottomLeft.back().rfind("Axial oblique 54.7°", 0), 0U) << texts.bottomLeft.back();
}

TEST_P(ObliqueOfEveryAcquisition, LettersFollowEveryTurn) {
    SCOPED_TRACE(acquisition.name);
    const auto letters = [&](ViewPlane plane, Vec3 axis, double degrees) {
        ViewState state = initialView(*stack, plane);
        state.turn = turnedAbout({}, {0, 0, 0}, axis, degrees);
        const PlaneFrame frame = planeFrame(stack->info, state);
        const EdgeLetters l = edgeLetters(ViewTransform(frame, state, 400, 300), frame.lettersKnown);
        return l.left + "/" + l.right + "/" + l.top + "/" + l.bottom;
    };
    // A plane that is turned within itself stays as it is; the others follow.
    EXPECT_EQ(letters(ViewPlane::Axial, {0, 0, 1}, 90), "R/L/A/P");
    EXPECT_EQ(letters(ViewPlane::Axial, {1, 0, 0}, 90), "R/L/F/H");
    EXPECT_EQ(letters(ViewPlane::Axial, {1, 0, 0}, -90), "R/L/H/F");
    EXPECT_EQ(letters(ViewPlane::Coronal, {0, 0, 1}, 90), "A/P/H/F");
    EXPECT_EQ(letters(ViewPlane::Coronal, {0, 0, 1}, 180), "L/R/H/F");
    EXPECT_EQ(letters(ViewPlane::Sagittal, {0, 0, 1}, 180), "P/A/H/F");
    EXPECT_EQ(letters(ViewPlane::Coronal, {0, 0, 1}, -30), "RP/LA/H/F");
    EXPECT_EQ(letters(ViewPlane::Sagittal, {0, 0, 1}, 30), "AL/PR/H/F");
}

/// In each view the two other planes cut along the directions that the crosshair draws.
TEST(Oblique, PlanesCutEachOtherWhereTheCrosshairSays) {
    const auto stack = test::makePhantom(test::acquisitions()[5]);
    const auto turn = turnedAbout(turnedAbout({}, {4, 2, 8}, {0, 0, 1}, 25), {-9, 3, 1}, {1, 0, 0}, -40);
    const std::array planes{ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal};
    for (const ViewPlane plane : planes) {
        const PlaneFrame frame = planeFrame(stack->info, plane, turn);
        for (const ViewPlane other : planes) {
            if (other == plane)
                continue;
            const Vec3 cut = cross(frame.normal, planeFrame(stack->info, other, turn).normal);
            EXPECT_NEAR(norm(cut), 1, 1e-9);
            const auto directions = cutDirections(plane, turn);
            EXPECT_NEAR(std::max(std::abs(dot(cut, directions[0])), std::abs(dot(cut, directions[1]))), 1,
                        1e-9);
        }
    }
}

TEST(Oblique, ManyTurnsStayRigid) {
    std::optional<PlaneTurn> turn;
    for (int n = 0; n < 5000; ++n)
        turn = turnedAbout(turn, {10.0 * (n % 3), -4, 7}, {1.0 * (n % 5) - 2, 1, 0.3}, 7.3);
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(norm(turn->axes[i]), 1, 1e-12);
        EXPECT_NEAR(dot(turn->axes[i], turn->axes[(i + 1) % 3]), 0, 1e-12);
    }
    EXPECT_NEAR(dot(cross(turn->axes[0], turn->axes[1]), turn->axes[2]), 1, 1e-12);
}

TEST(Oblique, ATurnAndBackIsNone) {
    const auto stack = test::makePhantom(test::acquisitions()[9]);
    const Vec3 pivot{12, -5, 9};
    std::optional<PlaneTurn> turn = turnedAbout({}, pivot, {0, 0, 1}, 25);
    turn = turnedAbout(turn, pivot, {0, 0, 1}, -25);
    for (const ViewPlane plane : {ViewPlane::Axial, ViewPlane::Coronal, ViewPlane::Sagittal}) {
        const PlaneFrame straight = planeFrame(stack->info, plane);
        const PlaneFrame back = planeFrame(stack->info, plane, turn);
        EXPECT_LT(norm(back.right - straight.right), 1e-12);
        EXPECT_LT(norm(back.down - straight.down), 1e-12);
        // Only its slices are shifted, so that one goes through the pivot.
        const Vec3 moved = back.slicePosition(0) - straight.slicePosition(0);
        EXPECT_NEAR(dot(moved, straight.right), 0, 1e-9);
        EXPECT_NEAR(dot(moved, straight.down), 0, 1e-9);
    }
}

/// Every voxel is met by some slice, and not many slices lie outside.
TEST(Oblique, SlicesReachThroughTheVolume) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    for (const double degrees : {0.0, 20.0, 45.0, 90.0, 133.0}) {
        const auto turn = turnedAbout({}, {3, 4, 5}, {1, 0.2, 0}, degrees);
        const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Axial, turn);
        double low = 1e9;
        double high = -1e9;
        for (int n = 0; n < 8; ++n) {
            const Vec3 corner = stack->info.geometry.toPatient(n & 1 ? stack->info.columns - 1 : 0,
                                                               n & 2 ? stack->info.rows - 1 : 0,
                                                               n & 4 ? stack->info.slices - 1 : 0);
            low = std::min(low, dot(corner, frame.normal));
            high = std::max(high, dot(corner, frame.normal));
        }
        EXPECT_LE(std::abs(dot(frame.slicePosition(0), frame.normal) - low), frame.sliceStep);
        EXPECT_LE(std::abs(dot(frame.slicePosition(frame.slices - 1), frame.normal) - high), frame.sliceStep);
        EXPECT_GE(frame.sliceStep, 1.5 - 1e-9);
        EXPECT_LE(frame.sliceStep, 2 + 1e-9);
    }
}

} // namespace
} // namespace candela::viewer
