#pragma once

#include <QDialog>
#include <vector>

namespace candela {

struct DeidentifiedReport;

/// What a de-identified export wrote, and what it left out and why.
class DeidentifyReportDialog : public QDialog {
    Q_OBJECT

public:
    explicit DeidentifyReportDialog(const std::vector<DeidentifiedReport>& reports,
                                    QWidget* parent = nullptr);
};

} // namespace candela
