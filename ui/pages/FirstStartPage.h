#pragma once

#include <QWidget>

class QCheckBox;
class QFrame;
class QLabel;
class QLineEdit;
class QPushButton;

namespace candela {

class LogInController;
class PasswordPair;

/// The very first start: makes the library and its first administrator, and shows the recovery code of a
/// sealed one until somebody has it on paper.
class FirstStartPage : public QWidget {
    Q_OBJECT

public:
    explicit FirstStartPage(LogInController* logIn, QWidget* parent = nullptr);

private:
    [[nodiscard]] QFrame* makeForm();
    [[nodiscard]] QFrame* makeCodeCard();
    void check();
    void submit();
    void showCode(const QString& code);

    LogInController* m_logIn;
    QLineEdit* m_name;
    QLineEdit* m_fullName;
    PasswordPair* m_password;
    QLabel* m_message;
    QCheckBox* m_sealed;
    QPushButton* m_create;
    QFrame* m_form = nullptr;
    QFrame* m_codeCard = nullptr;
    QLabel* m_code;
    QCheckBox* m_kept;
    QPushButton* m_goOn;
};

} // namespace candela
