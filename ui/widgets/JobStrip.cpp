#include "ui/widgets/JobStrip.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVariant>

namespace candela {

JobStrip::JobStrip(QWidget* parent)
    : QFrame(parent),
      m_what(label({}, "", this)),
      m_bar(new QProgressBar(this)),
      m_cancel(button(tr("Cancel"), "cancel", tr("Stop this"), this)) {
    setProperty("look", "strip");
    m_bar->setFixedWidth(220);
    m_bar->setAccessibleName(tr("Progress"));
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 5, 6, 5);
    layout->addWidget(m_what, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelChosen();
    });
    hide();
}

void JobStrip::begin(const QString& what) {
    m_active = true;
    m_what->setText(what);
    m_bar->setRange(0, 0);
    m_cancel->setEnabled(true);
    setVisible(true);
}

void JobStrip::report(const QString& what, const Progress& progress) {
    m_what->setText(what);
    m_what->setToolTip(what);
    if (progress.total > 0) {
        m_bar->setRange(0, 1000);
        m_bar->setValue(static_cast<int>(progress.done * 1000 / progress.total));
        m_bar->setFormat(countText(progress.done) + " / " + countText(progress.total));
    } else {
        m_bar->setRange(0, 0);
    }
}

void JobStrip::end() {
    m_active = false;
    setVisible(false);
}

} // namespace candela
