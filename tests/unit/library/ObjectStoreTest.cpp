#include "LibraryFixture.h"

#include "database/store/ObjectStore.h"
#include "database/store/Sha256.h"

#include <thread>

namespace candela::test {
namespace {

TEST(Sha256, KnownDigest) {
    const TemporaryFolder folder;
    writeFile(folder.path() / "abc", "abc");
    const auto hashed = hashFile(folder.path() / "abc");
    ASSERT_TRUE(hashed);
    EXPECT_EQ(hashed->hash.str(), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hashed->bytes, 3);
    EXPECT_FALSE(hashFile(folder.path() / "missing"));
}

class Store : public testing::Test {
protected:
    void SetUp() override {
        content.resize(700'001);
        for (std::size_t i = 0; i < content.size(); ++i)
            content[i] = static_cast<char>(i * i % 251);
        writeFile(file, content);
        hash = hashFile(file)->hash;
    }
    std::size_t filesIn(const fs::path& path) {
        std::size_t count = 0;
        for (const auto& entry : fs::recursive_directory_iterator(path))
            count += entry.is_regular_file() ? 1 : 0;
        return count;
    }
    TemporaryFolder folder;
    fs::path file = folder.path() / "file";
    fs::path objects = folder.path() / "objects";
    std::string content;
    ObjectHash hash;
};

TEST_F(Store, KeepsFilesByteForByteUnderTheirHash) {
    const auto store = ObjectStore::open(objects);
    ASSERT_TRUE(store);
    EXPECT_EQ(store->put(file, hash).value(), static_cast<std::int64_t>(content.size()));
    EXPECT_EQ(store->pathOf(hash), objects / hash.str().substr(0, 2) / hash.str().substr(2));
    EXPECT_EQ(contentOf(store->pathOf(hash)), content);
    EXPECT_TRUE(store->put(file, hash)) << "a second time changes nothing";
    EXPECT_EQ(filesIn(objects), 1U);
}

TEST_F(Store, RefusesAFileThatIsNotWhatItsHashSays) {
    const auto store = ObjectStore::open(objects);
    writeFile(file, "changed meanwhile");
    EXPECT_FALSE(store->put(file, hash));
    EXPECT_EQ(filesIn(objects), 0U);
}

TEST_F(Store, SweepsOldRemainsAlone) {
    ASSERT_TRUE(ObjectStore::open(objects));
    const fs::path old = objects / "incoming" / "object-old";
    const fs::path young = objects / "incoming" / "object-young";
    writeFile(old, "x");
    writeFile(young, "y");
    fs::last_write_time(old, fs::file_time_type::clock::now() - std::chrono::hours(2));
    ASSERT_TRUE(ObjectStore::open(objects));
    EXPECT_FALSE(fs::exists(old));
    EXPECT_TRUE(fs::exists(young));
}

TEST_F(Store, WritersOfOneFileDoNotDisturbEachOther) {
    const auto store = ObjectStore::open(objects);
    std::atomic<int> failures = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] { failures += store->put(file, hash) ? 0 : 1; });
    }
    EXPECT_EQ(failures, 0);
    EXPECT_EQ(filesIn(objects), 1U);
    EXPECT_EQ(contentOf(store->pathOf(hash)), content);
}

TEST_F(Store, AFolderThatCannotBeWrittenIsAnError) {
    const auto store = ObjectStore::open(objects);
    fs::remove_all(objects / "incoming");
    EXPECT_FALSE(store->put(file, hash)) << "no temporary file can be made";
    EXPECT_FALSE(fs::exists(store->pathOf(hash)));
}

} // namespace
} // namespace candela::test
