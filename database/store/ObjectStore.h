#pragma once

#include "database/model/Ids.h"
#include "database/model/Result.h"

#include <cstdint>
#include <filesystem>

namespace candela {

/// Files kept by the SHA-256 of their content (`ab/cdef…`), byte for byte as they came in. A file is either
/// there whole or not at all. Thread-safe, also between processes.
class ObjectStore {
public:
    /// Makes the folder when it is missing and removes what interrupted writers left more than an hour ago.
    [[nodiscard]] static Result<ObjectStore> open(const std::filesystem::path& folder);

    /// Copies a file into the store; returns once it is on the disk. A file that is there already is left
    /// alone. Errors: NoSpace, Failed (also when the content is not what `hash` says, because the file has
    /// changed).
    /// @return bytes it needs in the store
    [[nodiscard]] Result<std::int64_t> put(const std::filesystem::path& file, const ObjectHash& hash) const;

    [[nodiscard]] std::filesystem::path pathOf(const ObjectHash& hash) const;

private:
    explicit ObjectStore(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] std::filesystem::path temporaryFolder() const { return m_folder / "incoming"; }
    void sweepTemporaryFiles() const;

    std::filesystem::path m_folder;
};

} // namespace candela
