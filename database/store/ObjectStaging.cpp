#include "database/store/FileDescriptor.h"
#include "database/store/ObjectStore.h"
#include "database/store/Sha256.h"
#include "database/store/StoredBytes.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <optional>
#include <set>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

/// How content gets into the store: written aside, brought to the disk, renamed. Whenever the machine stops,
/// an object is there whole or not at all.
namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr std::size_t chunkBytes = std::size_t{1} << 18U;
/// Above this many files one sync of the file system is cheaper than one of each file.
constexpr std::size_t fewFiles = 4;

Status makeFolder(const fs::path& folder) {
    constexpr mode_t permissions = 0777; // less the umask
    if (::mkdir(folder.c_str(), permissions) != 0 && errno != EEXIST)
        return fail(systemError(folder, "made"));
    return {};
}

Status syncPath(const fs::path& path) {
    auto opened = FileDescriptor::openForReading(path);
    if (!opened)
        return fail(opened.error());
    if (::fsync(opened->number()) != 0)
        return fail(systemError(path, "written"));
    return {};
}

/// Everything of the file system that holds `folder`.
Status syncFileSystem(const fs::path& folder) {
    auto opened = FileDescriptor::openForReading(folder);
    if (!opened)
        return fail(opened.error());
    if (::syncfs(opened->number()) != 0)
        return fail(systemError(folder, "written"));
    return {};
}

Status syncAll(const fs::path& folder, const std::set<fs::path>& paths) {
    if (paths.size() > fewFiles)
        return syncFileSystem(folder);
    for (const fs::path& path : paths) {
        if (Status done = syncPath(path); !done)
            return done;
    }
    return {};
}

/// The disk begins while the next file is read; `keep` waits for what is left.
void beginSync(const FileDescriptor& file) {
    ::sync_file_range(file.number(), 0, 0, SYNC_FILE_RANGE_WRITE);
}

} // namespace

Result<StagedObject> ObjectStore::stage(std::span<const std::byte> content, const ObjectHash& hash) const {
    auto output = FileDescriptor::createUnique(temporaryFolder() / "object-");
    if (!output)
        return fail(output.error());
    StagedObject staged(hash, 0, output->path());
    auto sealed = StoredOutput::begin(*output, m_seal, hash, false);
    if (!sealed)
        return fail(sealed.error());
    if (Status done = (*sealed)->write(content); !done)
        return fail(done.error());
    const auto bytes = (*sealed)->finish();
    if (!bytes)
        return fail(bytes.error());
    staged.m_bytes = *bytes;
    beginSync(*output);
    return staged;
}

Result<StagedObject> ObjectStore::stage(int descriptor, const ObjectHash& hash,
                                        const std::string& name) const {
    auto output = FileDescriptor::createUnique(temporaryFolder() / "object-");
    if (!output)
        return fail(output.error());
    StagedObject staged(hash, 0, output->path());
    auto sealed = StoredOutput::begin(*output, m_seal, hash, false);
    if (!sealed)
        return fail(sealed.error());
    Sha256 written;
    off_t offset = 0;
    std::vector<std::byte> chunk(chunkBytes);
    for (;;) {
        const ssize_t count = ::pread(descriptor, chunk.data(), chunk.size(), offset);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(systemError(name, "read"));
        if (count == 0)
            break;
        const auto part = std::span<const std::byte>(chunk).first(static_cast<std::size_t>(count));
        written.update(part);
        if (Status done = (*sealed)->write(part); !done)
            return fail(done.error());
        offset += count;
    }
    const auto bytes = (*sealed)->finish();
    if (!bytes)
        return fail(bytes.error());
    staged.m_bytes = *bytes;
    if (written.finish() != hash)
        return fail(ErrorCode::Failed, name + " changed while it was being read.");
    beginSync(*output);
    return staged;
}

Result<StagedObject> ObjectStore::stageAsKept(const ObjectHash& hash, Form form,
                                              const StoredBytes& content) const {
    auto output = FileDescriptor::createUnique(temporaryFolder() / "object-");
    if (!output)
        return fail(output.error());
    const bool packed = form == Form::Packed;
    StagedObject staged(hash, 0, output->path(), packed);
    auto sealed = StoredOutput::begin(*output, m_seal, hash, packed);
    if (!sealed)
        return fail(sealed.error());
    std::vector<std::byte> chunk;
    for (std::uint64_t offset = 0; offset < content.size(); offset += chunk.size()) {
        chunk.resize(std::min<std::uint64_t>(chunkBytes, content.size() - offset));
        if (Status read = content.readAt(offset, chunk); !read)
            return fail(read.error());
        if (Status done = (*sealed)->write(chunk); !done)
            return fail(done.error());
    }
    const auto bytes = (*sealed)->finish();
    if (!bytes)
        return fail(bytes.error());
    staged.m_bytes = *bytes;
    return staged;
}

Status ObjectStore::keep(std::span<StagedObject> objects) const {
    std::set<fs::path> files;
    std::set<fs::path> folders;
    for (const StagedObject& object : objects) {
        if (!object.file().empty())
            files.insert(object.file());
    }
    if (files.empty())
        return {};
    if (Status done = syncAll(m_folder, files); !done)
        return done;
    for (StagedObject& object : objects) {
        if (object.file().empty())
            continue;
        const fs::path place = pathOf(object.hash()) += object.m_packed ? ".packed" : "";
        if (folders.insert(place.parent_path()).second) {
            if (Status made = makeFolder(place.parent_path()); !made)
                return made;
        }
        if (!object.m_packed && hasNewest(object.hash()))
            ::unlink(object.file().c_str()); // somebody was quicker; their form of it stays
        else if (std::rename(object.file().c_str(), place.c_str()) != 0)
            return fail(systemError(place, "written"));
        object.m_file.clear();
    }
    folders.insert(m_folder);
    return syncAll(m_folder, folders);
}

} // namespace candela
