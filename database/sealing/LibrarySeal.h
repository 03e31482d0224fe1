#pragma once

#include "database/sealing/LibraryKey.h"

#include <filesystem>
#include <memory>
#include <string>

namespace candela {

/// The keys of an open sealed library, and the way to them for the files of its catalogue. Whatever is given
/// no seal (null) is kept as it is. Thread-safe.
class LibrarySeal {
public:
    explicit LibrarySeal(KeyRing keys);
    ~LibrarySeal();
    LibrarySeal(const LibrarySeal&) = delete;
    LibrarySeal& operator=(const LibrarySeal&) = delete;

    [[nodiscard]] const KeyRing& keys() const { return *m_keys; }
    /// What SQLite opens so that the file is sealed with these keys (see CatalogVfs.h).
    [[nodiscard]] std::string uri(const std::filesystem::path& file) const;

private:
    std::shared_ptr<const KeyRing> m_keys;
    std::string m_token;
};

using Seal = std::shared_ptr<const LibrarySeal>;

} // namespace candela
