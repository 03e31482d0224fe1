#pragma once

#include "database/model/Ids.h"
#include "database/model/Result.h"
#include "database/sealing/LibrarySeal.h"
#include "database/store/StagedObject.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace candela {

namespace dicom {
class Content;
}
class StoredBytes;

/// Names of objects in a store: the SHA-256 of their content (`ab/cdef…`) or, in a sealed library, a keyed
/// hash of it, so that nobody without the key can tell whether a file they know is there.
class ObjectNames {
public:
    explicit ObjectNames(Seal seal) : m_seal(std::move(seal)) {}
    /// What a new file is called.
    [[nodiscard]] std::string current(const ObjectHash& hash) const;
    /// What a file may be called: the current name and, while the library's key is exchanged, the one before.
    [[nodiscard]] std::vector<std::string> all(const ObjectHash& hash) const;

private:
    Seal m_seal;
};

/// Files kept by their content (see ObjectNames), byte for byte as they came in, sealed when the library is.
/// A file is either there whole or not at all. Thread-safe, also between processes.
class ObjectStore {
public:
    /// Makes the folder when it is missing and removes what interrupted writers left more than an hour ago.
    [[nodiscard]] static Result<ObjectStore> open(const std::filesystem::path& folder, Seal seal = nullptr);

    /// Copies a file into the store; returns once it is on the disk. A file that is there already is left
    /// alone. Errors: NoSpace, Failed (also when the content is not what `hash` says, because the file has
    /// changed).
    /// @return bytes it needs in the store
    [[nodiscard]] Result<std::int64_t> put(const std::filesystem::path& file, const ObjectHash& hash) const;

    /// Writes content whose hash is known beside the objects, without waiting for the disk. Errors: as put.
    [[nodiscard]] Result<StagedObject> stage(std::span<const std::byte> content,
                                             const ObjectHash& hash) const;
    /// The same of a file that somebody may change while it is copied; `name` is for errors.
    [[nodiscard]] Result<StagedObject> stage(int descriptor, const ObjectHash& hash,
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

    /// How an object is kept: as it came in, or packed (PackedFormat.h) under the same name and `.packed`.
    enum class Form { Original, Packed };
    struct StoredFile {
        std::filesystem::path path;
        Form form = Form::Original;
        std::int64_t bytes = 0; ///< in the store
    };
    /// The files of an object, the original before the packed one: both are there while one replaces the
    /// other. Empty: there is no such object.
    [[nodiscard]] std::vector<StoredFile> filesOf(const ObjectHash& hash) const;
    /// Gives every file of the store to `sink` until it says false.
    void eachFile(const std::function<bool(const ObjectHash&, const StoredFile&)>& sink) const;

    /// Packs an object beside the others; its restored bytes were compared with those that came in. `keep`
    /// and then `dropOriginal` replace the original by it. Nothing when there is nothing to gain.
    /// Errors: NotFound (no original), Corrupt (it is damaged), NoSpace, Failed.
    [[nodiscard]] Result<std::optional<StagedObject>> pack(const ObjectHash& hash) const;
    /// Removes the original of an object that is there packed. Whoever has it open can go on reading.
    [[nodiscard]] Status dropOriginal(const ObjectHash& hash) const;

    /// Reads a stored file through. A packed one is held against the digest of its stored bytes or, when
    /// `restored`, restored and held against `hash`. Errors: NotFound, Corrupt, Failed.
    /// @return bytes read
    [[nodiscard]] Result<std::int64_t> check(const ObjectHash& hash, const StoredFile& file,
                                             bool restored) const;
    /// Moves a damaged or unknown file to `folder`, from where nothing reads it.
    [[nodiscard]] Status setAside(const ObjectHash& hash, const StoredFile& file,
                                  const std::filesystem::path& folder) const;

    /// Where an object that is kept as it came in lies.
    [[nodiscard]] std::filesystem::path pathOf(const ObjectHash& hash) const;
    /// The object of a file of this store; nothing when it is none.
    [[nodiscard]] std::optional<ObjectHash> objectOf(const std::filesystem::path& file) const;
    /// What a file holds, as it is kept. Errors: NotFound, Failed, Corrupt.
    [[nodiscard]] Result<std::unique_ptr<const StoredBytes>> openFile(const ObjectHash& hash,
                                                                      const StoredFile& file) const;
    /// Writes beside the objects what another store holds, in the same form. Errors: NoSpace, Failed, and
    /// those of reading.
    [[nodiscard]] Result<StagedObject> stageAsKept(const ObjectHash& hash, Form form,
                                                   const StoredBytes& content) const;

private:
    ObjectStore(std::filesystem::path folder, Seal seal)
        : m_folder(std::move(folder)), m_seal(std::move(seal)), m_names(m_seal) {}
    [[nodiscard]] std::filesystem::path temporaryFolder() const { return m_folder / "incoming"; }
    void sweepTemporaryFiles() const;
    /// Whether an object is there, sealed with the current key when files are sealed.
    [[nodiscard]] bool hasNewest(const ObjectHash& hash) const;
    [[nodiscard]] Result<std::shared_ptr<const dicom::Content>> readFile(const ObjectHash& hash,
                                                                         const StoredFile& file) const;
    [[nodiscard]] Result<std::shared_ptr<const dicom::Content>> readSealed(const ObjectHash& hash,
                                                                           const StoredFile& file) const;

    std::filesystem::path m_folder;
    Seal m_seal; ///< null: files are plain
    ObjectNames m_names;
};

} // namespace candela
