#include "database/importing/FileWalk.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <set>
#include <string_view>
#include <sys/stat.h>
#include <system_error>

namespace candela {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 4> systemNames{"Thumbs.db", "desktop.ini", "__MACOSX", "lost+found"};

using FolderId = std::pair<dev_t, ino_t>;

class Walk {
public:
    Walk(const fs::path& excluded, const std::stop_token& stop) : m_stop(stop) {
        struct stat info {};
        if (!excluded.empty() && ::stat(excluded.c_str(), &info) == 0)
            m_excluded = FolderId{info.st_dev, info.st_ino};
    }

    void visit(const fs::path& path) {
        struct stat info {};
        if (::stat(path.c_str(), &info) != 0) {
            const int number = errno;
            struct stat link {};
            const bool broken = ::lstat(path.c_str(), &link) == 0 && S_ISLNK(link.st_mode);
            add(FoundFile::Kind::Rejected, path,
                broken             ? "a link that leads nowhere"
                : number == ENOENT ? "there is no such file or folder"
                                   : "cannot be opened: " + std::generic_category().message(number));
        } else if (S_ISDIR(info.st_mode)) {
            enter(path, {info.st_dev, info.st_ino});
        } else if (S_ISREG(info.st_mode)) {
            add(FoundFile::Kind::Candidate, path, {});
        } else {
            add(FoundFile::Kind::Skipped, path, "not a regular file (a pipe, socket or device)");
        }
    }

    std::vector<FoundFile> found;

private:
    void add(FoundFile::Kind kind, const fs::path& path, std::string reason) {
        found.push_back({kind, path, std::move(reason)});
    }

    void enter(const fs::path& folder, FolderId id) {
        if (id == m_excluded) {
            add(FoundFile::Kind::Skipped, folder, "the library itself");
            return;
        }
        if (!m_entered.insert(id).second) {
            add(FoundFile::Kind::Skipped, folder, "a folder that was looked into already");
            return;
        }
        std::error_code error;
        std::vector<fs::path> entries;
        for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
            entries.push_back(entry->path());
        if (error)
            add(FoundFile::Kind::Rejected, folder, "the folder cannot be read: " + error.message());
        std::sort(entries.begin(), entries.end());
        for (const fs::path& entry : entries) {
            if (m_stop.stop_requested())
                return;
            const std::string name = entry.filename().string();
            if (name.starts_with('.') ||
                std::find(systemNames.begin(), systemNames.end(), name) != systemNames.end())
                add(FoundFile::Kind::Skipped, entry, "a hidden or system file");
            else
                visit(entry);
        }
    }

    const std::stop_token& m_stop;
    FolderId m_excluded{};
    std::set<FolderId> m_entered;
};

} // namespace

std::vector<FoundFile> findFiles(const std::vector<fs::path>& paths, const fs::path& excluded,
                                 const std::stop_token& stop) {
    Walk walk(excluded, stop);
    for (const fs::path& path : paths) {
        std::error_code ignored;
        if (path.filename() == "DICOMDIR" && fs::is_regular_file(path, ignored))
            walk.visit(path.has_parent_path() ? path.parent_path() : fs::path("."));
        else
            walk.visit(path);
    }
    return std::move(walk.found);
}

} // namespace candela
