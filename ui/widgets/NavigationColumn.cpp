#include "ui/widgets/NavigationColumn.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/Icons.h"
#include "ui/widgets/LanguageMenu.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace candela {

namespace {

constexpr int columnWidth = 164;

} // namespace

NavigationColumn::NavigationColumn(QWidget* parent) : QWidget(parent) {
    setObjectName("navigation");
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(columnWidth); // wider where a language needs it
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    setAccessibleName(tr("Pages"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 8);
    layout->setSpacing(2);

    auto* sign = new QLabel(this);
    sign->setPixmap(themedIcon("candela").pixmap(QSize(24, 24), QIcon::Normal, QIcon::On));
    auto* name = label(tr("Candela"), "heading", this);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 8, 10);
    head->addWidget(sign);
    head->addWidget(name, 1);
    layout->addLayout(head);

    auto* group = new QButtonGroup(this);
    group->setExclusive(false); // the window says which page is current
    for (const PageId page : allPages) {
        QToolButton* entry = addButton(pageName(page), pageTitle(page));
        entry->setCheckable(true);
        entry->setObjectName("nav-" + pageName(page));
        layout->addWidget(entry);
        group->addButton(entry);
        m_pages[page] = entry;
        connect(entry, &QToolButton::clicked, this, [this, page] { Q_EMIT pageChosen(page); });
    }
    layout->addStretch();
    m_theme = addButton("theme", tr("Light or dark"));
    m_theme->setToolTip(tr("Change between the dark and the light theme"));
    m_help = addButton("help", tr("Help (F1)"));
    m_person = addButton("log-in", tr("Log in"));
    m_person->setObjectName("nav-person");
    for (QToolButton* entry : {m_theme, m_help, m_person})
        layout->addWidget(entry);
    connect(m_theme, &QToolButton::clicked, this, &NavigationColumn::themeChosen);
    connect(m_help, &QToolButton::clicked, this, &NavigationColumn::helpChosen);
    connect(m_person, &QToolButton::clicked, this, [this] {
        if (!m_loggedIn)
            Q_EMIT logInChosen();
    });
    setAccount(std::nullopt);
}

QToolButton* NavigationColumn::addButton(const QString& icon, const QString& title) {
    auto* entry = new QToolButton(this);
    entry->setIcon(themedIcon(icon));
    entry->setIconSize({20, 20});
    entry->setText(" " + title);
    entry->setAccessibleName(title);
    entry->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    entry->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return entry;
}

void NavigationColumn::setAccount(const std::optional<Account>& account) {
    m_loggedIn = account.has_value();
    for (const auto& [page, entry] : m_pages) {
        const auto permission = permissionOf(page);
        const bool open = !permission || (account && permits(account->role, *permission));
        entry->setEnabled(open);
        entry->setToolTip(open      ? QString()
                          : account ? tr("Not open to this role: %1").arg(roleText(account->role))
                                    : tr("Log in first"));
    }
    delete m_person->menu();
    m_person->setMenu(nullptr);
    if (!account) {
        m_person->setIcon(themedIcon("log-in"));
        m_person->setText(" " + tr("Log in"));
        m_person->setAccessibleName(tr("Log in"));
        m_person->setToolTip({});
        return;
    }
    const QString name = text(account->fullName.empty() ? account->name : account->fullName);
    m_person->setIcon(themedIcon("user"));
    m_person->setText(" " + m_person->fontMetrics().elidedText(name, Qt::ElideRight, columnWidth - 62));
    m_person->setAccessibleName(tr("%1: lock, log out, password").arg(name));
    m_person->setToolTip(tr("%1, %2").arg(name, roleText(account->role)));
    auto* menu = new QMenu(m_person);
    menu->addAction(themedIcon("lock"), tr("Lock\tCtrl+L"), this, &NavigationColumn::lockChosen);
    menu->addAction(themedIcon("key"), tr("Change my password…"), this, &NavigationColumn::passwordChosen);
    auto* languages = new LanguageMenu(menu);
    connect(languages, &LanguageMenu::languageChosen, this, &NavigationColumn::languageChosen);
    menu->addMenu(languages);
    menu->addSeparator();
    menu->addAction(themedIcon("log-out"), tr("Log out"), this, &NavigationColumn::logOutChosen);
    m_person->setMenu(menu);
    m_person->setPopupMode(QToolButton::InstantPopup);
}

void NavigationColumn::setCurrent(std::optional<PageId> page) {
    for (const auto& [id, entry] : m_pages)
        entry->setChecked(page && id == *page);
}

bool NavigationColumn::isOpen(PageId page) const {
    return m_pages.at(page)->isEnabled();
}

} // namespace candela
