#pragma once

#include "database/LibraryParts.h"
#include "database/model/Import.h"

#include <cstdint>
#include <stop_token>

namespace candela {

/// Takes the files of a library from one seal to another while nobody else has it open. Each file is replaced
/// as a whole once its successor is on the disk and was read back; what was done is found done.
class Resealer {
public:
    /// `from` null: files are plain.
    Resealer(std::filesystem::path directory, Seal from, Seal to, const ProgressFunction& progress,
             std::stop_token stop)
        : m_directory(std::move(directory)),
          m_from(std::move(from)),
          m_to(std::move(to)),
          m_progress(progress),
          m_stop(std::move(stop)) {}

    /// All of the store, and what was set aside as damaged; `catalog` comes to say how large the files are.
    /// Errors: Corrupt (an object is damaged), NoSpace, Failed, Cancelled.
    [[nodiscard]] Status objects(const catalog::Catalog& catalog);
    /// The catalogue, which nobody may have open, and its copies from before migrations.
    /// Errors: Busy, NoSpace, Failed.
    [[nodiscard]] Status catalogues() const;

    [[nodiscard]] std::int64_t count() const { return m_count; }
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }

private:
    struct OldFile {
        ObjectHash object;
        ObjectStore::StoredFile file;
    };
    [[nodiscard]] std::vector<OldFile> oldFiles(const ObjectStore& from, const ObjectStore& to) const;
    [[nodiscard]] Status replace(const ObjectStore& from, const ObjectStore& to,
                                 std::span<const OldFile> files, const catalog::Catalog& catalog);
    [[nodiscard]] Status sealSetAside() const;
    [[nodiscard]] Status replaceCatalogue(const std::filesystem::path& file) const;

    std::filesystem::path m_directory;
    Seal m_from;
    Seal m_to;
    const ProgressFunction& m_progress;
    std::stop_token m_stop;
    std::int64_t m_count = 0;
    std::int64_t m_bytes = 0;
};

} // namespace candela
