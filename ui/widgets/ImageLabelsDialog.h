#pragma once

#include "ui/controllers/HeaderlessFiles.h"

#include <QDialog>

class QComboBox;
class QLineEdit;

namespace candela {

/// Asks once whose the images of an import are that carry no header. "Skip" imports them without an answer.
class ImageLabelsDialog : public QDialog {
    Q_OBJECT

public:
    ImageLabelsDialog(const HeaderlessFiles& files, const ImageLabels& earlier, QWidget* parent = nullptr);
    /// What was said; nothing after "Skip".
    [[nodiscard]] ImageLabels labels() const;
    [[nodiscard]] bool skipped() const { return m_skipped; }

private:
    QLineEdit* m_patientId;
    QLineEdit* m_patientName;
    QComboBox* m_modality;
    QLineEdit* m_bodyPart;
    QLineEdit* m_description;
    bool m_skipped = false;
};

} // namespace candela
