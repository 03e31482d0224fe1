#pragma once

#include "app/ctl/Context.h"

#include <CLI/CLI.hpp>

namespace candela::ctl {

// Each adds its commands to the program; `context` outlives it.
void addAccountCommands(CLI::App& program, Context& context);  ///< init, user
void addTransferCommands(CLI::App& program, Context& context); ///< import, export
void addBrowseCommands(CLI::App& program,
                       Context& context);                  ///< studies, show, instances, pixels, stats
void addAuditCommand(CLI::App& program, Context& context); ///< audit
void addVerifyCommands(CLI::App& program, Context& context);
void addMaintenanceCommands(CLI::App& program,
                            Context& context); ///< delete, restore-study, empty-bin, backup, restore
void addSealCommands(CLI::App& program, Context& context);  ///< seal, rotate-key, recover, recovery-code
void addRenderCommand(CLI::App& program, Context& context); ///< render
void addDetectionCommands(CLI::App& program,
                          Context& context); ///< detect, history, detection, feedback, report, similar
void addEvaluateCommand(CLI::App& program, Context& context); ///< evaluate
void addRunCommand(CLI::App& program, Context& context);      ///< run

/// A recovery code and what to do with it.
[[nodiscard]] std::string recoveryText(const std::string& code);

/// Accepts YYYY-MM-DD and YYYYMMDD of days that exist; leaves YYYY-MM-DD.
[[nodiscard]] CLI::Validator isDate();

} // namespace candela::ctl
