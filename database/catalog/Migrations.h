#pragma once

#include "database/catalog/Sqlite.h"

#include <filesystem>
#include <span>

namespace candela::catalog {

/// One step of the catalogue's schema. Steps are append-only: a released one never changes.
struct Migration {
    int version = 0; ///< of the catalogue once this step is done; 1, 2, 3 …
    const char* sql = "";
};

/// Every step up to the version this program writes.
[[nodiscard]] std::span<const Migration> migrations();

/// Brings a catalogue to the newest version, each step in one transaction with its version. A catalogue
/// that already has a version is first copied to `catalog-vN-….sqlite` beside it.
/// The copy is there whole or not at all. Throws Failure: Unsupported when it is newer than the steps given.
void migrate(Connection& connection, const std::filesystem::path& file, std::span<const Migration> steps);

/// Writes a consistent copy of the catalogue in one file and waits until it is on the disk. Leaves nothing
/// when it fails. The copy is sealed as the catalogue is or, in the second form, with `seal` (null: plain).
void copyCatalog(Connection& connection, const std::filesystem::path& file);
void copyCatalog(Connection& connection, const std::filesystem::path& file, const Seal& seal);

} // namespace candela::catalog
