#include "ui/controllers/AdministrationController.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"

namespace candela {

namespace {

constexpr std::int64_t auditPage = 1000;

} // namespace

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
        return account->enabled ? tr("Enabled") : tr("Disabled");
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

void AuditModel::setEntries(std::vector<AuditEntry> entries) {
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

void AuditModel::append(std::vector<AuditEntry> entries) {
    if (entries.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(entries.size()) - 1);
    std::move(entries.begin(), entries.end(), std::back_inserter(m_entries));
    endInsertRows();
}

int AuditModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int AuditModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AuditModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const AuditEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
    case When:
        return role == Qt::ToolTipRole ? text(entry.when) : localTimeText(entry.when);
    case User:
        return text(entry.user);
    case Action:
        return text(entry.action);
    case Object:
        return text(entry.object);
    case Patient:
        return text(entry.patientId);
    case Outcome:
        return text(entry.outcome);
    case Host:
        return text(entry.host);
    default:
        return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case User:
        return tr("User");
    case Action:
        return tr("Action");
    case Object:
        return tr("Object");
    case Patient:
        return tr("Patient ID");
    case Outcome:
        return tr("Outcome");
    case Host:
        return tr("Machine");
    default:
        return {};
    }
}

AdministrationController::AdministrationController(QObject* parent) : QObject(parent) {}

void AdministrationController::setSession(std::shared_ptr<Session> session) {
    m_session = std::move(session);
    ++m_auditGeneration;
    m_accounts.setAccounts({});
    m_audit.setEntries({});
    m_olderEntries = false;
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

void AdministrationController::setPassword(const QString& name, const QString& password) {
    change([name = utf8(name),
            password = utf8(password)](Session& session) { return session.setPassword(name, password); },
           tr("Password of %1 changed").arg(name));
}

void AdministrationController::loadAudit(const AuditQuery& query) {
    m_auditQuery = query;
    m_auditQuery.limit = auditPage;
    m_auditQuery.offset = 0;
    ++m_auditGeneration;
    fetchAudit(false);
}

void AdministrationController::loadOlderAudit() {
    m_auditQuery.offset = m_audit.rowCount();
    fetchAudit(true);
}

void AdministrationController::fetchAudit(bool append) {
    if (!m_session)
        return;
    Job::start(
        this, [session = m_session, query = m_auditQuery](JobContext&) { return session->audit(query); },
        [this, append, generation = m_auditGeneration](Result<std::vector<AuditEntry>> answer) {
            if (generation != m_auditGeneration)
                return;
            if (!answer) {
                Q_EMIT failed(messageText(answer.error()));
                return;
            }
            m_olderEntries = static_cast<std::int64_t>(answer->size()) == auditPage;
            if (append)
                m_audit.append(std::move(*answer));
            else
                m_audit.setEntries(std::move(*answer));
            Q_EMIT auditLoaded();
        });
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
