#include "app/ResourcePath.h"
#include "app/ctl/Commands.h"
#include "app/ctl/Output.h"

#include <csignal>
#include <exception>
#include <iostream>

using namespace candela;
using namespace candela::ctl;

namespace {

void addGlobalOptions(CLI::App& program, GlobalOptions& options) {
    program.add_option("--library", options.library, "The local library ($CANDELA_LIBRARY)")
        ->option_text("DIR");
    program.add_option("--user", options.user, "Who acts ($CANDELA_USER)")
        ->envname("CANDELA_USER")
        ->option_text("NAME");
    program
        .add_option("--password-file", options.passwordFile,
                    "File whose first line is the password, - for standard input ($CANDELA_PASSWORD_FILE)")
        ->envname("CANDELA_PASSWORD_FILE")
        ->option_text("FILE");
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

Outcome parseAndRun(CLI::App& program, Context& context, int argc, char** argv) {
    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) { // help or version
            program.exit(error, std::cout, std::cerr);
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
    return context.run();
}

} // namespace

int main(int argc, char** argv) {
    // A closed pipe is an error of the write, not the program's end.
    std::signal(SIGPIPE, SIG_IGN);

    Context context;
    CLI::App program("Candela on the command line. Decision support, not a diagnosis. Not a medical device.",
                     "candelactl");
    program.require_subcommand(1);
    addGlobalOptions(program, context.options);
    addAccountCommands(program, context);
    addTransferCommands(program, context);
    addBrowseCommands(program, context);
    addRenderCommand(program, context);
    addDetectionCommands(program, context);
    addEvaluateCommand(program, context);

    Outcome outcome = Exit::Failed;
    try {
        outcome = parseAndRun(program, context, argc, argv);
    } catch (const std::exception& unforeseen) { // e.g. no memory left
        outcome = failure(Exit::Failed, "candelactl", unforeseen.what());
    }
    if (!outcome) {
        printFailure(outcome.error());
        return static_cast<int>(outcome.error().status);
    }
    return static_cast<int>(*outcome);
}
