#include "database/SessionState.h"

#include "database/catalog/DetectionHistory.h"
#include "database/catalog/DetectionRecords.h"
#include "database/catalog/EmbeddingRecords.h"
#include "database/catalog/StudyRecords.h"
#include "database/exporting/StudyExport.h"
#include "database/importing/Importer.h"
#include "database/importing/SourceFile.h"
#include "database/upkeep/Compressor.h"

#include <array>
#include <cmath>
#include <sodium.h>

namespace candela {
namespace {

using catalog::Connection;

/// 128 random bits, so that ids of several libraries never meet.
DetectionId newDetectionId() {
    std::array<unsigned char, 16> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 2 * bytes.size() + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
    return DetectionId(hex.data());
}

Status checkEmbeddings(const std::vector<EmbeddingRow>& rows) {
    for (const EmbeddingRow& row : rows) {
        const bool finite =
            std::all_of(row.vector.begin(), row.vector.end(), [](float v) { return std::isfinite(v); });
        if (row.vector.empty() || !finite) {
            return fail(ErrorCode::InvalidArgument, "The feature vector of instance " +
                                                        row.sopInstanceUid.str() +
                                                        " is empty or not finite.");
        }
    }
    return {};
}

} // namespace

Result<ImportReport> Session::importBytes(std::span<const std::byte> file, std::stop_token stop) {
    const auto memory = SourceFile::newMemory();
    if (!memory)
        return fail(memory.error());
    if (Status kept = SourceFile::append(*memory, file, "The file"); !kept)
        return fail(kept.error());
    ImportRequest request;
    request.paths = {SourceFile::pathOf(*memory)};
    return import(request, {}, std::move(stop));
}

Result<ImportReport> Session::import(const ImportRequest& request, const ProgressFunction& progress,
                                     std::stop_token stop) {
    if (Status allowed = m_state->require(Operation::Import); !allowed)
        return fail(allowed.error());
    const LibraryParts& parts = *m_state->parts;
    const Importer importer(*parts.catalog, parts.store, parts.directory, parts.clock);
    Result<ImportReport> run = importer.run(request, progress, stop);
    if (!run)
        return fail(m_state->auditEnd(run, Operation::Import, {}, {}).error());
    ImportReport& report = *run;

    const auto patients = m_state->read([&](Connection& connection) {
        std::vector<std::string> ids;
        for (const std::string& uid : report.studyUids)
            ids.push_back(catalog::studyRow(connection, StudyUid(uid)).patientId.str());
        return ids;
    });
    std::vector<AuditEntry> entries;
    for (std::size_t i = 0; i < report.studyUids.size(); ++i)
        entries.push_back(m_state->entry(Operation::Import, report.studyUids[i],
                                         patients ? (*patients)[i] : "", "success"));
    if (!report.rejected.empty() || entries.empty()) {
        const std::string counts = std::to_string(report.filesSeen) + " files, " +
                                   std::to_string(report.rejected.size()) + " rejected";
        entries.push_back(
            m_state->entry(Operation::Import, counts, {}, report.rejected.empty() ? "success" : "failed"));
    }
    if (Status written = parts.audit.append(entries); !written)
        return fail(written.error());
    if (request.compress && !report.cancelled) {
        // Everything is safely stored: what is not compressed now is compressed another time.
        if (const auto compressed = Compressor(parts).compressSeries(report.seriesUids, progress, stop))
            report.secondsCompressing = compressed->seconds;
    }
    return run;
}

Result<ExportReport> Session::exportStudy(const StudyUid& uid, const std::filesystem::path& directory,
                                          const ProgressFunction& progress, std::stop_token stop) {
    if (Status allowed = m_state->require(Operation::ExportStudy, uid.str()); !allowed)
        return fail(allowed.error());
    StudyRow study;
    const auto instances = m_state->read([&](Connection& connection) {
        study = catalog::studyRow(connection, uid);
        return catalog::studyInstances(connection, uid);
    });
    if (!instances)
        return fail(instances.error());
    auto report = exportInstances(study, *instances, m_state->parts->store, directory, progress, stop);
    if (Status done = m_state->auditEnd(report, Operation::ExportStudy, uid.str(), study.patientId.str());
        !done)
        return fail(done.error());
    return report;
}

Result<Detection> Session::addDetection(Detection detection) {
    if (Status allowed = m_state->require(Operation::Detect, detection.studyUid.str()); !allowed)
        return fail(allowed.error());
    detection.id = newDetectionId();
    detection.created = isoTime(m_state->parts->clock());
    detection.user = m_state->account.account.name;
    auto stored = m_state->write([&](Connection& connection) {
        catalog::insertDetection(connection, detection);
        return catalog::detection(connection, detection.id);
    });
    const std::string patient = stored ? stored->patientId.str() : std::string();
    if (Status done = m_state->auditEnd(stored, Operation::Detect, detection.studyUid.str(), patient); !done)
        return fail(done.error());
    return stored;
}

Result<HistoryPage> Session::history(const HistoryQuery& query) const {
    if (Status allowed = m_state->require(Operation::ViewHistory); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) { return catalog::findDetections(connection, query); });
}

Result<std::vector<StudyUid>> Session::studiesToDetect(Task task, const std::string& modelSha256,
                                                       const std::string& modality) const {
    if (Status allowed = m_state->require(Operation::Detect); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) {
        return catalog::studiesToDetect(connection, task, modelSha256, modality);
    });
}

Result<Detection> Session::detection(const DetectionId& id) const {
    if (Status allowed = m_state->require(Operation::ViewDetection, id.str()); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) { return catalog::detection(connection, id); });
}

Result<std::vector<FeedbackCount>> Session::feedbackCounts() const {
    if (Status allowed = m_state->require(Operation::ViewHistory); !allowed)
        return fail(allowed.error());
    return m_state->read([](Connection& connection) { return catalog::feedbackCounts(connection); });
}

Result<Detection> Session::addFeedback(const DetectionId& id, Feedback feedback) {
    if (Status allowed = m_state->require(Operation::GiveFeedback, id.str()); !allowed)
        return fail(allowed.error());
    feedback.user = m_state->account.account.name;
    feedback.created = isoTime(m_state->parts->clock());
    auto stored = m_state->write([&](Connection& connection) {
        catalog::insertFeedback(connection, id, feedback);
        return catalog::detection(connection, id);
    });
    const std::string patient = stored ? stored->patientId.str() : std::string();
    if (Status done = m_state->auditEnd(stored, Operation::GiveFeedback, id.str(), patient); !done)
        return fail(done.error());
    return stored;
}

Status Session::addEmbeddings(const std::string& modelSha256, const std::vector<EmbeddingRow>& rows) {
    if (Status allowed = m_state->require(Operation::IndexImages); !allowed)
        return allowed;
    if (Status good = checkEmbeddings(rows); !good)
        return good;
    return m_state->write(
        [&](Connection& connection) { catalog::insertEmbeddings(connection, modelSha256, rows); });
}

Result<std::vector<EmbeddingRow>> Session::embeddings(const std::string& modelSha256) const {
    if (Status allowed = m_state->require(Operation::FindSimilar); !allowed)
        return fail(allowed.error());
    return m_state->read(
        [&](Connection& connection) { return catalog::embeddings(connection, modelSha256); });
}

Result<std::vector<SeriesUid>> Session::seriesWithoutEmbeddings(const std::string& modelSha256,
                                                                const std::string& modality) const {
    if (Status allowed = m_state->require(Operation::FindSimilar); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) {
        return catalog::seriesWithoutEmbeddings(connection, modelSha256, modality);
    });
}

} // namespace candela
