#include "app/ctl/Commands.h"
#include "app/ctl/Interrupt.h"
#include "app/ctl/Json.h"
#include "app/ctl/ProgressLine.h"

#include <iostream>
#include <memory>

namespace candela::ctl {
namespace {

std::string objects(std::int64_t count) {
    return std::to_string(count) + (count == 1 ? " object" : " objects");
}

void printNames(const char* kind, const std::vector<std::string>& hashes) {
    for (const std::string& hash : hashes)
        std::cerr << "candelactl: " << kind << ": object " << hash << "\n";
}

std::string verifyText(const VerifyReport& report) {
    std::string text = facts({{"objects", std::to_string(report.objects)},
                              {"read", readableBytes(report.bytes)},
                              {"damaged", std::to_string(report.damaged.size())},
                              {"missing", std::to_string(report.missing.size())},
                              {"orphaned", std::to_string(report.orphaned.size())},
                              {"time", readableNumber(report.seconds) + " s"}});
    for (const std::string& done : report.repaired)
        text += printable(done) + "\n";
    return text;
}

Outcome verify(const Context& context, bool repair) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    Result<VerifyReport> report;
    {
        const Interrupt interrupt;
        ProgressLine progress("verify", context.options.quiet);
        report = (*session)->verify(repair, progress.function(), interrupt.token());
    }
    if (!report)
        return failure("verify", report.error());
    printNames("damaged", report->damaged);
    printNames("missing", report->missing);
    printNames("orphaned", report->orphaned);
    auto answered = answer(context, toJson(*report), verifyText(*report));
    if (!answered || (report->damaged.empty() && report->missing.empty()))
        return answered;
    const std::string first = report->damaged.empty() ? report->missing.front() : report->damaged.front();
    return failure(Exit::Failed, "verify",
                   objects(static_cast<std::int64_t>(report->damaged.size())) + " damaged and " +
                       objects(static_cast<std::int64_t>(report->missing.size())) +
                       " missing, the first of them " + first);
}

Outcome compress(const Context& context) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    Result<CompressionReport> report;
    bool stopped = false;
    {
        const Interrupt interrupt;
        ProgressLine progress("compress", context.options.quiet);
        report = (*session)->compress(progress.function(), interrupt.token());
        stopped = interrupt.token().stop_requested();
    }
    if (!report)
        return failure("compress", report.error());
    auto answered = answer(
        context, toJson(*report),
        "Compressed " + objects(report->objects) + " from " + readableBytes(report->bytesBefore) + " to " +
            readableBytes(report->bytesAfter) + "; " + objects(report->kept) + " kept as they came in.\n");
    if (answered && stopped)
        return failure(Exit::Failed, "compress", "stopped before its end; what was compressed stays so");
    return answered;
}

} // namespace

void addVerifyCommands(CLI::App& program, Context& context) {
    auto repair = std::make_shared<bool>(false);
    CLI::App* verifying =
        context.addCommand(program, "verify", "Hold every stored object against its hash and the catalogue",
                           [&context, repair] { return verify(context, *repair); });
    verifying->add_flag("--repair", *repair,
                        "Restore packed objects to check them, and put right what can be; says what it did");
    context.addCommand(program, "compress", "Compress what is kept uncompressed, without loss",
                       [&context] { return compress(context); });
}

} // namespace candela::ctl
