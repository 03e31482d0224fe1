#pragma once

#include "database/model/Result.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <utility>

namespace candela {

/// An open file that closes itself; every failure names the file and the system's reason.
class FileDescriptor {
public:
    [[nodiscard]] static Result<FileDescriptor> openForReading(const std::filesystem::path& file);
    /// A file that holds nothing, such as one that is locked; made when it is missing.
    [[nodiscard]] static Result<FileDescriptor> openOrCreate(const std::filesystem::path& file);
    /// A new file with a unique name that begins with `prefix`, readable by its owner alone.
    [[nodiscard]] static Result<FileDescriptor> createUnique(const std::filesystem::path& prefix);

    FileDescriptor(FileDescriptor&& other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, -1)), m_path(std::move(other.m_path)) {}
    FileDescriptor& operator=(FileDescriptor&&) = delete;
    ~FileDescriptor();

    /// Bytes read; 0 at the end.
    [[nodiscard]] Result<std::size_t> read(std::span<std::byte> buffer);
    /// Fills `buffer` with what lies at `offset`; may be called by several threads. Corrupt: the file ends.
    [[nodiscard]] Status readAt(std::uint64_t offset, std::span<std::byte> buffer) const;
    [[nodiscard]] Result<std::int64_t> size() const;
    [[nodiscard]] Status write(std::span<const std::byte> bytes);
    /// Returns when the content is on the disk.
    [[nodiscard]] Status sync();
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    [[nodiscard]] int number() const { return m_descriptor; }

private:
    FileDescriptor(int descriptor, std::filesystem::path path)
        : m_descriptor(descriptor), m_path(std::move(path)) {}

    int m_descriptor = -1;
    std::filesystem::path m_path;
};

/// The failure of the last system call on `file` (errno).
[[nodiscard]] Error systemError(const std::filesystem::path& file, const char* action);

} // namespace candela
