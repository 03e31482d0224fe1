#pragma once

#include "database/model/Import.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace candela {

/// One line that says what is going on, how far it has come, and stops it.
class JobStrip : public QFrame {
    Q_OBJECT

public:
    explicit JobStrip(QWidget* parent = nullptr);

    void begin(const QString& what);
    void report(const QString& what, const Progress& progress);
    void end();
    [[nodiscard]] bool active() const { return m_active; }

Q_SIGNALS:
    void cancelChosen();

private:
    QLabel* m_what;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
    bool m_active = false;
};

} // namespace candela
