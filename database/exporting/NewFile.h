#pragma once

#include "database/model/Ids.h"
#include "database/store/FileDescriptor.h"
#include "database/store/Sha256.h"

namespace candela {

/// A file that is written beside its place and has its name only once it is whole; what was not kept goes
/// away.
class NewFile {
public:
    /// In `folder`, which must be there. Errors: NoSpace, Failed.
    [[nodiscard]] static Result<NewFile> in(const std::filesystem::path& folder);
    NewFile(NewFile&&) noexcept = default;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    [[nodiscard]] Status write(std::span<const std::byte> bytes);
    /// Gives it its name; on the disk when it returns. A file that is there with the same content counts as
    /// written, one with other content is never replaced. Errors: NoSpace, Failed (names the file).
    /// @return bytes
    [[nodiscard]] Result<std::int64_t> keepAs(const std::filesystem::path& target);

private:
    explicit NewFile(FileDescriptor file) : m_file(std::move(file)) {}

    FileDescriptor m_file;
    Sha256 m_hash;
    std::int64_t m_bytes = 0;
};

} // namespace candela
