#include "database/importing/ImportBooks.h"

#include "database/catalog/InstanceRecords.h"

namespace candela {
namespace {

using catalog::InsertOutcome;
using Kind = ExaminedFile::Kind;

} // namespace

void ImportBooks::enter(ExaminedFile file) {
    ++report.filesSeen;
    report.bytesRead += file.bytesRead;
    report.identifiers.compared += file.compared ? 1 : 0;
    report.identifiers.seconds += file.costs.identifiers;
    report.checksums.seconds += file.costs.checksums;
    report.pixelHashes.seconds += file.costs.pixelHashes;
    switch (file.kind) {
    case Kind::Ready:
        m_batch.push_back(std::move(file));
        break;
    case Kind::Duplicate:
        ++report.duplicates;
        ++report.identifiers.matched;
        break;
    case Kind::Rejected:
        report.rejected.push_back({file.path, file.reason, {}});
        break;
    case Kind::Skipped:
        report.skipped.push_back({file.path, file.reason, {}});
        break;
    }
}

bool ImportBooks::writeBatch() {
    if (m_batch.empty())
        return true;
    std::vector<ExaminedFile> batch = std::exchange(m_batch, {});
    const Status written = write(batch);
    if (written)
        return true;
    if (written.error().code == ErrorCode::Cancelled) {
        report.cancelled = true;
        return true;
    }
    if (written.error().code == ErrorCode::NoSpace || batch.size() == 1) {
        for (const ExaminedFile& file : batch)
            report.rejected.push_back({file.path, written.error().message, {}});
        return written.error().code != ErrorCode::NoSpace;
    }
    // One instance may spoil a transaction; the others must not suffer for it.
    bool room = true;
    for (ExaminedFile& file : batch) {
        m_batch.push_back(std::move(file));
        room = writeBatch() && room;
    }
    return room;
}

Status ImportBooks::keepFiles(std::vector<ExaminedFile>& batch) const {
    std::vector<StagedObject> objects;
    objects.reserve(batch.size());
    for (ExaminedFile& file : batch)
        objects.push_back(std::move(*file.staged));
    Status kept = m_store.keep(objects);
    for (std::size_t i = 0; i < batch.size(); ++i)
        batch[i].staged = std::move(objects[i]);
    return kept;
}

/// The files are on the disk before the catalogue says so.
Status ImportBooks::write(std::vector<ExaminedFile>& batch) {
    if (Status kept = keepFiles(batch); !kept)
        return kept;
    const auto identities = m_duplicates.resolve(batch, report);
    if (!identities)
        return fail(identities.error());
    const std::string now = isoTime(m_clock());
    std::set<std::int64_t> touched;
    const auto enterAll = [&](catalog::Connection& connection) {
        touched.clear();
        for (const DuplicateSearch::Identity& known : *identities)
            catalog::keepPixelIdentity(connection, known.row, known.checksum, known.pixelHash);
        std::vector<InsertOutcome> list;
        for (ExaminedFile& file : batch) {
            file.instance.imported = now;
            // Whoever empties the bin removes files with this lock held, so that what is here stays.
            if (!m_store.contains(file.instance.object))
                throw catalog::Failure(ErrorCode::Busy,
                                       "the library was being tidied up; import the file again");
            list.push_back(catalog::insertInstance(connection, file.instance));
            if (list.back().kind == InsertOutcome::Kind::Imported)
                touched.insert(list.back().seriesRow);
        }
        return list;
    };
    const auto outcomes = m_catalog.writeOnceFree(enterAll, m_stop);
    if (!outcomes)
        return fail(outcomes.error());
    for (std::size_t i = 0; i < batch.size(); ++i)
        count(batch[i], (*outcomes)[i]);
    noteStacks(touched);
    return {};
}

void ImportBooks::count(const ExaminedFile& file, const InsertOutcome& outcome) {
    const dicom::InstanceHeader& header = file.instance.header;
    if (outcome.studyCameBack && m_cameBack.insert(header.study.studyUid.str()).second)
        report.warnings.push_back("Study " + header.study.studyUid.str() +
                                  " was in the bin; it is in the library again.");
    switch (outcome.kind) {
    case InsertOutcome::Kind::Duplicate:
        ++report.duplicates;
        ++report.identifiers.matched;
        return;
    case InsertOutcome::Kind::Conflict:
        ++report.identifiers.matched;
        report.bytesStored += file.instance.storedBytes;
        report.conflicts.push_back({file.path, outcome.reason, header.sopInstanceUid.str()});
        return;
    case InsertOutcome::Kind::Imported:
        break;
    }
    if (outcome.samePixelsAs)
        report.samePixels.push_back(
            {file.path,
             "Its pixels are those of instance " + outcome.samePixelsAs->str() + "; both are kept.",
             header.sopInstanceUid.str()});
    ++report.imported;
    ++report.newInstances;
    report.newPatients += outcome.newPatient ? 1 : 0;
    report.newStudies += outcome.newStudy ? 1 : 0;
    report.newSeries += outcome.newSeries ? 1 : 0;
    report.bytesStored += file.instance.storedBytes;
    m_studies.insert(header.study.studyUid.str());
    m_series.insert(header.series.seriesUid.str());
}

/// A series is sorted once nothing more of it comes; one that goes on all the same waits for the end, so that
/// the cost stays in proportion to its size.
void ImportBooks::noteStacks(const std::set<std::int64_t>& touched) {
    m_unsorted.insert(touched.begin(), touched.end());
    const std::set<std::int64_t> unsorted = m_unsorted;
    for (const std::int64_t series : unsorted) {
        if (!touched.contains(series) && m_sortedOnce.insert(series).second && sortSeries(series))
            m_unsorted.erase(series);
    }
}

Status ImportBooks::sortSeries(std::int64_t series) {
    const auto sorted = m_catalog.writeOnceFree(
        [&](catalog::Connection& connection) { catalog::rebuildStacks(connection, series); }, m_stop);
    return sorted ? Status{} : fail(sorted.error());
}

void ImportBooks::finish() {
    for (const std::int64_t series : m_unsorted) {
        if (const Status sorted = sortSeries(series); !sorted)
            report.warnings.push_back("A series is not sorted yet: " + sorted.error().message);
    }
    report.studyUids.assign(m_studies.begin(), m_studies.end());
    report.seriesUids.assign(m_series.begin(), m_series.end());
}

} // namespace candela
