#include "ui/widgets/DeidentifyReportDialog.h"

#include "database/model/Deidentification.h"
#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace candela {

DeidentifyReportDialog::DeidentifyReportDialog(const std::vector<DeidentifiedReport>& reports,
                                               QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Anonymised copies"));
    std::int64_t files = 0;
    std::int64_t bytes = 0;
    QStringList patients;
    auto* list = new QTreeWidget(this);
    list->setObjectName("exportNotes");
    list->setAccessibleName(tr("What was left out or changed in pixels"));
    list->setHeaderLabels({tr("Outcome"), tr("Object"), tr("Reason")});
    list->setRootIsDecorated(false);
    const auto add = [list](const QString& outcome, const std::string& object, const QString& reason) {
        auto* item = new QTreeWidgetItem(list, {outcome, text(object), reason});
        item->setToolTip(1, item->text(1));
        item->setToolTip(2, item->text(2));
    };
    for (const DeidentifiedReport& report : reports) {
        files += report.files;
        bytes += report.bytes;
        if (!patients.contains(text(report.patient)))
            patients << text(report.patient);
        for (const LeftOut& object : report.leftOut)
            add(tr("left out"), object.sopInstanceUid.str(), text(object.reason));
        for (const DefacedVolume& volume : report.defaced)
            add(tr("face removed"), volume.seriesUid.str(),
                tr("%1 ml; residual bias outside the face: intensities %2 %, volumes %3 %")
                    .arg(volume.removedMl, 0, 'f', 0)
                    .arg(100 * volume.intensityBias, 0, 'f', 2)
                    .arg(100 * volume.volumeBias, 0, 'f', 2));
    }
    list->header()->resizeSection(0, 110);
    list->header()->resizeSection(1, 300);
    list->setTextElideMode(Qt::ElideMiddle);
    const bool nothing = list->topLevelItemCount() == 0;
    list->setVisible(!nothing);
    resize(nothing ? QSize(560, 170) : QSize(900, 460));

    auto* who = label(tr("Pseudonyms: %1").arg(patients.join(QStringLiteral(", "))), "dim", this);
    who->setWordWrap(true);
    who->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* close = button(tr("Close"), {}, {}, this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    layout->addWidget(
        label(tr("%1 files written, %2").arg(countText(files), bytesText(bytes)), "heading", this));
    layout->addWidget(who);
    layout->addWidget(list, 1);
    if (nothing)
        layout->addStretch();
    layout->addLayout(buttons);
}

} // namespace candela
