// The DICOM header: scan, data set, text, geometry, and whether the pixels can be there.
#include "database/dicom/DicomHeader.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace candela;
    const auto content = fuzz::contentOf(data, size);
    if (!content || !dicom::looksLikeDicom(content->bytes()))
        return 0;
    const auto file = dicom::DicomFile::open(content);
    if (file)
        static_cast<void>(dicom::readDicomHeader(**file, "0123456789abcdef"));
    return 0;
}
