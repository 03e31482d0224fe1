#pragma once

#include "database/catalog/InstanceRecords.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Duplicates: what a new instance is compared with, conflicts that are kept, links between equal pixels.
/// Functions throw Failure.
namespace candela::catalog {

/// An instance in the library whose pixels may be those of a new one.
struct PossibleTwin {
    std::int64_t row = 0;
    ObjectHash object;
    std::string pixelHash; ///< empty while nobody needed it
};

/// Whether any instance has pixels of this checksum.
[[nodiscard]] bool knowsChecksum(Connection& connection, std::uint64_t checksum);

/// Whom to compare a new instance's pixels with: the instance of the same UID and one other, as far as their
/// checksums do not tell them apart (or nobody computed them yet).
[[nodiscard]] std::vector<PossibleTwin> possibleTwins(Connection& connection, const StoredInstance& instance);

void keepPixelIdentity(Connection& connection, std::int64_t instance, std::uint64_t checksum,
                       const std::string& pixelHash);

/// The instance that a new one is in conflict with, and why.
struct Opponent {
    std::int64_t row = 0;
    std::string reason;
};
[[nodiscard]] std::optional<Opponent> opponentOf(Connection& connection, const StoredInstance& instance);

/// Keeps a file beside the instance it is in conflict with. @return false when it is there already
bool keepConflict(Connection& connection, const Opponent& opponent, const StoredInstance& instance);

/// Another instance with the same pixels, verified by their SHA-256.
[[nodiscard]] std::optional<SopInstanceUid> instanceOfSamePixels(Connection& connection,
                                                                 const StoredInstance& instance);

/// What a reader should know of conflicts and links, by SOP Instance UID, for the instances of a series.
[[nodiscard]] std::map<std::string, std::vector<std::string>> duplicateNotes(Connection& connection,
                                                                             std::int64_t seriesRow);
/// One sentence about conflicts among the images of a series, or nothing.
[[nodiscard]] std::string conflictNote(Connection& connection, std::int64_t seriesRow);

} // namespace candela::catalog
