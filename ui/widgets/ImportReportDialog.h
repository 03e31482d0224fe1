#pragma once

#include "database/model/Import.h"

#include <QDialog>

class QTreeWidget;

namespace candela {

/// What an import did: figures, what conflicts mean, and each file that was not simply imported with its
/// reason. Rows can be selected and copied; all of it can be saved as text.
class ImportReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportReportDialog(const ImportReport& report, QWidget* parent = nullptr);
    /// Writes the report as UTF-8 text; false when the file cannot be written.
    [[nodiscard]] bool saveTo(const QString& path) const;

private:
    void copySelection() const;
    void chooseFile();

    QString m_text;
    QTreeWidget* m_list;
};

} // namespace candela
