#include "ui/widgets/reading/MeasurementPanel.h"

#include "ui/controllers/MeasurementReports.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/reading/HistogramView.h"
#include "ui/widgets/reading/MeasureButton.h"

#include <QFileDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace candela {

namespace {

constexpr int iconSide = 16;

/// The sign of its kind before each name.
class KindDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() != MeasurementModel::Name)
            return;
        const auto kind = static_cast<MeasurementKind>(index.data(MeasurementModel::KindRole).toInt());
        option->features |= QStyleOptionViewItem::HasDecoration;
        option->decorationSize = QSize(iconSide, iconSide);
        option->icon = toolIcon(measuringSign(kind), QGuiApplication::palette());
    }
};

} // namespace

MeasurementPanel::MeasurementPanel(ReadingController* controller, MeasurementReports* reports,
                                   QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_reports(reports),
      m_model(new MeasurementModel(controller->measurements(), this)),
      m_empty(label({}, "dim", this)),
      m_numbers(label({}, "", this)),
      m_histogram(new HistogramView(this)) {
    setAccessibleName(tr("Measurements"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    m_empty->setText(
        tr("Nothing is measured on this study yet. Choose what to measure in the tool bar (M)."));
    m_empty->setWordWrap(true);
    layout->addWidget(m_empty);
    layout->addWidget(makeList(), 1);
    m_numbers->setWordWrap(true);
    m_numbers->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_numbers);
    layout->addWidget(m_histogram);
    layout->addWidget(makeButtons());

    connect(controller, &ReadingController::studyChanged, this, [this] {
        m_model->setStudy(m_controller->study() ? m_controller->study()->study.studyUid : StudyUid());
    });
    connect(controller, &ReadingController::sceneChanged, this, &MeasurementPanel::followScene);
    connect(controller, &ReadingController::activePaneChanged, this, &MeasurementPanel::followScene);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MeasurementPanel::followSelection);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &MeasurementPanel::showDetails);
    showDetails();
}

QWidget* MeasurementPanel::makeList() {
    m_list = table(tr("Measurements"), this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new KindDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setToolTip(
        tr("Enter or a click shows the image; F2 or a double click edits the text; Del deletes"));
    QHeaderView* header = m_list->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(MeasurementModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(MeasurementModel::Value, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(MeasurementModel::Place, QHeaderView::ResizeToContents);
    header->setMaximumSectionSize(110);
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                showDetails();
                if (const MeasurementModel::Row* row = m_model->row(index); row != nullptr && !m_following)
                    Q_EMIT chosen(row->book.key, row->measurement);
            });
    connect(m_list, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (const MeasurementModel::Row* row = m_model->row(index))
            Q_EMIT chosen(row->book.key, row->measurement);
    });
    return m_list;
}

QWidget* MeasurementPanel::makeButtons() {
    auto* box = new QWidget(this);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    m_remove = button(tr("Delete"), QStringLiteral("bin"), tr("Delete the selected measurement (Del)"), box);
    connect(m_remove, &QPushButton::clicked, this, &MeasurementPanel::removeSelected);
    row->addWidget(m_remove);
    m_export = button(tr("Export"), QStringLiteral("export"), tr("Measurements as a table or a report"), box);
    auto* ways = new QMenu(m_export);
    connect(ways->addAction(tr("Table (CSV)…")), &QAction::triggered, this, &MeasurementPanel::chooseCsv);
    connect(ways->addAction(tr("DICOM report (SR)…")), &QAction::triggered, this,
            &MeasurementPanel::chooseReport);
    connect(ways->addAction(tr("Keep as a report of the study")), &QAction::triggered, m_reports,
            &MeasurementReports::keepReport);
    m_export->setMenu(ways);
    row->addWidget(m_export);
    return box;
}

const MeasurementModel::Row* MeasurementPanel::selected() const {
    return m_model->row(m_list->currentIndex());
}

void MeasurementPanel::followScene() {
    disconnect(m_scene);
    if (StackScene* scene = m_controller->activeScene())
        m_scene = connect(scene, &StackScene::overlayChanged, this, &MeasurementPanel::followSelection);
    followSelection();
}

/// What is selected on the image is selected in the list.
void MeasurementPanel::followSelection() {
    const QScopedValueRollback following(m_following, true);
    const StackScene* scene = m_controller->activeScene();
    const int index = scene != nullptr ? scene->selectedMeasurement() : -1;
    if (index >= 0) {
        const MeasurementId& id = scene->measurements().items().at(static_cast<std::size_t>(index)).id;
        const QModelIndex row = m_model->indexOf(scene->key(), id);
        if (row.isValid() && row.row() != m_list->currentIndex().row())
            m_list->setCurrentIndex(row);
    }
    showDetails();
}

void MeasurementPanel::showDetails() {
    const MeasurementModel::Row* row = selected();
    const bool any = m_model->rowCount() > 0;
    m_empty->setVisible(!any);
    m_list->setVisible(any);
    m_export->setEnabled(any);
    m_remove->setEnabled(row != nullptr && !row->reported);
    m_numbers->setVisible(row != nullptr);
    if (row == nullptr) {
        m_histogram->setStatistics(std::nullopt, {});
        return;
    }
    const StackInfo& info = row->book.measurements->info();
    const auto statistics = row->book.measurements->figuresOf(row->measurement);
    QStringList lines;
    for (const std::string& line :
         viewer::measurementLines(row->measurement, info, statistics ? &*statistics : nullptr))
        lines << QString::fromStdString(line);
    m_numbers->setText(lines.join(QLatin1Char('\n')));
    m_histogram->setStatistics(isRegion(row->measurement.kind) ? statistics : std::nullopt,
                               info.valueUnit == "HU" ? QStringLiteral(" HU") : QString());
}

void MeasurementPanel::removeSelected() {
    const MeasurementModel::Row* row = selected();
    if (row == nullptr || row->reported)
        return;
    const auto measurements = row->book.measurements;
    measurements->remove(measurements->indexOf(row->measurement.id));
}

void MeasurementPanel::chooseCsv() {
    auto* dialog = new QFileDialog(this, tr("Measurements as a table"), QStringLiteral("measurements.csv"),
                                   tr("Tables (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, m_reports, &MeasurementReports::saveCsv);
    dialog->open();
}

void MeasurementPanel::chooseReport() {
    auto* dialog = new QFileDialog(this, tr("Measurements as a DICOM report"),
                                   QStringLiteral("measurements.dcm"), tr("DICOM (*.dcm)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("dcm"));
    connect(dialog, &QFileDialog::fileSelected, m_reports, &MeasurementReports::saveReport);
    dialog->open();
}

bool MeasurementPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete) {
            removeSelected();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (const MeasurementModel::Row* row = selected())
                Q_EMIT chosen(row->book.key, row->measurement);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace candela
