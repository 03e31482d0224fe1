// How ViewportWidget measures: sets points, draws outlines, moves what is there, and writes text.

#include "ui/widgets/reading/MeasurementTextEdit.h"
#include "ui/widgets/reading/ViewportWidget.h"
#include "viewer/render/OverlayPainter.h"

#include <QKeyEvent>
#include <cmath>

namespace candela {

namespace {

/// A drawn outline gets a point every so many pixels, and keeps those that matter by more than half a pixel.
constexpr double strokeStep = 2;
constexpr double strokeTolerance = 0.5;

} // namespace

bool ViewportWidget::measuring() const {
    return viewer::measurementKind(m_controller->tool()).has_value();
}

bool ViewportWidget::cancelMeasurement() {
    if (!m_placer.begun())
        return false;
    m_placer.cancel();
    update();
    return true;
}

std::vector<viewer::ShownMeasurement> ViewportWidget::shownMeasurements() const {
    std::vector<viewer::ShownMeasurement> all;
    const auto show = [&](const viewer::Measurement& measurement) -> viewer::ShownMeasurement& {
        // Only what is drawn is worth being counted.
        const bool here = viewer::isShown(measurement, m_scene->frame(m_plane), state());
        return all.emplace_back(viewer::ShownMeasurement{
            measurement, here ? m_scene->regionFigures(measurement) : std::nullopt, false, true, false});
    };
    const StackMeasurements& book = *m_scene->measurementBook();
    for (const viewer::Measurement& each : book.reported()) {
        if (book.indexOf(each.id) < 0)
            show(each).reported = true;
    }
    const int selected = m_scene->selectedMeasurement();
    for (std::size_t n = 0; n < book.items().size(); ++n) {
        const bool dragged = m_drag && m_drag->edited && m_drag->hit->measurement == static_cast<int>(n);
        viewer::ShownMeasurement& shown = show(dragged ? *m_drag->edited : book.items()[n]);
        shown.selected = selected == static_cast<int>(n);
        shown.stored = book.isStored(shown.measurement.id);
    }
    if (const auto draft = m_textDraft ? m_textDraft : m_placer.draft())
        show(*draft).selected = true;
    return all;
}

std::optional<viewer::MeasurementHit> ViewportWidget::measurementAt(QPointF position) const {
    const auto& items = m_scene->measurements().items();
    const viewer::PlaneFrame& frame = m_scene->frame(m_plane);
    if (auto hit =
            viewer::hitMeasurement(items, frame, state(), width(), height(), position.x(), position.y()))
        return hit;
    // Who measures wants to draw where another measurement's text happens to stand.
    if (measuring())
        return std::nullopt;
    for (std::size_t n = 0; n < items.size(); ++n) {
        if (labelOf(items[n].id).contains(position))
            return viewer::MeasurementHit{static_cast<int>(n), -1};
    }
    return std::nullopt;
}

QRectF ViewportWidget::labelOf(const MeasurementId& id) const {
    const std::vector<viewer::ShownMeasurement> all = shownMeasurements();
    const std::vector<QRectF> labels =
        viewer::measurementLabels(all, m_scene->info(), m_scene->frame(m_plane), state(), width(), height());
    for (std::size_t n = 0; n < all.size(); ++n) {
        if (all[n].measurement.id == id && !all[n].reported)
            return labels[n];
    }
    return {};
}

void ViewportWidget::pressMeasuring(QPointF position) {
    const auto kind = viewer::measurementKind(m_controller->tool());
    if (!kind)
        return;
    if (!m_placer.begun())
        m_placer.start(*kind, m_scene->frame(m_plane), state());
    takeMeasurement(m_placer.click(pointAt(position)));
    update();
}

/// A stroke of the mouse draws an outline.
void ViewportWidget::traceOutline(QPointF position) {
    const Drag& drag = *m_drag;
    if (drag.tool != viewer::MouseTool::Freehand || !drag.moved || !m_placer.begun())
        return;
    const QPointF last = m_lastTraced.value_or(drag.press);
    if (std::hypot(position.x() - last.x(), position.y() - last.y()) < strokeStep)
        return;
    m_lastTraced = position;
    takeMeasurement(m_placer.click(pointAt(position)));
}

/// The end of a stroke: of an outline its end, of others the next point.
void ViewportWidget::releaseMeasuring(QPointF position) {
    const bool traced = m_lastTraced.has_value();
    m_lastTraced.reset();
    if (traced) {
        finishMeasurement();
    } else {
        takeMeasurement(m_placer.click(pointAt(position)));
    }
    update();
}

bool ViewportWidget::finishMeasurement() {
    if (!m_placer.openEnded() || !m_placer.begun())
        return false;
    if (auto finished = m_placer.finish()) {
        if (finished->kind == MeasurementKind::Freehand) {
            auto fewer =
                viewer::simplified(finished->points, strokeTolerance / transform().screenPixelsPerMm());
            if (fewer.size() >= 3)
                finished->points = std::move(fewer);
        }
        takeMeasurement(std::move(finished));
    } else {
        m_placer.cancel();
    }
    update();
    return true;
}

void ViewportWidget::takeMeasurement(std::optional<viewer::Measurement> finished) {
    if (!finished)
        return;
    if (finished->kind == MeasurementKind::Text)
        writeNewText(std::move(*finished));
    else
        m_scene->addMeasurement(std::move(*finished));
}

void ViewportWidget::writeNewText(viewer::Measurement measurement) {
    m_textDraft = measurement;
    auto* field = new MeasurementTextEdit({}, positionOf(measurement.points.front()).toPoint(), this);
    connect(field, &MeasurementTextEdit::written, this,
            [this, scene = m_scene, measurement](const QString& text) {
                m_textDraft.reset();
                update();
                if (text.isEmpty() || scene == nullptr)
                    return;
                viewer::Measurement written = measurement;
                written.text = text.toStdString();
                scene->addMeasurement(std::move(written));
            });
    connect(field, &MeasurementTextEdit::givenUp, this, [this] {
        m_textDraft.reset();
        update();
    });
}

void ViewportWidget::editText(int index) {
    const auto& items = m_scene->measurements().items();
    if (index < 0 || index >= static_cast<int>(items.size()))
        return;
    const viewer::Measurement& measurement = items.at(static_cast<std::size_t>(index));
    QPointF at = labelOf(measurement.id).topLeft();
    if (at.isNull())
        at = positionOf(measurement.points.front());
    auto* field = new MeasurementTextEdit(QString::fromStdString(measurement.text), at.toPoint(), this);
    connect(field, &MeasurementTextEdit::written, this,
            [book = m_scene->measurementBook(), id = measurement.id](const QString& text) {
                book->write(id, text.toStdString());
            });
}

void ViewportWidget::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (showable() && enter && finishMeasurement())
        return;
    if (showable() && event->key() == Qt::Key_F2 && m_scene->selectedMeasurement() >= 0) {
        editText(m_scene->selectedMeasurement());
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace candela
