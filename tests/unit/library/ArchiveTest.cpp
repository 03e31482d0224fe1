#include "LibraryFixture.h"

#include "database/importing/SourceFile.h"
#include "database/importing/reader/ArchiveReader.h"
#include "tests/phantoms/Phantoms.h"

#include <algorithm>
#include <zip.h>

namespace candela::test {
namespace {

struct Member {
    std::string name;
    std::string content;
    const char* password = nullptr;
};

fs::path writeArchive(const fs::path& file, const std::vector<Member>& members) {
    zip_t* const archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
    for (const Member& member : members) {
        zip_source_t* const source =
            zip_source_buffer(archive, member.content.data(), member.content.size(), 0);
        const auto index =
            static_cast<zip_uint64_t>(zip_file_add(archive, member.name.c_str(), source, ZIP_FL_ENC_UTF_8));
        if (member.password)
            zip_file_set_encryption(archive, index, ZIP_EM_AES_256, member.password);
    }
    EXPECT_EQ(zip_close(archive), 0);
    return file;
}

class Archive : public LibraryFixture {
protected:
    Result<std::unique_ptr<ArchiveReader>> open(const fs::path& archive, ArchiveLimits limits = {}) {
        source.emplace(*SourceFile::read(archive));
        return ArchiveReader::open(source->descriptor(), limits);
    }
    std::optional<SourceFile> source;
    fs::path file = folder.path() / "archive.zip";
};

TEST_F(Archive, EncryptedMembersAreRefusedByName) {
    const std::string image = contentOf(phantoms::writeDicomVolume(folder.path() / "in", {}).front());
    writeArchive(file, {{"open.dcm", image, nullptr}, {"closed.dcm", image + '\0', "secret"}});
    const ImportReport report = import({file});
    expectAccounted(report);
    EXPECT_EQ(report.imported, 1);
    ASSERT_EQ(report.rejected.size(), 1U);
    EXPECT_EQ(report.rejected[0].path, file.string() + "/closed.dcm");
    EXPECT_NE(report.rejected[0].reason.find("encrypted"), std::string::npos);
}

TEST_F(Archive, LimitsHold) {
    writeArchive(file,
                 {{"a", "1", nullptr}, {"b", std::string(3 << 20, 'x'), nullptr}, {"c", "22", nullptr}});
    ArchiveLimits limits;
    limits.entries = 2;
    EXPECT_FALSE(open(file, limits)) << "too many";
    limits = {};
    limits.totalBytes = 1 << 20;
    EXPECT_FALSE(open(file, limits)) << "too much";
    limits = {};
    limits.entryBytes = 1 << 20;
    const auto large = open(file, limits);
    ASSERT_TRUE(large);
    EXPECT_FALSE((*large)->entries().at(1).refusal.empty());
    EXPECT_TRUE((*large)->entries().at(0).refusal.empty());
    limits = {};
    limits.ratio = 100;
    limits.ratioBytes = 1 << 20;
    const auto bomb = open(file, limits);
    EXPECT_FALSE(bomb && (*bomb)->entries().at(1).refusal.empty()) << "1000 times its packed size";
}

TEST_F(Archive, ExtractsIntoMemoryAndNothingThatWasRefused) {
    writeArchive(file, {{"a", "first", nullptr}, {"../b", "second", nullptr}});
    const auto archive = open(file);
    ASSERT_TRUE(archive) << archive.error().message;
    ASSERT_EQ((*archive)->entries().size(), 2U);
    auto memory = SourceFile::newMemory();
    ASSERT_TRUE(memory);
    EXPECT_TRUE((*archive)->extract(0, memory->get()));
    const auto unpacked = SourceFile::inMemory(std::move(*memory), "a");
    ASSERT_TRUE(unpacked);
    EXPECT_EQ(unpacked->beginning(100), "first");
    auto other = SourceFile::newMemory();
    EXPECT_FALSE((*archive)->extract(1, other->get()));
    EXPECT_FALSE((*archive)->extract(9, other->get()));
}

TEST_F(Archive, EveryTruncationIsAnError) {
    writeArchive(file, {{"a", std::string(300, 'q'), nullptr}, {"b", "second", nullptr}});
    const std::string whole = contentOf(file);
    for (std::size_t length = 1; length < whole.size(); ++length) {
        writeFile(file, whole.substr(0, length));
        const auto archive = open(file);
        if (!archive)
            continue;
        auto memory = SourceFile::newMemory();
        for (const ArchiveEntry& entry : (*archive)->entries())
            std::ignore = (*archive)->extract(entry.index, memory->get());
    }
}

} // namespace
} // namespace candela::test
