#pragma once

#include "database/catalog/Catalog.h"
#include "database/catalog/InstanceRecords.h"
#include "database/dicom/ImageFile.h"
#include "database/store/ObjectStore.h"

#include <filesystem>
#include <string>

namespace candela {

/// What became of one file before the catalogue is written.
struct ExaminedFile {
    enum class Kind { Ready, Duplicate, Conflict, Rejected, Skipped } kind = Kind::Rejected;
    std::filesystem::path path;
    std::string reason;
    bool diskFull = false;
    std::int64_t bytesRead = 0;
    catalog::StoredInstance instance; ///< when Ready: its file is in the store
};

/// The stages that one file passes on its own: filter → header → decode check → store. Thread-safe.
class FileExaminer {
public:
    FileExaminer(const catalog::Catalog& catalog, const ObjectStore& store, dicom::HeaderDefaults defaults);
    /// Never fails: whatever goes wrong is the file's reason.
    [[nodiscard]] ExaminedFile examine(const std::filesystem::path& file) const;

private:
    [[nodiscard]] ExaminedFile passStages(const std::filesystem::path& file) const;

    const catalog::Catalog& m_catalog;
    const ObjectStore& m_store;
    dicom::HeaderDefaults m_defaults;
};

} // namespace candela
