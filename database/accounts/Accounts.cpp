#include "database/accounts/Accounts.h"

#include "database/accounts/PasswordRules.h"

#include <algorithm>

namespace candela {
namespace {

using catalog::Connection;
using catalog::Failure;
using catalog::Query;

constexpr int freeAttempts = 10;
constexpr std::int64_t firstDelaySeconds = 5;
constexpr std::int64_t longestDelaySeconds = 15 * 60;

constexpr const char* columns = "SELECT id, name, full_name, role, enabled, last_login, failed_logins, "
                                "slowed_until FROM accounts ";

std::string isoSeconds(std::int64_t seconds) {
    return isoTime(std::chrono::system_clock::time_point(std::chrono::seconds(seconds)));
}

} // namespace

Accounts::Accounts(const catalog::Catalog& catalog, PasswordHash passwords, Clock clock)
    : m_catalog(catalog), m_passwords(std::move(passwords)), m_clock(std::move(clock)) {}

AccountRecord Accounts::readAccount(const Query& query) const {
    AccountRecord record;
    record.row = query.integer(0);
    record.account.name = query.text(1);
    record.account.fullName = query.text(2);
    record.account.role = roleFromString(query.text(3)).value_or(Role::Trainee);
    record.account.enabled = query.flag(4);
    record.account.lastLogin = query.text(5);
    record.account.failedLogIns = query.small(6);
    if (query.integer(7) > secondsOf(m_clock()))
        record.account.slowedUntil = isoSeconds(query.integer(7));
    return record;
}

AccountRecord Accounts::findByName(Connection& connection, const std::string& name) const {
    Query query = connection.query(catalog::joined({columns, "WHERE name = ?"}));
    if (!query.bind(name).step())
        throw Failure(ErrorCode::NotFound, "There is no account " + name + ".");
    return readAccount(query);
}

void Accounts::refuseLastAdministrator(Connection& connection, const Account& account,
                                       const char* what) const {
    if (!account.enabled || account.role != Role::Administrator)
        return;
    Query others = connection.query("SELECT count(*) FROM accounts WHERE enabled AND role = 'administrator'");
    others.step();
    if (others.integer(0) <= 1) {
        throw Failure(ErrorCode::InvalidArgument, "Account " + account.name +
                                                      " is the last active administrator and cannot " + what +
                                                      ".");
    }
}

std::int64_t Accounts::delayAfter(int wrongPasswords) {
    if (wrongPasswords < freeAttempts)
        return 0;
    const int doublings = std::min(wrongPasswords - freeAttempts, 16);
    return std::min(longestDelaySeconds, firstDelaySeconds << doublings);
}

Result<Account> Accounts::add(const NewAccount& account) const {
    if (Status name = checkUserName(account.name); !name)
        return fail(name.error());
    if (Status password = checkPassword(account.password, account.name, account.fullName); !password)
        return fail(password.error());
    const Result<std::string> hash = m_passwords.hash(account.password);
    if (!hash)
        return fail(hash.error());
    return m_catalog.write([&](Connection& connection) {
        if (connection.query("SELECT 1 FROM accounts WHERE name = ?").bind(account.name).step())
            throw Failure(ErrorCode::InvalidArgument, "There is an account " + account.name + " already.");
        connection
            .query(
                "INSERT INTO accounts (name, full_name, role, password_hash, created) VALUES (?, ?, ?, ?, ?)")
            .bind(account.name, account.fullName, toString(account.role), *hash, isoTime(m_clock()))
            .run();
        return findByName(connection, account.name).account;
    });
}

Result<std::vector<Account>> Accounts::list() const {
    return m_catalog.read([this](Connection& connection) {
        Query query = connection.query(catalog::joined({columns, "ORDER BY name"}));
        std::vector<Account> accounts;
        while (query.step())
            accounts.push_back(readAccount(query).account);
        return accounts;
    });
}

Result<AccountRecord> Accounts::find(const std::string& name) const {
    return m_catalog.read([&](Connection& connection) { return findByName(connection, name); });
}

Result<Account> Accounts::current(std::int64_t row) const {
    return m_catalog.read([&](Connection& connection) {
        Query query = connection.query(catalog::joined({columns, "WHERE id = ?"}));
        if (!query.bind(row).step())
            throw Failure(ErrorCode::NotPermitted, "The account does not exist any more.");
        return readAccount(query).account;
    });
}

Result<std::optional<AccountRecord>> Accounts::logIn(const std::string& name,
                                                     const std::string& password) const {
    struct Attempt {
        std::string hash;
        bool open = false;
    };
    const std::int64_t now = secondsOf(m_clock());
    const Result<Attempt> attempt = m_catalog.read([&](Connection& connection) {
        Query query =
            connection.query("SELECT password_hash, enabled, slowed_until FROM accounts WHERE name = ?");
        if (!query.bind(name).step())
            return Attempt{m_passwords.decoy(), false};
        return Attempt{query.text(0), query.flag(1) && query.integer(2) <= now};
    });
    if (!attempt)
        return fail(attempt.error());
    // Every attempt pays for one hash, so that its time does not tell whether the name exists.
    const bool right = m_passwords.verify(attempt->hash, password);
    return m_catalog.write([&](Connection& connection) -> std::optional<AccountRecord> {
        Query known = connection.query(
            "SELECT failed_logins FROM accounts WHERE name = ? AND enabled AND slowed_until <= ? "
            "AND password_hash = ?");
        const bool open = attempt->open && known.bind(name, now, attempt->hash).step();
        const int wrong = open ? known.small(0) + 1 : 0;
        const bool accepted = open && right;
        connection
            .query("UPDATE accounts SET failed_logins = CASE WHEN ?2 THEN 0 ELSE ?3 END, "
                   "slowed_until = CASE WHEN ?2 THEN 0 ELSE ?4 END, "
                   "last_login = CASE WHEN ?2 THEN ?5 ELSE last_login END WHERE name = ?1 AND ?6")
            .bind(name, accepted, wrong, now + delayAfter(wrong), isoTime(m_clock()), open)
            .run();
        if (!open) {
            // An attempt on nobody costs a write as well: its time must not tell.
            connection.execute("UPDATE accounts SET failed_logins = failed_logins "
                               "WHERE id = (SELECT min(id) FROM accounts)");
        }
        if (!accepted)
            return std::nullopt;
        return findByName(connection, name);
    });
}

Result<Account> Accounts::setEnabled(const std::string& name, bool enabled) const {
    return m_catalog.write([&](Connection& connection) {
        const Account account = findByName(connection, name).account;
        if (!enabled)
            refuseLastAdministrator(connection, account, "be disabled");
        connection
            .query("UPDATE accounts SET enabled = ?2, failed_logins = 0, slowed_until = 0 WHERE name = ?1")
            .bind(name, enabled)
            .run();
        return findByName(connection, name).account;
    });
}

Result<Account> Accounts::setRole(const std::string& name, Role role) const {
    return m_catalog.write([&](Connection& connection) {
        const Account account = findByName(connection, name).account;
        if (role != Role::Administrator)
            refuseLastAdministrator(connection, account, "get another role");
        connection.query("UPDATE accounts SET role = ?2 WHERE name = ?1").bind(name, toString(role)).run();
        return findByName(connection, name).account;
    });
}

Result<Account> Accounts::unlock(const std::string& name) const {
    return m_catalog.write([&](Connection& connection) {
        std::ignore = findByName(connection, name);
        connection.query("UPDATE accounts SET failed_logins = 0, slowed_until = 0 WHERE name = ?")
            .bind(name)
            .run();
        return findByName(connection, name).account;
    });
}

Result<Account> Accounts::setPassword(const std::string& name, const std::string& password) const {
    const Result<AccountRecord> record = find(name);
    if (!record)
        return fail(record.error());
    if (Status good = checkPassword(password, record->account.name, record->account.fullName); !good)
        return fail(good.error());
    const Result<std::string> hash = m_passwords.hash(password);
    if (!hash)
        return fail(hash.error());
    return m_catalog.write([&](Connection& connection) {
        connection
            .query(
                "UPDATE accounts SET password_hash = ?2, failed_logins = 0, slowed_until = 0 WHERE name = ?1")
            .bind(name, *hash)
            .run();
        return findByName(connection, name).account;
    });
}

std::string Accounts::setting(std::int64_t row, const std::string& key, const std::string& fallback) const {
    const Result<std::string> value = m_catalog.read([&](Connection& connection) {
        Query query = connection.query("SELECT value FROM settings WHERE account = ? AND key = ?");
        return query.bind(row, key).step() ? query.text(0) : fallback;
    });
    return value.value_or(fallback);
}

Status Accounts::setSetting(std::int64_t row, const std::string& key, const std::string& value) const {
    return m_catalog.write([&](Connection& connection) {
        connection.query("INSERT OR REPLACE INTO settings (account, key, value) VALUES (?, ?, ?)")
            .bind(row, key, value)
            .run();
    });
}

} // namespace candela
