#pragma once

#include <QIcon>
#include <QString>
#include <string>

namespace candela {

/// An icon of resources/icons in the colours of the present palette, sharp at every device pixel ratio.
/// It follows a change of theme by itself.
[[nodiscard]] QIcon themedIcon(const QString& name);

/// The icon that stands for a kind of object without image, by its SOP class or by its series' modality.
[[nodiscard]] QIcon objectIcon(const std::string& sopClassUid);
[[nodiscard]] QIcon modalityIcon(const std::string& modality);

} // namespace candela
