// NIfTI files, plain and gzipped.
#include "database/dicom/Nifti.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace candela;
    const auto content = fuzz::contentOf(data, size);
    if (!content || !dicom::looksLikeNifti(content->bytes()))
        return 0;
    static_cast<void>(dicom::readNiftiHeader(*content, {}, "0123456789abcdef"));
    static_cast<void>(dicom::readNiftiPixels(*content, 0));
    if (const auto frames = dicom::openNiftiFrames(content))
        static_cast<void>((*frames)->read((*frames)->frameCount() - 1));
    return 0;
}
