#pragma once

namespace candela::catalog {

/// Search by folded words in every script; orders and totals of large libraries.
inline constexpr const char* migration0004 = R"sql(
DROP TABLE study_search;
CREATE VIRTUAL TABLE study_search USING fts5 (
    patient_name, patient_id, description, accession, referring, study_date, modalities,
    content = 'studies', content_rowid = 'id', prefix = '1 2 3 4', detail = column, tokenize = 'candela'
);
INSERT INTO study_search (study_search) VALUES ('rebuild');

DROP INDEX series_modality;
CREATE INDEX series_tally ON series (modality, study, instance_count);

-- Follows every change of `objects`; rows of it are never replaced (INSERT OR REPLACE would not be seen).
CREATE TABLE object_totals (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    bytes INTEGER NOT NULL,
    stored_bytes INTEGER NOT NULL,
    bytes_to_compress INTEGER NOT NULL
) STRICT;
INSERT INTO object_totals
SELECT 1, coalesce(sum(bytes), 0), coalesce(sum(stored_bytes), 0),
       coalesce(sum(bytes) FILTER (WHERE form = 'original' AND compressible), 0) FROM objects;
CREATE TRIGGER objects_totals_insert AFTER INSERT ON objects BEGIN
    UPDATE object_totals SET bytes = bytes + new.bytes, stored_bytes = stored_bytes + new.stored_bytes,
        bytes_to_compress = bytes_to_compress + iif(new.form = 'original' AND new.compressible, new.bytes, 0);
END;
CREATE TRIGGER objects_totals_delete AFTER DELETE ON objects BEGIN
    UPDATE object_totals SET bytes = bytes - old.bytes, stored_bytes = stored_bytes - old.stored_bytes,
        bytes_to_compress = bytes_to_compress - iif(old.form = 'original' AND old.compressible, old.bytes, 0);
END;
CREATE TRIGGER objects_totals_update AFTER UPDATE OF bytes, stored_bytes, form, compressible ON objects BEGIN
    UPDATE object_totals SET bytes = bytes - old.bytes + new.bytes,
        stored_bytes = stored_bytes - old.stored_bytes + new.stored_bytes,
        bytes_to_compress = bytes_to_compress
            - iif(old.form = 'original' AND old.compressible, old.bytes, 0)
            + iif(new.form = 'original' AND new.compressible, new.bytes, 0);
END;

CREATE INDEX detections_by_task ON detections (task);
CREATE INDEX detections_by_verdict ON detections (verdict);
CREATE INDEX detections_by_probability ON detections (probability);
CREATE INDEX detections_by_user ON detections (user COLLATE NOCASE);

DROP INDEX audit_user;
CREATE INDEX audit_user ON audit (user COLLATE NOCASE);
)sql";

} // namespace candela::catalog
