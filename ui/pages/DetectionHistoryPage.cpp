#include "ui/pages/DetectionHistoryPage.h"

#include "database/Library.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/HistoryController.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/DateFilter.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HistoryDelegate.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>
#include <QVariant>

namespace candela {

namespace {

constexpr int typingPauseMs = 180;

} // namespace

DetectionHistoryPage::DetectionHistoryPage(HistoryController* controller, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_count(label({}, "dim", this)),
      m_export(button(tr("Export CSV"), "export", tr("Write every row of the present filter to a CSV file"),
                      this)),
      m_empty(new EmptyState("history", this)),
      m_list(new QStackedWidget(this)) {
    setObjectName("page");
    m_export->setObjectName("exportCsv");
    QWidget* filters = makeFilters();
    makeTable();
    m_list->addWidget(m_table);
    m_list->addWidget(m_empty);

    auto* head = new QHBoxLayout;
    head->addWidget(label(tr("History of detections"), "title", this));
    head->addSpacing(6);
    head->addWidget(m_count, 1);
    head->addWidget(m_export);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(10);
    layout->addLayout(head);
    layout->addWidget(filters);
    layout->addWidget(m_list, 1);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPauseMs);
    connect(&m_typing, &QTimer::timeout, this, &DetectionHistoryPage::applyFilter);
    HistoryModel& model = m_controller->history();
    connect(&model, &QAbstractItemModel::modelReset, this, &DetectionHistoryPage::updateState);
    connect(&model, &PagedTable::loaded, this, &DetectionHistoryPage::updateState);
    connect(&model, &PagedTable::failed, this, &DetectionHistoryPage::statusMessage);
    connect(m_controller, &HistoryController::detectionLoaded, this, &DetectionHistoryPage::viewChosen);
    connect(m_controller, &HistoryController::failed, this, &DetectionHistoryPage::statusMessage);
    connect(m_controller, &HistoryController::exported, this, [this](const QString& file, int rows) {
        Q_EMIT statusMessage(tr("%1 rows written to %2").arg(rows).arg(file));
    });
    connect(m_export, &QPushButton::clicked, this, &DetectionHistoryPage::exportCsv);
    connect(m_empty, &EmptyState::actionChosen, this, [this] {
        const QSignalBlocker quietTask(m_task);
        const QSignalBlocker quietVerdict(m_verdict);
        const QSignalBlocker quietPatient(m_patient);
        m_task->setCurrentIndex(0);
        m_verdict->setCurrentIndex(0);
        m_patient->clear();
        m_dates->reset();
        applyFilter();
    });
    updateState();
}

QWidget* DetectionHistoryPage::makeFilters() {
    auto* filters = new QWidget(this);
    m_patient = new QLineEdit(filters);
    m_patient->setAccessibleName(tr("Patient"));
    m_patient->setPlaceholderText(tr("Patient name or ID"));
    m_patient->setClearButtonEnabled(true);
    m_task = new QComboBox(filters);
    m_task->setAccessibleName(tr("Type of detection"));
    m_task->addItem(tr("Any type"), QString());
    for (const Task task : {Task::Brain, Task::Lung, Task::Nodule})
        m_task->addItem(taskText(task), QString(toString(task)));
    m_verdict = new QComboBox(filters);
    m_verdict->setAccessibleName(tr("Result"));
    m_verdict->addItem(tr("Any result"), QString());
    for (const Verdict verdict : {Verdict::Detected, Verdict::NotDetected, Verdict::Indeterminate})
        m_verdict->addItem(verdictText(verdict), QString(toString(verdict)));
    m_dates = new DateFilter(tr("Date of the detection"), filters);

    auto* layout = new QHBoxLayout(filters);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_patient, 1);
    layout->addWidget(m_task);
    layout->addWidget(m_verdict);
    layout->addWidget(m_dates);
    connect(m_patient, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_task, qOverload<int>(&QComboBox::currentIndexChanged), this,
            &DetectionHistoryPage::applyFilter);
    connect(m_verdict, qOverload<int>(&QComboBox::currentIndexChanged), this,
            &DetectionHistoryPage::applyFilter);
    connect(m_dates, &DateFilter::changed, this, &DetectionHistoryPage::applyFilter);
    return filters;
}

void DetectionHistoryPage::makeTable() {
    m_table = table(tr("Previous detections"), this);
    m_table->setObjectName("history");
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* delegate = new HistoryDelegate(m_table);
    m_table->setItemDelegate(delegate);
    m_table->viewport()->setMouseTracking(true);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSortIndicator(HistoryModel::Date, Qt::DescendingOrder);
    m_table->setModel(&m_controller->history());
    setColumnWidths(m_table, {60, 240, 54, 150, 138, 76, 100, 156, 118});
    header->setSectionResizeMode(HistoryModel::Finding, QHeaderView::Stretch);
    header->setStretchLastSection(false);
    m_table->setSortingEnabled(true);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex& index) { view(index.row()); });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex& index) {
        if (index.column() == HistoryModel::File)
            view(index.row());
    });
}

void DetectionHistoryPage::setSession(const std::shared_ptr<Session>& session) {
    m_session = session;
    m_typing.stop();
    const QSignalBlocker quietTask(m_task);
    const QSignalBlocker quietVerdict(m_verdict);
    const QSignalBlocker quietPatient(m_patient);
    m_task->setCurrentIndex(0);
    m_verdict->setCurrentIndex(0);
    m_patient->clear();
    m_dates->reset();
    updateState();
}

void DetectionHistoryPage::refresh() {
    m_controller->history().reload();
}

void DetectionHistoryPage::applyFilter() {
    m_typing.stop();
    HistoryQuery filter;
    filter.task = taskFromString(utf8(m_task->currentData().toString()));
    filter.verdict = utf8(m_verdict->currentData().toString());
    filter.patientText = utf8(m_patient->text().trimmed());
    const DateRange range = m_dates->range();
    filter.fromDate = range.from;
    filter.toDate = range.to;
    m_controller->history().setFilter(filter);
}

void DetectionHistoryPage::view(int row) {
    if (const Detection* detection = m_controller->history().rowAt(row))
        m_controller->loadDetection(detection->id);
}

void DetectionHistoryPage::exportCsv() {
    const QString file = QFileDialog::getSaveFileName(this, tr("Export the history"), "candela-history.csv",
                                                      tr("Comma-separated values (*.csv)"));
    if (!file.isEmpty())
        m_controller->exportCsv(file);
}

void DetectionHistoryPage::updateState() {
    HistoryModel& model = m_controller->history();
    const bool empty = model.rowCount() == 0 && !model.loading();
    m_count->setText(!m_session              ? QString()
                     : model.rowCount() == 1 ? tr("1 detection")
                                             : tr("%1 detections").arg(countText(model.rowCount())));
    m_export->setEnabled(m_session && m_session->may(Permission::Export) && model.rowCount() > 0);
    m_list->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_table);
    if (!empty)
        return;
    if (filtering())
        m_empty->say(tr("No detection fits"),
                     tr("Nothing in the history has this type, result, date and patient."),
                     tr("Clear filters"));
    else
        m_empty->say(tr("No detection yet"),
                     tr("Select studies in the library and choose “Detect brain” or “Detect "
                        "lung”, or run a detection on what is open in the reading room."));
}

bool DetectionHistoryPage::filtering() const {
    const DateRange range = m_dates->range();
    return m_task->currentIndex() > 0 || m_verdict->currentIndex() > 0 ||
           !m_patient->text().trimmed().isEmpty() || !range.from.empty() || !range.to.empty();
}

} // namespace candela
