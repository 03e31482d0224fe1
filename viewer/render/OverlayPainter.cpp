#include "viewer/render/OverlayPainter.h"

#include "viewer/render/OverlayLayout.h"
#include "viewer/render/OverlayStrokes.h"

#include <QFontMetrics>
#include <QPainterPath>
#include <algorithm>
#include <array>
#include <cmath>

namespace candela::viewer {
namespace {

const QColor plainColour(228, 232, 238);
const QColor letterColour(255, 244, 214);
const QColor cautionColour(255, 193, 77);
const QColor noticeColour(170, 178, 190);
const QColor crosshairColour(86, 190, 236, 210);

QColor colourOf(TextRole role) {
    switch (role) {
    case TextRole::Letter:
        return letterColour;
    case TextRole::Caution:
        return cautionColour;
    case TextRole::Notice:
        return noticeColour;
    default:
        return plainColour;
    }
}

void drawScaleBar(QPainter& painter, const ScaleBar& bar) {
    if (bar.millimetres <= 0)
        return;
    QPainterPath path;
    path.moveTo(bar.from + QPointF(0, -4));
    path.lineTo(bar.from);
    path.lineTo(bar.to);
    path.lineTo(bar.to + QPointF(0, -4));
    drawOverlayPath(painter, path, plainColour, 1.4);
}

void drawColours(QPainter& painter, const PlacedColours& bar) {
    const auto last = static_cast<double>(bar.colours.size() - 1);
    const int height = bar.rect.height();
    for (int y = 0; y < height; ++y) {
        const double along = last * (height - 1 - y) / std::max(height - 1, 1);
        painter.fillRect(bar.rect.left(), bar.rect.top() + y, bar.rect.width(), 1,
                         QColor(bar.colours[static_cast<std::size_t>(std::lround(along))]));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(plainColour, 1));
    painter.drawRect(QRectF(bar.rect).adjusted(-0.5, -0.5, 0.5, 0.5));
}

/// `directions` are those of its lines on the screen, of length 1.
void drawCrosshair(QPainter& painter, QPointF at, const std::array<QPointF, 2>& directions, int width,
                   int height, bool grips) {
    constexpr double gap = 12; // what it points at stays visible
    constexpr double gripRadius = 4;
    const double reach = std::hypot(at.x() - 0.5 * width, at.y() - 0.5 * height) + width + height;
    const double gripDistance = 0.36 * std::min(width, height);
    QPainterPath path;
    for (const QPointF& direction : directions) {
        for (const double side : {-1.0, 1.0}) {
            const QPointF along = direction * side;
            if (!grips) {
                path.moveTo(at + along * gap);
                path.lineTo(at + along * reach);
                continue;
            }
            path.moveTo(at + along * gap);
            path.lineTo(at + along * (gripDistance - gripRadius));
            path.addEllipse(at + along * gripDistance, gripRadius, gripRadius);
            path.moveTo(at + along * (gripDistance + gripRadius));
            path.lineTo(at + along * reach);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 110), 2.6));
    painter.drawPath(path);
    painter.setPen(QPen(crosshairColour, 1));
    painter.drawPath(path);
}

/// Where the other planes cut what a view shows, as they run on the screen.
std::array<QPointF, 2> crosshairDirections(const ViewState& state, const ViewTransform& transform) {
    std::array<QPointF, 2> directions{QPointF(1, 0), QPointF(0, 1)};
    if (state.plane == ViewPlane::Acquired || !state.turn)
        return directions;
    const auto cuts = cutDirections(state.plane, state.turn);
    for (std::size_t n = 0; n < cuts.size(); ++n)
        directions[n] = {dot(cuts[n], transform.screenRight()), dot(cuts[n], transform.screenDown())};
    return directions;
}

std::string volumeTitle(const VolumeView& view) {
    std::string title = "3D  ";
    if (view.mode == VolumeMode::Mip)
        title += "MIP";
    else if (view.mode == VolumeMode::Surface)
        title += "surface";
    else
        title += view.preset + (view.looks ? ", changed" : "");
    if (!view.cuts.empty() || !(view.box == VolumeBox{}))
        title += ", parts cut away";
    return title;
}

} // namespace

void paintOverlay(QPainter& painter, const ImageStack& stack, const ViewState& state, const Overlay& overlay,
                  int width, int height) {
    if (width < 1 || height < 1)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const PlaneFrame frame = planeFrame(stack.info, state);
    const ViewTransform transform(frame, state, width, height);
    if (overlay.crosshair) {
        const auto [x, y] = transform.toScreen(*overlay.crosshair);
        drawCrosshair(painter, {x, y}, crosshairDirections(state, transform), width, height,
                      overlay.turnGrips && state.plane != ViewPlane::Acquired);
    }
    paintMeasurements(painter, overlay.measurements, stack.info, frame, state, width, height);
    const OverlayLayout layout = layOutOverlay(stack, state, overlay, width, height);
    drawScaleBar(painter, layout.bar);
    for (const PlacedColours& bar : layout.colours)
        drawColours(painter, bar);
    for (const PlacedText& placed : layout.texts) {
        painter.setFont(overlayFont(width, height, placed.role));
        drawOverlayText(painter, placed.rect, placed.align, placed.text, colourOf(placed.role));
    }
    painter.restore();
}

void paintVolumeOverlay(QPainter& painter, const ImageStack& stack, const VolumeView& view,
                        const Overlay& overlay, int width, int height) {
    if (width < 1 || height < 1)
        return;
    painter.save();
    painter.setRenderHint(QPainter::TextAntialiasing);
    const int margin = width < 420 ? 4 : 8;
    const QFont plain = overlayFont(width, height, TextRole::Plain);
    const QFont letters = overlayFont(width, height, TextRole::Letter);
    const QFontMetrics metrics(plain);
    const double line = metrics.height();
    const double letterLine = QFontMetrics(letters).height();
    const QRectF inside(margin, margin, width - 2 * margin, height - 2 * margin);
    double bottom = inside.bottom();
    const auto corner = [&](const std::string& text, double wide, double top, Qt::Alignment align,
                            const QColor& colour) {
        const QString elided =
            metrics.elidedText(QString::fromStdString(text), Qt::ElideRight, static_cast<int>(wide));
        drawOverlayText(painter, {inside.left(), top, inside.width(), line}, align, elided, colour);
    };
    painter.setFont(plain);
    if (!overlay.notice.empty() && height >= 120) {
        corner(overlay.notice, inside.width(), bottom - line, Qt::AlignHCenter, noticeColour);
        bottom -= line + 2;
    }
    if (width >= 150 && height >= 120) {
        const bool named = overlay.annotations != AnnotationLevel::Off;
        const double half = 0.5 * inside.width() - 2 * letterLine;
        ViewState anatomical; // the picture is made of all images, as one of an anatomical plane is
        anatomical.plane = ViewPlane::Axial;
        const CornerTexts texts =
            cornerTexts(stack, anatomical, named ? AnnotationLevel::Minimal : AnnotationLevel::Off);
        double top = inside.top();
        for (const std::string& text : texts.topLeft) {
            corner(text, half, top, Qt::AlignLeft, plainColour);
            top += line;
        }
        // As many cautions as fit above the letter at the side.
        for (const std::string& text : texts.cautions) {
            if (top + line > 0.5 * height - letterLine)
                break;
            corner(text, half, top, Qt::AlignLeft, cautionColour);
            top += line;
        }
        if (!texts.topRight.empty())
            corner(texts.topRight.front(), half, inside.top(), Qt::AlignRight, plainColour);
        if (named)
            corner(volumeTitle(view), half, bottom - line, Qt::AlignLeft, plainColour);
    }
    if (stack.info.geometry.orientationKnown) {
        const auto letter = [&](int edge, double top, Qt::Alignment align) {
            drawOverlayText(painter, {inside.left(), top, inside.width(), letterLine}, align,
                            QString::fromStdString(VolumeRenderer::edgeLetter(view, edge)), letterColour);
        };
        painter.setFont(letters);
        letter(0, 0.5 * (height - letterLine), Qt::AlignLeft);
        letter(1, 0.5 * (height - letterLine), Qt::AlignRight);
        letter(2, inside.top(), Qt::AlignHCenter);
        letter(3, bottom - letterLine, Qt::AlignHCenter);
    }
    painter.restore();
}

} // namespace candela::viewer
