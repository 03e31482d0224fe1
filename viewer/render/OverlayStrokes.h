#pragma once

#include <QColor>
#include <QPainter>
#include <QPainterPath>

namespace candela::viewer {

/// Behind text and lines, so that they are seen on bone as on air.
inline const QColor overlayShadow(0, 0, 0, 190);

/// One line of text with a dark rim.
inline void drawOverlayText(QPainter& painter, const QRectF& rect, Qt::Alignment align, const QString& text,
                            const QColor& colour) {
    const int flags = static_cast<int>(align | Qt::AlignVCenter) | Qt::TextSingleLine | Qt::TextDontClip;
    painter.setPen(overlayShadow);
    for (const QPointF offset : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1), QPointF(1, 1)})
        painter.drawText(rect.translated(offset), flags, text);
    painter.setPen(colour);
    painter.drawText(rect, flags, text);
}

/// Lines with a dark rim.
inline void drawOverlayPath(QPainter& painter, const QPainterPath& path, const QColor& colour,
                            double lineWidth) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(overlayShadow, lineWidth + 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(colour, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

} // namespace candela::viewer
