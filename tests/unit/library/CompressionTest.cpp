#include "LibraryFixture.h"
#include "NativeDicom.h"

#include "database/dicom/Content.h"
#include "database/store/FileLock.h"
#include "database/store/Sha256.h"
#include "tests/phantoms/Phantoms.h"

#include <csignal>
#include <random>
#include <set>
#include <sys/wait.h>
#include <thread>

namespace candela::test {
namespace {

using Form = ObjectStore::Form;

class Packing : public testing::Test {
protected:
    void SetUp() override {
        auto opened = ObjectStore::open(folder.path() / "objects");
        ASSERT_TRUE(opened);
        store = std::make_unique<ObjectStore>(std::move(*opened));
    }

    ObjectHash put(const fs::path& file) {
        const ObjectHash hash = hashFile(file)->hash;
        EXPECT_TRUE(store->put(file, hash));
        return hash;
    }

    ObjectHash put(const NativeImage& image) {
        writeFile(folder.path() / "in" / (image.uid + ".dcm"), NativeDicom(image).bytes());
        return put(folder.path() / "in" / (image.uid + ".dcm"));
    }

    /// Without waiting for the disk.
    ObjectHash putUnsafely(const fs::path& file) {
        const ObjectHash hash = hashFile(file)->hash;
        fs::create_directories(store->pathOf(hash).parent_path());
        fs::copy_file(file, store->pathOf(hash));
        return hash;
    }

    /// False: it stays as it came in.
    bool pack(const ObjectHash& hash) {
        auto packed = store->pack(hash);
        EXPECT_TRUE(packed) << packed.error().message;
        if (!packed || !*packed)
            return false;
        EXPECT_TRUE(store->keep({&**packed, 1}));
        EXPECT_EQ(store->filesOf(hash).size(), 2U);
        EXPECT_TRUE(store->dropOriginal(hash));
        return true;
    }

    std::string restored(const ObjectHash& hash) {
        std::string bytes;
        const auto count = store->copyOut(hash, [&bytes](std::span<const std::byte> part) -> Status {
            bytes.append(reinterpret_cast<const char*>(part.data()), part.size());
            return {};
        });
        EXPECT_TRUE(count) << count.error().message;
        return bytes;
    }

    Result<StoredPixels> pixels(const ObjectHash& hash, std::optional<int> frame = {}) {
        return store->read(hash).and_then(
            [frame](const auto& content) { return dicom::readPixels(content, frame); });
    }

    TemporaryFolder folder;
    std::unique_ptr<ObjectStore> store;
};

TEST_F(Packing, everyLayoutIsRestoredByteForByteAndReadFrameByFrame) {
    for (const NativeImage& image : nativeLayouts()) {
        const ObjectHash hash = put(image);
        const auto before = pixels(hash);
        ASSERT_TRUE(before) << image.name << ": " << before.error().message;
        EXPECT_TRUE(pack(hash)) << image.name;
        ASSERT_EQ(store->filesOf(hash).size(), 1U) << image.name;
        EXPECT_EQ(store->filesOf(hash).front().form, Form::Packed) << image.name;
        EXPECT_TRUE(restored(hash) == NativeDicom(image).bytes()) << image.name;
        const auto after = pixels(hash);
        ASSERT_TRUE(after) << image.name << ": " << after.error().message;
        EXPECT_TRUE(after->bytes == before->bytes) << image.name;
        const std::size_t size = before->bytes.size() / static_cast<std::size_t>(image.frames);
        for (int frame = 0; frame < image.frames; ++frame) {
            const auto one = pixels(hash, frame);
            ASSERT_TRUE(one) << image.name;
            const auto begin = before->bytes.begin() + static_cast<std::ptrdiff_t>(size) * frame;
            EXPECT_TRUE(std::equal(one->bytes.begin(), one->bytes.end(), begin)) << image.name << frame;
        }
    }
}

TEST_F(Packing, voxelsOfNiftiPayAndComeBack) {
    phantoms::VolumeSpec spec;
    spec.columns = 64;
    spec.rows = 64;
    const fs::path file = phantoms::writeNifti(folder.path() / "volume.nii", spec);
    const ObjectHash hash = put(file);
    const auto before = pixels(hash);
    ASSERT_TRUE(before);
    EXPECT_TRUE(pack(hash));
    EXPECT_TRUE(restored(hash) == contentOf(file));
    EXPECT_TRUE(pixels(hash)->bytes == before->bytes);
    EXPECT_FALSE(pack(put(phantoms::writeNifti(folder.path() / "volume.nii.gz", spec))));
}

TEST_F(Packing, whatDoesNotPayStays) {
    NativeImage noise{.name = "noise", .stored = 16};
    std::mt19937 random(7);
    for (int i = 0; i < 2 * noise.columns * noise.rows; ++i)
        noise.pixels += static_cast<char>(random());
    const ObjectHash hash = put(noise);
    EXPECT_FALSE(pack(hash));
    EXPECT_TRUE(restored(hash) == NativeDicom(noise).bytes());
    writeFile(folder.path() / "text", std::string(5000, 'a'));
    EXPECT_FALSE(pack(put(folder.path() / "text")));
}

TEST_F(Packing, aDamagedOriginalIsNotPacked) {
    const ObjectHash hash = put(nativeLayouts().front());
    std::string bytes = contentOf(store->pathOf(hash));
    bytes[bytes.size() - 100] ^= 1;
    writeFile(store->pathOf(hash), bytes);
    const auto packed = store->pack(hash);
    ASSERT_FALSE(packed);
    EXPECT_EQ(packed.error().code, ErrorCode::Corrupt);
    EXPECT_NE(packed.error().message.find(hash.str()), std::string::npos);
}

TEST_F(Packing, damageIsFoundAndNeverShown) {
    const auto layouts = nativeLayouts();
    for (const std::size_t which : {0U, 12U, 17U}) {
        const ObjectHash hash = put(layouts[which]);
        const StoredPixels sound = pixels(hash).value();
        ASSERT_TRUE(pack(hash));
        const auto file = store->filesOf(hash).front();
        const std::string stored = contentOf(file.path);
        for (std::size_t at = 0; at < stored.size(); at += 1 + stored.size() / 150) {
            std::string bytes = stored;
            bytes[at] = static_cast<char>(bytes[at] ^ 0x10);
            writeFile(file.path, bytes);
            const auto checked = store->check(hash, file, false);
            EXPECT_FALSE(checked) << at;
            if (!checked) {
                EXPECT_NE(checked.error().message.find(hash.str()), std::string::npos);
            }
            const auto read = pixels(hash);
            EXPECT_TRUE(!read || read->bytes == sound.bytes) << at;
            if (!read) {
                EXPECT_NE(read.error().message.find(hash.str()), std::string::npos) << read.error().message;
            }
        }
        for (std::size_t length = 0; length < stored.size(); length += 1 + stored.size() / 60) {
            writeFile(file.path, stored.substr(0, length));
            EXPECT_FALSE(store->check(hash, file, false)) << length;
            EXPECT_FALSE(pixels(hash)) << length;
        }
        writeFile(file.path, stored);
        EXPECT_TRUE(store->check(hash, file, true));
        EXPECT_TRUE(store->check(hash, file, false));
    }
}

TEST_F(Packing, whoReadsTheOriginalGoesOnReading) {
    NativeImage image{.name = "large", .columns = 2048, .rows = 2048, .frames = 9};
    image.pixels.assign(std::size_t{2} * 2048 * 2048 * 9, '\3');
    const ObjectHash hash = put(image);
    const auto opened = store->read(hash); // larger than what is read at once
    ASSERT_TRUE(opened);
    ASSERT_TRUE(pack(hash));
    EXPECT_FALSE(fs::exists(store->pathOf(hash)));
    const auto last = dicom::readPixels(*opened, 8);
    ASSERT_TRUE(last) << last.error().message;
    EXPECT_TRUE(last->bytes == pixels(hash, 8)->bytes);
}

TEST_F(Packing, realUncompressedFilesAreRestored) {
    std::vector<fs::path> roots{"/usr/lib/python3/dist-packages/pydicom/data"};
    if (const char* data = std::getenv("CANDELA_DATA"))
        roots.emplace_back(fs::path(data) / "studies");
    int packedFiles = 0;
    std::int64_t before = 0;
    std::int64_t after = 0;
    for (const fs::path& root : roots) {
        if (!fs::exists(root))
            continue;
        for (const auto& entry : fs::recursive_directory_iterator(root)) {
            if (!entry.is_regular_file() || entry.file_size() == 0 || entry.file_size() > (8U << 20U))
                continue;
            const ObjectHash hash = putUnsafely(entry.path());
            auto packed = store->pack(hash);
            ASSERT_TRUE(packed) << entry.path() << ": " << packed.error().message;
            if (!*packed) {
                EXPECT_TRUE(store->remove(hash));
                continue;
            }
            const auto sound = pixels(hash);
            fs::rename((*packed)->file(), store->pathOf(hash) += ".packed");
            ASSERT_TRUE(store->dropOriginal(hash));
            ++packedFiles;
            before += static_cast<std::int64_t>(entry.file_size());
            after += store->filesOf(hash).front().bytes;
            EXPECT_TRUE(restored(hash) == contentOf(entry.path())) << entry.path();
            const auto again = pixels(hash);
            EXPECT_EQ(sound.has_value(), again.has_value()) << entry.path();
            if (sound && again) {
                EXPECT_TRUE(sound->bytes == again->bytes) << entry.path();
                EXPECT_EQ(sound->photometric, again->photometric) << entry.path();
            }
            EXPECT_TRUE(store->remove(hash));
        }
    }
    if (packedFiles == 0)
        GTEST_SKIP() << "neither python3-pydicom nor CANDELA_DATA gives real files";
    EXPECT_LT(after, before);
    RecordProperty("files", packedFiles);
    std::printf("%d files, %.2f : 1\n", packedFiles,
                static_cast<double>(before) / static_cast<double>(after));
}

class Compression : public LibraryFixture {
protected:
    ImportReport importLater(const std::vector<fs::path>& paths) {
        ImportRequest request;
        request.paths = paths;
        request.compress = false;
        return session->import(request).value();
    }

    void writeVolumes(int count) {
        for (int number = 0; number < count; ++number) {
            phantoms::VolumeSpec spec;
            spec.columns = 128;
            spec.rows = 128;
            spec.slices = 40;
            spec.seriesNumber = number;
            spec.studyUid = "2.25.88";
            spec.seriesUid = "2.25.88" + std::to_string(number);
            phantoms::writeDicomVolume(in / std::to_string(number), spec);
        }
    }

    const ObjectStore& store() { return LibraryAccess::parts(*library).store; }

    std::int64_t bytesInStore() {
        std::int64_t bytes = 0;
        store().eachFile([&bytes](const ObjectHash&, const ObjectStore::StoredFile& file) {
            bytes += file.bytes;
            return true;
        });
        return bytes;
    }

    /// What was imported comes out again, whatever form it is in.
    void expectExportIsWhatCameIn() {
        std::multiset<std::string> came;
        for (const auto& entry : fs::recursive_directory_iterator(in)) {
            if (entry.is_regular_file())
                came.insert(hashFile(entry.path())->hash.str());
        }
        std::multiset<std::string> went;
        const TemporaryFolder out;
        const auto page = session->studies({});
        ASSERT_TRUE(page);
        for (const StudyRow& study : page->studies) {
            const auto exported = session->exportStudy(study.studyUid, out.path());
            ASSERT_TRUE(exported) << exported.error().message;
        }
        for (const auto& entry : fs::recursive_directory_iterator(out.path())) {
            if (entry.is_regular_file())
                went.insert(hashFile(entry.path())->hash.str());
        }
        EXPECT_EQ(came, went);
    }

    void expectVerified() {
        const auto report = session->verify(false);
        ASSERT_TRUE(report) << report.error().message;
        EXPECT_TRUE(report->damaged.empty());
        EXPECT_TRUE(report->missing.empty());
        EXPECT_TRUE(report->orphaned.empty());
    }

    fs::path in = folder.path() / "in";
};

TEST_F(Compression, everyLayoutGoesThroughImportCompressionAndExport) {
    const auto layouts = nativeLayouts();
    for (const NativeImage& image : layouts)
        writeFile(in / (image.uid + ".dcm"), NativeDicom(image).bytes());
    const ImportReport report = importLater({in});
    ASSERT_EQ(report.imported, static_cast<std::int64_t>(layouts.size()));
    const std::int64_t original = session->stats()->bytesOriginal;
    EXPECT_EQ(session->stats()->bytesToCompress, original);
    EXPECT_EQ(session->stats()->bytesStored, original);
    const auto compressed = session->compress();
    ASSERT_TRUE(compressed) << compressed.error().message;
    EXPECT_EQ(compressed->objects, static_cast<std::int64_t>(layouts.size()));
    EXPECT_EQ(compressed->bytesBefore, original);
    const auto stats = session->stats();
    EXPECT_EQ(stats->bytesOriginal, original);
    EXPECT_EQ(stats->bytesStored, compressed->bytesAfter);
    EXPECT_EQ(stats->bytesStored, bytesInStore());
    EXPECT_LT(2 * stats->bytesStored, stats->bytesOriginal);
    EXPECT_EQ(stats->bytesToCompress, 0);
    expectExportIsWhatCameIn();
    expectVerified();
    EXPECT_EQ(session->compress()->objects, 0) << "a second time changes nothing";
}

TEST_F(Compression, ofAnImportComesAfterItAndOnlyOnce) {
    writeVolumes(1);
    const ImportReport report = import({in});
    EXPECT_GT(report.secondsCompressing, 0);
    EXPECT_EQ(session->stats()->bytesToCompress, 0);
    EXPECT_LT(bytesInStore(), report.bytesStored);
    const auto stack = session->loadStack(SeriesUid(report.seriesUids.front()), 0);
    ASSERT_TRUE(stack) << stack.error().message;
    for (const std::string& note : (*stack)->sliceNotes)
        EXPECT_TRUE(note.empty()) << note;
    EXPECT_EQ(import({in}).duplicates, 40);
    expectExportIsWhatCameIn();
}

TEST_F(Compression, lossyAndCompressedFilesAreLeftAlone) {
    const fs::path jpeg = "/usr/lib/python3/dist-packages/pydicom/data/test_files/JPEG-lossy.dcm";
    if (!fs::exists(jpeg))
        GTEST_SKIP() << "python3-pydicom is not there";
    fs::create_directories(in);
    fs::copy_file(jpeg, in / "lossy.dcm");
    ASSERT_EQ(importLater({in}).imported, 1);
    const auto compressed = session->compress();
    EXPECT_EQ(compressed->objects, 0);
    EXPECT_EQ(compressed->kept, 1);
    EXPECT_EQ(session->stats()->bytesToCompress, 0) << "it is not tried again";
    expectExportIsWhatCameIn();
}

TEST_F(Compression, imagesLoadWhileTheyAreCompressed) {
    writeVolumes(2);
    const ImportReport report = importLater({in});
    std::jthread compressor([this] { EXPECT_TRUE(session->compress()); });
    for (int round = 0; round < 10; ++round) {
        for (const std::string& uid : report.seriesUids) {
            const auto stack = session->loadStack(SeriesUid(uid), 0);
            ASSERT_TRUE(stack) << stack.error().message;
            for (const std::string& note : (*stack)->sliceNotes)
                EXPECT_TRUE(note.empty()) << note;
        }
    }
}

TEST_F(Compression, oneAtATime) {
    const auto first = FileLock::tryLock(library->directory() / "compress.lock", FileLock::Kind::Exclusive);
    ASSERT_TRUE(first && *first);
    const auto second = session->compress();
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
}

TEST_F(Compression, killedAtAnyInstantNothingIsLostAndTheNextOneCompletes) {
    writeVolumes(4);
    ASSERT_EQ(importLater({in}).imported, 160);
    const fs::path directory = library->directory();
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        session.reset();
        library.reset();
        const pid_t child = fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto opened = LibraryAccess::open(directory, quickOptions());
            auto person = opened ? (*opened)->logIn("chief", goodPassword) : fail(opened.error());
            if (person)
                std::ignore = (*person)->compress();
            _exit(0);
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20 + random() % 250));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        library = *LibraryAccess::open(directory, quickOptions());
        session = logIn("chief");
        ASSERT_TRUE(session);
        expectVerified();
    }
    const auto rest = session->compress();
    ASSERT_TRUE(rest) << rest.error().message;
    EXPECT_EQ(session->stats()->bytesToCompress, 0);
    EXPECT_EQ(session->stats()->bytesStored, bytesInStore());
    expectVerified();
    expectExportIsWhatCameIn();
}

TEST_F(Compression, betweenAnyTwoStepsTheNextOneGoesOn) {
    writeVolumes(1);
    ASSERT_EQ(importLater({in}).imported, 40);
    std::vector<ObjectHash> hashes;
    store().eachFile([&hashes](const ObjectHash& hash, const ObjectStore::StoredFile&) {
        hashes.push_back(hash);
        return true;
    });
    // Interrupted after the packed file came to its place, and after the original went.
    for (const std::size_t which : {0U, 1U}) {
        auto packed = store().pack(hashes[which]);
        ASSERT_TRUE(packed && *packed);
        ASSERT_TRUE(store().keep({&**packed, 1}));
        if (which == 1) {
            ASSERT_TRUE(store().dropOriginal(hashes[which]));
        }
    }
    expectVerified();
    expectExportIsWhatCameIn();
    EXPECT_EQ(session->compress()->objects, 40);
    EXPECT_EQ(session->stats()->bytesStored, bytesInStore());
    expectVerified();
    expectExportIsWhatCameIn();
}

} // namespace
} // namespace candela::test
