#pragma once

#include "database/model/Detection.h"

#include <QTimer>
#include <QWidget>
#include <memory>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace candela {

class DateFilter;
class EmptyState;
class HistoryController;
class Session;

/// Previous detections: filters, order, export, and the way back to the images.
class DetectionHistoryPage : public QWidget {
    Q_OBJECT

public:
    explicit DetectionHistoryPage(HistoryController* controller, QWidget* parent = nullptr);

    void setSession(const std::shared_ptr<Session>& session);
    void refresh();

Q_SIGNALS:
    /// With its slices, to be shown at its key slice.
    void viewChosen(const candela::Detection& detection);
    void statusMessage(const QString& message);

private:
    void makeTable();
    QWidget* makeFilters();
    void applyFilter();
    void view(int row);
    void exportCsv();
    void updateState();
    [[nodiscard]] bool filtering() const;

    HistoryController* m_controller;
    std::shared_ptr<Session> m_session;
    QLabel* m_count;
    QPushButton* m_export;
    QComboBox* m_task = nullptr;
    QComboBox* m_verdict = nullptr;
    DateFilter* m_dates = nullptr;
    QLineEdit* m_patient = nullptr;
    QTableView* m_table = nullptr;
    EmptyState* m_empty;
    QStackedWidget* m_list;
    QTimer m_typing;
};

} // namespace candela
