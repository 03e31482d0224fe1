#pragma once

#include "database/Library.h"
#include "database/catalog/StudyRecords.h"
#include "database/store/ObjectStore.h"

namespace candela {

/// A name that is safe as one component of a path, whatever a header says.
[[nodiscard]] std::string safeFileName(const std::string& text);

/// Copies each instance's file to `directory`/PatientID/StudyUID/SeriesUID/SOPInstanceUID.ending, and what is
/// in conflict with an instance beside it (SOPInstanceUID.conflict-1.ending). A file that is there with the
/// same content counts as written; one with other content is never replaced. Errors: Cancelled, NoSpace,
/// Failed (names the file).
[[nodiscard]] Result<ExportReport>
exportInstances(const StudyRow& study, const std::vector<catalog::InstanceSource>& instances,
                const ObjectStore& store, const std::filesystem::path& directory,
                const ProgressFunction& progress, const std::stop_token& stop);

} // namespace candela
