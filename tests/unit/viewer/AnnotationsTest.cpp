#include "viewer/scene/Annotations.h"
#include "Phantom.h"
#include "viewer/scene/Measurement.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace candela::viewer {
namespace {

using testing::Contains;
using testing::HasSubstr;

std::shared_ptr<ImageStack> annotated() {
    auto stack = test::makePhantom(test::acquisitions()[0]);
    stack->study.patientName = "Παπαδόπουλος^Γιώργος";
    stack->study.patientId = PatientId("P-77");
    stack->study.patientBirthDate = "19800615";
    stack->study.patientSex = "F";
    stack->study.studyDate = "20240614";
    stack->series.number = 4;
    stack->series.description = "Thin slices";
    stack->sliceNotes.assign(static_cast<std::size_t>(stack->planes()), "");
    return stack;
}

TEST(Annotations, SayWhoAndWhat) {
    const auto stack = annotated();
    ViewState state = initialView(*stack, ViewPlane::Axial);
    state.slice = 37;
    state.window = {40, 350};
    state.zoom = 1.5;
    const CornerTexts full = cornerTexts(*stack, state, AnnotationLevel::Full);
    EXPECT_THAT(full.topLeft, Contains("Παπαδόπουλος, Γιώργος"));
    EXPECT_THAT(full.topLeft, Contains("P-77"));
    EXPECT_THAT(full.topLeft, Contains("1980-06-15  F  43 y")); // the birthday is tomorrow
    EXPECT_THAT(full.topRight, Contains("Se 4  Thin slices"));
    EXPECT_THAT(full.topRight, Contains("2024-06-14"));
    EXPECT_THAT(full.bottomLeft, Contains("Axial 38 / 51"));
    EXPECT_THAT(full.bottomLeft, Contains("H 24.0 mm"));
    EXPECT_THAT(full.bottomLeft, Contains("step 2.00 mm"));
    EXPECT_THAT(full.bottomRight, Contains("C 40  W 350"));
    EXPECT_THAT(full.bottomRight, Contains("zoom 150 %"));
    EXPECT_TRUE(full.cautions.empty());

    const CornerTexts minimal = cornerTexts(*stack, state, AnnotationLevel::Minimal);
    EXPECT_LT(minimal.topRight.size(), full.topRight.size());
    EXPECT_THAT(minimal.bottomLeft, Contains("Axial 38 / 51"));
    EXPECT_TRUE(cornerTexts(*stack, state, AnnotationLevel::Off).topLeft.empty());
}

TEST(Annotations, SayWhatTheReaderMustNotMiss) {
    const auto stack = annotated();
    stack->info.warnings = {"unequal slice steps"};
    stack->sliceNotes[5] = "lossy JPEG 10:1";
    ViewState state = initialView(*stack, ViewPlane::Acquired);
    state.slice = 5;
    EXPECT_EQ(cornerTexts(*stack, state, AnnotationLevel::Minimal).cautions,
              (std::vector<std::string>{"lossy JPEG 10:1", "unequal slice steps"}));
    state.slice = 6;
    EXPECT_EQ(cornerTexts(*stack, state, AnnotationLevel::Full).cautions,
              std::vector<std::string>{"unequal slice steps"});
    state.plane = ViewPlane::Coronal; // made of all images
    EXPECT_THAT(cornerTexts(*stack, state, AnnotationLevel::Full).cautions, Contains("lossy JPEG 10:1"));
}

TEST(Annotations, PositionsAreTheSlicesOwn) {
    for (const test::Acquisition& acquisition : test::acquisitions()) {
        SCOPED_TRACE(acquisition.name);
        const auto stack = test::makePhantom(acquisition);
        const PlaneFrame coronal = planeFrame(stack->info, ViewPlane::Coronal);
        const PlaneFrame sagittal = planeFrame(stack->info, ViewPlane::Sagittal);
        EXPECT_EQ(slicePositionText(coronal, 0).substr(0, 1), "A");
        EXPECT_EQ(slicePositionText(coronal, coronal.slices - 1).substr(0, 1), "P");
        EXPECT_EQ(slicePositionText(sagittal, 0).substr(0, 1), "L");
        EXPECT_EQ(slicePositionText(sagittal, sagittal.slices - 1).substr(0, 1), "R");
    }
    const auto axial = test::makePhantom(test::acquisitions()[0]);
    EXPECT_EQ(slicePositionText(planeFrame(axial->info, ViewPlane::Acquired), 0), "F 50.0 mm");
    EXPECT_EQ(slicePositionText(planeFrame(axial->info, ViewPlane::Acquired), 25), "H 0.0 mm");
}

TEST(Annotations, NamesAndDatesAreReadable) {
    EXPECT_EQ(displayName("Müller^Hans"), "Müller, Hans");
    EXPECT_EQ(displayName("Adams^John Robert Quincy^^Rev.^B.A."), "Adams, Rev. John Robert Quincy B.A.");
    EXPECT_EQ(displayName("Yamada^Tarou=山田^太郎=やまだ^たろう"), "Yamada, Tarou (山田, 太郎)");
    EXPECT_EQ(displayName("^^^^"), "");
    EXPECT_EQ(displayName("Anonymous"), "Anonymous");
    EXPECT_EQ(displayDate("20240309"), "2024-03-09");
    EXPECT_EQ(displayDate("about 2024"), "about 2024");
}

TEST(Measurements, SayWhatTheirLengthRestsOn) {
    StackInfo info;
    info.geometry.spacingKnown = true;
    const Measurement line{MeasurementKind::Distance, ViewPlane::Acquired, 0, {{0, 0, 0}, {3, 4, 0}}};
    info.lengthCalibration = "patient";
    EXPECT_EQ(measurementText(line, info), "5.0 mm");
    info.lengthCalibration = "at detector";
    EXPECT_EQ(measurementText(line, info), "5.0 mm at detector");
    info.lengthCalibration = "calibrated";
    EXPECT_EQ(measurementText(line, info), "5.0 mm calibrated");
    info.lengthCalibration = "uncalibrated";
    info.geometry.spacingKnown = false;
    EXPECT_EQ(measurementText(line, info), "5 px (uncalibrated)");
    const Measurement angle{
        MeasurementKind::Angle, ViewPlane::Acquired, 0, {{1, 0, 0}, {0, 0, 0}, {1, 1, 0}}};
    EXPECT_EQ(measurementText(angle, info), "45.0°");
    EXPECT_EQ(measurementValue({MeasurementKind::Angle, ViewPlane::Acquired, 0, {{1, 0, 0}}}), 0);
    EXPECT_EQ(measurementValue({MeasurementKind::Distance, ViewPlane::Acquired, 0, {}}), 0);
}

TEST(Measurements, AnglesOfUncalibratedImagesKeepThePixelsShape) {
    const auto stack = test::makeImage(100, 100, 2); // a pixel is twice as high as wide
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Acquired);
    const ViewState state = initialView(*stack, ViewPlane::Acquired);
    const ViewTransform transform(frame, state, 400, 400);
    const auto at = [&](double column, double row) {
        const auto [x, y] = transform.fromPlanePixel(column, row);
        return transform.toPatient(x, y);
    };
    const Measurement angle{
        MeasurementKind::Angle, ViewPlane::Acquired, 0, {at(20, 0), at(0, 0), at(20, 10)}};
    EXPECT_NEAR(measurementValue(angle), 45, 1e-6);
    const Measurement across{MeasurementKind::Distance, ViewPlane::Acquired, 0, {at(10, 5), at(40, 5)}};
    EXPECT_EQ(measurementText(across, stack->info), "30 px (uncalibrated)");
}

TEST(Measurements, UseRowAndColumnSpacing) {
    const auto stack = test::makePhantom(test::acquisitions()[7]); // 0.9 and 1.7 mm
    const PlaneFrame frame = planeFrame(stack->info, ViewPlane::Acquired);
    const ViewState state = initialView(*stack, ViewPlane::Acquired);
    const ViewTransform transform(frame, state, 777, 555);
    const auto at = [&](double column, double row) {
        const auto [x, y] = transform.fromPlanePixel(column, row);
        return transform.toPatient(x, y);
    };
    EXPECT_NEAR(measurementValue({MeasurementKind::Distance, state.plane, 0, {at(10, 10), at(20, 10)}}), 9,
                1e-6);
    EXPECT_NEAR(measurementValue({MeasurementKind::Distance, state.plane, 0, {at(10, 10), at(10, 20)}}), 17,
                1e-6);
}

} // namespace
} // namespace candela::viewer
