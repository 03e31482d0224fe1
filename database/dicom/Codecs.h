#pragma once

#include "database/dicom/DicomFile.h"

namespace candela::dicom {

/// Decoders of one compressed frame. Each gives whole bytes a sample (little-endian), interleaved by pixel,
/// of layout.decodedFrameBytes() bytes, before bits above bitsStored are cleared. Errors: Corrupt (does not
/// decode, or to another size than the header states), Unsupported.
[[nodiscard]] Result<Bytes> decodeRle(ByteView codestream, const PixelLayout& layout);
/// JPEG-LS, lossless and near-lossless, every interleaving: by CharLS, else by DCMTK.
[[nodiscard]] Result<Bytes> decodeJpegLs(ByteView codestream, const PixelLayout& layout);
/// JPEG baseline, extended, progressive and lossless, and as a second decoder JPEG-LS. YBR stays YBR.
[[nodiscard]] Result<Bytes> decodeJpeg(ByteView codestream, const PixelLayout& layout);
/// JPEG 2000 and HTJ2K, raw or in JP2 boxes. The codestream's own colour transform is undone.
[[nodiscard]] Result<Bytes> decodeJpeg2000(ByteView codestream, const PixelLayout& layout);

/// Whether a JPEG codestream's three components are YCbCr, as its JFIF or Adobe marker says.
[[nodiscard]] bool jpegSaysYbr(ByteView codestream);

/// Spreads packed bits, `firstBit` counted from the lowest bit of the first byte, to one byte a pixel.
void unpackBits(ByteView packed, std::uint64_t firstBit, std::span<std::byte> pixels);

} // namespace candela::dicom
