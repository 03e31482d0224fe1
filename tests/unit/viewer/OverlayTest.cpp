#include "OffscreenFonts.h"
#include "Phantom.h"
#include "viewer/render/OverlayLayout.h"
#include "viewer/render/SliceRenderer.h"

#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

class OverlayPictures : public testing::Test {
protected:
    static void SetUpTestSuite() { needFonts(); }

    OverlayPictures() {
        stack->study.patientName = "Featherstonehaugh-Cholmondeley^Maximiliana Wilhelmina Ottilie";
        stack->study.patientId = PatientId("HOSPITAL-0123456789-0123456789-0123456789");
        stack->study.patientBirthDate = "19400101";
        stack->study.patientSex = "F";
        stack->study.studyDate = "20240101";
        stack->study.description =
            "CT of thorax, abdomen and pelvis with contrast medium in the venous phase";
        stack->series.number = 12;
        stack->series.description = "Reconstruction with a very sharp kernel, 0.6 mm, iterative, level 4";
        stack->series.bodyPart = "CHEST";
        stack->info.warnings = {"unequal slice steps between 1.5 and 3.0 mm: shown where they were taken",
                                "one slice appears twice", "gantry tilt of 20°"};
        stack->sliceNotes.assign(static_cast<std::size_t>(stack->planes()), "lossy JPEG 2000, 12:1");
        overlay.notice = "Decision support, not a diagnosis. Not a medical device.";
    }

    std::shared_ptr<ImageStack> stack = test::makePhantom(test::acquisitions()[8]);
    Overlay overlay;
};

TEST_F(OverlayPictures, NothingOverlapsAtAnySize) {
    for (const auto& [width, height] : {std::pair{120, 90},
                                        {200, 150},
                                        {300, 250},
                                        {420, 330},
                                        {640, 480},
                                        {1000, 900},
                                        {2400, 1300},
                                        {300, 900},
                                        {900, 250}}) {
        for (const ViewPlane plane : availablePlanes(stack->info)) {
            SCOPED_TRACE(std::to_string(width) + "x" + std::to_string(height) + " " + toString(plane));
            const ViewState state = initialView(*stack, plane);
            overlay.colours = overlay.secondColours = colourBar(*stack, state);
            const OverlayLayout layout = layOutOverlay(*stack, state, overlay, width, height);
            EXPECT_GE(layout.texts.size(), 4U);
            if (width >= 640 && height >= 480) {
                EXPECT_EQ(layout.colours.size(), 2U);
            }
            for (const PlacedColours& bar : layout.colours) {
                EXPECT_TRUE(QRect(0, 0, width, height).contains(bar.rect));
                for (const PlacedText& text : layout.texts)
                    EXPECT_FALSE(text.rect.intersects(bar.rect)) << text.text.toStdString();
            }
            for (std::size_t a = 0; a < layout.texts.size(); ++a) {
                const PlacedText& text = layout.texts[a];
                EXPECT_TRUE(QRect(0, 0, width, height).contains(text.rect)) << text.text.toStdString();
                for (std::size_t b = a + 1; b < layout.texts.size(); ++b)
                    EXPECT_FALSE(text.rect.intersects(layout.texts[b].rect))
                        << text.text.toStdString() << " | " << layout.texts[b].text.toStdString();
                if (layout.bar.millimetres > 0) {
                    const QRectF bar(layout.bar.from - QPointF(0, 4), layout.bar.to);
                    EXPECT_FALSE(bar.intersects(text.rect)) << text.text.toStdString();
                }
            }
        }
    }
}

TEST_F(OverlayPictures, CautionsAreAlwaysThere) {
    for (const int width : {300, 640, 1200}) {
        const ViewState state = initialView(*stack, ViewPlane::Axial);
        const OverlayLayout layout = layOutOverlay(*stack, state, overlay, width, width * 5 / 6);
        int cautions = 0;
        for (const PlacedText& text : layout.texts)
            cautions += text.role == TextRole::Caution;
        EXPECT_GE(cautions, 1) << width;
    }
}

TEST_F(OverlayPictures, TheScaleBarIsAsLongAsItSays) {
    ViewState state = initialView(*stack, ViewPlane::Axial);
    for (const double zoom : {0.5, 1.0, 3.3, 20.0}) {
        state.zoom = zoom;
        const ScaleBar bar = layOutOverlay(*stack, state, overlay, 900, 700).bar;
        ASSERT_GT(bar.millimetres, 0);
        const ViewTransform transform(planeFrame(stack->info, state.plane), state, 900, 700);
        const Vec3 from = transform.toPatient(bar.from.x(), bar.from.y());
        const Vec3 to = transform.toPatient(bar.to.x(), bar.to.y());
        EXPECT_NEAR(norm(to - from), bar.millimetres, 1e-6);
        EXPECT_LE(bar.to.x() - bar.from.x(), 0.2 * 900 + 1e-6);
    }
    const auto image = test::makeImage(50, 50); // no calibration, no bar
    EXPECT_EQ(layOutOverlay(*image, initialView(*image, ViewPlane::Acquired), {}, 900, 700).bar.millimetres,
              0);
    EXPECT_DOUBLE_EQ(roundLength(73), 50);
    EXPECT_DOUBLE_EQ(roundLength(0.4), 0.2);
    EXPECT_DOUBLE_EQ(roundLength(100), 100);
    EXPECT_DOUBLE_EQ(roundLength(-1), 0);
}

TEST_F(OverlayPictures, ImagesWithoutOrientationGetNoLetters) {
    const auto image = test::makeImage(50, 50);
    for (const PlacedText& text :
         layOutOverlay(*image, initialView(*image, ViewPlane::Acquired), {}, 600, 500).texts)
        EXPECT_NE(text.role, TextRole::Letter);
}

TEST_F(OverlayPictures, MeasurementsAreDrawnOnTheirSliceOnly) {
    ViewState state = initialView(*stack, ViewPlane::Axial);
    const ViewTransform transform(planeFrame(stack->info, state.plane), state, 500, 500);
    overlay = {};
    overlay.annotations = AnnotationLevel::Off;
    const auto drawn = [&](const ViewState& shown) {
        QImage picture(500, 500, QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::black);
        QPainter painter(&picture);
        paintOverlay(painter, *stack, shown, overlay, 500, 500);
        painter.end();
        return picture;
    };
    const QImage without = drawn(state);
    overlay.measurements = {{Measurement{MeasurementKind::Distance,
                                         state.plane,
                                         state.slice,
                                         {transform.toPatient(150, 200), transform.toPatient(300, 200)}}}};
    EXPECT_GT(qRed(drawn(state).pixel(225, 200)), 150);
    ++state.slice;
    EXPECT_EQ(drawn(state), without);
    --state.slice;
    overlay.measurements.clear();
    overlay.crosshair = transform.toPatient(250, 260);
    const QImage crossed = drawn(state);
    EXPECT_GT(qBlue(crossed.pixel(100, 260)) + qBlue(crossed.pixel(100, 259)), 100);
    EXPECT_EQ(crossed.pixel(250, 260), without.pixel(250, 260)); // what it points at stays visible
}

/// White text has a dark rim, so that it can be read on white bone too.
TEST_F(OverlayPictures, TextIsLegibleOnBrightAndDark) {
    for (const QColor& ground : {QColor(Qt::white), QColor(Qt::black)}) {
        QImage picture(640, 480, QImage::Format_ARGB32_Premultiplied);
        picture.fill(ground);
        QPainter painter(&picture);
        const ViewState state = initialView(*stack, ViewPlane::Axial);
        paintOverlay(painter, *stack, state, overlay, 640, 480);
        painter.end();
        const PlacedText name = layOutOverlay(*stack, state, overlay, 640, 480).texts.back();
        int bright = 0;
        int dark = 0;
        for (int y = name.rect.top(); y <= name.rect.bottom(); ++y) {
            for (int x = name.rect.left(); x <= name.rect.right(); ++x) {
                bright += qGreen(picture.pixel(x, y)) > 140;
                dark += qGreen(picture.pixel(x, y)) < 90;
            }
        }
        EXPECT_GT(bright, 20);
        EXPECT_GT(dark, 20);
    }
}

} // namespace
} // namespace candela::viewer
