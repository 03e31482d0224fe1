#pragma once

#include "database/Clock.h"
#include "database/accounts/PasswordHash.h"
#include "database/catalog/Catalog.h"
#include "database/model/Account.h"

#include <optional>

namespace candela {

struct AccountRecord {
    std::int64_t row = 0;
    Account account;
};

/// The accounts of a library: who may log in, with which password and role. Thread-safe.
class Accounts {
public:
    Accounts(const catalog::Catalog& catalog, PasswordHash passwords, Clock clock);

    /// Errors: InvalidArgument (name taken or not acceptable, password not acceptable).
    [[nodiscard]] Result<Account> add(const NewAccount& account) const;
    [[nodiscard]] Result<std::vector<Account>> list() const;
    /// NotFound when there is none.
    [[nodiscard]] Result<AccountRecord> find(const std::string& name) const;
    /// The account of a session as it is now.
    [[nodiscard]] Result<Account> current(std::int64_t row) const;

    /// Nothing when the log-in is refused, whatever the reason, after the same work.
    [[nodiscard]] Result<std::optional<AccountRecord>> logIn(const std::string& name,
                                                             const std::string& password) const;

    /// Enabling also forgets wrong passwords. InvalidArgument for the last active administrator.
    [[nodiscard]] Result<Account> setEnabled(const std::string& name, bool enabled) const;
    /// InvalidArgument for the last active administrator.
    [[nodiscard]] Result<Account> setRole(const std::string& name, Role role) const;
    /// Forgets wrong passwords.
    [[nodiscard]] Result<Account> unlock(const std::string& name) const;
    [[nodiscard]] Result<Account> setPassword(const std::string& name, const std::string& password) const;

    [[nodiscard]] std::string setting(std::int64_t row, const std::string& key,
                                      const std::string& fallback) const;
    [[nodiscard]] Status setSetting(std::int64_t row, const std::string& key, const std::string& value) const;

    /// Seconds to wait after so many wrong passwords in a row.
    [[nodiscard]] static std::int64_t delayAfter(int wrongPasswords);

private:
    [[nodiscard]] AccountRecord findByName(catalog::Connection& connection, const std::string& name) const;
    [[nodiscard]] AccountRecord readAccount(const catalog::Query& query) const;
    void refuseLastAdministrator(catalog::Connection& connection, const Account& account,
                                 const char* what) const;

    const catalog::Catalog& m_catalog;
    PasswordHash m_passwords;
    Clock m_clock;
};

} // namespace candela
