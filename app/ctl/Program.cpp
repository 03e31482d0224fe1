#include "app/ctl/Program.h"

#include "app/ResourcePath.h"
#include "app/ctl/Commands.h"

#include <algorithm>
#include <exception>
#include <ostream>

namespace candela::ctl {
namespace {

void addGlobalOptions(CLI::App& program, GlobalOptions& options, bool environment) {
    program.add_option("--library", options.library, "The local library ($CANDELA_LIBRARY)")
        ->option_text("DIR");
    CLI::Option* user =
        program.add_option("--user", options.user, "Who acts ($CANDELA_USER)")->option_text("NAME");
    CLI::Option* password =
        program
            .add_option(
                "--password-file", options.passwordFile,
                "File whose first line is the password, - for standard input ($CANDELA_PASSWORD_FILE)")
            ->option_text("FILE");
    if (environment) {
        user->envname("CANDELA_USER");
        password->envname("CANDELA_PASSWORD_FILE");
    }
    program.add_flag("--json", options.json, "One JSON document on standard output and nothing else there");
    program.add_flag("--quiet", options.quiet, "No progress on standard error");
    program.set_version_flag("--version", "candelactl " CANDELA_VERSION);
}

/// The command that wrong usage is about: the innermost one that was named.
std::string commandName(const CLI::App& program) {
    std::string name;
    const CLI::App* innermost = &program;
    while (!innermost->get_subcommands().empty()) {
        innermost = innermost->get_subcommands().front();
        name += (name.empty() ? "" : " ") + innermost->get_name();
    }
    return name.empty() ? "usage" : name;
}

} // namespace

void setUp(CLI::App& program, Context& context, bool environment) {
    program.require_subcommand(1);
    addGlobalOptions(program, context.options, environment);
    addAccountCommands(program, context);
    addTransferCommands(program, context);
    addBrowseCommands(program, context);
    addAuditCommand(program, context);
    addMaintenanceCommands(program, context);
    addSealCommands(program, context);
    addVerifyCommands(program, context);
    addRenderCommand(program, context);
    addDetectionCommands(program, context);
    addEvaluateCommand(program, context);
}

Outcome parseAndRun(CLI::App& program, Context& context, std::vector<std::string> words, std::ostream& help) {
    std::reverse(words.begin(), words.end()); // as the parser wants them
    try {
        program.parse(std::move(words));
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) { // help or version
            program.exit(error, help, help);
            return Exit::Done;
        }
        if (program.get_subcommands().empty()) {
            for (const auto& word : program.remaining()) {
                if (!word.starts_with('-'))
                    return failure(Exit::WrongUsage, word, "is no command; candelactl --help lists them");
            }
        }
        return failure(Exit::WrongUsage, commandName(program), error.what());
    }
    if (context.options.library.empty())
        context.options.library = defaultLibraryDirectory();
    try {
        return context.run();
    } catch (const std::exception& unforeseen) { // e.g. no memory left
        return failure(Exit::Failed, commandName(program), unforeseen.what());
    }
}

} // namespace candela::ctl
