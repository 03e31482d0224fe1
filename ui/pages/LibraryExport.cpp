// How studies leave the library page: as they came, or as copies that name nobody.

#include "ui/pages/LibraryPage.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryController.h"
#include "ui/widgets/BurnedInDialog.h"
#include "ui/widgets/DeidentifyDialog.h"
#include "ui/widgets/DeidentifyReportDialog.h"
#include "ui/widgets/JobStrip.h"

#include <QFileDialog>
#include <QPushButton>

namespace candela {

void LibraryPage::connectExport() {
    LibraryController* library = m_context.library;
    connect(library, &LibraryController::exportProgressed, this, [this](const Progress& progress) {
        m_exportStrip->report(tr("Exporting %1").arg(text(progress.what)), progress);
    });
    connect(library, &LibraryController::exportFinished, this, [this](const ExportReport& report) {
        m_exportStrip->end();
        updateActions();
        Q_EMIT statusMessage(
            tr("%1 files exported, %2").arg(countText(report.files), bytesText(report.bytes)));
    });
    connect(library, &LibraryController::exportFailed, this, [this](const QString& reason) {
        m_exportStrip->end();
        updateActions();
        Q_EMIT statusMessage(tr("Export failed: %1").arg(reason));
    });
    connect(m_exportStrip, &JobStrip::cancelChosen, library, &LibraryController::cancelExport);

    DeidentifyController* copies = &library->deidentifying();
    connect(copies, &DeidentifyController::progressed, this, [this](const Progress& progress) {
        m_exportStrip->report(m_wantedCopies.looking ? tr("Looking for text in images")
                                                     : tr("Writing anonymised copies"),
                              progress);
    });
    connect(copies, &DeidentifyController::textFound, this, &LibraryPage::askAboutText);
    connect(copies, &DeidentifyController::finished, this,
            [this](const std::vector<DeidentifiedReport>& reports) {
                m_exportStrip->end();
                updateActions();
                auto* dialog = new DeidentifyReportDialog(reports, this);
                dialog->setAttribute(Qt::WA_DeleteOnClose);
                dialog->open();
            });
    connect(copies, &DeidentifyController::failed, this, [this](const QString& reason) {
        m_exportStrip->end();
        updateActions();
        Q_EMIT statusMessage(tr("Export failed: %1").arg(reason));
    });
    connect(m_exportStrip, &JobStrip::cancelChosen, copies, &DeidentifyController::cancel);
}

void LibraryPage::exportSelected() {
    const std::vector<int> rows = selectedRows();
    if (rows.empty())
        return;
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Export to folder"));
    if (folder.isEmpty())
        return;
    const auto begin = [this, folder, session = m_session](const std::vector<StudyRow>& studies) {
        std::vector<StudyUid> uids;
        for (const StudyRow& study : studies)
            uids.push_back(study.studyUid);
        if (session != m_session || !m_context.library->startExport(uids, utf8(folder)))
            return;
        m_exportStrip->begin(tr("Exporting…"));
        updateActions();
    };
    m_context.library->studies().fetchRows(this, rows, begin);
}

void LibraryPage::deidentifySelected() {
    const std::vector<int> rows = selectedRows();
    if (rows.empty())
        return;
    m_context.library->studies().fetchRows(
        this, rows, [this, session = m_session](const std::vector<StudyRow>& studies) {
            if (session != m_session)
                return;
            std::vector<StudyUid> uids;
            for (const StudyRow& study : studies)
                uids.push_back(study.studyUid);
            auto* dialog = new DeidentifyDialog(static_cast<int>(uids.size()), this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            connect(dialog, &QDialog::accepted, this, [this, dialog, uids] {
                // The folder is asked for when the dialog is gone.
                QTimer::singleShot(0, this, [this, uids, options = dialog->options()] {
                    const QString folder = QFileDialog::getExistingDirectory(this, tr("Export to folder"));
                    if (!folder.isEmpty())
                        writeCopies({uids, utf8(folder), options, false});
                });
            });
            dialog->open();
        });
}

/// What would be blacked out is looked for and shown first.
void LibraryPage::writeCopies(WantedCopies wanted) {
    m_wantedCopies = std::move(wanted);
    DeidentifyController& copies = m_context.library->deidentifying();
    m_wantedCopies.looking = m_wantedCopies.options.cleanPixels;
    const bool started =
        m_wantedCopies.looking
            ? copies.lookForText(m_wantedCopies.studies)
            : copies.start(m_wantedCopies.studies, m_wantedCopies.directory, m_wantedCopies.options);
    if (!started)
        return;
    m_exportStrip->begin(m_wantedCopies.looking ? tr("Looking for text in images")
                                                : tr("Writing anonymised copies"));
    updateActions();
}

void LibraryPage::askAboutText(const std::vector<FoundText>& found) {
    m_exportStrip->end();
    updateActions();
    const auto write = [this] {
        m_wantedCopies.looking = false;
        if (!m_context.library->deidentifying().start(m_wantedCopies.studies, m_wantedCopies.directory,
                                                      m_wantedCopies.options))
            return;
        m_exportStrip->begin(tr("Writing anonymised copies"));
        updateActions();
    };
    if (found.empty()) {
        write();
        return;
    }
    auto* dialog = new BurnedInDialog(m_context.library->deidentifying(), found, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, write] {
        m_wantedCopies.options.agreedBoxes = dialog->agreed();
        write();
    });
    connect(dialog, &QDialog::rejected, this, [this] { Q_EMIT statusMessage(tr("Nothing was exported")); });
    dialog->open();
}

} // namespace candela
