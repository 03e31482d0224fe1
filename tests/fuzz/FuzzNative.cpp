// Whole DICOM files of uncompressed and run-length pixels, from the header to real values: bit layouts,
// colours, palettes, lookup tables.
#include "database/dicom/DicomPixels.h"
#include "tests/fuzz/Input.h"

#include <cstdlib>

namespace {

using namespace candela;

std::size_t valuesOf(const dicom::RealFrame& frame) {
    if (const auto* grey = std::get_if<Int16Values>(&frame.values))
        return grey->size();
    if (const auto* real = std::get_if<FloatValues>(&frame.values))
        return real->size();
    return std::get<RgbValues>(frame.values).bytes.size() / 3;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto content = fuzz::contentOf(data, size);
    if (!content || !dicom::looksLikeDicom(content->bytes()))
        return 0;
    auto file = dicom::DicomFile::open(content);
    if (!file)
        return 0;
    static_cast<void>(dicom::readDicomPixels(**file, 0));
    auto frames = dicom::openDicomFrames(std::move(*file));
    if (!frames)
        return 0;
    for (const int index : {0, (*frames)->frameCount() - 1}) {
        const auto frame = (*frames)->read(index);
        if (frame && valuesOf(*frame) !=
                         static_cast<std::size_t>(frame->columns) * static_cast<std::size_t>(frame->rows))
            std::abort(); // whoever shows the frame counts on its size
    }
    return 0;
}
