// One decoder of compressed frames, which CANDELA_FUZZ_DECODER names: a layout, then a codestream.
#include "database/dicom/Codecs.h"
#include "tests/fuzz/Input.h"

#include <cstdlib>

namespace {

using namespace candela;

[[maybe_unused]] Result<dicom::Bytes> rleFrame(dicom::ByteView codestream, const dicom::PixelLayout& layout) {
    return dicom::decodeRle(codestream, layout);
}
[[maybe_unused]] Result<dicom::Bytes> jpegFrame(dicom::ByteView codestream,
                                                const dicom::PixelLayout& layout) {
    return dicom::decodeJpeg(codestream, layout);
}
[[maybe_unused]] Result<dicom::Bytes> jpeglsFrame(dicom::ByteView codestream,
                                                  const dicom::PixelLayout& layout) {
    return dicom::decodeJpegLs(codestream, layout);
}
[[maybe_unused]] Result<dicom::Bytes> jpeg2000Frame(dicom::ByteView codestream,
                                                    const dicom::PixelLayout& layout) {
    return dicom::decodeJpeg2000(codestream, layout);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const dicom::ByteView bytes = fuzz::viewOf(data, size);
    const auto layout = fuzz::layoutOf(bytes);
    if (!layout)
        return 0;
    const Result<dicom::Bytes> frame = CANDELA_FUZZ_DECODER(bytes.subspan(fuzz::layoutBytes), *layout);
    if (frame && frame->size() != layout->decodedFrameBytes())
        std::abort(); // whoever reads the frame counts on its size
    return 0;
}
