#include "database/catalog/InstanceRecords.h"

#include "database/catalog/BinRecords.h"
#include "database/catalog/DuplicateRecords.h"
#include "database/catalog/HeaderJson.h"
#include "database/dicom/ObjectKinds.h"

#include <map>

namespace candela::catalog {
namespace {

struct Place {
    std::int64_t row = 0;
    bool isNew = false;
};

Place placePatient(Connection& connection, const StudyRow& study) {
    Query known = connection.query("SELECT id FROM patients WHERE patient_id = ?");
    if (known.bind(study.patientId.str()).step())
        return {known.integer(0), false};
    connection.query("INSERT INTO patients (patient_id, name, birth_date, sex) VALUES (?, ?, ?, ?)")
        .bind(study.patientId.str(), study.patientName, study.patientBirthDate, study.patientSex)
        .run();
    return {connection.lastInsertId(), true};
}

Place placeStudy(Connection& connection, const StudyRow& study, std::int64_t patient) {
    Query known = connection.query("SELECT id FROM studies WHERE study_uid = ?");
    if (known.bind(study.studyUid.str()).step())
        return {known.integer(0), false};
    connection
        .query(
            "INSERT INTO studies (study_uid, patient, patient_id, patient_name, birth_date, sex, study_date, "
            "study_time, description, accession, referring) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(study.studyUid.str(), patient, study.patientId.str(), study.patientName, study.patientBirthDate,
              study.patientSex, study.studyDate, study.studyTime, study.description, study.accessionNumber,
              study.referringPhysician)
        .run();
    return {connection.lastInsertId(), true};
}

void addModality(Connection& connection, std::int64_t study, const std::string& modality) {
    if (modality.empty())
        return;
    connection.query("INSERT OR IGNORE INTO study_modalities (modality, study) VALUES (?, ?)")
        .bind(modality, study)
        .run();
    if (connection.changes() == 0)
        return;
    connection
        .query(
            "UPDATE studies SET modalities = (SELECT group_concat(modality, '\\') FROM (SELECT modality FROM "
            "study_modalities WHERE study = ?1 ORDER BY modality)) WHERE id = ?1")
        .bind(study)
        .run();
}

Place placeSeries(Connection& connection, const SeriesInfo& series, std::int64_t study) {
    Query known = connection.query("SELECT id FROM series WHERE series_uid = ?");
    if (known.bind(series.seriesUid.str()).step())
        return {known.integer(0), false};
    connection
        .query("INSERT INTO series (series_uid, study, number, modality, description, body_part, laterality, "
               "manufacturer, view_position, protocol_name, frame_of_reference) VALUES (?, ?, ?, ?, ?, ?, ?, "
               "?, ?, ?, "
               "?)")
        .bind(series.seriesUid.str(), study, series.number, series.modality, series.description,
              series.bodyPart, series.laterality, series.manufacturer, series.viewPosition,
              series.protocolName, series.frameOfReferenceUid)
        .run();
    const std::int64_t row = connection.lastInsertId();
    connection.query("UPDATE studies SET series_count = series_count + 1 WHERE id = ?").bind(study).run();
    addModality(connection, study, series.modality);
    return {row, true};
}

void addObject(Connection& connection, const StoredInstance& instance) {
    connection.query("INSERT OR IGNORE INTO objects (hash, bytes, stored_bytes) VALUES (?, ?, ?)")
        .bind(instance.object.str(), instance.bytes, instance.storedBytes)
        .run();
}

void addInstance(Connection& connection, const StoredInstance& instance, std::int64_t series) {
    const dicom::InstanceHeader& header = instance.header;
    addObject(connection, instance);
    connection
        .query(
            "INSERT INTO instances (sop_uid, series, object, sop_class, transfer_syntax, number, "
            "acquisition_number, has_pixels, columns, rows, samples, bits_allocated, bits_stored, is_signed, "
            "photometric, value_unit, cine, frame_time_ms, lossy, frame_count, warnings, imported, "
            "pixel_checksum, pixel_sha256, kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
            "?, ?, "
            "?, ?, ?, ?, ?, ?)")
        .bind(header.sopInstanceUid.str(), series, instance.object.str(), header.sopClassUid,
              header.transferSyntax, header.instanceNumber, header.acquisitionNumber, header.hasPixels,
              header.columns, header.rows, header.samples, header.bitsAllocated, header.bitsStored,
              header.isSigned, header.photometric, header.valueUnit, header.cine, header.frameTimeMs,
              header.lossy, header.storedFrames(), textsToJson(header.warnings), instance.imported,
              instance.pixelChecksum, instance.pixelHash,
              dicom::kindInWords(header.sopClassUid, header.hasPixels))
        .run();
    connection.query("INSERT INTO frames (instance, headers) VALUES (?, ?)")
        .bind(connection.lastInsertId(), framesToJson(header.frames))
        .run();
}

std::vector<dicom::InstanceHeader> seriesHeaders(Connection& connection, std::int64_t seriesRow,
                                                 std::map<std::string, std::int64_t>& rows) {
    Query query = connection.query(
        "SELECT i.id, i.sop_uid, i.sop_class, i.transfer_syntax, i.number, i.acquisition_number, i.columns, "
        "i.rows, "
        "i.samples, i.bits_allocated, i.bits_stored, i.is_signed, i.photometric, i.value_unit, i.cine, "
        "i.frame_time_ms, i.lossy, i.warnings, f.headers, s.series_uid, s.number, s.modality, s.description, "
        "s.body_part, s.laterality, s.manufacturer, s.view_position, s.protocol_name, s.frame_of_reference, "
        "t.study_uid FROM instances i JOIN frames f ON f.instance = i.id JOIN series s ON s.id = i.series "
        "JOIN studies t ON t.id = s.study WHERE i.series = ? AND i.has_pixels ORDER BY i.sop_uid");
    query.bind(seriesRow);
    std::vector<dicom::InstanceHeader> headers;
    while (query.step()) {
        dicom::InstanceHeader& header = headers.emplace_back();
        header.sopInstanceUid = SopInstanceUid(query.text(1));
        rows[header.sopInstanceUid.str()] = query.integer(0);
        header.sopClassUid = query.text(2);
        header.transferSyntax = query.text(3);
        header.instanceNumber = query.small(4);
        header.acquisitionNumber = query.text(5);
        header.hasPixels = true;
        header.columns = query.small(6);
        header.rows = query.small(7);
        header.samples = query.small(8);
        header.bitsAllocated = query.small(9);
        header.bitsStored = query.small(10);
        header.isSigned = query.flag(11);
        header.photometric = query.text(12);
        header.valueUnit = query.text(13);
        header.cine = query.flag(14);
        header.frameTimeMs = query.real(15);
        header.lossy = query.text(16);
        header.warnings = textsFromJson(query.text(17));
        header.frames = framesFromJson(query.text(18));
        header.series.seriesUid = SeriesUid(query.text(19));
        header.series.number = query.small(20);
        header.series.modality = query.text(21);
        header.series.description = query.text(22);
        header.series.bodyPart = query.text(23);
        header.series.laterality = query.text(24);
        header.series.manufacturer = query.text(25);
        header.series.viewPosition = query.text(26);
        header.series.protocolName = query.text(27);
        header.series.frameOfReferenceUid = query.text(28);
        header.series.studyUid = StudyUid(query.text(29));
        header.study.studyUid = header.series.studyUid;
    }
    return headers;
}

} // namespace

bool knowsObject(Connection& connection, const ObjectHash& object) {
    const auto known = [&](const char* sql) { return connection.query(sql).bind(object.str()).step(); };
    return known(
               "SELECT 1 FROM instances i JOIN series s ON s.id = i.series JOIN studies t ON t.id = s.study "
               "WHERE i.object = ? AND t.binned = '' LIMIT 1") ||
           known("SELECT 1 FROM conflicts c JOIN instances i ON i.id = c.instance JOIN series s ON s.id = "
                 "i.series JOIN studies t ON t.id = s.study WHERE c.object = ? AND t.binned = '' LIMIT 1");
}

InsertOutcome insertInstance(Connection& connection, const StoredInstance& instance) {
    InsertOutcome outcome;
    const dicom::InstanceHeader& header = instance.header;
    outcome.studyCameBack = bringBack(connection, header.study.studyUid);
    if (const auto opponent = opponentOf(connection, instance)) {
        addObject(connection, instance);
        const bool kept = keepConflict(connection, *opponent, instance);
        outcome.kind = kept ? InsertOutcome::Kind::Conflict : InsertOutcome::Kind::Duplicate;
        outcome.reason = opponent->reason;
        return outcome;
    }
    if (connection.query("SELECT 1 FROM instances WHERE sop_uid = ?")
            .bind(header.sopInstanceUid.str())
            .step()) {
        outcome.kind = InsertOutcome::Kind::Duplicate;
        return outcome;
    }
    const Place patient = placePatient(connection, header.study);
    const Place study = placeStudy(connection, header.study, patient.row);
    const Place series = placeSeries(connection, header.series, study.row);
    outcome.samePixelsAs = instanceOfSamePixels(connection, instance);
    addInstance(connection, instance, series.row);
    connection.query("UPDATE series SET instance_count = instance_count + 1 WHERE id = ?")
        .bind(series.row)
        .run();
    connection.query("UPDATE studies SET instance_count = instance_count + 1 WHERE id = ?")
        .bind(study.row)
        .run();
    if (header.hasPixels)
        connection.query("INSERT OR IGNORE INTO stale_stacks (series) VALUES (?)").bind(series.row).run();
    outcome.newPatient = patient.isNew;
    outcome.newStudy = study.isNew;
    outcome.newSeries = series.isNew;
    outcome.seriesRow = series.row;
    return outcome;
}

std::vector<std::int64_t> seriesWithStaleStacks(Connection& connection) {
    Query query = connection.query("SELECT series FROM stale_stacks ORDER BY series");
    std::vector<std::int64_t> series;
    while (query.step())
        series.push_back(query.integer(0));
    return series;
}

void rebuildStacks(Connection& connection, std::int64_t seriesRow) {
    std::map<std::string, std::int64_t> rows;
    const std::vector<dicom::InstanceHeader> headers = seriesHeaders(connection, seriesRow, rows);
    const std::vector<dicom::Stack> stacks = dicom::buildStacks(headers);
    connection.query("DELETE FROM stale_stacks WHERE series = ?").bind(seriesRow).run();
    connection.query("DELETE FROM stacks WHERE series = ?").bind(seriesRow).run();
    connection.query("DELETE FROM thumbnails WHERE series = ?").bind(seriesRow).run();
    for (std::size_t number = 0; number < stacks.size(); ++number) {
        const dicom::Stack& stack = stacks[number];
        connection.query("INSERT INTO stacks (series, number, planes, info) VALUES (?, ?, ?, ?)")
            .bind(seriesRow, number, stack.frames.size(), stackToJson(stack.info))
            .run();
        const std::int64_t stackRow = connection.lastInsertId();
        Query insert =
            connection.query("INSERT INTO stack_frames (stack, plane, instance, frame) VALUES (?, ?, ?, ?)");
        for (std::size_t plane = 0; plane < stack.frames.size(); ++plane) {
            const FrameRef& frame = stack.frames[plane];
            insert.bind(stackRow, plane, rows.at(frame.sopInstanceUid.str()), frame.frame).run();
        }
    }
}

} // namespace candela::catalog
