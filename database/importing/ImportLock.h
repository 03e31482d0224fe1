#pragma once

#include "database/catalog/Catalog.h"
#include "database/importing/reader/MessageChannel.h"

#include <filesystem>
#include <stop_token>

namespace candela {

/// Says to other processes that an import into a library is going on, as long as it lives; the system takes
/// it back from a process that dies. Any number of imports may hold it at once.
class ImportLock {
public:
    /// Waits for an opening library that sorts what an interrupted import left, until `stop`; whoever was
    /// stopped is not to write.
    ImportLock(const std::filesystem::path& library, const std::stop_token& stop);

private:
    OwnedDescriptor m_file;
};

/// Sorts into stacks what an import left behind that did not come to its end; nothing while an import goes
/// on, since that one will do it.
void finishInterruptedImports(const catalog::Catalog& catalog, const std::filesystem::path& library);

} // namespace candela
