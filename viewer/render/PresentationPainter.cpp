#include "viewer/render/PresentationPainter.h"

#include "viewer/render/OverlayLayout.h"
#include "viewer/tools/Tools.h"

#include <QFontMetrics>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace candela::viewer {
namespace {

const QColor shadow(0, 0, 0, 190);
constexpr double pointArm = 5; // screen pixels
constexpr double lineWidth = 1.5;

bool speaksOf(const std::vector<ImageReference>& images, const FrameRef& frame) {
    return std::any_of(images.begin(), images.end(), [&](const ImageReference& each) {
        return each.speaksOf(frame.sopInstanceUid, frame.frame);
    });
}

/// An empty list stands for every image of the state.
bool applies(const std::vector<ImageReference>& images, const FrameRef& frame) {
    return images.empty() || speaksOf(images, frame);
}

/// The area that DISPLAY places refer to, in pixels counted from the image's upper left corner.
QRectF areaOf(const PresentationState& presentation, const FrameRef& frame, const ImageStack& stack) {
    for (const DisplayedArea& area : presentation.areas) {
        if (applies(area.images, frame))
            return QRectF(QPointF(area.topLeft[0] - 1, area.topLeft[1] - 1),
                          QPointF(area.bottomRight[0], area.bottomRight[1]))
                .normalized();
    }
    return {0, 0, static_cast<double>(stack.info.columns), static_cast<double>(stack.info.rows)};
}

/// Maps the places of a presentation state to the screen.
class Places {
public:
    Places(const ImageStack& stack, int stackPlane, const ViewState& state, const QRectF& area, int width,
           int height)
        : m_grid(stack.info.geometry),
          m_transform(planeFrame(stack.info, state), state, width, height),
          m_acquired(state.plane == ViewPlane::Acquired) {
        const auto index = static_cast<std::size_t>(stackPlane);
        const auto& offsets = stack.info.sliceOffsets;
        m_plane =
            index < offsets.size() && m_grid.spacing[2] > 0 ? offsets[index] / m_grid.spacing[2] : stackPlane;
        m_area = QRectF(pixel(area.left(), area.top()), pixel(area.right(), area.bottom())).normalized();
    }

    /// The image's upper left corner is (0, 0); the middle of the first pixel is (0.5, 0.5).
    [[nodiscard]] QPointF pixel(double x, double y) const {
        const auto screen = m_acquired ? m_transform.fromPlanePixel(x - 0.5, y - 0.5)
                                       : m_transform.toScreen(m_grid.toPatient(x - 0.5, y - 0.5, m_plane));
        return {screen[0], screen[1]};
    }
    [[nodiscard]] QPointF of(const std::array<double, 2>& place, AnnotationUnits units) const {
        if (units == AnnotationUnits::Pixel)
            return pixel(place[0], place[1]);
        return {m_area.left() + place[0] * m_area.width(), m_area.top() + place[1] * m_area.height()};
    }
    /// The displayed area on the screen.
    [[nodiscard]] const QRectF& area() const { return m_area; }

private:
    const GridGeometry& m_grid;
    ViewTransform m_transform;
    bool m_acquired;
    double m_plane = 0; ///< of the image, in steps of the grid
    QRectF m_area;
};

/// Through the points, smoothly (Catmull–Rom).
QPainterPath interpolated(const std::vector<QPointF>& p) {
    QPainterPath path(p.front());
    const auto at = [&p](std::ptrdiff_t i) {
        return p[static_cast<std::size_t>(
            std::clamp<std::ptrdiff_t>(i, 0, static_cast<std::ptrdiff_t>(p.size()) - 1))];
    };
    for (std::ptrdiff_t i = 0; i + 1 < static_cast<std::ptrdiff_t>(p.size()); ++i)
        path.cubicTo(at(i) + (at(i + 1) - at(i - 1)) / 6, at(i + 1) - (at(i + 2) - at(i)) / 6, at(i + 1));
    return path;
}

QPainterPath ellipse(const std::vector<QPointF>& ends) {
    // Ends of the long axis, then of the short one.
    const QPointF centre = (ends[0] + ends[1]) / 2;
    const QPointF along = (ends[1] - ends[0]) / 2;
    const QPointF across = (ends[3] - ends[2]) / 2;
    QPainterPath circle;
    circle.addEllipse(QPointF(), 1, 1);
    return QTransform(along.x(), along.y(), across.x(), across.y(), centre.x(), centre.y()).map(circle);
}

QPainterPath shapeOf(const AnnotationGraphic& graphic, const Places& places) {
    std::vector<QPointF> points;
    for (const auto& place : graphic.points)
        points.push_back(places.of(place, graphic.units));
    QPainterPath path;
    using Shape = AnnotationGraphic::Shape;
    switch (graphic.shape) {
    case Shape::Point:
        for (const QPointF& point : points) {
            path.moveTo(point - QPointF(pointArm, 0));
            path.lineTo(point + QPointF(pointArm, 0));
            path.moveTo(point - QPointF(0, pointArm));
            path.lineTo(point + QPointF(0, pointArm));
        }
        break;
    case Shape::Polyline:
        path.moveTo(points.front());
        for (std::size_t i = 1; i < points.size(); ++i)
            path.lineTo(points[i]);
        break;
    case Shape::Interpolated:
        path = interpolated(points);
        break;
    case Shape::Circle: {
        const double radius = QLineF(points[0], points[1]).length();
        path.addEllipse(points[0], radius, radius);
        break;
    }
    case Shape::Ellipse:
        path = ellipse(points);
        break;
    }
    return path;
}

void stroke(QPainter& painter, const QPainterPath& path, const QColor& colour) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(shadow, lineWidth + 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.setPen(QPen(colour, lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void drawGraphic(QPainter& painter, const AnnotationGraphic& graphic, const Places& places,
                 const QColor& colour) {
    const QPainterPath path = shapeOf(graphic, places);
    if (graphic.filled && graphic.shape != AnnotationGraphic::Shape::Point) {
        QColor fill = colour;
        fill.setAlpha(110); // the image must stay visible below
        painter.fillPath(path, fill);
    }
    stroke(painter, path, colour);
}

void drawText(QPainter& painter, const AnnotationText& text, const Places& places, const QColor& colour,
              int width, int height) {
    const QString words = QString::fromStdString(text.text);
    const QFontMetricsF metrics(painter.font());
    QRectF box;
    if (text.box) {
        const auto& b = *text.box;
        box = QRectF(places.of({b[0], b[1]}, text.boxUnits), places.of({b[2], b[3]}, text.boxUnits))
                  .normalized();
    } else {
        box.moveTopLeft(places.of(*text.anchor, text.anchorUnits) + QPointF(8, -metrics.height() / 2));
    }
    const int align = text.align == 'C'   ? Qt::AlignHCenter
                      : text.align == 'R' ? Qt::AlignRight
                                          : Qt::AlignLeft;
    const double room = std::max(box.width(), 0.4 * width);
    const int flags = align | Qt::AlignTop | Qt::TextWordWrap;
    QRectF place = metrics.boundingRect(QRectF(0, 0, room, height), flags, words);
    const double left = text.align == 'C'   ? box.center().x() - place.width() / 2
                        : text.align == 'R' ? box.right() - place.width()
                                            : box.left();
    place.moveTo(std::clamp(left, 2.0, std::max(2.0, width - place.width() - 2)),
                 std::clamp(box.top(), 2.0, std::max(2.0, height - place.height() - 2)));
    if (text.anchor && text.anchorVisible) {
        const QPointF anchor = places.of(*text.anchor, text.anchorUnits);
        const QPointF from(std::clamp(anchor.x(), place.left(), place.right()),
                           std::clamp(anchor.y(), place.top(), place.bottom()));
        QPainterPath line(from);
        line.lineTo(anchor);
        stroke(painter, line, colour);
    }
    painter.setPen(shadow);
    for (const QPointF offset : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1), QPointF(1, 1)})
        painter.drawText(place.translated(offset), flags, words);
    painter.setPen(colour);
    painter.drawText(place, flags, words);
}

void drawShutter(QPainter& painter, const DisplayShutter& shutter, const Places& places,
                 const ImageStack& stack) {
    QPainterPath open;
    bool any = false;
    const auto keep = [&](const QPainterPath& shape) {
        open = any ? open.intersected(shape) : shape;
        any = true;
    };
    const auto polygon = [&places](const std::vector<QPointF>& corners) {
        QPolygonF shape;
        for (const QPointF& corner : corners)
            shape << places.pixel(corner.x(), corner.y());
        QPainterPath path;
        path.addPolygon(shape);
        path.closeSubpath();
        return path;
    };
    if (shutter.rectangle) {
        const auto [left, top, right, bottom] = *shutter.rectangle;
        keep(polygon({{left - 1, top - 1}, {right, top - 1}, {right, bottom}, {left - 1, bottom}}));
    }
    if (shutter.circle) {
        const auto [column, row, radius] = *shutter.circle;
        const QPointF c(column - 0.5, row - 0.5);
        keep(ellipse({places.pixel(c.x() - radius, c.y()), places.pixel(c.x() + radius, c.y()),
                      places.pixel(c.x(), c.y() - radius), places.pixel(c.x(), c.y() + radius)}));
    }
    if (shutter.polygon.size() > 2) {
        std::vector<QPointF> corners;
        for (const auto& vertex : shutter.polygon)
            corners.emplace_back(vertex[0] - 0.5, vertex[1] - 0.5);
        keep(polygon(corners));
    }
    if (!any)
        return;
    const double columns = stack.info.columns;
    const double rows = stack.info.rows;
    const QPainterPath image = polygon({{0, 0}, {columns, 0}, {columns, rows}, {0, rows}});
    painter.fillPath(image.subtracted(open), QColor(shutter.grey, shutter.grey, shutter.grey));
}

QColor colourOf(const PresentationState& presentation, const std::string& layer) {
    for (const AnnotationLayer& each : presentation.layers) {
        if (each.name == layer)
            return {each.colour[0], each.colour[1], each.colour[2]};
    }
    const AnnotationLayer fallback;
    return {fallback.colour[0], fallback.colour[1], fallback.colour[2]};
}

int orderOf(const PresentationState& presentation, const std::string& layer) {
    for (const AnnotationLayer& each : presentation.layers) {
        if (each.name == layer)
            return each.order;
    }
    return 0;
}

} // namespace

bool concerns(const PresentationState& presentation, const FrameRef& frame) {
    return speaksOf(presentation.images, frame);
}

ViewState presented(const PresentationState& presentation, const ImageStack& stack, int stackPlane,
                    const ViewState& state, int width, int height) {
    ViewState next = state;
    if (stackPlane < 0 || stackPlane >= stack.planes())
        return next;
    const FrameRef& frame = stack.frameRefs[static_cast<std::size_t>(stackPlane)];
    if (!concerns(presentation, frame))
        return next;
    for (const SoftcopyWindow& softcopy : presentation.windows) {
        if (applies(softcopy.images, frame) && !stack.isColour())
            next.window = {softcopy.window.center, softcopy.window.width};
    }
    next.inverted = presentation.inverted;
    if (mayTurn(stack)) {
        next.quarterTurns = presentation.quarterTurns;
        next.flipped = presentation.flipped;
    }
    next.zoom = 1;
    next.panX = next.panY = 0;
    const QRectF area =
        Places(stack, stackPlane, next, areaOf(presentation, frame, stack), width, height).area();
    next.zoom = std::clamp(
        std::min(width / std::max(area.width(), 1e-3), height / std::max(area.height(), 1e-3)), 0.05, 50.0);
    // Pan is in screen pixels at zoom 1.
    next.panX = 0.5 * width - area.center().x();
    next.panY = 0.5 * height - area.center().y();
    return next;
}

void paintPresentation(QPainter& painter, const PresentationState& presentation, const ImageStack& stack,
                       int stackPlane, const ViewState& state, int width, int height) {
    if (stackPlane < 0 || stackPlane >= stack.planes())
        return;
    const FrameRef& frame = stack.frameRefs[static_cast<std::size_t>(stackPlane)];
    if (!concerns(presentation, frame))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(overlayFont(width, height, TextRole::Plain));
    const Places places(stack, stackPlane, state, areaOf(presentation, frame, stack), width, height);
    drawShutter(painter, presentation.shutter, places, stack);
    std::vector<const Annotation*> annotations;
    for (const Annotation& annotation : presentation.annotations) {
        if (applies(annotation.images, frame))
            annotations.push_back(&annotation);
    }
    std::stable_sort(annotations.begin(), annotations.end(), [&](const Annotation* a, const Annotation* b) {
        return orderOf(presentation, a->layer) < orderOf(presentation, b->layer);
    });
    for (const Annotation* annotation : annotations) {
        const QColor colour = colourOf(presentation, annotation->layer);
        for (const AnnotationGraphic& graphic : annotation->graphics)
            drawGraphic(painter, graphic, places, colour);
        for (const AnnotationText& text : annotation->texts)
            drawText(painter, text, places, colour, width, height);
    }
    painter.restore();
}

} // namespace candela::viewer
