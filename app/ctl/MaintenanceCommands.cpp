#include "app/ctl/Commands.h"
#include "app/ctl/Interrupt.h"
#include "app/ctl/Json.h"
#include "app/ctl/ProgressLine.h"

#include <iostream>
#include <memory>

namespace candela::ctl {
namespace {

using StudyAction = Result<BinReport> (Session::*)(const StudyUid&);

std::string countText(const BinReport& report) {
    return std::to_string(report.studies) + (report.studies == 1 ? " study, " : " studies, ") +
           std::to_string(report.instances) + (report.instances == 1 ? " instance, " : " instances, ") +
           readableBytes(report.bytes);
}

void add(BinReport& sum, const BinReport& part) {
    sum.studies += part.studies;
    sum.instances += part.instances;
    sum.bytes += part.bytes;
}

/// Does the same with each study. When some cannot be done, the others are, and each of them is named.
Outcome withEachStudy(const Context& context, const std::vector<std::string>& studies, StudyAction action,
                      const char* done) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    BinReport sum;
    std::optional<Failure> failed;
    for (const std::string& uid : studies) {
        const auto report = ((**session).*action)(StudyUid(uid));
        if (report) {
            add(sum, *report);
            continue;
        }
        if (failed)
            printFailure(*failed);
        failed = failure(uid, report.error()).value();
    }
    if (failed && sum.studies == 0)
        return tl::unexpected<Failure>(*failed);
    if (failed)
        printFailure(*failed);
    return answer(context, toJson(sum), done + countText(sum) + ".\n", failed ? Exit::Partly : Exit::Done);
}

Outcome emptyBin(const Context& context) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    Result<BinReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("empty-bin", context.options.quiet);
        report = (*session)->emptyBin(progress.function(), interrupt.token());
    }
    if (!report)
        return failure("empty-bin", report.error());
    return answer(context, toJson(*report), "Removed for good: " + countText(*report) + ".\n");
}

std::string copiedText(const BackupReport& report) {
    return std::to_string(report.objects) + " objects, " + std::to_string(report.copied) +
           " of them copied (" + readableBytes(report.bytes) + "), all read back, in " +
           readableNumber(report.seconds) + " s";
}

Outcome backUp(const Context& context, const std::filesystem::path& directory) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    Result<BackupReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("backup", context.options.quiet);
        report = (*session)->backup(directory, progress.function(), interrupt.token());
    }
    if (!report)
        return failure(directory.string(), report.error());
    return answer(context, toJson(*report), "Backed up: " + copiedText(*report) + ".\n");
}

Outcome restore(const Context& context, const std::filesystem::path& directory) {
    const auto credentials = context.credentials();
    if (!credentials)
        return tl::unexpected<Failure>(credentials.error());
    Result<BackupReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("restore", context.options.quiet);
        report = Library::restore(directory, context.options.library, credentials->name,
                                  credentials->password, progress.function(), interrupt.token());
    }
    if (!report)
        return failure(directory.string(), report.error());
    return answer(context, toJson(*report),
                  "Restored to " + printable(context.options.library.string()) + ": " + copiedText(*report) +
                      ".\n");
}

} // namespace

void addMaintenanceCommands(CLI::App& program, Context& context) {
    auto deleted = std::make_shared<std::vector<std::string>>();
    CLI::App* deleting =
        context.addCommand(program, "delete", "Move studies to the bin", [&context, deleted] {
            return withEachStudy(context, *deleted, &Session::deleteStudy, "Moved to the bin: ");
        });
    deleting->add_option("--study", *deleted, "Study instance UID; several may follow")
        ->required()
        ->option_text("UID...");

    auto restored = std::make_shared<std::vector<std::string>>();
    CLI::App* restoring =
        context.addCommand(program, "restore-study", "Bring studies back from the bin", [&context, restored] {
            return withEachStudy(context, *restored, &Session::restoreStudy, "Brought back: ");
        });
    restoring->add_option("STUDY_UID", *restored, "Study instance UID; several may follow")->required();

    context.addCommand(program, "empty-bin", "Remove for good what is in the bin",
                       [&context] { return emptyBin(context); });

    auto target = std::make_shared<std::filesystem::path>();
    CLI::App* backing =
        context.addCommand(program, "backup", "Copy the library, what is new since the last time",
                           [&context, target] { return backUp(context, *target); });
    backing->add_option("--to", *target, "Folder of the backup, on another disk")
        ->required()
        ->option_text("DIR");

    auto source = std::make_shared<std::filesystem::path>();
    CLI::App* making =
        context.addCommand(program, "restore", "Make a new library (--library) out of a backup",
                           [&context, source] { return restore(context, *source); });
    making->add_option("--from", *source, "Folder of the backup")->required()->option_text("DIR");
}

} // namespace candela::ctl
