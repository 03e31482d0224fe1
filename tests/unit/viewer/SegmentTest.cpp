// Segmentations and presentation states over stacks of every orientation.

#include "OffscreenFonts.h"
#include "Phantom.h"
#include "viewer/render/PresentationPainter.h"
#include "viewer/render/SegmentBlender.h"
#include "viewer/render/SliceRenderer.h"
#include "viewer/scene/Annotations.h"
#include "viewer/scene/SegmentMask.h"

#include <algorithm>
#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

constexpr int markedCorner = 7; // left, posterior, head
constexpr double ball = 8;      // mm
constexpr const char* place = "2.25.1";

/// A ball around the marked corner, on axial planes of their own that fit no stack's grid.
Segmentation ballSegmentation() {
    Segmentation segmentation;
    segmentation.frameOfReferenceUid = place;
    SegmentInfo info;
    info.number = 1;
    info.label = "Ball";
    info.colour = {255, 0, 0};
    segmentation.segments.push_back(info);
    constexpr double spacing = 0.8;
    constexpr double step = 1.3;
    constexpr int side = 100;
    const Vec3 centre = test::corner(markedCorner);
    for (int k = -8; k <= 8; ++k) {
        SegmentFrame frame;
        frame.segment = 1;
        frame.pose = PlanePose{
            centre + Vec3{-side / 2 * spacing, -side / 2 * spacing, k * step}, {1, 0, 0}, {0, 1, 0}};
        frame.columnSpacing = frame.rowSpacing = spacing;
        frame.planeColumns = frame.planeRows = side;
        frame.columns = frame.rows = side;
        for (int y = 0; y < side; ++y) {
            for (int x = 0; x < side; ++x) {
                const Vec3 p = frame.pose->position + Vec3{x * spacing, y * spacing, 0};
                frame.values.push_back(norm(p - centre) <= ball ? 255 : 0);
            }
        }
        segmentation.frames.push_back(std::move(frame));
    }
    return segmentation;
}

Vec3 voxelPlace(const StackInfo& info, int column, int row, int plane) {
    const auto index = static_cast<std::size_t>(plane);
    const double k =
        index < info.sliceOffsets.size() ? info.sliceOffsets[index] / info.geometry.spacing[2] : plane;
    return info.geometry.toPatient(column, row, k);
}

SegmentTarget targetOf(const ImageStack& stack) {
    return {stack.info, stack.frameRefs, place};
}

TEST(Segments, LieWhereTheyAreInThePatientWhateverTheStack) {
    const Segmentation segmentation = ballSegmentation();
    for (const test::Acquisition& acquisition : test::acquisitions()) {
        SCOPED_TRACE(acquisition.name);
        const auto stack = test::makePhantom(acquisition);
        const auto masks = placeSegments(segmentation, targetOf(*stack));
        ASSERT_EQ(masks.size(), 1U);
        Vec3 sum;
        double count = 0;
        for (const auto& [plane, part] : masks[0].planes) {
            for (int row = part.top; row < part.top + part.rows; ++row) {
                for (int column = part.left; column < part.left + part.columns; ++column) {
                    if (part.at(column, row) < 128)
                        continue;
                    sum = sum + voxelPlace(stack->info, column, row, plane);
                    ++count;
                }
            }
        }
        ASSERT_GT(count, 0);
        EXPECT_LT(norm(sum * (1 / count) - test::corner(markedCorner)), 1.0);
        const auto& s = stack->info.geometry.spacing;
        if (stack->info.sliceOffsets.empty()) {
            const Vec3 across = cross(stack->info.geometry.direction[0], stack->info.geometry.direction[1]);
            const double voxel =
                s[0] * s[1] * s[2] * std::abs(dot(across, stack->info.geometry.direction[2]));
            EXPECT_NEAR(count * voxel, 4.0 / 3 * M_PI * ball * ball * ball, 300) << "mm³";
        }
    }
}

TEST(Segments, AnotherFrameOfReferenceIsNotGuessed) {
    const auto stack = test::makePhantom(test::acquisitions()[0]);
    SegmentTarget target = targetOf(*stack);
    target.frameOfReferenceUid = "2.25.2";
    EXPECT_TRUE(placeSegments(ballSegmentation(), target).empty());
    target.frameOfReferenceUid.clear();
    EXPECT_TRUE(placeSegments(ballSegmentation(), target).empty());
}

TEST(Segments, NamedImagesCountAndNotTheirOrder) {
    auto stack = test::makePhantom(test::acquisitions()[0]);
    for (std::size_t i = 0; i < stack->frameRefs.size(); ++i)
        stack->frameRefs[i] = {SopInstanceUid("2.25.9" + std::to_string(i)), 0};
    Segmentation segmentation;
    segmentation.segments.push_back({5, "One pixel", "", "", "", {0, 255, 0}});
    SegmentFrame frame;
    frame.segment = 5;
    frame.sources = {{SopInstanceUid("2.25.93"), {}}};
    frame.planeColumns = stack->info.columns;
    frame.planeRows = stack->info.rows;
    frame.left = 4;
    frame.top = 2;
    frame.columns = frame.rows = 1;
    frame.values = {255};
    segmentation.frames.push_back(frame);
    SegmentTarget target = targetOf(*stack);
    target.frameOfReferenceUid.clear(); // images are named, no place is needed
    const auto masks = placeSegments(segmentation, target);
    ASSERT_EQ(masks.size(), 1U);
    ASSERT_EQ(masks[0].planes.size(), 1U);
    EXPECT_EQ(masks[0].planes.begin()->first, 3);
    EXPECT_EQ(masks[0].planes.begin()->second.at(4, 2), 255);
    // A named image of another size is not the image that was meant.
    segmentation.frames[0].planeColumns += 1;
    EXPECT_TRUE(placeSegments(segmentation, target).empty());
}

TEST(Segments, AreDrawnAtTheMarkedCornerInEveryView) {
    const Segmentation segmentation = ballSegmentation();
    for (const test::Acquisition& acquisition : test::acquisitions()) {
        const auto stack = test::makePhantom(acquisition);
        const auto masks = placeSegments(segmentation, targetOf(*stack));
        ASSERT_EQ(masks.size(), 1U);
        for (const ViewPlane plane : availablePlanes(stack->info)) {
            SCOPED_TRACE(acquisition.name + " " + toString(plane));
            ViewState state = initialView(*stack, plane);
            const PlaneFrame frame = planeFrame(stack->info, plane);
            state.slice = frame.sliceAt(test::corner(markedCorner));
            QImage picture = renderSlice(*stack, state, 300, 260);
            const QImage before = picture;
            blendSegments(picture, *stack, state, {&masks[0]});
            const ViewTransform transform(frame, state, 300, 260);
            const auto [x, y] = transform.toScreen(test::corner(markedCorner));
            const QColor there(picture.pixel(static_cast<int>(x), static_cast<int>(y)));
            EXPECT_GT(there.red(), there.green() + 20);
            // Nothing is touched farther away than the ball and a voxel reach.
            const double reach = (ball + 4) * transform.screenPixelsPerMm();
            bool elsewhere = false;
            for (int py = 0; py < 260; ++py) {
                for (int px = 0; px < 300; ++px)
                    elsewhere = elsewhere || (std::hypot(px - x, py - y) > reach &&
                                              picture.pixel(px, py) != before.pixel(px, py));
            }
            EXPECT_FALSE(elsewhere);
        }
    }
}

TEST(Segments, StoredOverlaysCanBeSwitchedOff) {
    auto stack = test::makePhantom(test::acquisitions()[0]);
    const ViewState state = initialView(*stack, ViewPlane::Acquired);
    const QImage plain = renderSlice(*stack, state, 200, 200);
    stack->overlays.resize(static_cast<std::size_t>(stack->planes()));
    OverlayPlane overlay;
    overlay.left = overlay.top = 3;
    overlay.columns = overlay.rows = 4;
    overlay.bits.assign(16, 1);
    stack->overlays[static_cast<std::size_t>(state.slice)].push_back(overlay);
    EXPECT_NE(renderSlice(*stack, state, 200, 200), plain);
    EXPECT_EQ(renderSlice(*stack, state, 200, 200, {}, false), plain);
}

// Presentation states ------------------------------------------------------------------------------

class Presentations : public testing::Test {
protected:
    static void SetUpTestSuite() { needFonts(); }

    Presentations() {
        for (std::size_t i = 0; i < stack->frameRefs.size(); ++i)
            stack->frameRefs[i] = {SopInstanceUid("2.25.9" + std::to_string(i)), 0};
        presentation.images = {{SopInstanceUid("2.25.95"), {}}};
    }

    /// What the state draws on black, of the image that `state` shows.
    [[nodiscard]] QImage drawn(const ViewState& state, int plane) const {
        QImage picture(width, height, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::black);
        QPainter painter(&picture);
        paintPresentation(painter, presentation, *stack, plane, state, width, height);
        return picture;
    }
    /// Middle of what is brightest.
    static QPointF middle(const QImage& picture) {
        QPointF sum;
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                if (qGray(picture.pixel(x, y)) > 120) {
                    sum += QPointF(x + 0.5, y + 0.5);
                    ++count;
                }
            }
        }
        return count > 0 ? sum / count : QPointF(-1, -1);
    }

    static constexpr int width = 400;
    static constexpr int height = 300;
    std::shared_ptr<ImageStack> stack = test::makePhantom(test::acquisitions()[0]);
    PresentationState presentation;
};

TEST_F(Presentations, DrawOnTheirImageAlone) {
    Annotation annotation;
    annotation.graphics.push_back(
        {AnnotationGraphic::Shape::Point, AnnotationUnits::Pixel, {{10.5, 6.5}}, false});
    presentation.annotations.push_back(annotation);
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.slice = 5;
    const QPointF there = middle(drawn(state, 5));
    const ViewTransform transform(planeFrame(stack->info, ViewPlane::Acquired), state, width, height);
    const auto [x, y] = transform.fromPlanePixel(10, 6); // the middle of that pixel
    EXPECT_NEAR(there.x(), x, 1);
    EXPECT_NEAR(there.y(), y, 1);
    state.slice = 4;
    EXPECT_LT(middle(drawn(state, 4)).x(), 0) << "another image";
}

TEST_F(Presentations, AnatomicalViewOfTheSameImageAgrees) {
    Annotation annotation;
    annotation.graphics.push_back(
        {AnnotationGraphic::Shape::Point, AnnotationUnits::Pixel, {{10.5, 6.5}}, false});
    presentation.annotations.push_back(annotation);
    ViewState state = initialView(*stack, ViewPlane::Axial);
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Axial);
    const Vec3 spot = stack->info.geometry.toPatient(10, 6, 5);
    state.slice = frame.sliceAt(spot);
    const QPointF there = middle(drawn(state, 5));
    const auto [x, y] = ViewTransform(frame, state, width, height).toScreen(spot);
    EXPECT_NEAR(there.x(), x, 1);
    EXPECT_NEAR(there.y(), y, 1);
}

TEST_F(Presentations, DisplayedAreaFillsTheViewAndCarriesItsUnits) {
    DisplayedArea area;
    area.topLeft = {stack->info.columns / 2 + 1.0, 1};
    area.bottomRight = {static_cast<double>(stack->info.columns), static_cast<double>(stack->info.rows)};
    presentation.areas.push_back(area);
    presentation.windows.push_back({{}, {123, 45, ""}});
    presentation.inverted = true;
    Annotation annotation;
    annotation.graphics.push_back(
        {AnnotationGraphic::Shape::Point, AnnotationUnits::Display, {{0.5, 0.5}}, false});
    presentation.annotations.push_back(annotation);
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.slice = 5;
    const ViewState shown = presented(presentation, *stack, 5, state, width, height);
    EXPECT_EQ(shown.window, (Window{123, 45}));
    EXPECT_TRUE(shown.inverted);
    EXPECT_EQ(shown.slice, 5);
    const ViewTransform transform(planeFrame(stack->info, ViewPlane::Acquired), shown, width, height);
    const auto [left, top] = transform.fromPlanePixel(stack->info.columns / 2 - 0.5, -0.5);
    const auto [right, bottom] = transform.fromPlanePixel(stack->info.columns - 0.5, stack->info.rows - 0.5);
    EXPECT_GE(left, -0.5);
    EXPECT_LE(right, width + 0.5);
    EXPECT_NEAR(std::min({left, top, width - right, height - bottom}), 0, 0.5) << "as large as it can be";
    EXPECT_NEAR((left + right) / 2, width / 2.0, 0.5);
    const QPointF there = middle(drawn(shown, 5));
    EXPECT_NEAR(there.x(), width / 2.0, 1);
    EXPECT_NEAR(there.y(), height / 2.0, 1);
    // Images that it does not speak of stay as they are.
    EXPECT_EQ(presented(presentation, *stack, 4, state, width, height).window, state.window);
}

TEST_F(Presentations, ShutterCoversWhatLiesOutside) {
    presentation.shutter.circle = {stack->info.columns / 2.0, stack->info.rows / 2.0, 5};
    presentation.shutter.grey = 200;
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.slice = 5;
    const QImage picture = drawn(state, 5);
    const ViewTransform transform(planeFrame(stack->info, ViewPlane::Acquired), state, width, height);
    const auto at = [&](double column, double row) {
        const auto [x, y] = transform.fromPlanePixel(column, row);
        return qGray(picture.pixel(static_cast<int>(x), static_cast<int>(y)));
    };
    EXPECT_EQ(at(1, 1), 200);
    EXPECT_EQ(at(stack->info.columns / 2.0, stack->info.rows / 2.0), 0);
}

// Gaps ---------------------------------------------------------------------------------------------

TEST(Gaps, AreToldAtTheImagesBesideThem) {
    StackInfo info;
    info.kind = StackKind::Volume;
    info.slices = 6;
    info.sliceOffsets = {0, 4, 8, 16, 20, 24};
    EXPECT_EQ(gapText(info, 2), "gap: 8.0 mm to the next image, 4.0 mm elsewhere");
    EXPECT_EQ(gapText(info, 3), "gap: 8.0 mm to the previous image, 4.0 mm elsewhere");
    EXPECT_EQ(gapText(info, 1), "");
    EXPECT_EQ(gapText(info, 4), "");
    info.sliceOffsets.clear();
    EXPECT_EQ(gapText(info, 2), "");
}

} // namespace
} // namespace candela::viewer
