#include "ui/pages/LogInPage.h"

#include "ui/controllers/LogInController.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/LanguageMenu.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QVariant>

namespace candela {

namespace {

constexpr int cardWidth = 380;

} // namespace

LogInPage::LogInPage(LogInController* logIn, QWidget* parent)
    : QWidget(parent),
      m_logIn(logIn),
      m_title(label({}, "title", this)),
      m_advice(label({}, "dim", this)),
      m_name(new QLineEdit(this)),
      m_password(passwordEdit(tr("Password"), this)),
      m_message(label({}, "alert", this)),
      m_enter(button(tr("Log in"), {}, {}, this)) {
    setObjectName("page");
    m_name->setAccessibleName(tr("Name"));
    m_name->setObjectName("logInName");
    m_password->setObjectName("logInPassword");
    m_enter->setObjectName("logInButton");
    m_enter->setProperty("look", "primary");
    m_advice->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(fontMetrics().height() * 2);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto* frame = card(this);
    frame->setFixedWidth(cardWidth);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(28, 26, 28, 22);
    inner->setSpacing(6);
    inner->addWidget(m_title);
    inner->addWidget(m_advice);
    inner->addSpacing(10);
    inner->addWidget(label(tr("Name"), "", frame));
    inner->addWidget(m_name);
    inner->addSpacing(4);
    inner->addWidget(label(tr("Password"), "", frame));
    inner->addWidget(m_password);
    inner->addSpacing(8);
    inner->addWidget(m_enter);
    inner->addWidget(m_message);
    inner->addWidget(new LanguageButton(frame), 0, Qt::AlignLeft);

    auto* layout = new QVBoxLayout(this);
    layout->addStretch(2);
    // Between stretches, not by alignment: an aligned frame ignores the height that wrapped text needs.
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(frame);
    row->addStretch();
    layout->addLayout(row);
    layout->addStretch(3);

    connect(m_enter, &QPushButton::clicked, this, &LogInPage::submit);
    connect(m_name, &QLineEdit::returnPressed, m_password, qOverload<>(&QLineEdit::setFocus));
    connect(m_password, &QLineEdit::returnPressed, this, &LogInPage::submit);
    connect(m_logIn, &LogInController::busyChanged, this, [this](bool busy) {
        m_enter->setEnabled(!busy);
        m_name->setReadOnly(busy);
        m_password->setReadOnly(busy);
        m_enter->setText(busy ? tr("Checking…") : tr("Log in"));
    });
    connect(m_logIn, &LogInController::refused, this, [this](const QString& reason) {
        m_message->setText(reason);
        m_password->clear();
        m_password->setFocus();
    });
    connect(m_logIn, &LogInController::loggedIn, this, [this] { m_password->clear(); });
    connect(m_logIn, &LogInController::unlocked, this, [this] { m_password->clear(); });
    prepare();
}

void LogInPage::prepare(const QString& lockedName) {
    const bool locked = !lockedName.isEmpty();
    m_title->setText(locked ? tr("Locked") : tr("Log in"));
    m_advice->setText(locked
                          ? tr("%1's desk is as it was left. Anyone else who logs in gets an empty desk of "
                               "their own.")
                                .arg(lockedName)
                          : tr("Studies, results and their history are open after log-in."));
    m_name->setText(lockedName);
    m_password->clear();
    m_message->clear();
    if (locked)
        m_password->setFocus();
    else
        m_name->setFocus();
    setFocusProxy(locked ? m_password : m_name);
}

void LogInPage::submit() {
    if (m_logIn->busy())
        return;
    m_message->clear();
    if (m_name->text().trimmed().isEmpty()) {
        m_name->setFocus();
        return;
    }
    if (m_password->text().isEmpty()) {
        m_password->setFocus();
        return;
    }
    m_logIn->logIn(m_name->text().trimmed(), m_password->text());
}

} // namespace candela
