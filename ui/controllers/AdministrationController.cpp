#include "ui/controllers/AdministrationController.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"

namespace candela {

void AccountModel::setAccounts(std::vector<Account> accounts) {
    beginResetModel();
    m_accounts = std::move(accounts);
    endResetModel();
}

const Account* AccountModel::accountAt(int row) const {
    return row >= 0 && row < static_cast<int>(m_accounts.size()) ? &m_accounts[static_cast<std::size_t>(row)]
                                                                 : nullptr;
}

int AccountModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_accounts.size());
}

int AccountModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AccountModel::data(const QModelIndex& index, int role) const {
    const Account* account = index.isValid() ? accountAt(index.row()) : nullptr;
    if (!account || role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Name:
        return text(account->name);
    case FullName:
        return text(account->fullName);
    case RoleName:
        return roleText(account->role);
    case State:
        if (!account->enabled)
            return tr("Disabled");
        return account->slowedUntil.empty()
                   ? tr("Enabled")
                   : tr("Slowed down until %1").arg(localTimeText(account->slowedUntil));
    case LastLogIn:
        return account->lastLogin.empty() ? tr("Never") : localTimeText(account->lastLogin);
    default:
        return {};
    }
}

QVariant AccountModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case FullName:
        return tr("Full name");
    case RoleName:
        return tr("Role");
    case State:
        return tr("State");
    case LastLogIn:
        return tr("Last log-in");
    default:
        return {};
    }
}

AdministrationController::AdministrationController(QObject* parent) : QObject(parent) {}

void AdministrationController::setSession(std::shared_ptr<Session> session) {
    m_session = std::move(session);
    m_accounts.setAccounts({});
}

void AdministrationController::loadAccounts() {
    if (!m_session)
        return;
    Job::start(
        this, [session = m_session](JobContext&) { return session->accounts(); },
        [this, asked = m_session](Result<std::vector<Account>> answer) {
            if (asked != m_session)
                return;
            if (answer)
                m_accounts.setAccounts(std::move(*answer));
            else
                Q_EMIT failed(messageText(answer.error()));
        });
}

template <typename Work>
void AdministrationController::change(Work work, const QString& what) {
    if (!m_session)
        return;
    Job::start(
        this, [session = m_session, work](JobContext&) { return work(*session); },
        [this, asked = m_session, what](const Result<Account>& answer) {
            if (asked != m_session)
                return;
            if (!answer) {
                Q_EMIT failed(messageText(answer.error()));
                return;
            }
            Q_EMIT accountChanged(what);
            if (m_session->may(Permission::ManageAccounts))
                loadAccounts();
        });
}

void AdministrationController::addAccount(const NewAccount& account) {
    change([account](Session& session) { return session.addAccount(account); },
           tr("Account %1 added").arg(text(account.name)));
}

void AdministrationController::setEnabled(const QString& name, bool enabled) {
    change(
        [name = utf8(name), enabled](Session& session) { return session.setAccountEnabled(name, enabled); },
        enabled ? tr("Account %1 enabled").arg(name) : tr("Account %1 disabled").arg(name));
}

void AdministrationController::setRole(const QString& name, Role role) {
    change([name = utf8(name), role](Session& session) { return session.setRole(name, role); },
           tr("%1 is %2 from now on").arg(name, roleText(role)));
}

void AdministrationController::unlock(const QString& name) {
    change([name = utf8(name)](Session& session) { return session.unlockAccount(name); },
           tr("Account %1 unlocked").arg(name));
}

void AdministrationController::setPassword(const QString& name, const QString& password) {
    change([name = utf8(name),
            password = utf8(password)](Session& session) { return session.setPassword(name, password); },
           tr("Password of %1 changed").arg(name));
}

void AdministrationController::loadStats() {
    if (!m_session)
        return;
    Job::start(
        this, [session = m_session](JobContext&) { return session->stats(); },
        [this, asked = m_session](const Result<LibraryStats>& answer) {
            if (asked != m_session)
                return;
            if (answer)
                Q_EMIT statsLoaded(*answer);
            else
                Q_EMIT failed(messageText(answer.error()));
        });
}

} // namespace candela
