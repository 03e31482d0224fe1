#pragma once

#include <QIcon>
#include <QString>

namespace candela {

/// An icon of resources/icons in the colours of the present palette, sharp at every device pixel ratio.
/// It follows a change of theme by itself.
[[nodiscard]] QIcon themedIcon(const QString& name);

} // namespace candela
