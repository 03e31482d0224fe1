#include "ui/widgets/reading/LayoutMenu.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/LibraryWords.h"
#include "ui/controllers/ReadingDesk.h"
#include "ui/widgets/reading/GridPicker.h"

#include <QInputDialog>
#include <QWidgetAction>

namespace candela {

LayoutMenu::LayoutMenu(ReadingController* controller, QWidget* parent)
    : QMenu(parent), m_controller(controller), m_picker(new GridPicker(this)) {
    auto* picker = new QWidgetAction(this);
    picker->setDefaultWidget(m_picker);
    addAction(picker);
    connect(m_picker, &GridPicker::chosen, this, [this](const GridSize& grid) {
        close();
        m_controller->setGrid(grid, ReadingController::windowOf(m_controller->activePane()));
    });
    connect(this, &QMenu::aboutToShow, this, &LayoutMenu::fill);
}

void LayoutMenu::fill() {
    m_picker->setGrid(m_controller->grid(ReadingController::windowOf(m_controller->activePane())));
    for (QAction* each : actions().mid(1)) {
        removeAction(each);
        each->deleteLater();
    }
    ReadingDesk* desk = m_controller->desk();
    QAction* second = addAction(tr("Second window"));
    second->setCheckable(true);
    second->setChecked(m_controller->secondWindow());
    connect(second, &QAction::triggered, this, [this](bool on) { m_controller->setSecondWindow(on); });
    addSeparator();
    QAction* on = addAction(tr("Next stage\t."));
    on->setEnabled(desk->stage() + 1 < desk->stages());
    connect(on, &QAction::triggered, desk, [desk] { desk->stepStage(1); });
    QAction* back = addAction(tr("Previous stage\t,"));
    back->setEnabled(desk->stage() > 0);
    connect(back, &QAction::triggered, desk, [desk] { desk->stepStage(-1); });
    const QStringList rules = desk->suitableRules();
    QMenu* hang = addMenu(tr("Hang by"));
    hang->setEnabled(!rules.isEmpty());
    for (const QString& rule : rules) {
        QAction* each = hang->addAction(nameText(utf8(rule)).replace('&', QStringLiteral("&&")));
        each->setCheckable(true);
        each->setChecked(rule == desk->rule());
        connect(each, &QAction::triggered, desk, [desk, rule] { desk->hangBy(rule); });
    }
    connect(addAction(tr("Save this layout as a rule…")), &QAction::triggered, this, &LayoutMenu::askForName);
    if (desk->isOwnRule(desk->rule())) {
        const QString rule = desk->rule();
        connect(addAction(tr("Remove the rule “%1”").arg(QString(rule).replace('&', QStringLiteral("&&")))),
                &QAction::triggered, desk, [desk, rule] { desk->removeRule(rule); });
    }
}

void LayoutMenu::askForName() {
    auto* ask = new QInputDialog(parentWidget());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Save this layout as a rule"));
    ask->setLabelText(tr("Name of the rule. Studies like this one will open in this layout."));
    ask->setTextValue(m_controller->desk()->isOwnRule(m_controller->desk()->rule())
                          ? m_controller->desk()->rule()
                          : QString());
    connect(ask, &QInputDialog::textValueSelected, m_controller->desk(), &ReadingDesk::saveAsRule);
    ask->open();
}

} // namespace candela
