#pragma once

#include "ui/controllers/StackScene.h"

class QMenu;

namespace candela {

/// In the reader's language.
[[nodiscard]] QString nameOf(viewer::ColourMap map);
/// Adds the colour maps with their colours to a menu that is about to open; the one that `scene` shows is
/// marked, a chosen one is shown.
void addColourMaps(QMenu* menu, StackScene* scene);

} // namespace candela
