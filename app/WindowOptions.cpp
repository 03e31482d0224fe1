#include "app/WindowOptions.h"

#include "app/ResourcePath.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/WindowLanguage.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>
#include <cstdio>

namespace candela {

namespace {

constexpr int smallestSide = 320;
constexpr int largestSide = 8192;

Result<QString> firstLine(const QString& path) {
    QFile file(path);
    const bool open = path == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return fail(ErrorCode::Failed, utf8(path + ": " + file.errorString()));
    QString line = QString::fromUtf8(file.readLine());
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

Result<QSize> parseSize(const QString& words) {
    const auto match = QRegularExpression("^(\\d+)[xX](\\d+)$").match(words);
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (!match.hasMatch() || std::min(size.width(), size.height()) < smallestSide ||
        std::max(size.width(), size.height()) > largestSide)
        return fail(ErrorCode::InvalidArgument, utf8("--size " + words + ": not WIDTHxHEIGHT in pixels"));
    return size;
}

Result<QString> parseLanguage(const QString& code) {
    QStringList known;
    for (const WindowLanguage& language : windowLanguages())
        known << language.code;
    if (!known.contains(code))
        return fail(ErrorCode::InvalidArgument,
                    utf8("--language " + code + ": not one of " + known.join(", ")));
    return code;
}

} // namespace

Result<WindowOptions> parseWindowOptions(const QStringList& arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        "Candela, a workstation for radiology. Decision support, not a diagnosis. "
        "Not a medical device.");
    const QCommandLineOption help({"h", "help"}, "Says this.");
    const QCommandLineOption version("version", "Says the version.");
    const QCommandLineOption library(
        "library",
        "The local library; else $CANDELA_LIBRARY, else candela/library in the user's "
        "data folder.",
        "DIR");
    const QCommandLineOption language(
        "language",
        "Language of the window: en, de, fr, es or zh; else what was chosen in it, else the system's.",
        "CODE");
    const QCommandLineOption user("user", "Who logs in; else $CANDELA_USER.", "NAME");
    const QCommandLineOption password(
        "password-file",
        "File whose first line is the password (-: standard input); logs in at once. "
        "Else $CANDELA_PASSWORD_FILE.",
        "FILE");
    const QCommandLineOption render("render-pages", "Draws every page to PNG files in OUTDIR and leaves.",
                                    "OUTDIR");
    const QCommandLineOption size("size", "Size of the window, e.g. 1280x720.", "WxH");
    const QCommandLineOption startup("startup-time",
                                     "Prints the milliseconds until the first page was drawn.");
    parser.addOptions({help, version, library, language, user, password, render, size, startup});

    WindowOptions options;
    if (!parser.parse(arguments))
        return fail(ErrorCode::InvalidArgument, utf8(parser.errorText()));
    if (!parser.positionalArguments().isEmpty())
        return fail(ErrorCode::InvalidArgument,
                    utf8("unknown argument " + parser.positionalArguments().first()));
    if (parser.isSet(help)) {
        // Qt asks the application for the program's name.
        int count = 1;
        char name[] = "candela";
        char* words[] = {name, nullptr};
        const QCoreApplication application(count, words);
        options.printAndLeave = parser.helpText();
        return options;
    }
    if (parser.isSet(version)) {
        options.printAndLeave = QStringLiteral("candela " CANDELA_VERSION "\n");
        return options;
    }
    options.library = parser.isSet(library) ? std::filesystem::path(utf8(parser.value(library)))
                                            : defaultLibraryDirectory();
    if (parser.isSet(language)) {
        const auto code = parseLanguage(parser.value(language));
        if (!code)
            return fail(code.error());
        options.language = *code;
    }
    options.user = parser.isSet(user) ? parser.value(user) : qEnvironmentVariable("CANDELA_USER");
    const QString file =
        parser.isSet(password) ? parser.value(password) : qEnvironmentVariable("CANDELA_PASSWORD_FILE");
    if (!file.isEmpty() && !options.user.isEmpty()) {
        auto line = firstLine(file);
        if (!line)
            return fail(line.error());
        options.password = *line;
    }
    options.renderDirectory = parser.value(render);
    options.startupTime = parser.isSet(startup);
    if (parser.isSet(size)) {
        const auto wanted = parseSize(parser.value(size));
        if (!wanted)
            return fail(wanted.error());
        options.size = *wanted;
        options.sizeGiven = true;
    }
    return options;
}

} // namespace candela
