#pragma once

#include "ui/controllers/SliceSeries.h"

#include <QDialog>
#include <QPointer>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace candela {

class Job;

/// Which slices of a view leave the program as pictures or as a movie, and how; shows how far the writing is
/// and stops it.
class SliceDialog : public QDialog {
    Q_OBJECT

public:
    /// `series` with all slices of the view, whether the patient is named on them is asked.
    SliceDialog(SliceSeries series, QWidget* parent = nullptr);

    /// Begins to write to a file: .png, .mp4 or .avi.
    void write(const QString& path);

Q_SIGNALS:
    /// `named`: with the patient's data.
    void written(const QString& path, bool named);

private:
    void askForFile();
    void setBusy(bool busy);
    void keepOrder();

    SliceSeries m_series;
    QSpinBox* m_first;
    QSpinBox* m_last;
    QDoubleSpinBox* m_perSecond;
    QCheckBox* m_named;
    QLabel* m_message;
    QProgressBar* m_progress;
    QPushButton* m_save;
    QPushButton* m_stop;
    QPointer<Job> m_job;
};

} // namespace candela
