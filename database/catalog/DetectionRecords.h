#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/Detection.h"

/// The history of detections and what readers made of them. Functions throw Failure.
namespace candela::catalog {

/// Stores a detection whose id, time and user are set. NotFound when its study is not in the library.
void insertDetection(Connection& connection, const Detection& detection);
[[nodiscard]] HistoryPage findDetections(Connection& connection, const HistoryQuery& query);
/// With its slices; places in stacks are those of today, also when the series has grown since.
[[nodiscard]] Detection detection(Connection& connection, const DetectionId& id);
void insertFeedback(Connection& connection, const DetectionId& id, const Feedback& feedback);

} // namespace candela::catalog
