#include "app/ProcessGuard.h"
#include "app/ResourcePath.h"
#include "app/Services.h"
#include "app/WindowOptions.h"
#include "ui/MainWindow.h"
#include "ui/PageRenderer.h"
#include "ui/controllers/DisplayText.h"
#include "ui/controllers/WindowLanguage.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QLocale>
#include <QTimer>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <unistd.h>

namespace {

using namespace candela;

constexpr int exitFailed = 1;
constexpr int exitUsage = 2;
constexpr int exitNotLoggedIn = 3;

/// Milliseconds since the process was started, loading of libraries included.
long sinceProcessStart() {
    std::ifstream stat("/proc/self/stat");
    std::string line;
    std::getline(stat, line);
    // Field 22, counted after the program's name, which may hold blanks.
    std::size_t place = line.rfind(')') + 1;
    for (int field = 3; field <= 22 && place != std::string::npos; ++field)
        place = line.find_first_not_of(' ', line.find(' ', place));
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    const long started = std::stol(line.substr(place)) * 1000 / sysconf(_SC_CLK_TCK);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000 - started;
}

/// Says once, after the window's first picture, how long that took.
class FirstPaint : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint && !m_seen) {
            m_seen = true;
            QTimer::singleShot(0, this, [] {
                std::printf("startup %ld ms\n", sinceProcessStart());
                std::fflush(stdout);
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_seen = false;
};

int complain(const Error& error) {
    std::fprintf(stderr, "candela: error: %s\n", error.message.c_str());
    return error.code == ErrorCode::InvalidArgument ? exitUsage : exitFailed;
}

/// Without a display Qt would abort; pictures of pages need none.
bool displayPresent() {
    return !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM") || !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

void logInWhenAsked(Services& services, const WindowOptions& options) {
    if (options.password)
        services.logIn().logIn(options.user, *options.password);
}

int renderPages(QApplication& application, Services& services, MainWindow& window,
                const WindowOptions& options) {
    PageRenderer renderer(&window, services.context(), options.renderDirectory);
    QObject::connect(&renderer, &PageRenderer::entranceDrawn, [&] { logInWhenAsked(services, options); });
    QObject::connect(&services.logIn(), &LogInController::loggedIn, &renderer,
                     &PageRenderer::continueLoggedIn, Qt::QueuedConnection);
    QObject::connect(&services.logIn(), &LogInController::refused, &application, [&](const QString& reason) {
        std::fprintf(stderr, "candela: error: %s: %s\n", qUtf8Printable(options.user),
                     qUtf8Printable(reason));
        QApplication::exit(exitNotLoggedIn);
    });
    QObject::connect(&renderer, &PageRenderer::finished, &application,
                     [](const QStringList& files, const QString& failure) {
                         for (const QString& file : files)
                             std::printf("%s\n", qUtf8Printable(file));
                         if (!failure.isEmpty())
                             std::fprintf(stderr, "candela: error: %s\n", qUtf8Printable(failure));
                         QApplication::exit(failure.isEmpty() ? 0 : exitFailed);
                     });
    renderer.start(options.password.has_value());
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv) {
    guardProcess();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto options = parseWindowOptions(arguments);
    if (!options)
        return complain(options.error());
    if (!options->printAndLeave.isEmpty()) {
        std::fputs(qUtf8Printable(options->printAndLeave), stdout);
        return 0;
    }
    const bool rendering = !options->renderDirectory.isEmpty();
    if (!displayPresent()) {
        if (!rendering)
            return complain({ErrorCode::Failed, "no display: use --render-pages OUTDIR, or candelactl"});
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }

    QCoreApplication::setAttribute(Qt::AA_EnableHighDpiScaling);
    QCoreApplication::setAttribute(Qt::AA_UseHighDpiPixmaps);
    QApplication application(argc, argv);
    QApplication::setApplicationName("candela");
    QApplication::setApplicationDisplayName("Candela");
    QApplication::setApplicationVersion(CANDELA_VERSION);
    const SpokenLanguage spoken(
        languageFor(options->language, chosenLanguage(), QLocale::system().uiLanguages()));
    applyTheme(application, ThemeKind::Dark);
    PlainText::everywhere(application);

    Services services(options->library, modelDirectory());
    MainWindow window(services.context());
    if (rendering || options->sizeGiven)
        window.resize(options->size);
    FirstPaint firstPaint;
    if (options->startupTime)
        window.installEventFilter(&firstPaint);
    window.show();
    if (rendering)
        return renderPages(application, services, window, *options);
    logInWhenAsked(services, *options);
    return QApplication::exec();
}
