#include "database/catalog/DetectionRecords.h"

#include "database/catalog/BinRecords.h"
#include "database/catalog/HeaderJson.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace candela::catalog {
namespace {

using nlohmann::json;

std::string classesToJson(const std::vector<ClassProbability>& classes) {
    json list = json::array();
    for (const ClassProbability& item : classes)
        list.push_back(json::array({item.label, item.probability}));
    return list.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::vector<ClassProbability> classesFromJson(const std::string& text) {
    std::vector<ClassProbability> classes;
    for (const json& item : json::parse(text))
        classes.push_back(
            {item.at(0).get<std::string>(), item.at(1).is_null() ? 0 : item.at(1).get<double>()});
    return classes;
}

std::optional<Feedback> newestFeedback(Connection& connection, std::int64_t detectionRow) {
    Query query =
        connection.query("SELECT agree, label, comment, user, created FROM feedback WHERE detection = ? "
                         "ORDER BY id DESC LIMIT 1");
    if (!query.bind(detectionRow).step())
        return std::nullopt;
    return Feedback{query.flag(0), query.text(1), query.text(2), query.text(3), query.text(4)};
}

std::vector<SliceResult> readSlices(Connection& connection, const DetectionId& id) {
    Query query = connection.query(
        "SELECT p.series_uid, coalesce(k.number, p.stack), p.sop_uid, p.frame, coalesce(f.plane, p.slice), "
        "p.probability, p.label, p.in_distribution FROM detections d JOIN detection_slices p ON p.detection "
        "= d.id "
        "LEFT JOIN instances i ON i.sop_uid = p.sop_uid "
        "LEFT JOIN stack_frames f ON f.instance = i.id AND f.frame = p.frame LEFT JOIN stacks k ON k.id = "
        "f.stack "
        "WHERE d.detection_id = ? ORDER BY p.ordinal");
    query.bind(id.str());
    std::vector<SliceResult> slices;
    while (query.step()) {
        slices.push_back({SeriesUid(query.text(0)), query.small(1), SopInstanceUid(query.text(2)),
                          query.small(3), query.small(4), query.real(5), query.text(6), query.flag(7)});
    }
    return slices;
}

} // namespace

void insertDetection(Connection& connection, const Detection& d) {
    refuseBinned(connection, d.studyUid);
    Query study = connection.query("SELECT id FROM studies WHERE study_uid = ?");
    if (!study.bind(d.studyUid.str()).step())
        throw Failure(ErrorCode::NotFound, "There is no study " + d.studyUid.str() + " in the library.");
    const DetectionResult& r = d.result;
    connection
        .query(
            "INSERT INTO detections (detection_id, created, user, task, study, series_uid, model_name, "
            "model_version, model_sha256, verdict, label, result_text, probability, classes, prediction_set, "
            "in_distribution, ood_score, ood_threshold, reason, key_sop_uid, key_frame, key_stack, "
            "key_slice, "
            "seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(d.id.str(), d.created, d.user, toString(d.task), study.integer(0), d.seriesUid.str(),
              d.model.name, d.model.version, d.model.sha256, toString(r.verdict), r.label, r.text,
              r.probability, classesToJson(r.classes), textsToJson(r.predictionSet), r.inDistribution,
              r.oodScore, r.oodThreshold, r.reason, d.keySlice.sopInstanceUid.str(), d.keySlice.frame,
              d.keyStack, d.keySlice.slice, d.seconds)
        .run();
    const std::int64_t row = connection.lastInsertId();
    Query insert =
        connection.query("INSERT INTO detection_slices (detection, ordinal, series_uid, stack, sop_uid, "
                         "frame, slice, probability, label, in_distribution) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for (std::size_t ordinal = 0; ordinal < d.slices.size(); ++ordinal) {
        const SliceResult& s = d.slices[ordinal];
        insert
            .bind(row, ordinal, s.seriesUid.str(), s.stack, s.sopInstanceUid.str(), s.frame, s.slice,
                  s.probability, s.label, s.inDistribution)
            .run();
    }
}

Detection readDetection(Connection& connection, const Query& query) {
    Detection d;
    d.id = DetectionId(query.text(0));
    d.created = query.text(1);
    d.user = query.text(2);
    d.task = taskFromString(query.text(3)).value_or(Task::Brain);
    d.studyUid = StudyUid(query.text(4));
    d.seriesUid = SeriesUid(query.text(5));
    d.patientId = PatientId(query.text(6));
    d.patientName = query.text(7);
    d.studyDescription = query.text(8);
    d.model = {query.text(9), query.text(10), query.text(11)};
    for (const Verdict verdict : {Verdict::Detected, Verdict::NotDetected, Verdict::Indeterminate}) {
        if (query.text(12) == toString(verdict))
            d.result.verdict = verdict;
    }
    d.result.label = query.text(13);
    d.result.text = query.text(14);
    d.result.probability = query.real(15);
    d.result.classes = classesFromJson(query.text(16));
    d.result.predictionSet = textsFromJson(query.text(17));
    d.result.inDistribution = query.flag(18);
    d.result.oodScore = query.real(19);
    d.result.oodThreshold = query.real(20);
    d.result.reason = query.text(21);
    d.keySlice = {SopInstanceUid(query.text(22)), query.small(23), query.small(25)};
    d.keyStack = query.small(24);
    d.seconds = query.real(26);
    d.feedback = newestFeedback(connection, query.integer(27));
    return d;
}

Detection detection(Connection& connection, const DetectionId& id) {
    refuseBinned(connection, id);
    Query query = connection.query(joined({detectionColumns, "WHERE d.detection_id = ?"}));
    if (!query.bind(id.str()).step())
        throw Failure(ErrorCode::NotFound, "There is no detection " + id.str() + " in the library.");
    Detection d = readDetection(connection, query);
    d.slices = readSlices(connection, id);
    return d;
}

void insertFeedback(Connection& connection, const DetectionId& id, const Feedback& feedback) {
    refuseBinned(connection, id);
    connection
        .query("INSERT INTO feedback (detection, agree, label, comment, user, created) "
               "SELECT id, ?2, ?3, ?4, ?5, ?6 FROM detections WHERE detection_id = ?1")
        .bind(id.str(), feedback.agree, feedback.label, feedback.comment, feedback.user, feedback.created)
        .run();
    if (connection.changes() == 0)
        throw Failure(ErrorCode::NotFound, "There is no detection " + id.str() + " in the library.");
}

} // namespace candela::catalog
