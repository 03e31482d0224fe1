#include "database/SessionState.h"

namespace candela {

namespace {

constexpr auto oneLook = std::chrono::minutes(10);
constexpr std::int64_t longestSession = 12 * 60 * 60; // seconds

} // namespace

AuditEntry Session::State::entry(Operation operation, const std::string& object, const std::string& patientId,
                                 const char* outcome) const {
    AuditEntry entry;
    entry.user = account.account.name;
    entry.action = rowOf(operation).action;
    entry.object = object;
    entry.patientId = patientId;
    entry.outcome = outcome;
    return entry;
}

Status Session::State::audit(Operation operation, const std::string& object, const std::string& patientId,
                             const char* outcome) const {
    return parts->audit.append({entry(operation, object, patientId, outcome)});
}

Status Session::State::auditLook(const std::string& user) {
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(auditMutex);
    const bool looking =
        auditLookedAt != std::chrono::steady_clock::time_point{} && now - auditLookedAt < oneLook;
    if (looking && auditLookedFor == user)
        return {};
    if (Status written = audit(Operation::QueryAudit, user, {}); !written)
        return written;
    auditLookedFor = user;
    auditLookedAt = now;
    return {};
}

Result<Account> Session::State::requireOpen(Operation operation, const std::string& object) const {
    if (loggedOut)
        return fail(ErrorCode::NotPermitted, "Not logged in.");
    Result<Account> now = parts->accounts.current(account.row);
    if (!now)
        return now;
    role = now->role;
    std::string refusal;
    if (!now->enabled)
        refusal = "The account " + now->name + " is disabled.";
    else if (secondsOf(parts->clock()) - loggedIn >= longestSession)
        refusal = "The log-in of " + now->name + " is twelve hours old: log in again.";
    if (refusal.empty())
        return now;
    if (Status written = audit(operation, object, {}, "refused"); !written)
        return fail(written.error());
    return fail(ErrorCode::NotPermitted, refusal);
}

Status Session::State::require(Operation operation, const std::string& object) const {
    const Result<Account> now = requireOpen(operation, object);
    if (!now)
        return fail(now.error());
    if (permits(now->role, rowOf(operation).permission))
        return {};
    if (Status written = audit(operation, object, {}, "refused"); !written)
        return fail(written.error());
    return fail(ErrorCode::NotPermitted,
                "The role " + std::string(toString(now->role)) +
                    " does not permit this: " + std::string(rowOf(operation).action) + ".");
}

} // namespace candela
