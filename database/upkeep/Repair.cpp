#include "database/upkeep/Repair.h"

#include "database/catalog/BinRecords.h"
#include "database/catalog/ObjectRecords.h"
#include "database/importing/Importer.h"
#include "database/importing/SourceFile.h"

#include <algorithm>
#include <tuple>

namespace candela {
namespace {

namespace fs = std::filesystem;
using catalog::Connection;
using StoredFile = ObjectStore::StoredFile;

fs::path damagedFolder(const LibraryParts& parts) {
    return parts.directory / "damaged";
}

std::string listed(const std::vector<std::string>& texts) {
    std::string list;
    for (const std::string& text : texts)
        list += (list.empty() ? "" : ", ") + text;
    return list;
}

} // namespace

Status Repair::run(Findings& findings, const std::stop_token& stop) const {
    std::vector<std::string>& done = findings.report.repaired;
    const auto note = [&done](Result<std::string> outcome) -> Status {
        if (!outcome)
            return fail(outcome.error());
        done.push_back(std::move(*outcome));
        return {};
    };
    for (const std::string& hash : findings.report.damaged) {
        if (Status noted = note(mend(ObjectHash(hash))); !noted)
            return noted;
    }
    for (const std::string& hash : findings.report.missing) {
        if (Status noted = note(markLost(ObjectHash(hash), "Object " + hash + " is missing.")); !noted)
            return noted;
    }
    for (const OrphanedFile& orphan : findings.orphans) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "The repair was stopped before its end.");
        if (Status noted = note(takeIn(orphan, stop)); !noted)
            return noted;
    }
    auto unmarked = unmarkSound(findings);
    if (!unmarked)
        return fail(unmarked.error());
    done.insert(done.end(), unmarked->begin(), unmarked->end());
    return {};
}

/// An object can be there in both forms; a sound one takes the damaged one's place.
Result<std::string> Repair::mend(const ObjectHash& hash) const {
    std::optional<StoredFile> sound;
    for (const StoredFile& file : m_parts.store.filesOf(hash)) {
        if (m_parts.store.check(hash, file, true))
            sound = file;
        else if (Status aside = m_parts.store.setAside(hash, file, damagedFolder(m_parts)); !aside)
            return fail(aside.error());
    }
    const std::string moved = "Object " + hash.str() + " was damaged and moved to damaged/.";
    if (!sound)
        return markLost(hash, moved);
    const Status written = m_parts.catalog->write([&](Connection& connection) {
        if (sound->form == ObjectStore::Form::Packed)
            catalog::setCompressed(connection, hash, sound->bytes);
        else
            catalog::setOriginal(connection, hash, sound->bytes);
    });
    if (!written)
        return fail(written.error());
    return moved + " The library's other copy of it is sound and took its place.";
}

Result<std::string> Repair::markLost(const ObjectHash& hash, const std::string& what) const {
    const auto marked = m_parts.catalog->write([&](Connection& connection) {
        return catalog::addWarning(connection, hash, catalog::lostObjectWarning);
    });
    if (!marked)
        return fail(marked.error());
    if (marked->empty())
        return what + " Its instances are marked already.";
    return what + " Marked: " + listed(*marked) + ".";
}

/// What the catalogue does not know is imported, unless it is nothing that can be.
Result<std::string> Repair::takeIn(const OrphanedFile& orphan, const std::stop_token& stop) const {
    const std::string name = "Object " + orphan.hash.str() + " was not in the catalogue; ";
    const auto aside = [&](const std::string& why) -> Result<std::string> {
        if (Status moved = m_parts.store.setAside(orphan.hash, orphan.file, damagedFolder(m_parts)); !moved)
            return fail(moved.error());
        return name + why + " and was moved to damaged/.";
    };
    const auto memory = SourceFile::newMemory();
    if (!memory)
        return fail(memory.error());
    const auto copied = m_parts.store.copyOut(orphan.hash, [&](std::span<const std::byte> part) {
        return SourceFile::append(*memory, part, orphan.hash.str());
    });
    if (!copied)
        return copied.error().code == ErrorCode::Corrupt ? aside("it is damaged")
                                                         : Result<std::string>(fail(copied.error()));
    ImportRequest request;
    request.paths = {SourceFile::pathOf(*memory)};
    request.compress = false;
    const Importer importer(*m_parts.catalog, m_parts.store, m_parts.directory, m_parts.clock);
    const auto report = importer.run(request, {}, stop);
    if (!report)
        return fail(report.error());
    if (report->imported > 0) {
        const auto binned = binWhatWasRemoved(*report);
        if (!binned)
            return fail(binned.error());
        return name + (*binned ? "its study had been removed for good; it was imported into the bin."
                               : "it was imported.");
    }
    if (!report->conflicts.empty())
        return name + "it was imported as a conflict.";
    if (report->cancelled)
        return fail(ErrorCode::Cancelled, "The repair was stopped before its end.");
    return aside(report->rejected.empty() ? "it belongs to no instance" : report->rejected.front().reason);
}

/// What somebody had removed for good must not come back into sight.
Result<bool> Repair::binWhatWasRemoved(const ImportReport& report) const {
    return m_parts.catalog->write([&](Connection& connection) {
        if (report.newStudies == 0 || report.studyUids.empty() ||
            !catalog::wasRemovedForGood(connection, StudyUid(report.studyUids.front())))
            return false;
        std::ignore =
            catalog::moveToBin(connection, StudyUid(report.studyUids.front()), isoTime(m_parts.clock()));
        return true;
    });
}

/// Objects that were lost and have come back.
Result<std::vector<std::string>> Repair::unmarkSound(const Findings& findings) const {
    return m_parts.catalog->write([&](Connection& connection) {
        std::vector<std::string> done;
        for (const ObjectHash& hash : catalog::objectsWithWarning(connection, catalog::lostObjectWarning)) {
            const auto isLost = [&hash](const std::vector<std::string>& hashes) {
                return std::find(hashes.begin(), hashes.end(), hash.str()) != hashes.end();
            };
            if (isLost(findings.report.missing) ||
                (isLost(findings.report.damaged) && m_parts.store.filesOf(hash).empty()))
                continue;
            const auto uids = catalog::removeWarning(connection, hash, catalog::lostObjectWarning);
            done.push_back("Object " + hash.str() + " is sound again; the mark was taken off " +
                           listed(uids) + ".");
        }
        return done;
    });
}

} // namespace candela
