#pragma once

#include <QDate>
#include <string>

namespace candela {

/// The date filters that lists offer.
enum class DateChoice { Any, Today, Week, Month, Year, Custom };

/// ISO dates, inclusive; an empty one does not filter.
struct DateRange {
    std::string from;
    std::string to;
};

/// The range of a choice on day `today`; for Custom the given days (invalid ones do not filter).
[[nodiscard]] DateRange dateRange(DateChoice choice, QDate today, QDate from = {}, QDate to = {});

} // namespace candela
