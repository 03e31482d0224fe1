#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/Ids.h"

#include <optional>
#include <string>
#include <vector>

/// What the catalogue knows of the store's objects. Functions throw Failure.
namespace candela::catalog {

struct ObjectRow {
    ObjectHash hash;
    std::int64_t bytes = 0; ///< of the file as it came in
    bool compressed = false;
};

/// In the order of their hashes, those after `after`.
[[nodiscard]] std::vector<ObjectRow> objectsAfter(Connection& connection, const ObjectHash& after, int limit);
[[nodiscard]] std::optional<ObjectRow> objectRow(Connection& connection, const ObjectHash& hash);

/// Objects that are kept as they came in and were not yet tried, in the order of their hashes.
[[nodiscard]] std::vector<ObjectRow> objectsToCompress(Connection& connection, const ObjectHash& after,
                                                       int limit);
[[nodiscard]] std::int64_t objectsToCompressCount(Connection& connection);
/// Those of some series.
[[nodiscard]] std::vector<ObjectRow> objectsToCompress(Connection& connection, const SeriesUid& series);
void setCompressed(Connection& connection, const ObjectHash& hash, std::int64_t storedBytes);
void setIncompressible(Connection& connection, const ObjectHash& hash);
void setOriginal(Connection& connection, const ObjectHash& hash, std::int64_t storedBytes);

/// What is written on the instances of an object that is damaged or missing.
inline constexpr const char* lostObjectWarning =
    "its stored file is damaged or missing; import the original again or restore it from a backup";

/// Adds a warning to the instances of an object, and takes it off again. They are sorted into stacks anew.
/// @return SOP Instance UIDs of those that it was new to
std::vector<std::string> addWarning(Connection& connection, const ObjectHash& hash,
                                    const std::string& warning);
std::vector<std::string> removeWarning(Connection& connection, const ObjectHash& hash,
                                       const std::string& warning);
/// Objects whose instances carry a warning.
[[nodiscard]] std::vector<ObjectHash> objectsWithWarning(Connection& connection, const std::string& warning);

/// Whether the audit tells that a study was taken out of the bin for good.
[[nodiscard]] bool wasRemovedForGood(Connection& connection, const StudyUid& uid);

} // namespace candela::catalog
