#pragma once

#include <QCursor>
#include <QIcon>
#include <QPalette>

namespace candela {

/// The reading room's own signs, drawn as lines in the palette's colours so that they suit every theme.
enum class ToolSign {
    Window,
    RegionWindow,
    Scroll,
    Zoom,
    Pan,
    Crosshair,
    Distance,
    Angle,
    Polyline,
    Cobb,
    Rectangle,
    Ellipse,
    Freehand,
    Point,
    Cardiothoracic,
    Bidirectional,
    Arrow,
    Text,
    Invert,
    Rotate,
    Flip,
    Undo,
    Redo,
    Delete,
    Reset,
    Annotations,
    Lines,
    Link,
    OneView,
    FourViews,
    Layout,
    Cine,
    Pause,
    Back,
    On,
    First,
    Last,
    Panel,
    Overlays,
    Planes,
    Help
};

[[nodiscard]] QIcon toolIcon(ToolSign sign, const QPalette& palette);
/// The sign as a mouse cursor, white with a dark rim, its hot spot at the upper left or in the middle.
[[nodiscard]] QCursor toolCursor(ToolSign sign);

} // namespace candela
