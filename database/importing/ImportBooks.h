#pragma once

#include "database/Clock.h"
#include "database/importing/DuplicateSearch.h"

#include <map>
#include <set>

namespace candela {

/// Writes batches to the catalogue and keeps the account of every file. For one thread.
class ImportBooks {
public:
    ImportBooks(const catalog::Catalog& catalog, const ObjectStore& store, const Clock& clock,
                std::filesystem::path readerProgram, std::stop_token stop)
        : m_catalog(catalog),
          m_store(store),
          m_clock(clock),
          m_stop(std::move(stop)),
          m_duplicates(catalog, store, std::move(readerProgram)) {}

    ImportReport report;

    void enter(ExaminedFile file);
    [[nodiscard]] std::size_t waiting() const { return m_batch.size(); }
    /// What could not be written because a stop came while another writer was busy is left out.
    /// @return false when the disk is full
    bool writeBatch();
    /// Sorts what is left unsorted and completes the report.
    void finish();

private:
    [[nodiscard]] Status write(std::vector<ExaminedFile>& batch);
    [[nodiscard]] Status keepFiles(std::vector<ExaminedFile>& batch) const;
    void count(const ExaminedFile& file, const catalog::InsertOutcome& outcome);
    void noteStacks(const std::set<std::int64_t>& touched);
    [[nodiscard]] Status sortSeries(std::int64_t series);

    const catalog::Catalog& m_catalog;
    const ObjectStore& m_store;
    const Clock& m_clock;
    std::stop_token m_stop; ///< ends waiting for other writers
    DuplicateSearch m_duplicates;
    std::vector<ExaminedFile> m_batch;
    std::set<std::int64_t> m_unsorted; ///< series whose stacks do not hold all their images yet
    std::set<std::int64_t> m_sortedOnce;
    std::set<std::string> m_studies;
    std::set<std::string> m_series;
    std::set<std::string> m_cameBack;
};

} // namespace candela
