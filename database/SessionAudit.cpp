#include "database/SessionState.h"

#include "database/audit/AuditMessage.h"
#include "database/audit/PlainPeers.h"
#include "database/audit/SyslogSender.h"
#include "database/store/FileDescriptor.h"

#include <chrono>
#include <cstdio>

namespace candela {
namespace {

constexpr auto betweenReports = std::chrono::milliseconds(200);

std::string asked(const AuditQuery& query) {
    std::string words;
    for (const std::string* part :
         {&query.user, &query.action, &query.outcome, &query.fromDate, &query.toDate}) {
        if (!part->empty())
            words += (words.empty() ? "" : " ") + *part;
    }
    return words;
}

/// Tells how far it has come, now and then, and ends when asked to.
class Steps {
public:
    Steps(std::string what, const ProgressFunction& progress, const std::stop_token& stop)
        : m_what(std::move(what)), m_progress(progress), m_stop(stop) {}

    [[nodiscard]] Status next(std::int64_t total) {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, m_what + " was stopped after " + std::to_string(m_done) +
                                                  " of " + std::to_string(total) + " entries.");
        const auto now = std::chrono::steady_clock::now();
        if (m_progress && now - m_told >= betweenReports) {
            m_told = now;
            m_progress({m_done, total, m_what});
        }
        ++m_done;
        return {};
    }
    [[nodiscard]] std::int64_t done() const { return m_done; }

private:
    std::string m_what;
    const ProgressFunction& m_progress;
    const std::stop_token& m_stop;
    std::int64_t m_done = 0;
    std::chrono::steady_clock::time_point m_told{};
};

Result<std::int64_t> writeMessages(const AuditTrail& audit, const AuditQuery& query,
                                   const std::filesystem::path& file, const ProgressFunction& progress,
                                   const std::stop_token& stop) {
    auto made = FileDescriptor::createUnique(file.string() + "-");
    if (!made)
        return fail(made.error());
    Steps steps("Writing the audit", progress, stop);
    Status done = audit.forEach(query, [&](const AuditEntry& entry, std::int64_t total) -> Status {
        if (Status next = steps.next(total); !next)
            return next;
        const std::string line = auditMessage(entry) + "\n";
        return made->write(std::as_bytes(std::span(line)));
    });
    if (done)
        done = made->sync();
    if (done && std::rename(made->path().c_str(), file.c_str()) != 0)
        done = fail(systemError(file, "written"));
    if (!done) {
        std::error_code ignored;
        std::filesystem::remove(made->path(), ignored);
        return fail(done.error());
    }
    return steps.done();
}

Result<std::int64_t> sendMessages(const AuditTrail& audit, const AuditQuery& query,
                                  const AuditReceiver& receiver, const ProgressFunction& progress,
                                  const std::stop_token& stop) {
    auto sender = SyslogSender::connect(receiver);
    if (!sender)
        return fail(sender.error());
    Steps steps("Sending the audit", progress, stop);
    Status done = audit.forEach(query, [&](const AuditEntry& entry, std::int64_t total) -> Status {
        if (Status next = steps.next(total); !next)
            return next;
        if (Status sent = sender->send(syslogMessage(entry)); !sent) {
            return fail(sent.error().code, sent.error().message + " It broke off at message " +
                                               std::to_string(steps.done()) + " of " + std::to_string(total) +
                                               ".");
        }
        return {};
    });
    if (done)
        done = sender->finish();
    if (!done)
        return fail(done.error());
    return steps.done();
}

} // namespace

Result<std::vector<AuditEntry>> Session::audit(const AuditQuery& query) const {
    if (Status allowed = m_state->require(Operation::QueryAudit, query.user); !allowed)
        return fail(allowed.error());
    if (Status written = m_state->auditLook(query.user); !written)
        return fail(written.error());
    return m_state->parts->audit.find(query);
}

Result<AuditCheck> Session::verifyAudit(const ProgressFunction& progress, std::stop_token stop) const {
    if (Status allowed = m_state->require(Operation::VerifyAudit); !allowed)
        return fail(allowed.error());
    auto check = m_state->parts->audit.check(progress, stop);
    if (!check)
        return fail(m_state->auditEnd(check, Operation::VerifyAudit, {}, {}).error());
    const std::string found = check->intact() ? std::to_string(check->entries) + " entries" : check->finding;
    if (Status written =
            m_state->audit(Operation::VerifyAudit, found, {}, check->intact() ? "success" : "failed");
        !written)
        return fail(written.error());
    return check;
}

Result<std::int64_t> Session::writeAuditMessages(const AuditQuery& query, const std::filesystem::path& file,
                                                 const ProgressFunction& progress,
                                                 std::stop_token stop) const {
    if (Status allowed = m_state->require(Operation::ExportAudit, asked(query)); !allowed)
        return fail(allowed.error());
    auto messages = writeMessages(m_state->parts->audit, query, file, progress, stop);
    if (Status done = m_state->auditEnd(messages, Operation::ExportAudit, asked(query), {}); !done)
        return fail(done.error());
    return messages;
}

Result<std::int64_t> Session::sendAudit(const AuditQuery& query, const AuditReceiver& receiver,
                                        const ProgressFunction& progress, std::stop_token stop) const {
    const std::string object = receiver.peer() + (receiver.plain ? " without TLS" : "");
    if (Status allowed = m_state->require(Operation::SendAudit, object); !allowed)
        return fail(allowed.error());
    if (receiver.plain) {
        const auto allowed = m_state->read(
            [&](catalog::Connection& connection) { return isPlainPeer(connection, receiver.peer()); });
        if (!allowed)
            return fail(allowed.error());
        if (!*allowed) {
            if (Status written = m_state->audit(Operation::SendAudit, object, {}, "refused"); !written)
                return fail(written.error());
            return fail(ErrorCode::NotPermitted,
                        receiver.peer() + " may be spoken to with TLS only; an administrator can allow a "
                                          "plain connection to it.");
        }
    }
    auto messages = sendMessages(m_state->parts->audit, query, receiver, progress, stop);
    if (Status done = m_state->auditEnd(messages, Operation::SendAudit, object, {}); !done)
        return fail(done.error());
    return messages;
}

Result<std::vector<std::string>> Session::plainPeers() const {
    if (Status allowed = m_state->require(Operation::AllowPlainPeer); !allowed)
        return fail(allowed.error());
    return m_state->read([](catalog::Connection& connection) { return candela::plainPeers(connection); });
}

Status Session::allowPlainPeer(const std::string& peer, bool allowed) {
    const Operation operation = allowed ? Operation::AllowPlainPeer : Operation::ForbidPlainPeer;
    if (Status permitted = m_state->require(operation, peer); !permitted)
        return permitted;
    return m_state->write([&](catalog::Connection& connection) {
        setPlainPeer(connection, peer, allowed);
        m_state->parts->audit.append(connection, m_state->entry(operation, peer, {}, "success"));
    });
}

void Session::record(Operation operation, const std::string& object, const std::string& patientId) const {
    if (!m_state->loggedOut)
        std::ignore = m_state->audit(operation, object, patientId);
}

} // namespace candela
