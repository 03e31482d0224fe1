// The part of LibraryPage that deals with the bin.

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryController.h"
#include "ui/pages/LibraryPage.h"
#include "ui/widgets/JobStrip.h"
#include "ui/widgets/NoticeStrip.h"
#include "ui/widgets/Question.h"
#include "ui/widgets/SeriesPanel.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace candela {

namespace {

QString studiesText(std::int64_t count) {
    return count == 1 ? LibraryPage::tr("1 study") : LibraryPage::tr("%1 studies").arg(countText(count));
}

QString imagesText(std::int64_t count) {
    return count == 1 ? LibraryPage::tr("1 image or object")
                      : LibraryPage::tr("%1 images and objects").arg(countText(count));
}

std::vector<StudyUid> uidsOf(const std::vector<StudyRow>& studies) {
    std::vector<StudyUid> uids;
    for (const StudyRow& study : studies)
        uids.push_back(study.studyUid);
    return uids;
}

} // namespace

void LibraryPage::connectBin() {
    LibraryController* library = m_context.library;
    connect(m_delete, &QPushButton::clicked, this, &LibraryPage::moveSelectedToBin);
    connect(m_restore, &QPushButton::clicked, this, &LibraryPage::restoreSelected);
    connect(m_emptyBin, &QPushButton::clicked, library, &LibraryController::weighBin);
    connect(library, &LibraryController::binWeighed, this, &LibraryPage::askToEmptyBin);
    connect(m_bin, &QPushButton::clicked, this, [this] { showBin(!m_context.library->inBin()); });
    connect(m_binStrip, &JobStrip::cancelChosen, library, &LibraryController::cancelBin);
    connect(library, &LibraryController::binCounted, this, [this](qint64 studies) {
        m_binned = studies;
        updateActions();
    });
    connect(library, &LibraryController::binProgressed, this,
            [this](const Progress& progress) { m_binStrip->report(text(progress.what), progress); });
    connect(library, &LibraryController::movedToBin, this,
            [this](const std::vector<StudyUid>& studies, const BinReport& moved) {
                m_binStrip->end();
                m_notice->say(tr("%1 moved to the bin").arg(studiesText(moved.studies)), tr("Restore"),
                              [this, studies] { m_context.library->restoreFromBin(studies); });
                updateActions();
            });
    connect(library, &LibraryController::restoredFromBin, this, [this](const BinReport& restored) {
        m_binStrip->end();
        m_notice->clear();
        updateActions();
        Q_EMIT statusMessage(tr("%1 restored").arg(studiesText(restored.studies)));
    });
    connect(library, &LibraryController::binEmptied, this, [this](const BinReport& removed) {
        m_binStrip->end();
        m_notice->clear();
        updateActions();
        Q_EMIT statusMessage(
            tr("The bin was emptied: %1 removed for good").arg(studiesText(removed.studies)));
    });
    connect(library, &LibraryController::binFailed, this, [this](const QString& reason) {
        m_binStrip->end();
        updateActions();
        Q_EMIT statusMessage(reason);
    });
}

void LibraryPage::showBin(bool inBin) {
    m_context.library->setInBin(inBin);
    m_shown = {};
    m_series->clear({});
    m_title->setText(inBin ? tr("Bin") : tr("Library"));
    m_table->setAccessibleName(inBin ? tr("Studies in the bin") : tr("Studies"));
    applyFilter();
    updateActions();
}

void LibraryPage::moveSelectedToBin() {
    m_context.library->studies().fetchRows(
        this, selectedRows(), [this, session = m_session](const std::vector<StudyRow>& studies) {
            if (session != m_session || studies.empty())
                return;
            Question question;
            question.title = tr("Move to bin");
            question.text =
                studies.size() == 1
                    ? tr("Move this study to the bin?\n\n%1").arg(studyText(studies.front()))
                    : tr("Move %1 to the bin?").arg(studiesText(static_cast<int>(studies.size())));
            question.detail =
                tr("It leaves every list and cannot be opened until it is restored from the bin. Nothing "
                   "is removed for good.");
            question.action = tr("Move to bin");
            ask(this, question, [this, uids = uidsOf(studies)] {
                if (m_context.library->moveToBin(uids) && uids.size() > 1)
                    m_binStrip->begin(tr("Moving to the bin…"));
                updateActions();
            });
        });
}

void LibraryPage::restoreSelected() {
    m_context.library->studies().fetchRows(this, selectedRows(),
                                           [this, session = m_session](const std::vector<StudyRow>& studies) {
                                               if (session == m_session)
                                                   m_context.library->restoreFromBin(uidsOf(studies));
                                               updateActions();
                                           });
}

void LibraryPage::askToEmptyBin(const BinReport& bin) {
    Question question;
    question.title = tr("Empty bin");
    question.text = tr("Remove %1 for good?").arg(studiesText(bin.studies));
    question.detail = tr("%1, %2, and the detections made on them will be lost. This cannot be undone.")
                          .arg(imagesText(bin.instances), bytesText(bin.bytes));
    question.action = tr("Remove for good");
    question.destructive = true;
    ask(this, question, [this] {
        if (m_context.library->emptyBin())
            m_binStrip->begin(tr("Emptying the bin…"));
        updateActions();
    });
}

} // namespace candela
