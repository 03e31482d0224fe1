#pragma once

#include <QFrame>

class QLabel;
class QMenu;
class QProgressBar;
class QPushButton;

namespace candela {

class DetectionQueue;

/// The queue of detections, in sight on every page: what runs, how far it is, what waits, and how to stop it.
class QueueStrip : public QFrame {
    Q_OBJECT

public:
    /// `queue` outlives the strip.
    explicit QueueStrip(DetectionQueue* queue, QWidget* parent = nullptr);

private:
    void refresh();
    void fillMenu();

    DetectionQueue* m_queue;
    QLabel* m_what;
    QLabel* m_step;
    QProgressBar* m_bar;
    QPushButton* m_waiting;
    QMenu* m_menu;
    QPushButton* m_cancel;
};

} // namespace candela
