#pragma once

#include <QByteArray>
#include <QStringList>

namespace candela {

/// One line of CSV (RFC 4180, UTF-8, CRLF). Text that a spreadsheet would run as a formula gets a leading
/// apostrophe, since names and descriptions come from files of unknown origin.
[[nodiscard]] QByteArray csvLine(const QStringList& cells);

} // namespace candela
