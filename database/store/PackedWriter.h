#pragma once

#include "database/dicom/Content.h"
#include "database/model/Ids.h"
#include "database/store/StoredBytes.h"

#include <memory>
#include <optional>

namespace candela {

/// Writes a file as a packed object to `out` (see PackedFormat.h). Frames of 8 and 16 bits become JPEG-LS,
/// all else deflate; only files with uncompressed pixels are packed.
/// @return bytes written, which `out` has not finished yet; nothing when there is nothing to gain (what was
/// written is of no use then) Errors: Corrupt (`original` is not what `hash` says), NoSpace, Failed.
[[nodiscard]] Result<std::optional<std::int64_t>>
writePacked(const std::shared_ptr<const dicom::Content>& original, const ObjectHash& hash, StoredOutput& out);

} // namespace candela
