#include "ui/widgets/ImageLabelsDialog.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela {

namespace {

QString namesOf(const HeaderlessFiles& files) {
    QStringList names;
    for (const auto& path : files.first)
        names << text(path.filename().string());
    const bool rest = files.more || files.count > static_cast<std::int64_t>(files.first.size());
    return names.join(QStringLiteral(", ")) + (rest ? QStringLiteral(", …") : QString());
}

QString countOf(const HeaderlessFiles& files) {
    if (files.count == 1 && !files.more)
        return ImageLabelsDialog::tr("One image says nothing of its patient");
    return files.more
               ? ImageLabelsDialog::tr("%1 or more images say nothing of their patient")
                     .arg(countText(files.count))
               : ImageLabelsDialog::tr("%1 images say nothing of their patient").arg(countText(files.count));
}

} // namespace

ImageLabelsDialog::ImageLabelsDialog(const HeaderlessFiles& files, const ImageLabels& earlier,
                                     QWidget* parent)
    : QDialog(parent),
      m_patientId(new QLineEdit(earlier.patientId, this)),
      m_patientName(new QLineEdit(earlier.patientName, this)),
      m_modality(new QComboBox(this)),
      m_bodyPart(new QLineEdit(earlier.bodyPart, this)),
      m_description(new QLineEdit(earlier.description, this)) {
    setWindowTitle(tr("Images without a header"));
    setMinimumWidth(500);
    m_patientName->setPlaceholderText(tr("Family name, given name"));
    m_modality->setEditable(true);
    m_modality->addItems({"", "MR", "CT", "DX", "CR", "US", "MG", "OT"});
    m_modality->setCurrentText(earlier.modality);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    const auto add = [form](const QString& name, QWidget* field) {
        field->setAccessibleName(name);
        form->addRow(name, field);
    };
    add(tr("Patient ID"), m_patientId);
    add(tr("Patient name"), m_patientName);
    add(tr("Modality"), m_modality);
    add(tr("Body part"), m_bodyPart);
    add(tr("Description"), m_description);

    auto* names = label(namesOf(files), "dim", this);
    names->setWordWrap(true);
    auto* advice = label(tr("One answer for all of them; DICOM files of the same import keep what their own "
                            "headers say. What is left empty stays unknown."),
                         "dim", this);
    advice->setWordWrap(true);
    auto* cancel = button(tr("Cancel import"), {}, tr("Import nothing"), this);
    auto* skip = button(tr("Skip"), {}, tr("Import these images without saying whose they are"), this);
    auto* import = button(tr("Import"), {}, {}, this);
    import->setDefault(true);
    import->setMinimumWidth(100);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(cancel);
    buttons->addStretch();
    buttons->addWidget(skip);
    buttons->addWidget(import);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(10);
    layout->addWidget(label(countOf(files), "heading", this));
    layout->addWidget(names);
    layout->addLayout(form);
    layout->addWidget(advice);
    layout->addSpacing(4);
    layout->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(import, &QPushButton::clicked, this, &QDialog::accept);
    connect(skip, &QPushButton::clicked, this, [this] {
        m_skipped = true;
        accept();
    });
    m_patientId->setFocus();
}

ImageLabels ImageLabelsDialog::labels() const {
    if (m_skipped)
        return {};
    return {m_patientId->text(), m_patientName->text(), m_modality->currentText(), m_description->text(),
            m_bodyPart->text()};
}

} // namespace candela
