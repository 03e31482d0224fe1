#pragma once

#include "database/store/PackedFormat.h"

/// The two codings of a packed object's parts. Neither trusts what it decodes; foreign exceptions stop here.
namespace candela::packed {

/// Samples of a frame as they lie in the file.
struct FrameShape {
    std::uint32_t columns = 0;
    std::uint32_t rows = 0;
    int samples = 1;     ///< beside each other: 1 or 3
    int sampleBytes = 1; ///< 1 or 2
    bool swapped = false;
    bool rgb = false; ///< the three samples are red, green and blue
};

/// Lossless JPEG-LS of a frame of `shape`. Sets the coding of `part`. Nothing when the frame has a size that
/// JPEG-LS cannot say.
[[nodiscard]] std::optional<dicom::Bytes> encodeJpegLs(dicom::ByteView frame, const FrameShape& shape,
                                                       Part& part);

/// zlib, of bytes sorted by their place in samples of `sampleBytes`; as they are where that gains nothing.
/// Sets the coding of `part`.
[[nodiscard]] dicom::Bytes encodeBytes(dicom::ByteView bytes, int sampleBytes, Part& part);

/// Restores a part into `original`, whose size is the part's length, and holds it against its checksum.
/// Errors: Corrupt.
[[nodiscard]] Status decode(dicom::ByteView stored, const Part& part, std::span<std::byte> original);

} // namespace candela::packed
