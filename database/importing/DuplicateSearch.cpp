#include "database/importing/DuplicateSearch.h"

#include "database/importing/Stopwatch.h"

#include <map>

namespace candela {
namespace {

/// What is in the store may be decoded here as little as what comes from elsewhere.
std::optional<SourceFile> storedFile(const ObjectStore& store, const ObjectHash& object) {
    Result<OwnedDescriptor> memory = SourceFile::newMemory();
    if (!memory)
        return std::nullopt;
    const Result<std::int64_t> copied = store.copyOut(object, [&](std::span<const std::byte> part) {
        return SourceFile::append(*memory, part, object.str());
    });
    if (!copied)
        return std::nullopt;
    Result<SourceFile> file = SourceFile::inMemory(std::move(*memory), object.str());
    return file ? std::optional(std::move(*file)) : std::nullopt;
}

} // namespace

Result<std::vector<DuplicateSearch::Compared>>
DuplicateSearch::compareChecksums(const std::vector<ExaminedFile>& files) const {
    return m_catalog.read([&](catalog::Connection& connection) {
        std::vector<Compared> compared(files.size());
        std::map<std::uint64_t, std::size_t> first;
        for (std::size_t i = 0; i < files.size(); ++i) {
            const catalog::StoredInstance& instance = files[i].instance;
            if (!instance.pixelChecksum)
                continue;
            compared[i].twins = catalog::possibleTwins(connection, instance);
            const auto [earlier, isNew] = first.try_emplace(*instance.pixelChecksum, i);
            if (!isNew && files[earlier->second].instance.object != instance.object)
                compared[i].earlier = earlier->second;
        }
        return compared;
    });
}

std::optional<DuplicateSearch::Identity> DuplicateSearch::identify(const ObjectHash& object) {
    const std::optional<SourceFile> file = storedFile(m_store, object);
    if (!file)
        return std::nullopt;
    const Result<ReadFile> read = m_reader.read(*file, {}, object);
    if (!read || !read->pixelChecksum)
        return std::nullopt;
    Result<std::string> hash = m_reader.pixelHash();
    if (!hash)
        return std::nullopt;
    return Identity{0, *read->pixelChecksum, std::move(*hash)};
}

Result<std::vector<DuplicateSearch::Identity>> DuplicateSearch::resolve(std::vector<ExaminedFile>& files,
                                                                        ImportReport& report) {
    Result<std::vector<Compared>> compared = fail(ErrorCode::Failed, "");
    {
        const Stopwatch watch(report.checksums.seconds);
        compared = compareChecksums(files);
    }
    if (!compared)
        return fail(compared.error());

    const Stopwatch watch(report.pixelHashes.seconds);
    std::vector<Identity> known;
    const auto completed = [&](catalog::StoredInstance& instance) -> const std::string& {
        if (instance.pixelHash.empty()) {
            if (const auto identity = identify(instance.object))
                instance.pixelHash = identity->pixelHash;
        }
        return instance.pixelHash;
    };
    for (std::size_t i = 0; i < files.size(); ++i) {
        catalog::StoredInstance& instance = files[i].instance;
        Compared& with = (*compared)[i];
        report.checksums.compared += instance.pixelChecksum ? 1 : 0;
        if (with.twins.empty() && !with.earlier)
            continue;
        ++report.checksums.matched;
        ++report.pixelHashes.compared;
        const std::string& own = completed(instance);
        bool same = with.earlier && completed(files[*with.earlier].instance) == own;
        for (catalog::PossibleTwin& twin : with.twins) {
            if (twin.pixelHash.empty()) {
                if (auto identity = identify(twin.object)) {
                    identity->row = twin.row;
                    twin.pixelHash = identity->pixelHash;
                    known.push_back(std::move(*identity));
                }
            }
            same = same || twin.pixelHash == own;
        }
        report.pixelHashes.matched += same && !own.empty() ? 1 : 0;
    }
    return known;
}

} // namespace candela
