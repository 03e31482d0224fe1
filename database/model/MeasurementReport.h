#pragma once

#include "database/model/Measurement.h"
#include "database/model/Study.h"

#include <array>
#include <string>
#include <vector>

namespace candela {

/// A number that a measurement says.
struct ReportedFigure {
    std::string name; ///< "length", "area", "mean" …, as `MeasurementKind`s have them
    double value = 0;
    int decimals = 1;        ///< that are worth writing
    std::string unit;        ///< "mm", "mm2", "px", "deg", "HU", "1" or empty
    std::string calibration; ///< "at detector", "calibrated", "uncalibrated"; empty for the patient's own
};

/// A measurement as a report holds it.
struct ReportedMeasurement {
    /// Of a plane across the images `points` count, of an image `imagePoints`.
    StoredMeasurement measurement;
    std::string imageClassUid; ///< SOP class of the image
    std::string modality;      ///< of the series
    std::string frameOfReferenceUid;
    int frames = 1; ///< of the image's object
    /// Column, row: the upper left corner of the first pixel is (0, 0).
    std::vector<std::array<double, 2>> imagePoints;
    std::vector<ReportedFigure> figures;
};

/// What a reader measured on a study, as a DICOM structured report (TID 1500).
struct MeasurementReport {
    StudyRow study;
    std::string reader; ///< full name
    std::vector<ReportedMeasurement> measurements;
};

} // namespace candela
