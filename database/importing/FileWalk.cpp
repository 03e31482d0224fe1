#include "database/importing/FileWalk.h"

#include "database/importing/CompanionFiles.h"

#include <algorithm>
#include <cerrno>
#include <set>
#include <sys/stat.h>
#include <system_error>

namespace candela {
namespace fs = std::filesystem;
namespace {

using FolderId = std::pair<dev_t, ino_t>;

class Walk {
public:
    Walk(const fs::path& excluded, const std::stop_token& stop) : m_stop(stop) {
        struct stat info {};
        if (!excluded.empty() && ::stat(excluded.c_str(), &info) == 0)
            m_excluded = FolderId{info.st_dev, info.st_ino};
    }

    /// A path that was given.
    void start(const fs::path& path) {
        std::error_code unknown;
        const fs::path folder = fs::weakly_canonical(fs::absolute(path, unknown).parent_path(), unknown);
        visit(path, folder, true);
    }

    std::vector<FoundFile> found;

private:
    /// `folder` is the one true path of the folder that holds it.
    void visit(const fs::path& path, const fs::path& folder, bool named) {
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
            if (m_files.insert(folder / path.filename()).second)
                found.push_back({FoundFile::Kind::Candidate, path, {}, named});
            else
                add(FoundFile::Kind::Skipped, path, "a file that was looked at already");
        } else {
            add(FoundFile::Kind::Skipped, path, "not a regular file (a pipe, socket or device)");
        }
    }

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
        const fs::path place = fs::weakly_canonical(folder, error);
        for (const fs::path& entry : entries) {
            if (m_stop.stop_requested())
                return;
            if (isHiddenOrSystem(entry.filename().string()))
                add(FoundFile::Kind::Skipped, entry, "a hidden or system file");
            else
                visit(entry, place, false);
        }
    }

    const std::stop_token& m_stop;
    FolderId m_excluded{};
    std::set<FolderId> m_entered;
    std::set<fs::path> m_files;
};

} // namespace

std::vector<FoundFile> findFiles(const std::vector<fs::path>& paths, const fs::path& excluded,
                                 const std::stop_token& stop) {
    Walk walk(excluded, stop);
    for (const fs::path& path : paths) {
        std::error_code ignored;
        if (path.filename() == "DICOMDIR" && fs::is_regular_file(path, ignored))
            walk.start(path.has_parent_path() ? path.parent_path() : fs::path("."));
        else
            walk.start(path);
    }
    return std::move(walk.found);
}

} // namespace candela
