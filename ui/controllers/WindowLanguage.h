#pragma once

#include <QString>
#include <QStringList>
#include <QTranslator>
#include <vector>

namespace candela {

/// A language that the window speaks.
struct WindowLanguage {
    QString code; ///< ISO 639-1
    QString name; ///< in the language itself
};

/// All of them; English, the source, first.
[[nodiscard]] const std::vector<WindowLanguage>& windowLanguages();

/// What this user of the machine chose for the window; empty: as the system. Kept in a file of the user,
/// since it is needed before anyone logs in to a library.
[[nodiscard]] QString chosenLanguage();
/// Takes effect at the next start. `code`: one of windowLanguages(), or empty.
void chooseLanguage(const QString& code);

/// The code to start with: what was asked for, else what was chosen, else the first language of the system
/// (BCP 47, as QLocale::uiLanguages gives them) that the window speaks, else English.
[[nodiscard]] QString languageFor(const QString& asked, const QString& chosen, const QStringList& system);

/// Qt's own dialogs and menus. Keys keep the names that the window's texts use in every language: Ctrl, Del,
/// Home.
class ToolkitTranslator : public QTranslator {
public:
    [[nodiscard]] QString translate(const char* context, const char* source, const char* comment,
                                    int count) const override;
};

/// While it lives, tr() answers in this language; texts made before keep theirs. Anything that is not
/// translated stays English.
class SpokenLanguage {
public:
    explicit SpokenLanguage(const QString& code);

private:
    ToolkitTranslator m_toolkit;
    QTranslator m_window;
};

/// "Deutsch ab dem nächsten Start": in the language of `code` itself, or the system's when it is empty.
[[nodiscard]] QString nextStartNotice(const QString& code);

} // namespace candela
