#pragma once

#include <QDialog>

class QCheckBox;
class QRadioButton;

namespace candela {

struct DeidentificationOptions;

/// How the copies are to be de-identified.
class DeidentifyDialog : public QDialog {
    Q_OBJECT

public:
    explicit DeidentifyDialog(int studies, QWidget* parent = nullptr);
    [[nodiscard]] DeidentificationOptions options() const;

private:
    QRadioButton* m_removeDates;
    QRadioButton* m_shiftDates;
    QRadioButton* m_keepDates;
    QCheckBox* m_cleanPixels;
    QCheckBox* m_removeFaces;
    QCheckBox* m_keepDescriptors;
};

} // namespace candela
