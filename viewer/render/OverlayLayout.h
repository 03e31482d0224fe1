#pragma once

#include "viewer/render/OverlayPainter.h"

#include <QFont>
#include <QRect>
#include <QString>
#include <vector>

namespace candela::viewer {

enum class TextRole { Plain, Letter, Caution, Notice, ScaleBar };

/// A line of text with its place in logical pixels.
struct PlacedText {
    QString text;
    QRect rect;
    Qt::Alignment align = Qt::AlignLeft;
    TextRole role = TextRole::Plain;
};

struct ScaleBar {
    double millimetres = 0; ///< 0: none
    QPointF from;
    QPointF to;
};

/// A colour bar, its highest value at the top.
struct PlacedColours {
    QRect rect;
    std::vector<QRgb> colours; ///< from the lowest value to the highest
};

/// All fixed text of a view; nothing overlaps. Small views get the minimum.
struct OverlayLayout {
    std::vector<PlacedText> texts;
    ScaleBar bar;
    std::vector<PlacedColours> colours;
};
[[nodiscard]] OverlayLayout layOutOverlay(const ImageStack& stack, const ViewState& state,
                                          const Overlay& overlay, int width, int height);

[[nodiscard]] QFont overlayFont(int width, int height, TextRole role);
/// Longest of 1, 2 or 5 × 10ⁿ mm within `most` mm; 0 when `most` is not positive.
[[nodiscard]] double roundLength(double most);

} // namespace candela::viewer
