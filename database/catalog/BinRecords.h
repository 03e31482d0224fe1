#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/Ids.h"
#include "database/model/Maintenance.h"

#include <optional>
#include <string>
#include <vector>

/// The bin: studies that are out of sight until they come back or are removed for good. Functions throw
/// Failure.
namespace candela::catalog {

/// Row numbers of the studies in the bin; read from an index of those alone.
inline constexpr const char* studiesInBin = "SELECT id FROM studies WHERE binned <> ''";

/// Throw NotFound, saying where it is, when the study or what belongs to it is in the bin.
void refuseBinned(Connection& connection, const StudyUid& uid);
void refuseBinned(Connection& connection, const SeriesUid& uid);
void refuseBinned(Connection& connection, const SopInstanceUid& uid);
void refuseBinned(Connection& connection, const DetectionId& id);

/// A study on its way to the bin, out of it or out of the library.
struct MovedStudy {
    StudyUid uid;
    PatientId patientId;
    BinReport report;
};

/// `when` is ISO 8601 UTC. Throws NotFound: no such study, or in the bin already.
[[nodiscard]] MovedStudy moveToBin(Connection& connection, const StudyUid& uid, const std::string& when);
/// Throws NotFound: no such study, or not in the bin.
[[nodiscard]] MovedStudy takeOutOfBin(Connection& connection, const StudyUid& uid);
/// What is imported into a study brings it back. @return whether it was in the bin
bool bringBack(Connection& connection, const StudyUid& uid);

/// Studies in the bin, those that went there first before the others.
[[nodiscard]] std::vector<StudyUid> binnedStudies(Connection& connection);

/// Removes a study with everything that belongs to it, and its patient when it was the last. Nothing when it
/// is not in the bin any more. Objects that nothing in the catalogue needs after that wait to be removed from
/// the store.
[[nodiscard]] std::optional<MovedStudy> removeBinned(Connection& connection, const StudyUid& uid);

/// Objects that are to be removed from the store; what an import has entered again is not among them. They
/// stay listed until `forgetRemovals`, so that a removal which was interrupted is gone on with.
[[nodiscard]] std::vector<ObjectHash> waitingRemovals(Connection& connection, std::size_t limit);
void forgetRemovals(Connection& connection, const std::vector<ObjectHash>& objects);

/// Whether any entry of the catalogue needs the object.
[[nodiscard]] bool needsObject(Connection& connection, const ObjectHash& object);

/// All that is in the bin.
[[nodiscard]] BinReport binReport(Connection& connection);

} // namespace candela::catalog
