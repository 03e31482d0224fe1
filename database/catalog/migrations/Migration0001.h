#pragma once

namespace candela::catalog {

/// The first catalogue.
inline constexpr const char* migration0001 = R"sql(
PRAGMA application_id = 1129204812;

CREATE TABLE accounts (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL COLLATE NOCASE UNIQUE,
    full_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('administrator', 'radiologist', 'clinician', 'trainee')),
    password_hash TEXT NOT NULL,
    enabled INTEGER NOT NULL DEFAULT 1,
    created TEXT NOT NULL,
    last_login TEXT NOT NULL DEFAULT '',
    failed_logins INTEGER NOT NULL DEFAULT 0, -- in a row
    slowed_until INTEGER NOT NULL DEFAULT 0   -- seconds since 1970
) STRICT;

CREATE TABLE settings (
    account INTEGER NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (account, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    user TEXT NOT NULL,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    patient_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    host TEXT NOT NULL
) STRICT;
CREATE INDEX audit_at ON audit (at);
CREATE INDEX audit_user ON audit (user, at);

CREATE TABLE patients (
    id INTEGER PRIMARY KEY,
    patient_id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL
) STRICT;

-- Patient's fields, modalities and counts are kept here too, so that the list is read from one table in index order.
CREATE TABLE studies (
    id INTEGER PRIMARY KEY,
    study_uid TEXT NOT NULL UNIQUE,
    patient INTEGER NOT NULL REFERENCES patients (id),
    patient_id TEXT NOT NULL,
    patient_name TEXT NOT NULL,
    birth_date TEXT NOT NULL,
    sex TEXT NOT NULL,
    study_date TEXT NOT NULL,
    study_time TEXT NOT NULL,
    description TEXT NOT NULL,
    accession TEXT NOT NULL,
    referring TEXT NOT NULL,
    modalities TEXT NOT NULL DEFAULT '', -- sorted, separated by backslashes
    series_count INTEGER NOT NULL DEFAULT 0,
    instance_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX studies_patient ON studies (patient);
CREATE INDEX studies_by_name ON studies (patient_name COLLATE NOCASE);
CREATE INDEX studies_by_patient_id ON studies (patient_id COLLATE NOCASE);
CREATE INDEX studies_by_date ON studies (study_date, study_time);
CREATE INDEX studies_by_description ON studies (description COLLATE NOCASE);
CREATE INDEX studies_by_accession ON studies (accession COLLATE NOCASE);
CREATE INDEX studies_by_modalities ON studies (modalities);
CREATE INDEX studies_by_instances ON studies (instance_count);

CREATE TABLE study_modalities (
    modality TEXT NOT NULL,
    study INTEGER NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
    PRIMARY KEY (modality, study)
) STRICT, WITHOUT ROWID;
CREATE INDEX study_modalities_study ON study_modalities (study);

CREATE VIRTUAL TABLE study_search USING fts5 (
    patient_name, patient_id, description, accession, referring, study_date, modalities,
    content = 'studies', content_rowid = 'id', prefix = '1 2 3 4',
    tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER studies_search_insert AFTER INSERT ON studies BEGIN
    INSERT INTO study_search (rowid, patient_name, patient_id, description, accession, referring, study_date, modalities)
    VALUES (new.id, new.patient_name, new.patient_id, new.description, new.accession, new.referring, new.study_date,
            new.modalities);
END;
CREATE TRIGGER studies_search_delete AFTER DELETE ON studies BEGIN
    INSERT INTO study_search (study_search, rowid, patient_name, patient_id, description, accession, referring,
                              study_date, modalities)
    VALUES ('delete', old.id, old.patient_name, old.patient_id, old.description, old.accession, old.referring,
            old.study_date, old.modalities);
END;
CREATE TRIGGER studies_search_update
AFTER UPDATE OF patient_name, patient_id, description, accession, referring, study_date, modalities ON studies BEGIN
    INSERT INTO study_search (study_search, rowid, patient_name, patient_id, description, accession, referring,
                              study_date, modalities)
    VALUES ('delete', old.id, old.patient_name, old.patient_id, old.description, old.accession, old.referring,
            old.study_date, old.modalities);
    INSERT INTO study_search (rowid, patient_name, patient_id, description, accession, referring, study_date, modalities)
    VALUES (new.id, new.patient_name, new.patient_id, new.description, new.accession, new.referring, new.study_date,
            new.modalities);
END;

CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    series_uid TEXT NOT NULL UNIQUE,
    study INTEGER NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    modality TEXT NOT NULL,
    description TEXT NOT NULL,
    body_part TEXT NOT NULL,
    laterality TEXT NOT NULL,
    manufacturer TEXT NOT NULL,
    view_position TEXT NOT NULL,
    protocol_name TEXT NOT NULL,
    frame_of_reference TEXT NOT NULL,
    instance_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX series_study ON series (study);
CREATE INDEX series_modality ON series (modality);

CREATE TABLE objects (
    hash TEXT PRIMARY KEY, -- SHA-256 of the file as it came in
    bytes INTEGER NOT NULL,
    stored_bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE instances (
    id INTEGER PRIMARY KEY,
    sop_uid TEXT NOT NULL UNIQUE,
    series INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    object TEXT NOT NULL REFERENCES objects (hash),
    sop_class TEXT NOT NULL,
    transfer_syntax TEXT NOT NULL,
    number INTEGER NOT NULL,
    acquisition_number TEXT NOT NULL,
    has_pixels INTEGER NOT NULL,
    columns INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    samples INTEGER NOT NULL,
    bits_allocated INTEGER NOT NULL,
    bits_stored INTEGER NOT NULL,
    is_signed INTEGER NOT NULL,
    photometric TEXT NOT NULL,
    value_unit TEXT NOT NULL,
    cine INTEGER NOT NULL,
    frame_time_ms REAL NOT NULL,
    lossy TEXT NOT NULL,
    frame_count INTEGER NOT NULL,
    warnings TEXT NOT NULL, -- JSON array
    imported TEXT NOT NULL
) STRICT;
CREATE INDEX instances_series ON instances (series);
CREATE INDEX instances_object ON instances (object);

-- Pose, spacing and sorting keys of every frame of an instance, each frame as its difference from the one before.
CREATE TABLE frames (
    instance INTEGER PRIMARY KEY REFERENCES instances (id) ON DELETE CASCADE,
    headers TEXT NOT NULL -- JSON array
) STRICT;

CREATE TABLE stacks (
    id INTEGER PRIMARY KEY,
    series INTEGER NOT NULL REFERENCES series (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    planes INTEGER NOT NULL,
    info TEXT NOT NULL, -- JSON
    UNIQUE (series, number)
) STRICT;

CREATE TABLE stack_frames (
    stack INTEGER NOT NULL REFERENCES stacks (id) ON DELETE CASCADE,
    plane INTEGER NOT NULL,
    instance INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE,
    frame INTEGER NOT NULL,
    PRIMARY KEY (stack, plane)
) STRICT, WITHOUT ROWID;
CREATE INDEX stack_frames_instance ON stack_frames (instance, frame);

CREATE TABLE thumbnails (
    series INTEGER PRIMARY KEY REFERENCES series (id) ON DELETE CASCADE,
    columns INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    samples INTEGER NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE detections (
    id INTEGER PRIMARY KEY,
    detection_id TEXT NOT NULL UNIQUE,
    created TEXT NOT NULL,
    user TEXT NOT NULL,
    task TEXT NOT NULL,
    study INTEGER NOT NULL REFERENCES studies (id) ON DELETE CASCADE,
    series_uid TEXT NOT NULL,
    model_name TEXT NOT NULL,
    model_version TEXT NOT NULL,
    model_sha256 TEXT NOT NULL,
    verdict TEXT NOT NULL,
    label TEXT NOT NULL,
    result_text TEXT NOT NULL,
    probability REAL NOT NULL,
    classes TEXT NOT NULL,        -- JSON array of [label, probability]
    prediction_set TEXT NOT NULL, -- JSON array
    in_distribution INTEGER NOT NULL,
    ood_score REAL NOT NULL,
    ood_threshold REAL NOT NULL,
    reason TEXT NOT NULL,
    key_sop_uid TEXT NOT NULL,
    key_frame INTEGER NOT NULL,
    key_stack INTEGER NOT NULL,
    key_slice INTEGER NOT NULL,
    seconds REAL NOT NULL
) STRICT;
CREATE INDEX detections_created ON detections (created);
CREATE INDEX detections_study ON detections (study);
CREATE INDEX detections_series ON detections (series_uid);

CREATE TABLE detection_slices (
    detection INTEGER NOT NULL REFERENCES detections (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    series_uid TEXT NOT NULL,
    stack INTEGER NOT NULL,
    sop_uid TEXT NOT NULL,
    frame INTEGER NOT NULL,
    slice INTEGER NOT NULL,
    probability REAL NOT NULL,
    label TEXT NOT NULL,
    in_distribution INTEGER NOT NULL,
    PRIMARY KEY (detection, ordinal)
) STRICT, WITHOUT ROWID;

-- Every word of every reader is kept; the newest counts.
CREATE TABLE feedback (
    id INTEGER PRIMARY KEY,
    detection INTEGER NOT NULL REFERENCES detections (id) ON DELETE CASCADE,
    agree INTEGER NOT NULL,
    label TEXT NOT NULL,
    comment TEXT NOT NULL,
    user TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;
CREATE INDEX feedback_detection ON feedback (detection, id);

CREATE TABLE embeddings (
    model TEXT NOT NULL, -- SHA-256 of the network
    instance INTEGER NOT NULL REFERENCES instances (id) ON DELETE CASCADE,
    frame INTEGER NOT NULL,
    vector BLOB NOT NULL, -- 32-bit floats
    PRIMARY KEY (model, instance, frame)
) STRICT, WITHOUT ROWID;
CREATE INDEX embeddings_instance ON embeddings (instance);
)sql";

} // namespace candela::catalog
