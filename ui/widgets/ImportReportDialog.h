#pragma once

#include "database/model/Import.h"

#include <QDialog>

namespace candela {

/// What an import did, with each file that did not come in and why.
class ImportReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit ImportReportDialog(const ImportReport& report, QWidget* parent = nullptr);

    /// One sentence: "3 studies, 212 images imported; 2 files rejected".
    [[nodiscard]] static QString summary(const ImportReport& report);
};

} // namespace candela
