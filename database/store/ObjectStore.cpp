#include "database/store/ObjectStore.h"

#include "database/store/FileDescriptor.h"
#include "database/store/Sha256.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr auto temporaryLife = std::chrono::hours(1);

/// Removes the file on the way out unless it was moved to its place.
class TemporaryFile {
public:
    explicit TemporaryFile(fs::path path) : m_path(std::move(path)) {}
    ~TemporaryFile() {
        std::error_code ignored;
        if (!m_path.empty())
            fs::remove(m_path, ignored);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    void release() { m_path.clear(); }

private:
    fs::path m_path;
};

Status makeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::Failed, folder.string() + " could not be made: " + error.message() + ".");
    return {};
}

/// A rename is on the disk once its folder is.
void syncFolder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor >= 0) {
        ::fsync(descriptor);
        ::close(descriptor);
    }
}

} // namespace

Result<ObjectStore> ObjectStore::open(const fs::path& folder) {
    ObjectStore store(folder);
    if (Status made = makeFolder(store.temporaryFolder()); !made)
        return fail(made.error());
    store.sweepTemporaryFiles();
    return store;
}

void ObjectStore::sweepTemporaryFiles() const {
    std::error_code error;
    const auto oldest = fs::file_time_type::clock::now() - temporaryLife;
    for (fs::directory_iterator entry(temporaryFolder(), error), end; !error && entry != end;
         entry.increment(error)) {
        std::error_code ignored;
        if (const auto written = entry->last_write_time(ignored); !ignored && written < oldest)
            fs::remove(entry->path(), ignored);
    }
}

fs::path ObjectStore::pathOf(const ObjectHash& hash) const {
    const std::string& hex = hash.str();
    return m_folder / hex.substr(0, 2) / hex.substr(std::min<std::size_t>(2, hex.size()));
}

Result<std::int64_t> ObjectStore::put(const fs::path& file, const ObjectHash& hash) const {
    const fs::path place = pathOf(hash);
    std::error_code missing;
    if (const auto size = fs::file_size(place, missing); !missing)
        return static_cast<std::int64_t>(size);

    auto input = FileDescriptor::openForReading(file);
    if (!input)
        return fail(input.error());
    auto output = FileDescriptor::createUnique(temporaryFolder() / "object-");
    if (!output)
        return fail(output.error());
    TemporaryFile temporary(output->path());

    Sha256 written;
    std::int64_t bytes = 0;
    std::vector<std::byte> buffer(1 << 18);
    for (;;) {
        const auto count = input->read(buffer);
        if (!count)
            return fail(count.error());
        if (*count == 0)
            break;
        const auto part = std::span<const std::byte>(buffer).first(*count);
        written.update(part);
        if (Status done = output->write(part); !done)
            return fail(done.error());
        bytes += static_cast<std::int64_t>(*count);
    }
    if (written.finish() != hash)
        return fail(ErrorCode::Failed, file.string() + " changed while it was being read.");
    if (Status done = output->sync(); !done)
        return fail(done.error());
    if (Status made = makeFolder(place.parent_path()); !made)
        return fail(made.error());
    if (std::rename(output->path().c_str(), place.c_str()) != 0)
        return fail(systemError(place, "written"));
    temporary.release();
    syncFolder(place.parent_path());
    return bytes;
}

} // namespace candela
