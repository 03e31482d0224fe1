// What leaves the library as a report.

#include "database/SessionState.h"

#include "database/catalog/DetectionHistory.h"
#include "database/catalog/DetectionRecords.h"
#include "database/catalog/StudyRecords.h"
#include "database/dicom/SecondaryCapture.h"
#include "database/exporting/DetectionSr.h"
#include "database/store/Sha256.h"

#include <map>
#include <set>

namespace candela {
namespace {

using catalog::Connection;

/// Every image that the detector looked at, once, and the key image.
std::vector<dicom::ReportedImage> imagesOf(Connection& connection, const Detection& detection) {
    std::map<SeriesUid, std::set<SopInstanceUid>> used;
    used[detection.seriesUid].insert(detection.keySlice.sopInstanceUid);
    for (const SliceResult& slice : detection.slices)
        used[slice.seriesUid].insert(slice.sopInstanceUid);
    std::vector<dicom::ReportedImage> images;
    for (const auto& [series, instances] : used) {
        for (const InstanceRow& row : catalog::instanceRows(connection, series)) {
            if (instances.contains(row.sopInstanceUid))
                images.push_back({series, row.sopInstanceUid, row.sopClassUid, 0, row.frames});
        }
    }
    return images;
}

} // namespace

Result<DetectionReport> Session::reportDetection(const DetectionId& id,
                                                 const AlgorithmParameters& parameters) const {
    if (Status allowed = m_state->require(Operation::ReportDetection, id.str()); !allowed)
        return fail(allowed.error());
    std::vector<dicom::ReportedImage> images;
    std::string frameOfReference;
    auto report = m_state->read([&](Connection& connection) {
        DetectionReport content;
        content.detection = catalog::detection(connection, id);
        content.study = catalog::studyRow(connection, content.detection.studyUid);
        images = imagesOf(connection, content.detection);
        frameOfReference = catalog::seriesInfo(connection, content.detection.seriesUid).frameOfReferenceUid;
        return content;
    });
    if (!report)
        return report;
    auto encoded = detectionSr(report->detection, report->study, images, frameOfReference, parameters);
    if (Status done =
            m_state->auditEnd(encoded, Operation::ReportDetection, id.str(), report->study.patientId.str());
        !done)
        return fail(done.error());
    report->structuredReport = std::move(*encoded);
    return report;
}

Result<std::vector<std::byte>> Session::secondaryCapture(const StudyUid& uid,
                                                         const CapturedPictures& pictures) const {
    if (Status allowed = m_state->require(Operation::CaptureView, uid.str()); !allowed)
        return fail(allowed.error());
    const auto study =
        m_state->read([&](Connection& connection) { return catalog::studyRow(connection, uid); });
    if (!study)
        return fail(study.error());
    Sha256 hash;
    hash.update(std::as_bytes(std::span(uid.str())));
    for (const auto& frame : pictures.frames)
        hash.update(std::as_bytes(std::span(frame)));
    auto encoded =
        dicom::secondaryCapture(*study, pictures, hash.finish().str(), isoTime(m_state->parts->clock()));
    if (Status done = m_state->auditEnd(encoded, Operation::CaptureView, uid.str(), study->patientId.str());
        !done)
        return fail(done.error());
    return encoded;
}

} // namespace candela
