#pragma once

#include "database/Library.h"
#include "database/model/Result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace CLI {
class App;
}

namespace candela::ctl {

/// Keeps keys in the order in which they are written.
using Json = nlohmann::ordered_json;

/// What scripts read from the program's end.
enum class Exit { Done = 0, Failed = 1, WrongUsage = 2, NotPermitted = 3, Partly = 4 };

/// Why a command ended without its answer: the file or object, and one sentence.
struct Failure {
    Exit status = Exit::Failed;
    std::string what;
    std::string why;
};
template <typename T>
using Expected = tl::expected<T, Failure>;
using Outcome = Expected<Exit>;

[[nodiscard]] tl::unexpected<Failure> failure(std::string what, const Error& error);
[[nodiscard]] tl::unexpected<Failure> failure(Exit status, std::string what, std::string why);
/// Prints `candelactl: error: WHAT: WHY` as one line on standard error.
void printFailure(const Failure& failed);

struct GlobalOptions {
    std::filesystem::path library;
    std::string user;
    std::string passwordFile;
    bool json = false;
    bool quiet = false;
};

/// What every command needs: the global options, and the way from them to a session.
class Context {
public:
    /// By library, user and password file.
    using Sessions = std::map<std::tuple<std::string, std::string, std::string>, std::shared_ptr<Session>>;

    GlobalOptions options;
    /// Log-ins that several commands share; null: the command logs in for itself.
    std::shared_ptr<Sessions> sessions;
    /// Receives what --json would print; empty: it is printed.
    std::function<void(const Json&)> documents;
    /// The command that was asked for; set while the command line is parsed.
    std::function<Outcome()> run;

    /// A command below `parent` that takes the global options too and calls `action` when it was asked for.
    CLI::App* addCommand(CLI::App& parent, const std::string& name, const std::string& description,
                         std::function<Outcome()> action);

    /// Opens the library and logs the acting user in, or goes on with a shared log-in. Exit status 3 when
    /// that is refused.
    [[nodiscard]] Expected<std::shared_ptr<Session>> logIn() const;

    struct Credentials {
        std::string name;
        std::string password;
    };
    /// Who acts and their password. Exit status 3 when one of them is not given.
    [[nodiscard]] Expected<Credentials> credentials() const;

    /// First line of a file (`-`: the next line of standard input); asked for on the terminal when `file`
    /// is empty. `option` names the option for the error.
    [[nodiscard]] static Expected<std::string>
    readPassword(const std::string& file, const std::string& option, const std::string& prompt);

private:
    [[nodiscard]] Expected<std::shared_ptr<Session>> newSession() const;
};

} // namespace candela::ctl
