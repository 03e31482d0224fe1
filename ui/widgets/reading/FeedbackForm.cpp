#include "ui/widgets/reading/FeedbackForm.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela {

namespace {

constexpr int longestComment = 2000;

} // namespace

FeedbackForm::FeedbackForm(QWidget* parent)
    : QWidget(parent),
      m_agree(button(tr("Agree"), {}, tr("The result is right"), this)),
      m_disagree(button(tr("Disagree"), {}, tr("The result is wrong; say what is right"), this)),
      m_label(new QComboBox(this)),
      m_comment(new QLineEdit(this)),
      m_store(button(tr("Store answer"), {}, tr("Keep your answer with the result"), this)),
      m_hint(label({}, "dim", this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* answers = new QHBoxLayout;
    for (QPushButton* answer : {m_agree, m_disagree}) {
        answer->setCheckable(true);
        answers->addWidget(answer);
    }
    layout->addLayout(answers);
    m_label->setEditable(true);
    m_label->lineEdit()->setPlaceholderText(tr("What is it instead?"));
    m_label->setAccessibleName(tr("Corrected label"));
    m_comment->setPlaceholderText(tr("Comment (optional)"));
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setMaxLength(longestComment);
    m_hint->setWordWrap(true);
    layout->addWidget(m_label);
    layout->addWidget(m_comment);
    layout->addWidget(m_store);
    layout->addWidget(m_hint);
    connect(m_agree, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_disagree, &QPushButton::clicked, this, [this] { choose(false); });
    connect(m_store, &QPushButton::clicked, this, &FeedbackForm::store);
    connect(m_comment, &QLineEdit::returnPressed, this, &FeedbackForm::store);
}

void FeedbackForm::setDetection(const Detection& detection, const std::vector<std::string>& classes,
                                bool allowed) {
    m_allowed = allowed;
    m_label->clear();
    for (const std::string& each : classes)
        m_label->addItem(labelText(each), QString::fromStdString(each));
    m_label->setCurrentIndex(-1);
    m_label->clearEditText();
    m_comment->clear();
    for (QPushButton* answer : {m_agree, m_disagree}) {
        answer->setChecked(false);
        answer->setEnabled(allowed);
    }
    m_label->hide();
    m_comment->hide();
    m_store->hide();
    QString hint;
    if (detection.feedback) {
        const Feedback& given = *detection.feedback;
        hint = given.agree ? tr("%1 agreed.").arg(QString::fromStdString(given.user))
               : given.label.empty()
                   ? tr("%1 disagreed.").arg(QString::fromStdString(given.user))
                   : tr("%1 disagreed: %2.").arg(QString::fromStdString(given.user), labelText(given.label));
        if (!given.comment.empty())
            hint += QStringLiteral(" “") + QString::fromStdString(given.comment) + QStringLiteral("”");
        m_agree->setChecked(given.agree);
        m_disagree->setChecked(!given.agree);
    }
    if (!allowed)
        hint += (hint.isEmpty() ? QString() : QStringLiteral("\n")) +
                tr("Only radiologists can confirm or correct a result.");
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void FeedbackForm::choose(bool agree) {
    m_agree->setChecked(agree);
    m_disagree->setChecked(!agree);
    m_label->setVisible(!agree);
    m_comment->show();
    m_store->show();
    if (agree)
        m_comment->setFocus();
    else
        m_label->setFocus();
}

void FeedbackForm::store() {
    if (!m_allowed || m_agree->isChecked() == m_disagree->isChecked())
        return;
    Feedback feedback;
    feedback.agree = m_agree->isChecked();
    if (!feedback.agree) {
        // A class chosen from the list is stored by its own name, anything else as it was typed.
        const int chosen = m_label->findText(m_label->currentText());
        feedback.label =
            (chosen >= 0 ? m_label->itemData(chosen).toString() : m_label->currentText().trimmed())
                .toStdString();
    }
    feedback.comment = m_comment->text().trimmed().toStdString();
    Q_EMIT submitted(feedback);
}

} // namespace candela
