#include "ui/widgets/WarningsDialog.h"

#include "ui/widgets/Controls.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela {

WarningsDialog::WarningsDialog(const QStringList& warnings, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("What was inferred or repaired"));
    resize(640, 320);
    auto* text = new QPlainTextEdit(warnings.join('\n'), this);
    text->setReadOnly(true);
    text->setAccessibleName(tr("Warnings"));
    auto* close = button(tr("Close"), {}, {}, this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(label(tr("Candela shows these images with the following remarks."), "dim", this));
    layout->addWidget(text, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
}

} // namespace candela
