#include "database/importing/FileExaminer.h"

#include "database/store/Sha256.h"

namespace candela {
namespace {

ExaminedFile ended(ExaminedFile file, ExaminedFile::Kind kind, std::string reason) {
    file.kind = kind;
    file.reason = std::move(reason);
    return file;
}

ExaminedFile rejected(ExaminedFile file, const Error& error) {
    file.diskFull = error.code == ErrorCode::NoSpace;
    return ended(std::move(file), ExaminedFile::Kind::Rejected, error.message);
}

/// Decodes what has to be there before a file is taken: the first frame, which is all of it for most files.
Status decodes(const std::filesystem::path& file, const dicom::InstanceHeader& header) {
    if (!header.hasPixels)
        return {};
    const Result<StoredPixels> pixels = dicom::readPixels(file, 0);
    if (!pixels)
        return fail(pixels.error());
    return {};
}

} // namespace

FileExaminer::FileExaminer(const catalog::Catalog& catalog, const ObjectStore& store,
                           dicom::HeaderDefaults defaults)
    : m_catalog(catalog), m_store(store), m_defaults(std::move(defaults)) {}

ExaminedFile FileExaminer::examine(const std::filesystem::path& file) const {
    ExaminedFile broken;
    broken.path = file;
    try {
        return passStages(file);
    } catch (const std::bad_alloc&) {
        return ended(std::move(broken), ExaminedFile::Kind::Rejected,
                     "there is not enough memory to read it");
    } catch (const std::exception& exception) {
        return ended(std::move(broken), ExaminedFile::Kind::Rejected, exception.what());
    }
}

ExaminedFile FileExaminer::passStages(const std::filesystem::path& path) const {
    using Kind = ExaminedFile::Kind;
    ExaminedFile file;
    file.path = path;
    std::error_code unreadable;
    if (std::filesystem::file_size(path, unreadable) == 0 && !unreadable)
        return ended(std::move(file), Kind::Rejected, "the file is empty");

    const Result<dicom::FileFormat> format = dicom::identify(path);
    if (!format)
        return rejected(std::move(file), format.error());
    switch (*format) {
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

    const Result<HashedFile> hashed = hashFile(path);
    if (!hashed)
        return rejected(std::move(file), hashed.error());
    file.bytesRead = hashed->bytes;
    const Result<bool> known = m_catalog.read(
        [&](catalog::Connection& connection) { return catalog::knowsObject(connection, hashed->hash); });
    if (!known)
        return rejected(std::move(file), known.error());
    if (*known)
        return ended(std::move(file), Kind::Duplicate, {});

    Result<dicom::InstanceHeader> header = dicom::readHeader(path, m_defaults, hashed->hash.str());
    if (!header)
        return rejected(std::move(file), header.error());
    file.instance.header = std::move(*header);
    if (file.instance.header.sopInstanceUid.empty() || file.instance.header.series.seriesUid.empty() ||
        file.instance.header.study.studyUid.empty())
        return ended(std::move(file), Kind::Rejected, "it has no study, series or SOP Instance UID");
    const auto conflict = m_catalog.read([&](catalog::Connection& connection) {
        return catalog::conflictOf(connection, file.instance.header, hashed->hash);
    });
    if (!conflict)
        return rejected(std::move(file), conflict.error());
    if (*conflict)
        return ended(std::move(file), Kind::Conflict, **conflict);

    if (const Status decoded = decodes(path, file.instance.header); !decoded)
        return rejected(std::move(file), decoded.error());

    const Result<std::int64_t> stored = m_store.put(path, hashed->hash);
    if (!stored)
        return rejected(std::move(file), stored.error());
    file.instance.object = hashed->hash;
    file.instance.bytes = hashed->bytes;
    file.instance.storedBytes = *stored;
    file.kind = Kind::Ready;
    return file;
}

} // namespace candela
