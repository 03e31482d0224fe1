#include "ui/controllers/WindowLanguage.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QRegularExpression>
#include <QSettings>
#include <algorithm>

// Outside any namespace, as the macro wants it.
static void takeTranslations() {
    Q_INIT_RESOURCE(candela_translations);
}

namespace candela {

namespace {

constexpr char languageSetting[] = "language";
constexpr char noticeContext[] = "WindowLanguage";
constexpr char notice[] = QT_TRANSLATE_NOOP("WindowLanguage", "%1 from the next start");

QSettings userSettings() {
    return {QSettings::IniFormat, QSettings::UserScope, QStringLiteral("candela"), QStringLiteral("candela")};
}

bool spoken(const QString& code) {
    const auto& all = windowLanguages();
    return std::any_of(all.begin(), all.end(), [&](const WindowLanguage& each) { return each.code == code; });
}

bool loadWindow(QTranslator& translator, const QString& code) {
    takeTranslations();
    return translator.load(QStringLiteral(":/candela/translations/candela_%1.qm").arg(code));
}

/// Qt names Chinese by its country.
QString toolkitCode(const QString& code) {
    return code == "zh" ? QStringLiteral("zh_CN") : code;
}

} // namespace

const std::vector<WindowLanguage>& windowLanguages() {
    static const std::vector<WindowLanguage> all{{"en", QStringLiteral("English")},
                                                 {"de", QStringLiteral("Deutsch")},
                                                 {"fr", QStringLiteral("Français")},
                                                 {"es", QStringLiteral("Español")},
                                                 {"zh", QStringLiteral("简体中文")}};
    return all;
}

QString chosenLanguage() {
    const QString code = userSettings().value(languageSetting).toString();
    return spoken(code) ? code : QString();
}

void chooseLanguage(const QString& code) {
    QSettings settings = userSettings();
    if (code.isEmpty())
        settings.remove(languageSetting);
    else
        settings.setValue(languageSetting, code);
}

QString languageFor(const QString& asked, const QString& chosen, const QStringList& system) {
    for (const QString& code : QStringList{asked, chosen} + system) {
        const QString language = code.section(QRegularExpression("[-_]"), 0, 0).toLower();
        if (spoken(language))
            return language;
    }
    return windowLanguages().front().code;
}

QString ToolkitTranslator::translate(const char* context, const char* source, const char* comment,
                                     int count) const {
    return qstrcmp(context, "QShortcut") == 0 ? QString()
                                              : QTranslator::translate(context, source, comment, count);
}

SpokenLanguage::SpokenLanguage(const QString& code) {
    if (m_toolkit.load("qtbase_" + toolkitCode(code), QLibraryInfo::location(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
    if (loadWindow(m_window, code))
        QCoreApplication::installTranslator(&m_window);
}

QString nextStartNotice(const QString& code) {
    const QString next = languageFor(code, {}, QLocale::system().uiLanguages());
    const auto& all = windowLanguages();
    const auto language =
        std::find_if(all.begin(), all.end(), [&](const WindowLanguage& each) { return each.code == next; });
    QTranslator translator;
    const bool loaded = loadWindow(translator, next);
    const QString words = loaded ? translator.translate(noticeContext, notice) : QString();
    return (words.isEmpty() ? QString(notice) : words).arg(language->name);
}

} // namespace candela
