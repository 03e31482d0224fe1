#pragma once

namespace candela::catalog {

/// What each reader measured.
inline constexpr const char* migration0008 = R"sql(
CREATE TABLE measurements (
    id INTEGER PRIMARY KEY,
    measurement_id TEXT NOT NULL UNIQUE, -- made where it was drawn
    account INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    study INTEGER NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
    series_uid TEXT NOT NULL,
    stack INTEGER NOT NULL,
    sop_uid TEXT NOT NULL, -- the image that it was drawn on or near to
    frame INTEGER NOT NULL,
    slice INTEGER NOT NULL,
    kind TEXT NOT NULL,
    plane TEXT NOT NULL,
    normal TEXT NOT NULL, -- JSON [x, y, z]
    points TEXT NOT NULL, -- JSON [[x, y, z], …], mm LPS
    text TEXT NOT NULL,
    changed TEXT NOT NULL
) STRICT;
CREATE INDEX measurements_reader ON measurements (account, study);
CREATE INDEX measurements_study ON measurements (study);
)sql";

} // namespace candela::catalog
