#pragma once

namespace candela::catalog {

/// Secrets of the library, such as what its pseudonyms are derived from.
inline constexpr const char* migration0010 = R"sql(
CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
)sql";

} // namespace candela::catalog
