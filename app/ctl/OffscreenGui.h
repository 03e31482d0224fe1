#pragma once

#include <QGuiApplication>
#include <clocale>
#include <cstdio>
#include <memory>

namespace candela::ctl {

/// Fonts and pictures without a display. One per program.
class OffscreenGui {
public:
    OffscreenGui() {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        // Qt's remarks on the session (no runtime folder and the like) do not belong on standard error.
        qInstallMessageHandler([](QtMsgType kind, const QMessageLogContext&, const QString& text) {
            if (kind == QtCriticalMsg || kind == QtFatalMsg)
                std::fprintf(stderr, "candelactl: %s\n", qUtf8Printable(text));
        });
        m_application = std::make_unique<QGuiApplication>(m_argumentCount, m_arguments);
        std::setlocale(LC_NUMERIC, "C"); // Qt took the environment's
    }

private:
    int m_argumentCount = 1;
    char m_name[11] = "candelactl";
    char* m_arguments[2] = {m_name, nullptr};
    std::unique_ptr<QGuiApplication> m_application;
};

} // namespace candela::ctl
