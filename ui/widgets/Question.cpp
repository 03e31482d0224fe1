#include "ui/widgets/Question.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QPushButton>
#include <utility>

namespace candela {

void ask(QWidget* parent, const Question& question, std::function<void()> agreed) {
    auto* box = new QMessageBox(question.destructive ? QMessageBox::Warning : QMessageBox::Question,
                                question.title, question.text, QMessageBox::NoButton, parent);
    box->setObjectName("question");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(question.detail);
    QPushButton* action = box->addButton(question.action, QMessageBox::AcceptRole);
    QPushButton* cancel = box->addButton(QMessageBox::Cancel);
    action->setObjectName("agree");
    box->setDefaultButton(question.destructive ? cancel : action);
    box->setEscapeButton(cancel);
    QObject::connect(box, &QMessageBox::buttonClicked, parent,
                     [action, agreed = std::move(agreed)](const QAbstractButton* clicked) {
                         if (clicked == action)
                             agreed();
                     });
    box->open();
}

} // namespace candela
