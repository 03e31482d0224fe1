#include "app/ctl/Commands.h"
#include "app/ctl/Interrupt.h"
#include "app/ctl/Json.h"
#include "app/ctl/ProgressLine.h"
#include "database/LibrarySealing.h"

#include <memory>

namespace candela::ctl {
namespace {

Json reportJson(const SealingReport& report) {
    Json json = {{"objects", report.objects}, {"bytes", report.bytes}, {"seconds", report.seconds}};
    if (!report.recoveryCode.empty()) {
        json["recovery_code"] = report.recoveryCode;
        json["need_passwords"] = report.needPasswords;
    }
    return json;
}

std::string countText(const SealingReport& report) {
    return std::to_string(report.objects) + " objects, " + readableBytes(report.bytes) + ", in " +
           readableNumber(report.seconds) + " s.\n";
}

std::string passwordsText(const std::vector<std::string>& names) {
    if (names.empty())
        return {};
    std::string text =
        "Nobody else has a password that opens a sealed library yet; give each of them one (user "
        "password):";
    for (const std::string& name : names)
        text += " " + printable(name);
    return text + "\n";
}

Outcome seal(const Context& context, const std::filesystem::path& backup) {
    const auto person = context.credentials();
    if (!person)
        return tl::unexpected<Failure>(person.error());
    Result<SealingReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("seal", context.options.quiet);
        report = sealLibrary(context.options.library, {person->name, person->password}, backup,
                             progress.function(), interrupt.token());
    }
    if (!report)
        return failure(context.options.library.string(), report.error());
    return answer(context, reportJson(*report),
                  "Sealed: " + countText(*report) + recoveryText(report->recoveryCode) +
                      passwordsText(report->needPasswords) + "The backup in " + printable(backup.string()) +
                      " is not sealed before the next one to the same folder.\n");
}

Outcome rotate(const Context& context) {
    const auto person = context.credentials();
    if (!person)
        return tl::unexpected<Failure>(person.error());
    Result<SealingReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("rotate-key", context.options.quiet);
        report = rotateLibraryKey(context.options.library, {person->name, person->password},
                                  progress.function(), interrupt.token());
    }
    if (!report)
        return failure(context.options.library.string(), report.error());
    return answer(context, reportJson(*report), "Sealed with a new key: " + countText(*report));
}

struct RecoverOptions {
    std::string codeFile;
    std::string newPasswordFile;
};

Outcome recover(const Context& context, const RecoverOptions& options) {
    if (context.options.user.empty())
        return failure(Exit::WrongUsage, "recover", "no administrator is named; give --user NAME");
    auto code = Context::readPassword(options.codeFile, "--code-file", "Recovery code");
    if (!code)
        return tl::unexpected<Failure>(code.error());
    auto password = Context::readPassword(options.newPasswordFile, "--new-password-file",
                                          "New password for " + printable(context.options.user));
    if (!password)
        return tl::unexpected<Failure>(password.error());
    if (Status done =
            recoverLibrary(context.options.library, *code, SealingPerson{context.options.user, *password});
        !done)
        return failure(context.options.library.string(), done.error());
    return answer(context, {{"recovered", context.options.user}},
                  printable(context.options.user) + " has the new password.\n");
}

Outcome renewCode(const Context& context) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    const auto code = (*session)->renewRecoveryCode();
    if (!code)
        return failure("recovery-code", code.error());
    return answer(context, {{"recovery_code", *code}}, recoveryText(*code));
}

} // namespace

std::string recoveryText(const std::string& code) {
    return "Recovery code, shown this once: " + code +
           "\nPrint it and lock it away: it opens the library when every password is forgotten.\n";
}

void addSealCommands(CLI::App& program, Context& context) {
    auto backup = std::make_shared<std::filesystem::path>();
    CLI::App* sealing =
        context.addCommand(program, "seal", "Make the library unreadable on the disk without a password",
                           [&context, backup] { return seal(context, *backup); });
    sealing
        ->add_option("--backup", *backup, "Folder, on another disk, to which the library is backed up first")
        ->required()
        ->option_text("DIR");

    context.addCommand(program, "rotate-key", "Seal a sealed library anew with another key",
                       [&context] { return rotate(context); });

    auto options = std::make_shared<RecoverOptions>();
    CLI::App* recovering = context.addCommand(
        program, "recover", "Give the administrator --user a new password by the recovery code",
        [&context, options] { return recover(context, *options); });
    recovering
        ->add_option("--code-file", options->codeFile, "File with the recovery code; - is standard input")
        ->option_text("FILE");
    recovering
        ->add_option("--new-password-file", options->newPasswordFile,
                     "File with the new password; - is standard input")
        ->option_text("FILE");

    context.addCommand(program, "recovery-code", "Make a new recovery code, in place of the one before",
                       [&context] { return renewCode(context); });
}

} // namespace candela::ctl
