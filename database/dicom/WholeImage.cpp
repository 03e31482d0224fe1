#include "database/dicom/WholeImage.h"

#include "database/dicom/DicomHeader.h"
#include "database/dicom/DicomPixels.h"
#include "database/dicom/Nifti.h"
#include "database/dicom/Pictures.h"

#include <algorithm>

namespace candela::dicom {
namespace {

class WholeDicom final : public WholeImage {
public:
    explicit WholeDicom(std::unique_ptr<DicomFile> file) : m_file(std::move(file)) {}

    [[nodiscard]] Result<InstanceHeader> header(const HeaderDefaults&,
                                                const std::string& fileSha256) const override {
        return readDicomHeader(*m_file, fileSha256);
    }

    [[nodiscard]] Status eachFrame(const FrameSink& sink) const override {
        Result<DicomPixels> pixels = DicomPixels::open(*m_file);
        if (!pixels)
            return fail(pixels.error());
        for (int i = 0; i < pixels->layout().frames; ++i) {
            const Result<Bytes> frame = pixels->frame(i);
            if (!frame)
                return fail(frame.error());
            sink(*frame);
        }
        return {};
    }

private:
    std::unique_ptr<DicomFile> m_file;
};

class WholeNifti final : public WholeImage {
public:
    explicit WholeNifti(std::shared_ptr<const Content> content) : m_content(std::move(content)) {}

    [[nodiscard]] Result<InstanceHeader> header(const HeaderDefaults& defaults,
                                                const std::string& fileSha256) const override {
        return readNiftiHeader(*m_content, defaults, fileSha256);
    }

    [[nodiscard]] Status eachFrame(const FrameSink& sink) const override {
        for (int i = 0;; ++i) {
            const Result<StoredPixels> frame = readNiftiPixels(*m_content, i);
            if (!frame && i > 0 && frame.error().code == ErrorCode::NotFound)
                return {};
            if (!frame)
                return fail(frame.error());
            sink(frame->bytes);
        }
    }

private:
    std::shared_ptr<const Content> m_content;
};

class WholePicture final : public WholeImage {
public:
    WholePicture(std::shared_ptr<const Content> content, FileFormat format)
        : m_content(std::move(content)), m_format(format) {}

    [[nodiscard]] Result<InstanceHeader> header(const HeaderDefaults& defaults,
                                                const std::string& fileSha256) const override {
        return readPictureHeader(*m_content, m_format, defaults, fileSha256);
    }

    [[nodiscard]] Status eachFrame(const FrameSink& sink) const override {
        const Result<StoredPixels> all = decodePicture(*m_content, m_format);
        if (!all)
            return fail(all.error());
        sink(all->bytes);
        return {};
    }

private:
    std::shared_ptr<const Content> m_content;
    FileFormat m_format;
};

} // namespace

Result<std::unique_ptr<WholeImage>> WholeImage::open(std::shared_ptr<const Content> content) {
    const FileFormat format = formatOf(content->bytes());
    switch (format) {
    case FileFormat::Dicom: {
        Result<std::unique_ptr<DicomFile>> file = DicomFile::open(std::move(content));
        if (!file)
            return fail(file.error());
        return std::make_unique<WholeDicom>(std::move(*file));
    }
    case FileFormat::Nifti:
        return std::make_unique<WholeNifti>(std::move(content));
    case FileFormat::Png:
    case FileFormat::Jpeg:
    case FileFormat::Tiff:
        return std::make_unique<WholePicture>(std::move(content), format);
    case FileFormat::DicomDir:
    case FileFormat::Zip:
    case FileFormat::Unknown:
        break;
    }
    return fail(ErrorCode::Unsupported, "is not an image file that Candela knows");
}

} // namespace candela::dicom
