#include "ui/widgets/reading/CineBar.h"

#include "ui/widgets/reading/ViewportWidget.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QToolButton>
#include <algorithm>
#include <cmath>

namespace candela {

namespace {

constexpr int usualRate = 12;
constexpr int fastest = 60;

} // namespace

CineBar::CineBar(QWidget* parent) : QWidget(parent), m_play(nullptr), m_rate(new QSpinBox(this)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(6, 2, 6, 2);
    layout->setSpacing(4);
    layout->addStretch();
    const auto onClick = [this](QToolButton* button, auto action) {
        connect(button, &QToolButton::clicked, this, action);
    };
    onClick(addButton(ToolSign::First, tr("First frame")), [this] { step(-1'000'000); });
    onClick(addButton(ToolSign::Back, tr("One frame back")), [this] { step(-1); });
    m_play = addButton(ToolSign::Cine, tr("Play"));
    onClick(m_play, [this] { setPlaying(!playing()); });
    onClick(addButton(ToolSign::On, tr("One frame on")), [this] { step(1); });
    onClick(addButton(ToolSign::Last, tr("Last frame")), [this] { step(1'000'000); });
    m_rate->setRange(1, fastest);
    m_rate->setValue(usualRate);
    m_rate->setSuffix(tr(" / s"));
    m_rate->setAccessibleName(tr("Frames per second"));
    layout->addWidget(m_rate);
    layout->addStretch();
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1000 / usualRate);
    connect(m_rate, qOverload<int>(&QSpinBox::valueChanged), this,
            [this](int rate) { m_timer.setInterval(1000 / rate); });
    connect(&m_timer, &QTimer::timeout, this, &CineBar::advance);
}

QToolButton* CineBar::addButton(ToolSign sign, const QString& name) {
    auto* button = new QToolButton(this);
    button->setIcon(toolIcon(sign, QGuiApplication::palette()));
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    layout()->addWidget(button);
    return button;
}

void CineBar::setView(ViewportWidget* view, double framesPerSecond) {
    setPlaying(false);
    m_view = view;
    if (framesPerSecond > 0)
        m_rate->setValue(std::clamp(static_cast<int>(std::lround(framesPerSecond)), 1, fastest));
}

void CineBar::setPlaying(bool playing) {
    if (playing && m_view)
        m_timer.start();
    else
        m_timer.stop();
    m_play->setIcon(
        toolIcon(m_timer.isActive() ? ToolSign::Pause : ToolSign::Cine, QGuiApplication::palette()));
    m_play->setAccessibleName(m_timer.isActive() ? tr("Pause") : tr("Play"));
}

void CineBar::step(int steps) {
    setPlaying(false);
    if (m_view)
        m_view->scrollBy(steps);
}

void CineBar::advance() {
    if (!m_view || m_view->scene() == nullptr || !m_view->scene()->stack())
        return;
    const int last = m_view->scene()->frame(m_view->plane()).slices - 1;
    if (m_view->scene()->view(m_view->plane()).slice >= last)
        m_view->scrollBy(-last);
    else
        m_view->scrollBy(1);
}

} // namespace candela
