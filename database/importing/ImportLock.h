#pragma once

#include "database/catalog/Catalog.h"
#include "database/importing/reader/MessageChannel.h"

#include <filesystem>

namespace candela {

/// Says to other processes that an import into a library is going on, as long as it lives; the system takes
/// it back from a process that dies. Any number of imports may hold it at once.
class ImportLock {
public:
    explicit ImportLock(const std::filesystem::path& library);

private:
    OwnedDescriptor m_file;
};

/// Sorts into stacks what an import left behind that did not come to its end; nothing while an import goes
/// on, since that one will do it.
void finishInterruptedImports(const catalog::Catalog& catalog, const std::filesystem::path& library);

} // namespace candela
