#include "ui/widgets/DeidentifyDialog.h"

#include "database/model/Deidentification.h"
#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace candela {

namespace {

template <typename Choice>
Choice* choice(const QString& name, const QString& hint, QWidget* parent) {
    auto* made = new Choice(name, parent);
    made->setAccessibleName(name);
    made->setToolTip(hint);
    return made;
}

} // namespace

DeidentifyDialog::DeidentifyDialog(int studies, QWidget* parent)
    : QDialog(parent),
      m_removeDates(choice<QRadioButton>(tr("Remove dates and times"), tr("PS3.15 Basic Profile"), this)),
      m_shiftDates(choice<QRadioButton>(
          tr("Move dates, keep the time between studies"),
          tr("All dates of a patient move by the same number of days; times of day stay (113107)"), this)),
      m_keepDates(choice<QRadioButton>(tr("Keep dates and times"), tr("As they are (113106)"), this)),
      m_cleanPixels(choice<QCheckBox>(
          tr("Black out text in pixels"),
          tr("What looks like text is shown to you first (113101). Without this, such images are left out"),
          this)),
      m_removeFaces(choice<QCheckBox>(tr("Remove faces from head volumes"),
                                      tr("CT and MR: skin, eyes, nose and mouth; the brain stays (113102)"),
                                      this)),
      m_keepDescriptors(choice<QCheckBox>(
          tr("Keep descriptions that name nobody"),
          tr("Short ones without names, numbers or dates; when in doubt they are removed (113105)"), this)) {
    setWindowTitle(tr("Export anonymised"));
    setMinimumWidth(520);
    m_removeDates->setObjectName("removeDates");
    m_shiftDates->setObjectName("shiftDates");
    m_keepDates->setObjectName("keepDates");
    m_cleanPixels->setObjectName("cleanPixels");
    m_removeFaces->setObjectName("removeFaces");
    m_keepDescriptors->setObjectName("keepDescriptors");
    m_removeDates->setChecked(true);
    m_cleanPixels->setChecked(true);

    auto* advice =
        label(tr("Names, numbers and UIDs are replaced by pseudonyms of this library, the same for the same "
                 "patient; what cannot be made to name nobody is left out and listed."),
              "dim", this);
    advice->setWordWrap(true);
    auto* cancel = button(tr("Cancel"), {}, tr("Export nothing"), this);
    auto* go = button(tr("Choose folder…"), {}, tr("Go on"), this);
    go->setObjectName("goOn");
    go->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(go, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(go);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 16);
    layout->setSpacing(8);
    layout->addWidget(label(studies == 1 ? tr("An anonymised copy of 1 study")
                                         : tr("Anonymised copies of %1 studies").arg(countText(studies)),
                            "heading", this));
    layout->addWidget(advice);
    layout->addSpacing(6);
    for (QWidget* each : {static_cast<QWidget*>(m_removeDates), static_cast<QWidget*>(m_shiftDates),
                          static_cast<QWidget*>(m_keepDates)})
        layout->addWidget(each);
    layout->addSpacing(6);
    for (QCheckBox* each : {m_cleanPixels, m_removeFaces, m_keepDescriptors})
        layout->addWidget(each);
    layout->addSpacing(8);
    layout->addLayout(buttons);
}

DeidentificationOptions DeidentifyDialog::options() const {
    DeidentificationOptions options;
    options.dates = m_keepDates->isChecked()    ? DateHandling::Keep
                    : m_shiftDates->isChecked() ? DateHandling::Shift
                                                : DateHandling::Remove;
    options.cleanPixels = m_cleanPixels->isChecked();
    options.removeFaces = m_removeFaces->isChecked();
    options.keepDescriptors = m_keepDescriptors->isChecked();
    return options;
}

} // namespace candela
