#include "tests/gui/WindowFixture.h"
#include "ui/controllers/AdministrationController.h"
#include "ui/pages/AdministrationPage.h"
#include "ui/pages/HomePage.h"
#include "ui/pages/LibraryPage.h"
#include "ui/pages/ReadingRoomPage.h"
#include "ui/widgets/AccountDialogs.h"
#include "ui/widgets/AuditPanel.h"
#include "ui/widgets/NavigationColumn.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <fstream>

namespace candela::test {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// A window whose time of day the test moves.
class DeskLimits : public Window {
protected:
    void openWithClock() {
        open();
        services->logIn().setClock([this] { return now; });
    }
    void pass(std::chrono::system_clock::duration time) {
        now += time;
        services->logIn().checkLimits();
    }

    std::chrono::system_clock::time_point now = std::chrono::system_clock::now();
};

TEST_F(DeskLimits, LocksAfterFifteenMinutesWithoutInput) {
    openWithClock();
    logInReader();
    pass(14min);
    EXPECT_FALSE(services->logIn().locked());
    services->logIn().noteInput();
    pass(14min);
    EXPECT_FALSE(services->logIn().locked()) << "somebody was there";
    pass(1min);
    EXPECT_TRUE(services->logIn().locked());
}

TEST_F(DeskLimits, LocksAfterTwelveHoursAndKeepsTheDesk) {
    openWithClock();
    logInReader();
    importPhantoms();
    window->openStudy(StudyUid("2.25.7701"));
    ASSERT_NE(shown<ReadingRoomPage>(), nullptr);
    const auto session = services->logIn().session();
    for (int hour = 0; hour < 11; ++hour) {
        for (int quarter = 0; quarter < 6; ++quarter) {
            services->logIn().noteInput();
            pass(10min);
        }
        ASSERT_FALSE(services->logIn().locked()) << hour;
    }
    services->logIn().noteInput();
    pass(1h);
    EXPECT_TRUE(services->logIn().locked());
    EXPECT_EQ(shown<ReadingRoomPage>(), nullptr);

    logIn("weber", readerPassword);
    EXPECT_FALSE(services->logIn().locked());
    EXPECT_NE(shown<ReadingRoomPage>(), nullptr) << "the reading state is kept";
    EXPECT_EQ(services->logIn().session(), session);
    EXPECT_TRUE(session->studies({}));
    pass(14min);
    EXPECT_FALSE(services->logIn().locked()) << "the twelve hours begin again";
}

TEST_F(DeskLimits, AnotherUserGetsAnEmptyDesk) {
    openWithClock();
    logInReader();
    importPhantoms();
    window->openStudy(StudyUid("2.25.7701"));
    const auto session = services->logIn().session();
    pass(15min);
    ASSERT_TRUE(services->logIn().locked());
    logIn("weber", "the wrong password");
    EXPECT_TRUE(services->logIn().locked());
    logIn("okoye", readerPassword);
    EXPECT_NE(shown<HomePage>(), nullptr);
    EXPECT_NE(services->logIn().session(), session);
    EXPECT_EQ(services->logIn().session()->account().name, "okoye");
    ASSERT_TRUE(waitFor([&session] { return !session->studies({}); })) << "the first log-in ended";
}

TEST_F(DeskLimits, ADisabledAccountDoesNotUnlock) {
    openWithClock();
    logInReader();
    pass(15min);
    const auto library = Library::open(folder.path() / "library");
    ASSERT_TRUE((*(*library)->logIn("root", adminPassword))->setAccountEnabled("weber", false));
    logIn("weber", readerPassword);
    EXPECT_TRUE(services->logIn().locked());
}

/// What each role may do with the window: pages, and the controls on them.
TEST_F(DeskLimits, EachRoleHasItsPagesAndActions) {
    struct Action {
        PageId page;
        const char* control;
        Permission permission;
    };
    const std::vector<Action> actions{
        {PageId::Library, "showBin", Permission::DeleteStudy},
        {PageId::Library, "detectBrain", Permission::Detect},
        {PageId::Library, "openStudy", Permission::ViewStudies},
        {PageId::Library, "moveToBin", Permission::DeleteStudy},
        {PageId::Administration, "backUp", Permission::MaintainLibrary},
        {PageId::Administration, "verify", Permission::MaintainLibrary},
        {PageId::Administration, "checkAudit", Permission::ReadAudit},
    };
    const std::vector<std::pair<PageId, Permission>> pages{
        {PageId::Library, Permission::ViewStudies},   {PageId::ReadingRoom, Permission::ViewStudies},
        {PageId::History, Permission::ViewStudies},   {PageId::Similar, Permission::ViewStudies},
        {PageId::Teaching, Permission::ViewTeaching}, {PageId::Administration, Permission::ManageAccounts},
    };
    open();
    logInReader();
    importPhantoms();
    for (const auto& [name, password, role] : {std::tuple{"root", adminPassword, Role::Administrator},
                                               std::tuple{"weber", readerPassword, Role::Radiologist},
                                               std::tuple{"okoye", readerPassword, Role::Clinician},
                                               std::tuple{"kim", readerPassword, Role::Trainee}}) {
        services->logIn().logOut();
        logIn(name, password);
        for (const auto& [page, permission] : pages)
            EXPECT_EQ(navigation(page)->isEnabled(), permits(role, permission))
                << name << " " << pageName(page).toStdString();
        for (const Action& action : actions) {
            window->showPage(action.page);
            if (permits(role, Permission::ViewStudies) && action.page == PageId::Library) {
                auto* table = window->libraryPage()->findChild<QTableView*>("studies");
                ASSERT_TRUE(waitFor([table] { return table->model()->rowCount() == 3; }));
                table->selectRow(0);
            }
            bool offered = false;
            for (auto* button : window->findChildren<QAbstractButton*>(action.control))
                offered = offered || (button->isEnabled() && !button->isHidden() &&
                                      navigation(action.page)->isEnabled());
            EXPECT_EQ(offered, permits(role, action.permission)) << name << " " << action.control;
        }
    }
}

TEST_F(DeskLimits, ARoleThatChangedShowsOnTheNextPage) {
    open();
    logInReader();
    const auto library = Library::open(folder.path() / "library");
    ASSERT_TRUE((*(*library)->logIn("root", adminPassword))->setRole("weber", Role::Trainee));
    EXPECT_FALSE(services->logIn().session()->studies({})) << "the library refuses at once";
    window->showPage(PageId::Library);
    EXPECT_FALSE(navigation(PageId::Library)->isEnabled());
    EXPECT_EQ(shown<LibraryPage>(), nullptr);
}

TEST_F(DeskLimits, AdministratorsChangeRolesAndUnlock) {
    open();
    logIn("root", adminPassword);
    const auto library = Library::open(folder.path() / "library");
    for (int i = 0; i < 10; ++i)
        EXPECT_FALSE((*library)->logIn("kim", "wrong"));
    window->showPage(PageId::Administration);
    AccountModel& accounts = services->context().administration->accounts();
    ASSERT_TRUE(waitFor([&] { return accounts.rowCount() == 4; }));
    auto* page = window->administrationPage();
    auto* table = page->findChild<QTableView*>("accounts");
    int row = 0;
    while (accounts.accountAt(row)->name != "kim")
        ++row;
    EXPECT_TRUE(accounts.index(row, AccountModel::State).data().toString().contains(":"))
        << "until when it is slowed down";
    auto* unlock = page->findChild<QPushButton*>("unlockAccount");
    // Reading the accounts again, as the page does when it is shown, lets the choice go.
    ASSERT_TRUE(waitFor([&] {
        table->selectRow(row);
        return unlock->isEnabled();
    }));
    QTest::mouseClick(unlock, Qt::LeftButton);
    ASSERT_TRUE(
        waitFor([&] { return accounts.accountAt(row) && accounts.accountAt(row)->failedLogIns == 0; }));
    table->selectRow(row);
    EXPECT_FALSE(unlock->isEnabled());
    QTest::mouseClick(page->findChild<QPushButton*>("changeRole"), Qt::LeftButton);
    auto* dialog = page->findChild<RoleDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->role(), Role::Trainee);
    auto* roles = dialog->findChild<QComboBox*>();
    roles->setCurrentIndex(roles->findData(static_cast<int>(Role::Radiologist)));
    dialog->accept();
    ASSERT_TRUE(waitFor([&] { return accounts.accountAt(row)->role == Role::Radiologist; }));
}

TEST_F(DeskLimits, TheAuditIsFilteredCheckedAndWrittenOut) {
    open();
    logIn("root", adminPassword);
    window->showPage(PageId::Administration);
    AuditPanel* panel = window->administrationPage()->audit();
    AuditModel& entries = panel->controller().entries();
    ASSERT_TRUE(waitFor([&] { return entries.rowCount() > 4; }));
    const int all = entries.rowCount();
    auto* action = panel->findChildren<QComboBox*>().front();
    action->setCurrentIndex(action->findData("account added"));
    ASSERT_TRUE(waitFor([&] { return entries.rowCount() == 3; })) << entries.rowCount() << " of " << all;
    for (int row = 0; row < 3; ++row)
        EXPECT_EQ(entries.index(row, AuditModel::Action).data().toString(), "account added");

    QSignalSpy finished(&panel->controller(), &AuditController::finished);
    const fs::path table = folder.path() / "audit.csv";
    panel->controller().writeCsv(text(table.string()));
    ASSERT_TRUE(waitFor([&] { return finished.count() == 1; }));
    std::ifstream lines(table);
    std::string line;
    int count = 0;
    while (std::getline(lines, line))
        ++count;
    EXPECT_EQ(count, 4) << "a heading and what the filter shows";
    panel->controller().writeMessages(text((folder.path() / "audit.xml").string()));
    ASSERT_TRUE(waitFor([&] { return finished.count() == 2; }));
    EXPECT_GT(fs::file_size(folder.path() / "audit.xml"), 500U);
    QTest::mouseClick(panel->findChild<QPushButton*>("checkAudit"), Qt::LeftButton);
    ASSERT_TRUE(waitFor([&] { return finished.count() == 3; }));
    EXPECT_TRUE(finished.last().at(1).toBool()) << finished.last().at(0).toString().toStdString();
}

} // namespace candela::test
