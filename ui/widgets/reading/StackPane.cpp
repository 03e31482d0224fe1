#include "ui/widgets/reading/StackPane.h"

#include "ui/widgets/reading/CineBar.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QSignalBlocker>
#include <algorithm>

namespace candela {

using viewer::ViewPlane;

namespace {

constexpr int gap = 2;
constexpr int headerHeight = 24;

/// A tint over the whole pane; the mouse does not meet it.
class DropTarget : public QWidget {
public:
    explicit DropTarget(QWidget* parent) : QWidget(parent) {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        QColor tint = palette().color(QPalette::Link);
        painter.setPen(QPen(tint, 3));
        tint.setAlpha(50);
        painter.setBrush(tint);
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
};

} // namespace

StackPane::StackPane(ReadingController* controller, int pane, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_pane(pane),
      m_volume(new VolumeViewWidget(controller, pane, this)),
      m_cine(new CineBar(this)),
      m_header(new QWidget(this)),
      m_title(new QLabel(m_header)),
      m_target(new DropTarget(this)) {
    setAcceptDrops(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Pane %1").arg(pane + 1));
    auto* headerLayout = new QHBoxLayout(m_header);
    headerLayout->setContentsMargins(8, 0, 2, 0);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    headerLayout->addWidget(m_title, 1);
    m_header->hide();
    m_cine->hide();
    for (int i = 0; i < sliceTiles; ++i) {
        Tile& tile = m_tiles.at(static_cast<std::size_t>(i));
        tile.view = new ViewportWidget(controller, pane, this);
        tile.bar = new SliceScrollBar(this);
        connect(tile.view, &ViewportWidget::maximiseRequested, this, [this, i] { maximise(i); });
        connect(tile.view, &ViewportWidget::menuRequested, this,
                [this, view = tile.view](const QPoint& position) { Q_EMIT menuRequested(view, position); });
        connect(tile.bar, &QAbstractSlider::valueChanged, this, [this, i](int value) {
            const Tile& changed = m_tiles.at(static_cast<std::size_t>(i));
            if (m_scene == nullptr || !m_scene->stack())
                return;
            viewer::ViewState state = m_scene->view(changed.view->plane());
            state.slice = value;
            m_controller->changeView(m_pane, changed.view->plane(), state);
        });
    }
    connect(m_volume, &VolumeViewWidget::maximiseRequested, this, [this] { maximise(volumeTile); });
    connect(controller, &ReadingController::sceneChanged, this, [this](int changed) {
        if (changed == m_pane)
            sceneChanged();
    });
    connect(controller, &ReadingController::paneLayoutChanged, this, [this](int changed) {
        if (changed == m_pane)
            layoutSet();
    });
    sceneChanged();
}

void StackPane::sceneChanged() {
    if (m_scene != nullptr)
        m_scene->disconnect(this);
    m_scene = m_controller->scene(m_pane);
    m_maximised = -1;
    m_cineShown = false;
    m_cine->setPlaying(false);
    if (m_scene != nullptr) {
        m_cineShown = m_scene->info().kind == StackKind::Cine;
        connect(m_scene, &StackScene::stackChanged, this, [this] {
            for (const Tile& tile : m_tiles) {
                updateBar(tile);
                updateCurve(tile);
            }
        });
        connect(m_scene, &StackScene::viewChanged, this, [this](int plane) {
            for (const Tile& tile : m_tiles) {
                if (static_cast<int>(tile.view->plane()) == plane)
                    updateBar(tile);
            }
        });
        connect(m_scene, &StackScene::detectionChanged, this, [this] {
            for (const Tile& tile : m_tiles)
                updateCurve(tile);
            arrange();
        });
    }
    assignPlanes();
}

bool StackPane::fourViewsPossible() const {
    return m_scene != nullptr && viewer::availablePlanes(m_scene->info()).size() > 1;
}

void StackPane::layoutSet() {
    // The reader stays on the slice that was looked at.
    std::optional<int> place;
    if (m_scene != nullptr && m_scene->stack()) {
        for (const ViewPlane plane : m_scene->shownPlanes()) {
            if (!place)
                place = m_scene->stackPlane(plane);
        }
    }
    m_maximised = -1;
    assignPlanes();
    if (place)
        m_scene->showPlane(*place);
    Q_EMIT layoutChanged();
}

void StackPane::assignPlanes() {
    const PaneLayout layout = fourViewsPossible() ? paneLayout() : PaneLayout::One;
    const std::vector<ViewPlane> shown =
        m_scene != nullptr ? planesOf(layout) : std::vector<ViewPlane>{ViewPlane::Acquired};
    m_sliceTiles = static_cast<int>(shown.size());
    for (int i = 0; i < sliceTiles; ++i) {
        const Tile& tile = m_tiles.at(static_cast<std::size_t>(i));
        if (i < m_sliceTiles)
            tile.view->setScene(m_scene, shown.at(static_cast<std::size_t>(i)));
        else
            tile.view->setScene(nullptr, ViewPlane::Acquired);
    }
    m_volumeShown = m_scene != nullptr && (layout == PaneLayout::Four || layout == PaneLayout::Volume);
    m_volume->setScene(m_volumeShown ? m_scene.data() : nullptr);
    if (m_scene != nullptr) {
        m_scene->setShownPlanes(shown);
        const double frameTime = m_scene->info().frameTimeMs;
        m_cine->setView(m_tiles.front().view, frameTime > 0 ? 1000 / frameTime : 0);
    } else {
        m_cine->setView(nullptr, 0);
    }
    for (const Tile& tile : m_tiles) {
        updateBar(tile);
        updateCurve(tile);
    }
    arrange();
}

void StackPane::updateBar(const Tile& tile) {
    const QSignalBlocker quiet(tile.bar);
    if (tile.view->scene() == nullptr) {
        tile.bar->setRange(0, 0);
        return;
    }
    const int last = std::max(0, m_scene->frame(tile.view->plane()).slices - 1);
    if (tile.bar->maximum() != last)
        tile.bar->setRange(0, last);
    tile.bar->setPageStep(10);
    if (m_scene->stack())
        tile.bar->setValue(m_scene->view(tile.view->plane()).slice);
    tile.bar->update();
}

void StackPane::updateCurve(const Tile& tile) {
    std::vector<double> curve;
    int key = -1;
    if (tile.view->scene() != nullptr) {
        const ViewPlane plane = tile.view->plane();
        const std::vector<double>& probabilities = m_scene->probabilities();
        if (!probabilities.empty() && m_scene->stepOfStackPlane(plane, 0)) {
            curve.assign(static_cast<std::size_t>(m_scene->frame(plane).slices), -1);
            for (std::size_t i = 0; i < probabilities.size(); ++i) {
                const int step = *m_scene->stepOfStackPlane(plane, static_cast<int>(i));
                curve.at(static_cast<std::size_t>(step)) = probabilities[i];
            }
        }
        if (m_scene->keyPlane() && !curve.empty())
            key = m_scene->stepOfStackPlane(plane, *m_scene->keyPlane()).value_or(-1);
    }
    tile.bar->setCurve(std::move(curve), key);
}

ViewportWidget* StackPane::currentView() const {
    for (const Tile& tile : m_tiles) {
        if (tile.view->hasFocus() && tile.view->isVisibleTo(this))
            return tile.view;
    }
    if (m_maximised >= 0 && m_maximised < sliceTiles)
        return m_tiles.at(static_cast<std::size_t>(m_maximised)).view;
    return m_tiles.front().view;
}

ViewportWidget* StackPane::viewOf(ViewPlane plane) const {
    for (int i = 0; i < m_sliceTiles; ++i) {
        ViewportWidget* view = m_tiles.at(static_cast<std::size_t>(i)).view;
        if (view->scene() != nullptr && view->plane() == plane)
            return view;
    }
    return nullptr;
}

SliceScrollBar* StackPane::scrollBarOf(const ViewportWidget* view) const {
    for (const Tile& tile : m_tiles) {
        if (tile.view == view)
            return tile.bar;
    }
    return nullptr;
}

void StackPane::toggleCine() {
    if (m_scene == nullptr)
        return;
    if (!m_cineShown) {
        m_cineShown = true;
        m_cine->setView(currentView(), 0);
        arrange();
        m_cine->setPlaying(true);
        return;
    }
    m_cine->setPlaying(!m_cine->playing());
}

void StackPane::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setToolTip(title);
    m_header->setVisible(!title.isEmpty());
    arrange();
}

// Layout -------------------------------------------------------------------------------------------

/// A double click makes one view as large as the window, and brings all back to their places.
void StackPane::maximise(int tile) {
    m_large = !(m_large || m_maximised >= 0);
    m_maximised = m_large && m_sliceTiles + (m_volumeShown ? 1 : 0) > 1 ? tile : -1;
    Q_EMIT largeRequested(m_large);
    arrange();
    Q_EMIT layoutChanged();
}

void StackPane::toggleLarge() {
    const ViewportWidget* view = currentView();
    const auto tile =
        std::find_if(m_tiles.begin(), m_tiles.end(), [view](const Tile& each) { return each.view == view; });
    maximise(m_sliceTiles == 0 ? volumeTile : static_cast<int>(tile - m_tiles.begin()));
}

void StackPane::setLarge(bool large) {
    if (large == m_large)
        return;
    m_large = large;
    if (!large)
        m_maximised = -1;
    arrange();
}

void StackPane::placeTile(int tile, const QRect& place) {
    if (tile == volumeTile) {
        m_volume->setGeometry(place);
        m_volume->setVisible(place.isValid());
        return;
    }
    const Tile& slice = m_tiles.at(static_cast<std::size_t>(tile));
    const bool scrolls = slice.bar->maximum() > slice.bar->minimum();
    const int bar = scrolls ? slice.bar->sizeHint().width() : 0;
    slice.view->setGeometry(place.adjusted(0, 0, -bar, 0));
    slice.bar->setGeometry(place.right() - bar + 1, place.top(), bar, place.height());
    slice.view->setVisible(place.isValid());
    slice.bar->setVisible(place.isValid() && scrolls);
}

void StackPane::arrange() {
    QRect area = rect();
    if (m_header->isVisibleTo(this)) {
        m_header->setGeometry(0, 0, width(), headerHeight);
        area.setTop(headerHeight);
    }
    m_cine->setVisible(m_cineShown);
    if (m_cineShown) {
        const int high = m_cine->sizeHint().height();
        m_cine->setGeometry(0, height() - high, width(), high);
        area.setBottom(height() - high - 1);
    }
    const int left = (area.width() - gap) / 2;
    const int top = (area.height() - gap) / 2;
    const std::array<QRect, 4> quarters{
        QRect(area.left(), area.top(), left, top),
        QRect(area.left() + left + gap, area.top(), area.width() - left - gap, top),
        QRect(area.left(), area.top() + top + gap, left, area.height() - top - gap),
        QRect(area.left() + left + gap, area.top() + top + gap, area.width() - left - gap,
              area.height() - top - gap)};
    const bool one = m_sliceTiles + (m_volumeShown ? 1 : 0) == 1;
    for (int tile = 0; tile < 4; ++tile) {
        const bool there = tile == volumeTile ? m_volumeShown : tile < m_sliceTiles;
        QRect place;
        if (there && (one || tile == m_maximised))
            place = area;
        else if (there && m_maximised < 0)
            place = quarters.at(static_cast<std::size_t>(tile));
        placeTile(tile, place);
    }
}

void StackPane::resizeEvent(QResizeEvent*) {
    arrange();
}

// Drag and drop ------------------------------------------------------------------------------------

void StackPane::dragEnterEvent(QDragEnterEvent* event) {
    if (!event->mimeData()->hasFormat(mimeType))
        return;
    event->acceptProposedAction();
    showTarget(true);
}

void StackPane::dragLeaveEvent(QDragLeaveEvent*) {
    showTarget(false);
}

void StackPane::showTarget(bool shown) {
    m_target->setGeometry(rect());
    m_target->setVisible(shown);
    m_target->raise();
}

void StackPane::dropEvent(QDropEvent* event) {
    showTarget(false);
    const QList<QByteArray> parts = event->mimeData()->data(mimeType).split('\n');
    if (parts.size() != 2)
        return;
    event->acceptProposedAction();
    m_controller->showStack(m_pane, {SeriesUid(parts[0].toStdString()), parts[1].toInt()});
}

} // namespace candela
