#include "ui/pages/AdministrationPage.h"

#include "ui/controllers/AdministrationController.h"
#include "ui/controllers/DisplayText.h"
#include "ui/widgets/AccountDialogs.h"
#include "ui/widgets/AuditPanel.h"
#include "ui/widgets/Controls.h"
#include "ui/widgets/UpkeepPanel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace candela {

AdministrationPage::AdministrationPage(AdministrationController* controller, QWidget* parent)
    : QWidget(parent), m_controller(controller) {
    setObjectName("page");
    auto* tabs = new QTabWidget(this);
    tabs->addTab(makeAccounts(), tr("Accounts"));
    m_audit = new AuditPanel(this);
    tabs->addTab(m_audit, tr("Audit"));
    connect(m_audit, &AuditPanel::statusMessage, this, &AdministrationPage::statusMessage);
    tabs->addTab(makeStats(), tr("Library"));
    m_upkeep = new UpkeepPanel(this);
    tabs->addTab(m_upkeep, tr("Upkeep"));
    connect(m_upkeep, &UpkeepPanel::libraryChanged, m_controller, &AdministrationController::loadStats);
    tabs->tabBar()->setDrawBase(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 20, 12);
    layout->setSpacing(10);
    layout->addWidget(label(tr("Administration"), "title", this));
    layout->addWidget(tabs, 1);
    connect(m_controller, &AdministrationController::failed, this, &AdministrationPage::statusMessage);
    connect(m_controller, &AdministrationController::accountChanged, this,
            &AdministrationPage::statusMessage);
    connect(m_controller, &AdministrationController::statsLoaded, this, &AdministrationPage::showStats);
    connect(tabs, &QTabWidget::currentChanged, this, &AdministrationPage::refresh);
    updateActions();
}

QWidget* AdministrationPage::makeAccounts() {
    auto* page = new QWidget(this);
    m_accounts = table(tr("Accounts"), page);
    m_accounts->setObjectName("accounts");
    m_accounts->setSelectionMode(QAbstractItemView::SingleSelection);
    m_accounts->setModel(&m_controller->accounts());
    setColumnWidths(m_accounts, {180, 240, 140, 200, 160});

    auto* add = button(tr("Add account"), "add", tr("A new account with its role and first password"), page);
    m_enable = button(tr("Disable"), "lock", tr("A disabled account cannot log in; what it did stays"), page);
    m_password = button(tr("Change password"), "key", tr("Give the selected account a new password"), page);
    auto* actions = new QHBoxLayout;
    actions->addStretch();
    m_role = button(tr("Role"), "user", tr("Give the selected account another role, at once"), page);
    m_role->setObjectName("changeRole");
    m_unlock = button(tr("Unlock"), "key",
                      tr("Forget wrong passwords, so that the right one is let in at once"), page);
    m_unlock->setObjectName("unlockAccount");
    for (QPushButton* action : {m_unlock, m_enable, m_role, m_password, add})
        actions->addWidget(action);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 10, 0, 0);
    layout->addLayout(actions);
    layout->addWidget(m_accounts, 1);

    connect(m_accounts->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AdministrationPage::updateActions);
    connect(&m_controller->accounts(), &QAbstractItemModel::modelReset, this,
            &AdministrationPage::updateActions);
    connect(add, &QPushButton::clicked, this, [this] {
        auto* dialog = new NewAccountDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog] { m_controller->addAccount(dialog->account()); });
        dialog->open();
    });
    connect(m_enable, &QPushButton::clicked, this, [this] {
        if (const Account* account = m_controller->accounts().accountAt(m_accounts->currentIndex().row()))
            m_controller->setEnabled(text(account->name), !account->enabled);
    });
    connect(m_unlock, &QPushButton::clicked, this, [this] {
        if (const Account* account = m_controller->accounts().accountAt(m_accounts->currentIndex().row()))
            m_controller->unlock(text(account->name));
    });
    connect(m_role, &QPushButton::clicked, this, [this] {
        const Account* account = m_controller->accounts().accountAt(m_accounts->currentIndex().row());
        if (!account)
            return;
        const QString name = text(account->name);
        auto* dialog = new RoleDialog(name, account->role, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, name] { m_controller->setRole(name, dialog->role()); });
        dialog->open();
    });
    connect(m_password, &QPushButton::clicked, this, [this] {
        const Account* account = m_controller->accounts().accountAt(m_accounts->currentIndex().row());
        if (!account)
            return;
        const QString name = text(account->name);
        auto* dialog = new PasswordDialog(name, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, name] { m_controller->setPassword(name, dialog->password()); });
        dialog->open();
    });
    return page;
}

QWidget* AdministrationPage::makeStats() {
    auto* page = new QWidget(this);
    auto* frame = card(page);
    m_holdings = label({}, "heading", frame);
    m_figures = label({}, "", frame);
    m_modalities = label({}, "dim", frame);
    for (QLabel* words : {m_holdings, m_figures, m_modalities}) {
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* inner = new QVBoxLayout(frame);
    inner->setContentsMargins(20, 16, 20, 16);
    inner->setSpacing(10);
    inner->addWidget(m_holdings);
    inner->addWidget(m_figures);
    inner->addWidget(m_modalities);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 14, 0, 0);
    layout->addWidget(frame);
    layout->addStretch();
    return page;
}

void AdministrationPage::setSession(const std::shared_ptr<Session>& session) {
    m_session = session;
    m_upkeep->setSession(session);
    m_audit->setSession(session);
    for (QLabel* words : {m_holdings, m_figures, m_modalities})
        words->clear();
    updateActions();
}

void AdministrationPage::refresh() {
    if (!m_session || !m_session->may(Permission::ManageAccounts))
        return;
    m_controller->loadAccounts();
    m_controller->loadStats();
    m_upkeep->refresh();
    m_audit->refresh();
}

void AdministrationPage::showStats(const LibraryStats& stats) {
    m_upkeep->showStats(stats);
    m_holdings->setText(tr("%1 patients, %2 studies, %3 series, %4 images")
                            .arg(countText(stats.patients), countText(stats.studies), countText(stats.series),
                                 countText(stats.instances)));
    m_figures->setText(storageText(stats) + '\n' +
                       tr("Detections %3\nFeature vectors for similar cases %4")
                           .arg(countText(stats.detections), countText(stats.indexVectors)));
    QStringList modalities;
    for (const auto& [modality, images] : stats.byModality)
        modalities
            << tr("%1: %2 images").arg(modality.empty() ? tr("unknown") : text(modality), countText(images));
    m_modalities->setText(modalities.join('\n'));
}

void AdministrationPage::updateActions() {
    const Account* account = m_controller->accounts().accountAt(m_accounts->currentIndex().row());
    m_password->setEnabled(account != nullptr);
    m_role->setEnabled(account != nullptr);
    m_unlock->setEnabled(account && account->failedLogIns > 0);
    // Nobody shuts themselves out.
    m_enable->setEnabled(account && m_session && account->name != m_session->account().name);
    m_enable->setText(account && !account->enabled ? tr("Enable") : tr("Disable"));
    m_enable->setAccessibleName(m_enable->text());
}

} // namespace candela
