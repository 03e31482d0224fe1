#pragma once

#include "database/model/Audit.h"

#include <QAbstractTableModel>
#include <vector>

namespace candela {

/// Entries of the audit, newest first.
class AuditModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { When, User, Action, Object, Patient, Outcome, Host, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(std::vector<AuditEntry> entries);
    void append(std::vector<AuditEntry> entries);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<AuditEntry> m_entries;
};

} // namespace candela
