#include "ui/widgets/SweepPanel.h"

#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVariant>

namespace candela {

SweepPanel::SweepPanel(LibrarySweep* sweep, QWidget* parent)
    : QFrame(parent),
      m_sweep(sweep),
      m_words(label({}, "dim", this)),
      m_bar(new QProgressBar(this)),
      m_start(button({}, {}, tr("Every study that this model has not seen yet, in the background"), this)),
      m_pause(button(tr("Pause"), {}, tr("Go on later from where it is"), this)),
      m_stop(button(tr("Stop"), {}, tr("Give it up; the results so far stay"), this)) {
    setProperty("look", "card");
    m_start->setObjectName("sweepStart");
    m_pause->setObjectName("sweepPause");
    m_stop->setObjectName("sweepStop");
    m_words->setWordWrap(true);
    m_bar->setAccessibleName(tr("Progress through the library"));
    m_bar->setFixedWidth(180);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(14, 8, 10, 8);
    layout->addWidget(m_words, 1);
    layout->addWidget(m_bar);
    for (QPushButton* each : {m_start, m_pause, m_stop})
        layout->addWidget(each);
    connect(m_start, &QPushButton::clicked, this, [this] { m_sweep->start(*m_task); });
    connect(m_pause, &QPushButton::clicked, this, [this] { m_sweep->pause(*m_task); });
    connect(m_stop, &QPushButton::clicked, this, [this] { m_sweep->stop(*m_task); });
    connect(m_sweep, &LibrarySweep::changed, this, &SweepPanel::refresh);
    refresh();
}

void SweepPanel::setTask(std::optional<Task> task) {
    m_task = task;
    refresh();
}

void SweepPanel::refresh() {
    const bool suits = m_task && LibrarySweep::suits(*m_task);
    setVisible(suits);
    if (!suits)
        return;
    const SweepStatus status = m_sweep->status(*m_task);
    const bool running = status.state == SweepState::Running;
    const bool paused = status.state == SweepState::Paused;
    const QString skipped = status.skipped == 0
                                ? QString()
                                : QString(" ") + tr("%1 had no image for it.").arg(countText(status.skipped));
    if (!status.failure.isEmpty())
        m_words->setText(status.failure);
    else if (running)
        m_words->setText(tr("Looks through the library in the background; what you ask for goes first.") +
                         skipped);
    else if (paused)
        m_words->setText(tr("Paused.") + skipped);
    else if (status.total > 0)
        m_words->setText(tr("Every study was looked at.") + skipped);
    else
        m_words->setText(tr("The detector can look at every study of the library that it has not seen yet."));
    m_bar->setVisible((running || paused) && status.total > 0);
    m_bar->setRange(0, static_cast<int>(status.total));
    m_bar->setValue(static_cast<int>(status.done));
    m_bar->setFormat("%v / %m");
    m_start->setText(paused ? tr("Go on") : tr("Look through the library"));
    m_start->setVisible(!running);
    m_pause->setVisible(running);
    m_stop->setVisible(running || paused);
}

} // namespace candela
