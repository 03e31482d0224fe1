#pragma once

#include "database/dicom/DicomFile.h"
#include "database/model/MeasurementReport.h"

namespace candela::dicom {

/// The measurements of a report that Candela wrote: kinds, texts, points and numbers, and on which images;
/// the place of an image in its stack is the library's to say. None of another report or object. What is
/// broken is left out.
[[nodiscard]] std::vector<ReportedMeasurement> readMeasurementReport(const DicomFile& file);

} // namespace candela::dicom
