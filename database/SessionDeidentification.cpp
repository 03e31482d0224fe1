// What leaves the library without names.

#include "database/SessionState.h"

#include "database/catalog/SecretRecords.h"
#include "database/exporting/DeidentifiedExport.h"

#include <sodium.h>

namespace candela {
namespace {

using catalog::Connection;
using deidentifying::Pseudonyms;
using Secret = std::array<std::byte, Pseudonyms::secretBytes>;

constexpr const char* pseudonymSecret = "pseudonyms";

/// What pseudonyms are derived from; made when the first study leaves.
Secret secretOf(Connection& connection) {
    auto kept = catalog::findSecret(connection, pseudonymSecret);
    if (!kept) {
        Secret fresh{};
        randombytes_buf(fresh.data(), fresh.size());
        catalog::keepSecret(connection, pseudonymSecret, fresh);
        return fresh;
    }
    if (kept->size() != Pseudonyms::secretBytes)
        throw catalog::Failure(ErrorCode::Corrupt, "The library's secret of pseudonyms is damaged.");
    Secret secret{};
    std::ranges::copy(*kept, secret.begin());
    return secret;
}

DeidentifiedSource sourceOf(Connection& connection, const StudyUid& uid) {
    return {catalog::studyRow(connection, uid), catalog::studyInstances(connection, uid), {}};
}

std::vector<StackSource> volumesOf(Connection& connection, const StudyUid& uid) {
    std::vector<StackSource> volumes;
    const StudyDetail detail = catalog::studyDetail(connection, uid);
    for (const SeriesInfo& series : detail.series) {
        for (const StackInfo& stack : series.stacks) {
            if (stack.kind != StackKind::Volume || (series.modality != "CT" && series.modality != "MR"))
                continue;
            volumes.push_back({catalog::stackInfo(connection, series.seriesUid, stack.stack), series,
                               detail.study,
                               catalog::stackPlanes(connection, series.seriesUid, stack.stack)});
        }
    }
    return volumes;
}

/// The study and how it was de-identified, for the audit.
std::string inWords(const StudyUid& uid, const DeidentificationOptions& options) {
    std::string words = uid.str() + " de-identified";
    words += options.dates == DateHandling::Keep    ? ", dates kept"
             : options.dates == DateHandling::Shift ? ", dates shifted"
                                                    : ", dates removed";
    words += options.cleanPixels ? ", text in pixels blacked out" : "";
    words += options.keepDescriptors ? ", descriptors cleaned" : "";
    words += options.removeFaces ? ", faces removed" : "";
    return words;
}

} // namespace

Result<DeidentifiedReport> Session::exportDeidentified(const StudyUid& uid,
                                                       const std::filesystem::path& directory,
                                                       const DeidentificationOptions& options,
                                                       const ProgressFunction& progress,
                                                       std::stop_token stop) {
    if (Status allowed = m_state->require(Operation::ExportStudy, uid.str()); !allowed)
        return fail(allowed.error());
    const auto source = m_state->read([&](Connection& connection) {
        DeidentifiedSource study = sourceOf(connection, uid);
        if (options.removeFaces)
            study.volumes = volumesOf(connection, uid);
        return study;
    });
    if (!source)
        return fail(source.error());
    Result<Secret> secret = m_state->write(secretOf);
    if (!secret)
        return fail(secret.error());
    const Pseudonyms pseudonyms(*secret);
    sodium_memzero(secret->data(), secret->size());
    auto report = candela::exportDeidentified(*source, m_state->parts->store, pseudonyms, directory, options,
                                              progress, stop);
    if (Status done = m_state->auditEnd(report, Operation::ExportStudy, inWords(uid, options),
                                        source->study.patientId.str());
        !done)
        return fail(done.error());
    return report;
}

Result<std::vector<BurnedInText>>
Session::findBurnedInText(const StudyUid& uid, const ProgressFunction& progress, std::stop_token stop) const {
    if (Status allowed = m_state->require(Operation::ExportStudy, uid.str()); !allowed)
        return fail(allowed.error());
    const auto source = m_state->read([&](Connection& connection) { return sourceOf(connection, uid); });
    if (!source)
        return fail(source.error());
    return candela::findBurnedInText(*source, m_state->parts->store, progress, stop);
}

} // namespace candela
