#include "database/catalog/StudyRecords.h"

#include "database/catalog/BinRecords.h"
#include "database/catalog/DuplicateRecords.h"
#include "database/catalog/HeaderJson.h"
#include "database/dicom/ObjectKinds.h"

#include <algorithm>
#include <sstream>

namespace candela::catalog {
namespace {

constexpr const char* seriesSelect =
    "SELECT s.series_uid, t.study_uid, s.number, s.modality, s.description, s.body_part, s.laterality, "
    "s.manufacturer, s.view_position, s.protocol_name, s.frame_of_reference, s.instance_count, s.id FROM "
    "series s "
    "JOIN studies t ON t.id = s.study ";

SeriesInfo readSeries(Connection& connection, const Query& query) {
    SeriesInfo info;
    info.seriesUid = SeriesUid(query.text(0));
    info.studyUid = StudyUid(query.text(1));
    info.number = query.small(2);
    info.modality = query.text(3);
    info.description = query.text(4);
    info.bodyPart = query.text(5);
    info.laterality = query.text(6);
    info.manufacturer = query.text(7);
    info.viewPosition = query.text(8);
    info.protocolName = query.text(9);
    info.frameOfReferenceUid = query.text(10);
    info.instanceCount = query.small(11);
    Query stacks = connection.query("SELECT number, info FROM stacks WHERE series = ? ORDER BY number");
    stacks.bind(query.integer(12));
    while (stacks.step()) {
        info.stacks.push_back(stackFromJson(stacks.text(1)));
        info.stacks.back().stack = stacks.small(0);
    }
    if (const std::string note = conflictNote(connection, query.integer(12)); !note.empty()) {
        for (StackInfo& stack : info.stacks)
            stack.warnings.push_back(note);
    }
    return info;
}

} // namespace

StudyRow readStudy(const Query& query) {
    StudyRow row;
    row.studyUid = StudyUid(query.text(0));
    row.patientId = PatientId(query.text(1));
    row.patientName = query.text(2);
    row.patientBirthDate = query.text(3);
    row.patientSex = query.text(4);
    row.studyDate = query.text(5);
    row.studyTime = query.text(6);
    row.description = query.text(7);
    row.accessionNumber = query.text(8);
    row.referringPhysician = query.text(9);
    std::istringstream list(query.text(10));
    for (std::string modality; std::getline(list, modality, '\\');)
        row.modalities.push_back(modality);
    row.seriesCount = query.small(11);
    row.instanceCount = query.small(12);
    return row;
}

StudyRow studyRow(Connection& connection, const StudyUid& uid) {
    refuseBinned(connection, uid);
    Query query =
        connection.query(joined({"SELECT ", studyColumns, " FROM studies s WHERE s.study_uid = ?"}));
    if (!query.bind(uid.str()).step())
        throw Failure(ErrorCode::NotFound, "There is no study " + uid.str() + " in the library.");
    return readStudy(query);
}

StudyDetail studyDetail(Connection& connection, const StudyUid& uid) {
    StudyDetail detail;
    detail.study = studyRow(connection, uid);
    Query query =
        connection.query(joined({seriesSelect, "WHERE t.study_uid = ? ORDER BY s.number, s.series_uid"}));
    query.bind(uid.str());
    while (query.step())
        detail.series.push_back(readSeries(connection, query));
    return detail;
}

SeriesInfo seriesInfo(Connection& connection, const SeriesUid& uid) {
    refuseBinned(connection, uid);
    Query query = connection.query(joined({seriesSelect, "WHERE s.series_uid = ?"}));
    if (!query.bind(uid.str()).step())
        throw Failure(ErrorCode::NotFound, "There is no series " + uid.str() + " in the library.");
    return readSeries(connection, query);
}

StackInfo stackInfo(Connection& connection, const SeriesUid& uid, int stack) {
    refuseBinned(connection, uid);
    Query query = connection.query("SELECT k.info FROM stacks k JOIN series s ON s.id = k.series "
                                   "WHERE s.series_uid = ? AND k.number = ?");
    if (!query.bind(uid.str(), stack).step()) {
        throw Failure(ErrorCode::NotFound,
                      "Series " + uid.str() + " has no stack " + std::to_string(stack) + " in the library.");
    }
    StackInfo info = stackFromJson(query.text(0));
    info.stack = stack;
    return info;
}

std::vector<PlaneSource> stackPlanes(Connection& connection, const SeriesUid& uid, int stack) {
    refuseBinned(connection, uid);
    Query query = connection.query(
        "SELECT i.sop_uid, f.frame, i.object, i.lossy FROM series s JOIN stacks k ON k.series = s.id "
        "JOIN stack_frames f ON f.stack = k.id JOIN instances i ON i.id = f.instance "
        "WHERE s.series_uid = ? AND k.number = ? ORDER BY f.plane");
    query.bind(uid.str(), stack);
    std::vector<PlaneSource> planes;
    while (query.step())
        planes.push_back(
            {{SopInstanceUid(query.text(0)), query.small(1)}, ObjectHash(query.text(2)), query.text(3)});
    if (planes.empty()) {
        throw Failure(ErrorCode::NotFound,
                      "Series " + uid.str() + " has no stack " + std::to_string(stack) + " in the library.");
    }
    return planes;
}

std::vector<InstanceRow> instanceRows(Connection& connection, const SeriesUid& uid) {
    refuseBinned(connection, uid);
    Query series = connection.query("SELECT id FROM series WHERE series_uid = ?");
    if (!series.bind(uid.str()).step())
        throw Failure(ErrorCode::NotFound, "There is no series " + uid.str() + " in the library.");
    // One bare column beside min(): SQLite takes the other columns from the row of the smallest frame.
    Query query = connection.query(
        "SELECT i.sop_uid, i.number, p.stack, p.plane, i.frame_count, i.transfer_syntax, o.stored_bytes, "
        "p.planes, "
        "p.kind, i.kind, i.sop_class, i.warnings, i.has_pixels FROM instances i JOIN objects o ON o.hash = "
        "i.object LEFT JOIN (SELECT f.instance, "
        "min(f.frame), "
        "k.number AS stack, f.plane AS plane, k.planes AS planes, json_extract(k.info, '$.kind') AS kind "
        "FROM stacks k JOIN stack_frames f ON f.stack = k.id WHERE k.series = ?1 GROUP BY f.instance) p "
        "ON p.instance = i.id WHERE i.series = ?1 "
        "ORDER BY p.stack IS NULL, p.stack, p.plane, i.number, i.sop_uid");
    query.bind(series.integer(0));
    const auto notes = duplicateNotes(connection, series.integer(0));
    std::vector<InstanceRow> rows;
    while (query.step()) {
        InstanceRow row;
        row.sopInstanceUid = SopInstanceUid(query.text(0));
        row.instanceNumber = query.small(1);
        row.stack = query.isNull(2) ? -1 : query.small(2);
        row.slice = query.isNull(3) ? -1 : query.small(3);
        row.frames = query.small(4);
        row.transferSyntax = query.text(5);
        row.storedBytes = query.integer(6);
        // A cine loop is one slice, whatever its number of frames.
        if (query.text(8) == toString(StackKind::Cine))
            row.slice = 0;
        row.sopClassUid = query.text(10);
        row.kind = query.text(9);
        if (row.kind.empty()) // came in before kinds were written down
            row.kind = dicom::kindInWords(row.sopClassUid, query.flag(12));
        row.warnings = textsFromJson(query.text(11));
        if (const auto note = notes.find(row.sopInstanceUid.str()); note != notes.end())
            row.warnings.insert(row.warnings.end(), note->second.begin(), note->second.end());
        rows.push_back(std::move(row));
    }
    return rows;
}

InstanceSource instanceSource(Connection& connection, const SopInstanceUid& uid) {
    refuseBinned(connection, uid);
    Query query = connection.query("SELECT s.series_uid, i.object, i.transfer_syntax FROM instances i "
                                   "JOIN series s ON s.id = i.series WHERE i.sop_uid = ?");
    if (!query.bind(uid.str()).step())
        throw Failure(ErrorCode::NotFound, "There is no instance " + uid.str() + " in the library.");
    return {uid, SeriesUid(query.text(0)), ObjectHash(query.text(1)), query.text(2)};
}

std::vector<InstanceSource> studyInstances(Connection& connection, const StudyUid& uid) {
    refuseBinned(connection, uid);
    Query query =
        connection.query("SELECT i.sop_uid, s.series_uid, i.object, i.transfer_syntax FROM studies t "
                         "JOIN series s ON s.study = t.id JOIN instances i ON i.series = s.id "
                         "WHERE t.study_uid = ? ORDER BY s.number, s.id, i.number, i.id");
    query.bind(uid.str());
    std::vector<InstanceSource> instances;
    while (query.step()) {
        instances.push_back({SopInstanceUid(query.text(0)), SeriesUid(query.text(1)),
                             ObjectHash(query.text(2)), query.text(3)});
    }
    // What is in conflict with an instance follows, numbered for each.
    Query conflicts = connection.query(
        "SELECT i.sop_uid, s.series_uid, c.object, c.transfer_syntax, row_number() OVER (PARTITION BY i.id "
        "ORDER BY c.id) FROM studies t JOIN series s ON s.study = t.id JOIN instances i ON i.series = s.id "
        "JOIN conflicts c ON c.instance = i.id WHERE t.study_uid = ? ORDER BY i.id, c.id");
    conflicts.bind(uid.str());
    while (conflicts.step()) {
        instances.push_back({SopInstanceUid(conflicts.text(0)), SeriesUid(conflicts.text(1)),
                             ObjectHash(conflicts.text(2)), conflicts.text(3), conflicts.small(4)});
    }
    return instances;
}

std::vector<std::string> modalities(Connection& connection) {
    Query query =
        connection.query(joined({"SELECT DISTINCT modality FROM study_modalities WHERE study NOT IN (",
                                 studiesInBin, ") ORDER BY modality"}));
    std::vector<std::string> list;
    while (query.step())
        list.push_back(query.text(0));
    return list;
}

LibraryStats libraryStats(Connection& connection) {
    LibraryStats stats;
    const auto number = [&](std::string_view sql) {
        Query query = connection.query(sql);
        query.step();
        return query.integer(0);
    };
    // Rows are counted from an index each; what is in the bin, which is little, is taken off.
    const auto without = [&](const char* all, std::initializer_list<std::string_view> binned) {
        return number(all) - number(joined(binned));
    };
    stats.patients = without("SELECT count(*) FROM patients",
                             {"SELECT count(DISTINCT b.patient) FROM studies b WHERE b.id IN (", studiesInBin,
                              ") AND NOT EXISTS (SELECT 1 FROM studies s WHERE s.patient = b.patient AND "
                              "s.binned = '')"});
    stats.studies = without("SELECT count(*) FROM studies", {"SELECT count(*) FROM (", studiesInBin, ")"});
    stats.series = without("SELECT count(*) FROM series",
                           {"SELECT count(*) FROM series WHERE study IN (", studiesInBin, ")"});
    stats.bytesOriginal = number("SELECT bytes FROM object_totals");
    stats.bytesStored = number("SELECT stored_bytes FROM object_totals");
    stats.bytesToCompress = number("SELECT bytes_to_compress FROM object_totals");
    stats.detections = without("SELECT count(*) FROM detections",
                               {"SELECT count(*) FROM detections WHERE study IN (", studiesInBin, ")"});
    stats.indexVectors =
        without("SELECT count(*) FROM embeddings",
                {"SELECT count(*) FROM series s JOIN instances i ON i.series = s.id JOIN embeddings e ON "
                 "e.instance = i.id WHERE s.study IN (",
                 studiesInBin, ")"});
    stats.conflicts = number("SELECT count(*) FROM conflicts");
    stats.bin = binReport(connection);
    Query query =
        connection.query(joined({"SELECT modality, sum(instance_count) FROM series WHERE study NOT IN (",
                                 studiesInBin, ") GROUP BY modality"}));
    while (query.step()) {
        stats.byModality[query.text(0)] = query.integer(1);
        stats.instances += query.integer(1);
    }
    return stats;
}

std::optional<Thumbnail> findThumbnail(Connection& connection, const SeriesUid& uid) {
    refuseBinned(connection, uid);
    Query query = connection.query("SELECT t.columns, t.rows, t.samples, t.bytes FROM thumbnails t "
                                   "JOIN series s ON s.id = t.series WHERE s.series_uid = ?");
    if (!query.bind(uid.str()).step())
        return std::nullopt;
    Thumbnail thumbnail{query.small(0), query.small(1), query.small(2), {}};
    const auto bytes = query.blob(3);
    thumbnail.bytes.resize(bytes.size());
    std::transform(bytes.begin(), bytes.end(), thumbnail.bytes.begin(),
                   [](std::byte b) { return std::to_integer<std::uint8_t>(b); });
    return thumbnail;
}

void keepThumbnail(Connection& connection, const SeriesUid& uid, const Thumbnail& thumbnail) {
    connection
        .query("INSERT OR REPLACE INTO thumbnails (series, columns, rows, samples, bytes) "
               "SELECT id, ?2, ?3, ?4, ?5 FROM series WHERE series_uid = ?1")
        .bind(uid.str(), thumbnail.columns, thumbnail.rows, thumbnail.samples,
              std::as_bytes(std::span(thumbnail.bytes)))
        .run();
}

} // namespace candela::catalog
