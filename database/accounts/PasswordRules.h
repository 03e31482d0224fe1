#pragma once

#include "database/model/Account.h"
#include "database/model/Result.h"

namespace candela {

/// What a password must be: 12 to 128 characters, not a common one, not made of the user's or the product's
/// name; nothing else (NIST SP 800-63B). Error: InvalidArgument with the reason.
[[nodiscard]] Status checkPassword(const std::string& password, const std::string& userName,
                                   const std::string& fullName);

/// 1 to 64 characters without control characters or spaces at the ends. Error: InvalidArgument.
[[nodiscard]] Status checkUserName(const std::string& name);

} // namespace candela
