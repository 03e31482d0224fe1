#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPalette>
#include <QStringList>
#include <QStyleFactory>
#include <QVariant>
#include <algorithm>

/// The resources stand in a static library: the linker keeps them only when they are named.
static void loadResources() {
    Q_INIT_RESOURCE(candela);
}

namespace candela {

namespace {

constexpr char coloursProperty[] = "candelaColours";

QByteArray resource(const QString& name) {
    QFile file(":/candela/themes/" + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPalette paletteOf(const QVariantMap& colours) {
    const auto colour = [&colours](const char* name) { return QColor(colours.value(name).toString()); };
    QPalette palette;
    palette.setColor(QPalette::Window, colour("window"));
    palette.setColor(QPalette::WindowText, colour("text"));
    palette.setColor(QPalette::Base, colour("panel"));
    palette.setColor(QPalette::AlternateBase, colour("raised"));
    palette.setColor(QPalette::Text, colour("text"));
    palette.setColor(QPalette::PlaceholderText, colour("dim"));
    palette.setColor(QPalette::Button, colour("raised"));
    palette.setColor(QPalette::ButtonText, colour("text"));
    palette.setColor(QPalette::BrightText, colour("alert"));
    palette.setColor(QPalette::Highlight, colour("selection"));
    palette.setColor(QPalette::HighlightedText, colour("selectionText"));
    palette.setColor(QPalette::ToolTipBase, colour("raised"));
    palette.setColor(QPalette::ToolTipText, colour("text"));
    palette.setColor(QPalette::Link, colour("accent"));
    palette.setColor(QPalette::LinkVisited, colour("accent"));
    palette.setColor(QPalette::Light, colour("hover"));
    palette.setColor(QPalette::Midlight, colour("raised"));
    palette.setColor(QPalette::Mid, colour("border"));
    palette.setColor(QPalette::Dark, colour("border"));
    palette.setColor(QPalette::Shadow, colour("window"));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour("closed"));
    return palette;
}

} // namespace

ThemeKind themeFromName(const QString& name) {
    return name == "light" ? ThemeKind::Light : ThemeKind::Dark;
}

QString themeName(ThemeKind theme) {
    return theme == ThemeKind::Light ? "light" : "dark";
}

void applyTheme(QApplication& application, ThemeKind theme) {
    loadResources();
    const QVariantMap colours =
        QJsonDocument::fromJson(resource(themeName(theme) + ".json")).object().toVariantMap();
    application.setProperty(coloursProperty, colours);

    QString sheet = QString::fromUtf8(resource("candela.qss"));
    // Longer names first: "accentText" before "accent".
    QStringList names = colours.keys();
    std::sort(names.begin(), names.end(),
              [](const QString& a, const QString& b) { return a.size() > b.size(); });
    for (const QString& name : names)
        sheet.replace("@" + name, colours.value(name).toString());

    application.setStyle(QStyleFactory::create("Fusion"));
    application.setPalette(paletteOf(colours));
    application.setStyleSheet(sheet);
}

QColor themeColour(const QString& name) {
    return QColor(qApp->property(coloursProperty).toMap().value(name).toString());
}

} // namespace candela
