#include "ui/widgets/UpkeepPanel.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/JobStrip.h"
#include "ui/widgets/Question.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela {

namespace {

QString doing(UpkeepWork work) {
    switch (work) {
    case UpkeepWork::Backup:
        return UpkeepPanel::tr("Backing up");
    case UpkeepWork::Verify:
        return UpkeepPanel::tr("Verifying");
    case UpkeepWork::Repair:
        return UpkeepPanel::tr("Verifying and repairing");
    case UpkeepWork::Compress:
        return UpkeepPanel::tr("Compressing");
    }
    return {};
}

} // namespace

UpkeepPanel::UpkeepPanel(QWidget* parent)
    : QWidget(parent),
      m_backup(
          button(tr("Back up to a folder…"), "backup", tr("Copy what the folder does not hold yet"), this)),
      m_verify(button(tr("Verify"), "verify", tr("Read every object and compare it with its hash"), this)),
      m_repair(button(tr("Repair"), "verify", tr("Verify, and mend what can be mended"), this)),
      m_compress(button(tr("Compress now"), "compress", tr("Compress what waits, without loss"), this)),
      m_details(new QPlainTextEdit(this)),
      m_strip(new JobStrip(this)) {
    m_backup->setObjectName("backUp");
    m_verify->setObjectName("verify");
    m_repair->setObjectName("repair");
    m_compress->setObjectName("compress");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->setSpacing(10);
    m_backupPart =
        makePart(tr("Backup"),
                 tr("A consistent copy of the whole library in a folder, best on another disk. Others may go "
                    "on working; only what is new is copied, and the copy is read back."),
                 {m_backup});
    m_verifyPart = makePart(
        tr("Verification"),
        tr("Reads every stored object, compares it with its hash, and the catalogue with the store."),
        {m_verify, m_repair});
    m_compressPart =
        makePart(tr("Compression"),
                 tr("Uncompressed pixels are kept as lossless JPEG-LS; files leave the library exactly as "
                    "they came in."),
                 {m_compress});
    m_details->setReadOnly(true);
    m_details->setAccessibleName(tr("Objects that need attention"));
    m_details->setMaximumHeight(120);
    m_details->hide();
    layout->addWidget(m_details);
    layout->addWidget(m_strip);
    layout->addStretch();

    connect(m_backup, &QPushButton::clicked, this, &UpkeepPanel::chooseFolder);
    connect(m_verify, &QPushButton::clicked, this, [this] { m_controller.verify(false); });
    connect(m_repair, &QPushButton::clicked, this, [this] {
        Question question;
        question.title = tr("Repair");
        question.text = tr("Verify the library and mend what can be mended?");
        question.detail =
            tr("What belongs to nothing is taken back or removed; each step is listed afterwards. Make a "
               "backup first when you can.");
        question.action = tr("Repair");
        ask(this, question, [this] { m_controller.verify(true); });
    });
    connect(m_compress, &QPushButton::clicked, this, [this] { m_controller.compress(); });
    connect(m_strip, &JobStrip::cancelChosen, &m_controller, &UpkeepController::cancel);
    connect(&m_controller, &UpkeepController::started, this, [this](UpkeepWork work) {
        partOf(work).result->hide();
        if (work == UpkeepWork::Verify || work == UpkeepWork::Repair)
            m_details->hide();
        m_strip->begin(doing(work) + QStringLiteral(" …"));
        updateActions();
    });
    connect(&m_controller, &UpkeepController::progressed, this,
            [this](UpkeepWork work, const Progress& progress) {
                m_strip->report(progress.what.empty()
                                    ? doing(work)
                                    : doing(work) + QStringLiteral(": ") + text(progress.what),
                                progress);
            });
    const auto end = [this](UpkeepWork work, const QString& words, bool good) {
        m_strip->end();
        QLabel* result = partOf(work).result;
        result->setText(words);
        setLook(result, good ? "good" : "alert");
        result->show();
        updateActions();
        Q_EMIT libraryChanged();
    };
    connect(&m_controller, &UpkeepController::finished, this,
            [this, end](UpkeepWork work, const UpkeepResult& result) {
                end(work, result.words, result.good);
                if (work == UpkeepWork::Verify || work == UpkeepWork::Repair) {
                    m_details->setPlainText(result.details);
                    m_details->setVisible(!result.details.isEmpty());
                }
            });
    connect(&m_controller, &UpkeepController::failed, this,
            [end](UpkeepWork work, const QString& reason) { end(work, reason, false); });
    connect(&m_controller, &UpkeepController::lastBackupLoaded, this,
            [this](const QString& when, const QString& by, const QString& folder) {
                m_folder = folder;
                m_backupPart.state->setText(when.isEmpty() ? tr("No backup is known.")
                                                           : tr("Last backup: %1 by %2").arg(when, by));
                setLook(m_backupPart.state, when.isEmpty() ? "caution" : "");
            });
    updateActions();
}

UpkeepPanel::Part UpkeepPanel::makePart(const QString& title, const QString& purpose,
                                        const std::vector<QPushButton*>& actions) {
    auto* frame = card(this);
    Part part;
    part.state = label({}, "", frame);
    part.result = label({}, "good", frame);
    auto* words = label(purpose, "dim", frame);
    for (QLabel* each : {part.state, part.result, words}) {
        each->setWordWrap(true);
        each->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    part.result->hide();
    auto* text = new QVBoxLayout;
    text->setSpacing(4);
    text->addWidget(label(title, "heading", frame));
    text->addWidget(words);
    text->addWidget(part.state);
    text->addWidget(part.result);
    auto* row = new QHBoxLayout(frame);
    row->setContentsMargins(20, 12, 16, 12);
    row->setSpacing(16);
    row->addLayout(text, 1);
    for (QPushButton* action : actions)
        row->addWidget(action, 0, Qt::AlignTop);
    layout()->addWidget(frame);
    return part;
}

UpkeepPanel::Part& UpkeepPanel::partOf(UpkeepWork work) {
    return work == UpkeepWork::Backup     ? m_backupPart
           : work == UpkeepWork::Compress ? m_compressPart
                                          : m_verifyPart;
}

void UpkeepPanel::setSession(const std::shared_ptr<Session>& session) {
    m_controller.setSession(session);
    m_strip->end();
    m_details->hide();
    m_folder.clear();
    for (const Part* part : {&m_backupPart, &m_verifyPart, &m_compressPart}) {
        part->state->clear();
        part->result->hide();
    }
    updateActions();
}

void UpkeepPanel::refresh() {
    m_controller.loadLastBackup();
}

void UpkeepPanel::showStats(const LibraryStats& stats) {
    m_compressPart.state->setText(storageText(stats));
    m_verifyPart.state->setText(
        stats.conflicts == 0 ? QString()
                             : tr("%1 objects are kept beside others of the same identifier (conflicts).")
                                   .arg(countText(stats.conflicts)));
    m_verifyPart.state->setVisible(stats.conflicts > 0);
}

void UpkeepPanel::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Back up to folder"), m_folder);
    if (!folder.isEmpty())
        m_controller.backUp(folder);
}

void UpkeepPanel::updateActions() {
    for (QPushButton* action : {m_backup, m_verify, m_repair, m_compress})
        action->setEnabled(!m_controller.running());
}

} // namespace candela
