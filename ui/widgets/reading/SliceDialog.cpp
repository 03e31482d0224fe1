#include "ui/widgets/reading/SliceDialog.h"

#include "ui/controllers/Job.h"
#include "ui/widgets/Controls.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace candela {

namespace {

constexpr double slowest = 0.5;
constexpr double fastest = 60;
constexpr int dialogWidth = 460;

} // namespace

SliceDialog::SliceDialog(SliceSeries series, QWidget* parent)
    : QDialog(parent),
      m_series(std::move(series)),
      m_first(new QSpinBox(this)),
      m_last(new QSpinBox(this)),
      m_perSecond(new QDoubleSpinBox(this)),
      m_named(new QCheckBox(tr("With the patient's &data on the pictures"), this)),
      m_message(label({}, "dim", this)),
      m_progress(new QProgressBar(this)),
      m_save(button(tr("Save …"), {}, tr("Choose a file: PNG pictures, MP4 or AVI movie"), this)),
      m_stop(button(tr("Stop"), {}, tr("Stop writing and remove what was written"), this)) {
    setWindowTitle(tr("Save slices"));
    const int slices = m_series.last + 1;
    for (QSpinBox* box : {m_first, m_last}) {
        box->setRange(1, slices);
        connect(box, qOverload<int>(&QSpinBox::valueChanged), this, &SliceDialog::keepOrder);
    }
    m_last->setValue(slices);
    m_first->setAccessibleName(tr("First slice"));
    m_first->setToolTip(tr("The first slice that is saved"));
    m_last->setAccessibleName(tr("Last slice"));
    m_last->setToolTip(tr("The last slice that is saved"));
    m_perSecond->setRange(slowest, fastest);
    m_perSecond->setValue(m_series.perSecond);
    m_perSecond->setAccessibleName(tr("Slices a second"));
    m_perSecond->setToolTip(tr("How fast a movie plays"));
    m_named->setAccessibleName(tr("With the patient's data"));
    m_named->setToolTip(tr("Otherwise neither name nor dates are drawn"));
    m_message->setWordWrap(true);
    m_progress->setAccessibleName(tr("Slices written"));
    auto* form = new QFormLayout;
    form->addRow(tr("&From slice"), m_first);
    form->addRow(tr("&To slice"), m_last);
    form->addRow(tr("Slices a &second"), m_perSecond);
    form->addRow(QString(), m_named);
    auto* close = button(tr("Close"), {}, {}, this);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_save, &QPushButton::clicked, this, &SliceDialog::askForFile);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_stop);
    row->addWidget(m_save);
    row->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addStretch();
    layout->addLayout(row);
    setMinimumWidth(dialogWidth);
    setBusy(false);
}

/// The last slice is never before the first.
void SliceDialog::keepOrder() {
    m_first->setMaximum(m_last->value());
    m_last->setMinimum(m_first->value());
}

void SliceDialog::setBusy(bool busy) {
    m_progress->setVisible(busy);
    m_stop->setVisible(busy);
    m_save->setEnabled(!busy);
}

void SliceDialog::askForFile() {
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save slices"), tr("slices.png"),
                                     tr("PNG pictures (*.png);;MP4 movie (*.mp4);;AVI movie (*.avi)"));
    if (!path.isEmpty())
        write(path);
}

void SliceDialog::write(const QString& path) {
    if (m_job)
        return;
    SliceSeries series = m_series;
    series.first = m_first->value() - 1;
    series.last = m_last->value() - 1;
    series.perSecond = m_perSecond->value();
    const bool named = m_named->isChecked();
    series.annotations = named ? viewer::AnnotationLevel::Full : viewer::AnnotationLevel::Anonymous;
    m_progress->setRange(0, series.last - series.first + 1);
    m_progress->setValue(0);
    m_message->clear();
    setBusy(true);
    m_job = Job::start(
        this,
        [series = std::move(series), file = path.toStdString()](JobContext& context) {
            return writeSlices(series, file, context.stop, [&](int done, int total) {
                context.progress({done, total, {}});
            });
        },
        [this, path, named](const Status& done) {
            m_job = nullptr;
            setBusy(false);
            if (done) {
                m_message->setText(tr("%1 is written.").arg(path));
                Q_EMIT written(path, named);
            } else {
                m_message->setText(
                    done.error().code == ErrorCode::Cancelled
                        ? tr("Stopped; nothing was written.")
                        : tr("Nothing was written: %1").arg(QString::fromStdString(done.error().message)));
            }
        });
    connect(m_job, &Job::progressed, this,
            [this](const Progress& progress) { m_progress->setValue(static_cast<int>(progress.done)); });
}

} // namespace candela
