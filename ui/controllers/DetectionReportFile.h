#pragma once

#include "database/Library.h"

#include <filesystem>

namespace candela {

class DetectionWorkflow;

/// Writes the report of a detection, by the file's ending: `.dcm` a DICOM structured report, `.pdf` a page
/// for people with the key slice and its activation map, `.json` as the command line tells a detection. The
/// file is there whole or not at all. A PDF needs a QGuiApplication. Blocking; call from a job. Errors:
/// InvalidArgument (another ending), NotPermitted, NotFound, Failed (names the file).
[[nodiscard]] Status writeDetectionReport(const Session& session, const DetectionWorkflow& workflow,
                                          const DetectionId& id, const std::filesystem::path& file);

} // namespace candela
