#include "database/dicom/EncodedFile.h"

#include <algorithm>
#include <dcmtk/dcmdata/dcostrmb.h>
#include <iterator>

namespace candela::dicom {

Result<std::vector<std::byte>> encodeFile(DcmFileFormat& file) {
    constexpr std::size_t preambleAndMeta = 4096;
    std::vector<std::byte> bytes(
        file.getDataset()->calcElementLength(EXS_LittleEndianExplicit, EET_ExplicitLength) + preambleAndMeta);
    DcmOutputBufferStream stream(bytes.data(), static_cast<offile_off_t>(bytes.size()));
    file.transferInit();
    const OFCondition written = file.write(stream, EXS_LittleEndianExplicit, EET_ExplicitLength, nullptr);
    file.transferEnd();
    if (written.bad())
        return fail(ErrorCode::Failed, std::string("The file could not be written: ") + written.text() + ".");
    void* buffer = nullptr;
    offile_off_t length = 0;
    stream.flushBuffer(buffer, length);
    bytes.resize(static_cast<std::size_t>(length));
    return bytes;
}

std::string digitsOf(const std::string& isoTime) {
    std::string digits;
    std::ranges::copy_if(isoTime, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

} // namespace candela::dicom
