#pragma once

#include "database/Library.h"

#include <QWidget>
#include <memory>

class QLabel;
class QPushButton;
class QTableView;

namespace candela {

class AdministrationController;
class AuditPanel;
class UpkeepPanel;

/// Accounts, the audit, what the library holds, and its upkeep.
class AdministrationPage : public QWidget {
    Q_OBJECT

public:
    explicit AdministrationPage(AdministrationController* controller, QWidget* parent = nullptr);

    void setSession(const std::shared_ptr<Session>& session);
    void refresh();
    [[nodiscard]] AuditPanel* audit() const { return m_audit; }
    [[nodiscard]] UpkeepPanel* upkeep() const { return m_upkeep; }

Q_SIGNALS:
    void statusMessage(const QString& message);

private:
    QWidget* makeAccounts();
    QWidget* makeStats();
    void showStats(const LibraryStats& stats);
    void updateActions();

    AdministrationController* m_controller;
    std::shared_ptr<Session> m_session;
    QTableView* m_accounts = nullptr;
    QPushButton* m_enable = nullptr;
    QPushButton* m_password = nullptr;
    QPushButton* m_role = nullptr;
    QPushButton* m_unlock = nullptr;
    AuditPanel* m_audit = nullptr;
    UpkeepPanel* m_upkeep = nullptr;
    QLabel* m_holdings = nullptr;
    QLabel* m_figures = nullptr;
    QLabel* m_modalities = nullptr;
};

} // namespace candela
