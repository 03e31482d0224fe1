#pragma once

#include "database/store/FileDescriptor.h"

#include <optional>

namespace candela {

/// A lock on a file between processes and within one, held until it goes out of scope or the process ends.
class FileLock {
public:
    enum class Kind { Shared, Exclusive };
    /// Makes the file when it is missing. Nothing when somebody else holds it. Errors: Failed.
    [[nodiscard]] static Result<std::optional<FileLock>> tryLock(const std::filesystem::path& file,
                                                                 Kind kind);
    /// Waits for it.
    [[nodiscard]] static Result<FileLock> lock(const std::filesystem::path& file, Kind kind);

    FileLock(FileLock&&) = default;
    FileLock& operator=(FileLock&&) = delete;
    /// Gives it back at once, also when a process that is being started still has the file.
    ~FileLock();

private:
    explicit FileLock(FileDescriptor file) : m_file(std::move(file)) {}
    FileDescriptor m_file;
};

} // namespace candela
