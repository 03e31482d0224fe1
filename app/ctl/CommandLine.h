#pragma once

#include "database/model/Result.h"

#include <string>
#include <vector>

namespace candela::ctl {

/// The words of one line as a shell splits them: blanks part words; '…' keeps everything, "…" everything but
/// \" and \\; \ keeps the next character; # begins a comment where a word could begin. Nothing is expanded.
/// Errors: InvalidArgument (a quotation that does not end).
[[nodiscard]] Result<std::vector<std::string>> wordsOf(const std::string& line);

} // namespace candela::ctl
