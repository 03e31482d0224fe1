#pragma once

#include "ui/controllers/AuditController.h"

#include <QWidget>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace candela {

class DateFilter;
class JobStrip;

/// The audit: its entries with filters, the check of its chain, and files of it.
class AuditPanel : public QWidget {
    Q_OBJECT

public:
    explicit AuditPanel(QWidget* parent = nullptr);

    void setSession(const std::shared_ptr<Session>& session);
    /// Reads the entries that the filters ask for.
    void refresh();
    [[nodiscard]] AuditController& controller() { return m_controller; }

Q_SIGNALS:
    void statusMessage(const QString& message);

private:
    void makeFilters();
    void makeTable();
    QWidget* makeHead();
    void connectController();
    void chooseFile(const QString& title, const QString& name, const QString& kinds,
                    void (AuditController::*write)(const QString&));
    void tell(const QString& words, const char* look);
    void updateActions();

    AuditController m_controller;
    QLineEdit* m_user = nullptr;
    QLineEdit* m_patient = nullptr;
    QComboBox* m_action = nullptr;
    QComboBox* m_outcome = nullptr;
    DateFilter* m_dates = nullptr;
    QTableView* m_table = nullptr;
    QPushButton* m_older = nullptr;
    QPushButton* m_check = nullptr;
    QPushButton* m_csv = nullptr;
    QPushButton* m_messages = nullptr;
    QLabel* m_result = nullptr;
    JobStrip* m_strip = nullptr;
};

} // namespace candela
