#pragma once

#include "database/dicom/Content.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace candela::dicom {

/// How the data set's elements are written.
enum class Encoding { ImplicitLittle, ExplicitLittle, ExplicitBig };

/// Where the pixels of a file lie.
struct PixelElement {
    std::uint16_t element = 0x0010; ///< (7FE0,eeee): 0008 float, 0009 double, 0010 integer
    std::array<char, 2> vr{'O', 'W'};
    std::size_t offset = 0;    ///< of the value
    std::uint64_t length = 0;  ///< bytes that are there
    std::uint64_t claimed = 0; ///< bytes that the header claims; equal to length unless the file is cut
    bool encapsulated = false; ///< items of compressed fragments follow
};

struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The structure of a DICOM file, found without building a data set: every declared length is held against
/// what the file really has, and nesting is bounded, so that what is parsed afterwards can be trusted to end.
struct DicomScan {
    std::string transferSyntax; ///< UID as stated, or the one the data set is written in when none is stated
    std::string mediaSopClass;  ///< of the meta header, may be empty
    Encoding encoding = Encoding::ExplicitLittle;
    std::size_t datasetBegin = 0;
    std::size_t headerEnd = 0; ///< end of the elements before the pixels
    /// The parts of the header that are fit to be parsed: what is malformed inside or too large is left out.
    std::vector<ByteRange> parseable;
    std::optional<PixelElement> pixels;
    std::shared_ptr<const Bytes> inflatedDataset; ///< of deflated files: offsets are into these bytes then
    std::vector<std::string> warnings;
};

/// Whether the bytes begin like a DICOM file, with or without preamble and meta header.
[[nodiscard]] bool looksLikeDicom(ByteView beginning);

/// Of a file of `size` bytes, of which those before the pixels, at least, are `beginning`.
/// Errors: Unsupported (not DICOM), Corrupt (names what contradicts itself).
[[nodiscard]] Result<DicomScan> scanDicom(ByteView beginning, std::uint64_t size);
[[nodiscard]] inline Result<DicomScan> scanDicom(ByteView file) {
    return scanDicom(file, file.size());
}

[[nodiscard]] inline std::uint16_t little16(ByteView b, std::size_t at) {
    return static_cast<std::uint16_t>(std::to_integer<unsigned>(b[at]) | std::to_integer<unsigned>(b[at + 1])
                                                                             << 8U);
}
[[nodiscard]] inline std::uint32_t little32(ByteView b, std::size_t at) {
    return little16(b, at) | static_cast<std::uint32_t>(little16(b, at + 2)) << 16U;
}

} // namespace candela::dicom
