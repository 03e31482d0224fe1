#pragma once

#include "database/dicom/DicomFile.h"

#include <span>

/// How fuzzers read the bytes that libFuzzer gives them.
namespace candela::fuzz {

[[nodiscard]] inline dicom::ByteView viewOf(const std::uint8_t* data, std::size_t size) {
    return std::as_bytes(std::span(data, size));
}

/// The bytes as the content of a file; null when they cannot be one (damaged gzip).
[[nodiscard]] std::shared_ptr<const dicom::Content> contentOf(const std::uint8_t* data, std::size_t size);

/// Bytes that describe a layout in front of a codestream: columns, rows (16 bits each), samples, allocated,
/// stored, flags (1 signed, 2 planar).
inline constexpr std::size_t layoutBytes = 8;

/// A layout as DicomFile::layout lets it pass, of whatever the first bytes say; nothing when it would not.
[[nodiscard]] std::optional<dicom::PixelLayout> layoutOf(dicom::ByteView bytes);

} // namespace candela::fuzz
