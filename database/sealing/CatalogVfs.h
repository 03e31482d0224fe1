#pragma once

#include "database/sealing/LibraryKey.h"

#include <memory>
#include <string>

/// A layer between SQLite and the file system under which a catalogue, its write-ahead log and its rollback
/// journal are sealed page by page; what would be written to any other file is refused. Pages that are not
/// what was sealed are SQLITE_IOERR_DATA. The shared memory of the log holds no content.
namespace candela::sealing {

inline constexpr const char* catalogVfsName = "candela-sealed";

/// Tells the layer the keys for names with this token, until `forgetKeys`; open files keep them.
[[nodiscard]] std::string registerKeys(std::shared_ptr<const KeyRing> keys);
void forgetKeys(const std::string& token);
/// `file:` URI of an absolute path.
[[nodiscard]] std::string sealedUri(const std::string& path, const std::string& token);

} // namespace candela::sealing
