#pragma once

#include <string>
#include <string_view>

namespace candela::dicom {

/// A UID of the form 2.25.… derived from a file's SHA-256 (hex) and what the UID is for ("study", "series",
/// "instance"): the same content always gets the same UIDs.
[[nodiscard]] std::string derivedUid(std::string_view sha256Hex, std::string_view purpose);

} // namespace candela::dicom
