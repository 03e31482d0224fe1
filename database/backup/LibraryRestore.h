#pragma once

#include "database/LibraryParts.h"

#include <stop_token>

namespace candela {

/// Makes a library in `directory` out of the backup in `backup`; see Library::restore. Objects that are there
/// from an interrupted restore are not copied again.
[[nodiscard]] Result<BackupReport>
restoreLibrary(const std::filesystem::path& backup, const std::filesystem::path& directory,
               const std::string& name, const std::string& password, const LibraryOptions& options,
               const ProgressFunction& progress, const std::stop_token& stop);

} // namespace candela
