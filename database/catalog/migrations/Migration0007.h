#pragma once

namespace candela::catalog {

/// How each reader left each study on the desk.
inline constexpr const char* migration0007 = R"sql(
CREATE TABLE desks (
    account INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    study INTEGER NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
    arrangement TEXT NOT NULL, -- in the reading room's own words
    PRIMARY KEY (account, study)
) STRICT, WITHOUT ROWID;
CREATE INDEX desks_study ON desks (study);
)sql";

} // namespace candela::catalog
