#pragma once

#include <QMenu>
#include <QToolButton>

namespace candela {

/// The languages of the window, the chosen one checked; a choice is kept and takes effect at the next start.
class LanguageMenu : public QMenu {
    Q_OBJECT

public:
    explicit LanguageMenu(QWidget* parent = nullptr);

Q_SIGNALS:
    /// `notice` says in the chosen language when it takes effect.
    void languageChosen(const QString& notice);
};

/// The same menu where nobody is logged in yet.
class LanguageButton : public QToolButton {
    Q_OBJECT

public:
    explicit LanguageButton(QWidget* parent = nullptr);
};

} // namespace candela
