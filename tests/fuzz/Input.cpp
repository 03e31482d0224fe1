#include "tests/fuzz/Input.h"

#include <sys/mman.h>
#include <unistd.h>

namespace candela::fuzz {

std::shared_ptr<const dicom::Content> contentOf(const std::uint8_t* data, std::size_t size) {
    const int descriptor = ::memfd_create("input", MFD_CLOEXEC);
    std::shared_ptr<const dicom::Content> content;
    if (::write(descriptor, data, size) == static_cast<ssize_t>(size))
        content = dicom::Content::open("/proc/self/fd/" + std::to_string(descriptor)).value_or(nullptr);
    ::close(descriptor);
    return content;
}

std::optional<dicom::PixelLayout> layoutOf(dicom::ByteView bytes) {
    if (bytes.size() < layoutBytes)
        return std::nullopt;
    dicom::PixelLayout layout;
    layout.columns = dicom::little16(bytes, 0);
    layout.rows = dicom::little16(bytes, 2);
    layout.samples = std::to_integer<int>(bytes[4]);
    layout.bitsAllocated = std::to_integer<int>(bytes[5]);
    layout.bitsStored = std::to_integer<int>(bytes[6]);
    layout.highBit = layout.bitsStored - 1;
    layout.isSigned = (bytes[7] & std::byte{1}) != std::byte{0};
    layout.planar = (bytes[7] & std::byte{2}) != std::byte{0};
    layout.photometric = layout.samples == 3 ? "RGB" : "MONOCHROME2";
    if (!dicom::checkLayout(layout))
        return std::nullopt;
    return layout;
}

} // namespace candela::fuzz
