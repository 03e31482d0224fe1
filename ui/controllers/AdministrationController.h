#pragma once

#include "database/Library.h"
#include "ui/controllers/Job.h"

#include <QAbstractTableModel>
#include <QObject>
#include <memory>
#include <vector>

namespace candela {

/// The library's accounts.
class AccountModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, FullName, RoleName, State, LastLogIn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setAccounts(std::vector<Account> accounts);
    [[nodiscard]] const Account* accountAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Account> m_accounts;
};

/// The administration page's work. The library checks the role on every call. GUI thread.
class AdministrationController : public QObject {
    Q_OBJECT

public:
    explicit AdministrationController(QObject* parent = nullptr);

    void setSession(std::shared_ptr<Session> session);
    [[nodiscard]] AccountModel& accounts() { return m_accounts; }

    void loadAccounts();
    void addAccount(const NewAccount& account);
    void setEnabled(const QString& name, bool enabled);
    void setRole(const QString& name, Role role);
    void unlock(const QString& name);
    void setPassword(const QString& name, const QString& password);
    void loadStats();

Q_SIGNALS:
    /// An account was added or changed; `what` says it in words.
    void accountChanged(const QString& what);
    void statsLoaded(const candela::LibraryStats& stats);
    void failed(const QString& reason);

private:
    template <typename Work>
    void change(Work work, const QString& what);

    std::shared_ptr<Session> m_session;
    AccountModel m_accounts;
};

} // namespace candela
