#include "ui/widgets/PlainText.h"

#include <QApplication>
#include <QEvent>
#include <QLabel>

namespace candela {

void PlainText::everywhere(QApplication& application) {
    application.installEventFilter(new PlainText(&application));
}

bool PlainText::eventFilter(QObject* watched, QEvent* event) {
    // Before its first picture every widget is polished; a tooltip is a label, too.
    if (event->type() == QEvent::Polish) {
        auto* const label = qobject_cast<QLabel*>(watched);
        if (label && label->textFormat() == Qt::AutoText)
            label->setTextFormat(Qt::PlainText);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace candela
