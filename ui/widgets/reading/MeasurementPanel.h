#pragma once

#include "ui/controllers/MeasurementModel.h"
#include "ui/controllers/ReadingController.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace candela {

class HistogramView;
class MeasurementReports;

/// What was measured on the open study: a list whose rows lead to their images, the numbers and the histogram
/// of the one selected, and the ways out: a table, a report.
class MeasurementPanel : public QWidget {
    Q_OBJECT

public:
    /// Both must outlive the panel.
    MeasurementPanel(ReadingController* controller, MeasurementReports* reports, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* list() const { return m_list; }
    [[nodiscard]] MeasurementModel* model() const { return m_model; }

Q_SIGNALS:
    /// A row was chosen: its image is to be shown.
    void chosen(const candela::StackKey& stack, const candela::viewer::Measurement& measurement);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeButtons();
    void followScene();
    void followSelection();
    void showDetails();
    void removeSelected();
    void chooseCsv();
    void chooseReport();
    [[nodiscard]] const MeasurementModel::Row* selected() const;

    ReadingController* m_controller;
    MeasurementReports* m_reports;
    MeasurementModel* m_model;
    QTableView* m_list = nullptr;
    QLabel* m_empty;
    QLabel* m_numbers;
    HistogramView* m_histogram;
    QPushButton* m_remove = nullptr;
    QPushButton* m_export = nullptr;
    QMetaObject::Connection m_scene;
    bool m_following = false; ///< a selection that came from the image leads nowhere
};

} // namespace candela
