#pragma once

#include "database/model/Measurement.h"
#include "viewer/scene/RegionStatistics.h"
#include "viewer/scene/ViewState.h"

#include <string>
#include <vector>

namespace candela::viewer {

/// A measurement in the patient (mm LPS) on one slice of one plane. Lengths of uncalibrated images are in
/// pixels. `MeasurementKind` says what the points are.
struct Measurement {
    MeasurementKind kind = MeasurementKind::Distance;
    ViewPlane plane = ViewPlane::Acquired;
    int slice = 0;
    std::vector<Vec3> points;
    std::string text; ///< what the reader wrote, one line
    MeasurementId id; ///< empty until it is kept in a list
    Vec3 normal;      ///< unit vector across the plane; zero when it is not known
    friend bool operator==(const Measurement&, const Measurement&) = default;
};

/// The plane that a measurement lies in, whose `slice` is that of the measurement; of a plane that was turned
/// the one slice through its points.
[[nodiscard]] PlaneFrame measurementFrame(const Measurement& measurement, const StackInfo& stack);

/// Points of a finished measurement; of a polyline or freehand outline the fewest.
[[nodiscard]] int pointsOf(MeasurementKind kind);
[[nodiscard]] bool isComplete(const Measurement& measurement);

/// Length in mm (or px when uncalibrated), angle in degrees, area in mm², ratio, or the longer diameter of a
/// bidirectional pair; 0 while points are missing and where there is nothing to measure.
[[nodiscard]] double measurementValue(const Measurement& measurement);
/// The shorter diameter of a bidirectional pair; 0 for other kinds.
[[nodiscard]] double shortDiameter(const Measurement& measurement);

/// A number that a measurement says, with its unit and what a length rests on.
struct MeasurementFigure {
    std::string name; ///< "length", "area", "mean", …
    double value = 0;
    int decimals = 1;
    std::string unit; ///< "mm", "mm2", "px", "deg", "HU", "1", "" when the values have none
    std::string
        calibration; ///< "at detector", "calibrated", "uncalibrated"; empty for the patient's millimetres
};
/// All numbers of a finished measurement; those of pixel values only with `statistics`.
[[nodiscard]] std::vector<MeasurementFigure> measurementFigures(const Measurement& measurement,
                                                                const StackInfo& stack,
                                                                const RegionStatistics* statistics = nullptr);
/// What stands beside a measurement, one string a line: "23.4 mm", "23.4 mm at detector",
/// "118 px (uncalibrated)", "41.2°", "area 310.2 mm²", "mean 41.0 HU  SD 8.2". The reader's text comes first.
[[nodiscard]] std::vector<std::string> measurementLines(const Measurement& measurement,
                                                        const StackInfo& stack,
                                                        const RegionStatistics* statistics = nullptr);
/// The lines without the reader's text, as one.
[[nodiscard]] std::string measurementText(const Measurement& measurement, const StackInfo& stack,
                                          const RegionStatistics* statistics = nullptr);

/// What counts most of it, for lists: "310.2 mm²", "0.48", "30.0 × 14.0 mm"; empty without numbers.
[[nodiscard]] std::string measurementSummary(const Measurement& measurement, const StackInfo& stack,
                                             const RegionStatistics* statistics = nullptr);

/// The lines that a measurement is drawn with, in the patient; an ellipse as a closed polygon.
[[nodiscard]] std::vector<std::vector<Vec3>> outlinesOf(const Measurement& measurement);

} // namespace candela::viewer
