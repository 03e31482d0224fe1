#include "database/catalog/BinRecords.h"

namespace candela::catalog {
namespace {

/// Objects of a study, those kept beside its instances too; each once.
constexpr const char* objectsOfStudy =
    "SELECT i.object AS hash FROM series s JOIN instances i ON i.series = s.id WHERE s.study = ?1 "
    "UNION SELECT c.object FROM series s JOIN instances i ON i.series = s.id "
    "JOIN conflicts c ON c.instance = i.id WHERE s.study = ?1";

struct FoundStudy {
    std::int64_t row = 0;
    std::int64_t patient = 0;
    bool inBin = false;
    MovedStudy study;
};

std::optional<FoundStudy> findStudy(Connection& connection, const StudyUid& uid) {
    Query query = connection.query(
        "SELECT id, patient, patient_id, binned <> '', instance_count FROM studies WHERE study_uid = ?");
    if (!query.bind(uid.str()).step())
        return std::nullopt;
    FoundStudy found;
    found.row = query.integer(0);
    found.patient = query.integer(1);
    found.inBin = query.flag(3);
    found.study.uid = uid;
    found.study.patientId = PatientId(query.text(2));
    found.study.report.studies = 1;
    found.study.report.instances = query.integer(4);
    Query bytes = connection.query(
        joined({"SELECT coalesce(sum(bytes), 0) FROM objects WHERE hash IN (", objectsOfStudy, ")"}));
    bytes.bind(found.row).step();
    found.study.report.bytes = bytes.integer(0);
    return found;
}

FoundStudy studyOrThrow(Connection& connection, const StudyUid& uid) {
    auto found = findStudy(connection, uid);
    if (!found)
        throw Failure(ErrorCode::NotFound, "There is no study " + uid.str() + " in the library.");
    return std::move(*found);
}

void refuse(Query query, const std::string& uid, const char* what) {
    if (!query.bind(uid).step())
        return;
    const std::string study = query.text(0);
    const std::string belongs =
        study == uid ? "Study " + uid + " is in the bin"
                     : std::string(what) + " " + uid + " belongs to study " + study + ", which is in the bin";
    throw Failure(ErrorCode::NotFound, belongs + "; it can be restored from there.");
}

void setBinned(Connection& connection, std::int64_t study, const std::string& when) {
    connection.query("UPDATE studies SET binned = ? WHERE id = ?").bind(when, study).run();
}

std::vector<ObjectHash> objectsOf(Connection& connection, std::int64_t study) {
    Query query = connection.query(objectsOfStudy);
    query.bind(study);
    std::vector<ObjectHash> objects;
    while (query.step())
        objects.emplace_back(query.text(0));
    return objects;
}

} // namespace

void refuseBinned(Connection& connection, const StudyUid& uid) {
    refuse(connection.query("SELECT study_uid FROM studies WHERE study_uid = ? AND binned <> ''"), uid.str(),
           "Study");
}

void refuseBinned(Connection& connection, const SeriesUid& uid) {
    refuse(connection.query("SELECT t.study_uid FROM series s JOIN studies t ON t.id = s.study "
                            "WHERE s.series_uid = ? AND t.binned <> ''"),
           uid.str(), "Series");
}

void refuseBinned(Connection& connection, const SopInstanceUid& uid) {
    refuse(connection.query("SELECT t.study_uid FROM instances i JOIN series s ON s.id = i.series "
                            "JOIN studies t ON t.id = s.study WHERE i.sop_uid = ? AND t.binned <> ''"),
           uid.str(), "Instance");
}

void refuseBinned(Connection& connection, const DetectionId& id) {
    refuse(connection.query("SELECT t.study_uid FROM detections d JOIN studies t ON t.id = d.study "
                            "WHERE d.detection_id = ? AND t.binned <> ''"),
           id.str(), "Detection");
}

MovedStudy moveToBin(Connection& connection, const StudyUid& uid, const std::string& when) {
    FoundStudy found = studyOrThrow(connection, uid);
    if (found.inBin)
        throw Failure(ErrorCode::NotFound, "Study " + uid.str() + " is in the bin already.");
    setBinned(connection, found.row, when);
    return std::move(found.study);
}

MovedStudy takeOutOfBin(Connection& connection, const StudyUid& uid) {
    FoundStudy found = studyOrThrow(connection, uid);
    if (!found.inBin)
        throw Failure(ErrorCode::NotFound, "Study " + uid.str() + " is in the library, not in the bin.");
    setBinned(connection, found.row, {});
    return std::move(found.study);
}

bool bringBack(Connection& connection, const StudyUid& uid) {
    connection.query("UPDATE studies SET binned = '' WHERE study_uid = ? AND binned <> ''")
        .bind(uid.str())
        .run();
    return connection.changes() > 0;
}

std::vector<StudyUid> binnedStudies(Connection& connection) {
    Query query = connection.query("SELECT study_uid FROM studies WHERE binned <> '' ORDER BY binned, id");
    std::vector<StudyUid> studies;
    while (query.step())
        studies.emplace_back(query.text(0));
    return studies;
}

std::optional<MovedStudy> removeBinned(Connection& connection, const StudyUid& uid) {
    auto found = findStudy(connection, uid);
    if (!found || !found->inBin)
        return std::nullopt;
    const std::vector<ObjectHash> objects = objectsOf(connection, found->row);
    connection.query("DELETE FROM studies WHERE id = ?").bind(found->row).run();
    connection
        .query("DELETE FROM patients WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM studies WHERE patient = ?1)")
        .bind(found->patient)
        .run();
    for (const ObjectHash& object : objects) {
        if (needsObject(connection, object))
            continue;
        connection.query("DELETE FROM objects WHERE hash = ?").bind(object.str()).run();
        connection.query("INSERT OR IGNORE INTO object_removals (hash) VALUES (?)").bind(object.str()).run();
    }
    return std::move(found->study);
}

std::vector<ObjectHash> waitingRemovals(Connection& connection, std::size_t limit) {
    connection.execute("DELETE FROM object_removals WHERE hash IN (SELECT hash FROM objects)");
    Query query = connection.query("SELECT hash FROM object_removals ORDER BY hash LIMIT ?");
    query.bind(limit);
    std::vector<ObjectHash> objects;
    while (query.step())
        objects.emplace_back(query.text(0));
    return objects;
}

void forgetRemovals(Connection& connection, const std::vector<ObjectHash>& objects) {
    Query query = connection.query("DELETE FROM object_removals WHERE hash = ?");
    for (const ObjectHash& object : objects)
        query.bind(object.str()).run();
}

bool needsObject(Connection& connection, const ObjectHash& object) {
    return connection
        .query("SELECT 1 WHERE EXISTS (SELECT 1 FROM instances WHERE object = ?1) "
               "OR EXISTS (SELECT 1 FROM conflicts WHERE object = ?1)")
        .bind(object.str())
        .step();
}

BinReport binReport(Connection& connection) {
    BinReport report;
    for (const StudyUid& uid : binnedStudies(connection)) {
        const auto found = findStudy(connection, uid);
        report.studies += 1;
        report.instances += found->study.report.instances;
        report.bytes += found->study.report.bytes;
    }
    return report;
}

} // namespace candela::catalog
