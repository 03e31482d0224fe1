#pragma once

#include <QObject>

class QApplication;

namespace candela {

/// Keeps text text: labels and tooltips show what headers, file names and messages hold letter for letter and
/// never read it as rich text, which could load pictures or pose as something else. A label that is to show
/// rich text says so itself (Qt::RichText).
class PlainText : public QObject {
public:
    /// For all labels that are shown from now on; lives as long as the application.
    static void everywhere(QApplication& application);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    using QObject::QObject;
};

} // namespace candela
