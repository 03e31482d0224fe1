#include "ui/widgets/reading/SliceScrollBar.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace candela {

namespace {

constexpr int barWidth = 12;
constexpr int curveSpace = 40;
constexpr int wheelStep = 120;
const QColor curveColour(255, 176, 66);

} // namespace

SliceScrollBar::SliceScrollBar(QWidget* parent) : QAbstractSlider(parent) {
    setOrientation(Qt::Vertical);
    setFocusPolicy(Qt::TabFocus);
    // The first step is at the top, and the keys go the same way.
    setInvertedAppearance(true);
    setInvertedControls(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setAccessibleName(tr("Slice"));
    setMouseTracking(true);
}

void SliceScrollBar::setCurve(std::vector<double> curve, int keyStep) {
    if (curve == m_curve && keyStep == m_keyStep)
        return;
    m_curve = std::move(curve);
    m_keyStep = keyStep;
    setAccessibleDescription(m_curve.empty() ? QString()
                                             : tr("With the probability of the finding at each slice"));
    updateGeometry();
    update();
}

int SliceScrollBar::curveWidth() const {
    return m_curve.empty() ? 0 : curveSpace;
}

QSize SliceScrollBar::sizeHint() const {
    return {barWidth + curveWidth(), 80};
}

double SliceScrollBar::heightOf(int step) const {
    return (step - minimum() + 0.5) * height() / std::max(1, maximum() - minimum() + 1);
}

int SliceScrollBar::stepAt(double y) const {
    const int count = maximum() - minimum() + 1;
    return std::clamp(minimum() + static_cast<int>(std::floor(y * count / std::max(1, height()))), minimum(),
                      maximum());
}

void SliceScrollBar::paintCurve(QPainter& painter) const {
    const double width = curveWidth();
    painter.fillRect(QRectF(0, 0, width, height()), QColor(14, 16, 20));
    painter.setPen(QPen(QColor(255, 255, 255, 60), 1, Qt::DotLine));
    painter.drawLine(QPointF(width / 2, 0), QPointF(width / 2, height()));
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath line;
    QPainterPath area;
    bool open = false;
    double lastY = 0;
    const auto close = [&] {
        if (open)
            area.lineTo(width, lastY);
        open = false;
    };
    for (std::size_t i = 0; i < m_curve.size(); ++i) {
        if (m_curve[i] < 0) {
            close();
            continue;
        }
        // Grows to the left, away from the bar.
        const QPointF point(width - 2 - m_curve[i] * (width - 4), heightOf(static_cast<int>(i)));
        if (open) {
            line.lineTo(point);
        } else {
            line.moveTo(point);
            area.moveTo(width, point.y());
        }
        area.lineTo(point);
        lastY = point.y();
        open = true;
        painter.setPen(Qt::NoPen);
        painter.setBrush(curveColour);
        if (m_curve.size() < 60)
            painter.drawEllipse(point, 1.6, 1.6);
    }
    close();
    QColor fill = curveColour;
    fill.setAlpha(70);
    painter.fillPath(area, fill);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(curveColour, 1.4));
    painter.drawPath(line);
    if (m_keyStep >= 0) {
        const double y = heightOf(m_keyStep);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawPolygon(QPolygonF({QPointF(1, y - 4), QPointF(7, y), QPointF(1, y + 4)}));
    }
    const double y = heightOf(value());
    painter.setPen(QPen(Qt::white, 1));
    painter.drawLine(QPointF(0, y), QPointF(width, y));
}

void SliceScrollBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), QColor(22, 25, 30));
    if (!m_curve.empty())
        paintCurve(painter);
    painter.setRenderHint(QPainter::Antialiasing);
    if (maximum() <= minimum())
        return;
    const double step = static_cast<double>(height()) / (maximum() - minimum() + 1);
    const double handle = std::max(14.0, step);
    const double top = std::clamp(heightOf(value()) - handle / 2, 0.0, height() - handle);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1.5) : QPen(Qt::NoPen));
    painter.setBrush(QColor(120, 130, 145));
    painter.drawRoundedRect(QRectF(curveWidth() + 2, top + 1, barWidth - 4, handle - 2), 3, 3);
}

void SliceScrollBar::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        setValue(stepAt(event->localPos().y()));
}

void SliceScrollBar::mouseMoveEvent(QMouseEvent* event) {
    if ((event->buttons() & Qt::LeftButton) != 0)
        setValue(stepAt(event->localPos().y()));
}

void SliceScrollBar::wheelEvent(QWheelEvent* event) {
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / wheelStep;
    m_wheel -= steps * wheelStep;
    setValue(value() - steps);
    event->accept();
}

bool SliceScrollBar::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int step = stepAt(help->pos().y());
        QString text = tr("Slice %1").arg(step + 1);
        if (step < static_cast<int>(m_curve.size()) && m_curve[static_cast<std::size_t>(step)] >= 0)
            text += tr(": probability %1 %").arg(qRound(100 * m_curve[static_cast<std::size_t>(step)]));
        if (step == m_keyStep)
            text += tr(", speaks most for the finding");
        QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QAbstractSlider::event(event);
}

} // namespace candela
