#include "LibraryFixture.h"

#include "database/importing/FileWalk.h"

#include <algorithm>
#include <sys/stat.h>

namespace candela::test {
namespace {

using Kind = FoundFile::Kind;

class FileWalk : public testing::Test {
protected:
    std::int64_t count(Kind kind, const std::vector<FoundFile>& files) {
        return std::count_if(files.begin(), files.end(),
                             [kind](const FoundFile& f) { return f.kind == kind; });
    }
    TemporaryFolder folder;
    fs::path root = folder.path() / "in";
};

TEST_F(FileWalk, FindsEveryFileOnce) {
    writeFile(root / "a", "1");
    writeFile(root / "deep/er/b", "2");
    fs::create_directory_symlink(root, root / "deep/loop");
    const auto files = findFiles({root}, {}, {});
    EXPECT_EQ(count(Kind::Candidate, files), 2);
    EXPECT_EQ(count(Kind::Skipped, files), 1) << "the loop";
    EXPECT_EQ(count(Kind::Candidate, findFiles({root, root}, {}, {})), 2);
}

TEST_F(FileWalk, NamesWhatItDoesNotLookInto) {
    writeFile(root / "image", "1");
    writeFile(root / ".DS_Store", "1");
    writeFile(root / "Thumbs.db", "1");
    ASSERT_EQ(mkfifo((root / "pipe").c_str(), 0600), 0);
    fs::create_symlink("nowhere", root / "broken");
    const auto files = findFiles({root, root / "missing", "/dev/null"}, {}, {});
    EXPECT_EQ(count(Kind::Candidate, files), 1);
    EXPECT_EQ(count(Kind::Skipped, files), 4);
    EXPECT_EQ(count(Kind::Rejected, files), 2);
    for (const FoundFile& file : files)
        EXPECT_EQ(file.reason.empty(), file.kind == Kind::Candidate) << file.path;
}

TEST_F(FileWalk, AFileThatIsNamedIsTakenThoughHidden) {
    writeFile(root / ".hidden", "1");
    EXPECT_EQ(count(Kind::Candidate, findFiles({root / ".hidden"}, {}, {})), 1);
}

TEST_F(FileWalk, ADicomdirStandsForItsFolder) {
    writeFile(root / "DICOMDIR", "x");
    writeFile(root / "IM/1", "x");
    writeFile(root / "IM/2", "x");
    EXPECT_EQ(count(Kind::Candidate, findFiles({root / "DICOMDIR"}, {}, {})), 3);
}

TEST_F(FileWalk, NeverEntersTheLibrary) {
    writeFile(root / "library/objects/ab/c", "x");
    writeFile(root / "other", "x");
    EXPECT_EQ(count(Kind::Candidate, findFiles({root}, root / "library", {})), 1);
}

} // namespace
} // namespace candela::test
