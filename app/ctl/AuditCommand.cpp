#include "app/ctl/Commands.h"
#include "app/ctl/Interrupt.h"
#include "app/ctl/Json.h"
#include "app/ctl/ProgressLine.h"

#include <charconv>
#include <memory>

namespace candela::ctl {
namespace {

constexpr int syslogTlsPort = 6514;
constexpr int highestPort = 65535;

struct AuditOptions {
    AuditQuery query;
    bool verify = false;
    std::filesystem::path dicom;
    std::string receiver;
    std::filesystem::path authorities;
    bool plain = false;
    std::string allowed;
    std::string forbidden;
};

/// `HOST:PORT`, `[ADDRESS]:PORT` or a host alone.
Expected<AuditReceiver> receiverOf(const std::string& text) {
    AuditReceiver receiver;
    std::string port;
    const std::size_t colon = text.rfind(':');
    if (text.starts_with('[') && text.find(']') != std::string::npos) {
        const std::size_t end = text.find(']');
        receiver.host = text.substr(1, end - 1);
        port = end + 1 < text.size() && text[end + 1] == ':' ? text.substr(end + 2) : text.substr(end + 1);
    } else if (colon != std::string::npos && text.find(':') == colon) {
        receiver.host = text.substr(0, colon);
        port = text.substr(colon + 1);
    } else {
        receiver.host = text;
    }
    receiver.port = syslogTlsPort;
    const char* const end = port.data() + port.size();
    if (!port.empty()) {
        const auto read = std::from_chars(port.data(), end, receiver.port);
        if (read.ec != std::errc{} || read.ptr != end)
            receiver.port = 0;
    }
    if (receiver.host.empty() || receiver.port < 1 || receiver.port > highestPort)
        return failure(Exit::WrongUsage, text, "is no HOST:PORT");
    return receiver;
}

Outcome listEntries(const Context& context, const Session& session, const AuditQuery& query) {
    auto entries = session.audit(query);
    if (!entries)
        return failure("audit", entries.error());
    Json list = Json::array();
    Table table({"ID", "WHEN", "USER", "ACTION", "OBJECT", "PATIENT ID", "OUTCOME", "HOST"});
    for (const auto& entry : *entries) {
        list.push_back(toJson(entry));
        table.add({std::to_string(entry.id), entry.when, entry.user, entry.action, entry.object,
                   entry.patientId, entry.outcome, entry.host});
    }
    return answer(context, {{"entries", std::move(list)}}, table.text());
}

Outcome verifyChain(const Context& context, const Session& session) {
    Result<AuditCheck> check;
    {
        const Interrupt interrupt;
        ProgressLine progress("audit", context.options.quiet);
        check = session.verifyAudit(progress.function(), interrupt.token());
    }
    if (!check)
        return failure("audit", check.error());
    Json first = nullptr;
    if (check->firstBroken)
        first = *check->firstBroken;
    auto answered =
        answer(context, {{"entries", check->entries}, {"intact", check->intact()}, {"first_broken", first}},
               std::to_string(check->entries) + " entries, " +
                   (check->intact() ? "none changed, removed or put in.\n"
                                    : "the chain does not hold: " + check->finding + "\n"));
    if (!answered || check->intact())
        return answered;
    return failure(Exit::Failed, "entry " + std::to_string(*check->firstBroken), check->finding);
}

Outcome writeMessages(const Context& context, const Session& session, const AuditOptions& options) {
    Result<std::int64_t> messages;
    {
        const Interrupt interrupt;
        ProgressLine progress("audit", context.options.quiet);
        messages =
            session.writeAuditMessages(options.query, options.dicom, progress.function(), interrupt.token());
    }
    if (!messages)
        return failure(options.dicom.string(), messages.error());
    return answer(context, {{"file", options.dicom.string()}, {"messages", *messages}},
                  "Wrote " + std::to_string(*messages) + " DICOM audit messages to " +
                      printable(options.dicom.string()) + ".\n");
}

Outcome sendMessages(const Context& context, const Session& session, const AuditOptions& options) {
    auto receiver = receiverOf(options.receiver);
    if (!receiver)
        return tl::unexpected<Failure>(receiver.error());
    receiver->authorities = options.authorities;
    receiver->plain = options.plain;
    Result<std::int64_t> messages;
    {
        const Interrupt interrupt;
        ProgressLine progress("audit", context.options.quiet);
        messages = session.sendAudit(options.query, *receiver, progress.function(), interrupt.token());
    }
    if (!messages)
        return failure(receiver->peer(), messages.error());
    return answer(context,
                  {{"receiver", receiver->peer()}, {"tls", !receiver->plain}, {"messages", *messages}},
                  "Sent " + std::to_string(*messages) + " audit messages to " + printable(receiver->peer()) +
                      (receiver->plain ? " without TLS" : "") + ".\n");
}

Outcome changePeer(const Context& context, Session& session, const std::string& text, bool allowed) {
    const auto receiver = receiverOf(text);
    if (!receiver)
        return tl::unexpected<Failure>(receiver.error());
    if (Status changed = session.allowPlainPeer(receiver->peer(), allowed); !changed)
        return failure(receiver->peer(), changed.error());
    const auto peers = session.plainPeers();
    if (!peers)
        return failure(receiver->peer(), peers.error());
    std::string words;
    for (const std::string& peer : *peers)
        words += printable(peer) + "\n";
    return answer(context, {{"plain_peers", Json(*peers)}},
                  peers->empty() ? "Every peer is spoken to with TLS only.\n" : "Without TLS:\n" + words);
}

Outcome audit(const Context& context, const AuditOptions& options) {
    auto session = context.logIn();
    if (!session)
        return tl::unexpected<Failure>(session.error());
    if (options.verify)
        return verifyChain(context, **session);
    if (!options.allowed.empty() || !options.forbidden.empty()) {
        const bool allowed = !options.allowed.empty();
        return changePeer(context, **session, allowed ? options.allowed : options.forbidden, allowed);
    }
    if (!options.dicom.empty())
        return writeMessages(context, **session, options);
    if (!options.receiver.empty())
        return sendMessages(context, **session, options);
    return listEntries(context, **session, options.query);
}

} // namespace

void addAuditCommand(CLI::App& program, Context& context) {
    auto options = std::make_shared<AuditOptions>();
    CLI::App* command = context.addCommand(program, "audit", "Who did what to whose data",
                                           [&context, options] { return audit(context, *options); });
    AuditQuery& query = options->query;
    command->add_option("--from", query.fromDate, "First day")->transform(isDate());
    command->add_option("--to", query.toDate, "Last day")->transform(isDate());
    command->add_option("--user", query.user,
                        "Only what this user did (who acts is named before the command)");
    command->add_option("--action", query.action, "Only this action, as the list calls it");
    command->add_option("--patient", query.patientId, "Only what concerns this patient")
        ->option_text("PATIENT_ID");
    command->add_option("--outcome", query.outcome, "success, refused, failed or cancelled");

    std::vector<CLI::Option*> ways{
        command->add_flag("--verify", options->verify, "Check that no entry was changed, removed or put in"),
        command->add_option("--dicom", options->dicom, "Write DICOM audit messages (PS3.15 A.5), one a line")
            ->option_text("FILE"),
        command->add_option("--send", options->receiver, "Send them to a syslog receiver over TLS")
            ->option_text("HOST:PORT"),
        command->add_option("--allow-plain", options->allowed, "Let this receiver be sent to without TLS")
            ->option_text("HOST:PORT"),
        command->add_option("--forbid-plain", options->forbidden, "With TLS only again")
            ->option_text("HOST:PORT")};
    for (CLI::Option* way : ways) {
        for (CLI::Option* other : ways) {
            if (way != other)
                way->excludes(other);
        }
    }
    command
        ->add_option("--ca", options->authorities,
                     "Certificates of the receiver's authorities (PEM); default: the system's")
        ->needs(ways[2])
        ->option_text("FILE");
    command->add_flag("--plain", options->plain, "Without TLS; only to a receiver that was allowed")
        ->needs(ways[2]);
}

} // namespace candela::ctl
