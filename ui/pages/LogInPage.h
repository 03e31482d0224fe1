#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace candela {

class LogInController;

/// Name and password; also the lock screen, where the same user finds the desk as it was.
class LogInPage : public QWidget {
    Q_OBJECT

public:
    explicit LogInPage(LogInController* logIn, QWidget* parent = nullptr);

    /// Empties the fields. `lockedName`: who locked the desk, or empty for a plain log-in.
    void prepare(const QString& lockedName = {});

private:
    void submit();

    LogInController* m_logIn;
    QLabel* m_title;
    QLabel* m_advice;
    QLineEdit* m_name;
    QLineEdit* m_password;
    QLabel* m_message;
    QPushButton* m_enter;
};

} // namespace candela
