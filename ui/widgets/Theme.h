#pragma once

#include <QColor>
#include <QString>

class QApplication;

namespace candela {

enum class ThemeKind { Dark, Light };

[[nodiscard]] ThemeKind themeFromName(const QString& name);
[[nodiscard]] QString themeName(ThemeKind theme);

/// Sets style, palette and style sheet of the whole program.
void applyTheme(QApplication& application, ThemeKind theme);

/// A colour of the present theme by its name in resources/themes ("accent", "good", "dim" …).
[[nodiscard]] QColor themeColour(const QString& name);

} // namespace candela
