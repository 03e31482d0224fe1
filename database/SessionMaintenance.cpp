#include "database/SessionState.h"

#include "database/catalog/BinRecords.h"

#include <algorithm>
#include <span>

namespace candela {
namespace {

using catalog::Connection;
using catalog::MovedStudy;
using catalog::RemovedStudy;

/// Files that are removed while one write transaction holds up the others.
constexpr std::size_t removedAtOnce = 64;

void add(BinReport& sum, const BinReport& part) {
    sum.studies += part.studies;
    sum.instances += part.instances;
    sum.bytes += part.bytes;
}

/// Removes objects that the catalogue does not need. It is asked again with the write lock held: an import
/// may have entered one of them meanwhile.
Status removeObjects(const LibraryParts& parts, std::span<const ObjectHash> objects) {
    while (!objects.empty()) {
        const auto some = objects.first(std::min(removedAtOnce, objects.size()));
        objects = objects.subspan(some.size());
        const Status removed = parts.catalog->write([&](Connection& connection) {
            for (const ObjectHash& object : some) {
                if (catalog::needsObject(connection, object))
                    continue;
                if (Status gone = parts.store.remove(object); !gone)
                    throw catalog::Failure(gone.error());
            }
        });
        if (!removed)
            return removed;
    }
    return {};
}

} // namespace

Result<BinReport> Session::deleteStudy(const StudyUid& uid) {
    constexpr const char* action = "study deleted";
    if (Status allowed = m_state->require(Permission::DeleteStudy, action, uid.str()); !allowed)
        return fail(allowed.error());
    const LibraryParts& parts = *m_state->parts;
    return m_state->write([&](Connection& connection) {
        const MovedStudy moved = catalog::moveToBin(connection, uid, isoTime(parts.clock()));
        parts.audit.append(connection, m_state->entry(action, uid.str(), moved.patientId.str(), "success"));
        return moved.report;
    });
}

Result<BinReport> Session::restoreStudy(const StudyUid& uid) {
    constexpr const char* action = "study restored";
    if (Status allowed = m_state->require(Permission::DeleteStudy, action, uid.str()); !allowed)
        return fail(allowed.error());
    return m_state->write([&](Connection& connection) {
        const MovedStudy moved = catalog::takeOutOfBin(connection, uid);
        m_state->parts->audit.append(connection,
                                     m_state->entry(action, uid.str(), moved.patientId.str(), "success"));
        return moved.report;
    });
}

Result<BinReport> Session::emptyBin(const ProgressFunction& progress, std::stop_token stop) {
    if (Status allowed = m_state->require(Permission::MaintainLibrary, "empty bin"); !allowed)
        return fail(allowed.error());
    const LibraryParts& parts = *m_state->parts;
    const auto studies =
        m_state->read([](Connection& connection) { return catalog::binnedStudies(connection); });
    if (!studies)
        return fail(studies.error());
    BinReport report;
    for (const StudyUid& uid : *studies) {
        if (stop.stop_requested()) {
            return fail(ErrorCode::Cancelled, "Emptying the bin was stopped; " +
                                                  std::to_string(report.studies) + " of " +
                                                  std::to_string(studies->size()) + " studies are removed.");
        }
        if (progress)
            progress({report.studies, static_cast<std::int64_t>(studies->size()), "Removing " + uid.str()});
        const auto removed = m_state->write([&](Connection& connection) {
            auto gone = catalog::removeBinned(connection, uid);
            if (gone) {
                parts.audit.append(connection, m_state->entry("study removed for good", uid.str(),
                                                              gone->study.patientId.str(), "success"));
            }
            return gone;
        });
        if (!removed)
            return fail(removed.error());
        if (!*removed)
            continue; // somebody took it out of the bin meanwhile
        if (Status gone = removeObjects(parts, (*removed)->objects); !gone)
            return fail(gone.error());
        add(report, (*removed)->study.report);
    }
    return report;
}

} // namespace candela
