#pragma once

namespace candela::catalog {

/// Removal of objects that survives an interruption; which library this is.
inline constexpr const char* migration0006 = R"sql(
CREATE TABLE object_removals ( -- no entry needs them any more; their files are still to be removed
    hash TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE library (
    id TEXT NOT NULL -- random
) STRICT;
INSERT INTO library (id) VALUES (lower(hex(randomblob(16))));
)sql";

} // namespace candela::catalog
