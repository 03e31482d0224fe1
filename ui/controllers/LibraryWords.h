#pragma once

#include "database/model/Result.h"

#include <QString>
#include <string>

namespace candela {

/// The libraries below the window speak English alone. What they say often and always in the same words is
/// said here in the window's language; anything else comes back as it is.

/// Sentences of an error.
[[nodiscard]] QString messageText(const Error& error);
/// Names: window presets, planes, looks of a volume, hanging rules and their stages.
[[nodiscard]] QString nameText(const std::string& name);

} // namespace candela
