#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/MeasurementReport.h"

/// What readers measured. Functions throw Failure.
namespace candela::catalog {

/// A reader's measurements on a study in the order in which they were drawn; places in stacks are those of
/// today, also when the series has grown since. NotFound for a study that is not there, or in the bin.
[[nodiscard]] std::vector<StoredMeasurement> measurements(Connection& connection, std::int64_t account,
                                                          const StudyUid& study);
/// Adds a measurement, or puts it in the place of the one with its id; `changed` is set. NotFound when the
/// study is not there or in the bin, NotPermitted when the id belongs to another reader or study.
void keepMeasurement(Connection& connection, std::int64_t account, const StoredMeasurement& measurement);
/// Fills in what is known of the image of a measurement: class, frames, modality, frame of reference, and its
/// place in its series. False when it is not in the library, or in the bin.
[[nodiscard]] bool describeImage(Connection& connection, ReportedMeasurement& measurement);
/// Nothing when it is gone already, or belongs to another reader.
void removeMeasurement(Connection& connection, std::int64_t account, const MeasurementId& id);

} // namespace candela::catalog
