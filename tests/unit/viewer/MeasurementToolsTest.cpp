#include "viewer/tools/MeasurementTools.h"
#include "Phantom.h"
#include "viewer/tools/MeasurementList.h"
#include "viewer/tools/MeasurementPlacer.h"
#include "viewer/tools/Tools.h"

#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

class MeasurementTools : public testing::Test {
protected:
    const std::shared_ptr<ImageStack> stack = test::makePhantom(test::acquisitions()[0]);
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Axial);
    const ViewState start = initialView(*stack, ViewPlane::Axial);

    /// A point of the slice shown, mm from the middle.
    [[nodiscard]] Vec3 at(double x, double y) const { return {x, y, frame.slicePosition(start.slice).z}; }
    /// Drawn by clicks alone.
    [[nodiscard]] Measurement drawn(MeasurementKind kind, const std::vector<Vec3>& clicks) const {
        MeasurementPlacer placer;
        placer.start(kind, frame, start);
        std::optional<Measurement> finished;
        for (const Vec3 point : clicks) {
            EXPECT_FALSE(finished) << "finished before the last click";
            finished = placer.click(point);
        }
        if (!finished)
            finished = placer.finish();
        EXPECT_TRUE(finished);
        return finished.value_or(Measurement{});
    }
};

TEST_F(MeasurementTools, MeasurementsArePlacedPointByPoint) {
    MeasurementPlacer placer;
    EXPECT_FALSE(placer.click({1, 2, 3}));
    placer.start(MeasurementKind::Angle, frame, start);
    placer.hover({9, 9, 9});
    EXPECT_FALSE(placer.draft());
    EXPECT_FALSE(placer.click({1, 0, 0}));
    placer.hover({2, 0, 0});
    ASSERT_TRUE(placer.draft());
    EXPECT_EQ(placer.draft()->points.size(), 2U);
    EXPECT_FALSE(placer.click({0, 0, 0}));
    const std::optional<Measurement> angle = placer.click({0, 5, 0});
    ASSERT_TRUE(angle);
    EXPECT_EQ(angle->points.size(), 3U);
    EXPECT_EQ(angle->slice, start.slice);
    EXPECT_EQ(angle->plane, ViewPlane::Axial);
    EXPECT_NEAR(measurementValue(*angle), 90, 1e-9);
    EXPECT_FALSE(placer.active());

    placer.start(MeasurementKind::Distance, frame, start);
    EXPECT_FALSE(placer.click({0, 0, 0}));
    placer.cancel();
    EXPECT_FALSE(placer.click({3, 0, 0}));
}

TEST_F(MeasurementTools, HandlesAndLinesAreHit) {
    const ViewTransform transform(frame, start, 500, 500);
    const Measurement here{MeasurementKind::Distance,
                           start.plane,
                           start.slice,
                           {transform.toPatient(100, 100), transform.toPatient(300, 100)}};
    Measurement elsewhere = here;
    elsewhere.slice = start.slice + 1;
    const std::vector<Measurement> all{elsewhere, here};
    const auto hit = [&](double x, double y) { return hitMeasurement(all, frame, start, 500, 500, x, y); };
    ASSERT_TRUE(hit(302, 103));
    EXPECT_EQ(hit(302, 103)->measurement, 1);
    EXPECT_EQ(hit(302, 103)->handle, 1);
    ASSERT_TRUE(hit(200, 104));
    EXPECT_EQ(hit(200, 104)->handle, -1);
    EXPECT_FALSE(hit(200, 120));
    EXPECT_FALSE(hit(330, 100));

    const Measurement moved = moveHandle(here, 1, transform.toPatient(100, 200));
    const auto [x, y] = transform.toScreen(moved.points[1]);
    EXPECT_NEAR(x, 100, 1e-6);
    EXPECT_NEAR(y, 200, 1e-6);
    EXPECT_EQ(moveHandle(here, 7, {}).points, here.points);
    EXPECT_NEAR(measurementValue(moveBy(here, {5, 6, 0})), measurementValue(here), 1e-9);
}

TEST_F(MeasurementTools, MeasurementsCanBeUndoneAndRedone) {
    MeasurementList list;
    const Measurement a{MeasurementKind::Distance, ViewPlane::Axial, 1, {{0, 0, 0}, {1, 0, 0}}};
    const Measurement b{MeasurementKind::Distance, ViewPlane::Axial, 2, {{0, 0, 0}, {2, 0, 0}}};
    EXPECT_FALSE(list.canUndo());
    list.add(a);
    list.add(b);
    list.replace(0, b);
    list.remove(1);
    EXPECT_EQ(list.items().size(), 1U);
    list.undo();
    EXPECT_EQ(list.items().size(), 2U);
    list.undo();
    EXPECT_EQ(list.items()[0].slice, 1);
    list.redo();
    EXPECT_EQ(list.items()[0].slice, 2);
    list.undo();
    list.undo();
    list.undo();
    EXPECT_TRUE(list.items().empty());
    list.undo(); // nothing more
    list.add(a);
    EXPECT_FALSE(list.canRedo());
    list.remove(5);
    list.replace(-1, a);
    list.undo();
    EXPECT_TRUE(list.items().empty());
    list.redo();
    list.clear();
    list.undo();
    EXPECT_EQ(list.items().size(), 1U);
}

TEST_F(MeasurementTools, EveryKindIsDrawnByItsClicks) {
    const Measurement path = drawn(MeasurementKind::Polyline, {at(0, 0), at(10, 0), at(10, 20), at(15, 20)});
    EXPECT_NEAR(measurementValue(path), 35, 1e-9);
    const Measurement box = drawn(MeasurementKind::Rectangle, {at(-10, 5), at(20, -15)});
    ASSERT_EQ(box.points.size(), 4U);
    EXPECT_NEAR(measurementValue(box), 600, 1e-9);
    const Measurement ellipse = drawn(MeasurementKind::Ellipse, {at(-10, -5), at(30, 15)});
    EXPECT_NEAR(measurementValue(ellipse), M_PI * 20 * 10, 1e-9);
    const Measurement region = drawn(MeasurementKind::Freehand,
                                     {at(0, 0), at(20, 0), at(20, 10), at(10, 10), at(10, 20), at(0, 20)});
    EXPECT_NEAR(measurementValue(region), 300, 1e-9);
    EXPECT_EQ(drawn(MeasurementKind::Point, {at(3, 4)}).points.size(), 1U);
    const Measurement heart =
        drawn(MeasurementKind::Cardiothoracic, {at(-12, 5), at(18, 5), at(-30, 12), at(30, 12)});
    EXPECT_NEAR(measurementValue(heart), 0.5, 1e-9);
    EXPECT_EQ(drawn(MeasurementKind::Arrow, {at(3, 4), at(8, 8)}).points.size(), 2U);
    EXPECT_EQ(drawn(MeasurementKind::Text, {at(3, 4)}).points.size(), 1U);
}

TEST_F(MeasurementTools, CobbAnglesGoBeyondRightAngles) {
    const auto line = [&](double degrees, double y) {
        const double radians = degrees * M_PI / 180;
        return std::array{at(-10 * std::cos(radians), y - 10 * std::sin(radians)),
                          at(10 * std::cos(radians), y + 10 * std::sin(radians))};
    };
    for (const double half : {5.0, 20.0, 44.0, 52.5}) {
        const auto [a, b] = line(half, -20);
        const auto [c, d] = line(-half, 20);
        // However each was drawn.
        for (const auto& clicks : {std::vector{a, b, c, d}, std::vector{b, a, c, d}, std::vector{b, a, d, c}})
            EXPECT_NEAR(measurementValue(drawn(MeasurementKind::Cobb, clicks)), 2 * half, 1e-6);
    }
}

TEST_F(MeasurementTools, ShortDiametersStayPerpendicular) {
    Measurement pair = drawn(MeasurementKind::Bidirectional, {at(-15, 0), at(15, 0), at(2, -6), at(9, 8)});
    EXPECT_NEAR(measurementValue(pair), 30, 1e-9);
    EXPECT_NEAR(shortDiameter(pair), 14, 1e-9);
    EXPECT_EQ(measurementText(pair, stack->info), "30.0 × 14.0 mm");
    const auto perpendicular = [&pair] {
        return dot(pair.points[1] - pair.points[0], pair.points[3] - pair.points[2]);
    };
    EXPECT_NEAR(perpendicular(), 0, 1e-9);
    pair = moveHandle(pair, 1, at(-15, 40));
    EXPECT_NEAR(measurementValue(pair), 40, 1e-9);
    EXPECT_NEAR(shortDiameter(pair), 14, 1e-9);
    EXPECT_NEAR(perpendicular(), 0, 1e-9);
    pair = moveHandle(pair, 0, at(-15, 8));
    EXPECT_NEAR(measurementValue(pair), 32, 1e-9);
    EXPECT_NEAR(perpendicular(), 0, 1e-9);
    pair = moveHandle(pair, 2, pair.points[3] + Vec3{5, 3, 0});
    EXPECT_NEAR(perpendicular(), 0, 1e-9);
    EXPECT_NEAR(shortDiameter(pair), 5, 1e-9);
}

TEST_F(MeasurementTools, HandlesKeepWhatMakesAShape) {
    const Measurement box = drawn(MeasurementKind::Rectangle, {at(-10, -5), at(20, 15)});
    for (int corner = 0; corner < 4; ++corner) {
        const Vec3 opposite = box.points[static_cast<std::size_t>((corner + 2) % 4)];
        const Measurement moved = moveHandle(box, corner, opposite + Vec3{7, -9, 0});
        EXPECT_NEAR(measurementValue(moved), 63, 1e-9);
        EXPECT_LT(norm(moved.points[static_cast<std::size_t>((corner + 2) % 4)] - opposite), 1e-9);
        for (std::size_t n = 0; n < 4; ++n)
            EXPECT_NEAR(dot(moved.points[(n + 1) % 4] - moved.points[n],
                            moved.points[(n + 2) % 4] - moved.points[(n + 1) % 4]),
                        0, 1e-9);
        EXPECT_EQ(moveHandle(box, corner, opposite), box) << "nothing would be left";
    }
    const Measurement ellipse = drawn(MeasurementKind::Ellipse, {at(-20, -10), at(20, 10)});
    for (int end = 0; end < 4; ++end) {
        const Measurement turned = moveHandle(ellipse, end, at(15, 15));
        const double kept = end < 2 ? 10 : 20;
        EXPECT_NEAR(measurementValue(turned), M_PI * 15 * std::sqrt(2.0) * kept, 1e-6);
        EXPECT_NEAR(dot(turned.points[1] - turned.points[0], turned.points[3] - turned.points[2]), 0, 1e-9);
        EXPECT_LT(norm(turned.points[static_cast<std::size_t>(end)] - at(15, 15)), 1e-9);
    }
}

TEST_F(MeasurementTools, StayInTheirPlaneAndAreShownWherePlanesCoincide) {
    const Measurement line = drawn(MeasurementKind::Distance, {at(0, 0), at(30, 0)});
    const Measurement moved = moveHandle(line, 1, at(0, 40) + Vec3{0, 0, 0.7});
    EXPECT_NEAR(measurementValue(moved), 40, 1e-9);
    EXPECT_EQ(moveBy(line, {1, 2, 3}).points[0], at(1, 2));

    const PlaneFrame acquired = planeFrame(stack->info, ViewPlane::Acquired);
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.slice = acquired.sliceAt(at(0, 0));
    EXPECT_TRUE(isShown(line, acquired, state));
    ++state.slice;
    EXPECT_FALSE(isShown(line, acquired, state));
    const PlaneFrame coronal = planeFrame(stack->info, ViewPlane::Coronal);
    state = initialView(*stack, ViewPlane::Coronal);
    state.slice = coronal.sliceAt(at(0, 0));
    EXPECT_FALSE(isShown(line, coronal, state));
}

TEST_F(MeasurementTools, SimplifiesWithinItsTolerance) {
    std::vector<Vec3> circle;
    for (int n = 0; n <= 720; ++n)
        circle.push_back(at(20 * std::cos(n * M_PI / 360), 20 * std::sin(n * M_PI / 360)));
    const std::vector<Vec3> fewer = simplified(circle, 0.05);
    EXPECT_LT(fewer.size(), 80U);
    Measurement region{MeasurementKind::Freehand, start.plane, start.slice, fewer};
    EXPECT_NEAR(measurementValue(region) / (M_PI * 400), 1, 0.005);
}

TEST_F(MeasurementTools, ChangesAreToldAndTakenInOnesAreNot) {
    MeasurementList list;
    Measurement a = drawn(MeasurementKind::Point, {at(0, 0)});
    a.id = MeasurementId("a");
    Measurement b = a;
    b.id = MeasurementId("b");
    list.takeIn(b);
    EXPECT_TRUE(list.takeChanges().empty());
    EXPECT_FALSE(list.canUndo());
    list.add(a);
    list.undo();
    auto changes = list.takeChanges();
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_TRUE(changes[0].now);
    EXPECT_FALSE(changes[1].now);
    EXPECT_EQ(changes[1].id, a.id);
    ASSERT_EQ(list.items().size(), 1U);
    EXPECT_EQ(list.items()[0].id, b.id);
    b.text = "seen elsewhere";
    list.takeIn(b);
    ASSERT_EQ(list.items().size(), 1U);
    EXPECT_EQ(list.items()[0].text, "seen elsewhere");
    EXPECT_TRUE(list.takeChanges().empty());
    list.clear();
    list.undo();
    EXPECT_EQ(list.items().size(), 1U);
}

/// What is drawn on the screen, in every acquisition and plane, turned, mirrored, enlarged and moved, against
/// what it was drawn around.
class DrawnOnTheScreen : public testing::TestWithParam<std::size_t> {
protected:
    static void expectRight(const StackInfo& info, const PlaneFrame& frame, const ViewState& state) {
        constexpr int width = 731;
        constexpr int height = 593;
        const ViewTransform transform(frame, state, width, height);
        const Vec3 right = frame.right;
        const Vec3 down = normalized(cross(normalized(cross(frame.right, frame.down)), right));
        const Vec3 middle = frame.slicePosition(state.slice) +
                            frame.right * (0.5 * (frame.columns - 1) * frame.pixelWidth) +
                            frame.down * (0.5 * (frame.rows - 1) * frame.pixelHeight);
        // By way of the screen, as the mouse does it.
        const auto at = [&](double x, double y) {
            const auto [screenX, screenY] = transform.toScreen(middle + right * x + down * y);
            return transform.toPatient(screenX, screenY);
        };
        const auto value = [&](MeasurementKind kind, const std::vector<Vec3>& clicks) {
            MeasurementPlacer placer;
            placer.start(kind, frame, state);
            std::optional<Measurement> finished;
            for (const Vec3 point : clicks)
                finished = placer.click(point);
            if (!finished)
                finished = placer.finish();
            EXPECT_TRUE(finished && isShown(*finished, frame, state));
            return finished ? measurementValue(*finished) : 0;
        };
        EXPECT_NEAR(value(MeasurementKind::Distance, {at(-9, -12), at(9, 12)}), 30, 0.1);
        EXPECT_NEAR(value(MeasurementKind::Polyline, {at(0, 0), at(12, 0), at(12, 9), at(0, 0)}), 36, 0.1);
        EXPECT_NEAR(value(MeasurementKind::Angle, {at(10, 0), at(0, 0), at(10, 10)}), 45, 0.1);
        EXPECT_NEAR(value(MeasurementKind::Rectangle, {at(-10, -7), at(14, 9)}) / (24 * 16), 1, 0.005);
        EXPECT_NEAR(value(MeasurementKind::Ellipse, {at(-10, -7), at(14, 9)}) / (M_PI * 12 * 8), 1, 0.005);
        EXPECT_NEAR(value(MeasurementKind::Freehand, {at(-10, -10), at(10, -10), at(0, 10)}) / 200, 1, 0.005);
        EXPECT_NEAR(value(MeasurementKind::Cardiothoracic, {at(-6, 0), at(6, 0), at(-12, 4), at(12, 4)}), 0.5,
                    0.001);
        EXPECT_NEAR(value(MeasurementKind::Bidirectional, {at(-9, -12), at(9, 12), at(4, -3), at(-4, 3)}), 30,
                    0.1);
        // Two end plates, tilted against each other by 50°.
        const double c = 10 * std::cos(25 * M_PI / 180);
        const double s = 10 * std::sin(25 * M_PI / 180);
        const bool upright = (state.quarterTurns % 2) == 0;
        const auto plate = [&](double x, double y) { return upright ? at(x, y) : at(y, x); };
        EXPECT_NEAR(value(MeasurementKind::Cobb,
                          {plate(-c, -8 - s), plate(c, -8 + s), plate(-c, 8 + s), plate(c, 8 - s)}),
                    50, 0.1);
        const Measurement line{MeasurementKind::Distance, state.plane, state.slice, {at(-9, -12), at(9, 12)}};
        EXPECT_EQ(measurementText(line, info),
                  info.lengthCalibration == "at detector" ? "30.0 mm at detector" : "30.0 mm");
    }
};

TEST_P(DrawnOnTheScreen, InEveryPlane) {
    const test::Acquisition acquisition = test::acquisitions()[GetParam()];
    SCOPED_TRACE(acquisition.name);
    const auto stack = test::makePhantom(acquisition);
    for (const ViewPlane plane : availablePlanes(stack->info)) {
        SCOPED_TRACE(toString(plane));
        const PlaneFrame frame = planeFrame(stack->info, plane);
        ViewState state = initialView(*stack, plane);
        expectRight(stack->info, frame, state);
        state = pan(zoomAbout(state, 731, 593, 100, 80, 2.3), -31, 47);
        state.slice = std::min(state.slice + 3, frame.slices - 1);
        expectRight(stack->info, frame, state);
    }
}

INSTANTIATE_TEST_SUITE_P(All, DrawnOnTheScreen, testing::Range<std::size_t>(0, test::acquisitions().size()));

using DrawnOnARadiograph = DrawnOnTheScreen;

TEST_P(DrawnOnARadiograph, TurnedAndMirrored) {
    const auto stack = test::makeImage(400, 300);
    StackInfo& info = stack->info;
    info.geometry.spacing = {0.2, 0.35, 1};
    info.geometry.spacingKnown = true;
    info.lengthCalibration = "at detector";
    const PlaneFrame frame = planeFrame(info, ViewPlane::Acquired);
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    for (std::size_t turn = 0; turn < GetParam(); ++turn)
        state = turnClockwise(state);
    expectRight(info, frame, state);
    expectRight(info, frame, flipLeftRight(state));
}

INSTANTIATE_TEST_SUITE_P(Turns, DrawnOnARadiograph, testing::Range<std::size_t>(0, 4));

} // namespace
} // namespace candela::viewer
