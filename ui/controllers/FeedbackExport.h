#pragma once

#include "database/Library.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>

namespace candela {

struct FeedbackExportReport {
    std::int64_t images = 0;
    std::int64_t patients = 0;
    std::int64_t left = 0; ///< answers that name no class of the model, of spots, or without a readable image
};

/// Writes what readers made of whole-slice results as labelled images: the slice that spoke most for each
/// result as an 8-bit PNG, and for each task a table `brain.csv`, `lung.csv` of file, label, group, source
/// and split, as `candelactl evaluate` and inference/training read it. The label is the reader's: the
/// corrected one, or the result's where they agreed. Patients are numbers in it; what an image itself shows,
/// burned-in text included, is left as it is. Needs the right to export. Blocking; call from a job. Errors:
/// NotPermitted, InvalidArgument (the folder is there and not empty), NoSpace, Failed, Cancelled.
[[nodiscard]] Result<FeedbackExportReport> exportFeedback(Session& session,
                                                          const std::filesystem::path& folder,
                                                          const ProgressFunction& progress = {},
                                                          std::stop_token stop = {});

} // namespace candela
