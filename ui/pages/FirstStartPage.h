#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace candela {

class LogInController;
class PasswordPair;

/// The very first start: makes the library and its first administrator.
class FirstStartPage : public QWidget {
    Q_OBJECT

public:
    explicit FirstStartPage(LogInController* logIn, QWidget* parent = nullptr);

private:
    void check();
    void submit();

    LogInController* m_logIn;
    QLineEdit* m_name;
    QLineEdit* m_fullName;
    PasswordPair* m_password;
    QLabel* m_message;
    QPushButton* m_create;
};

} // namespace candela
