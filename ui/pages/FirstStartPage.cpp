#include "ui/pages/FirstStartPage.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LogInController.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/LanguageMenu.h"
#include "ui/widgets/PasswordPair.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QVariant>

namespace candela {

namespace {

constexpr int cardWidth = 460;

} // namespace

FirstStartPage::FirstStartPage(LogInController* logIn, QWidget* parent)
    : QWidget(parent),
      m_logIn(logIn),
      m_name(new QLineEdit(this)),
      m_fullName(new QLineEdit(this)),
      m_password(new PasswordPair(this)),
      m_message(label({}, "alert", this)),
      m_create(button(tr("Create library"), {}, {}, this)) {
    setObjectName("page");
    m_name->setAccessibleName(tr("Log-in name"));
    m_name->setObjectName("firstName");
    m_fullName->setAccessibleName(tr("Full name"));
    m_create->setObjectName("createLibrary");
    m_create->setProperty("look", "primary");
    m_message->setWordWrap(true);
    auto* advice =
        label(tr("There is no library here yet. The first account is its administrator, who adds the "
                 "other people. Radiologists read and confirm results with accounts of their own."),
              "dim", this);
    advice->setWordWrap(true);
    auto* place = label(tr("Library: %1").arg(text(logIn->libraryDirectory().string())), "dim", this);
    place->setWordWrap(true);
    place->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto* frame = card(this);
    frame->setFixedWidth(cardWidth);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(28, 24, 28, 20);
    inner->setSpacing(5);
    inner->addWidget(label(tr("Welcome to Candela"), "title", frame));
    inner->addWidget(advice);
    inner->addWidget(place);
    inner->addSpacing(8);
    inner->addWidget(label(tr("Log-in name"), "", frame));
    inner->addWidget(m_name);
    inner->addSpacing(3);
    inner->addWidget(label(tr("Full name (optional)"), "", frame));
    inner->addWidget(m_fullName);
    inner->addSpacing(3);
    inner->addWidget(m_password);
    inner->addSpacing(8);
    inner->addWidget(m_create);
    inner->addWidget(m_message);
    inner->addWidget(new LanguageButton(frame), 0, Qt::AlignLeft);

    auto* scrolled = new QWidget(this);
    scrolled->setObjectName("scrolled");
    auto* middle = new QVBoxLayout(scrolled);
    middle->addStretch(2);
    // Between stretches, not by alignment: an aligned frame ignores the height that wrapped text needs.
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(frame);
    row->addStretch();
    middle->addLayout(row);
    middle->addStretch(3);
    auto* area = new QScrollArea(this);
    area->setWidget(scrolled);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
    setFocusProxy(m_name);

    connect(m_name, &QLineEdit::textChanged, this, &FirstStartPage::check);
    connect(m_password, &PasswordPair::changed, this, &FirstStartPage::check);
    connect(m_password, &PasswordPair::confirmed, this, &FirstStartPage::submit);
    connect(m_create, &QPushButton::clicked, this, &FirstStartPage::submit);
    connect(m_logIn, &LogInController::busyChanged, this, [this](bool busy) {
        m_create->setText(busy ? tr("Creating…") : tr("Create library"));
        check();
    });
    connect(m_logIn, &LogInController::refused, m_message, &QLabel::setText);
    connect(m_logIn, &LogInController::loggedIn, m_password, &PasswordPair::clear);
    check();
}

void FirstStartPage::check() {
    m_create->setEnabled(!m_logIn->busy() && !m_name->text().trimmed().isEmpty() && m_password->acceptable());
}

void FirstStartPage::submit() {
    check();
    if (!m_create->isEnabled())
        return;
    m_message->clear();
    m_logIn->createLibrary({utf8(m_name->text().trimmed()), utf8(m_fullName->text().trimmed()),
                            Role::Administrator, utf8(m_password->password())});
}

} // namespace candela
