#include "database/store/ObjectStore.h"

#include "database/sealing/SealedFormat.h"
#include "database/store/FileDescriptor.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <system_error>
#include <unistd.h>

namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr auto temporaryLife = std::chrono::hours(1);
constexpr std::array formEndings{"", ".packed"}; ///< as it came in, compressed

/// `ab/cdef…` of `abcdef…`.
std::string pathFrom(const std::string& hex) {
    return hex.substr(0, 2) + "/" + hex.substr(std::min<std::size_t>(2, hex.size()));
}

Status makeFolder(const fs::path& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    if (error)
        return fail(ErrorCode::Failed, folder.string() + " could not be made: " + error.message() + ".");
    return {};
}

} // namespace

std::string ObjectNames::current(const ObjectHash& hash) const {
    return m_seal ? pathFrom(sealing::sealedName(m_seal->keys().current(), hash)) : pathFrom(hash.str());
}

std::vector<std::string> ObjectNames::all(const ObjectHash& hash) const {
    std::vector<std::string> names{current(hash)};
    if (m_seal && m_seal->keys().previous())
        names.push_back(pathFrom(sealing::sealedName(*m_seal->keys().previous(), hash)));
    return names;
}

Result<ObjectStore> ObjectStore::open(const fs::path& folder, Seal seal) {
    ObjectStore store(folder, std::move(seal));
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
    return m_folder / m_names.current(hash);
}

bool ObjectStore::contains(const ObjectHash& hash) const {
    return !filesOf(hash).empty();
}

bool ObjectStore::hasNewest(const ObjectHash& hash) const {
    return std::ranges::any_of(formEndings, [&](const char* ending) {
        std::error_code ignored;
        return fs::exists(pathOf(hash) += ending, ignored);
    });
}

Status ObjectStore::remove(const ObjectHash& hash) const {
    for (const std::string& name : m_names.all(hash)) {
        for (const char* ending : formEndings) {
            const fs::path file = m_folder / (name + ending);
            if (::unlink(file.c_str()) != 0 && errno != ENOENT)
                return fail(systemError(file, "removed"));
        }
    }
    return {};
}

Result<std::int64_t> ObjectStore::put(const fs::path& file, const ObjectHash& hash) const {
    if (const auto there = filesOf(hash); !there.empty())
        return there.front().bytes;
    auto input = FileDescriptor::openForReading(file);
    if (!input)
        return fail(input.error());
    auto staged = stage(input->number(), hash, file.string());
    if (!staged)
        return fail(staged.error());
    if (const Status kept = keep({&*staged, 1}); !kept)
        return fail(kept.error());
    return staged->bytes();
}

} // namespace candela
