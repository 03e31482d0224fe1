#include "database/catalog/DuplicateRecords.h"

namespace candela::catalog {
namespace {

std::int64_t asColumn(std::uint64_t checksum) {
    return static_cast<std::int64_t>(checksum);
}

constexpr const char* bothKept = " Both are kept; the first one is shown.";

/// Why a file with the UID of an instance in the library is another one.
std::string otherFileReason(const Query& first, const StoredInstance& second) {
    const std::string begin = "The library holds another file with the same SOP Instance UID: ";
    const bool checksumsKnown = !first.isNull(2) && second.pixelChecksum;
    if (!checksumsKnown)
        return begin + "its content differs." + bothKept;
    const std::string firstHash = first.text(3);
    const bool same = first.integer(2) == asColumn(*second.pixelChecksum) &&
                      (firstHash.empty() || second.pixelHash.empty() || firstHash == second.pixelHash);
    if (!same)
        return begin + "its pixels differ." + bothKept;
    if (const std::string syntax = first.text(4); syntax != second.header.transferSyntax)
        return begin + "the same pixels, re-encoded (" + second.header.transferSyntax + " instead of " +
               syntax + ")." + bothKept;
    return begin + "the same pixels under another header." + bothKept;
}

} // namespace

bool knowsChecksum(Connection& connection, std::uint64_t checksum) {
    return connection.query("SELECT 1 FROM instances WHERE pixel_checksum = ? LIMIT 1")
        .bind(asColumn(checksum))
        .step();
}

std::vector<PossibleTwin> possibleTwins(Connection& connection, const StoredInstance& instance) {
    std::vector<PossibleTwin> twins;
    if (!instance.pixelChecksum)
        return twins;
    const std::int64_t checksum = asColumn(*instance.pixelChecksum);
    const auto collect = [&](Query& query) {
        while (query.step())
            twins.push_back({query.integer(0), ObjectHash(query.text(1)), query.text(2)});
    };
    Query sameUid =
        connection.query("SELECT id, object, pixel_sha256 FROM instances WHERE sop_uid = ?1 AND object <> ?2 "
                         "AND has_pixels AND (pixel_checksum = ?3 OR pixel_checksum IS NULL)");
    collect(sameUid.bind(instance.header.sopInstanceUid.str(), instance.object.str(), checksum));
    Query other = connection.query("SELECT id, object, pixel_sha256 FROM instances WHERE pixel_checksum = ?3 "
                                   "AND sop_uid <> ?1 AND object <> ?2 LIMIT 1");
    collect(other.bind(instance.header.sopInstanceUid.str(), instance.object.str(), checksum));
    return twins;
}

void keepPixelIdentity(Connection& connection, std::int64_t instance, std::uint64_t checksum,
                       const std::string& pixelHash) {
    connection.query("UPDATE instances SET pixel_checksum = ?2, pixel_sha256 = ?3 WHERE id = ?1")
        .bind(instance, asColumn(checksum), pixelHash)
        .run();
}

std::optional<Opponent> opponentOf(Connection& connection, const StoredInstance& instance) {
    const dicom::InstanceHeader& header = instance.header;
    Query same = connection.query("SELECT id, object, pixel_checksum, pixel_sha256, transfer_syntax "
                                  "FROM instances WHERE sop_uid = ?");
    if (same.bind(header.sopInstanceUid.str()).step()) {
        if (same.text(1) == instance.object.str())
            return std::nullopt;
        return Opponent{same.integer(0), otherFileReason(same, instance)};
    }
    Query series = connection.query(
        "SELECT (SELECT min(i.id) FROM instances i WHERE i.series = s.id), t.study_uid FROM series s "
        "JOIN studies t ON t.id = s.study WHERE s.series_uid = ?");
    if (series.bind(header.series.seriesUid.str()).step() && !series.isNull(0) &&
        series.text(1) != header.study.studyUid.str())
        return Opponent{series.integer(0),
                        "Its series belongs to another study in the library; the file is kept beside it."};
    Query study = connection.query(
        "SELECT (SELECT min(i.id) FROM instances i JOIN series s ON s.id = i.series WHERE s.study = t.id), "
        "t.patient_id FROM studies t WHERE t.study_uid = ?");
    if (study.bind(header.study.studyUid.str()).step() && !study.isNull(0) &&
        study.text(1) != header.study.patientId.str())
        return Opponent{study.integer(0),
                        "Its study belongs to another patient in the library; the file is kept beside it."};
    return std::nullopt;
}

bool keepConflict(Connection& connection, const Opponent& opponent, const StoredInstance& instance) {
    connection
        .query("INSERT OR IGNORE INTO conflicts (instance, object, transfer_syntax, reason, imported) "
               "VALUES (?, ?, ?, ?, ?)")
        .bind(opponent.row, instance.object.str(), instance.header.transferSyntax, opponent.reason,
              instance.imported)
        .run();
    return connection.changes() > 0;
}

std::optional<SopInstanceUid> instanceOfSamePixels(Connection& connection, const StoredInstance& instance) {
    if (!instance.pixelChecksum || instance.pixelHash.empty())
        return std::nullopt;
    Query query = connection.query("SELECT sop_uid FROM instances WHERE pixel_checksum = ? AND "
                                   "pixel_sha256 = ? AND sop_uid <> ? LIMIT 1");
    if (!query
             .bind(asColumn(*instance.pixelChecksum), instance.pixelHash,
                   instance.header.sopInstanceUid.str())
             .step())
        return std::nullopt;
    return SopInstanceUid(query.text(0));
}

std::map<std::string, std::vector<std::string>> duplicateNotes(Connection& connection,
                                                               std::int64_t seriesRow) {
    std::map<std::string, std::vector<std::string>> notes;
    Query conflicts = connection.query("SELECT i.sop_uid, c.reason FROM instances i JOIN conflicts c ON "
                                       "c.instance = i.id WHERE i.series = ? ORDER BY c.id");
    conflicts.bind(seriesRow);
    while (conflicts.step())
        notes[conflicts.text(0)].push_back("A second file is in conflict with this one: " +
                                           conflicts.text(1));
    Query links = connection.query(
        "SELECT i.sop_uid, (SELECT o.sop_uid FROM instances o WHERE o.pixel_checksum = i.pixel_checksum AND "
        "o.pixel_sha256 = i.pixel_sha256 AND o.series <> i.series LIMIT 1) AS twin FROM instances i "
        "WHERE i.series = ? AND i.pixel_sha256 <> '' AND twin IS NOT NULL");
    links.bind(seriesRow);
    while (links.step())
        notes[links.text(0)].push_back("Its pixels are also those of instance " + links.text(1) + ".");
    return notes;
}

std::string conflictNote(Connection& connection, std::int64_t seriesRow) {
    Query query = connection.query("SELECT count(*) FROM instances i JOIN conflicts c ON c.instance = i.id "
                                   "WHERE i.series = ?");
    query.bind(seriesRow).step();
    const std::int64_t count = query.integer(0);
    if (count == 0)
        return {};
    return (count == 1 ? "1 file is" : std::to_string(count) + " files are") +
           std::string(" in conflict with images of this series and kept beside them.");
}

} // namespace candela::catalog
