#include "ui/widgets/DateFilter.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace candela {

namespace {

QDateEdit* dayEdit(const QString& name, QWidget* parent) {
    auto* edit = new QDateEdit(QDate::currentDate(), parent);
    edit->setCalendarPopup(true);
    edit->setDisplayFormat("yyyy-MM-dd");
    edit->setAccessibleName(name);
    edit->setToolTip(name);
    edit->hide();
    return edit;
}

} // namespace

DateFilter::DateFilter(const QString& name, QWidget* parent)
    : QWidget(parent),
      m_choice(new QComboBox(this)),
      m_from(dayEdit(tr("From day"), this)),
      m_to(dayEdit(tr("To day"), this)) {
    m_choice->setAccessibleName(name);
    m_choice->setToolTip(name);
    m_choice->addItem(tr("Any date"), static_cast<int>(DateChoice::Any));
    m_choice->addItem(tr("Today"), static_cast<int>(DateChoice::Today));
    m_choice->addItem(tr("Last 7 days"), static_cast<int>(DateChoice::Week));
    m_choice->addItem(tr("Last 30 days"), static_cast<int>(DateChoice::Month));
    m_choice->addItem(tr("Last year"), static_cast<int>(DateChoice::Year));
    m_choice->addItem(tr("From – to…"), static_cast<int>(DateChoice::Custom));
    m_from->setDate(QDate::currentDate().addMonths(-1));

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_choice);
    layout->addWidget(m_from);
    layout->addWidget(m_to);
    connect(m_choice, qOverload<int>(&QComboBox::currentIndexChanged), this, [this] {
        const bool custom = m_choice->currentData().toInt() == static_cast<int>(DateChoice::Custom);
        m_from->setVisible(custom);
        m_to->setVisible(custom);
        Q_EMIT changed();
    });
    connect(m_from, &QDateEdit::dateChanged, this, &DateFilter::changed);
    connect(m_to, &QDateEdit::dateChanged, this, &DateFilter::changed);
}

DateRange DateFilter::range() const {
    return dateRange(static_cast<DateChoice>(m_choice->currentData().toInt()), QDate::currentDate(),
                     m_from->date(), m_to->date());
}

void DateFilter::reset() {
    const QSignalBlocker quiet(this);
    m_choice->setCurrentIndex(0);
}

} // namespace candela
