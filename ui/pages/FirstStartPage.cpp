#include "ui/pages/FirstStartPage.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LogInController.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/LanguageMenu.h"
#include "ui/widgets/PasswordPair.h"

#include <QCheckBox>
#include <QFontDatabase>
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
      m_sealed(new QCheckBox(tr("Seal the library"), this)),
      m_create(button(tr("Create library"), {}, {}, this)),
      m_code(label({}, "heading", this)),
      m_kept(new QCheckBox(tr("I have written it down"), this)),
      m_goOn(button(tr("Continue"), {}, tr("Log in to the new library"), this)) {
    setObjectName("page");
    m_form = makeForm();
    m_codeCard = makeCodeCard();
    m_codeCard->hide();

    auto* scrolled = new QWidget(this);
    scrolled->setObjectName("scrolled");
    auto* middle = new QVBoxLayout(scrolled);
    middle->addStretch(2);
    // Between stretches, not by alignment: an aligned frame ignores the height that wrapped text needs.
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(m_form);
    row->addWidget(m_codeCard);
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
    connect(m_kept, &QCheckBox::toggled, m_goOn, &QPushButton::setEnabled);
    connect(m_goOn, &QPushButton::clicked, m_logIn, &LogInController::recoveryCodeKept);
    connect(m_logIn, &LogInController::busyChanged, this, [this](bool busy) {
        m_create->setText(busy ? tr("Creating…") : tr("Create library"));
        check();
    });
    connect(m_logIn, &LogInController::refused, m_message, &QLabel::setText);
    connect(m_logIn, &LogInController::recoveryCodeMade, this, &FirstStartPage::showCode);
    connect(m_logIn, &LogInController::loggedIn, this, [this] {
        m_password->clear();
        m_code->clear();
    });
    check();
}

QFrame* FirstStartPage::makeForm() {
    m_name->setAccessibleName(tr("Log-in name"));
    m_name->setObjectName("firstName");
    m_fullName->setAccessibleName(tr("Full name"));
    m_create->setObjectName("createLibrary");
    m_create->setProperty("look", "primary");
    m_message->setWordWrap(true);
    m_sealed->setObjectName("sealLibrary");
    m_sealed->setChecked(true);
    m_sealed->setToolTip(
        tr("Nothing of a patient can be read on the disk without a password. You get a recovery code "
           "for the day when all passwords are forgotten."));
    auto* advice =
        label(tr("There is no library here yet. The first account is its administrator, who adds the "
                 "other people. Radiologists read and confirm results with accounts of their own."),
              "dim", this);
    advice->setWordWrap(true);
    auto* place = label(tr("Library: %1").arg(text(m_logIn->libraryDirectory().string())), "dim", this);
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
    inner->addSpacing(3);
    inner->addWidget(m_sealed);
    inner->addSpacing(8);
    inner->addWidget(m_create);
    inner->addWidget(m_message);
    inner->addWidget(new LanguageButton(frame), 0, Qt::AlignLeft);
    return frame;
}

QFrame* FirstStartPage::makeCodeCard() {
    m_code->setObjectName("recoveryCode");
    m_code->setAccessibleName(tr("Recovery code"));
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setAlignment(Qt::AlignCenter);
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_kept->setObjectName("codeKept");
    m_goOn->setObjectName("codeGoOn");
    m_goOn->setProperty("look", "primary");
    m_goOn->setEnabled(false);
    auto* advice = label(tr("This code opens the library when every password is forgotten. It is shown this "
                            "once. Write it down "
                            "or print it, and lock it away from this computer: whoever has it and the disk "
                            "can read everything."),
                         "", this);
    advice->setWordWrap(true);
    auto* later =
        label(tr("An administrator can make a new code later, which makes this one worthless."), "dim", this);
    later->setWordWrap(true);

    auto* frame = card(this);
    frame->setFixedWidth(cardWidth);
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(28, 24, 28, 20);
    inner->setSpacing(8);
    inner->addWidget(label(tr("Recovery code"), "title", frame));
    inner->addWidget(advice);
    inner->addSpacing(6);
    inner->addWidget(m_code);
    inner->addSpacing(6);
    inner->addWidget(later);
    inner->addWidget(m_kept);
    inner->addWidget(m_goOn);
    return frame;
}

/// In lines of three groups, as it is written down.
void FirstStartPage::showCode(const QString& code) {
    constexpr int groupsInLine = 3;
    const QStringList groups = code.split(QLatin1Char('-'));
    QStringList lines;
    for (int i = 0; i < groups.size(); i += groupsInLine)
        lines << QStringList(groups.mid(i, groupsInLine)).join(QStringLiteral(" - "));
    m_code->setText(lines.join(QLatin1Char('\n')));
    m_kept->setChecked(false);
    m_form->hide();
    m_codeCard->show();
    m_kept->setFocus();
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
                            Role::Administrator, utf8(m_password->password())},
                           m_sealed->isChecked());
}

} // namespace candela
