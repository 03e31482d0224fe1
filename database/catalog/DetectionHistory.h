#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/Detection.h"
#include "database/model/FeedbackCount.h"

#include <vector>

namespace candela::catalog {

/// Previous detections: filtered, sorted and read page by page; those of studies in the bin are left out. The
/// patient's name and id are searched like those of studies. Throws Failure.
[[nodiscard]] HistoryPage findDetections(Connection& connection, const HistoryQuery& query);

/// See Session::studiesToDetect.
[[nodiscard]] std::vector<StudyUid> studiesToDetect(Connection& connection, Task task,
                                                    const std::string& modelSha256,
                                                    const std::string& modality);

/// See Session::feedbackCounts.
[[nodiscard]] std::vector<FeedbackCount> feedbackCounts(Connection& connection);

} // namespace candela::catalog
