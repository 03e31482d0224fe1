#pragma once

#include "database/model/Account.h"
#include "ui/pages/PageId.h"

#include <QWidget>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace candela {

/// What Candela can do, as tiles; each is closed until somebody logs in whose role may use it.
class HomePage : public QWidget {
    Q_OBJECT

public:
    explicit HomePage(QWidget* parent = nullptr);

    /// nullopt: nobody is logged in.
    void setAccount(const std::optional<Account>& account);

Q_SIGNALS:
    void logInChosen();
    void pageChosen(candela::PageId page);
    void importChosen();

private:
    struct Tile {
        QPushButton* button = nullptr;
        QLabel* hint = nullptr;
        QString open; ///< the hint when it may be used
        Permission permission = Permission::ViewStudies;
    };
    Tile makeTile(const QString& icon, const QString& title, const QString& does, const QString& open,
                  Permission permission);

    QLabel* m_greeting;
    QPushButton* m_logIn;
    std::vector<Tile> m_tiles;
};

} // namespace candela
