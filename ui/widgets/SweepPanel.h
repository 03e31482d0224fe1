#pragma once

#include "ui/controllers/LibrarySweep.h"

#include <QFrame>
#include <optional>

class QLabel;
class QProgressBar;
class QPushButton;

namespace candela {

/// Lets a detector look through the whole library, and says how far it is.
class SweepPanel : public QFrame {
    Q_OBJECT

public:
    /// `sweep` must outlive the panel.
    explicit SweepPanel(LibrarySweep* sweep, QWidget* parent = nullptr);

    /// Nothing, or a task that does not suit, hides the panel.
    void setTask(std::optional<Task> task);

private:
    void refresh();

    LibrarySweep* m_sweep;
    std::optional<Task> m_task;
    QLabel* m_words;
    QProgressBar* m_bar;
    QPushButton* m_start;
    QPushButton* m_pause;
    QPushButton* m_stop;
};

} // namespace candela
