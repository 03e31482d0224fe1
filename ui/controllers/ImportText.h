#pragma once

#include "database/model/Import.h"

#include <QString>
#include <vector>

namespace candela {

/// An import's report in words.

/// One line: "312 images imported; 1 new study; 4 in conflict".
[[nodiscard]] QString importSummary(const ImportReport& report);

/// What became of one file that was not simply imported.
struct ImportLine {
    QString outcome; ///< "Conflict", "Same pixels", "Rejected", "Skipped"
    QString path;
    QString reason;
};
[[nodiscard]] std::vector<ImportLine> importLines(const ImportReport& report);
/// What conflicts and same pixels mean and what was kept; empty when there are none.
[[nodiscard]] QString importExplanation(const ImportReport& report);
/// Files, bytes, seconds, and what each stage of the search for duplicates cost.
[[nodiscard]] QString importFigures(const ImportReport& report);
/// All of it as plain text, to be copied or saved.
[[nodiscard]] QString importText(const ImportReport& report);

} // namespace candela
