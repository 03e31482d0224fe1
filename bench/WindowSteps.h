#pragma once

#include "ui/widgets/reading/ViewportWidget.h"

#include <QApplication>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <set>
#include <string>
#include <vector>

/// Steps in the window, from the event to the painted widget, as the benches measure them.
namespace candela::bench {

using SteadyClock = std::chrono::steady_clock;

constexpr int steps = 120;

inline double millisecondsSince(SteadyClock::time_point start) {
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
}

[[noreturn]] inline void giveUp(const std::string& reason) {
    std::fprintf(stderr, "%s\n", reason.c_str());
    std::exit(1);
}

/// Lets events run until `met`; milliseconds that it took.
inline double waitUntil(const std::function<bool()>& met, const char* what) {
    const auto start = SteadyClock::now();
    while (!met()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        if (millisecondsSince(start) > 60'000)
            giveUp(std::string(what) + " did not come");
    }
    return millisecondsSince(start);
}

struct Times {
    double median = 0;
    double p95 = 0;
};

inline Times summary(std::vector<double> times) {
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

/// Milliseconds from an event until the view is painted, over many steps.
inline Times stepsOf(ViewportWidget* view, const std::function<void(int)>& step) {
    std::vector<double> times;
    for (int n = 0; n < steps; ++n) {
        const auto start = SteadyClock::now();
        step(n);
        view->repaint();
        times.push_back(millisecondsSince(start));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50); // the other views follow
    }
    return summary(times);
}

inline void send(QWidget* widget, QEvent::Type type, QPointF at, Qt::MouseButton button) {
    const Qt::MouseButtons held = type == QEvent::MouseButtonRelease ? Qt::NoButton : button;
    QMouseEvent event(type, at, widget->mapToGlobal(at.toPoint()),
                      type == QEvent::MouseMove ? Qt::NoButton : button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
}

inline Times dragSteps(ViewportWidget* view, Qt::MouseButton button) {
    const QPointF centre(view->width() / 2.0, view->height() / 2.0);
    send(view, QEvent::MouseButtonPress, centre, button);
    const Times times = stepsOf(view, [&](int n) {
        const double sway = (n / 20) % 2 == 0 ? n % 20 : 20 - n % 20;
        send(view, QEvent::MouseMove, centre + QPointF(3 * sway, 2 * sway), button);
    });
    send(view, QEvent::MouseButtonRelease, centre, button);
    return times;
}

/// A notch of the wheel in the middle of a view: ten on, ten back.
inline void turnWheel(QWidget* view, int n) {
    const QPointF at(view->width() / 2.0, view->height() / 2.0);
    QWheelEvent event(at, view->mapToGlobal(at.toPoint()), {}, {0, (n / 10) % 2 == 0 ? 120 : -120},
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(view, &event);
}

/// Counts what is painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(std::vector<ViewportWidget*> views) : m_views(std::move(views)) {
        for (ViewportWidget* view : m_views)
            view->installEventFilter(this);
    }
    void forget() { m_painted.clear(); }
    [[nodiscard]] bool all() const { return m_painted.size() == m_views.size(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            m_painted.insert(watched);
        return QObject::eventFilter(watched, event);
    }

private:
    std::vector<ViewportWidget*> m_views;
    std::set<QObject*> m_painted;
};

} // namespace candela::bench
