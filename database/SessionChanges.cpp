#include "database/SessionState.h"

#include "database/catalog/DetectionHistory.h"
#include "database/catalog/DetectionRecords.h"
#include "database/catalog/EmbeddingRecords.h"
#include "database/catalog/StudyRecords.h"
#include "database/exporting/StudyExport.h"
#include "database/importing/Importer.h"
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

Result<ImportReport> Session::import(const ImportRequest& request, const ProgressFunction& progress,
                                     std::stop_token stop) {
    if (Status allowed = m_state->require(Permission::Import, "import"); !allowed)
        return fail(allowed.error());
    const LibraryParts& parts = *m_state->parts;
    const Importer importer(*parts.catalog, parts.store, parts.directory, parts.clock);
    Result<ImportReport> run = importer.run(request, progress, stop);
    if (!run)
        return run;
    ImportReport& report = *run;

    const auto patients = m_state->read([&](Connection& connection) {
        std::vector<std::string> ids;
        for (const std::string& uid : report.studyUids)
            ids.push_back(catalog::studyRow(connection, StudyUid(uid)).patientId.str());
        return ids;
    });
    std::vector<AuditEntry> entries;
    for (std::size_t i = 0; i < report.studyUids.size(); ++i)
        entries.push_back(
            m_state->entry("import", report.studyUids[i], patients ? (*patients)[i] : "", "success"));
    if (!report.rejected.empty() || entries.empty()) {
        const std::string counts = std::to_string(report.filesSeen) + " files, " +
                                   std::to_string(report.rejected.size()) + " rejected";
        entries.push_back(
            m_state->entry("import", counts, {}, report.rejected.empty() ? "success" : "failed"));
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
    if (Status allowed = m_state->require(Permission::Export, "export", uid.str()); !allowed)
        return fail(allowed.error());
    StudyRow study;
    const auto instances = m_state->read([&](Connection& connection) {
        study = catalog::studyRow(connection, uid);
        return catalog::studyInstances(connection, uid);
    });
    if (!instances)
        return fail(instances.error());
    auto report = exportInstances(study, *instances, m_state->parts->store, directory, progress, stop);
    Status written =
        m_state->audit("export", uid.str(), study.patientId.str(), report ? "success" : "failed");
    if (report && !written)
        return fail(written.error());
    return report;
}

Result<Detection> Session::addDetection(Detection detection) {
    if (Status allowed = m_state->require(Permission::Detect, "detect", detection.studyUid.str()); !allowed)
        return fail(allowed.error());
    detection.id = newDetectionId();
    detection.created = isoTime(m_state->parts->clock());
    detection.user = m_state->account.account.name;
    auto stored = m_state->write([&](Connection& connection) {
        catalog::insertDetection(connection, detection);
        return catalog::detection(connection, detection.id);
    });
    const std::string patient = stored ? stored->patientId.str() : std::string();
    Status written =
        m_state->audit("detect", detection.studyUid.str(), patient, stored ? "success" : "failed");
    if (stored && !written)
        return fail(written.error());
    return stored;
}

Result<HistoryPage> Session::history(const HistoryQuery& query) const {
    if (Status allowed = m_state->require(Permission::ViewStudies, "view history"); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) { return catalog::findDetections(connection, query); });
}

Result<std::vector<StudyUid>> Session::studiesToDetect(Task task, const std::string& modelSha256,
                                                       const std::string& modality) const {
    if (Status allowed = m_state->require(Permission::Detect, "list studies"); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) {
        return catalog::studiesToDetect(connection, task, modelSha256, modality);
    });
}

Result<Detection> Session::detection(const DetectionId& id) const {
    if (Status allowed = m_state->require(Permission::ViewStudies, "view detection", id.str()); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) { return catalog::detection(connection, id); });
}

Result<std::vector<FeedbackCount>> Session::feedbackCounts() const {
    if (Status allowed = m_state->require(Permission::ViewStudies, "view history"); !allowed)
        return fail(allowed.error());
    return m_state->read([](Connection& connection) { return catalog::feedbackCounts(connection); });
}

Result<Detection> Session::addFeedback(const DetectionId& id, Feedback feedback) {
    if (Status allowed = m_state->require(Permission::ConfirmResult, "feedback", id.str()); !allowed)
        return fail(allowed.error());
    feedback.user = m_state->account.account.name;
    feedback.created = isoTime(m_state->parts->clock());
    auto stored = m_state->write([&](Connection& connection) {
        catalog::insertFeedback(connection, id, feedback);
        return catalog::detection(connection, id);
    });
    if (!stored)
        return stored;
    if (Status written = m_state->audit("feedback", id.str(), stored->patientId.str()); !written)
        return fail(written.error());
    return stored;
}

Status Session::addEmbeddings(const std::string& modelSha256, const std::vector<EmbeddingRow>& rows) {
    if (Status allowed = m_state->require(Permission::ViewStudies, "index images"); !allowed)
        return allowed;
    if (Status good = checkEmbeddings(rows); !good)
        return good;
    return m_state->write(
        [&](Connection& connection) { catalog::insertEmbeddings(connection, modelSha256, rows); });
}

Result<std::vector<EmbeddingRow>> Session::embeddings(const std::string& modelSha256) const {
    if (Status allowed = m_state->require(Permission::ViewStudies, "find similar cases"); !allowed)
        return fail(allowed.error());
    return m_state->read(
        [&](Connection& connection) { return catalog::embeddings(connection, modelSha256); });
}

Result<std::vector<SeriesUid>> Session::seriesWithoutEmbeddings(const std::string& modelSha256,
                                                                const std::string& modality) const {
    if (Status allowed = m_state->require(Permission::ViewStudies, "find similar cases"); !allowed)
        return fail(allowed.error());
    return m_state->read([&](Connection& connection) {
        return catalog::seriesWithoutEmbeddings(connection, modelSha256, modality);
    });
}

Result<Account> Session::addAccount(const NewAccount& account) {
    if (Status allowed = m_state->require(Permission::ManageAccounts, "account added", account.name);
        !allowed)
        return fail(allowed.error());
    auto added = m_state->parts->accounts.add(account);
    Status written = m_state->audit("account added", account.name, {}, added ? "success" : "failed");
    if (added && !written)
        return fail(written.error());
    return added;
}

Result<std::vector<Account>> Session::accounts() const {
    if (Status allowed = m_state->require(Permission::ManageAccounts, "list accounts"); !allowed)
        return fail(allowed.error());
    return m_state->parts->accounts.list();
}

Result<Account> Session::setAccountEnabled(const std::string& name, bool enabled) {
    const char* action = enabled ? "account enabled" : "account disabled";
    if (Status allowed = m_state->require(Permission::ManageAccounts, action, name); !allowed)
        return fail(allowed.error());
    auto changed = m_state->parts->accounts.setEnabled(name, enabled);
    Status written = m_state->audit(action, name, {}, changed ? "success" : "failed");
    if (changed && !written)
        return fail(written.error());
    return changed;
}

Result<Account> Session::setPassword(const std::string& name, const std::string& newPassword) {
    constexpr const char* action = "password changed";
    const Result<Account> self = m_state->requireOpen(action, name);
    if (!self)
        return self;
    const auto target = m_state->parts->accounts.find(name);
    const bool own = target && target->row == m_state->account.row;
    if (!own) {
        if (Status allowed = m_state->require(Permission::ManageAccounts, action, name); !allowed)
            return fail(allowed.error());
    }
    auto changed = m_state->parts->accounts.setPassword(name, newPassword);
    Status written = m_state->audit(action, name, {}, changed ? "success" : "failed");
    if (changed && !written)
        return fail(written.error());
    return changed;
}

Result<std::vector<AuditEntry>> Session::audit(const AuditQuery& query) const {
    if (Status allowed = m_state->require(Permission::ReadAudit, "query audit", query.user); !allowed)
        return fail(allowed.error());
    if (Status written = m_state->auditLook(query.user); !written)
        return fail(written.error());
    return m_state->parts->audit.find(query);
}

void Session::record(const std::string& action, const std::string& object,
                     const std::string& patientId) const {
    if (!m_state->loggedOut)
        std::ignore = m_state->audit(action.c_str(), object, patientId);
}

std::string Session::setting(const std::string& key, const std::string& fallback) const {
    return m_state->parts->accounts.setting(m_state->account.row, key, fallback);
}

void Session::setSetting(const std::string& key, const std::string& value) {
    if (!m_state->loggedOut)
        std::ignore = m_state->parts->accounts.setSetting(m_state->account.row, key, value);
}

} // namespace candela
