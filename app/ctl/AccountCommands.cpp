#include "app/ctl/Commands.h"
#include "app/ctl/Json.h"

#include <memory>

namespace candela::ctl {
namespace {

struct AccountOptions {
    std::string name;
    std::string fullName;
    std::string role;
    std::string newPasswordFile;
};

std::string stateOf(const Account& account) {
    if (!account.enabled)
        return "disabled";
    return account.slowedUntil.empty() ? "enabled" : "slowed down until " + account.slowedUntil;
}

std::string accountTable(const std::vector<Account>& accounts) {
    Table table({"NAME", "FULL NAME", "ROLE", "STATE", "LAST LOG-IN"});
    for (const auto& account : accounts) {
        table.add({account.name, account.fullName, toString(account.role), stateOf(account),
                   account.lastLogin.empty() ? "never" : account.lastLogin});
    }
    return table.text();
}

Outcome answerAccounts(const Context& context, const std::vector<Account>& accounts) {
    Json document = Json::array();
    for (const auto& account : accounts)
        document.push_back(toJson(account));
    return answer(context, document, accountTable(accounts));
}

Outcome answerAccount(const Context& context, const std::string& name, const Result<Account>& changed) {
    if (!changed)
        return failure(name, changed.error());
    return answerAccounts(context, {*changed});
}

struct InitOptions {
    std::string administrator;
    bool sealed = false;
};

Outcome createLibrary(const Context& context, const InitOptions& options) {
    const std::string& administrator = options.administrator;
    auto password = Context::readPassword(context.options.passwordFile, "--password-file",
                                          "Password for the administrator " + printable(administrator));
    if (!password)
        return tl::unexpected<Failure>(password.error());
    const auto directory = std::filesystem::absolute(context.options.library).lexically_normal();
    const NewAccount account{administrator, {}, Role::Administrator, std::move(*password)};
    std::string code;
    Result<std::shared_ptr<Library>> made = fail(ErrorCode::Failed, "");
    if (options.sealed) {
        auto sealed = Library::createSealed(directory, account);
        made = sealed ? Result<std::shared_ptr<Library>>(sealed->library) : fail(sealed.error());
        code = sealed ? sealed->recoveryCode : std::string();
    } else {
        made = Library::create(directory, account);
    }
    if (!made)
        return failure(directory.string(), made.error());
    const int version = (*made)->schemaVersion();
    Json document = {
        {"library", directory.string()}, {"schema_version", version}, {"sealed", options.sealed}};
    std::string text = "Made the library " + printable(directory.string()) + " (schema " +
                       std::to_string(version) + ") with the administrator " + printable(administrator) +
                       ".\n";
    if (options.sealed) {
        document["recovery_code"] = code;
        text += recoveryText(code);
    }
    return answer(context, document, text);
}

Outcome addUser(const Context& context, const AccountOptions& options) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    auto password = Context::readPassword(options.newPasswordFile, "--new-password-file",
                                          "New password for " + printable(options.name));
    if (!password)
        return tl::unexpected<Failure>(password.error());
    const auto role = roleFromString(options.role);
    return answerAccount(
        context, options.name,
        (*session)->addAccount(
            NewAccount{options.name, options.fullName, role.value_or(Role::Trainee), std::move(*password)}));
}

Outcome listUsers(const Context& context) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    auto accounts = (*session)->accounts();
    if (!accounts)
        return failure("user list", accounts.error());
    return answerAccounts(context, *accounts);
}

Outcome enableUser(const Context& context, const std::string& name, bool enabled) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    return answerAccount(context, name, (*session)->setAccountEnabled(name, enabled));
}

Outcome unlockUser(const Context& context, const std::string& name) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    return answerAccount(context, name, (*session)->unlockAccount(name));
}

Outcome changeRole(const Context& context, const AccountOptions& options) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    const auto role = roleFromString(options.role);
    return answerAccount(context, options.name,
                         (*session)->setRole(options.name, role.value_or(Role::Trainee)));
}

Outcome changePassword(const Context& context, const AccountOptions& options) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    auto password = Context::readPassword(options.newPasswordFile, "--new-password-file",
                                          "New password for " + printable(options.name));
    if (!password)
        return tl::unexpected<Failure>(password.error());
    return answerAccount(context, options.name, (*session)->setPassword(options.name, *password));
}

} // namespace

void addAccountCommands(CLI::App& program, Context& context) {
    auto first = std::make_shared<InitOptions>();
    CLI::App* init = context.addCommand(program, "init", "Make a library and its first administrator",
                                        [&context, first] { return createLibrary(context, *first); });
    init->add_flag("--sealed", first->sealed,
                   "Unreadable on the disk without a password; prints a recovery code once");
    init->add_option("--admin", first->administrator, "Log-in name; --password-file holds the password")
        ->required()
        ->option_text("NAME");

    auto options = std::make_shared<AccountOptions>();
    CLI::App* user = context.addCommand(program, "user",
                                        "Accounts: add, list, disable, enable, unlock, role, password", {});
    user->require_subcommand(1);

    CLI::App* add = context.addCommand(*user, "add", "Make an account",
                                       [&context, options] { return addUser(context, *options); });
    add->add_option("NAME", options->name, "Log-in name")->required();
    add->add_option("--role", options->role, "What the account may do")
        ->required()
        ->check(CLI::IsMember({"administrator", "radiologist", "clinician", "trainee"}));
    add->add_option("--full-name", options->fullName, "The person's name");
    add->add_option("--new-password-file", options->newPasswordFile,
                    "File whose first line is the account's password");

    context.addCommand(*user, "list", "Every account", [&context] { return listUsers(context); });

    CLI::App* disable = context.addCommand(*user, "disable", "Close an account", [&context, options] {
        return enableUser(context, options->name, false);
    });
    disable->add_option("NAME", options->name, "Log-in name")->required();
    CLI::App* enable =
        context.addCommand(*user, "enable", "Open a closed account again",
                           [&context, options] { return enableUser(context, options->name, true); });
    enable->add_option("NAME", options->name, "Log-in name")->required();

    CLI::App* unlock =
        context.addCommand(*user, "unlock", "Let the right password in at once after wrong ones",
                           [&context, options] { return unlockUser(context, options->name); });
    unlock->add_option("NAME", options->name, "Log-in name")->required();
    CLI::App* role = context.addCommand(*user, "role", "Give an account another role, at once",
                                        [&context, options] { return changeRole(context, *options); });
    role->add_option("NAME", options->name, "Log-in name")->required();
    role->add_option("ROLE", options->role, "What the account may do from now on")
        ->required()
        ->check(CLI::IsMember({"administrator", "radiologist", "clinician", "trainee"}));

    CLI::App* password = context.addCommand(*user, "password", "Change a password", [&context, options] {
        return changePassword(context, *options);
    });
    password->add_option("NAME", options->name, "Log-in name")->required();
    password->add_option("--new-password-file", options->newPasswordFile,
                         "File whose first line is the new password");
}

} // namespace candela::ctl
