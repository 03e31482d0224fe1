#include "ui/widgets/reading/SecondWindow.h"

#include "ui/controllers/DisplayText.h"
#include "ui/controllers/ReadingController.h"
#include "ui/widgets/reading/PaneGrid.h"
#include "ui/widgets/reading/ReadingActions.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QScreen>
#include <QVBoxLayout>

namespace candela {

namespace {

constexpr QSize usualSize(1100, 800);

} // namespace

SecondWindow::SecondWindow(ReadingController* controller, ReadingActions* actions, QWidget* parent)
    : QWidget(parent, Qt::Window),
      m_controller(controller),
      m_actions(actions),
      m_grid(new PaneGrid(controller, 1, this)) {
    setAccessibleName(tr("Second window"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_grid);
    resize(usualSize);
    connect(controller, &ReadingController::studyChanged, this, &SecondWindow::showTitle);
    showTitle();
}

void SecondWindow::showTitle() {
    const auto& study = m_controller->study();
    setWindowTitle(study ? tr("%1 – Candela, second window")
                               .arg(patientText(study->study.patientName, study->study.patientId.str()))
                         : tr("Candela, second window"));
}

void SecondWindow::open() {
    const QScreen* own = parentWidget()->window()->screen();
    for (const QScreen* other : QGuiApplication::screens()) {
        if (other == own)
            continue;
        setGeometry(other->availableGeometry());
        showMaximized();
        return;
    }
    show();
    raise();
}

void SecondWindow::closeEvent(QCloseEvent* event) {
    event->accept();
    Q_EMIT closed(event->spontaneous());
}

void SecondWindow::keyPressEvent(QKeyEvent* event) {
    if (!m_actions->press(*event))
        QWidget::keyPressEvent(event);
}

} // namespace candela
