#include "ui/widgets/PictureImportDialog.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela {

PictureImportDialog::PictureImportDialog(QWidget* parent)
    : QDialog(parent),
      m_files(label(tr("No files chosen"), "dim", this)),
      m_patientId(new QLineEdit(this)),
      m_modality(new QComboBox(this)),
      m_bodyPart(new QLineEdit(this)),
      m_description(new QLineEdit(this)),
      m_import(button(tr("Import"), {}, {}, this)) {
    setWindowTitle(tr("Import pictures without a header"));
    setMinimumWidth(460);
    m_patientId->setAccessibleName(tr("Patient ID"));
    m_modality->setAccessibleName(tr("Modality"));
    m_bodyPart->setAccessibleName(tr("Body part"));
    m_description->setAccessibleName(tr("Description"));
    m_modality->setEditable(true);
    m_modality->addItems({"", "MR", "CT", "DX", "CR", "US", "OT"});
    m_import->setEnabled(false);
    m_import->setDefault(true);

    auto* choose = button(tr("Choose files…"), "folder", {}, this);
    auto* files = new QHBoxLayout;
    files->addWidget(choose);
    files->addWidget(m_files, 1);
    auto* form = new QFormLayout;
    form->addRow(tr("Files"), files);
    form->addRow(tr("Patient ID"), m_patientId);
    form->addRow(tr("Modality"), m_modality);
    form->addRow(tr("Body part"), m_bodyPart);
    form->addRow(tr("Description"), m_description);
    auto* advice = label(tr("PNG, JPEG, TIFF and NIfTI. What is left empty stays unknown."), "dim", this);
    auto* cancel = button(tr("Cancel"), {}, {}, this);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_import);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addWidget(advice);
    layout->addLayout(form);
    layout->addLayout(buttons);
    connect(choose, &QPushButton::clicked, this, &PictureImportDialog::chooseFiles);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
}

ImportRequest PictureImportDialog::request() const {
    ImportRequest request;
    for (const QString& path : m_paths)
        request.paths.emplace_back(utf8(path));
    request.patientId = utf8(m_patientId->text().trimmed());
    request.modality = utf8(m_modality->currentText().trimmed().toUpper());
    request.bodyPart = utf8(m_bodyPart->text().trimmed());
    request.description = utf8(m_description->text().trimmed());
    return request;
}

void PictureImportDialog::chooseFiles() {
    m_paths = QFileDialog::getOpenFileNames(this, tr("Pictures to import"));
    m_files->setText(m_paths.isEmpty()     ? tr("No files chosen")
                     : m_paths.size() == 1 ? tr("1 file")
                                           : tr("%1 files").arg(m_paths.size()));
    m_import->setEnabled(!m_paths.isEmpty());
}

} // namespace candela
