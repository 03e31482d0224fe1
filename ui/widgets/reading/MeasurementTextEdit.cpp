#include "ui/widgets/reading/MeasurementTextEdit.h"

#include <QKeyEvent>
#include <algorithm>

namespace candela {

namespace {

constexpr int fieldWidth = 180;
constexpr int longestText = 200;

} // namespace

MeasurementTextEdit::MeasurementTextEdit(const QString& text, QPoint at, QWidget* parent)
    : QLineEdit(text, parent) {
    setAccessibleName(tr("Text of the measurement"));
    setToolTip(tr("Enter keeps the text, Esc gives it up"));
    setMaxLength(longestText);
    const QSize size(std::min(fieldWidth, parent->width()), sizeHint().height());
    setGeometry(std::clamp(at.x(), 0, std::max(0, parent->width() - size.width())),
                std::clamp(at.y() - size.height() / 2, 0, std::max(0, parent->height() - size.height())),
                size.width(), size.height());
    connect(this, &QLineEdit::editingFinished, this, [this] { end(true); });
    selectAll();
    show();
    setFocus();
}

void MeasurementTextEdit::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        end(false);
        return;
    }
    QLineEdit::keyPressEvent(event);
    // What the field has no use for must not reach the view's keys.
    event->accept();
}

void MeasurementTextEdit::end(bool take) {
    if (m_ended)
        return;
    m_ended = true;
    if (take)
        Q_EMIT written(text().simplified());
    else
        Q_EMIT givenUp();
    if (hasFocus())
        parentWidget()->setFocus();
    hide();
    deleteLater();
}

} // namespace candela
