#include "tests/gui/WindowFixture.h"
#include "ui/controllers/WindowLanguage.h"
#include "ui/pages/FirstStartPage.h"
#include "ui/widgets/LanguageMenu.h"
#include "ui/widgets/reading/HelpDialog.h"
#include "ui/widgets/reading/ReadingToolBar.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <gtest/gtest.h>

namespace candela::test {

namespace {

constexpr int settlingMs = 2000;

bool insideList(const QWidget* widget) {
    for (const QWidget* up = widget; up; up = up->parentWidget()) {
        if (qobject_cast<const QAbstractItemView*>(up))
            return true;
    }
    return false;
}

/// What the widget lacks to show all of its text; empty when nothing is cut.
QString cut(const QWidget* widget) {
    const auto lacks = [widget](int wanted, int there) {
        return wanted > there ? QStringLiteral("%1 wants %2, has %3")
                                    .arg(widget->metaObject()->className())
                                    .arg(wanted)
                                    .arg(there)
                              : QString();
    };
    if (const auto* label = qobject_cast<const QLabel*>(widget)) {
        if (label->text().isEmpty() || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            return {};
        if (label->wordWrap()) {
            const QString tall = lacks(label->heightForWidth(label->width()), label->height());
            return tall.isEmpty() ? QString() : tall + " of height";
        }
        return lacks(label->sizeHint().width(), label->width());
    }
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text().isEmpty() ? QString() : lacks(button->sizeHint().width(), button->width());
    if (const auto* combo = qobject_cast<const QComboBox*>(widget)) {
        QStyleOptionComboBox option;
        option.initFrom(combo);
        option.editable = combo->isEditable();
        const QRect field =
            combo->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, combo);
        return lacks(combo->fontMetrics().horizontalAdvance(combo->currentText()), field.width());
    }
    return {};
}

/// Titles of a table's columns that are cut.
QStringList cutTitles(QHeaderView* header) {
    QStringList found;
    const bool arrow = header->isSortIndicatorShown();
    for (int column = 0; column < header->count(); ++column) {
        // A hint has room for the arrow in every column, but only one bears it.
        header->setSortIndicatorShown(arrow && column == header->sortIndicatorSection());
        const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
        if (!header->isSectionHidden(column) && header->sectionSize(column) < header->sectionSizeHint(column))
            found << QStringLiteral("column wants %1, has %2: %3")
                         .arg(header->sectionSizeHint(column))
                         .arg(header->sectionSize(column))
                         .arg(title);
    }
    header->setSortIndicatorShown(arrow);
    return found;
}

/// Every text in sight that is cut.
QStringList cutTexts(const QWidget* top) {
    QStringList found;
    for (auto* widget : top->findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        auto* header = qobject_cast<QHeaderView*>(widget);
        if (header && header->model() && header->orientation() == Qt::Horizontal)
            found << cutTitles(header);
        if (insideList(widget))
            continue;
        const QString lack = cut(widget);
        if (lack.isEmpty())
            continue;
        QString words = widget->property("text").toString();
        if (words.isEmpty())
            words = widget->accessibleName();
        found << lack + ": " + words;
    }
    return found;
}

class InLanguage : public Window, public testing::WithParamInterface<const char*> {
protected:
    void SetUp() override { spoken = std::make_unique<SpokenLanguage>(GetParam()); }

    std::unique_ptr<SpokenLanguage> spoken;
};

class Language : public Window {
protected:
    Language() {
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, text(folder.path().string()));
    }
};

} // namespace

TEST(LanguageChoice, TakesWhatIsAskedThenChosenThenTheSystems) {
    EXPECT_EQ(languageFor("fr", "de", {"es-ES"}), "fr");
    EXPECT_EQ(languageFor("", "de", {"es-ES"}), "de");
    EXPECT_EQ(languageFor("", "", {"es-ES", "de"}), "es");
    EXPECT_EQ(languageFor("", "", {"zh-Hans-CN"}), "zh");
    EXPECT_EQ(languageFor("", "", {"de_AT"}), "de");
    EXPECT_EQ(languageFor("", "", {"pt-BR", "fr-CA"}), "fr");
    // English stands before German in the reader's own order.
    EXPECT_EQ(languageFor("", "", {"en-GB", "de"}), "en");
    EXPECT_EQ(languageFor("", "", {"C"}), "en");
    EXPECT_EQ(languageFor("", "", {}), "en");
}

TEST_F(Language, ChoiceIsKeptForTheUserAndSaidInThatLanguage) {
    open();
    auto* button = shown<LogInPage>()->findChild<LanguageButton*>();
    ASSERT_NE(button, nullptr);
    EXPECT_EQ(chosenLanguage(), "");
    auto* german = button->menu()->findChild<QAction*>("language-de");
    ASSERT_NE(german, nullptr);
    german->trigger();
    EXPECT_EQ(chosenLanguage(), "de");
    EXPECT_EQ(button->text(), "Deutsch ab dem nächsten Start");
    EXPECT_EQ(nextStartNotice("en"), "English from the next start");
    button->menu()->findChild<QAction*>("language-")->trigger();
    EXPECT_EQ(chosenLanguage(), "");
    chooseLanguage("xx");
    EXPECT_EQ(chosenLanguage(), "") << "an unknown code in the file counts as none";
}

TEST_F(Language, ChoiceStandsInTheMenuOfThePerson) {
    open();
    logInReader();
    auto* person = window->findChild<QToolButton*>("nav-person");
    auto* menu = person->menu()->findChild<LanguageMenu*>();
    ASSERT_NE(menu, nullptr);
    QString said;
    QObject::connect(window.get(), &MainWindow::statusShown, [&said](const QString& words) { said = words; });
    menu->findChild<QAction*>("language-fr")->trigger();
    EXPECT_EQ(said, "Français au prochain démarrage");
}

TEST_F(Language, EnglishIsThereWithoutAnyTranslation) {
    const SpokenLanguage spoken("en");
    EXPECT_EQ(QCoreApplication::translate("candela::LogInPage", "Log in"), "Log in");
}

TEST_F(Language, GermanReachesPagesToolTipsAndQtsOwnWords) {
    const SpokenLanguage spoken("de");
    open();
    EXPECT_EQ(shown<LogInPage>()->findChild<QPushButton*>("logInButton")->text(), "Anmelden");
    EXPECT_EQ(window->findChild<QLabel*>("disclaimer")->text(),
              "Entscheidungsunterstützung, keine Diagnose. Kein Medizinprodukt.");
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), "Abbrechen");
    EXPECT_EQ(QKeySequence("Ctrl+Del").toString(QKeySequence::NativeText), "Ctrl+Del");
    logInReader();
    window->showPage(PageId::ReadingRoom);
    auto* bar = window->findChild<ReadingToolBar*>();
    ASSERT_NE(bar, nullptr);
    QStringList tips;
    for (const auto* button : bar->findChildren<QToolButton*>())
        tips << button->toolTip();
    EXPECT_TRUE(tips.contains("Fensterung (W)")) << tips.join('|').toStdString();
    EXPECT_TRUE(tips.contains("Ansicht zurücksetzen, Schicht behalten (Esc)"))
        << tips.join('|').toStdString();
    EXPECT_EQ(navigation(PageId::ReadingRoom)->text().trimmed(), "Befundung");
    EXPECT_EQ(verdictText(Verdict::Indeterminate), "Unbestimmt");
}

TEST_P(InLanguage, NothingIsCutOnAnyPageAt1280x720) {
    open();
    const auto check = [this](const char* page) {
        // Layouts settle over a few events.
        waitFor([this] { return cutTexts(window.get()).isEmpty(); }, settlingMs);
        const QStringList texts = cutTexts(window.get());
        EXPECT_TRUE(texts.isEmpty()) << page << '\n' << texts.join('\n').toStdString();
    };
    check("log-in");
    logIn("root", adminPassword);
    importPhantoms();
    for (const PageId page : allPages) {
        window->showPage(page);
        check(qUtf8Printable(pageName(page)));
    }
    KeyBindings bindings;
    HelpDialog keys(&bindings, nullptr, window.get());
    keys.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&keys));
    const QStringList texts = cutTexts(&keys);
    EXPECT_TRUE(texts.isEmpty()) << "keys\n" << texts.join('\n').toStdString();
}

TEST_P(InLanguage, NothingIsCutAtTheFirstStart) {
    open(true);
    ASSERT_NE(shown<FirstStartPage>(), nullptr);
    waitFor([this] { return cutTexts(window.get()).isEmpty(); }, settlingMs);
    const QStringList texts = cutTexts(window.get());
    EXPECT_TRUE(texts.isEmpty()) << texts.join('\n').toStdString();
}

INSTANTIATE_TEST_SUITE_P(Languages, InLanguage, testing::Values("en", "de", "fr", "es", "zh"));

} // namespace candela::test
