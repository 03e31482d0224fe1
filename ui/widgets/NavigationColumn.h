#pragma once

#include "ui/pages/PageId.h"

#include <QWidget>
#include <map>
#include <optional>

class QAction;
class QToolButton;

namespace candela {

/// The pages at the left, and below them theme, help and the person at the desk.
class NavigationColumn : public QWidget {
    Q_OBJECT

public:
    explicit NavigationColumn(QWidget* parent = nullptr);

    /// nullopt: nobody is logged in, everything but Home is closed.
    void setAccount(const std::optional<Account>& account);
    void setCurrent(std::optional<PageId> page);
    [[nodiscard]] bool isOpen(PageId page) const;

Q_SIGNALS:
    void pageChosen(candela::PageId page);
    void themeChosen();
    void helpChosen();
    void logInChosen();
    void logOutChosen();
    void lockChosen();
    void passwordChosen();
    /// `notice` says when the chosen language takes effect.
    void languageChosen(const QString& notice);

private:
    QToolButton* addButton(const QString& icon, const QString& title);

    std::map<PageId, QToolButton*> m_pages;
    QToolButton* m_theme;
    QToolButton* m_help;
    QToolButton* m_person;
    bool m_loggedIn = false;
};

} // namespace candela
