#include "database/importing/FileExaminer.h"

#include "database/catalog/DuplicateRecords.h"
#include "database/catalog/ObjectRecords.h"
#include "database/importing/CompanionFiles.h"
#include "database/importing/MediaFiles.h"
#include "database/importing/Stopwatch.h"

namespace candela {
namespace {

using Kind = ExaminedFile::Kind;

ExaminedFile ended(ExaminedFile file, Kind kind, std::string reason) {
    file.kind = kind;
    file.reason = std::move(reason);
    return file;
}

ExaminedFile rejected(ExaminedFile file, const Error& error) {
    file.diskFull = error.code == ErrorCode::NoSpace;
    return ended(std::move(file), Kind::Rejected, error.message);
}

constexpr const char* mediaIndex = "a media index (DICOMDIR)";

std::string unreadableIndex(const std::string& why) {
    return mediaIndex + (" that cannot be read: " + why) +
           "; the files beside it were looked at all the same";
}

std::string fileNameOf(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

Result<StagedObject> staged(const ObjectStore& store, const SourceFile& source, const ObjectHash& hash) {
    return source.isSealed() ? store.stage(source.content(), hash)
                             : store.stage(source.descriptor(), hash, source.name());
}

} // namespace

ExaminedFile rejectedFile(std::string path, const Error& error) {
    ExaminedFile file;
    file.path = std::move(path);
    return rejected(std::move(file), error);
}

FileExaminer::FileExaminer(const catalog::Catalog& catalog, const ObjectStore& store,
                           dicom::HeaderDefaults defaults, std::filesystem::path readerProgram,
                           std::stop_token stop)
    : m_catalog(catalog),
      m_store(store),
      m_defaults(std::move(defaults)),
      m_reader(std::move(readerProgram)),
      m_stop(std::move(stop)) {}

void FileExaminer::examine(const FoundFile& found, const SourceFile& file, const Outcome& outcome) {
    examine(file, {found.named, 0, found.path.parent_path()}, outcome);
}

void FileExaminer::examine(const SourceFile& file, const Origin& origin, const Outcome& outcome) {
    try {
        passStages(file, origin, outcome);
    } catch (const std::bad_alloc&) {
        outcome(rejectedFile(file.name(), {ErrorCode::Failed, "there is not enough memory to read it"}));
    } catch (const std::exception& exception) {
        outcome(rejectedFile(file.name(), {ErrorCode::Failed, exception.what()}));
    }
}

void FileExaminer::passStages(const SourceFile& source, const Origin& origin, const Outcome& outcome) {
    ExaminedFile file;
    file.path = source.name();
    file.bytesRead = source.bytes();
    const Result<ObjectHash> hash = source.hash();
    if (!hash)
        return outcome(rejected(std::move(file), hash.error()));
    file.compared = true;
    Result<bool> known = false;
    {
        const Stopwatch watch(file.costs.identifiers);
        known = m_catalog.read(
            [&](catalog::Connection& connection) { return catalog::knowsObject(connection, *hash); });
    }
    if (!known)
        return outcome(rejected(std::move(file), known.error()));
    if (*known) {
        if (Status back = bringBackLost(source, *hash); !back)
            return outcome(rejected(std::move(file), back.error()));
        return outcome(ended(std::move(file), Kind::Duplicate, {}));
    }

    Result<ReadFile> read = m_reader.read(source, m_defaults, *hash);
    if (!read)
        return outcome(rejected(std::move(file), read.error()));
    switch (read->format) {
    case dicom::FileFormat::DicomDir:
        return checkMedia(std::move(file), source, origin, outcome);
    case dicom::FileFormat::Zip:
        return openArchive(std::move(file), source, origin.depth, outcome);
    case dicom::FileFormat::Unknown: {
        file.compared = false;
        if (fileNameOf(source.name()) == "DICOMDIR" && !origin.named)
            return outcome(ended(std::move(file), Kind::Skipped, unreadableIndex("it is no DICOM file")));
        const std::string companion =
            origin.named ? "" : companionReason(fileNameOf(source.name()), source.beginning(companionBytes));
        return outcome(companion.empty() ? ended(std::move(file), Kind::Rejected,
                                                 "not a DICOM, NIfTI, PNG, JPEG or TIFF file")
                                         : ended(std::move(file), Kind::Skipped, companion));
    }
    default:
        return outcome(takeInstance(std::move(file), source, *hash, std::move(*read)));
    }
}

ExaminedFile FileExaminer::takeInstance(ExaminedFile file, const SourceFile& source, const ObjectHash& hash,
                                        ReadFile read) {
    file.instance.header = std::move(read.header);
    const dicom::InstanceHeader& header = file.instance.header;
    if (header.sopInstanceUid.empty() || header.series.seriesUid.empty() || header.study.studyUid.empty())
        return ended(std::move(file), Kind::Rejected, "it has no study, series or SOP Instance UID");
    file.instance.pixelChecksum = read.pixelChecksum;
    compareChecksum(file);

    Result<StagedObject> object = staged(m_store, source, hash);
    if (!object)
        return rejected(std::move(file), object.error());
    file.instance.object = hash;
    file.instance.bytes = source.bytes();
    file.instance.storedBytes = object->bytes();
    file.staged = std::move(*object);
    file.kind = Kind::Ready;
    return file;
}

Status FileExaminer::bringBackLost(const SourceFile& source, const ObjectHash& hash) const {
    if (m_store.contains(hash))
        return {};
    Result<StagedObject> object = staged(m_store, source, hash);
    if (!object)
        return fail(object.error());
    if (Status kept = m_store.keep({&*object, 1}); !kept)
        return kept;
    return m_catalog.write([&](catalog::Connection& connection) {
        catalog::setOriginal(connection, hash, object->bytes());
        catalog::removeWarning(connection, hash, catalog::lostObjectWarning);
    });
}

/// While the reader still has the file: the hash of its pixels, when the library will ask for it.
void FileExaminer::compareChecksum(ExaminedFile& file) {
    if (!file.instance.pixelChecksum)
        return;
    bool known = false;
    {
        const Stopwatch watch(file.costs.checksums);
        known = m_catalog
                    .read([&](catalog::Connection& connection) {
                        return catalog::knowsChecksum(connection, *file.instance.pixelChecksum);
                    })
                    .value_or(false);
    }
    if (known) {
        const Stopwatch watch(file.costs.pixelHashes);
        file.instance.pixelHash = m_reader.pixelHash().value_or("");
    }
}

void FileExaminer::openArchive(ExaminedFile file, const SourceFile& archive, int depth,
                               const Outcome& outcome) {
    file.compared = false;
    if (depth > 1)
        return outcome(ended(std::move(file), Kind::Rejected,
                             "an archive inside an archive inside an archive; unpack it first"));
    const auto entries = m_reader.archiveEntries(archive, depth);
    if (!entries)
        return outcome(rejected(std::move(file), entries.error()));
    if (entries->empty())
        return outcome(ended(std::move(file), Kind::Skipped, "an archive without files"));
    for (const ArchiveEntry& entry : *entries) {
        if (m_stop.stop_requested())
            return;
        const std::string name = archive.name() + "/" + entry.name;
        if (!entry.refusal.empty()) {
            outcome(rejectedFile(name, {ErrorCode::Unsupported, entry.refusal}));
        } else if (isHiddenOrSystem(entry.name)) {
            ExaminedFile hidden;
            hidden.path = name;
            outcome(ended(std::move(hidden), Kind::Skipped, "a hidden or system file"));
        } else if (const auto unpacked = m_reader.extract(archive, depth, entry)) {
            examine(*unpacked, {false, depth + 1, {}}, outcome);
        } else {
            outcome(rejectedFile(name, unpacked.error()));
        }
    }
}

void FileExaminer::checkMedia(ExaminedFile file, const SourceFile& index, const Origin& origin,
                              const Outcome& outcome) {
    file.compared = false;
    const auto listed = m_reader.mediaFiles(index);
    if (!listed)
        return outcome(ended(std::move(file), Kind::Skipped, unreadableIndex(listed.error().message)));
    if (origin.depth > 0)
        return outcome(ended(std::move(file), Kind::Skipped,
                             std::string(mediaIndex) + "; its files are in the archive too"));
    for (const std::vector<std::string>& components : *listed) {
        const MediaFile media = locateMediaFile(origin.folder, components);
        if (!media.refusal.empty()) {
            outcome(rejectedFile(media.path.string(), {ErrorCode::NotFound, media.refusal}));
        } else if (origin.named) {
            // Nobody walks through the folder of an index that has a name of its own.
            const auto source = SourceFile::read(media.path);
            if (source)
                examine(*source, {false, 0, media.path.parent_path()}, outcome);
            else
                outcome(rejectedFile(media.path.string(), source.error()));
        }
    }
    outcome(ended(std::move(file), Kind::Skipped,
                  std::string(mediaIndex) + "; images are taken from the " + std::to_string(listed->size()) +
                      " files that it lists and from those beside it"));
}

} // namespace candela
