#include "app/ctl/Context.h"

#include "app/ctl/Output.h"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <termios.h>
#include <unistd.h>

namespace candela::ctl {
namespace {

/// Keeps what is typed off the terminal while it lives.
class HiddenTyping {
public:
    HiddenTyping() {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        m_changed = true;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping() {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

std::optional<std::string> firstLine(std::istream& in) {
    std::string line;
    if (!std::getline(in, line))
        return std::nullopt;
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

} // namespace

tl::unexpected<Failure> failure(std::string what, const Error& error) {
    const Exit status = error.code == ErrorCode::NotPermitted ? Exit::NotPermitted : Exit::Failed;
    return failure(status, std::move(what), error.message);
}

tl::unexpected<Failure> failure(Exit status, std::string what, std::string why) {
    return tl::unexpected<Failure>(Failure{status, std::move(what), std::move(why)});
}

void printFailure(const Failure& failed) {
    std::cout.flush();
    std::cerr << "candelactl: error: " << printable(failed.what) << ": " << printable(failed.why)
              << std::endl;
}

CLI::App* Context::addCommand(CLI::App& parent, const std::string& name, const std::string& description,
                              std::function<Outcome()> action) {
    CLI::App* command = parent.add_subcommand(name, description);
    command->fallthrough();
    if (action)
        command->final_callback([this, action = std::move(action)] { run = action; });
    return command;
}

Expected<std::string> Context::readPassword(const std::string& file, const std::string& option,
                                            const std::string& prompt) {
    if (file == "-") {
        if (auto line = firstLine(std::cin))
            return *line;
        return failure(Exit::Failed, "standard input", "holds no password");
    }
    if (!file.empty()) {
        std::error_code ignored;
        std::ifstream in;
        if (!std::filesystem::is_directory(file, ignored))
            in.open(file);
        if (!in.is_open())
            return failure(Exit::Failed, file, "the password file cannot be read");
        if (auto line = firstLine(in))
            return *line;
        return failure(Exit::Failed, file, "the password file is empty");
    }
    if (isatty(STDIN_FILENO) == 0)
        return failure(Exit::WrongUsage, option, "names no file with the password");
    std::cerr << prompt << ": " << std::flush;
    const HiddenTyping hidden;
    auto line = firstLine(std::cin);
    std::cerr << std::endl;
    return line.value_or(std::string());
}

Expected<std::shared_ptr<Session>> Context::logIn() const {
    if (!sessions)
        return newSession();
    std::shared_ptr<Session>& shared =
        (*sessions)[{options.library.string(), options.user, options.passwordFile}];
    if (!shared) {
        auto session = newSession();
        if (!session)
            return session;
        shared = std::move(*session);
    }
    return shared;
}

Expected<std::shared_ptr<Session>> Context::newSession() const {
    auto library = Library::open(options.library);
    if (!library)
        return failure(options.library.string(), library.error());
    const auto person = credentials();
    if (!person)
        return tl::unexpected<Failure>(person.error());
    auto session = (*library)->logIn(person->name, person->password);
    if (!session)
        return failure("log-in", session.error());
    return *session;
}

Expected<Context::Credentials> Context::credentials() const {
    if (options.user.empty())
        return failure(Exit::NotPermitted, "log-in", "no user is named; give --user NAME before the command");
    auto password =
        readPassword(options.passwordFile, "--password-file", "Password of " + printable(options.user));
    if (!password) {
        if (password.error().status == Exit::WrongUsage)
            return failure(Exit::NotPermitted, "log-in", "no password is given; use --password-file FILE");
        return tl::unexpected<Failure>(password.error());
    }
    return Credentials{options.user, std::move(*password)};
}

} // namespace candela::ctl
