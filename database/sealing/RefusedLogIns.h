#pragma once

#include "database/sealing/LibraryKey.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace candela {

/// Log-ins that were refused while a sealed library was locked, when nothing can be written to its catalogue.
/// Whose they were is sealed for the library's key; how often in a row somebody was refused is not, so that
/// it can slow them down. A file of its own, replaced as a whole; what cannot be read counts for nothing.
class RefusedLogIns {
public:
    /// `file` stands in the library's folder.
    explicit RefusedLogIns(std::filesystem::path file) : m_file(std::move(file)) {}

    struct Refusal {
        std::string name;
        std::int64_t time = 0; ///< seconds since 1970
    };

    /// The key pair of refusals that belongs to a library's key; this half is no secret.
    [[nodiscard]] static std::string publicHalf(const LibraryKey& key);

    struct Counted {
        int inARow = 0;
        std::int64_t last = 0; ///< seconds since 1970
    };
    /// How often in a row the owner of a wrapping (see KeyFile) was refused.
    [[nodiscard]] Counted of(const std::string& owner) const;
    /// Adds one; with `counted` false it slows nobody down.
    void note(const std::string& owner, const Refusal& refusal, const std::string& publicHalf,
              bool counted) const;
    /// What can be opened with these keys, the oldest first; it stays until `forget`.
    [[nodiscard]] std::vector<Refusal> all(const KeyRing& keys) const;
    /// Everything but the counts of others than this owner.
    void forget(const std::string& owner) const;

private:
    std::filesystem::path m_file;
};

} // namespace candela
