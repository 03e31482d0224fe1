#pragma once

#include "database/model/Account.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace candela {

class PasswordPair;

/// Name, full name, role and password of a new account.
class NewAccountDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewAccountDialog(QWidget* parent = nullptr);
    [[nodiscard]] NewAccount account() const;

private:
    void check();

    QLineEdit* m_name;
    QLineEdit* m_fullName;
    QComboBox* m_role;
    PasswordPair* m_password;
    QPushButton* m_add;
};

/// Another role for an account.
class RoleDialog : public QDialog {
    Q_OBJECT

public:
    RoleDialog(const QString& name, Role role, QWidget* parent = nullptr);
    [[nodiscard]] Role role() const;

private:
    QComboBox* m_role;
};

/// A new password for an account.
class PasswordDialog : public QDialog {
    Q_OBJECT

public:
    explicit PasswordDialog(const QString& name, QWidget* parent = nullptr);
    [[nodiscard]] QString password() const;

private:
    PasswordPair* m_password;
};

} // namespace candela
