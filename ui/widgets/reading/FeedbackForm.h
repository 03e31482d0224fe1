#pragma once

#include "database/model/Detection.h"

#include <QWidget>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace candela {

/// What the reader says of a result: agree, or disagree with the right label, and a comment.
class FeedbackForm : public QWidget {
    Q_OBJECT

public:
    explicit FeedbackForm(QWidget* parent = nullptr);

    /// `classes` are offered as corrections; `allowed`: whether the role may answer.
    void setDetection(const Detection& detection, const std::vector<std::string>& classes, bool allowed);

Q_SIGNALS:
    void submitted(const candela::Feedback& feedback);

private:
    void choose(bool agree);
    void store();

    QPushButton* m_agree;
    QPushButton* m_disagree;
    QComboBox* m_label;
    QLineEdit* m_comment;
    QPushButton* m_store;
    QLabel* m_hint;
    bool m_allowed = false;
};

} // namespace candela
