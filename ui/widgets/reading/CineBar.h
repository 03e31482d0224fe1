#pragma once

#include "ui/widgets/reading/ToolIcons.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QSpinBox;
class QToolButton;

namespace candela {

class ViewportWidget;

/// Plays the frames or slices of a view: first, back, play or pause, on, last, and the rate.
class CineBar : public QWidget {
    Q_OBJECT

public:
    explicit CineBar(QWidget* parent = nullptr);

    /// The view to play, and the rate that its header gives (0: none given).
    void setView(ViewportWidget* view, double framesPerSecond);
    void setPlaying(bool playing);
    [[nodiscard]] bool playing() const { return m_timer.isActive(); }

private:
    void step(int steps);
    void advance();
    QToolButton* addButton(ToolSign sign, const QString& name);

    QPointer<ViewportWidget> m_view;
    QTimer m_timer;
    QToolButton* m_play;
    QSpinBox* m_rate;
};

} // namespace candela
