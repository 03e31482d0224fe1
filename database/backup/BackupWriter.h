#pragma once

#include "database/LibraryParts.h"

#include <stop_token>

namespace candela {

/// Copies the library's catalogue as it is at one moment, and every object that it names, to `directory`, and
/// reads the objects back. Others may work meanwhile. Whatever happens, an earlier backup there stays good:
/// its catalogue is replaced when the new one is complete, and objects are removed after that.
/// Errors: InvalidArgument (the folder belongs to a library or to the backup of another), Busy, NoSpace,
/// Corrupt (objects of the library are missing or damaged; all others are in the backup), Cancelled, Failed.
[[nodiscard]] Result<BackupReport> writeBackup(const LibraryParts& library,
                                               const std::filesystem::path& directory,
                                               const ProgressFunction& progress, const std::stop_token& stop);

} // namespace candela
