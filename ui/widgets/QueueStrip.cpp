#include "ui/widgets/QueueStrip.h"

#include "ui/controllers/DetectionQueue.h"
#include "ui/controllers/DisplayText.h"
#include "ui/widgets/Controls.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QVariant>

namespace candela {

QueueStrip::QueueStrip(DetectionQueue* queue, QWidget* parent)
    : QFrame(parent),
      m_queue(queue),
      m_what(label({}, "", this)),
      m_step(label({}, "dim", this)),
      m_bar(new QProgressBar(this)),
      m_waiting(button({}, {}, tr("Detections that wait"), this)),
      m_menu(new QMenu(m_waiting)),
      m_cancel(button(tr("Cancel"), "cancel", tr("Stop the detection that runs"), this)) {
    setProperty("look", "strip");
    m_bar->setFixedWidth(200);
    m_bar->setAccessibleName(tr("Progress of the detection"));
    m_waiting->setProperty("look", "menu");
    m_waiting->setMenu(m_menu);
    m_what->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 6, 4);
    layout->addWidget(m_what, 3);
    layout->addWidget(m_step, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_waiting);
    layout->addWidget(m_cancel);
    connect(m_menu, &QMenu::aboutToShow, this, &QueueStrip::fillMenu);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        const auto entries = m_queue->entries();
        if (!entries.empty())
            m_queue->cancel(entries.front().id);
    });
    connect(m_queue, &DetectionQueue::changed, this, &QueueStrip::refresh);
    connect(m_queue, &DetectionQueue::progressed, this, &QueueStrip::refresh);
    refresh();
}

void QueueStrip::refresh() {
    const auto entries = m_queue->entries();
    setVisible(!entries.empty());
    if (entries.empty())
        return;
    const QueueEntry& running = entries.front();
    m_what->setText(tr("%1 detection: %2").arg(taskText(running.task), running.description));
    m_step->setText(text(running.progress.what));
    if (running.progress.total > 0) {
        m_bar->setRange(0, static_cast<int>(running.progress.total));
        m_bar->setValue(static_cast<int>(running.progress.done));
        m_bar->setFormat("%v / %m");
    } else {
        m_bar->setRange(0, 0);
    }
    const auto waiting = entries.size() - 1;
    m_waiting->setText(tr("%1 waiting").arg(waiting));
    m_waiting->setAccessibleName(m_waiting->text());
    m_waiting->setVisible(waiting > 0);
}

void QueueStrip::fillMenu() {
    m_menu->clear();
    m_menu->addAction(tr("Cancel all"), m_queue, &DetectionQueue::cancelAll);
    m_menu->addSeparator();
    for (const QueueEntry& entry : m_queue->entries()) {
        if (entry.state != QueueState::Waiting)
            continue;
        m_menu->addAction(tr("Remove %1: %2").arg(taskText(entry.task), entry.description), m_queue,
                          [queue = m_queue, id = entry.id] { queue->cancel(id); });
    }
}

} // namespace candela
