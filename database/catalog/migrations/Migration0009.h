#pragma once

namespace candela::catalog {

/// The audit as a chain; peers that may be spoken to in the clear.
inline constexpr const char* migration0009 = R"sql(
ALTER TABLE audit ADD COLUMN link BLOB NOT NULL DEFAULT x''; -- keyed hash of the entry and of the link before it
CREATE INDEX audit_patient ON audit (patient_id) WHERE patient_id <> '';

CREATE TABLE audit_head ( -- where the chain ends; missing until the chain is begun
    id INTEGER PRIMARY KEY CHECK (id = 1),
    entries INTEGER NOT NULL,
    last_entry INTEGER NOT NULL,
    last_link BLOB NOT NULL,
    seal BLOB NOT NULL -- keyed hash of what is above
) STRICT;

CREATE TABLE plain_peers ( -- an administrator allowed to speak to them without TLS
    peer TEXT PRIMARY KEY -- host:port
) STRICT, WITHOUT ROWID;
)sql";

} // namespace candela::catalog
