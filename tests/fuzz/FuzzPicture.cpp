// Pictures of the format that CANDELA_FUZZ_FORMAT names.
#include "database/dicom/Pictures.h"
#include "tests/fuzz/Input.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace candela;
    const auto content = fuzz::contentOf(data, size);
    if (!content)
        return 0;
    constexpr auto format = dicom::FileFormat::CANDELA_FUZZ_FORMAT;
    const auto header = dicom::readPictureHeader(*content, format, {}, "0123456789abcdef");
    if (const auto frames = dicom::openPictureFrames(*content, format); header && frames)
        static_cast<void>((*frames)->read((*frames)->frameCount() - 1));
    return 0;
}
