#include "app/ctl/CommandLine.h"
#include "app/ctl/Commands.h"
#include "app/ctl/Interrupt.h"
#include "app/ctl/Output.h"
#include "app/ctl/Program.h"

#include <array>
#include <fstream>
#include <iostream>
#include <memory>
#include <sstream>

namespace candela::ctl {
namespace {

/// Which of two ends a script reports: what was not permitted before wrong usage, failures and rejected
/// inputs.
Exit worse(Exit a, Exit b) {
    static constexpr std::array<Exit, 5> order{Exit::NotPermitted, Exit::WrongUsage, Exit::Failed,
                                               Exit::Partly, Exit::Done};
    for (const Exit status : order) {
        if (a == status || b == status)
            return status;
    }
    return a;
}

/// Commands that come one a line and share their log-ins.
class Script {
public:
    explicit Script(const Context& context) : m_context(context) {}

    [[nodiscard]] Outcome run(std::istream& in, const std::string& name) {
        std::string line;
        for (int number = 1; std::getline(in, line) && !Interrupt::everAsked(); ++number) {
            const Result<std::vector<std::string>> words = wordsOf(line);
            if (words && words->empty())
                continue;
            ++m_commands;
            Context context = m_context;
            Json result;
            if (m_context.options.json)
                context.documents = [&result](const Json& document) { result = document; };
            const Outcome outcome = words ? runOne(context, *words, result)
                                          : failure(Exit::WrongUsage, line, words.error().message);
            if (const Status told = tell(line, result, outcome); !told)
                return failure("standard output", told.error());
            note(outcome, number);
        }
        if (Interrupt::everAsked())
            return failure(Exit::Failed, name, "stopped before its end");
        if (m_failures > 0)
            return failure(m_status, name,
                           std::to_string(m_failures) + " of " + std::to_string(m_commands) +
                               " commands failed; the first in line " + m_firstFailure);
        return m_status;
    }

private:
    [[nodiscard]] static Outcome runOne(Context& context, const std::vector<std::string>& words,
                                        Json& result) {
        CLI::App program("One command of a script.", "candelactl");
        setUp(program, context, false);
        std::ostringstream help;
        const Outcome outcome = parseAndRun(program, context, words, help);
        if (!help.str().empty() && context.documents)
            result = help.str();
        else
            std::cout << help.str();
        return outcome;
    }

    [[nodiscard]] Status tell(const std::string& line, const Json& result, const Outcome& outcome) const {
        if (m_context.options.json) {
            const Exit status = outcome ? *outcome : outcome.error().status;
            Json error = nullptr;
            if (!outcome)
                error = printable(outcome.error().what) + ": " + printable(outcome.error().why);
            const Json document{{"command", line},
                                {"status", static_cast<int>(status)},
                                {"result", result},
                                {"error", std::move(error)}};
            std::cout << document.dump(-1, ' ', false, Json::error_handler_t::replace) << "\n";
        } else if (!outcome) {
            printFailure(outcome.error());
        }
        if (!std::cout.flush())
            return fail(ErrorCode::Failed, "cannot be written");
        return {};
    }

    void note(const Outcome& outcome, int number) {
        m_status = worse(m_status, outcome ? *outcome : outcome.error().status);
        if (outcome)
            return;
        if (++m_failures == 1)
            m_firstFailure =
                std::to_string(number) + ": " + outcome.error().what + ": " + outcome.error().why;
    }

    const Context& m_context;
    Exit m_status = Exit::Done;
    int m_commands = 0;
    int m_failures = 0;
    std::string m_firstFailure;
};

Outcome runScript(const Context& context, const std::string& file) {
    Context shared = context;
    shared.sessions = std::make_shared<Context::Sessions>();
    if (auto session = shared.logIn(); !session)
        return tl::unexpected<Failure>(session.error());
    Script script(shared);
    if (file == "-")
        return script.run(std::cin, "standard input");
    std::ifstream in;
    std::error_code ignored;
    if (!std::filesystem::is_directory(file, ignored))
        in.open(file);
    if (!in.is_open())
        return failure(Exit::Failed, file, "the commands cannot be read");
    return script.run(in, file);
}

} // namespace

void addRunCommand(CLI::App& program, Context& context) {
    auto file = std::make_shared<std::string>();
    CLI::App* run = context.addCommand(program, "run", "Several commands with one log-in",
                                       [&context, file] { return runScript(context, *file); });
    run->add_option(
           "FILE", *file,
           "Commands, one a line without the program's name; quotes as in a shell, # for comments; - "
           "for standard input. With --json one line a command: command, status, result, error. The "
           "exit status is the worst of theirs: 3, 2, 1, 4, 0")
        ->required();
}

} // namespace candela::ctl
