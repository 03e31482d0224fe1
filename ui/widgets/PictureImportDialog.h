#pragma once

#include "database/model/Import.h"

#include <QDialog>
#include <QStringList>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace candela {

/// Pictures and NIfTI files carry no header: what is said here goes with them.
class PictureImportDialog : public QDialog {
    Q_OBJECT

public:
    explicit PictureImportDialog(QWidget* parent = nullptr);
    [[nodiscard]] ImportRequest request() const;

private:
    void chooseFiles();

    QStringList m_paths;
    QLabel* m_files;
    QLineEdit* m_patientId;
    QComboBox* m_modality;
    QLineEdit* m_bodyPart;
    QLineEdit* m_description;
    QPushButton* m_import;
};

} // namespace candela
