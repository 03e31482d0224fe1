#include "database/importing/reader/ArchiveReader.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zip.h>

namespace candela {
namespace {

constexpr std::size_t chunkBytes = std::size_t{1} << 18U;

/// Whether a path is absolute or climbs; backslashes count as slashes, as some programs wrote them.
bool leadsOut(std::string name) {
    std::replace(name.begin(), name.end(), '\\', '/');
    const bool drive = name.size() > 1 && name[1] == ':';
    if (name.empty() || name.front() == '/' || drive || name.find('\0') != std::string::npos)
        return true;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.find('/', begin), name.size());
        if (name.substr(begin, end - begin) == "..")
            return true;
        begin = end + 1;
    }
    return false;
}

Status writeAll(int target, std::span<const char> bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(target, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return fail(errno == ENOSPC ? ErrorCode::NoSpace : ErrorCode::Failed,
                        "there is not enough memory to unpack it");
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

std::string mebibytes(std::uint64_t bytes) {
    return std::to_string(bytes >> 20U) + " MiB";
}

} // namespace

Result<std::unique_ptr<ArchiveReader>> ArchiveReader::open(int descriptor, ArchiveLimits limits) {
    struct stat info {};
    const int own = ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
    if (own < 0 || ::fstat(own, &info) != 0)
        return fail(ErrorCode::Failed, "cannot be read");
    int code = 0;
    zip_t* const archive = zip_fdopen(own, 0, &code); // takes the descriptor over when it succeeds
    if (!archive) {
        ::close(own);
        zip_error_t error{};
        zip_error_init_with_code(&error, code);
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        return fail(ErrorCode::Corrupt, "the archive cannot be read: " + why);
    }
    std::unique_ptr<ArchiveReader> reader(new ArchiveReader(archive, limits));
    if (const Status read = reader->readDirectory(static_cast<std::uint64_t>(info.st_size)); !read)
        return fail(read.error());
    return reader;
}

ArchiveReader::~ArchiveReader() {
    zip_discard(m_archive);
}

Status ArchiveReader::readDirectory(std::uint64_t archiveBytes) {
    const auto count =
        static_cast<std::uint64_t>(std::max<zip_int64_t>(zip_get_num_entries(m_archive, 0), 0));
    if (count > m_limits.entries)
        return fail(ErrorCode::Unsupported, "the archive has " + std::to_string(count) +
                                                " entries, more than the " +
                                                std::to_string(m_limits.entries) + " that are allowed");
    std::uint64_t total = 0;
    for (std::uint64_t index = 0; index < count; ++index) {
        zip_stat_t info;
        zip_stat_init(&info);
        const char* const name = zip_get_name(m_archive, index, ZIP_FL_ENC_GUESS);
        if (!name || zip_stat_index(m_archive, index, 0, &info) != 0)
            return fail(ErrorCode::Corrupt, "the archive's directory is damaged");
        ArchiveEntry entry{index, name, info.size, {}};
        if (entry.name.ends_with('/') && info.size == 0)
            continue;
        entry.refusal = refusalOf(index, entry.name, info.size, info.comp_size);
        if (entry.refusal.empty() && m_limits.totalBytes - total < info.size)
            return fail(ErrorCode::Unsupported,
                        "the archive holds more than " + mebibytes(m_limits.totalBytes) + " unpacked");
        if (entry.refusal.empty())
            total += info.size;
        m_entries.push_back(std::move(entry));
    }
    if (total > m_limits.ratioBytes && total / std::max<std::uint64_t>(archiveBytes, 1) > m_limits.ratio)
        return fail(ErrorCode::Unsupported,
                    "the archive claims to hold " + mebibytes(total) + ", more than its size allows");
    return {};
}

std::string ArchiveReader::refusalOf(std::uint64_t index, const std::string& name, std::uint64_t bytes,
                                     std::uint64_t packed) const {
    constexpr zip_uint32_t typeMask = 0170000;
    constexpr zip_uint32_t link = 0120000;
    if (leadsOut(name))
        return "its path leads out of the archive";
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(m_archive, index, 0, &system, &attributes) == 0 &&
        system == ZIP_OPSYS_UNIX && ((attributes >> 16U) & typeMask) == link)
        return "a link inside an archive";
    zip_stat_t info;
    zip_stat_init(&info);
    if (zip_stat_index(m_archive, index, 0, &info) == 0 && (info.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 &&
        info.encryption_method != ZIP_EM_NONE)
        return "it is encrypted; unpack the archive with its password first";
    if (bytes > m_limits.entryBytes)
        return "it is larger than " + mebibytes(m_limits.entryBytes) + " unpacked; unpack the archive first";
    if (bytes > m_limits.ratioBytes && bytes / std::max<std::uint64_t>(packed, 1) > m_limits.ratio)
        return "it claims to be " + mebibytes(bytes) + ", more than its packed size allows";
    return {};
}

Status ArchiveReader::extract(std::uint64_t index, int target) const {
    const auto entry = std::find_if(m_entries.begin(), m_entries.end(),
                                    [index](const ArchiveEntry& each) { return each.index == index; });
    if (entry == m_entries.end() || !entry->refusal.empty())
        return fail(ErrorCode::InvalidArgument, "there is no such file in the archive");
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen_index(m_archive, index, 0),
                                                                  &zip_fclose);
    if (!file)
        return fail(ErrorCode::Corrupt,
                    std::string("it cannot be unpacked: ") + zip_error_strerror(zip_get_error(m_archive)));
    std::vector<char> chunk(chunkBytes);
    std::uint64_t unpacked = 0;
    for (;;) {
        const zip_int64_t count = zip_fread(file.get(), chunk.data(), chunk.size());
        if (count < 0)
            return fail(ErrorCode::Corrupt, std::string("it cannot be unpacked: ") +
                                                zip_error_strerror(zip_file_get_error(file.get())));
        if (count == 0)
            break;
        unpacked += static_cast<std::uint64_t>(count);
        if (unpacked > entry->bytes)
            return fail(ErrorCode::Corrupt, "it is larger than the archive's directory says");
        if (Status done = writeAll(target, std::span(chunk).first(static_cast<std::size_t>(count))); !done)
            return done;
    }
    if (unpacked != entry->bytes)
        return fail(ErrorCode::Corrupt, "it is smaller than the archive's directory says");
    return {};
}

} // namespace candela
