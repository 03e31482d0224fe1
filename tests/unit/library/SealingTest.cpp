#include "LibraryFixture.h"

#include "database/sealing/KeyFile.h"
#include "database/sealing/KeyHolders.h"
#include "database/sealing/PageCipher.h"
#include "database/sealing/RecoveryCode.h"
#include "database/sealing/SealedFormat.h"
#include "database/store/Sha256.h"
#include "database/store/StoredBytes.h"

#include <algorithm>
#include <cstring>
#include <random>

namespace candela::test {
namespace {

using namespace sealing;

constexpr PasswordCost quick{1, std::size_t{8} << 20U};

std::shared_ptr<const LibraryKey> newKey() {
    return *LibraryKey::make();
}

Seal newSeal() {
    return std::make_shared<const LibrarySeal>(KeyRing(newKey()));
}

std::vector<std::byte> noise(std::size_t count) {
    std::mt19937 random(static_cast<unsigned>(count) + 7);
    std::vector<std::byte> bytes(count);
    std::ranges::generate(bytes, [&] { return static_cast<std::byte>(random() & 0xffU); });
    return bytes;
}

ObjectHash hashOf(std::span<const std::byte> bytes) {
    Sha256 hash;
    hash.update(bytes);
    return hash.finish();
}

// Keys -----------------------------------------------------------------------------------------------

TEST(LibraryKeyTest, EachUseHasAKeyOfItsOwn) {
    const auto key = newKey();
    const std::vector<KeyView> keys{key->master(), key->objects(), key->names(),
                                    key->pages(),  key->frames(),  key->keyFile()};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        for (std::size_t k = i + 1; k < keys.size(); ++k)
            EXPECT_FALSE(std::ranges::equal(keys[i], keys[k])) << i << " and " << k;
    }
    const auto same = LibraryKey::of(key->master());
    EXPECT_EQ(same->id(), key->id());
    EXPECT_TRUE(std::ranges::equal(same->pages(), key->pages()));
    EXPECT_NE(newKey()->id(), key->id());
}

TEST(RecoveryCodeTest, IsReadAsPeopleTypeIt) {
    const std::string code = *makeRecoveryCode();
    EXPECT_EQ(code.size(), 36U + 8U);
    const auto secret = recoverySecret(code);
    ASSERT_TRUE(secret);
    EXPECT_EQ(secret->size(), 32U); // of five bits: 160
    std::string typed = code;
    for (char& c : typed)
        c = c == '-' ? ' ' : c == '0' ? 'o' : c == '1' ? 'l' : static_cast<char>(std::tolower(c));
    EXPECT_EQ(recoverySecret(typed), secret);
    EXPECT_NE(*makeRecoveryCode(), code);
}

TEST(RecoveryCodeTest, MistypingShows) {
    const std::string code = *makeRecoveryCode();
    int found = 0;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (code[i] == '-')
            continue;
        std::string other = code;
        other[i] = other[i] == 'Z' ? 'Y' : 'Z';
        found += recoverySecret(other) ? 0 : 1;
    }
    EXPECT_EQ(found, 36);
    EXPECT_FALSE(recoverySecret(code.substr(1)));
    EXPECT_FALSE(recoverySecret(code + "A"));
    EXPECT_FALSE(recoverySecret(""));
}

class KeyFileTest : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(file.add("ada", goodPassword, quick, ring));
        ASSERT_TRUE(file.write(folder.path(), ring));
    }
    static bool opens(const KeyFile& keys, const std::string& name, const std::string& password,
                      const KeyRing& expected) {
        const auto opened = keys.unlock(name, password, quick);
        return opened && *opened && (*opened)->current().id() == expected.current().id();
    }

    TemporaryFolder folder;
    KeyRing ring{newKey()};
    KeyFile file = KeyFile::make("library one");
};

TEST_F(KeyFileTest, OpensWithTheRightPasswordAlone) {
    const auto read = KeyFile::read(folder.path());
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(read->library(), "library one");
    EXPECT_TRUE(opens(*read, "ada", goodPassword, ring));
    EXPECT_TRUE(opens(*read, "ADA", goodPassword, ring)); // as the catalogue compares names
    EXPECT_FALSE(opens(*read, "ada", otherPassword, ring));
    EXPECT_FALSE(opens(*read, "eve", goodPassword, ring));
}

TEST_F(KeyFileTest, HoldsNoNameAndNoKey) {
    const std::string text = contentOf(folder.path() / KeyFile::fileName);
    EXPECT_EQ(text.find("ada"), std::string::npos);
    const auto master = ring.current().master();
    EXPECT_EQ(text.find(std::string(reinterpret_cast<const char*>(master.data()), master.size())),
              std::string::npos);
    EXPECT_EQ(text.find(hexOf(master).str()), std::string::npos);
    EXPECT_EQ(fs::status(folder.path() / KeyFile::fileName).permissions() &
                  (fs::perms::group_all | fs::perms::others_all),
              fs::perms::none);
}

TEST_F(KeyFileTest, ANewPasswordWrapsAgainAndTheOldOneStaysUntilItIsSettled) {
    ASSERT_TRUE(file.add("ada", otherPassword, quick, ring));
    ASSERT_TRUE(file.write(folder.path(), ring));
    auto read = *KeyFile::read(folder.path());
    EXPECT_TRUE(opens(read, "ada", goodPassword, ring));
    EXPECT_TRUE(opens(read, "ada", otherPassword, ring));
    KeyFile undone = read;
    undone.dropNewest("ada");
    ASSERT_TRUE(undone.write(folder.path(), ring));
    EXPECT_FALSE(opens(*KeyFile::read(folder.path()), "ada", otherPassword, ring));
    read.keepNewest("ada");
    ASSERT_TRUE(read.write(folder.path(), ring));
    EXPECT_FALSE(opens(*KeyFile::read(folder.path()), "ada", goodPassword, ring));
    EXPECT_TRUE(opens(*KeyFile::read(folder.path()), "ada", otherPassword, ring));
}

TEST_F(KeyFileTest, RecoveryCodeOpensUntilItIsRenewed) {
    const std::string code = *file.renewRecovery(quick, ring);
    ASSERT_TRUE(file.write(folder.path(), ring));
    auto opened = KeyFile::read(folder.path())->recover(code);
    ASSERT_TRUE(opened && *opened);
    EXPECT_EQ((*opened)->current().id(), ring.current().id());
    ASSERT_TRUE(file.renewRecovery(quick, ring));
    ASSERT_TRUE(file.write(folder.path(), ring));
    opened = KeyFile::read(folder.path())->recover(code);
    ASSERT_TRUE(opened);
    EXPECT_FALSE(*opened);
    EXPECT_EQ(file.recover("nonsense").error().code, ErrorCode::InvalidArgument);
}

TEST_F(KeyFileTest, AnotherKeyIsWrappedForEveryoneWithoutTheirPasswords) {
    ASSERT_TRUE(file.add("ben", otherPassword, quick, ring));
    const std::string code = *file.renewRecovery(quick, ring);
    const KeyRing next = ring.rotatedTo(newKey());
    file.wrapAgain(next);
    ASSERT_TRUE(file.write(folder.path(), next));
    const auto read = *KeyFile::read(folder.path());
    EXPECT_TRUE(opens(read, "ada", goodPassword, next));
    EXPECT_TRUE(opens(read, "ben", otherPassword, next));
    const auto recovered = read.recover(code);
    ASSERT_TRUE(recovered && *recovered);
    ASSERT_TRUE((*recovered)->previous());
    EXPECT_EQ((*recovered)->previous()->id(), ring.current().id());
}

TEST_F(KeyFileTest, EveryDamagedByteShowsAndTheSecondCopyServes) {
    const std::string text = contentOf(folder.path() / KeyFile::fileName);
    for (std::size_t i = 0; i < text.size(); i += 13) {
        std::string damaged = text;
        damaged[i] = damaged[i] == '0' ? '1' : '0';
        writeFile(folder.path() / "one.json", damaged);
        const auto read = KeyFile::readFile(folder.path() / "one.json");
        // White space and the signature, which is held against the keys, are not in the checksum.
        if (read && opens(*read, "ada", goodPassword, ring)) {
            EXPECT_TRUE(std::isspace(static_cast<unsigned char>(text[i]))) << i << text.substr(i, 10);
        }
    }
    writeFile(folder.path() / KeyFile::fileName, text.substr(0, text.size() / 2));
    const auto second = KeyFile::read(folder.path());
    ASSERT_TRUE(second) << second.error().message;
    EXPECT_TRUE(opens(*second, "ada", goodPassword, ring));
    writeFile(folder.path() / "keys-copy.json", "");
    EXPECT_EQ(KeyFile::read(folder.path()).error().code, ErrorCode::Corrupt);
}

TEST_F(KeyFileTest, WhoeverLacksTheKeyCannotAddThemselves) {
    // Somebody who can write the file puts in a wrapping of their own, which the next rotation would serve.
    KeyRing own{newKey()};
    ASSERT_TRUE(file.add("eve", otherPassword, quick, own));
    ASSERT_TRUE(file.write(folder.path(), own));
    const auto read = *KeyFile::read(folder.path());
    const auto opened = read.unlock("ada", goodPassword, quick);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Corrupt);
    const KeyHolders holders(folder.path(), std::make_shared<const LibrarySeal>(ring), quick);
    EXPECT_EQ(holders.admit("ben", otherPassword).error().code, ErrorCode::Corrupt);
}

// Pages ----------------------------------------------------------------------------------------------

std::vector<std::byte> plainPage() {
    std::vector<std::byte> page = noise(pageBytes);
    std::fill(page.end() - reservedBytes, page.end(), std::byte{0});
    std::memcpy(page.data(), "SQLite format 3", 16);
    page[16] = std::byte{0x10};
    page[17] = std::byte{0};
    page[20] = std::byte{reservedBytes};
    return page;
}

TEST(PageCipherTest, WhatWasSealedComesBack) {
    const auto key = newKey();
    for (const PagePlace place :
         {PagePlace::Catalogue, PagePlace::WriteAheadLog, PagePlace::RollbackJournal}) {
        for (const std::uint32_t number : {1U, 2U, 4000000000U}) {
            const auto plain = plainPage();
            std::vector<std::byte> sealed(pageBytes);
            const PageAddress address{place, number, 12345};
            ASSERT_TRUE(sealPage(*key, address, PageView(plain), Page(sealed)));
            EXPECT_NE(sealed, plain);
            EXPECT_TRUE(openPage(*key, address, Page(sealed)));
            EXPECT_EQ(sealed, plain);
        }
    }
}

TEST(PageCipherTest, SealsTheSamePageDifferentlyEachTime) {
    const auto key = newKey();
    const auto plain = plainPage();
    std::vector<std::byte> one(pageBytes);
    std::vector<std::byte> two(pageBytes);
    ASSERT_TRUE(sealPage(*key, {PagePlace::Catalogue, 2}, PageView(plain), Page(one)));
    ASSERT_TRUE(sealPage(*key, {PagePlace::Catalogue, 2}, PageView(plain), Page(two)));
    EXPECT_FALSE(std::equal(one.begin(), one.begin() + 64, two.begin()));
}

TEST(PageCipherTest, EveryFlippedBitAndEveryOtherPlaceShows) {
    const auto key = newKey();
    const auto plain = plainPage();
    for (const std::uint32_t number : {1U, 2U}) {
        const PageAddress address{PagePlace::Catalogue, number};
        std::vector<std::byte> sealed(pageBytes);
        ASSERT_TRUE(sealPage(*key, address, PageView(plain), Page(sealed)));
        // The first 16 bytes of a catalogue name the key; the layer reads them itself.
        for (std::size_t i = number == 1 ? mastheadBytes : 0; i < pageBytes; ++i) {
            auto flipped = sealed;
            flipped[i] ^= std::byte{1} << i % 8;
            EXPECT_FALSE(openPage(*key, address, Page(flipped))) << i;
        }
        for (const PageAddress& other :
             {PageAddress{PagePlace::Catalogue, number + 1}, PageAddress{PagePlace::WriteAheadLog, number},
              PageAddress{PagePlace::Catalogue, number, 1}}) {
            auto copy = sealed;
            EXPECT_FALSE(openPage(*key, other, Page(copy)));
        }
        auto copy = sealed;
        EXPECT_FALSE(openPage(*newKey(), address, Page(copy)));
    }
}

TEST(PageCipherTest, RefusesPagesWithoutRoom) {
    const auto key = newKey();
    auto plain = plainPage();
    std::vector<std::byte> sealed(pageBytes);
    plain.back() = std::byte{1};
    EXPECT_FALSE(sealPage(*key, {PagePlace::Catalogue, 2}, PageView(plain), Page(sealed)));
    plain.back() = std::byte{0};
    plain[20] = std::byte{0};
    EXPECT_FALSE(sealPage(*key, {PagePlace::Catalogue, 1}, PageView(plain), Page(sealed)));
}

TEST(PageCipherTest, FirstPageNamesItsKey) {
    const auto key = newKey();
    const auto plain = plainPage();
    std::vector<std::byte> sealed(pageBytes);
    ASSERT_TRUE(sealPage(*key, {PagePlace::Catalogue, 1}, PageView(plain), Page(sealed)));
    EXPECT_EQ(keyOfCatalogue(std::span(sealed).first<mastheadBytes>()), key->id());
    EXPECT_FALSE(keyOfCatalogue(std::span(plain).first<mastheadBytes>()));
}

// Files of the store ---------------------------------------------------------------------------------

class SealedFileTest : public testing::TestWithParam<std::size_t> {
protected:
    void SetUp() override {
        auto out = FileDescriptor::createUnique(folder.path() / "file-");
        ASSERT_TRUE(out);
        path = out->path();
        auto writer = StoredOutput::begin(*out, seal, object, true);
        ASSERT_TRUE(writer);
        // In pieces of all sizes.
        std::size_t piece = 1;
        for (std::size_t at = 0; at < content.size(); at += piece, piece = piece * 3 + 1) {
            const std::size_t count = std::min(piece, content.size() - at);
            ASSERT_TRUE((*writer)->write(std::span(content).subspan(at, count)));
        }
        const auto bytes = (*writer)->finish();
        ASSERT_TRUE(bytes);
        EXPECT_EQ(static_cast<std::uint64_t>(*bytes), fs::file_size(path));
        EXPECT_EQ(sealedFileBytes(content.size()), fs::file_size(path));
        EXPECT_EQ(contentBytes(fs::file_size(path)), content.size());
    }

    Result<std::vector<std::byte>> readAll(const ObjectHash& expected, bool packed = true) const {
        auto file = FileDescriptor::openForReading(path);
        if (!file)
            return fail(file.error());
        auto stored = StoredBytes::open(std::move(*file), seal, expected, packed);
        if (!stored)
            return fail(stored.error());
        std::vector<std::byte> bytes((*stored)->size());
        if (Status read = (*stored)->readAt(0, bytes); !read)
            return fail(read.error());
        return bytes;
    }

    TemporaryFolder folder;
    fs::path path;
    Seal seal = newSeal();
    std::vector<std::byte> content = noise(GetParam());
    ObjectHash object = hashOf(content);
};

TEST_P(SealedFileTest, HoldsWhatWasWritten) {
    const auto all = readAll(object);
    ASSERT_TRUE(all) << all.error().message;
    EXPECT_EQ(*all, content);
    EXPECT_EQ(objectOfSealed(path, seal, true), object);
    EXPECT_FALSE(objectOfSealed(path, newSeal(), true));
}

TEST_P(SealedFileTest, AnyPartCanBeReadAlone) {
    auto file = FileDescriptor::openForReading(path);
    const auto stored = StoredBytes::open(std::move(*file), seal, object, true);
    ASSERT_TRUE(stored);
    std::mt19937 random(3);
    for (int i = 0; i < 60 && !content.empty(); ++i) {
        const std::size_t at = random() % content.size();
        const std::size_t count = 1 + random() % (content.size() - at);
        std::vector<std::byte> part(count);
        ASSERT_TRUE((*stored)->readAt(at, part));
        EXPECT_TRUE(std::equal(part.begin(), part.end(), content.begin() + static_cast<std::ptrdiff_t>(at)));
    }
    std::vector<std::byte> beyond(content.size() + 1);
    EXPECT_EQ((*stored)->readAt(0, beyond).error().code, ErrorCode::Corrupt);
}

TEST_P(SealedFileTest, FlippedBitsShow) {
    const std::string bytes = contentOf(path);
    for (std::size_t i = 0; i < bytes.size(); i += std::max<std::size_t>(1, bytes.size() / 97)) {
        std::string damaged = bytes;
        damaged[i] = static_cast<char>(damaged[i] ^ 4);
        writeFile(path, damaged);
        const auto read = readAll(object);
        ASSERT_FALSE(read) << i;
        EXPECT_EQ(read.error().code, ErrorCode::Corrupt);
    }
}

TEST_P(SealedFileTest, MissingAndAddedBytesShow) {
    const std::string bytes = contentOf(path);
    std::vector<std::size_t> lengths{
        0, 1, headBytes - 1, headBytes, headBytes + segmentOverhead, bytes.size() - 1};
    for (std::size_t at = headBytes; at < bytes.size(); at += sealedSegmentBytes)
        lengths.push_back(at);
    for (const std::size_t length : lengths) {
        if (length >= bytes.size())
            continue;
        writeFile(path, bytes.substr(0, length));
        EXPECT_FALSE(readAll(object)) << length;
    }
    writeFile(path, bytes + "x");
    EXPECT_FALSE(readAll(object));
    writeFile(path, bytes + bytes.substr(headBytes));
    EXPECT_FALSE(readAll(object));
}

TEST_P(SealedFileTest, ExchangedSegmentsAndFilesShow) {
    EXPECT_FALSE(readAll(hashOf(noise(5))));
    EXPECT_FALSE(readAll(object, false));
    const std::string bytes = contentOf(path);
    if (bytes.size() < headBytes + 2 * sealedSegmentBytes)
        return;
    const std::string first = bytes.substr(headBytes, sealedSegmentBytes);
    const std::string second = bytes.substr(headBytes + sealedSegmentBytes, sealedSegmentBytes);
    writeFile(path,
              bytes.substr(0, headBytes) + second + first + bytes.substr(headBytes + 2 * sealedSegmentBytes));
    EXPECT_FALSE(readAll(object));
    // The same segment of another sealing of the same object.
    SetUp();
    writeFile(path, contentOf(path).substr(0, headBytes) + bytes.substr(headBytes));
    EXPECT_FALSE(readAll(object));
}

INSTANTIATE_TEST_SUITE_P(Sizes, SealedFileTest,
                         testing::Values(0, 1, segmentBytes - 1, segmentBytes, segmentBytes + 1,
                                         3 * segmentBytes, 9 * segmentBytes + 1234));

TEST(SealedNameTest, TellsNothingWithoutTheKey) {
    const ObjectHash object = hashOf(noise(10));
    const Seal one = newSeal();
    const Seal two = newSeal();
    EXPECT_EQ(ObjectNames(one).current(object), ObjectNames(one).current(object));
    EXPECT_NE(ObjectNames(one).current(object), ObjectNames(two).current(object));
    EXPECT_NE(ObjectNames(one).current(object), ObjectNames(nullptr).current(object));
    EXPECT_EQ(ObjectNames(nullptr).current(object), object.str().substr(0, 2) + "/" + object.str().substr(2));
}

} // namespace
} // namespace candela::test
