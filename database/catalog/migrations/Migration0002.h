#pragma once

namespace candela::catalog {

/// Compressed objects, duplicates in stages, conflicts that are kept, kinds of objects without image, the
/// bin.
inline constexpr const char* migration0002 = R"sql(
ALTER TABLE objects ADD COLUMN form TEXT NOT NULL DEFAULT 'original' CHECK (form IN ('original', 'compressed'));
ALTER TABLE objects ADD COLUMN compressible INTEGER NOT NULL DEFAULT 1; -- 0: tried, nothing to gain
CREATE INDEX objects_to_compress ON objects (hash) WHERE form = 'original' AND compressible;

ALTER TABLE instances ADD COLUMN kind TEXT NOT NULL DEFAULT '';         -- of an object without image, in words
ALTER TABLE instances ADD COLUMN pixel_checksum INTEGER;                -- xxHash (XXH3, 64 bits) of the stored pixels
ALTER TABLE instances ADD COLUMN pixel_sha256 TEXT NOT NULL DEFAULT ''; -- once it was needed
CREATE INDEX instances_pixel_checksum ON instances (pixel_checksum);

-- Objects whose UID came before with other content: kept, and the reader is told.
CREATE TABLE conflicts (
    id INTEGER PRIMARY KEY,
    instance INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE, -- the one that was there first
    object TEXT NOT NULL REFERENCES objects (hash),
    transfer_syntax TEXT NOT NULL,
    reason TEXT NOT NULL,
    imported TEXT NOT NULL,
    UNIQUE (instance, object)
) STRICT;
CREATE INDEX conflicts_object ON conflicts (object);

ALTER TABLE studies ADD COLUMN binned TEXT NOT NULL DEFAULT ''; -- when it went to the bin; empty: it is not there
CREATE INDEX studies_in_bin ON studies (binned) WHERE binned <> '';
)sql";

} // namespace candela::catalog
