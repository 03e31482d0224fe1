#include "ui/widgets/reading/ToolIcons.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace candela {

namespace {

constexpr int side = 24;

void arrow(QPainterPath& path, QPointF from, QPointF to, double head = 3.5) {
    path.moveTo(from);
    path.lineTo(to);
    const QLineF shaft(to, from);
    for (const double turn : {35.0, -35.0}) {
        QLineF barb = shaft;
        barb.setLength(head);
        barb.setAngle(shaft.angle() + turn);
        path.moveTo(to);
        path.lineTo(barb.p2());
    }
}

/// Lines of a sign in a square of 24 × 24; `fill` receives what is filled.
QPainterPath linesOf(ToolSign sign, QPainterPath& fill) {
    QPainterPath p;
    switch (sign) {
    case ToolSign::Window:
        p.addEllipse(QPointF(12, 12), 8, 8);
        fill.moveTo(12, 4);
        fill.arcTo(QRectF(4, 4, 16, 16), 90, 180);
        fill.closeSubpath();
        break;
    case ToolSign::RegionWindow:
        p.addRect(3, 4, 18, 16);
        p.addEllipse(QPointF(12, 12), 5, 5);
        fill.moveTo(12, 7);
        fill.arcTo(QRectF(7, 7, 10, 10), 90, 180);
        fill.closeSubpath();
        break;
    case ToolSign::Scroll:
        p.addRect(5, 8, 9, 12);
        p.addRect(8, 5, 9, 12);
        arrow(p, {21, 6}, {21, 19}, 3);
        break;
    case ToolSign::Zoom:
        p.addEllipse(QPointF(10, 10), 6, 6);
        p.moveTo(14.5, 14.5);
        p.lineTo(20.5, 20.5);
        p.moveTo(7, 10);
        p.lineTo(13, 10);
        p.moveTo(10, 7);
        p.lineTo(10, 13);
        break;
    case ToolSign::Pan:
        for (const QPointF& end : {QPointF(12, 3), QPointF(12, 21), QPointF(3, 12), QPointF(21, 12)})
            arrow(p, {12, 12}, end, 3);
        break;
    case ToolSign::Crosshair:
        p.addEllipse(QPointF(12, 12), 4, 4);
        for (const QLineF& line :
             {QLineF(12, 2, 12, 8), QLineF(12, 16, 12, 22), QLineF(2, 12, 8, 12), QLineF(16, 12, 22, 12)}) {
            p.moveTo(line.p1());
            p.lineTo(line.p2());
        }
        break;
    case ToolSign::Planes: // a slab between two planes
        for (const double y : {3.0, 12.0}) {
            p.moveTo(3, y + 5);
            p.lineTo(10, y);
            p.lineTo(21, y + 3);
            p.lineTo(14, y + 8);
            p.closeSubpath();
        }
        break;
    case ToolSign::Distance:
        p.moveTo(5, 19);
        p.lineTo(19, 5);
        p.moveTo(2.5, 16.5);
        p.lineTo(7.5, 21.5);
        p.moveTo(16.5, 2.5);
        p.lineTo(21.5, 7.5);
        break;
    case ToolSign::Angle:
        p.moveTo(20, 5);
        p.lineTo(4, 19);
        p.lineTo(21, 19);
        p.moveTo(13.5, 19);
        p.arcTo(QRectF(-5.5, 9.5, 19, 19), 0, 40);
        break;
    case ToolSign::Polyline:
        p.addPolygon(QPolygonF({{3, 18}, {8, 7}, {14, 14}, {21, 5}}));
        break;
    case ToolSign::Cobb:
        p.moveTo(4, 5);
        p.lineTo(19, 9);
        p.moveTo(4, 20);
        p.lineTo(19, 14);
        break;
    case ToolSign::Rectangle:
        p.addRect(4, 6, 16, 12);
        break;
    case ToolSign::Ellipse:
        p.addEllipse(QPointF(12, 12), 9, 6.5);
        break;
    case ToolSign::Freehand:
        p.moveTo(6, 8);
        p.cubicTo(10, 1, 22, 5, 19, 12);
        p.cubicTo(17, 17, 14, 14, 12, 18);
        p.cubicTo(9, 24, 0, 17, 6, 8);
        break;
    case ToolSign::Point:
        fill.addEllipse(QPointF(12, 12), 2.2, 2.2);
        for (const QLineF& line :
             {QLineF(12, 4, 12, 8), QLineF(12, 16, 12, 20), QLineF(4, 12, 8, 12), QLineF(16, 12, 20, 12)}) {
            p.moveTo(line.p1());
            p.lineTo(line.p2());
        }
        break;
    case ToolSign::Cardiothoracic:
        p.moveTo(12, 9);
        p.cubicTo(9, 3, 3, 8, 12, 15);
        p.cubicTo(21, 8, 15, 3, 12, 9);
        p.moveTo(3, 19);
        p.lineTo(21, 19);
        p.moveTo(3, 16.5);
        p.lineTo(3, 21.5);
        p.moveTo(21, 16.5);
        p.lineTo(21, 21.5);
        break;
    case ToolSign::Bidirectional:
        p.moveTo(4, 18);
        p.lineTo(20, 6);
        p.moveTo(9, 7.5);
        p.lineTo(15, 16.5);
        break;
    case ToolSign::Arrow:
        arrow(p, {20, 20}, {5, 5}, 6);
        break;
    case ToolSign::Text:
        p.moveTo(5, 5);
        p.lineTo(19, 5);
        p.moveTo(12, 5);
        p.lineTo(12, 20);
        break;
    case ToolSign::Invert:
        p.addRect(4, 4, 16, 16);
        fill.moveTo(4, 20);
        fill.lineTo(20, 4);
        fill.lineTo(20, 20);
        fill.closeSubpath();
        break;
    case ToolSign::Rotate:
        p.arcMoveTo(QRectF(5, 5, 14, 14), 60);
        p.arcTo(QRectF(5, 5, 14, 14), 60, -300);
        p.moveTo(8.5, 2.5);
        p.lineTo(9, 6.5);
        p.lineTo(13, 5.5);
        break;
    case ToolSign::Flip:
        p.moveTo(12, 3);
        p.lineTo(12, 21);
        p.addPolygon(QPolygonF({QPointF(9, 6), QPointF(9, 18), QPointF(3, 18), QPointF(9, 6)}));
        fill.addPolygon(QPolygonF({QPointF(15, 6), QPointF(15, 18), QPointF(21, 18), QPointF(15, 6)}));
        break;
    case ToolSign::Undo:
    case ToolSign::Redo: {
        QPainterPath curve;
        curve.moveTo(5, 10);
        curve.lineTo(14, 10);
        curve.arcTo(QRectF(9, 10, 10, 9), 90, -180);
        curve.lineTo(8, 19);
        curve.moveTo(9, 6);
        curve.lineTo(5, 10);
        curve.lineTo(9, 14);
        if (sign == ToolSign::Redo)
            curve = QTransform(-1, 0, 0, 1, side, 0).map(curve);
        p.addPath(curve);
        break;
    }
    case ToolSign::Delete:
        p.moveTo(5, 7);
        p.lineTo(19, 7);
        p.moveTo(9, 7);
        p.lineTo(10, 4);
        p.lineTo(14, 4);
        p.lineTo(15, 7);
        p.moveTo(7, 7);
        p.lineTo(8, 20);
        p.lineTo(16, 20);
        p.lineTo(17, 7);
        break;
    case ToolSign::Reset:
        p.moveTo(4, 9);
        p.lineTo(4, 4);
        p.lineTo(9, 4);
        p.moveTo(15, 4);
        p.lineTo(20, 4);
        p.lineTo(20, 9);
        p.moveTo(20, 15);
        p.lineTo(20, 20);
        p.lineTo(15, 20);
        p.moveTo(9, 20);
        p.lineTo(4, 20);
        p.lineTo(4, 15);
        p.addRect(9, 9, 6, 6);
        break;
    case ToolSign::Annotations:
        p.addRect(3, 4, 18, 16);
        p.moveTo(6, 8);
        p.lineTo(13, 8);
        p.moveTo(6, 11.5);
        p.lineTo(10, 11.5);
        p.moveTo(14, 16.5);
        p.lineTo(18, 16.5);
        break;
    case ToolSign::Lines:
        p.addRect(3, 4, 18, 16);
        p.moveTo(3, 10);
        p.lineTo(21, 10);
        p.moveTo(14, 4);
        p.lineTo(14, 20);
        break;
    case ToolSign::Link:
        p.addRoundedRect(QRectF(2.5, 9, 10, 6), 3, 3);
        p.addRoundedRect(QRectF(11.5, 9, 10, 6), 3, 3);
        break;
    case ToolSign::OneView:
        p.addRect(4, 4, 16, 16);
        break;
    case ToolSign::FourViews:
        p.addRect(4, 4, 16, 16);
        p.moveTo(12, 4);
        p.lineTo(12, 20);
        p.moveTo(4, 12);
        p.lineTo(20, 12);
        break;
    case ToolSign::Layout:
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < 3; ++column) {
                const QRectF square(4 + 6 * column, 4 + 6 * row, 4, 4);
                p.addRect(square);
                if (row < 2 && column < 2)
                    fill.addRect(square);
            }
        }
        break;
    case ToolSign::Cine:
        fill.addPolygon(QPolygonF({{7, 4}, {20, 12}, {7, 20}, {7, 4}}));
        break;
    case ToolSign::Pause:
        fill.addRect(7, 5, 3.5, 14);
        fill.addRect(13.5, 5, 3.5, 14);
        break;
    case ToolSign::On:
    case ToolSign::Back:
    case ToolSign::Last:
    case ToolSign::First: {
        const bool backwards = sign == ToolSign::Back || sign == ToolSign::First;
        QPainterPath forward;
        forward.addPolygon(QPolygonF({{7, 5}, {16, 12}, {7, 19}, {7, 5}}));
        if (sign == ToolSign::Last || sign == ToolSign::First)
            forward.addRect(16.5, 5, 2.5, 14);
        fill.addPath(backwards ? QTransform(-1, 0, 0, 1, side, 0).map(forward) : forward);
        break;
    }
    case ToolSign::Panel:
        p.addRect(3, 4, 18, 16);
        fill.addRect(14, 4, 7, 16);
        break;
    case ToolSign::Overlays:
        p.addRect(3, 4, 18, 16);
        p.addEllipse(QPointF(10, 11), 4, 3.5);
        fill.addEllipse(QPointF(14.5, 14), 3, 2.6);
        break;
    case ToolSign::Help:
        break;
    }
    return p;
}

void draw(QPainter& painter, ToolSign sign, const QColor& colour, double width) {
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath fill;
    const QPainterPath lines = linesOf(sign, fill);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(lines);
    painter.fillPath(fill, colour);
    if (sign == ToolSign::Help) {
        QFont font = painter.font();
        font.setPixelSize(18);
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(QRectF(0, 0, side, side), Qt::AlignCenter, QStringLiteral("?"));
    }
}

QPixmap pixmapOf(ToolSign sign, const QColor& colour, int scale) {
    QPixmap pixmap(side * scale, side * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    draw(painter, sign, colour, 1.7);
    return pixmap;
}

} // namespace

QIcon toolIcon(ToolSign sign, const QPalette& palette) {
    QIcon icon;
    for (const int scale : {1, 2}) {
        icon.addPixmap(pixmapOf(sign, palette.color(QPalette::Active, QPalette::ButtonText), scale));
        icon.addPixmap(pixmapOf(sign, palette.color(QPalette::Disabled, QPalette::ButtonText), scale),
                       QIcon::Disabled);
        icon.addPixmap(pixmapOf(sign, palette.color(QPalette::Active, QPalette::HighlightedText), scale),
                       QIcon::Normal, QIcon::On);
    }
    return icon;
}

QCursor toolCursor(ToolSign sign) {
    if (sign == ToolSign::Distance || sign == ToolSign::Angle || sign == ToolSign::Crosshair)
        return QCursor(Qt::CrossCursor);
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    draw(painter, sign, QColor(0, 0, 0, 200), 4);
    draw(painter, sign, Qt::white, 1.6);
    painter.end();
    return QCursor(pixmap, side / 2, side / 2);
}

} // namespace candela
