#include "ui/widgets/LanguageMenu.h"

#include "ui/controllers/WindowLanguage.h"
#include "ui/widgets/Icons.h"

#include <QActionGroup>

namespace candela {

LanguageMenu::LanguageMenu(QWidget* parent) : QMenu(tr("Language"), parent) {
    setIcon(themedIcon("language"));
    auto* group = new QActionGroup(this);
    const QString chosen = chosenLanguage();
    const auto add = [&](const QString& code, const QString& name) {
        QAction* action = addAction(name);
        action->setObjectName("language-" + code);
        action->setCheckable(true);
        action->setChecked(code == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] {
            chooseLanguage(code);
            Q_EMIT languageChosen(nextStartNotice(code));
        });
    };
    add({}, tr("As the system"));
    addSeparator();
    for (const WindowLanguage& language : windowLanguages())
        add(language.code, language.name);
}

LanguageButton::LanguageButton(QWidget* parent) : QToolButton(parent) {
    setObjectName("languageButton");
    auto* menu = new LanguageMenu(this);
    // Whoever cannot read the present language still knows this word.
    const QString title = tr("Language");
    setText(title == "Language" ? title : title + " / Language");
    setIcon(themedIcon("language"));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setAccessibleName(title);
    setToolTip(tr("Language of the window, from its next start"));
    setFocusPolicy(Qt::TabFocus);
    setMenu(menu);
    setPopupMode(QToolButton::InstantPopup);
    connect(menu, &LanguageMenu::languageChosen, this, &QToolButton::setText);
}

} // namespace candela
