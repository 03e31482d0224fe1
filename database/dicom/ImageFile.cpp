#include "database/dicom/ImageFile.h"

#include "database/dicom/Content.h"
#include "database/dicom/DicomHeader.h"
#include "database/dicom/DicomPixels.h"
#include "database/dicom/Nifti.h"
#include "database/dicom/Pictures.h"

#include <cstring>
#include <new>

namespace candela::dicom {

namespace {

constexpr std::string_view dicomDirClass = "1.2.840.10008.1.3.10";
constexpr std::size_t beginningBytes = 64U << 10U;

bool startsWith(ByteView bytes, std::string_view magic) {
    return bytes.size() >= magic.size() && std::memcmp(bytes.data(), magic.data(), magic.size()) == 0;
}

/// A DICOMDIR says so in its meta header, or in a directory sequence near its beginning.
bool isDicomDir(ByteView beginning) {
    const auto* text = reinterpret_cast<const char*>(beginning.data());
    const std::string_view head(text, std::min<std::size_t>(beginning.size(), 1024));
    const std::size_t at = head.find(dicomDirClass);
    if (at == std::string_view::npos)
        return false;
    const std::size_t after = at + dicomDirClass.size();
    return after >= head.size() || head[after] < '.' || head[after] > '9';
}

struct OpenedFile {
    std::shared_ptr<const Content> content;
    FileFormat format = FileFormat::Unknown;
};

/// Everything but the pixels of DICOM is read from memory.
Result<std::shared_ptr<const Content>> wholly(const std::shared_ptr<const Content>& content) {
    if (content->bytes().size() == content->size())
        return content;
    Bytes room;
    const Result<ByteView> all = content->part(0, content->size(), room);
    if (!all)
        return fail(all.error());
    if (all->data() != room.data())
        room.assign(all->begin(), all->end());
    return Content::of(std::move(room), content->name());
}

Result<OpenedFile> openFile(const std::shared_ptr<const Content>& content) {
    if (content->size() == 0)
        return fail(ErrorCode::Corrupt, "is empty");
    const FileFormat format = formatOf(content->bytes());
    switch (format) {
    case FileFormat::Dicom:
        return OpenedFile{content, format};
    case FileFormat::Nifti:
    case FileFormat::Png:
    case FileFormat::Jpeg:
    case FileFormat::Tiff: {
        Result<std::shared_ptr<const Content>> whole = wholly(content);
        if (!whole)
            return fail(whole.error());
        return OpenedFile{std::move(*whole), format};
    }
    case FileFormat::DicomDir:
        return fail(ErrorCode::Unsupported, "is the index of a medium, not an image");
    case FileFormat::Zip:
        return fail(ErrorCode::Unsupported, "is an archive, not an image");
    case FileFormat::Unknown:
        break;
    }
    return fail(ErrorCode::Unsupported, "is not an image file that Candela knows");
}

/// Runs what may throw in foreign code or for want of memory, and names the file in its error.
template <typename Function>
auto guarded(const std::string& name, const Function& function) -> decltype(function()) {
    try {
        auto result = function();
        if (!result)
            return fail(result.error().code, name + ": " + result.error().message);
        return result;
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::Unsupported, name + ": needs more memory than there is");
    } catch (const std::exception& error) {
        return fail(ErrorCode::Corrupt, name + ": cannot be read: " + error.what());
    }
}

Result<std::shared_ptr<const Content>> openContent(const std::filesystem::path& path) {
    return guarded(path.filename().string(), [&path] { return Content::open(path); });
}

} // namespace

FileFormat formatOf(ByteView bytes) {
    const ByteView beginning = bytes.first(std::min(bytes.size(), beginningBytes));
    using namespace std::string_view_literals;
    if (startsWith(beginning, "\x89PNG\r\n\x1a\n"sv))
        return FileFormat::Png;
    if (startsWith(beginning, "\xff\xd8\xff"sv))
        return FileFormat::Jpeg;
    for (const std::string_view magic : {"II*\0"sv, "MM\0*"sv, "II+\0"sv, "MM\0+"sv}) {
        if (startsWith(beginning, magic) &&
            !(beginning.size() >= 132 &&
              startsWith(beginning.subspan(128), "DICM"sv))) // dual-personality files
            return FileFormat::Tiff;
    }
    if (startsWith(beginning, "PK\x03\x04"sv))
        return FileFormat::Zip;
    if (looksLikeNifti(beginning))
        return FileFormat::Nifti;
    if (looksLikeDicom(beginning))
        return isDicomDir(beginning) ? FileFormat::DicomDir : FileFormat::Dicom;
    return FileFormat::Unknown;
}

Result<FileFormat> identify(const std::filesystem::path& path) {
    return guarded(path.filename().string(), [&path]() -> Result<FileFormat> {
        const Result<Bytes> beginning = readBeginning(path, beginningBytes);
        if (!beginning)
            return fail(beginning.error());
        return formatOf(*beginning);
    });
}

Result<FileFormat> identify(const std::shared_ptr<const Content>& content) {
    return guarded(content->name(),
                   [&content]() -> Result<FileFormat> { return formatOf(content->bytes()); });
}

Result<InstanceHeader> readHeader(const std::filesystem::path& path, const HeaderDefaults& defaults,
                                  const std::string& fileSha256) {
    return openContent(path).and_then(
        [&](const auto& content) { return readHeader(content, defaults, fileSha256); });
}

Result<InstanceHeader> readHeader(const std::shared_ptr<const Content>& content,
                                  const HeaderDefaults& defaults, const std::string& fileSha256) {
    return guarded(content->name(), [&]() -> Result<InstanceHeader> {
        const Result<OpenedFile> opened = openFile(content);
        if (!opened)
            return fail(opened.error());
        if (opened->format == FileFormat::Nifti)
            return readNiftiHeader(*opened->content, defaults, fileSha256);
        if (opened->format != FileFormat::Dicom)
            return readPictureHeader(*opened->content, opened->format, defaults, fileSha256);
        const Result<std::unique_ptr<DicomFile>> file = DicomFile::open(opened->content);
        if (!file)
            return fail(file.error());
        return readDicomHeader(**file, fileSha256);
    });
}

Result<StoredPixels> readPixels(const std::filesystem::path& path, std::optional<int> frame) {
    return openContent(path).and_then([&](const auto& content) { return readPixels(content, frame); });
}

Result<StoredPixels> readPixels(const std::shared_ptr<const Content>& content, std::optional<int> frame) {
    return guarded(content->name(), [&]() -> Result<StoredPixels> {
        const Result<OpenedFile> opened = openFile(content);
        if (!opened)
            return fail(opened.error());
        if (opened->format == FileFormat::Nifti)
            return readNiftiPixels(*opened->content, frame);
        if (opened->format == FileFormat::Dicom) {
            const Result<std::unique_ptr<DicomFile>> file = DicomFile::open(opened->content);
            if (!file)
                return fail(file.error());
            return readDicomPixels(**file, frame);
        }
        Result<StoredPixels> all = decodePicture(*opened->content, opened->format);
        if (!all || !frame)
            return all;
        if (*frame < 0 || *frame >= all->frames)
            return fail(ErrorCode::NotFound, "has no frame " + std::to_string(*frame));
        const std::size_t size = all->bytes.size() / static_cast<std::size_t>(all->frames);
        const auto begin =
            all->bytes.begin() + static_cast<std::ptrdiff_t>(size * static_cast<std::size_t>(*frame));
        all->bytes = Bytes(begin, begin + static_cast<std::ptrdiff_t>(size));
        all->frames = 1;
        return all;
    });
}

Result<std::unique_ptr<FrameReader>> FrameReader::open(const std::filesystem::path& path) {
    return openContent(path).and_then([](const auto& content) { return open(content); });
}

Result<std::unique_ptr<FrameReader>> FrameReader::open(const std::shared_ptr<const Content>& content,
                                                       std::optional<PlaneSize> shown) {
    return guarded(content->name(), [&]() -> Result<std::unique_ptr<FrameReader>> {
        const Result<OpenedFile> opened = openFile(content);
        if (!opened)
            return fail(opened.error());
        if (opened->format == FileFormat::Nifti)
            return openNiftiFrames(opened->content);
        if (opened->format != FileFormat::Dicom)
            return openPictureFrames(*opened->content, opened->format);
        Result<std::unique_ptr<DicomFile>> file = DicomFile::open(opened->content);
        if (!file)
            return fail(file.error());
        return openDicomFrames(std::move(*file), shown);
    });
}

std::optional<std::vector<OverlayPlane>> FrameReader::readInto(int, std::span<std::int16_t>) {
    return std::nullopt;
}

} // namespace candela::dicom
