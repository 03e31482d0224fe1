#pragma once

#include "database/catalog/Catalog.h"
#include "database/catalog/InstanceRecords.h"
#include "database/importing/FileWalk.h"
#include "database/importing/ReaderProcess.h"
#include "database/importing/SourceFile.h"
#include "database/model/Import.h"
#include "database/store/ObjectStore.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>

namespace candela {

/// What became of one file before the catalogue is written.
struct ExaminedFile {
    enum class Kind { Ready, Duplicate, Rejected, Skipped } kind = Kind::Rejected;
    std::string path; ///< as reports call it
    std::string reason;
    bool diskFull = false;
    std::int64_t bytesRead = 0;
    catalog::StoredInstance instance;   ///< when Ready
    std::optional<StagedObject> staged; ///< its content, when Ready
    bool compared = false;              ///< with the identifiers in the library
    struct Costs {                      ///< seconds in each stage of the search for duplicates
        double identifiers = 0;
        double checksums = 0;
        double pixelHashes = 0;
    } costs;
};

/// The stages that one file passes on its own: filter → known already? → header and decoding, in the reader →
/// beside the store. Archives give all their files. One for each thread.
class FileExaminer {
public:
    /// Takes the outcome of a file.
    using Outcome = std::function<void(ExaminedFile)>;

    FileExaminer(const catalog::Catalog& catalog, const ObjectStore& store, dicom::HeaderDefaults defaults,
                 std::filesystem::path readerProgram, std::stop_token stop);

    /// Never fails: whatever goes wrong is the file's reason. When a stop is requested, the rest of an
    /// archive is left out.
    void examine(const FoundFile& found, const SourceFile& file, const Outcome& outcome);

    [[nodiscard]] const std::vector<std::string>& missingLimits() const { return m_reader.missingLimits(); }

private:
    /// How a file came to be examined.
    struct Origin {
        bool named = false;           ///< given by name, not found in a folder or archive
        int depth = 0;                ///< archives around it
        std::filesystem::path folder; ///< it lies in; empty inside an archive
    };
    void examine(const SourceFile& file, const Origin& origin, const Outcome& outcome);
    void passStages(const SourceFile& source, const Origin& origin, const Outcome& outcome);
    [[nodiscard]] ExaminedFile takeInstance(ExaminedFile file, const SourceFile& source,
                                            const ObjectHash& hash, ReadFile read);
    /// Stores a file again that the catalogue knows and the store has lost.
    [[nodiscard]] Status bringBackLost(const SourceFile& source, const ObjectHash& hash) const;
    void compareChecksum(ExaminedFile& file);
    void openArchive(ExaminedFile file, const SourceFile& archive, int depth, const Outcome& outcome);
    void checkMedia(ExaminedFile file, const SourceFile& index, const Origin& origin, const Outcome& outcome);

    const catalog::Catalog& m_catalog;
    const ObjectStore& m_store;
    dicom::HeaderDefaults m_defaults;
    ReaderProcess m_reader;
    std::stop_token m_stop;
};

/// The outcome of a file that was not taken because of `error`.
[[nodiscard]] ExaminedFile rejectedFile(std::string path, const Error& error);

} // namespace candela
