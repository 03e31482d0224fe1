// A DICOMDIR's list of files.
#include "database/dicom/MediaIndex.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace candela;
    const auto content = fuzz::contentOf(data, size);
    if (content && dicom::looksLikeDicom(content->bytes()))
        static_cast<void>(dicom::readMediaIndex(content));
    return 0;
}
