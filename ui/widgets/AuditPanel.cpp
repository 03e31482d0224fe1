#include "ui/widgets/AuditPanel.h"

#include "database/model/Operation.h"
#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/DateFilter.h"
#include "ui/widgets/JobStrip.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

namespace candela {

namespace {

constexpr int typingPauseMs = 250;

QLineEdit* filterEdit(const QString& name, const QString& hint, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(name);
    edit->setToolTip(hint);
    edit->setClearButtonEnabled(true);
    edit->setMaximumWidth(200);
    return edit;
}

} // namespace

AuditPanel::AuditPanel(QWidget* parent) : QWidget(parent), m_strip(new JobStrip(this)) {
    QWidget* head = makeHead();
    makeFilters();
    makeTable();
    auto* filters = new QHBoxLayout;
    for (QWidget* filter : std::initializer_list<QWidget*>{m_user, m_patient, m_action, m_outcome, m_dates})
        filters->addWidget(filter);
    filters->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addWidget(head);
    layout->addLayout(filters);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_strip);
    connectController();
    updateActions();
}

QWidget* AuditPanel::makeHead() {
    auto* head = new QWidget(this);
    m_result = label({}, "dim", head);
    m_result->setWordWrap(true);
    m_result->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_check = button(tr("Check the chain"), "verify",
                     tr("Look whether an entry was changed, removed or put in"), head);
    m_check->setObjectName("checkAudit");
    m_csv =
        button(tr("Export CSV"), "export", tr("Write every entry of the present filter to a CSV file"), head);
    m_messages =
        button(tr("DICOM messages"), "document",
               tr("Write the entries of the present filter as DICOM audit messages (PS3.15 A.5)"), head);
    m_older = button(tr("Older entries"), {}, tr("Read the next thousand"), head);
    auto* again = button(tr("Refresh"), "refresh", tr("Read the audit again"), head);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_result, 1);
    for (QPushButton* action : {m_older, again, m_messages, m_csv, m_check})
        row->addWidget(action);

    connect(again, &QPushButton::clicked, this, &AuditPanel::refresh);
    connect(m_older, &QPushButton::clicked, &m_controller, &AuditController::loadOlder);
    connect(m_check, &QPushButton::clicked, &m_controller, &AuditController::check);
    connect(m_csv, &QPushButton::clicked, this, [this] {
        chooseFile(tr("Export the audit"), "candela-audit.csv", tr("Tables (*.csv)"),
                   &AuditController::writeCsv);
    });
    connect(m_messages, &QPushButton::clicked, this, [this] {
        chooseFile(tr("DICOM audit messages"), "candela-audit.xml", tr("Audit messages (*.xml)"),
                   &AuditController::writeMessages);
    });
    return head;
}

void AuditPanel::makeFilters() {
    m_user = filterEdit(tr("User"), tr("Only what this user did; the full log-in name"), this);
    m_patient = filterEdit(tr("Patient ID"), tr("Only what concerns this patient; the full id"), this);
    m_action = new QComboBox(this);
    m_action->setAccessibleName(tr("Action"));
    m_action->setToolTip(tr("Only this action"));
    m_action->addItem(tr("Any action"), QString());
    // The words of the audit are the same in every language, as scripts read them.
    for (const OperationRow& row : operations) {
        const QString action = text(std::string(row.action));
        m_action->addItem(action, action);
    }
    m_outcome = new QComboBox(this);
    m_outcome->setAccessibleName(tr("Outcome"));
    m_outcome->setToolTip(tr("Only what ended so"));
    m_outcome->addItem(tr("Any outcome"), QString());
    for (const char* outcome : {"success", "refused", "failed", "cancelled"})
        m_outcome->addItem(outcome, QString(outcome));
    m_dates = new DateFilter(tr("Date of the entry"), this);

    auto* typing = new QTimer(this);
    typing->setSingleShot(true);
    typing->setInterval(typingPauseMs);
    for (const QLineEdit* edit : {m_user, m_patient})
        connect(edit, &QLineEdit::textChanged, typing, qOverload<>(&QTimer::start));
    connect(typing, &QTimer::timeout, this, &AuditPanel::refresh);
    for (const QComboBox* choice : {m_action, m_outcome})
        connect(choice, qOverload<int>(&QComboBox::currentIndexChanged), this, &AuditPanel::refresh);
    connect(m_dates, &DateFilter::changed, this, &AuditPanel::refresh);
}

void AuditPanel::makeTable() {
    m_table = table(tr("Audit, newest first"), this);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setModel(&m_controller.entries());
    setColumnWidths(m_table, {140, 120, 160, 280, 140, 90, 110});
}

void AuditPanel::connectController() {
    connect(m_strip, &JobStrip::cancelChosen, &m_controller, &AuditController::cancel);
    connect(&m_controller, &AuditController::loaded, this, &AuditPanel::updateActions);
    connect(&m_controller, &AuditController::began, this, [this](const QString& what) {
        m_result->clear();
        m_strip->begin(what + QStringLiteral(" …"));
        updateActions();
    });
    connect(&m_controller, &AuditController::progressed, m_strip, &JobStrip::report);
    connect(&m_controller, &AuditController::finished, this, [this](const QString& result, bool good) {
        tell(result, good ? "good" : "alert");
        refresh(); // what was done is an entry too
    });
    connect(&m_controller, &AuditController::failed, this, [this](const QString& reason) {
        tell(reason, "alert");
        Q_EMIT statusMessage(reason);
    });
}

void AuditPanel::tell(const QString& words, const char* look) {
    m_strip->end();
    m_result->setText(words);
    setLook(m_result, look);
    updateActions();
}

void AuditPanel::chooseFile(const QString& title, const QString& name, const QString& kinds,
                            void (AuditController::*write)(const QString&)) {
    const QString file = QFileDialog::getSaveFileName(this, title, name, kinds);
    if (!file.isEmpty())
        (m_controller.*write)(file);
}

void AuditPanel::setSession(const std::shared_ptr<Session>& session) {
    m_controller.setSession(session);
    m_strip->end();
    m_result->clear();
    for (QLineEdit* edit : {m_user, m_patient}) {
        const QSignalBlocker quiet(edit);
        edit->clear();
    }
    for (QComboBox* choice : {m_action, m_outcome}) {
        const QSignalBlocker quiet(choice);
        choice->setCurrentIndex(0);
    }
    m_dates->reset();
    updateActions();
}

void AuditPanel::refresh() {
    AuditQuery query;
    query.user = utf8(m_user->text().trimmed());
    query.patientId = utf8(m_patient->text().trimmed());
    query.action = utf8(m_action->currentData().toString());
    query.outcome = utf8(m_outcome->currentData().toString());
    const DateRange range = m_dates->range();
    query.fromDate = range.from;
    query.toDate = range.to;
    m_controller.load(query);
}

void AuditPanel::updateActions() {
    m_older->setEnabled(m_controller.hasOlder());
    for (QPushButton* action : {m_check, m_csv, m_messages})
        action->setEnabled(!m_controller.working());
}

} // namespace candela
