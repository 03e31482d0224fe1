#include "database/SessionState.h"

#include "database/backup/BackupWriter.h"
#include "database/catalog/BinRecords.h"

namespace candela {
namespace {

using catalog::Connection;
using catalog::MovedStudy;

/// Files that are removed while one write transaction holds up the others.
constexpr std::size_t removedAtOnce = 64;

void add(BinReport& sum, const BinReport& part) {
    sum.studies += part.studies;
    sum.instances += part.instances;
    sum.bytes += part.bytes;
}

} // namespace

Status removeWaitingObjects(const LibraryParts& parts, const std::stop_token& stop) {
    for (;;) {
        const auto removed = parts.catalog->write(
            [&](Connection& connection) {
                const std::vector<ObjectHash> objects = catalog::waitingRemovals(connection, removedAtOnce);
                for (const ObjectHash& object : objects) {
                    if (Status gone = parts.store.remove(object); !gone)
                        throw catalog::Failure(gone.error());
                }
                catalog::forgetRemovals(connection, objects);
                return objects.size();
            },
            stop);
        if (!removed)
            return fail(removed.error());
        if (*removed < removedAtOnce)
            return {};
    }
}

Result<BinReport> Session::deleteStudy(const StudyUid& uid) {
    constexpr Operation operation = Operation::DeleteStudy;
    if (Status allowed = m_state->require(operation, uid.str()); !allowed)
        return fail(allowed.error());
    const LibraryParts& parts = *m_state->parts;
    const auto report = m_state->write([&](Connection& connection) {
        const MovedStudy moved = catalog::moveToBin(connection, uid, isoTime(parts.clock()));
        parts.audit.append(connection,
                           m_state->entry(operation, uid.str(), moved.patientId.str(), "success"));
        return moved.report;
    });
    if (!report)
        return fail(m_state->auditEnd(report, operation, uid.str(), {}).error());
    return report;
}

Result<BinReport> Session::restoreStudy(const StudyUid& uid) {
    constexpr Operation operation = Operation::RestoreStudy;
    if (Status allowed = m_state->require(operation, uid.str()); !allowed)
        return fail(allowed.error());
    const auto report = m_state->write([&](Connection& connection) {
        const MovedStudy moved = catalog::takeOutOfBin(connection, uid);
        m_state->parts->audit.append(connection,
                                     m_state->entry(operation, uid.str(), moved.patientId.str(), "success"));
        return moved.report;
    });
    if (!report)
        return fail(m_state->auditEnd(report, operation, uid.str(), {}).error());
    return report;
}

Result<BinReport> Session::emptyBin(const ProgressFunction& progress, std::stop_token stop) {
    if (Status allowed = m_state->require(Operation::EmptyBin); !allowed)
        return fail(allowed.error());
    auto report = m_state->emptyBin(progress, stop);
    // Each study has its own entry; this one says that it was begun and how it ended.
    if (Status done = m_state->auditEnd(report, Operation::EmptyBin, {}, {}); !done)
        return fail(done.error());
    return report;
}

Result<BinReport> Session::State::emptyBin(const ProgressFunction& progress,
                                           const std::stop_token& stop) const {
    const auto studies = read([](Connection& connection) { return catalog::binnedStudies(connection); });
    if (!studies)
        return fail(studies.error());
    BinReport report;
    // What an interrupted removal left goes first.
    if (Status gone = removeWaitingObjects(*parts, stop); !gone)
        return fail(gone.error());
    for (const StudyUid& uid : *studies) {
        if (stop.stop_requested()) {
            return fail(ErrorCode::Cancelled, "Emptying the bin was stopped; " +
                                                  std::to_string(report.studies) + " of " +
                                                  std::to_string(studies->size()) + " studies are removed.");
        }
        if (progress)
            progress({report.studies, static_cast<std::int64_t>(studies->size()), "Removing " + uid.str()});
        const auto removed = write([&](Connection& connection) {
            auto gone = catalog::removeBinned(connection, uid);
            if (gone) {
                parts->audit.append(
                    connection, entry(Operation::RemoveStudy, uid.str(), gone->patientId.str(), "success"));
            }
            return gone;
        });
        if (!removed)
            return fail(removed.error());
        if (!*removed)
            continue; // somebody took it out of the bin meanwhile
        if (Status gone = removeWaitingObjects(*parts); !gone)
            return fail(gone.error());
        add(report, (*removed)->report);
    }
    return report;
}

Result<BackupReport> Session::backup(const std::filesystem::path& directory, const ProgressFunction& progress,
                                     std::stop_token stop) {
    if (Status allowed = m_state->require(Operation::BackUp, directory.string()); !allowed)
        return fail(allowed.error());
    auto report = writeBackup(*m_state->parts, directory, progress, stop);
    if (Status done = m_state->auditEnd(report, Operation::BackUp, directory.string(), {}); !done)
        return fail(done.error());
    return report;
}

} // namespace candela
