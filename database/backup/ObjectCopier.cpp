#include "database/backup/ObjectCopier.h"

#include "database/store/FileDescriptor.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr const char* packedEnding = ".packed";
constexpr const char* temporaryName = "incoming";
constexpr std::size_t chunkBytes = std::size_t{1} << 18U;
constexpr int looks = 3; ///< a form may be replaced by the other between two looks

Status makeFolder(const fs::path& folder) {
    constexpr mode_t ownerOnly = 0700;
    if (::mkdir(folder.c_str(), ownerOnly) != 0 && errno != EEXIST)
        return fail(systemError(folder, "made"));
    return {};
}

Status copyBytes(FileDescriptor& input, FileDescriptor& output) {
    std::vector<std::byte> chunk(chunkBytes);
    for (;;) {
        const auto count = input.read(chunk);
        if (!count)
            return fail(count.error());
        if (*count == 0)
            return {};
        if (Status done = output.write(std::span(chunk).first(*count)); !done)
            return done;
    }
}

} // namespace

Result<ObjectCopier> ObjectCopier::between(const fs::path& original, const fs::path& copy,
                                           ObjectNames names) {
    for (const fs::path& folder : {copy, copy / temporaryName}) {
        if (Status made = makeFolder(folder); !made)
            return fail(made.error());
    }
    return ObjectCopier(original, copy, std::move(names));
}

Result<ObjectCopier::Copied> ObjectCopier::copy(const ObjectHash& object, bool again) const {
    for (int look = 0; look < looks; ++look) {
        for (const char* ending : {"", packedEnding}) {
            for (const std::string& name : m_names.all(object)) {
                auto copied = copyForm(name + ending, again);
                if (!copied || copied->kind != Copied::Kind::Missing) {
                    if (copied)
                        copied->compressed = ending == packedEnding;
                    return copied;
                }
            }
        }
    }
    return Copied{};
}

Result<ObjectCopier::Copied> ObjectCopier::copyForm(const std::string& name, bool again) const {
    auto input = FileDescriptor::openForReading(m_original / name);
    if (!input && input.error().code == ErrorCode::NotFound)
        return Copied{};
    if (!input)
        return fail(input.error());
    const Result<std::int64_t> bytes = input->size();
    if (!bytes)
        return fail(bytes.error());
    const fs::path place = m_copy / name;
    std::error_code missing;
    if (const auto there = fs::file_size(place, missing);
        !again && !missing && static_cast<std::int64_t>(there) == *bytes)
        return Copied{Copied::Kind::There, *bytes};

    auto output = FileDescriptor::createUnique(m_copy / temporaryName / "object-");
    if (!output)
        return fail(output.error());
    Status done = copyBytes(*input, *output);
    if (done)
        done = makeFolder(place.parent_path());
    if (done && std::rename(output->path().c_str(), place.c_str()) != 0)
        done = fail(systemError(place, "written"));
    if (!done) {
        ::unlink(output->path().c_str());
        return fail(done.error());
    }
    return Copied{Copied::Kind::Written, *bytes};
}

Status ObjectCopier::sync() const {
    auto folder = FileDescriptor::openForReading(m_copy);
    if (!folder)
        return fail(folder.error());
    if (::syncfs(folder->number()) != 0)
        return fail(systemError(m_copy, "written"));
    return {};
}

void ObjectCopier::forget(const ObjectHash& object) const {
    for (const std::string& name : m_names.all(object)) {
        for (const char* ending : {"", packedEnding}) {
            if (auto file = FileDescriptor::openForReading(m_copy / (name + ending)))
                ::posix_fadvise(file->number(), 0, 0, POSIX_FADV_DONTNEED);
        }
    }
}

} // namespace candela
