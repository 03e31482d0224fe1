#pragma once

namespace candela::catalog {

/// Series whose stacks are sorted later.
inline constexpr const char* migration0003 = R"sql(
CREATE TABLE stale_stacks ( -- series with images that are in no stack yet: their import goes on or was interrupted
    series INTEGER PRIMARY KEY REFERENCES series (id) ON DELETE CASCADE
) STRICT;
)sql";

} // namespace candela::catalog
