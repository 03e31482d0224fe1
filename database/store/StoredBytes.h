#pragma once

#include "database/model/Ids.h"
#include "database/sealing/LibrarySeal.h"
#include "database/store/FileDescriptor.h"

#include <memory>

namespace candela {

/// What a file of the store holds, sealed or not. May be read by several threads. That a sealed file was cut
/// off shows when its last bytes are read.
class StoredBytes {
public:
    /// `seal` null: the file is plain. A sealed one must be of `object` and packed or not, as it is asked
    /// for. Errors: Failed, Corrupt (damaged, changed, or another object).
    [[nodiscard]] static Result<std::unique_ptr<const StoredBytes>>
    open(FileDescriptor file, const Seal& seal, const ObjectHash& object, bool packed);

    StoredBytes() = default;
    StoredBytes(const StoredBytes&) = delete;
    StoredBytes& operator=(const StoredBytes&) = delete;
    virtual ~StoredBytes() = default;
    [[nodiscard]] virtual std::uint64_t size() const = 0;
    /// Fills `buffer` with what lies at `offset`. Errors: Failed, Corrupt (it ends early, or was changed).
    [[nodiscard]] virtual Status readAt(std::uint64_t offset, std::span<std::byte> buffer) const = 0;
};

/// Writes a file of the store, sealed or not.
class StoredOutput {
public:
    /// Begins a file for an object; nothing else may have been written to it.
    [[nodiscard]] static Result<std::unique_ptr<StoredOutput>> begin(FileDescriptor& file, const Seal& seal,
                                                                     const ObjectHash& object, bool packed);

    StoredOutput() = default;
    StoredOutput(const StoredOutput&) = delete;
    StoredOutput& operator=(const StoredOutput&) = delete;
    virtual ~StoredOutput() = default;
    [[nodiscard]] virtual Status write(std::span<const std::byte> bytes) = 0;
    /// To be called once, after the last byte. @return bytes of the file
    [[nodiscard]] virtual Result<std::int64_t> finish() = 0;
};

/// The object that the head of a sealed file names; nothing when the file cannot be opened with these keys.
[[nodiscard]] std::optional<ObjectHash> objectOfSealed(const std::filesystem::path& file, const Seal& seal,
                                                       bool packed);

} // namespace candela
