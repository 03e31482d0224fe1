#include "ui/controllers/Csv.h"

namespace candela {

namespace {

QString cellText(QString cell) {
    // Spreadsheets skip leading blanks before they look for a formula.
    const QString trimmed = cell.trimmed();
    static const QString formulaStarts = QString::fromUtf8("=+-@|%＝＋－＠");
    if (!trimmed.isEmpty() && formulaStarts.contains(trimmed[0])) {
        bool isNumber = false;
        trimmed.toDouble(&isNumber);
        if (!isNumber)
            cell.prepend('\'');
    } else if (!cell.isEmpty() && (cell[0] == '\t' || cell[0] == '\r' || cell[0] == '\n')) {
        cell.prepend('\'');
    }
    return '"' + cell.replace('"', "\"\"") + '"';
}

} // namespace

QByteArray csvLine(const QStringList& cells) {
    QStringList quoted;
    for (const QString& cell : cells)
        quoted << cellText(cell);
    return quoted.join(',').toUtf8() + "\r\n";
}

} // namespace candela
