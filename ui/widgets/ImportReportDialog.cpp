#include "ui/widgets/ImportReportDialog.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace candela {

namespace {

void addRows(QTreeWidget* list, const QString& outcome, const std::vector<PathReason>& rows) {
    for (const PathReason& row : rows) {
        auto* item = new QTreeWidgetItem(list, {outcome, text(row.path), text(row.reason)});
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, item->text(column));
    }
}

QString asText(const QTreeWidget* list) {
    QString lines;
    for (int row = 0; row < list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = list->topLevelItem(row);
        lines += item->text(0) + '\t' + item->text(1) + '\t' + item->text(2) + '\n';
    }
    return lines;
}

} // namespace

QString ImportReportDialog::summary(const ImportReport& report) {
    QStringList parts;
    parts << (report.imported == 0 ? tr("No new image")
                                   : tr("%1 images imported").arg(countText(report.imported)));
    if (report.newStudies > 0)
        parts << tr("%1 new studies").arg(countText(report.newStudies));
    if (report.duplicates > 0)
        parts << tr("%1 there already").arg(countText(report.duplicates));
    if (!report.conflicts.empty())
        parts << tr("%1 in conflict").arg(report.conflicts.size());
    if (!report.rejected.empty())
        parts << tr("%1 rejected").arg(report.rejected.size());
    if (!report.skipped.empty())
        parts << tr("%1 skipped").arg(report.skipped.size());
    const QString sentence = parts.join("; ");
    return report.cancelled ? tr("Import stopped: %1").arg(sentence) : sentence;
}

ImportReportDialog::ImportReportDialog(const ImportReport& report, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Import report"));
    resize(860, 480);
    auto* head = label(summary(report), "heading", this);
    head->setWordWrap(true);
    auto* figures = label(tr("%1 files seen, %2 read, %3 stored, %4 s")
                              .arg(countText(report.filesSeen), bytesText(report.bytesRead),
                                   bytesText(report.bytesStored), QString::number(report.seconds, 'f', 1)),
                          "dim", this);
    auto* list = new QTreeWidget(this);
    list->setAccessibleName(tr("Files that were not imported"));
    list->setHeaderLabels({tr("Outcome"), tr("File"), tr("Reason")});
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setTextElideMode(Qt::ElideMiddle);
    addRows(list, tr("Conflict"), report.conflicts);
    addRows(list, tr("Rejected"), report.rejected);
    addRows(list, tr("Skipped"), report.skipped);
    list->header()->resizeSection(0, 90);
    list->header()->resizeSection(1, 360);
    const bool nothing = list->topLevelItemCount() == 0;
    list->setVisible(!nothing);

    auto* copy = button(tr("Copy list"), {}, tr("Copy the list as text"), this);
    copy->setVisible(!nothing);
    connect(copy, &QPushButton::clicked, this, [list] { QApplication::clipboard()->setText(asText(list)); });
    auto* close = button(tr("Close"), {}, {}, this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(head);
    layout->addWidget(figures);
    layout->addWidget(list, 1);
    if (nothing)
        layout->addStretch();
    layout->addLayout(buttons);
}

} // namespace candela
