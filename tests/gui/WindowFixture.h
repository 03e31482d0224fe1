#pragma once

#include "app/Services.h"
#include "tests/gui/WindowSupport.h"
#include "ui/MainWindow.h"
#include "ui/controllers/LibraryController.h"
#include "ui/controllers/LogInController.h"
#include "ui/pages/LogInPage.h"
#include "ui/widgets/ImportReportDialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>
#include <filesystem>
#include <gtest/gtest.h>
#include <memory>

namespace candela::test {

constexpr const char* adminPassword = "seven green lanterns";
constexpr const char* readerPassword = "quiet harbour at dusk";

inline void type(QLineEdit* field, const QString& words) {
    ASSERT_NE(field, nullptr);
    field->setText(words);
}

/// Two patients with a head MR each, one with a thorax CT, and a text file that is no image.
void writeStudies(const std::filesystem::path& folder);

/// A window on a library of its own. `administrator` "root" exists unless the test wants a first start.
class Window : public testing::Test {
protected:
    void open(bool firstStart = false) {
        if (!firstStart) {
            NewAccount admin{"root", "Rita Root", Role::Administrator, adminPassword};
            const auto library = Library::create(folder.path() / "library", admin);
            ASSERT_TRUE(library) << library.error().message;
            const auto session = (*library)->logIn("root", adminPassword);
            ASSERT_TRUE(session) << session.error().message;
            for (const auto& [name, role] :
                 {std::pair{"weber", Role::Radiologist}, std::pair{"kim", Role::Trainee},
                  std::pair{"okoye", Role::Clinician}})
                ASSERT_TRUE((*session)->addAccount({name, "", role, readerPassword}));
        }
        services = std::make_unique<Services>(folder.path() / "library", CANDELA_MODELS);
        window = std::make_unique<MainWindow>(services->context());
        window->resize(1280, 720);
        window->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(window.get()));
    }

    void logIn(const QString& name, const QString& password) {
        auto* page = shown<LogInPage>();
        ASSERT_NE(page, nullptr);
        type(page->findChild<QLineEdit*>("logInName"), name);
        type(page->findChild<QLineEdit*>("logInPassword"), password);
        QTest::mouseClick(page->findChild<QPushButton*>("logInButton"), Qt::LeftButton);
        ASSERT_TRUE(waitFor([this] { return !services->logIn().busy(); }));
    }

    void logInReader() {
        logIn("weber", readerPassword);
        ASSERT_NE(services->logIn().session(), nullptr);
    }

    void importPhantoms() {
        writeStudies(folder.path() / "disc");
        ASSERT_TRUE(services->context().library->startImport({{folder.path() / "disc"}, {}, {}, {}, {}}));
        ASSERT_TRUE(waitFor([this] {
            return !services->context().library->importing() &&
                   services->context().library->studies().rowCount() == 3;
        }));
        for (auto* dialog : window->findChildren<ImportReportDialog*>())
            dialog->close();
    }

    /// The page of this kind when it is the one in sight.
    template <typename Page>
    Page* shown() const {
        for (Page* page : window->findChildren<Page*>()) {
            if (page->isVisible())
                return page;
        }
        return nullptr;
    }

    [[nodiscard]] QToolButton* navigation(PageId page) const {
        return window->findChild<QToolButton*>("nav-" + pageName(page));
    }

    TemporaryFolder folder;
    std::unique_ptr<Services> services;
    std::unique_ptr<MainWindow> window;
};

} // namespace candela::test
