#pragma once

#include "ui/controllers/ReadingController.h"

#include <QWidget>
#include <array>

class QCheckBox;
class QComboBox;
class QFrame;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QSlider;

namespace candela {

class ClassBars;
class FeedbackForm;
class KnownCases;

/// Detection at the side of the images: a button for each task, progress, the result with all that a reader
/// needs to judge it, the map's switch, and the reader's answer.
class ResultPanel : public QWidget {
    Q_OBJECT

public:
    explicit ResultPanel(ReadingController* controller, QWidget* parent = nullptr);

    /// Asks where to write the report of the shown result; nothing when none is shown or the role may not.
    void saveReport();

Q_SIGNALS:
    void similarWanted();

private:
    struct TaskButton {
        Task task = Task::Brain;
        QPushButton* button = nullptr;
        QLabel* hindrance = nullptr;
    };

    QWidget* makeTasks();
    QWidget* makeResult();
    QWidget* makeMapControls();
    void refreshTasks();
    void refreshRunning();
    void refreshEarlier();
    void refreshResult();
    void refreshMap();
    void showGate(const DetectionResult& result);
    void showModel(const Detection& detection);

    ReadingController* m_controller;
    std::array<TaskButton, 2> m_tasks;
    QLabel* m_runningText = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QWidget* m_running = nullptr;
    QLabel* m_failure = nullptr;
    QComboBox* m_earlier = nullptr;
    QFrame* m_result = nullptr;
    QLabel* m_task = nullptr;
    QLabel* m_experimental = nullptr;
    QLabel* m_verdict = nullptr;
    QLabel* m_gate = nullptr;
    QLabel* m_probability = nullptr;
    QLabel* m_reason = nullptr;
    ClassBars* m_bars = nullptr;
    QLabel* m_set = nullptr;
    QPushButton* m_keySlice = nullptr;
    QWidget* m_map = nullptr;
    QCheckBox* m_mapShown = nullptr;
    QSlider* m_opacity = nullptr;
    KnownCases* m_known = nullptr;
    FeedbackForm* m_feedback = nullptr;
    QPushButton* m_modelButton = nullptr;
    QLabel* m_model = nullptr;
    QLabel* m_when = nullptr;
    QPushButton* m_report = nullptr;
    QPushButton* m_similar = nullptr;
};

} // namespace candela
