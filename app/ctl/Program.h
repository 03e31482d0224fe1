#pragma once

#include "app/ctl/Context.h"

#include <CLI/CLI.hpp>
#include <iosfwd>
#include <string>
#include <vector>

namespace candela::ctl {

/// The command line's grammar: global options and every command but `run`. `context` outlives `program`.
/// `environment`: options that are not given are taken from CANDELA_USER and CANDELA_PASSWORD_FILE.
void setUp(CLI::App& program, Context& context, bool environment);

/// Parses `words` (without the program's name) and runs the command that they ask for. Help and version go
/// to `help`.
[[nodiscard]] Outcome parseAndRun(CLI::App& program, Context& context, std::vector<std::string> words,
                                  std::ostream& help);

} // namespace candela::ctl
