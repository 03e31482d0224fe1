#pragma once

#include "ui/controllers/DateChoice.h"

#include <QWidget>

class QComboBox;
class QDateEdit;

namespace candela {

/// Any date, today, 7 days, 30 days, a year, or two days of one's own.
class DateFilter : public QWidget {
    Q_OBJECT

public:
    explicit DateFilter(const QString& name, QWidget* parent = nullptr);

    [[nodiscard]] DateRange range() const;
    void reset();

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_choice;
    QDateEdit* m_from;
    QDateEdit* m_to;
};

} // namespace candela
