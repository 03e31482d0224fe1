#include "ui/controllers/DateChoice.h"

#include <utility>

namespace candela {

namespace {

std::string iso(QDate date) {
    return date.isValid() ? date.toString(Qt::ISODate).toStdString() : std::string();
}

} // namespace

DateRange dateRange(DateChoice choice, QDate today, QDate from, QDate to) {
    switch (choice) {
    case DateChoice::Any:
        return {};
    case DateChoice::Today:
        return {iso(today), iso(today)};
    case DateChoice::Week:
        return {iso(today.addDays(-6)), iso(today)};
    case DateChoice::Month:
        return {iso(today.addDays(-29)), iso(today)};
    case DateChoice::Year:
        return {iso(today.addYears(-1).addDays(1)), iso(today)};
    case DateChoice::Custom:
        if (from.isValid() && to.isValid() && from > to)
            std::swap(from, to);
        return {iso(from), iso(to)};
    }
    return {};
}

} // namespace candela
