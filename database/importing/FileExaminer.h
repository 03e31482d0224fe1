#pragma once

#include "database/catalog/Catalog.h"
#include "database/catalog/InstanceRecords.h"
#include "database/importing/ReaderProcess.h"
#include "database/importing/SourceFile.h"
#include "database/model/Import.h"
#include "database/store/ObjectStore.h"

#include <functional>
#include <optional>
#include <string>

namespace candela {

/// What became of one file before the catalogue is written.
struct ExaminedFile {
    enum class Kind { Ready, Duplicate, Conflict, Rejected, Skipped } kind = Kind::Rejected;
    std::string path; ///< as reports call it
    std::string reason;
    bool diskFull = false;
    std::int64_t bytesRead = 0;
    catalog::StoredInstance instance;   ///< when Ready
    std::optional<StagedObject> staged; ///< its content, when Ready
};

/// The stages that one file passes on its own: filter → known already? → header and decoding, in the reader →
/// beside the store. One for each thread.
class FileExaminer {
public:
    /// Takes the outcome of a file.
    using Outcome = std::function<void(ExaminedFile)>;

    FileExaminer(const catalog::Catalog& catalog, const ObjectStore& store, dicom::HeaderDefaults defaults,
                 std::filesystem::path readerProgram);

    /// Never fails: whatever goes wrong is the file's reason.
    void examine(const SourceFile& file, const Outcome& outcome);

    [[nodiscard]] const std::vector<std::string>& missingLimits() const { return m_reader.missingLimits(); }

private:
    [[nodiscard]] ExaminedFile passStages(const SourceFile& source);

    const catalog::Catalog& m_catalog;
    const ObjectStore& m_store;
    dicom::HeaderDefaults m_defaults;
    ReaderProcess m_reader;
};

/// The outcome of a file that was not taken because of `error`.
[[nodiscard]] ExaminedFile rejectedFile(std::string path, const Error& error);

} // namespace candela
