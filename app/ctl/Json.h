#pragma once

#include "app/ctl/Output.h"
#include "database/model/Deidentification.h"
#include "ui/controllers/SimilarWorkflow.h"

namespace candela::ctl {

// The documents that the command line promises: names and keys stay, new keys may be added.

[[nodiscard]] Json toJson(const Account& account);
[[nodiscard]] Json toJson(const ImportReport& report);
[[nodiscard]] Json toJson(const DeidentifiedReport& report);
[[nodiscard]] Json toJson(const StudyRow& study);
[[nodiscard]] Json toJson(const StackInfo& stack);
[[nodiscard]] Json toJson(const SeriesInfo& series);
[[nodiscard]] Json toJson(const InstanceRow& instance);
[[nodiscard]] Json toJson(const BinReport& report);
[[nodiscard]] Json toJson(const CompressionReport& report);
[[nodiscard]] Json toJson(const VerifyReport& report);
[[nodiscard]] Json toJson(const BackupReport& report);
[[nodiscard]] Json toJson(const LibraryStats& stats);
[[nodiscard]] Json toJson(const AuditEntry& entry);
[[nodiscard]] Json toJson(const ModelInfo& model);
/// Without the slices' results when `withSlices` is false.
[[nodiscard]] Json toJson(const Detection& detection, bool withSlices = true);
[[nodiscard]] Json toJson(const SimilarAnswer& answer);

/// A DICOM date (YYYYMMDD or YYYY.MM.DD) as YYYY-MM-DD; anything else as it is.
[[nodiscard]] std::string isoDate(const std::string& dicomDate);
/// A DICOM time (HHMMSS.FFFFFF, also cut short) as HH:MM:SS.FFFFFF; anything else as it is.
[[nodiscard]] std::string isoTime(const std::string& dicomTime);

} // namespace candela::ctl
