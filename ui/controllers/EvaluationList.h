#pragma once

#include "database/model/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace candela {

/// One line of a list of labelled images.
struct EvaluationEntry {
    std::string file;           ///< as written
    std::filesystem::path path; ///< where it is
    std::string label;
    std::string group;
};

/// Reads a CSV with a header line that names the columns file, label and, when wanted, group; other columns
/// are passed over. Fields may be quoted; lines end in LF or CRLF; a byte order mark is allowed.
/// Errors: NotFound (no such list), InvalidArgument (names the line).
[[nodiscard]] Result<std::vector<EvaluationEntry>> readEvaluationList(const std::filesystem::path& list);

} // namespace candela
