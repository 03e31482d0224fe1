#include "LibraryFixture.h"

#include "database/store/Sha256.h"
#include "tests/phantoms/Phantoms.h"

#include <algorithm>

namespace candela::test {
namespace {

class Verification : public LibraryFixture {
protected:
    /// Two objects packed, two as they came in, in the order of their hashes.
    void importImages() {
        phantoms::VolumeSpec spec;
        spec.slices = 2;
        spec.columns = 64;
        spec.rows = 64;
        spec.seriesUid = "2.25.901";
        phantoms::writeDicomVolume(in / "packed", spec);
        import({in / "packed"});
        spec.seriesUid = "2.25.902";
        spec.seriesNumber = 2;
        phantoms::writeDicomVolume(in / "original", spec);
        ImportRequest request;
        request.paths = {in / "original"};
        request.compress = false;
        ASSERT_EQ(session->import(request)->imported, 2);
        store().eachFile([this](const ObjectHash& hash, const ObjectStore::StoredFile& file) {
            (file.form == ObjectStore::Form::Packed ? packed : original).push_back(hash);
            return true;
        });
        ASSERT_EQ(packed.size(), 2U);
        ASSERT_EQ(original.size(), 2U);
    }

    const ObjectStore& store() { return LibraryAccess::parts(*library).store; }

    void damage(const ObjectHash& hash) {
        const fs::path file = store().filesOf(hash).front().path;
        std::string bytes = contentOf(file);
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
        writeFile(file, bytes);
    }

    /// The file that an object was imported from.
    fs::path sourceOf(const ObjectHash& hash) {
        for (const auto& entry : fs::recursive_directory_iterator(in)) {
            if (entry.is_regular_file() && hashFile(entry.path())->hash == hash)
                return entry.path();
        }
        return {};
    }

    /// Instances that say of themselves that their file is lost.
    std::int64_t markedInstances() {
        return catalogue()
            .read([](catalog::Connection& connection) {
                auto query = connection.query(
                    "SELECT count(*) FROM instances WHERE warnings LIKE '%damaged or missing%'");
                query.step();
                return query.integer(0);
            })
            .value();
    }

    fs::path in = folder.path() / "in";
    std::vector<ObjectHash> packed;
    std::vector<ObjectHash> original;
};

TEST_F(Verification, ofASoundLibraryReadsEverything) {
    importImages();
    const auto report = session->verify(false);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->objects, 4);
    EXPECT_EQ(report->bytes, session->stats()->bytesStored);
    EXPECT_TRUE(report->damaged.empty() && report->missing.empty() && report->orphaned.empty());
    const auto repaired = session->verify(true);
    ASSERT_TRUE(repaired);
    EXPECT_EQ(repaired->bytes, session->stats()->bytesOriginal) << "packed objects are restored";
    EXPECT_TRUE(repaired->repaired.empty());
}

TEST_F(Verification, findsEachFault) {
    importImages();
    damage(packed[0]);
    damage(original[0]);
    ASSERT_TRUE(store().remove(packed[1]));
    ASSERT_TRUE(store().remove(original[1]));
    writeFile(folder.path() / "stranger", "I am not in the catalogue");
    const ObjectHash stranger = hashFile(folder.path() / "stranger")->hash;
    ASSERT_TRUE(store().put(folder.path() / "stranger", stranger));
    const auto report = session->verify(false);
    ASSERT_TRUE(report) << report.error().message;
    std::vector<std::string> damaged{packed[0].str(), original[0].str()};
    std::vector<std::string> missing{packed[1].str(), original[1].str()};
    std::sort(damaged.begin(), damaged.end());
    std::sort(missing.begin(), missing.end());
    EXPECT_EQ(report->damaged, damaged);
    EXPECT_EQ(report->missing, missing);
    EXPECT_EQ(report->orphaned, std::vector{stranger.str()});
    EXPECT_TRUE(fs::exists(store().pathOf(stranger))) << "without --repair nothing is changed";
}

TEST_F(Verification, repairMarksWhatIsLostAndTheOriginalHealsIt) {
    importImages();
    const fs::path source = sourceOf(packed[0]);
    damage(packed[0]);
    ASSERT_TRUE(store().remove(original[0]));
    const auto report = session->verify(true);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->repaired.size(), 2U);
    EXPECT_TRUE(fs::exists(library->directory() / "damaged" / (packed[0].str() + ".packed")));
    EXPECT_EQ(markedInstances(), 2);
    EXPECT_EQ(session->stats()->instances, 4) << "nothing is dropped";
    // The same again changes nothing.
    EXPECT_EQ(session->verify(true)->missing.size(), 2U);
    EXPECT_EQ(markedInstances(), 2);
    EXPECT_EQ(import({source}).duplicates, 1);
    EXPECT_EQ(markedInstances(), 1);
    const auto healed = session->verify(true);
    ASSERT_TRUE(healed);
    EXPECT_EQ(healed->missing, std::vector{original[0].str()});
    ASSERT_TRUE(store().put(sourceOf(original[0]), original[0])); // by hand, from a backup
    EXPECT_TRUE(session->verify(true)->missing.empty());
    EXPECT_EQ(markedInstances(), 0);
}

TEST_F(Verification, repairUsesTheOtherFormOfADamagedObject) {
    importImages();
    const fs::path source = sourceOf(packed[0]);
    fs::copy_file(source, store().pathOf(packed[0])); // as between two steps of compression
    std::string bytes = contentOf(store().pathOf(packed[0]) += ".packed");
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
    writeFile(store().pathOf(packed[0]) += ".packed", bytes);
    const auto report = session->verify(true);
    ASSERT_TRUE(report);
    EXPECT_EQ(report->damaged, std::vector{packed[0].str()});
    EXPECT_EQ(markedInstances(), 0);
    const auto again = session->verify(true);
    EXPECT_TRUE(again->damaged.empty() && again->missing.empty());
}

TEST_F(Verification, repairImportsOrphansOrSetsThemAside) {
    importImages();
    phantoms::VolumeSpec spec;
    spec.slices = 1;
    spec.studyUid = "2.25.555";
    spec.seriesUid = "2.25.5551";
    const fs::path image = phantoms::writeDicomVolume(folder.path() / "elsewhere", spec).front();
    const ObjectHash orphan = hashFile(image)->hash;
    ASSERT_TRUE(store().put(image, orphan));
    writeFile(folder.path() / "stranger", "I am no image");
    const ObjectHash stranger = hashFile(folder.path() / "stranger")->hash;
    ASSERT_TRUE(store().put(folder.path() / "stranger", stranger));
    const auto report = session->verify(true);
    ASSERT_TRUE(report) << report.error().message;
    EXPECT_EQ(report->orphaned.size(), 2U);
    EXPECT_EQ(report->repaired.size(), 2U);
    EXPECT_TRUE(session->study(StudyUid("2.25.555")));
    EXPECT_TRUE(fs::exists(library->directory() / "damaged" / stranger.str()));
    EXPECT_TRUE(session->verify(false)->orphaned.empty());
}

TEST_F(Verification, whatWasRemovedForGoodComesBackIntoTheBinAtMost) {
    importImages();
    const StudyUid study = session->studies({})->studies[0].studyUid;
    const fs::path source = sourceOf(original[0]);
    ASSERT_TRUE(session->deleteStudy(study));
    ASSERT_TRUE(session->emptyBin());
    ASSERT_TRUE(store().put(source, original[0])); // as if it had been interrupted
    ASSERT_TRUE(session->verify(true));
    EXPECT_EQ(session->studies({})->total, 0);
    EXPECT_EQ(session->stats()->bin.studies, 1);
}

TEST_F(Verification, isForAdministrators) {
    const auto reader = newSession("reader", Role::Radiologist);
    EXPECT_EQ(reader->verify(false).error().code, ErrorCode::NotPermitted);
}

} // namespace
} // namespace candela::test
