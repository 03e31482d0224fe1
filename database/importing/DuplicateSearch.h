#pragma once

#include "database/catalog/DuplicateRecords.h"
#include "database/importing/FileExaminer.h"

namespace candela {

/// The costly stages of the search for duplicates, for what is about to enter the catalogue: files whose
/// pixels' checksum is not known yet are cleared; for the others the SHA-256 of the pixels decides. For one
/// thread.
class DuplicateSearch {
public:
    DuplicateSearch(const catalog::Catalog& catalog, const ObjectStore& store,
                    std::filesystem::path readerProgram)
        : m_catalog(catalog), m_store(store), m_reader(std::move(readerProgram)) {}

    /// What must be written of instances that are in the library already.
    struct Identity {
        std::int64_t row = 0;
        std::uint64_t checksum = 0;
        std::string pixelHash;
    };
    /// Completes the files' pixel hashes where the catalogue will need them, and counts in `report`. The
    /// files are in the store.
    [[nodiscard]] Result<std::vector<Identity>> resolve(std::vector<ExaminedFile>& files,
                                                        ImportReport& report);

private:
    struct Compared {
        std::vector<catalog::PossibleTwin> twins; ///< in the library
        std::optional<std::size_t> earlier;       ///< of the same files
    };
    [[nodiscard]] Result<std::vector<Compared>>
    compareChecksums(const std::vector<ExaminedFile>& files) const;
    [[nodiscard]] std::optional<Identity> identify(const ObjectHash& object);

    const catalog::Catalog& m_catalog;
    const ObjectStore& m_store;
    ReaderProcess m_reader;
};

} // namespace candela
