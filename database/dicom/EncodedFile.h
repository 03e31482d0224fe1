#pragma once

#include "database/model/Result.h"

#include <cstddef>
#include <vector>

class DcmFileFormat;

namespace candela::dicom {

/// A DICOM file (Part 10, explicit little endian) in memory. Errors: Failed (what DCMTK says).
[[nodiscard]] Result<std::vector<std::byte>> encodeFile(DcmFileFormat& file);

/// "20240309", "101500" of "2024-03-09T10:15:00Z": the digits of a time in ISO 8601.
[[nodiscard]] std::string digitsOf(const std::string& isoTime);

} // namespace candela::dicom
