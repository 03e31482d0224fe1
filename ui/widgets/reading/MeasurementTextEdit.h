#pragma once

#include <QLineEdit>

namespace candela {

/// A field over the image in which a measurement's text is written: Enter or a click elsewhere takes it over,
/// Esc gives it up. Says one of both once and goes.
class MeasurementTextEdit : public QLineEdit {
    Q_OBJECT

public:
    MeasurementTextEdit(const QString& text, QPoint at, QWidget* parent);

Q_SIGNALS:
    void written(const QString& text);
    void givenUp();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void end(bool take);
    bool m_ended = false;
};

} // namespace candela
