#include "database/dicom/NativePixels.h"

#include "database/dicom/DicomFile.h"
#include "database/dicom/Encapsulated.h"
#include "database/dicom/ImageFile.h"
#include "database/dicom/Nifti.h"

#include <exception>

namespace candela::dicom {
namespace {

/// Whether the bytes before the pixels tell the same as the whole file.
bool headIsEnough(const std::shared_ptr<const Content>& content, const DicomScan& whole) {
    const ByteView head = content->bytes().first(whole.pixels->offset);
    const Result<DicomScan> scan = scanDicom(head, content->size());
    return looksLikeDicom(head) && scan && scan->pixels && scan->pixels->offset == whole.pixels->offset &&
           scan->pixels->length == whole.pixels->length && scan->pixels->vr == whole.pixels->vr &&
           scan->encoding == whole.encoding && scan->transferSyntax == whole.transferSyntax &&
           scan->headerEnd == whole.headerEnd && scan->datasetBegin == whole.datasetBegin;
}

std::optional<NativePixels> ofDicom(const std::shared_ptr<const Content>& content) {
    const Result<std::unique_ptr<DicomFile>> file = DicomFile::open(content);
    if (!file || !(*file)->scan().pixels || (*file)->scan().inflatedDataset || isEncapsulated(**file))
        return std::nullopt;
    const DicomScan& scan = (*file)->scan();
    const Result<PixelLayout> layout = (*file)->layout();
    if (!layout || !headIsEnough(content, scan))
        return std::nullopt;
    NativePixels pixels;
    pixels.offset = scan.pixels->offset;
    pixels.length = scan.pixels->length;
    const std::uint64_t bits = layout->nativeFrameBits();
    pixels.frameBytes = bits % 8 == 0 ? bits / 8 : 0;
    pixels.frames = layout->frames;
    pixels.columns = layout->columns;
    pixels.rows = layout->rows;
    pixels.bitsAllocated = layout->bitsAllocated;
    if (layout->planar)
        pixels.planes = layout->samples;
    else
        pixels.samples = layout->samples;
    pixels.rgb = layout->photometric == "RGB" && pixels.samples == 3;
    const bool words = scan.pixels->vr == std::array<char, 2>{'O', 'W'} || layout->bitsAllocated == 16;
    pixels.swapped = scan.encoding == Encoding::ExplicitBig && words;
    return pixels;
}

} // namespace

std::optional<NativePixels> findNativePixels(const std::shared_ptr<const Content>& content) {
    if (content->wasGzipped())
        return std::nullopt;
    try {
        const Result<FileFormat> format = identify(content);
        if (format && *format == FileFormat::Dicom)
            return ofDicom(content);
        if (format && *format == FileFormat::Nifti)
            return niftiPixels(*content);
    } catch (const std::exception&) {
        return std::nullopt; // what cannot be read is kept as it is
    }
    return std::nullopt;
}

} // namespace candela::dicom
