#include "ui/widgets/TextBoxesView.h"

#include <QMouseEvent>
#include <QPainter>
#include <cmath>

namespace candela {

namespace {

constexpr double smallestDrag = 6; ///< pixels of the screen
const QColor blackened(220, 60, 50);
const QColor kept(230, 190, 60);

} // namespace

TextBoxesView::TextBoxesView(QWidget* parent) : QWidget(parent) {
    setMinimumSize(360, 280);
    setCursor(Qt::CrossCursor);
    setAccessibleName(tr("The image with the places that look like text"));
    setToolTip(tr("Click a place to keep it or black it out; drag to mark another one"));
}

void TextBoxesView::show(const QImage& picture, const std::vector<Box>& boxes) {
    m_picture = picture;
    setBoxes(boxes);
}

void TextBoxesView::setBoxes(const std::vector<Box>& boxes) {
    m_boxes = boxes;
    update();
}

QRectF TextBoxesView::pictureRect() const {
    if (m_picture.isNull())
        return {};
    const QSizeF size = QSizeF(m_picture.size()).scaled(this->size(), Qt::KeepAspectRatio);
    return {(width() - size.width()) / 2, (height() - size.height()) / 2, size.width(), size.height()};
}

QPointF TextBoxesView::placeOf(QPointF pixel) const {
    const QRectF rect = pictureRect();
    return {rect.x() + pixel.x() * rect.width() / m_picture.width(),
            rect.y() + pixel.y() * rect.height() / m_picture.height()};
}

QPointF TextBoxesView::pixelAt(QPointF place) const {
    const QRectF rect = pictureRect();
    return {(place.x() - rect.x()) * m_picture.width() / rect.width(),
            (place.y() - rect.y()) * m_picture.height() / rect.height()};
}

QRectF TextBoxesView::drawn(const PixelBox& box) const {
    return {placeOf(QPointF(box.left, box.top)),
            placeOf(QPointF(box.left + box.columns, box.top + box.rows))};
}

void TextBoxesView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Qt::black);
    if (m_picture.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(pictureRect(), m_picture);
    for (const Box& each : m_boxes) {
        const QColor colour = each.black ? blackened : kept;
        painter.setPen(QPen(colour, 2, each.black ? Qt::SolidLine : Qt::DashLine));
        painter.setBrush(each.black ? QBrush(QColor(colour.red(), colour.green(), colour.blue(), 70))
                                    : QBrush());
        painter.drawRect(drawn(each.box));
    }
    if (m_pressed) {
        painter.setPen(QPen(blackened, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(*m_pressed, m_now).normalized());
    }
}

void TextBoxesView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_picture.isNull())
        return;
    m_pressed = m_now = event->localPos();
}

void TextBoxesView::mouseMoveEvent(QMouseEvent* event) {
    m_now = event->localPos();
    if (m_pressed)
        update();
}

void TextBoxesView::mouseReleaseEvent(QMouseEvent* event) {
    if (!m_pressed || event->button() != Qt::LeftButton)
        return;
    const QRectF dragged = QRectF(*m_pressed, event->localPos()).normalized();
    const QPointF pressed = *m_pressed;
    m_pressed.reset();
    update();
    if (std::max(dragged.width(), dragged.height()) < smallestDrag) {
        for (std::size_t i = 0; i < m_boxes.size(); ++i) {
            if (drawn(m_boxes[i].box).contains(pressed)) {
                Q_EMIT boxClicked(static_cast<int>(i));
                return;
            }
        }
        return;
    }
    const QPointF first = pixelAt(dragged.topLeft());
    const QPointF last = pixelAt(dragged.bottomRight());
    const int left = std::max(0, static_cast<int>(std::floor(first.x())));
    const int top = std::max(0, static_cast<int>(std::floor(first.y())));
    const int right = std::min(m_picture.width(), static_cast<int>(std::ceil(last.x())));
    const int bottom = std::min(m_picture.height(), static_cast<int>(std::ceil(last.y())));
    if (right > left && bottom > top)
        Q_EMIT boxDrawn({left, top, right - left, bottom - top});
}

} // namespace candela
