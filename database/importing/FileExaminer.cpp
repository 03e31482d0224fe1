#include "database/importing/FileExaminer.h"

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

} // namespace

ExaminedFile rejectedFile(std::string path, const Error& error) {
    ExaminedFile file;
    file.path = std::move(path);
    return rejected(std::move(file), error);
}

FileExaminer::FileExaminer(const catalog::Catalog& catalog, const ObjectStore& store,
                           dicom::HeaderDefaults defaults, std::filesystem::path readerProgram)
    : m_catalog(catalog),
      m_store(store),
      m_defaults(std::move(defaults)),
      m_reader(std::move(readerProgram)) {}

void FileExaminer::examine(const SourceFile& file, const Outcome& outcome) {
    try {
        outcome(passStages(file));
    } catch (const std::bad_alloc&) {
        outcome(rejectedFile(file.name(), {ErrorCode::Failed, "there is not enough memory to read it"}));
    } catch (const std::exception& exception) {
        outcome(rejectedFile(file.name(), {ErrorCode::Failed, exception.what()}));
    }
}

ExaminedFile FileExaminer::passStages(const SourceFile& source) {
    ExaminedFile file;
    file.path = source.name();
    file.bytesRead = source.bytes();
    const Result<ObjectHash> hash = source.hash();
    if (!hash)
        return rejected(std::move(file), hash.error());
    const Result<bool> known = m_catalog.read(
        [&](catalog::Connection& connection) { return catalog::knowsObject(connection, *hash); });
    if (!known)
        return rejected(std::move(file), known.error());
    if (*known)
        return ended(std::move(file), Kind::Duplicate, {});

    Result<ReadFile> read = m_reader.read(source, m_defaults, *hash);
    if (!read)
        return rejected(std::move(file), read.error());
    switch (read->format) {
    case dicom::FileFormat::DicomDir:
        return ended(std::move(file), Kind::Skipped,
                     "a media index (DICOMDIR); images are taken from the files beside it");
    case dicom::FileFormat::Zip:
        return ended(std::move(file), Kind::Rejected, "archives are not supported: unpack it first");
    case dicom::FileFormat::Unknown:
        return ended(std::move(file), Kind::Rejected, "not a DICOM, NIfTI, PNG, JPEG or TIFF file");
    default:
        break;
    }
    file.instance.header = std::move(read->header);
    const dicom::InstanceHeader& header = file.instance.header;
    if (header.sopInstanceUid.empty() || header.series.seriesUid.empty() || header.study.studyUid.empty())
        return ended(std::move(file), Kind::Rejected, "it has no study, series or SOP Instance UID");
    const auto conflict = m_catalog.read(
        [&](catalog::Connection& connection) { return catalog::conflictOf(connection, header, *hash); });
    if (!conflict)
        return rejected(std::move(file), conflict.error());
    if (*conflict)
        return ended(std::move(file), Kind::Conflict, **conflict);

    const auto changeable = source.bytes() > SourceFile::memoryLimit ? ObjectStore::Source::Changeable
                                                                     : ObjectStore::Source::Sealed;
    Result<StagedObject> staged = m_store.stage(source.descriptor(), changeable, *hash, source.name());
    if (!staged)
        return rejected(std::move(file), staged.error());
    file.instance.object = *hash;
    file.instance.bytes = source.bytes();
    file.instance.storedBytes = staged->bytes();
    file.instance.pixelChecksum = read->pixelChecksum;
    file.staged = std::move(*staged);
    file.kind = Kind::Ready;
    return file;
}

} // namespace candela
