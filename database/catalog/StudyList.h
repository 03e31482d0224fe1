#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/Study.h"

#include <string>

/// The list of studies: searched, filtered, sorted and read page by page. Functions throw Failure.
namespace candela::catalog {

/// What is in the bin is left out, or is the list when the query asks for it.
[[nodiscard]] StudyPage findStudies(Connection& connection, const StudyQuery& query);

/// YYYYMMDD of a date written so or with hyphens.
[[nodiscard]] std::string compactDate(const std::string& date);

} // namespace candela::catalog
