#pragma once

#include "database/catalog/Sqlite.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

/// Random bytes that a library makes once and keeps. Functions throw Failure.
namespace candela::catalog {

/// The secret of this name, or nothing when it was not made yet.
[[nodiscard]] std::optional<std::vector<std::byte>> findSecret(Connection& connection,
                                                               const std::string& name);
/// Keeps a secret unless there is one of the name already.
void keepSecret(Connection& connection, const std::string& name, std::span<const std::byte> value);

} // namespace candela::catalog
