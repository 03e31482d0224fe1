#pragma once

#include "database/catalog/Sqlite.h"
#include "database/model/Detection.h"

/// The history of detections and what readers made of them. Functions throw Failure.
namespace candela::catalog {

/// Stores a detection whose id, time and user are set. NotFound when its study is not in the library.
void insertDetection(Connection& connection, const Detection& detection);
/// What readDetection reads, and from where. The key slice has today's place; what was stored stays when the
/// image is gone. An image in two stacks gives two rows.
inline constexpr const char* detectionColumns =
    "SELECT d.detection_id, d.created, d.user, d.task, t.study_uid, d.series_uid, t.patient_id, "
    "t.patient_name, "
    "t.description, d.model_name, d.model_version, d.model_sha256, d.verdict, d.label, d.result_text, "
    "d.probability, "
    "d.classes, d.prediction_set, d.in_distribution, d.ood_score, d.ood_threshold, d.reason, d.key_sop_uid, "
    "d.key_frame, coalesce(k.number, d.key_stack), coalesce(f.plane, d.key_slice), d.seconds, d.id "
    "FROM detections d JOIN studies t ON t.id = d.study LEFT JOIN instances i ON i.sop_uid = d.key_sop_uid "
    "LEFT JOIN stack_frames f ON f.instance = i.id AND f.frame = d.key_frame LEFT JOIN stacks k ON k.id = "
    "f.stack ";

/// Without its slices.
[[nodiscard]] Detection readDetection(Connection& connection, const Query& query);

/// With its slices; places in stacks are those of today, also when the series has grown since.
[[nodiscard]] Detection detection(Connection& connection, const DetectionId& id);
void insertFeedback(Connection& connection, const DetectionId& id, const Feedback& feedback);

} // namespace candela::catalog
