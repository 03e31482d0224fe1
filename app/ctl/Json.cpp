#include "app/ctl/Json.h"

#include "database/model/AuditCoding.h"

#include "ui/controllers/DetectionJson.h"

#include <algorithm>

namespace candela::ctl {
namespace {

bool allDigits(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

Json toJson(const Vec3& v) {
    return Json::array({v.x, v.y, v.z});
}

Json listOf(const std::vector<PathReason>& entries) {
    Json list = Json::array();
    for (const auto& entry : entries)
        list.push_back({{"path", entry.path}, {"reason", entry.reason}});
    return list;
}

Json toJson(const DuplicateStage& stage) {
    return {{"compared", stage.compared}, {"matched", stage.matched}, {"seconds", stage.seconds}};
}

Json withInstances(const std::vector<PathReason>& entries) {
    Json list = Json::array();
    for (const auto& entry : entries) {
        list.push_back(
            {{"path", entry.path}, {"sop_instance_uid", entry.sopInstanceUid}, {"reason", entry.reason}});
    }
    return list;
}

Json toJson(const EmbeddingRow& image) {
    return {{"study_uid", image.studyUid.str()},
            {"series_uid", image.seriesUid.str()},
            {"sop_instance_uid", image.sopInstanceUid.str()},
            {"frame", image.frame},
            {"patient_id", image.patientId.str()},
            {"modality", image.modality},
            {"body_part", image.bodyPart},
            {"label", image.label},
            {"label_source", image.labelSource}};
}

} // namespace

std::string isoDate(const std::string& dicomDate) {
    std::string digits = dicomDate;
    if (digits.size() == 10 && digits[4] == '.' && digits[7] == '.')
        digits = digits.substr(0, 4) + digits.substr(5, 2) + digits.substr(8, 2);
    if (digits.size() != 8 || !allDigits(digits))
        return dicomDate;
    return digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6, 2);
}

std::string isoTime(const std::string& dicomTime) {
    const auto point = dicomTime.find('.');
    const std::string whole = dicomTime.substr(0, point);
    const std::string fraction = point == std::string::npos ? "" : dicomTime.substr(point);
    if (!allDigits(whole) || whole.size() < 2 || whole.size() > 6 || whole.size() % 2 != 0)
        return dicomTime;
    const std::string padded = whole + std::string(6 - whole.size(), '0');
    return padded.substr(0, 2) + ":" + padded.substr(2, 2) + ":" + padded.substr(4, 2) + fraction;
}

Json toJson(const Account& account) {
    return {{"name", account.name},
            {"full_name", account.fullName},
            {"role", toString(account.role)},
            {"state", account.enabled ? "enabled" : "disabled"},
            {"last_login", account.lastLogin.empty() ? Json(nullptr) : Json(account.lastLogin)},
            {"slowed_until", account.slowedUntil.empty() ? Json(nullptr) : Json(account.slowedUntil)}};
}

Json toJson(const ImportReport& report) {
    return {{"files_seen", report.filesSeen},
            {"imported", report.imported},
            {"duplicates", report.duplicates},
            {"conflicts", withInstances(report.conflicts)},
            {"same_pixels", withInstances(report.samePixels)},
            {"rejected", listOf(report.rejected)},
            {"skipped", listOf(report.skipped)},
            {"new",
             {{"patients", report.newPatients},
              {"studies", report.newStudies},
              {"series", report.newSeries},
              {"instances", report.newInstances}}},
            {"bytes_read", report.bytesRead},
            {"bytes_stored", report.bytesStored},
            {"seconds", report.seconds},
            {"stages",
             {{"identifiers", toJson(report.identifiers)},
              {"checksums", toJson(report.checksums)},
              {"pixel_hashes", toJson(report.pixelHashes)}}},
            {"warnings", report.warnings},
            {"seconds_compressing", report.secondsCompressing},
            {"cancelled", report.cancelled},
            {"studies", report.studyUids},
            {"series", report.seriesUids}};
}

Json toJson(const DeidentifiedReport& report) {
    Json burnedIn = Json::array();
    for (const BurnedInText& text : report.burnedIn) {
        Json boxes = Json::array();
        for (const PixelBox& box : text.boxes)
            boxes.push_back({box.left, box.top, box.columns, box.rows});
        burnedIn.push_back({{"sop_instance_uid", text.sopInstanceUid.str()},
                            {"frame", text.frame},
                            {"boxes", std::move(boxes)}});
    }
    Json skipped = Json::array();
    for (const LeftOut& object : report.leftOut)
        skipped.push_back({{"sop_instance_uid", object.sopInstanceUid.str()}, {"reason", object.reason}});
    Json defaced = Json::array();
    for (const DefacedVolume& volume : report.defaced)
        defaced.push_back({{"series_uid", volume.seriesUid.str()},
                           {"stack", volume.stack},
                           {"removed_ml", volume.removedMl},
                           {"intensity_bias", volume.intensityBias},
                           {"volume_bias", volume.volumeBias}});
    return {{"files", report.files},
            {"bytes", report.bytes},
            {"patient_id", report.patient},
            {"study_uid", report.studyUid},
            {"burned_in", std::move(burnedIn)},
            {"defaced", std::move(defaced)},
            {"skipped", std::move(skipped)}};
}

Json toJson(const StudyRow& study) {
    return {{"study_uid", study.studyUid.str()},
            {"patient_id", study.patientId.str()},
            {"patient_name", study.patientName},
            {"patient_birth_date", isoDate(study.patientBirthDate)},
            {"patient_sex", study.patientSex},
            {"study_date", isoDate(study.studyDate)},
            {"study_time", isoTime(study.studyTime)},
            {"description", study.description},
            {"accession_number", study.accessionNumber},
            {"referring_physician", study.referringPhysician},
            {"modalities", study.modalities},
            {"series_count", study.seriesCount},
            {"instance_count", study.instanceCount}};
}

Json toJson(const StackInfo& stack) {
    Json direction = Json::array();
    for (const Vec3& axis : stack.geometry.direction) {
        for (const double component : {axis.x, axis.y, axis.z})
            direction.push_back(component);
    }
    return {{"stack", stack.stack},
            {"kind", toString(stack.kind)},
            {"columns", stack.columns},
            {"rows", stack.rows},
            {"slices", stack.slices},
            {"frames", stack.frames},
            {"spacing", stack.geometry.spacing},
            {"direction", std::move(direction)},
            {"origin", toJson(stack.geometry.origin)},
            {"value_unit", stack.valueUnit},
            {"warnings", stack.warnings},
            {"spacing_known", stack.geometry.spacingKnown},
            {"orientation_known", stack.geometry.orientationKnown},
            {"length_calibration", stack.lengthCalibration},
            {"slice_offsets", stack.sliceOffsets},
            {"inverted", stack.inverted}};
}

Json toJson(const SeriesInfo& series) {
    Json stacks = Json::array();
    for (const auto& stack : series.stacks)
        stacks.push_back(toJson(stack));
    return {{"series_uid", series.seriesUid.str()}, {"number", series.number},
            {"modality", series.modality},          {"description", series.description},
            {"body_part", series.bodyPart},         {"instance_count", series.instanceCount},
            {"stacks", std::move(stacks)}};
}

Json toJson(const InstanceRow& instance) {
    return {{"sop_instance_uid", instance.sopInstanceUid.str()},
            {"instance_number", instance.instanceNumber},
            {"stack", instance.stack},
            {"slice", instance.slice},
            {"frames", instance.frames},
            {"transfer_syntax", instance.transferSyntax},
            {"stored_bytes", instance.storedBytes},
            {"kind", instance.kind},
            {"sop_class", instance.sopClassUid},
            {"warnings", instance.warnings}};
}

Json toJson(const BinReport& report) {
    return {{"studies", report.studies}, {"instances", report.instances}, {"bytes", report.bytes}};
}

Json toJson(const CompressionReport& report) {
    return {{"objects", report.objects},
            {"kept", report.kept},
            {"bytes_before", report.bytesBefore},
            {"bytes_after", report.bytesAfter},
            {"seconds", report.seconds}};
}

Json toJson(const VerifyReport& report) {
    return {{"objects", report.objects}, {"bytes", report.bytes},       {"damaged", report.damaged},
            {"missing", report.missing}, {"orphaned", report.orphaned}, {"repaired", report.repaired},
            {"seconds", report.seconds}};
}

Json toJson(const BackupReport& report) {
    return {{"objects", report.objects},
            {"copied", report.copied},
            {"bytes", report.bytes},
            {"seconds", report.seconds},
            {"verified", report.verified}};
}

Json toJson(const LibraryStats& stats) {
    return {{"patients", stats.patients},
            {"studies", stats.studies},
            {"series", stats.series},
            {"instances", stats.instances},
            {"by_modality", Json(stats.byModality)},
            {"bytes_original", stats.bytesOriginal},
            {"bytes_stored", stats.bytesStored},
            {"detections", stats.detections},
            {"index_vectors", stats.indexVectors},
            {"bytes_to_compress", stats.bytesToCompress},
            {"sealed", stats.sealed},
            {"conflicts", stats.conflicts},
            {"bin", toJson(stats.bin)}};
}

Json toJson(const AuditEntry& entry) {
    return {{"id", entry.id},
            {"when", entry.when},
            {"user", entry.user},
            {"action", entry.action},
            {"object", entry.object},
            {"patient_id", entry.patientId},
            {"outcome", entry.outcome},
            {"host", entry.host},
            {"event", std::to_string(static_cast<int>(auditCoding(entry).event))}};
}

Json toJson(const ModelInfo& model) {
    return {{"name", model.name}, {"version", model.version}, {"sha256", model.sha256}};
}

Json toJson(const Detection& detection, bool withSlices) {
    return detectionJson(detection, withSlices);
}

Json toJson(const SimilarAnswer& answer) {
    Json results = Json::array();
    for (const auto& found : answer.cases) {
        Json entry = {{"rank", found.rank}, {"similarity", found.similarity}, {"distance", found.distance}};
        entry.update(toJson(found.image));
        results.push_back(std::move(entry));
    }
    return {{"query", toJson(answer.query)},
            {"index", {{"vectors", answer.indexVectors}, {"model", toJson(answer.model)}}},
            {"results", std::move(results)}};
}

} // namespace candela::ctl
