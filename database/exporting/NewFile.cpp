#include "database/exporting/NewFile.h"

#include <cerrno>
#include <unistd.h>

namespace candela {
namespace fs = std::filesystem;

Result<NewFile> NewFile::in(const fs::path& folder) {
    auto file = FileDescriptor::createUnique(folder / ".export-");
    if (!file)
        return fail(file.error());
    return NewFile(std::move(*file));
}

NewFile::~NewFile() {
    std::error_code ignored;
    if (m_file.number() >= 0)
        fs::remove(m_file.path(), ignored);
}

Status NewFile::write(std::span<const std::byte> bytes) {
    m_hash.update(bytes);
    m_bytes += static_cast<std::int64_t>(bytes.size());
    return m_file.write(bytes);
}

Result<std::int64_t> NewFile::keepAs(const fs::path& target) {
    std::error_code ignored;
    if (fs::exists(fs::symlink_status(target, ignored))) {
        const Result<HashedFile> there = hashFile(target);
        if (there && there->hash == m_hash.finish())
            return there->bytes;
        return fail(ErrorCode::Failed, target.string() + " exists with other content; it was not replaced.");
    }
    if (Status done = m_file.sync(); !done)
        return fail(done.error());
    // link() refuses to replace a file that appeared meanwhile, which rename() would not; some file systems
    // have no links.
    if (::link(m_file.path().c_str(), target.c_str()) != 0 &&
        (errno == EEXIST || std::rename(m_file.path().c_str(), target.c_str()) != 0))
        return fail(systemError(target, "written"));
    return m_bytes;
}

} // namespace candela
