#include "database/catalog/MeasurementRecords.h"

#include "database/catalog/StudyRecords.h"

#include <nlohmann/json.hpp>

namespace candela::catalog {
namespace {

using nlohmann::json;

json jsonOf(Vec3 v) {
    return json::array({v.x, v.y, v.z});
}

Vec3 vectorOf(const json& values) {
    return {values.at(0).get<double>(), values.at(1).get<double>(), values.at(2).get<double>()};
}

std::string pointsToJson(const std::vector<Vec3>& points) {
    json list = json::array();
    for (const Vec3 point : points)
        list.push_back(jsonOf(point));
    return list.dump();
}

std::vector<Vec3> pointsFromJson(const std::string& text) {
    std::vector<Vec3> points;
    for (const json& point : json::parse(text))
        points.push_back(vectorOf(point));
    return points;
}

} // namespace

std::vector<StoredMeasurement> measurements(Connection& connection, std::int64_t account,
                                            const StudyUid& study) {
    std::ignore = studyRow(connection, study); // NotFound, also for one in the bin
    Query query = connection.query(
        "SELECT m.measurement_id, m.series_uid, coalesce(k.number, m.stack), m.sop_uid, m.frame, "
        "iif(m.plane = 'acquired', coalesce(f.plane, m.slice), m.slice), m.kind, m.plane, m.normal, "
        "m.points, m.text, a.name, m.changed "
        "FROM measurements m JOIN studies s ON s.id = m.study JOIN accounts a ON a.id = m.account "
        "LEFT JOIN instances i ON i.sop_uid = m.sop_uid "
        "LEFT JOIN stack_frames f ON f.instance = i.id AND f.frame = m.frame LEFT JOIN stacks k ON k.id = "
        "f.stack "
        "WHERE m.account = ? AND s.study_uid = ? GROUP BY m.id ORDER BY m.id");
    query.bind(account, study.str());
    std::vector<StoredMeasurement> found;
    while (query.step()) {
        const std::optional<MeasurementKind> kind = measurementKindFromString(query.text(6));
        if (!kind)
            continue; // of a newer program
        StoredMeasurement each;
        each.id = MeasurementId(query.text(0));
        each.studyUid = study;
        each.seriesUid = SeriesUid(query.text(1));
        each.stack = query.small(2);
        each.image = {SopInstanceUid(query.text(3)), query.small(4)};
        each.slice = query.small(5);
        each.kind = *kind;
        each.plane = query.text(7);
        each.normal = vectorOf(json::parse(query.text(8)));
        each.points = pointsFromJson(query.text(9));
        each.text = query.text(10);
        each.reader = query.text(11);
        each.changed = query.text(12);
        found.push_back(std::move(each));
    }
    return found;
}

void keepMeasurement(Connection& connection, std::int64_t account, const StoredMeasurement& m) {
    std::ignore = studyRow(connection, m.studyUid);
    connection
        .query("INSERT INTO measurements (measurement_id, account, study, series_uid, stack, sop_uid, frame, "
               "slice, kind, plane, normal, points, text, changed) "
               "SELECT ?1, ?2, s.id, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14 FROM studies s "
               "WHERE s.study_uid = ?3 "
               "ON CONFLICT (measurement_id) DO UPDATE SET series_uid = excluded.series_uid, "
               "stack = excluded.stack, sop_uid = excluded.sop_uid, frame = excluded.frame, "
               "slice = excluded.slice, kind = excluded.kind, plane = excluded.plane, "
               "normal = excluded.normal, points = excluded.points, text = excluded.text, "
               "changed = excluded.changed "
               "WHERE account = excluded.account AND study = excluded.study")
        .bind(m.id.str(), account, m.studyUid.str(), m.seriesUid.str(), m.stack, m.image.sopInstanceUid.str(),
              m.image.frame, m.slice, toString(m.kind), m.plane, jsonOf(m.normal).dump(),
              pointsToJson(m.points), m.text, m.changed)
        .run();
    if (connection.changes() == 0)
        throw Failure(ErrorCode::NotPermitted,
                      "The measurement " + m.id.str() + " belongs to another reader.");
}

bool describeImage(Connection& connection, ReportedMeasurement& measurement) {
    StoredMeasurement& m = measurement.measurement;
    Query query = connection.query(
        "SELECT i.sop_class, i.frame_count, s.modality, s.frame_of_reference, s.series_uid, t.study_uid, "
        "coalesce(k.number, -1), coalesce(f.plane, -1) FROM instances i JOIN series s ON s.id = i.series "
        "JOIN studies t ON t.id = s.study AND t.binned = '' "
        "LEFT JOIN stack_frames f ON f.instance = i.id AND f.frame = ?2 LEFT JOIN stacks k ON k.id = f.stack "
        "WHERE i.sop_uid = ?1 LIMIT 1");
    if (!query.bind(m.image.sopInstanceUid.str(), m.image.frame).step())
        return false;
    measurement.imageClassUid = query.text(0);
    measurement.frames = query.small(1);
    measurement.modality = query.text(2);
    measurement.frameOfReferenceUid = query.text(3);
    m.seriesUid = SeriesUid(query.text(4));
    m.studyUid = StudyUid(query.text(5));
    if (query.integer(6) >= 0)
        m.stack = query.small(6);
    if (m.plane == "acquired" && query.integer(7) >= 0)
        m.slice = query.small(7);
    return true;
}

void removeMeasurement(Connection& connection, std::int64_t account, const MeasurementId& id) {
    connection.query("DELETE FROM measurements WHERE measurement_id = ? AND account = ?")
        .bind(id.str(), account)
        .run();
}

} // namespace candela::catalog
