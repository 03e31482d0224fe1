#include "ui/widgets/reading/TransferEditor.h"

#include <QColorDialog>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace candela {

using viewer::TransferFunction;
using viewer::TransferPoint;

namespace {

constexpr double margin = 10;
constexpr double pointRadius = 5;
constexpr double grasp = 9;
constexpr std::size_t fewestPoints = 2;

QColor colourOf(const TransferPoint& point) {
    return QColor::fromRgbF(std::clamp(point.red, 0.0, 1.0), std::clamp(point.green, 0.0, 1.0),
                            std::clamp(point.blue, 0.0, 1.0));
}

/// Small opacities matter most: the height goes with the root.
double heightOf(double opacity) {
    return std::sqrt(std::clamp(opacity, 0.0, 1.0));
}

} // namespace

TransferEditor::TransferEditor(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Transfer function"));
    setToolTip(
        tr("Drag a point; double click sets one, or asks for the colour of one; Del removes the chosen "
           "one; arrows move it, Space goes on to the next"));
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 120);
}

void TransferEditor::setFunction(const TransferFunction& function) {
    if (function == m_function)
        return;
    m_function = function;
    m_chosen = std::min(m_chosen, static_cast<int>(function.points.size()) - 1);
    update();
}

void TransferEditor::setHistogram(std::vector<double> counts, double low, double high) {
    m_counts = std::move(counts);
    m_low = low;
    m_high = high > low ? high : low + 1;
    update();
}

QRectF TransferEditor::ground() const {
    return QRectF(rect()).adjusted(margin, margin, -margin, -margin);
}

QPointF TransferEditor::positionOf(int point) const {
    const TransferPoint& p = m_function.points.at(static_cast<std::size_t>(point));
    const QRectF area = ground();
    return {area.left() + area.width() * std::clamp((p.value - m_low) / (m_high - m_low), 0.0, 1.0),
            area.bottom() - area.height() * heightOf(p.opacity)};
}

/// What a new point there would be: its place's value and opacity, the colour of its neighbours.
TransferPoint TransferEditor::at(QPointF position) const {
    const QRectF area = ground();
    TransferPoint point;
    point.value =
        m_low + (m_high - m_low) * std::clamp((position.x() - area.left()) / area.width(), 0.0, 1.0);
    const double height = std::clamp((area.bottom() - position.y()) / area.height(), 0.0, 1.0);
    point.opacity = height * height;
    const auto& points = m_function.points;
    const auto after = std::find_if(points.begin(), points.end(),
                                    [&](const TransferPoint& p) { return p.value > point.value; });
    if (points.empty())
        return point;
    const TransferPoint& b = after == points.end() ? points.back() : *after;
    const TransferPoint& a = after == points.begin() ? points.front() : *(after - 1);
    const double f =
        b.value > a.value ? std::clamp((point.value - a.value) / (b.value - a.value), 0.0, 1.0) : 0;
    point.red = a.red + f * (b.red - a.red);
    point.green = a.green + f * (b.green - a.green);
    point.blue = a.blue + f * (b.blue - a.blue);
    return point;
}

int TransferEditor::pointUnder(QPointF position) const {
    int nearest = -1;
    double least = grasp;
    for (int n = 0; n < static_cast<int>(m_function.points.size()); ++n) {
        const QPointF away = positionOf(n) - position;
        const double distance = std::hypot(away.x(), away.y());
        if (distance <= least) {
            least = distance;
            nearest = n;
        }
    }
    return nearest;
}

void TransferEditor::choose(int point) {
    m_chosen = point;
    update();
}

void TransferEditor::movePoint(int point, double value, double opacity) {
    auto& points = m_function.points;
    const auto n = static_cast<std::size_t>(point);
    // Points keep their order: between its neighbours.
    const double low = n > 0 ? points[n - 1].value : m_low;
    const double high = n + 1 < points.size() ? points[n + 1].value : m_high;
    points[n].value = std::clamp(value, std::min(low, high), std::max(low, high));
    points[n].opacity = std::clamp(opacity, 0.0, 1.0);
    update();
    Q_EMIT edited(m_function);
}

void TransferEditor::removePoint(int point) {
    if (point < 0 || m_function.points.size() <= fewestPoints)
        return;
    m_function.points.erase(m_function.points.begin() + point);
    m_chosen = std::min(point, static_cast<int>(m_function.points.size()) - 1);
    update();
    Q_EMIT edited(m_function);
}

void TransferEditor::setColour(int point, const QColor& colour) {
    TransferPoint& p = m_function.points.at(static_cast<std::size_t>(point));
    p.red = colour.redF();
    p.green = colour.greenF();
    p.blue = colour.blueF();
    update();
    Q_EMIT edited(m_function);
}

void TransferEditor::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), palette().base());
    const QRectF area = ground();
    if (!m_counts.empty()) {
        const double most = std::log1p(*std::max_element(m_counts.begin(), m_counts.end()));
        QPainterPath bars;
        bars.moveTo(area.bottomLeft());
        for (std::size_t n = 0; n < m_counts.size(); ++n) {
            const double high = most > 0 ? std::log1p(m_counts[n]) / most : 0;
            bars.lineTo(area.left() + area.width() * (static_cast<double>(n) + 0.5) /
                                          static_cast<double>(m_counts.size()),
                        area.bottom() - area.height() * high);
        }
        bars.lineTo(area.bottomRight());
        painter.fillPath(bars, palette().color(QPalette::AlternateBase).lighter(130));
    }
    QPolygonF line;
    for (int n = 0; n < static_cast<int>(m_function.points.size()); ++n)
        line << positionOf(n);
    if (line.isEmpty())
        return;
    line.prepend({area.left(), line.first().y()});
    line.append({area.right(), line.last().y()});
    painter.setPen(QPen(palette().color(QPalette::Text), 1.4));
    painter.drawPolyline(line);
    for (int n = 0; n < static_cast<int>(m_function.points.size()); ++n) {
        painter.setBrush(colourOf(m_function.points[static_cast<std::size_t>(n)]));
        painter.setPen(QPen(palette().color(n == m_chosen ? QPalette::Highlight : QPalette::Text),
                            n == m_chosen ? 2.5 : 1.2));
        painter.drawEllipse(positionOf(n), pointRadius, pointRadius);
    }
    if (m_chosen >= 0) {
        const TransferPoint& p = m_function.points[static_cast<std::size_t>(m_chosen)];
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(area, Qt::AlignTop | Qt::AlignRight,
                         tr("%1: opacity %2").arg(p.value, 0, 'f', 0).arg(p.opacity, 0, 'f', 3));
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void TransferEditor::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    choose(pointUnder(event->localPos()));
    m_dragging = m_chosen >= 0;
}

void TransferEditor::mouseMoveEvent(QMouseEvent* event) {
    if (!m_dragging)
        return;
    const TransferPoint there = at(event->localPos());
    movePoint(m_chosen, there.value, there.opacity);
}

void TransferEditor::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = false;
}

void TransferEditor::mouseDoubleClickEvent(QMouseEvent* event) {
    m_dragging = false;
    const int point = pointUnder(event->localPos());
    if (point >= 0) {
        auto* dialog = new QColorDialog(colourOf(m_function.points[static_cast<std::size_t>(point)]), this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QColorDialog::colorSelected, this, [this, point](const QColor& colour) {
            if (point < static_cast<int>(m_function.points.size()))
                setColour(point, colour);
        });
        dialog->open();
        return;
    }
    const TransferPoint fresh = at(event->localPos());
    auto& points = m_function.points;
    const auto place = std::find_if(points.begin(), points.end(),
                                    [&](const TransferPoint& p) { return p.value > fresh.value; });
    m_chosen = static_cast<int>(place - points.begin());
    points.insert(place, fresh);
    update();
    Q_EMIT edited(m_function);
}

void TransferEditor::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_function.points.size());
    if (count == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const double step = (event->modifiers() & Qt::ShiftModifier) != 0 ? 0.05 : 0.01;
    const auto moveBy = [&](double along, double up) {
        if (m_chosen < 0)
            choose(0);
        const TransferPoint p = m_function.points[static_cast<std::size_t>(m_chosen)];
        const double height = std::clamp(heightOf(p.opacity) + up, 0.0, 1.0);
        movePoint(m_chosen, p.value + along * (m_high - m_low), height * height);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        moveBy(-step, 0);
        break;
    case Qt::Key_Right:
        moveBy(step, 0);
        break;
    case Qt::Key_Up:
        moveBy(0, step);
        break;
    case Qt::Key_Down:
        moveBy(0, -step);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Space:
        choose((m_chosen + 1) % count);
        break;
    case Qt::Key_Delete:
        removePoint(m_chosen);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace candela
