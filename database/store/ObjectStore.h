#pragma once

#include "database/model/Ids.h"
#include "database/model/Result.h"
#include "database/store/StagedObject.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>

namespace candela {

namespace dicom {
class Content;
}

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

    /// Whether the bytes behind a descriptor may change while they are copied.
    enum class Source { Sealed, Changeable };
    /// Writes what `descriptor` holds beside the objects, without waiting for the disk; `name` is for errors.
    /// Errors: as put.
    [[nodiscard]] Result<StagedObject> stage(int descriptor, Source source, const ObjectHash& hash,
                                             const std::string& name) const;
    /// Makes staged content part of the store; returns once all of it is on the disk. Many at once cost
    /// hardly more than one. Errors: NoSpace, Failed; some of the objects may be in the store then.
    [[nodiscard]] Status keep(std::span<StagedObject> objects) const;
    /// Removes an object in whatever form it is kept; one that is not there is gone already. To be called
    /// with the catalogue's write lock held and only for what the catalogue does not need, so that no import
    /// can enter it meanwhile. Errors: Failed.
    [[nodiscard]] Status remove(const ObjectHash& hash) const;
    [[nodiscard]] bool contains(const ObjectHash& hash) const;

    /// What an object holds, as the readers of images want it. Errors: NotFound, Failed, Corrupt.
    [[nodiscard]] Result<std::shared_ptr<const dicom::Content>> read(const ObjectHash& hash) const;

    /// Gives the bytes of the file as it came in to `sink`, in order. Errors: NotFound, Failed, Corrupt (not
    /// what `hash` says), and those of the sink.
    /// @return bytes
    [[nodiscard]] Result<std::int64_t>
    copyOut(const ObjectHash& hash, const std::function<Status(std::span<const std::byte>)>& sink) const;

    /// Where an object that is kept as it came in lies.
    [[nodiscard]] std::filesystem::path pathOf(const ObjectHash& hash) const;

private:
    explicit ObjectStore(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    [[nodiscard]] std::filesystem::path temporaryFolder() const { return m_folder / "incoming"; }
    void sweepTemporaryFiles() const;

    std::filesystem::path m_folder;
};

} // namespace candela
