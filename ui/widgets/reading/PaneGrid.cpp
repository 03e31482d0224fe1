#include "ui/widgets/reading/PaneGrid.h"

#include "ui/widgets/reading/StackPane.h"

namespace candela {

namespace {

constexpr int gap = 3;

/// Where the `index`th of `count` equal parts of `length` begins.
int beginOf(int index, int count, int length) {
    return index * (length + gap) / count;
}

} // namespace

PaneGrid::PaneGrid(ReadingController* controller, int window, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_window(window) {
    setAccessibleName(tr("Panes"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(240, 200);
    connect(controller, &ReadingController::gridChanged, this, [this](int changed) {
        if (changed != m_window)
            return;
        m_large = -1;
        arrange();
    });
    connect(controller, &ReadingController::activePaneChanged, this, [this] {
        // Who steps from pane to pane while one is large sees the next one large.
        const int active = m_controller->activePane();
        if (m_large < 0 || ReadingController::windowOf(active) != m_window)
            return;
        m_large = active % ReadingController::panesOfWindow;
        arrange();
    });
    arrange();
}

void PaneGrid::setLarge(int index, bool large) {
    m_large = large ? index : -1;
    arrange();
}

void PaneGrid::arrange() {
    const GridSize grid = m_controller->grid(m_window);
    for (int i = 0; i < ReadingController::panesOfWindow; ++i) {
        StackPane*& pane = m_panes.at(static_cast<std::size_t>(i));
        if (i < grid.count() && pane == nullptr) {
            pane = new StackPane(m_controller, m_window * ReadingController::panesOfWindow + i, this);
            connect(pane, &StackPane::largeRequested, this, [this, i](bool large) { setLarge(i, large); });
            Q_EMIT paneMade(pane);
        }
        if (pane == nullptr)
            continue;
        const int row = i / grid.columns;
        const int column = i % grid.columns;
        if (m_large >= 0) {
            pane->setGeometry(rect());
        } else {
            const int left = beginOf(column, grid.columns, width());
            const int top = beginOf(row, grid.rows, height());
            pane->setGeometry(left, top, beginOf(column + 1, grid.columns, width()) - gap - left,
                              beginOf(row + 1, grid.rows, height()) - gap - top);
        }
        pane->setLarge(i == m_large);
        pane->setVisible(m_large >= 0 ? i == m_large : i < grid.count());
    }
}

void PaneGrid::resizeEvent(QResizeEvent*) {
    arrange();
}

} // namespace candela
