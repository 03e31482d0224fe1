// What a reader measures, kept for that reader.

#include "database/OpenObject.h"

#include "database/catalog/MeasurementRecords.h"
#include "database/catalog/StudyRecords.h"
#include "database/dicom/MeasurementReportReader.h"
#include "database/exporting/MeasurementSr.h"

#include <algorithm>
#include <cmath>

namespace candela {
namespace {

using catalog::Connection;

constexpr std::size_t mostPoints = 20'000;
constexpr std::size_t longestText = 2'000;

bool isFinite(Vec3 v) {
    return std::isfinite(v.x) && std::isfinite(v.y) && std::isfinite(v.z);
}

Status check(const StoredMeasurement& measurement) {
    const bool places = !measurement.points.empty() && measurement.points.size() <= mostPoints &&
                        std::all_of(measurement.points.begin(), measurement.points.end(), isFinite) &&
                        isFinite(measurement.normal);
    if (measurement.id.empty() || !places || measurement.text.size() > longestText) {
        return fail(ErrorCode::InvalidArgument, "The measurement " + measurement.id.str() +
                                                    " has no id, no usable points, or too long a text.");
    }
    return {};
}

} // namespace

Result<std::vector<StoredMeasurement>> Session::measurements(const StudyUid& uid) const {
    if (Status allowed = m_state->require(Operation::ViewMeasurements, uid.str()); !allowed)
        return fail(allowed.error());
    return m_state->read(
        [&](Connection& connection) { return catalog::measurements(connection, m_state->account.row, uid); });
}

Status Session::changeMeasurements(const StudyUid& uid, const MeasurementChanges& changes) {
    if (Status allowed = m_state->require(Operation::Measure, uid.str()); !allowed)
        return allowed;
    for (const StoredMeasurement& each : changes.kept) {
        if (Status good = check(each); !good)
            return good;
    }
    const std::string now = isoTime(m_state->parts->clock());
    const auto patient = m_state->write([&](Connection& connection) {
        const StudyRow study = catalog::studyRow(connection, uid);
        for (StoredMeasurement each : changes.kept) {
            each.studyUid = uid;
            each.changed = now;
            catalog::keepMeasurement(connection, m_state->account.row, each);
        }
        for (const MeasurementId& id : changes.removed)
            catalog::removeMeasurement(connection, m_state->account.row, id);
        return study.patientId.str();
    });
    return m_state->auditEnd(patient, Operation::Measure, uid.str(), patient.value_or(std::string()));
}

Result<std::vector<std::byte>> Session::measurementReport(MeasurementReport report) const {
    const StudyUid uid = report.study.studyUid;
    if (Status allowed = m_state->require(Operation::ReportMeasurements, uid.str()); !allowed)
        return fail(allowed.error());
    const auto known = m_state->read([&](Connection& connection) {
        report.study = catalog::studyRow(connection, uid);
        return std::all_of(
            report.measurements.begin(), report.measurements.end(),
            [&](ReportedMeasurement& each) { return catalog::describeImage(connection, each); });
    });
    if (!known)
        return fail(known.error());
    if (!*known)
        return fail(ErrorCode::NotFound, "An image that was measured is not in the library any more.");
    const Account& account = m_state->account.account;
    report.reader = account.fullName.empty() ? account.name : account.fullName;
    auto encoded = measurementSr(report, isoTime(m_state->parts->clock()));
    if (Status done = m_state->auditEnd(encoded, Operation::ReportMeasurements, uid.str(),
                                        report.study.patientId.str());
        !done)
        return fail(done.error());
    return encoded;
}

Result<std::vector<ReportedMeasurement>> Session::reportedMeasurements(const SopInstanceUid& uid) const {
    const auto file = openObject(*m_state, uid);
    if (!file)
        return fail(file.error());
    std::vector<ReportedMeasurement> found = dicom::readMeasurementReport(**file);
    return m_state->read([&](Connection& connection) {
        std::erase_if(found,
                      [&](ReportedMeasurement& each) { return !catalog::describeImage(connection, each); });
        return found;
    });
}

} // namespace candela
