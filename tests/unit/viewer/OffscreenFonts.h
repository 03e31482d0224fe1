#pragma once

#include <QGuiApplication>

namespace candela::viewer {

/// Fonts need an application, but no display. Made once and kept to the end: on destruction the offscreen
/// platform plugin leaks its screen.
inline void needFonts() {
    if (QGuiApplication::instance() != nullptr)
        return;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argc = 1;
    static char name[] = "viewer_test";
    static char* argv[] = {name, nullptr};
    static const QGuiApplication* const application = new QGuiApplication(argc, argv);
    static_cast<void>(application);
}

} // namespace candela::viewer
