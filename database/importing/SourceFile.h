#pragma once

#include "database/importing/reader/MessageChannel.h"
#include "database/model/Ids.h"
#include "database/model/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace candela {

/// A foreign file while it is imported. Its bytes are read once into sealed memory, so that what is examined
/// is what is stored; only a very large file stays where it is.
class SourceFile {
public:
    /// Files up to this size are copied into memory.
    static constexpr std::int64_t memoryLimit = std::int64_t{512} << 20U;

    /// Errors: NotFound, Failed (cannot be read), Unsupported (not a regular file), Corrupt (empty).
    [[nodiscard]] static Result<SourceFile> read(const std::filesystem::path& file);
    /// Takes over memory that was filled (see `newMemory`) and seals it.
    [[nodiscard]] static Result<SourceFile> inMemory(OwnedDescriptor memory, std::string name);
    /// Memory to be filled by writing to it.
    [[nodiscard]] static Result<OwnedDescriptor> newMemory();
    /// Under which this process can open it by name.
    [[nodiscard]] static std::filesystem::path pathOf(const OwnedDescriptor& memory);
    /// Errors: NoSpace, Failed (call the file `name`).
    [[nodiscard]] static Status append(const OwnedDescriptor& memory, std::span<const std::byte> bytes,
                                       const std::string& name);

    /// What reports call it: its path, or that of its archive and its name in there.
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] std::int64_t bytes() const { return m_bytes; }
    /// Whether nobody can change it any more.
    [[nodiscard]] bool isSealed() const { return m_content != nullptr; }
    /// The content of a sealed one; valid as long as it lives.
    [[nodiscard]] std::span<const std::byte> content() const { return m_content->bytes(); }
    /// Open for reading; its offset means nothing.
    [[nodiscard]] int descriptor() const { return m_descriptor.get(); }
    /// SHA-256 of the content. Errors: Failed (names the file).
    [[nodiscard]] Result<ObjectHash> hash() const;
    /// The first bytes, at most `count`.
    [[nodiscard]] std::string beginning(std::size_t count) const;

private:
    /// Memory behind a descriptor, as long as it lives.
    class Mapping {
    public:
        Mapping(int descriptor, std::int64_t bytes);
        ~Mapping();
        Mapping(const Mapping&) = delete;
        Mapping& operator=(const Mapping&) = delete;
        [[nodiscard]] explicit operator bool() const;
        [[nodiscard]] std::span<const std::byte> bytes() const {
            return {static_cast<const std::byte*>(m_begin), m_bytes};
        }

    private:
        std::size_t m_bytes;
        void* m_begin;
    };

    SourceFile(OwnedDescriptor descriptor, std::string name, std::int64_t bytes,
               std::unique_ptr<const Mapping> content)
        : m_descriptor(std::move(descriptor)),
          m_name(std::move(name)),
          m_bytes(bytes),
          m_content(std::move(content)) {}

    OwnedDescriptor m_descriptor;
    std::string m_name;
    std::int64_t m_bytes = 0;
    std::unique_ptr<const Mapping> m_content; ///< of sealed memory
};

} // namespace candela
