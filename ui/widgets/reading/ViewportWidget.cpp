#include "ui/widgets/reading/ViewportWidget.h"

#include "ui/controllers/LibraryWords.h"
#include "ui/widgets/reading/ToolIcons.h"
#include "viewer/render/OverlayPainter.h"
#include "viewer/render/PresentationPainter.h"

#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace candela {

using viewer::MouseTool;
using viewer::ViewPlane;
using viewer::ViewState;

namespace {

constexpr int wheelStep = 120;
/// A press that moves less than this is a click.
constexpr double clickSlack = 4;
/// The view that is worked in comes first.
constexpr int followMilliseconds = 10;
constexpr int linesMilliseconds = 40;

ToolSign signOf(MouseTool tool) {
    switch (tool) {
    case MouseTool::Window:
        return ToolSign::Window;
    case MouseTool::RegionWindow:
        return ToolSign::RegionWindow;
    case MouseTool::Scroll:
        return ToolSign::Scroll;
    case MouseTool::Zoom:
        return ToolSign::Zoom;
    case MouseTool::Pan:
        return ToolSign::Pan;
    case MouseTool::Crosshair:
        return ToolSign::Crosshair;
    default:
        return ToolSign::Distance;
    }
}

} // namespace

ViewportWidget::ViewportWidget(ReadingController* controller, int pane, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_pane(pane) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(120, 100);
    setAccessibleName(tr("Image view"));
    m_follow.setSingleShot(true);
    m_follow.setInterval(followMilliseconds);
    connect(&m_follow, &QTimer::timeout, this, &ViewportWidget::renderAgain);
    m_lines.setSingleShot(true);
    m_lines.setInterval(linesMilliseconds);
    connect(&m_lines, &QTimer::timeout, this, qOverload<>(&QWidget::update));
    connect(controller, &ReadingController::viewChanged, this, [this](int changed) {
        const StackScene* other = m_controller->scene(changed);
        if (changed != m_pane && showable() && m_controller->localizerLines() && !m_lines.isActive() &&
            isVisible() && other != nullptr && sameFrameOfReference(*m_scene, *other))
            m_lines.start();
    });
    connect(controller, &ReadingController::optionsChanged, this, qOverload<>(&QWidget::update));
    connect(controller, &ReadingController::activePaneChanged, this, qOverload<>(&QWidget::update));
    connect(controller, &ReadingController::toolChanged, this, [this] {
        m_placer.cancel();
        m_boxCorner.reset();
        updateCursor(mapFromGlobal(QCursor::pos()));
        update();
    });
}

void ViewportWidget::setScene(StackScene* scene, ViewPlane plane) {
    if (m_scene != nullptr)
        m_scene->disconnect(this);
    m_scene = scene;
    m_plane = plane;
    m_drag.reset();
    m_placer.cancel();
    m_lastTraced.reset();
    m_textDraft.reset();
    m_probe.reset();
    if (scene != nullptr) {
        scene->setViewSize(plane, size());
        setAccessibleName(
            tr("%1 view of %2")
                .arg(nameText(viewer::toString(plane)), QString::fromStdString(scene->series().description)));
        connect(scene, &StackScene::stackChanged, this, &ViewportWidget::renderAgain);
        connect(scene, &StackScene::pixelsChanged, this, &ViewportWidget::renderAgain);
        connect(scene, &StackScene::mapsChanged, this, &ViewportWidget::renderAgain);
        connect(scene, &StackScene::overlaysChanged, this, &ViewportWidget::renderAgain);
        connect(scene, &StackScene::presentationAdded, this, &ViewportWidget::applyPresentation);
        connect(scene, &StackScene::viewChanged, this, [this](int changed) {
            if (changed == static_cast<int>(m_plane))
                follow();
            else if (m_controller->localizerLines())
                update();
        });
        connect(scene, &StackScene::overlayChanged, this, qOverload<>(&QWidget::update));
        connect(scene, &StackScene::progressChanged, this, qOverload<>(&QWidget::update));
    }
    renderAgain();
}

viewer::ViewTransform ViewportWidget::transform() const {
    return {m_scene->frame(m_plane), state(), width(), height()};
}

/// Shows the image as a presentation state wants it.
void ViewportWidget::applyPresentation(int index) {
    const std::optional<int> shown = showable() ? m_scene->stackPlane(m_plane) : std::nullopt;
    const auto& presentations = m_scene->overlays().presentations;
    if (!shown || index < 0 || index >= static_cast<int>(presentations.size()))
        return;
    const auto& presentation = *presentations.at(static_cast<std::size_t>(index));
    m_scene->setView(m_plane,
                     viewer::presented(presentation, *m_scene->stack(), *shown, state(), width(), height()));
}

QPointF ViewportWidget::positionOf(Vec3 point) const {
    if (!showable())
        return {};
    const auto screen = transform().toScreen(point);
    return {screen[0], screen[1]};
}

Vec3 ViewportWidget::pointAt(QPointF position) const {
    return showable() ? transform().toPatient(position.x(), position.y()) : Vec3();
}

std::optional<Vec3> ViewportWidget::pointed() const {
    if (!showable())
        return std::nullopt;
    return m_mouse ? pointAt(*m_mouse) : m_scene->crosshair();
}

void ViewportWidget::renderAgain() {
    m_stale = true;
    update();
}

void ViewportWidget::follow() {
    if (m_drag || hasFocus() || underMouse())
        renderAgain();
    else if (!m_follow.isActive())
        m_follow.start();
}

void ViewportWidget::resizeEvent(QResizeEvent*) {
    if (m_scene != nullptr)
        m_scene->setViewSize(m_plane, size());
    renderAgain();
}

void ViewportWidget::changeEvent(QEvent* event) {
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

void ViewportWidget::scrollBy(int steps) {
    if (showable())
        m_controller->changeView(m_pane, m_plane, viewer::scroll(state(), m_scene->frame(m_plane), steps));
}

// Mouse --------------------------------------------------------------------------------------------

void ViewportWidget::mousePressEvent(QMouseEvent* event) {
    m_controller->setActivePane(m_pane);
    if (!showable() || m_drag)
        return;
    const QPointF position = event->localPos();
    Drag drag;
    drag.button = event->button();
    drag.press = position;
    drag.start = state();
    switch (event->button()) {
    case Qt::LeftButton:
        m_drag = drag;
        pressLeft(position);
        return;
    case Qt::MiddleButton:
        drag.tool = MouseTool::Pan;
        break;
    case Qt::RightButton:
        drag.tool = MouseTool::Zoom;
        break;
    default:
        return;
    }
    m_drag = drag;
}

void ViewportWidget::pressLeft(QPointF position) {
    Drag& drag = *m_drag;
    drag.tool = m_controller->tool();
    if (!m_placer.begun()) {
        drag.hit = measurementAt(position);
        m_scene->selectMeasurement(drag.hit ? drag.hit->measurement : -1);
        if (drag.hit)
            return;
    }
    if (drag.tool == MouseTool::Window)
        drag.span = viewer::windowSpan(*m_scene->stack(), state().window);
    if (overCutLine(position)) {
        drag.turnFrom = angleAboutCrosshair(position);
        return;
    }
    if (drag.tool == MouseTool::Crosshair)
        m_controller->moveCrosshair(m_pane, m_plane, pointAt(position));
    pressMeasuring(position);
}

void ViewportWidget::mouseMoveEvent(QMouseEvent* event) {
    if (!showable())
        return;
    const QPointF position = event->localPos();
    m_keyPointer = false;
    m_boxCorner.reset();
    if (m_drag)
        dragTo(position);
    else
        updateCursor(position);
    hover(position);
}

/// What lies under the pointer, and the rest of a measurement that is being drawn.
void ViewportWidget::hover(QPointF position) {
    m_mouse = position;
    if (m_placer.begun()) {
        m_placer.hover(pointAt(position));
        update();
    }
    const auto probe =
        viewer::probeAt(*m_scene->stack(), state(), width(), height(), position.x(), position.y());
    if (probe.has_value() != m_probe.has_value() || (probe && probe->voxel != m_probe->voxel)) {
        m_probe = probe;
        update(0, height() - 60, width(), 60);
    }
}

void ViewportWidget::dragTo(QPointF position) {
    Drag& drag = *m_drag;
    const double dx = position.x() - drag.press.x();
    const double dy = position.y() - drag.press.y();
    if (!drag.moved && std::hypot(dx, dy) < clickSlack && drag.tool != MouseTool::Crosshair)
        return;
    drag.moved = true;
    if (drag.turnFrom) {
        turnTo(position);
        return;
    }
    const viewer::PlaneFrame& frame = m_scene->frame(m_plane);
    if (drag.hit) {
        const auto& items = m_scene->measurements().items();
        if (drag.hit->measurement >= static_cast<int>(items.size()))
            return; // taken away meanwhile
        const auto& original = items.at(static_cast<std::size_t>(drag.hit->measurement));
        drag.edited = drag.hit->handle >= 0
                          ? viewer::moveHandle(original, drag.hit->handle, pointAt(position))
                          : viewer::moveBy(original, pointAt(position) - pointAt(drag.press));
        update();
        return;
    }
    // A drag changes only its own part of the view: the rest may have moved on, by a linked view for example.
    ViewState next = state();
    switch (drag.tool) {
    case MouseTool::Window:
        next.window = viewer::dragWindow(drag.start, dx, dy, drag.span).window;
        break;
    case MouseTool::Scroll:
        next.slice = viewer::dragScroll(drag.start, frame, dy, height()).slice;
        break;
    case MouseTool::Zoom:
    case MouseTool::Pan: {
        const ViewState moved =
            drag.tool == MouseTool::Pan
                ? viewer::pan(drag.start, dx, dy)
                : viewer::dragZoom(drag.start, width(), height(), drag.press.x(), drag.press.y(), dy);
        next.zoom = moved.zoom;
        next.panX = moved.panX;
        next.panY = moved.panY;
        break;
    }
    case MouseTool::Crosshair:
        m_controller->moveCrosshair(m_pane, m_plane, pointAt(position));
        return;
    case MouseTool::RegionWindow:
        update();
        return;
    default:
        traceOutline(position);
        return;
    }
    m_controller->changeView(m_pane, m_plane, next);
}

void ViewportWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_drag || event->button() != m_drag->button)
        return;
    const Drag drag = *m_drag;
    m_drag.reset();
    if (!showable())
        return;
    if (drag.edited) {
        m_scene->replaceMeasurement(drag.hit->measurement, *drag.edited);
        return;
    }
    if (drag.button == Qt::RightButton && !drag.moved) {
        if (finishMeasurement())
            return;
        Q_EMIT menuRequested(event->globalPos());
        return;
    }
    if (drag.tool == MouseTool::RegionWindow && drag.moved) {
        const QPointF end = event->localPos();
        m_controller->windowByBox(m_pane, m_plane, {drag.press.x(), drag.press.y(), end.x(), end.y()});
        update();
        return;
    }
    // A measurement may be drawn in one stroke as well as by clicks.
    if (drag.button == Qt::LeftButton && measuring() && drag.moved && m_placer.begun())
        releaseMeasuring(event->localPos());
}

void ViewportWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && finishMeasurement())
        return;
    if (event->button() != Qt::LeftButton || m_placer.begun()) {
        mousePressEvent(event);
        return;
    }
    m_drag.reset();
    if (const auto hit = showable() ? measurementAt(event->localPos()) : std::nullopt) {
        editText(hit->measurement);
        return;
    }
    Q_EMIT maximiseRequested();
}

void ViewportWidget::leaveEvent(QEvent*) {
    if (m_keyPointer)
        return;
    m_mouse.reset();
    m_probe.reset();
    update();
}

void ViewportWidget::wheelEvent(QWheelEvent* event) {
    event->accept();
    if (!showable())
        return;
    m_controller->setActivePane(m_pane);
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / wheelStep;
    m_wheel -= steps * wheelStep;
    if (steps == 0)
        return;
    if ((event->modifiers() & Qt::ControlModifier) != 0) {
        const QPointF position = event->position();
        m_controller->changeView(
            m_pane, m_plane,
            viewer::zoomAbout(state(), width(), height(), position.x(), position.y(), std::pow(1.15, steps)));
    } else {
        scrollBy(-steps);
    }
}

void ViewportWidget::updateCursor(QPointF position) {
    if (showable() && !m_placer.begun()) {
        if (const auto hit = measurementAt(position)) {
            setCursor(hit->handle >= 0 ? Qt::PointingHandCursor : Qt::SizeAllCursor);
            return;
        }
    }
    setCursor(
        toolCursor(showable() && overCutLine(position) ? ToolSign::Rotate : signOf(m_controller->tool())));
}

} // namespace candela
