#pragma once

class QWidget;

namespace candela {

/// A page of the help: what is protected against whom, and what is not.
[[nodiscard]] QWidget* makeSecurityText(QWidget* parent);

} // namespace candela
