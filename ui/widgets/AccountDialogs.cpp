#include "ui/widgets/AccountDialogs.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/PasswordPair.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace candela {

namespace {

constexpr int dialogWidth = 400;

QHBoxLayout* choices(QDialog* dialog, QPushButton* confirm) {
    auto* cancel = button(QObject::tr("Cancel"), {}, {}, dialog);
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(confirm, &QPushButton::clicked, dialog, &QDialog::accept);
    confirm->setDefault(true);
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(confirm);
    return row;
}

void fillRoles(QComboBox* roles) {
    roles->setAccessibleName(NewAccountDialog::tr("Role"));
    roles->addItem(NewAccountDialog::tr("Radiologist: reads, detects, confirms results"),
                   static_cast<int>(Role::Radiologist));
    roles->addItem(NewAccountDialog::tr("Clinician: imports, views, detects"),
                   static_cast<int>(Role::Clinician));
    roles->addItem(NewAccountDialog::tr("Trainee: teaching cases only"), static_cast<int>(Role::Trainee));
    roles->addItem(NewAccountDialog::tr("Administrator: accounts, audit, backup"),
                   static_cast<int>(Role::Administrator));
}

} // namespace

NewAccountDialog::NewAccountDialog(QWidget* parent)
    : QDialog(parent),
      m_name(new QLineEdit(this)),
      m_fullName(new QLineEdit(this)),
      m_role(new QComboBox(this)),
      m_password(new PasswordPair(this)),
      m_add(button(tr("Add account"), {}, {}, this)) {
    setWindowTitle(tr("New account"));
    setMinimumWidth(dialogWidth);
    m_name->setAccessibleName(tr("Log-in name"));
    m_fullName->setAccessibleName(tr("Full name"));
    fillRoles(m_role);

    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(5);
    layout->addWidget(label(tr("Log-in name"), "", this));
    layout->addWidget(m_name);
    layout->addWidget(label(tr("Full name"), "", this));
    layout->addWidget(m_fullName);
    layout->addWidget(label(tr("Role"), "", this));
    layout->addWidget(m_role);
    layout->addWidget(m_password);
    layout->addSpacing(10);
    layout->addLayout(choices(this, m_add));
    connect(m_name, &QLineEdit::textChanged, this, &NewAccountDialog::check);
    connect(m_password, &PasswordPair::changed, this, &NewAccountDialog::check);
    check();
}

NewAccount NewAccountDialog::account() const {
    return {utf8(m_name->text().trimmed()), utf8(m_fullName->text().trimmed()),
            static_cast<Role>(m_role->currentData().toInt()), utf8(m_password->password())};
}

void NewAccountDialog::check() {
    m_add->setEnabled(!m_name->text().trimmed().isEmpty() && m_password->acceptable());
}

RoleDialog::RoleDialog(const QString& name, Role role, QWidget* parent)
    : QDialog(parent), m_role(new QComboBox(this)) {
    setWindowTitle(tr("Role of %1").arg(name));
    setMinimumWidth(dialogWidth);
    fillRoles(m_role);
    m_role->setCurrentIndex(m_role->findData(static_cast<int>(role)));
    auto* change = button(tr("Change role"), {}, {}, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(label(tr("New role of %1").arg(name), "heading", this));
    layout->addWidget(m_role);
    layout->addWidget(label(tr("It holds at once, also where the person is logged in now."), "dim", this));
    layout->addSpacing(10);
    layout->addLayout(choices(this, change));
}

Role RoleDialog::role() const {
    return static_cast<Role>(m_role->currentData().toInt());
}

PasswordDialog::PasswordDialog(const QString& name, QWidget* parent)
    : QDialog(parent), m_password(new PasswordPair(this)) {
    setWindowTitle(tr("Password of %1").arg(name));
    setMinimumWidth(dialogWidth);
    auto* change = button(tr("Change password"), {}, {}, this);
    change->setEnabled(false);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(label(tr("New password of %1").arg(name), "heading", this));
    layout->addWidget(m_password);
    layout->addSpacing(10);
    layout->addLayout(choices(this, change));
    connect(m_password, &PasswordPair::changed, this,
            [this, change] { change->setEnabled(m_password->acceptable()); });
}

QString PasswordDialog::password() const {
    return m_password->password();
}

} // namespace candela
