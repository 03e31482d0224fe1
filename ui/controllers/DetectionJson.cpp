#include "ui/controllers/DetectionJson.h"

#include <nlohmann/json.hpp>
#include <optional>

namespace candela {
namespace {

using Json = nlohmann::ordered_json;

Json toJson(const Vec3& v) {
    return Json::array({v.x, v.y, v.z});
}

Json toJson(const DetectionResult& result) {
    Json classes = Json::array();
    for (const auto& each : result.classes)
        classes.push_back({{"label", each.label}, {"probability", each.probability}});
    return {{"verdict", toString(result.verdict)},
            {"label", result.label},
            {"text", result.text},
            {"probability", result.probability},
            {"classes", std::move(classes)},
            {"prediction_set", result.predictionSet},
            {"in_distribution", result.inDistribution},
            {"ood_score", result.oodScore},
            {"ood_threshold", result.oodThreshold},
            {"reason", result.reason}};
}

Json toJson(const SliceResult& slice) {
    return {{"sop_instance_uid", slice.sopInstanceUid.str()},
            {"frame", slice.frame},
            {"slice", slice.slice},
            {"probability", slice.probability},
            {"label", slice.label},
            {"series_uid", slice.seriesUid.str()},
            {"stack", slice.stack},
            {"in_distribution", slice.inDistribution}};
}

Json toJson(const KeySlice& slice) {
    return {{"sop_instance_uid", slice.sopInstanceUid.str()}, {"frame", slice.frame}, {"slice", slice.slice}};
}

Json toJson(const Spot& spot) {
    return {{"position", toJson(spot.position)},
            {"diameter_mm", spot.diameterMm},
            {"probability", spot.probability},
            {"key_slice", toJson(spot.keySlice)}};
}

Json toJson(const std::optional<Feedback>& feedback) {
    if (!feedback)
        return nullptr;
    return {{"verdict", feedback->agree ? "agree" : "disagree"},
            {"label", feedback->label},
            {"comment", feedback->comment},
            {"user", feedback->user},
            {"created", feedback->created}};
}

Json toJson(const ModelInfo& model) {
    return {{"name", model.name}, {"version", model.version}, {"sha256", model.sha256}};
}

} // namespace

Json detectionJson(const Detection& detection, bool withSlices) {
    Json document = {{"detection_id", detection.id.str()},
                     {"created", detection.created},
                     {"user", detection.user},
                     {"task", toString(detection.task)},
                     {"study_uid", detection.studyUid.str()},
                     {"series_uid", detection.seriesUid.str()},
                     {"patient_id", detection.patientId.str()},
                     {"model", toJson(detection.model)},
                     {"result", toJson(detection.result)},
                     {"key_slice",
                      {{"sop_instance_uid", detection.keySlice.sopInstanceUid.str()},
                       {"frame", detection.keySlice.frame},
                       {"slice", detection.keySlice.slice},
                       {"stack", detection.keyStack}}}};
    if (withSlices) {
        Json slices = Json::array();
        for (const auto& slice : detection.slices)
            slices.push_back(toJson(slice));
        document["slices"] = std::move(slices);
    }
    if (detection.task != Task::Brain) {
        Json spots = Json::array(); // of the lung none: whole slices are classified, no model proposes spots
        for (const auto& spot : detection.spots)
            spots.push_back(toJson(spot));
        document["spots"] = std::move(spots);
    }
    document["feedback"] = toJson(detection.feedback);
    document["seconds"] = detection.seconds;
    return document;
}

} // namespace candela
