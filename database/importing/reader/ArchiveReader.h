#pragma once

#include "database/importing/reader/MessageChannel.h"
#include "database/importing/reader/ReaderMessages.h"

#include <memory>
#include <vector>

struct zip;

namespace candela {

/// What an archive may hold before it is taken for an attack.
struct ArchiveLimits {
    std::uint64_t entries = 100'000;
    std::uint64_t entryBytes = std::uint64_t{1} << 30U;
    std::uint64_t totalBytes = std::uint64_t{64} << 30U;
    std::uint64_t ratio = 500;                           ///< of unpacked to packed bytes…
    std::uint64_t ratioBytes = std::uint64_t{64} << 20U; ///< …of what is larger than this unpacked
};

/// A zip archive of unknown origin, by its central directory. Nothing is unpacked onto a disk.
class ArchiveReader {
public:
    /// `descriptor` stays the caller's. Errors: Corrupt, Unsupported (more than the limits allow).
    [[nodiscard]] static Result<std::unique_ptr<ArchiveReader>> open(int descriptor,
                                                                     ArchiveLimits limits = {});
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    /// Its files; folders are left out. Those with a refusal are not to be extracted: their path leads out of
    /// the archive, they are links, encrypted, or larger than the limits allow.
    [[nodiscard]] const std::vector<ArchiveEntry>& entries() const { return m_entries; }

    /// Unpacks one entry to `target`. Errors: Corrupt (damaged, or not what the directory says),
    /// InvalidArgument (refused, or no such entry), NoSpace, Failed.
    [[nodiscard]] Status extract(std::uint64_t index, int target) const;

private:
    ArchiveReader(zip* archive, ArchiveLimits limits) : m_archive(archive), m_limits(limits) {}
    [[nodiscard]] Status readDirectory(std::uint64_t archiveBytes);
    [[nodiscard]] std::string refusalOf(std::uint64_t index, const std::string& name, std::uint64_t bytes,
                                        std::uint64_t packed) const;

    zip* m_archive;
    ArchiveLimits m_limits;
    std::vector<ArchiveEntry> m_entries;
};

} // namespace candela
