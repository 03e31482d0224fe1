#include "database/SessionState.h"

namespace candela {

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
