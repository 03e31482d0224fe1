#include "ui/controllers/AuditModel.h"

#include "ui/controllers/DisplayText.h"

namespace candela {

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

} // namespace candela
