#include "database/SessionState.h"

namespace candela {

Result<Account> Session::addAccount(const NewAccount& account) {
    if (Status allowed = m_state->require(Operation::AddAccount, account.name); !allowed)
        return fail(allowed.error());
    auto added = m_state->parts->accounts.add(account);
    if (added) {
        if (Status admitted = m_state->keyHolders().admit(added->name, account.password); !admitted)
            added = fail(admitted.error());
    }
    if (Status done = m_state->auditEnd(added, Operation::AddAccount, account.name, {}); !done)
        return fail(done.error());
    return added;
}

Result<std::vector<Account>> Session::accounts() const {
    if (Status allowed = m_state->require(Operation::ListAccounts); !allowed)
        return fail(allowed.error());
    return m_state->parts->accounts.list();
}

Result<Account> Session::setAccountEnabled(const std::string& name, bool enabled) {
    const Operation operation = enabled ? Operation::EnableAccount : Operation::DisableAccount;
    if (Status allowed = m_state->require(operation, name); !allowed)
        return fail(allowed.error());
    auto changed = m_state->parts->accounts.setEnabled(name, enabled);
    if (Status done = m_state->auditEnd(changed, operation, name, {}); !done)
        return fail(done.error());
    return changed;
}

Result<Account> Session::setRole(const std::string& name, Role role) {
    const std::string object = name + ": " + toString(role);
    if (Status allowed = m_state->require(Operation::ChangeRole, object); !allowed)
        return fail(allowed.error());
    auto changed = m_state->parts->accounts.setRole(name, role);
    if (Status done = m_state->auditEnd(changed, Operation::ChangeRole, object, {}); !done)
        return fail(done.error());
    return changed;
}

Result<Account> Session::unlockAccount(const std::string& name) {
    if (Status allowed = m_state->require(Operation::UnlockAccount, name); !allowed)
        return fail(allowed.error());
    auto changed = m_state->parts->accounts.unlock(name);
    if (Status done = m_state->auditEnd(changed, Operation::UnlockAccount, name, {}); !done)
        return fail(done.error());
    return changed;
}

Result<Account> Session::setPassword(const std::string& name, const std::string& newPassword) {
    const Result<Account> self = m_state->requireOpen(Operation::ChangePassword, name);
    if (!self)
        return self;
    const auto target = m_state->parts->accounts.find(name);
    const bool own = target && target->row == m_state->account.row;
    if (!own) {
        if (Status allowed = m_state->require(Operation::ChangePassword, name); !allowed)
            return fail(allowed.error());
    }
    auto changed = target ? changePassword(target->account.name, newPassword) : fail(target.error());
    if (Status done = m_state->auditEnd(changed, Operation::ChangePassword, name, {}); !done)
        return fail(done.error());
    return changed;
}

/// In a sealed library both passwords open it until the catalogue has the new one.
Result<Account> Session::changePassword(const std::string& name, const std::string& newPassword) {
    const KeyHolders holders = m_state->keyHolders();
    if (Status admitted = holders.admit(name, newPassword); !admitted)
        return fail(admitted.error());
    auto changed = m_state->parts->accounts.setPassword(name, newPassword);
    const Status settled = changed ? holders.keepNewest(name) : holders.withdrawNewest(name);
    if (changed && !settled)
        return fail(settled.error());
    return changed;
}

Result<std::string> Session::renewRecoveryCode() {
    if (Status allowed = m_state->require(Operation::RenewRecoveryCode); !allowed)
        return fail(allowed.error());
    auto code = m_state->keyHolders().renewRecovery();
    if (Status done = m_state->auditEnd(code, Operation::RenewRecoveryCode, {}, {}); !done)
        return fail(done.error());
    return code;
}

Status Session::renew(const Session& proof) {
    const bool same = proof.m_state->parts == m_state->parts &&
                      proof.m_state->account.row == m_state->account.row && !m_state->loggedOut;
    if (!same)
        return fail(ErrorCode::NotPermitted, "Only who is logged in can go on.");
    if (const auto open = proof.m_state->requireOpen(Operation::LogIn); !open)
        return fail(open.error());
    m_state->loggedIn = proof.m_state->loggedIn.load();
    return {};
}

std::string Session::setting(const std::string& key, const std::string& fallback) const {
    return m_state->parts->accounts.setting(m_state->account.row, key, fallback);
}

void Session::setSetting(const std::string& key, const std::string& value) {
    if (!m_state->loggedOut)
        std::ignore = m_state->parts->accounts.setSetting(m_state->account.row, key, value);
}

} // namespace candela
