#pragma once

#include "database/importing/reader/MessageChannel.h"

namespace candela {

/// The reader's side: takes requests from an import until the import is gone. Everything foreign is parsed
/// and decoded here. `missing` are the limits that the system did not allow.
void serveReader(OwnedDescriptor socket, const std::vector<std::string>& missing);

} // namespace candela
