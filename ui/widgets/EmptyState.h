#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace candela {

/// What a list shows when there is nothing in it: why, and what to do.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& icon, QWidget* parent = nullptr);

    /// `action` empty: no button.
    void say(const QString& title, const QString& advice, const QString& action = {});

Q_SIGNALS:
    void actionChosen();

private:
    QLabel* m_title;
    QLabel* m_advice;
    QPushButton* m_action;
};

} // namespace candela
