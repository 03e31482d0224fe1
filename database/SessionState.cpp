#include "database/SessionState.h"

namespace candela {

namespace {

constexpr auto oneLook = std::chrono::minutes(10);

} // namespace

AuditEntry Session::State::entry(const char* action, const std::string& object, const std::string& patientId,
                                 const char* outcome) const {
    AuditEntry entry;
    entry.user = account.account.name;
    entry.action = action;
    entry.object = object;
    entry.patientId = patientId;
    entry.outcome = outcome;
    return entry;
}

Status Session::State::audit(const char* action, const std::string& object, const std::string& patientId,
                             const char* outcome) const {
    return parts->audit.append({entry(action, object, patientId, outcome)});
}

Status Session::State::auditLook(const std::string& user) {
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(auditMutex);
    const bool looking =
        auditLookedAt != std::chrono::steady_clock::time_point{} && now - auditLookedAt < oneLook;
    if (looking && auditLookedFor == user)
        return {};
    if (Status written = audit("query audit", user, {}); !written)
        return written;
    auditLookedFor = user;
    auditLookedAt = now;
    return {};
}

Result<Account> Session::State::requireOpen(const char* action, const std::string& object) const {
    if (loggedOut)
        return fail(ErrorCode::NotPermitted, "Not logged in.");
    Result<Account> now = parts->accounts.current(account.row);
    if (!now)
        return now;
    if (!now->enabled) {
        if (Status written = audit(action, object, {}, "refused"); !written)
            return fail(written.error());
        return fail(ErrorCode::NotPermitted, "The account " + now->name + " is disabled.");
    }
    return now;
}

Status Session::State::require(Permission permission, const char* action, const std::string& object) const {
    const Result<Account> now = requireOpen(action, object);
    if (!now)
        return fail(now.error());
    if (permits(now->role, permission))
        return {};
    if (Status written = audit(action, object, {}, "refused"); !written)
        return fail(written.error());
    return fail(ErrorCode::NotPermitted,
                "The role " + std::string(toString(now->role)) + " does not permit this: " + action + ".");
}

} // namespace candela
