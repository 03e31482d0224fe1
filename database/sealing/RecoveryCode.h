#pragma once

#include "database/model/Result.h"

#include <optional>
#include <string>
#include <string_view>

/// A code to be printed and put away: 160 random bits as 32 characters that are not mistaken for each other
/// (Crockford's base 32), four that check them, in groups of four.
namespace candela::sealing {

/// Errors: Failed (the system has no random numbers).
[[nodiscard]] Result<std::string> makeRecoveryCode();

/// The 32 characters of a code as somebody typed it: in small letters too, with or without hyphens and
/// spaces, O for 0 and I or L for 1. Nothing when it was mistyped.
[[nodiscard]] std::optional<std::string> recoverySecret(std::string_view typed);

} // namespace candela::sealing
