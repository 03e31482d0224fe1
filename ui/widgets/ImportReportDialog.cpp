#include "ui/widgets/ImportReportDialog.h"

#include "ui/controllers/ImportText.h"
#include "ui/widgets/Controls.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace candela {

ImportReportDialog::ImportReportDialog(const ImportReport& report, QWidget* parent)
    : QDialog(parent), m_text(importText(report)), m_list(new QTreeWidget(this)) {
    setWindowTitle(tr("Import report"));
    auto* head = label(importSummary(report), "heading", this);
    auto* figures = label(importFigures(report), "dim", this);
    auto* explanation = label(importExplanation(report), "caution", this);
    for (QLabel* words : {head, figures, explanation}) {
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    explanation->setVisible(!explanation->text().isEmpty());

    m_list->setAccessibleName(tr("Files that were not simply imported"));
    m_list->setHeaderLabels({tr("Outcome"), tr("File"), tr("Reason")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    QList<QTreeWidgetItem*> rows;
    for (const ImportLine& line : importLines(report)) {
        auto* item = new QTreeWidgetItem({line.outcome, line.path, line.reason});
        for (int column = 0; column < 3; ++column)
            item->setToolTip(column, item->text(column));
        rows << item;
    }
    m_list->addTopLevelItems(rows);
    m_list->header()->resizeSection(0, 100);
    m_list->header()->resizeSection(1, 340);
    const bool nothing = rows.isEmpty();
    m_list->setVisible(!nothing);
    resize(nothing ? QSize(560, 180) : QSize(900, 520));

    auto* copy = button(tr("Copy"), {}, tr("Copy the selected lines, or all of them (Ctrl+C)"), this);
    auto* save = button(tr("Save as text…"), {}, tr("Save the whole report"), this);
    auto* close = button(tr("Close"), {}, {}, this);
    close->setDefault(true);
    connect(copy, &QPushButton::clicked, this, &ImportReportDialog::copySelection);
    connect(save, &QPushButton::clicked, this, &ImportReportDialog::chooseFile);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* shortcut = new QShortcut(QKeySequence::Copy, m_list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, this, &ImportReportDialog::copySelection);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(save);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(head);
    layout->addWidget(figures);
    layout->addWidget(explanation);
    layout->addWidget(m_list, 1);
    if (nothing)
        layout->addStretch();
    layout->addLayout(buttons);
}

void ImportReportDialog::copySelection() const {
    QString lines;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_list->topLevelItem(row);
        if (item->isSelected())
            lines += item->text(0) + '\t' + item->text(1) + '\t' + item->text(2) + '\n';
    }
    QApplication::clipboard()->setText(lines.isEmpty() ? m_text : lines);
}

bool ImportReportDialog::saveTo(const QString& path) const {
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(m_text.toUtf8()) >= 0 && file.commit();
}

void ImportReportDialog::chooseFile() {
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the report"), tr("import report.txt"),
                                                      tr("Text (*.txt)"));
    if (!path.isEmpty() && !saveTo(path))
        QMessageBox::warning(this, windowTitle(), tr("%1 cannot be written.").arg(path));
}

} // namespace candela
