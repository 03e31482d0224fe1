#pragma once

namespace candela::catalog {

/// Places that a detector judged by themselves.
inline constexpr const char* migration0005 = R"sql(
CREATE TABLE detection_spots (
    detection INTEGER NOT NULL REFERENCES detections (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    x REAL NOT NULL, -- mm LPS
    y REAL NOT NULL,
    z REAL NOT NULL,
    diameter_mm REAL NOT NULL,
    probability REAL NOT NULL,
    sop_uid TEXT NOT NULL,
    frame INTEGER NOT NULL,
    slice INTEGER NOT NULL,
    PRIMARY KEY (detection, ordinal)
) STRICT, WITHOUT ROWID;
)sql";

} // namespace candela::catalog
